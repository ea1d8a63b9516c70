"""Algorithm `tilesetlayer`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.algorithms.fields import INTEGER, TEXT, make_feature, make_fields
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.layers.tile_polygons import crs_of, polygon_of
from tile_job_plugin.requests.tile_set_rows import from_record
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.model import TileSet


class TileSetLayer(SetupAlgorithm):
    """Shows a tile set's tiles as polygons."""

    OUTPUT = "OUTPUT"

    FIELDS = (("tile_id", TEXT), ("raster", TEXT), ("width", INTEGER), ("height", INTEGER), ("towns", TEXT))

    def name(self) -> str:
        return "tilesetlayer"

    def displayName(self) -> str:
        return self.tr("Tile set layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Creates polygons of a tile set's tiles, with the raster of each, its width and height in pixels, and the "
            "towns that touch it. Passwords and keys in the names of rasters are left out."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.add_tile_set_parameter()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Tiles"), QgsProcessing.SourceType.TypeVectorPolygon)
        )

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with JobDatabase(self.read_connection(parameters, context, feedback)) as database:
            tile_set = from_record(database.tile_sets.tile_set(self.read_tile_set(parameters, context)))
        layer = make_fields(self.FIELDS), QgsWkbTypes.Type.Polygon, crs_of(tile_set)
        return {self.OUTPUT: self.write_layer(parameters, self.OUTPUT, context, _features(tile_set), *layer)}


def _features(tile_set: TileSet) -> Iterator[QgsFeature]:
    towns = tile_set.towns_by_tile
    for tile in tile_set.tiles:
        yield make_feature(
            tile.id,
            without_secrets(tile.raster.path),
            tile.core.width,
            tile.core.height,
            ", ".join(towns.get(tile.id, ())),
            geometry=polygon_of(tile, tile_set),
        )
