"""Algorithm `tilesetlayer`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileWithTowns
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.layers.fields import INTEGER, TEXT, make_feature, make_fields
from tile_job_plugin.layers.tile_polygons import crs_of, polygon_of
from tile_job_plugin.requests.tile_set_rows import grid_of
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.model import Grid, PixelRect


class TileSetLayer(SetupAlgorithm):
    """Shows a tile set's tiles as polygons."""

    OUTPUT = "OUTPUT"

    FIELDS = (("tile_id", TEXT), ("raster", TEXT), ("width", INTEGER), ("height", INTEGER), ("towns", TEXT))

    def name(self) -> str:
        return "tilesetlayer"

    def displayName(self) -> str:
        return self.tr("Tile set layer")

    def tags(self) -> list[str]:
        return self.tr("tiles,footprints,tile index,polygons,outlines").split(",")

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
            name = self.read_tile_set(parameters, context)
            grid = grid_of(database.tile_sets.tile_set_place(name))
            tiles = each(lambda after, limit: database.tile_sets.page_of_tiles(name, after, limit)[1])
            layer = make_fields(self.FIELDS), QgsWkbTypes.Type.Polygon, crs_of(grid)
            return {self.OUTPUT: self.write_layer(parameters, self.OUTPUT, context, _features(tiles, grid), *layer)}


def _features(tiles: Iterable[TileWithTowns], grid: Grid) -> Iterator[QgsFeature]:
    for tile in tiles:
        yield make_feature(
            tile.tile_id,
            without_secrets(tile.raster_path),
            tile.width,
            tile.height,
            ", ".join(tile.towns),
            geometry=polygon_of(PixelRect(tile.column, tile.row, tile.width, tile.height), grid),
        )
