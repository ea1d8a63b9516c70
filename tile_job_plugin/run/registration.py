"""Registers a tile set: reads where its tiles and towns are, and writes it into the job database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qgis.core import NULL, QgsCoordinateTransformContext, QgsGeometry, QgsProcessingFeatureSource, QgsVectorLayer

from tile_job_plugin.jobs.model import TileSetRecord
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.errors import RequestRefused
from tile_job_plugin.run.tile_sets import to_record
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.rasters import rasters_in_folder, tile_set_from_raster, tile_set_from_rasters
from tile_job_plugin.tiles.towns import tiles_of_towns


class TileSource(Protocol):
    """Where tiles come from."""

    def read(self, name: str) -> TileSet:
        """Make the tile set called *name*."""


@dataclass(frozen=True)
class FolderOfTiles:
    """A folder in which every raster is a tile."""

    folder: str

    def read(self, name: str) -> TileSet:
        """Make a tile of each raster, with the file's name as its id."""
        return tile_set_from_rasters(name, rasters_in_folder(self.folder))


@dataclass(frozen=True)
class RasterToCut:
    """One raster, cut into a grid of tiles of *tile_size* x *tile_size* pixels."""

    path: str
    tile_size: int

    def read(self, name: str) -> TileSet:
        """Make tiles that are rectangles of the raster; no pixel is copied."""
        return tile_set_from_raster(name, self.path, self.tile_size)


@dataclass(frozen=True)
class IndexOfTiles:
    """A layer with a feature for each raster."""

    layer: QgsVectorLayer | None
    tile_id_field: str
    location_field: str

    def read(self, name: str) -> TileSet:
        """Make a tile of each feature; relative paths count from the layer's own file, else from here."""
        if self.layer is None or not self.layer.isValid():
            raise RequestRefused(
                "INDEX: the layer can't be read. Choose a tile index, as GDAL's tile index tool makes it."
            )
        for parameter, field in (("TILE_ID_FIELD", self.tile_id_field), ("LOCATION_FIELD", self.location_field)):
            _check_field(parameter, field, self.layer)
        folder = Path(self.layer.source().split("|")[0]).parent
        tiles = [
            (
                id_text(feature[self.tile_id_field], self.tile_id_field),
                str(_resolve(str(feature[self.location_field]), folder)),
            )
            for feature in self.layer.getFeatures()
        ]
        return tile_set_from_rasters(name, tiles)


@dataclass(frozen=True)
class Towns:
    """A polygon layer of towns."""

    source: QgsProcessingFeatureSource
    id_field: str
    transform_context: QgsCoordinateTransformContext

    def features(self) -> Iterator[tuple[str, QgsGeometry]]:
        """Give each feature's town id and polygon."""
        for feature in self.source.getFeatures():
            yield id_text(feature[self.id_field], self.id_field), feature.geometry()


def register_tile_set(
    store: Store, name: str, source: TileSource, towns: Towns | None, output_folder: str | None
) -> TileSetRecord:
    """Write the tile set called *name*, replacing an older one; nothing is written when anything is wrong with it.

    Raises RequestRefused, a TilesError about rasters or towns, or a JobsError while a job uses the older set.
    """
    if output_folder and not Path(output_folder).is_dir():
        raise RequestRefused(f"OUTPUT_FOLDER: {output_folder!r} is not a folder. Make it first.")
    tile_set = source.read(name)
    record = to_record(tile_set, _tiles_by_town(tile_set, towns) if towns else {}, output_folder)
    store.replace_tile_set(record)
    return record


def id_text(value: object, field: str) -> str:
    """Write the id that *field* holds as text: a whole number without decimals, whatever the field's type."""
    if value is None or value == NULL or not str(value).strip():
        raise RequestRefused(f"{field}: a feature has no value in this field. Fill it in, or leave the feature out.")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _tiles_by_town(tile_set: TileSet, towns: Towns) -> dict[str, list[str]]:
    if towns.source.fields().lookupField(towns.id_field) < 0:
        names = ", ".join(field.name() for field in towns.source.fields())
        raise RequestRefused(f"TOWN_ID_FIELD: TOWNS has no field {towns.id_field!r}. It has: {names}.")
    crs = towns.source.sourceCrs()
    if not crs.isValid():
        raise RequestRefused(
            "TOWNS: the layer has no CRS, so its place is unknown. Set it in the layer's properties, or save the layer "
            "with a CRS (Assign projection), and register again."
        )
    return tiles_of_towns(tile_set, towns.features(), crs, towns.transform_context)


def _check_field(parameter: str, field: str, layer: QgsVectorLayer) -> None:
    if layer.fields().lookupField(field) < 0:
        names = ", ".join(f.name() for f in layer.fields())
        raise RequestRefused(f"{parameter}: INDEX has no field {field!r}. It has: {names}.")


def _resolve(location: str, folder: Path) -> Path:
    beside_index = folder / location
    return beside_index if beside_index.exists() else Path(location).absolute()
