"""Registers a tile set: reads where its tiles and towns are, and writes it into the job database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused, Stopped
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileSetRecord
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe_place import doubts, place_of
from tile_job_plugin.requests.destinations import among_tiles, check_output_folder
from tile_job_plugin.requests.errors import TownsLeftOut
from tile_job_plugin.requests.kept_secrets import kept_secrets
from tile_job_plugin.requests.layer_fields import check_field, check_names, text_in
from tile_job_plugin.requests.tile_set_rows import to_record
from tile_job_plugin.requests.tile_sources import Reading, TileSource
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.towns import Town, towns_on

#: Polygons are repaired here. QGIS' own check would raise its error through its iterator, and end the process.
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


@dataclass(frozen=True)
class Towns:
    """A polygon layer of towns."""

    source: QgsProcessingFeatureSource
    id_field: str
    #: Empty where towns have no names.
    name_field: str
    transform_context: QgsCoordinateTransformContext

    def on(self, tile_set: TileSet, feedback: QgsProcessingFeedback) -> dict[str, Town]:
        """Find each town by its id; *feedback* is told of features that are left out."""
        check_field("town_id_field", self.id_field, self.source.fields())
        crs = self.source.sourceCrs()
        if not crs.isValid():
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "the layer has no CRS, so its place is unknown."),
                QT_TRANSLATE_NOOP(
                    "TileJobs",
                    "Set it in the layer's properties, or save the layer with a CRS (Assign projection), and register "
                    "again.",
                ),
                field="towns",
            )
        left_out: list[Message] = []
        towns = towns_on(tile_set, self._usable(left_out, feedback), crs, self.transform_context)
        check_names("town_id_field", towns)
        if left_out and not towns:
            raise TownsLeftOut(left_out)
        if left_out:
            feedback.pushWarning(said(TownsLeftOut(left_out)))
        return towns

    def names(self) -> dict[str, str]:
        """Return what towns are called, by their ids: as the first feature with an id and a name says."""
        if not self.name_field:
            return {}
        check_field("town_name_field", self.name_field, self.source.fields())
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        names: dict[str, str] = {}
        for feature in self.source.getFeatures(request, _UNCHECKED):
            if name := text_in(feature, self.name_field):
                names.setdefault(text_in(feature, self.id_field), name)
        check_names("town_name_field", names.values())
        return names

    def _usable(self, left_out: list[Message], feedback: QgsProcessingFeedback) -> Iterator[tuple[str, QgsGeometry]]:
        """Yield the ids and polygons of the features; those that lack one are named in *left_out*. Raises Stopped."""
        for feature in self.source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            if feedback.isCanceled():
                raise Stopped
            town_id = text_in(feature, self.id_field)
            if not town_id:
                text = QT_TRANSLATE_NOOP("TileJobs", "feature {feature} (no id in {field_name!r})")
                left_out.append(Message(text, feature=feature.id(), field_name=self.id_field))
            elif feature.geometry().isEmpty():
                left_out.append(Message(QT_TRANSLATE_NOOP("TileJobs", "{town} (no geometry)"), town=town_id))
            else:
                yield town_id, feature.geometry()


def register_tile_set(
    database: JobDatabase,
    name: str,
    source: TileSource,
    towns: Towns | None,
    output_folder: str | None,
    reading: Reading,
    feedback: QgsProcessingFeedback,
) -> TileSetRecord:
    """Write the tile set called *name*, replacing an older one; nothing is written when anything is wrong with it.

    Raises RequestRefused, a RasterError about rasters or towns, or a JobsError while a job uses the older set.
    """
    name = name.strip()
    if not name:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the name is blank."),
            QT_TRANSLATE_NOOP("TileJobs", "Give the tile set a name."),
            field="tile_set",
        )
    check_names("tile_set", [name])
    folder = Path(output_folder).absolute() if output_folder else None
    if folder:
        check_output_folder(folder)
    tile_set = source.read(name, reading, feedback)
    found, names = (towns.on(tile_set, feedback), towns.names()) if towns else ({}, {})
    record = to_record(tile_set, found, names, str(folder) if folder else None)
    database.tile_sets.replace_tile_set(record)
    for warning in (
        *kept_secrets(tile.raster.path for tile in tile_set.tiles),
        *doubts(place_of(tile_set)),
        *among_tiles(database, [folder] if folder else []),
    ):
        feedback.pushWarning(said(warning))
    return record
