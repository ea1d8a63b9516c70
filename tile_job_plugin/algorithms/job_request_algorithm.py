"""What the algorithms about a job that is to be started share: which tiles, which recipe, and how it is run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from tile_job_plugin.algorithms import widget_names
from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.algorithms.resampling_parameter import resampling_parameter
from tile_job_plugin.algorithms.ways import TILE_NAMING
from tile_job_plugin.requests.ground import read_area, read_extent
from tile_job_plugin.requests.job_request import JobRequest, parse_recipe_parameters
from tile_job_plugin.requests.tile_naming import read_tile_ids


class JobRequestAlgorithm(TileJobsAlgorithm):
    """An algorithm that reads what a job is to do."""

    TILE_IDS = "TILE_IDS"
    TOWN_ID = "TOWN_ID"
    ALL = "ALL"
    EXTENT = "EXTENT"
    AREA = "AREA"
    CLIP = "CLIP"
    RECIPE = "RECIPE"
    RECIPE_PARAMETERS = "RECIPE_PARAMETERS"
    SOURCE = "SOURCE"
    RESAMPLING = "RESAMPLING"
    HALO = "HALO"
    TIME_LIMIT = "TIME_LIMIT"
    KEEP_TILES = "KEEP_TILES"
    MAP_TILES = "MAP_TILES"
    MOSAIC = "MOSAIC"
    WAYS = TILE_NAMING

    def add_naming_parameters(self) -> None:
        """Add the ways to name tiles, of which a job takes one."""
        tile_ids = QgsProcessingParameterString(self.TILE_IDS, self.tr("Tile ids (comma-separated)"), optional=True)
        tile_ids.setHelp(
            self.tr(
                "For example 4315,4283 or, with * for any characters and ? for one, 43*. @ and the path of a text file "
                "(UTF-8) read ids and patterns from there, one per line. Leave empty to select tiles in another way."
            )
        )
        town_id = QgsProcessingParameterString(self.TOWN_ID, self.tr("Town id"), optional=True)
        town_id.setHelp(self.tr("Selects all tiles that the town's polygon touches."))
        widget_names.show_in(town_id, widget_names.TOWN)
        all_tiles = QgsProcessingParameterBoolean(self.ALL, self.tr("All tiles"), defaultValue=False)
        all_tiles.setHelp(self.tr("Selects all tiles of the tile set."))
        extent = QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True)
        extent.setHelp(
            self.tr("Selects all tiles that the rectangle touches. Without a CRS, it is in that of the tile set.")
        )
        area = QgsProcessingParameterFeatureSource(
            self.AREA, self.tr("Area (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
        )
        area.setHelp(self.tr("Selects all tiles that polygons of the layer touch, or those of its selected features."))
        clip = QgsProcessingParameterBoolean(
            self.CLIP, self.tr("Clip mosaic to town, extent or area"), defaultValue=False
        )
        clip.setHelp(
            self.tr(
                "Cuts the mosaic to the town, the extent or the polygons: pixels whose centres lie outside become "
                "nodata, and the mosaic is no larger than the outline."
            )
        )
        for definition in (tile_ids, town_id, all_tiles, extent, area, clip):
            self.addParameter(definition)

    def add_recipe_parameters(self) -> None:
        """Add the recipe with its parameters, and the halo."""
        recipe = QgsProcessingParameterString(self.RECIPE, self.tr("Recipe"), defaultValue="tilejobs:relief")
        recipe.setHelp(
            self.tr(
                "Id of an algorithm or model with raster inputs and outputs, such as "
                "tilejobs:relief, tilejobs:openness, model:yours or sagacmd:ta_morphometry_0."
            )
        )
        widget_names.show_in(recipe, widget_names.RECIPE)
        self.addParameter(recipe)
        recipe_parameters = QgsProcessingParameterString(
            self.RECIPE_PARAMETERS, self.tr("Recipe parameters (JSON)"), multiLine=True, optional=True
        )
        recipe_parameters.setHelp(
            self.tr(
                'Values of the recipe\'s parameters, such as {"AZIMUTH": 315}. Parameters not listed keep their '
                "defaults. Set an optional output to true to have it made. Name further rasters by their paths, or "
                'tile sets as {"tile_set": "name"}; they are read on the pixels of the tile.'
            )
        )
        widget_names.show_in(recipe_parameters, widget_names.RECIPE_PARAMETERS)
        self.addParameter(recipe_parameters)
        source = QgsProcessingParameterString(self.SOURCE, self.tr("Raster input that takes the tile"), optional=True)
        source.setHelp(
            self.tr(
                "Name of one of the recipe's raster inputs. Leave empty if the recipe parameters name a raster for all "
                "others."
            )
        )
        self.add_advanced_parameter(source)
        resampling = resampling_parameter(
            self.RESAMPLING,
            self.tr("Resampling of further rasters"),
            self.tr(
                "Warps further rasters that are not on the tile set's pixel grid as they are read; no copies are "
                "written. bilinear and cubic suit heights, nearest and mode suit classes. If empty, such rasters are "
                'refused. "resampling" in the recipe parameters says it for one raster.'
            ),
        )
        self.add_advanced_parameter(resampling)
        halo = QgsProcessingParameterNumber(
            self.HALO,
            self.tr("Halo (pixels; empty = measured)"),
            QgsProcessingParameterNumber.Type.Integer,
            optional=True,
            minValue=0,
        )
        halo.setHelp(
            self.tr(
                "Width of the margin of neighbouring pixels read around each tile. If empty, the recipe first runs on "
                "sample tiles to measure how far its results depend on neighbours. Later jobs with the same tile set "
                "and recipe reuse the measured value."
            )
        )
        self.addParameter(halo)

    def add_time_limit_parameter(self) -> None:
        """Add TIME_LIMIT."""
        time_limit = QgsProcessingParameterNumber(
            self.TIME_LIMIT,
            self.tr("Time limit per tile (s)"),
            QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=0.1,
        )
        time_limit.setHelp(
            self.tr(
                "A tile that takes longer fails, and its processes are killed. Algorithms that may not respond to "
                "being cancelled run in a separate process, whose start adds to their time. Algorithms that exist in "
                "this project or session only can't do so: they run to their end before the tile fails, and the log "
                "says so at the start. Empty: no limit."
            )
        )
        self.add_advanced_parameter(time_limit)

    def add_keep_tiles_parameter(self) -> None:
        """Add KEEP_TILES."""
        keep_tiles = QgsProcessingParameterBoolean(self.KEEP_TILES, self.tr("Keep tile results"), defaultValue=False)
        keep_tiles.setHelp(self.tr("Keeps the rasters of each tile, without the halo, in a folder beside the mosaic."))
        self.add_advanced_parameter(keep_tiles)

    def read_request(self, parameters: Mapping[str, Any], context: QgsProcessingContext, **others: Any) -> JobRequest:
        """Return what the job is to do; *others* are the fields of a request that the algorithm reads by itself."""
        return JobRequest(
            tile_set=self.read_tile_set(parameters, context),
            recipe=self.parameterAsString(parameters, self.RECIPE, context),
            tile_ids=read_tile_ids(self.parameterAsString(parameters, self.TILE_IDS, context)),
            town_id=self.parameterAsString(parameters, self.TOWN_ID, context).strip() or None,
            all_tiles=self.parameterAsBool(parameters, self.ALL, context),
            extent=read_extent(self.parameterDefinition(self.EXTENT), parameters, context),
            area=read_area(self.parameterDefinition(self.AREA), parameters, context),
            clip=self.parameterAsBool(parameters, self.CLIP, context),
            recipe_parameters=parse_recipe_parameters(
                self.parameterAsString(parameters, self.RECIPE_PARAMETERS, context)
            ),
            source=self.parameterAsString(parameters, self.SOURCE, context).strip() or None,
            resampling=self.parameterAsEnumString(parameters, self.RESAMPLING, context) or None,
            halo=self._read_halo(parameters, context),
            lanes=self.parameterAsInt(parameters, self.WORKERS, context),
            keep_tiles=self.parameterAsBool(parameters, self.KEEP_TILES, context),
            time_limit=self._read_optional_number(parameters, self.TIME_LIMIT, context),
            **others,
        )

    def _read_halo(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> int | None:
        halo = self._read_optional_number(parameters, self.HALO, context)
        return None if halo is None else int(halo)

    def _read_optional_number(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
    ) -> float | None:
        # An empty number would be read as 0.
        if parameters.get(name) in (None, "", NULL):
            return None
        return float(self.parameterAsDouble(parameters, name, context))
