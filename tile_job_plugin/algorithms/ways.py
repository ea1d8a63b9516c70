"""The ways in which an algorithm can be told something, of which its dialog shows the fields of one at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tile_job_plugin.messages import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Way:
    """One way, with what it needs."""

    #: What the dialog calls it.
    label: str
    #: The parameters that it needs, first the one that it is known by. A parameter may belong to several ways.
    needs: Sequence[str] = ()
    #: Those that it takes as well.
    options: Sequence[str] = ()
    #: Flags that are set by choosing the way, and have no field.
    sets: Mapping[str, bool] = field(default_factory=dict)

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters that have a field."""
        return (*self.needs, *self.options)

    def is_given_in(self, values: Mapping[str, Any]) -> bool:
        """Whether a call has chosen this way: by its first parameter, or by all that it sets."""
        if self.sets:
            return all(_is_set(values.get(name)) == value for name, value in self.sets.items())
        # QGIS has a NULL of its own beside None.
        return str(values.get(self.needs[0]) or "") not in ("", "NULL")


@dataclass(frozen=True)
class Ways:
    """All ways to tell one thing; parameters that belong to none are always shown."""

    #: What the dialog calls the choice.
    label: str
    ways: Sequence[Way]

    @property
    def parameters(self) -> set[str]:
        """All parameters that are shown in some way, or in none."""
        return {name for way in self.ways for name in (*way.parameters, *way.sets)}

    @property
    def needed(self) -> set[str]:
        """The parameters that some way needs, though the algorithm can do without."""
        return {name for way in self.ways for name in way.needs}

    def chosen_in(self, values: Mapping[str, Any]) -> Way | None:
        """Return the way that a call has chosen, if any."""
        return next((way for way in self.ways if way.is_given_in(values)), None)


def _is_set(flag: Any) -> bool:
    """Whether a flag is set, as Processing reads it: numbers and texts count too."""
    return str(flag).lower() not in ("none", "null", "", "0", "false")


#: Where `registertileset` takes tiles from.
TILE_SOURCES = Ways(
    QT_TRANSLATE_NOOP("TileJobs", "Tiles from"),
    (
        Way(QT_TRANSLATE_NOOP("TileJobs", "Folder of rasters"), ("FOLDER",), ("PATTERN", "SUBFOLDERS")),
        Way(QT_TRANSLATE_NOOP("TileJobs", "Tile index layer"), ("INDEX", "TILE_ID_FIELD"), ("LOCATION_FIELD",)),
        Way(QT_TRANSLATE_NOOP("TileJobs", "One raster, divided into tiles"), ("RASTER", "TILE_SIZE")),
        Way(
            QT_TRANSLATE_NOOP("TileJobs", "Catalog (STAC, GeoParquet or list)"),
            ("CATALOG",),
            ("ASSET", "PATTERN", "TILE_ID_FIELD", "LOCATION_FIELD"),
        ),
    ),
)
#: How `startjob` is told which tiles to run.
TILE_NAMING = Ways(
    QT_TRANSLATE_NOOP("TileJobs", "Tiles"),
    (
        Way(QT_TRANSLATE_NOOP("TileJobs", "By tile ids"), ("TILE_IDS",)),
        Way(QT_TRANSLATE_NOOP("TileJobs", "In a town"), ("TOWN_ID",), ("CLIP",)),
        Way(QT_TRANSLATE_NOOP("TileJobs", "In an extent"), ("EXTENT",), ("CLIP",)),
        Way(QT_TRANSLATE_NOOP("TileJobs", "In an area (polygons)"), ("AREA",), ("CLIP",)),
        Way(QT_TRANSLATE_NOOP("TileJobs", "All tiles"), sets={"ALL": True}),
    ),
)
