"""Algorithm `startjob`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from tile_job_plugin.algorithms import widget_names
from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.algorithms.engine_parameters import (
    ENGINE,
    HELPERS,
    engine_parameter,
    helpers_parameter,
    read_engine,
    read_helpers,
)
from tile_job_plugin.algorithms.job_outputs import OUTPUT_PATHS, OUTPUTS, output_definitions, output_values
from tile_job_plugin.algorithms.resampling_parameter import resampling_parameter
from tile_job_plugin.algorithms.run_parameter import RUN, read_run, run_parameter
from tile_job_plugin.algorithms.ways import TILE_NAMING
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.layers.mosaic_layers import load_mosaics
from tile_job_plugin.requests.errors import TemporaryMapTiles
from tile_job_plugin.requests.ground import read_area, read_extent
from tile_job_plugin.requests.helper_request import NO_ENGINE
from tile_job_plugin.requests.job_request import JobRequest, check_request_with_files, parse_recipe_parameters
from tile_job_plugin.requests.tile_naming import read_tile_ids
from tile_job_plugin.run.start import RunMode, start_job


class StartJob(TileJobsAlgorithm):
    """Starts a job: runs a recipe on tiles and makes one seamless mosaic."""

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
    WORKERS = "WORKERS"
    RUN = RUN
    ENGINE = ENGINE
    HELPERS = HELPERS
    RETRIES = "RETRIES"
    TIME_LIMIT = "TIME_LIMIT"
    KEEP_TILES = "KEEP_TILES"
    MAP_TILES = "MAP_TILES"
    MOSAIC = "MOSAIC"
    JOB_ID = "JOB_ID"
    STATUS = "STATUS"
    SEAM_ERROR = "SEAM_ERROR"
    OUTPUTS = OUTPUTS
    OUTPUT_PATHS = OUTPUT_PATHS
    WAYS = TILE_NAMING

    def name(self) -> str:
        return "startjob"

    def displayName(self) -> str:
        return self.tr("Start job")

    def tags(self) -> list[str]:
        return self.tr("tiles,batch,parallel,mosaic,dem,terrain,saga").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Runs a recipe on tiles of a tile set, several at a time, and builds one seamless mosaic from the "
            "results.\n\n"
            "Select tiles in one way: by their ids, by a town, an extent or an area that they touch, or all of them. "
            "The job gets a number and is stored in the job database: Job status and Tile status show its progress, "
            "Cancel job stops it, and Retry job resumes it, even after a crash.\n\n"
            "A recipe is any algorithm or model with raster inputs and raster outputs. One of its inputs takes the "
            "tile; the recipe parameters name a raster or another tile set for each of the others. Each tile is read "
            "with a halo of pixels from its neighbours, so that the mosaic equals a run over the whole raster. If "
            "the halo is left empty, it is measured on sample tiles. Results are compared where tiles meet; the seam "
            "error is the largest difference found.\n\n"
            "In the background, the job runs while you go on working, and its mosaic opens when it is complete. Choose "
            "a file for the mosaic in this case: a temporary one would be deleted with this window."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.add_tile_set_parameter()
        self._add_naming_parameters()
        self._add_recipe_parameters()
        self._add_run_parameters()
        self.addOutput(QgsProcessingOutputNumber(self.JOB_ID, self.tr("Job number")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))
        self.addOutput(QgsProcessingOutputNumber(self.SEAM_ERROR, self.tr("Largest difference at seams")))
        for definition in output_definitions():
            self.addOutput(definition)

    def _add_naming_parameters(self) -> None:
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

    def _add_recipe_parameters(self) -> None:
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

    def _add_run_parameters(self) -> None:
        lanes = QgsProcessingParameterNumber(
            self.WORKERS,
            self.tr("Parallel tiles (0 = all cores)"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=0,
            minValue=0,
        )
        self.addParameter(lanes)
        self.addParameter(run_parameter())
        self._add_engine_parameters()
        retries = QgsProcessingParameterNumber(
            self.RETRIES,
            self.tr("Retries per failed tile"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=NewJob.retries,
            minValue=0,
        )
        retries.setHelp(self.tr("A tile that keeps failing is marked as failed; the other tiles go on."))
        self.add_advanced_parameter(retries)
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
        keep_tiles = QgsProcessingParameterBoolean(self.KEEP_TILES, self.tr("Keep tile results"), defaultValue=False)
        keep_tiles.setHelp(self.tr("Keeps the rasters of each tile, without the halo, in a folder beside the mosaic."))
        self.add_advanced_parameter(keep_tiles)
        map_tiles = QgsProcessingParameterFileDestination(
            self.MAP_TILES,
            self.tr("Map tiles (folder or .mbtiles file)"),
            self.tr("MBTiles (*.mbtiles);;Folder (*)"),
            optional=True,
            createByDefault=False,
        )
        map_tiles.setHelp(self.tr("Also writes the mosaic as XYZ tiles for web maps."))
        self.addParameter(map_tiles)
        mosaic = QgsProcessingParameterRasterDestination(self.MOSAIC, self.tr("Mosaic"))
        mosaic.setHelp(
            self.tr(
                "A Cloud Optimized GeoTIFF of the recipe's first output. Mosaics of further outputs are written beside "
                "it, with the name of the output added."
            )
        )
        self.addParameter(mosaic)

    def _add_engine_parameters(self) -> None:
        engine = engine_parameter(
            self.tr(
                "Starts helpers for this job on other computers: as batch jobs of Slurm, as tasks of a Dask cluster, "
                "in Kubernetes, or by any command line. Helpers run blocks of the job beside the lanes here, and end "
                "with it. The settings of QGIS on the computer that runs the job say how engines are reached. If one "
                "refuses, the log says why and the job goes on without it."
            ),
            NO_ENGINE,
        )
        self.add_advanced_parameter(engine)
        helpers = self.tr("How many are asked for; each runs as many tiles in parallel as this job does.")
        self.add_advanced_parameter(helpers_parameter(helpers, 0))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        connection = self.read_connection(parameters, context, feedback)
        mode = read_run(self, parameters, context)
        request = self._read_request(parameters, context, mode)
        with JobDatabase(connection) as database:
            job = start_job(connection, database, check_request_with_files(database, request, feedback), mode, feedback)
        results: dict[str, Any] = {self.JOB_ID: job.id, self.STATUS: job.status.value, self.MOSAIC: job.mosaic_path}
        if job.seam_error is not None:
            results[self.SEAM_ERROR] = job.seam_error
        results.update(output_values(job))
        if job.map_tiles_path:
            results[self.MAP_TILES] = job.map_tiles_path
        if mode is RunMode.WAIT:
            load_mosaics(job, str(request.mosaic), self.parameterDefinition(self.MOSAIC).description(), context)
        return results

    def _read_request(self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode) -> JobRequest:
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
            mosaic=self._read_mosaic(parameters, context, mode),
            map_tiles=self._read_map_tiles(parameters, context, mode),
            keep_tiles=self.parameterAsBool(parameters, self.KEEP_TILES, context),
            retries=self.parameterAsInt(parameters, self.RETRIES, context),
            time_limit=self._read_optional_number(parameters, self.TIME_LIMIT, context),
            engine=read_engine(self, parameters, context) or "",
            helpers=read_helpers(self, parameters, context) or 0,
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

    def _read_mosaic(self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode) -> str | None:
        # Only a job that is waited for has a mosaic that can be opened when the algorithm ends.
        if mode is RunMode.WAIT:
            return str(self.parameterAsOutputLayer(parameters, self.MOSAIC, context))
        path = str(self.parameterAsFileOutput(parameters, self.MOSAIC, context))
        return None if _is_temporary(path) else path

    def _read_map_tiles(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode
    ) -> str | None:
        path = str(self.parameterAsFileOutput(parameters, self.MAP_TILES, context))
        if path and mode is not RunMode.WAIT and _is_temporary(path):
            raise TemporaryMapTiles
        return path or None


def _is_temporary(path: str) -> bool:
    """Whether QGIS will remove a file when it ends: another process would write it in vain."""
    return Path(QgsProcessingUtils.tempFolder()) in Path(path).parents
