"""Algorithm `startjob`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.algorithms.run_parameter import RUN, read_run, run_parameter
from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.layers.mosaic_layers import load_mosaics
from tile_job_plugin.requests.job_request import JobRequest, check_naming, check_request, parse_recipe_parameters
from tile_job_plugin.run.start import RunMode, start_job


class StartJob(TileJobsAlgorithm):
    """Starts a job: runs a recipe on tiles and makes one seamless mosaic."""

    TILE_SET = "TILE_SET"
    TILE_IDS = "TILE_IDS"
    TOWN_ID = "TOWN_ID"
    RECIPE = "RECIPE"
    RECIPE_PARAMETERS = "RECIPE_PARAMETERS"
    HALO = "HALO"
    WORKERS = "WORKERS"
    RUN = RUN
    RETRIES = "RETRIES"
    TIME_LIMIT = "TIME_LIMIT"
    KEEP_TILES = "KEEP_TILES"
    MAP_TILES = "MAP_TILES"
    MOSAIC = "MOSAIC"
    JOB_ID = "JOB_ID"
    STATUS = "STATUS"
    SEAM_ERROR = "SEAM_ERROR"

    def name(self) -> str:
        return "startjob"

    def displayName(self) -> str:
        return self.tr("Start job")

    def tags(self) -> list[str]:
        return self.tr("tiles,batch,parallel,mosaic,dem,terrain,saga").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Runs a recipe on the tiles of a tile set, several tiles at the same time, and makes one seamless mosaic "
            "of the results.\n\n"
            "Name the tiles one by one, or by a town that they touch. The job has a number and is kept in the job "
            "database: Job status and Tile status watch it, Cancel job ends it, and Retry job goes on where it stood, "
            "also after a crash.\n\n"
            "A recipe is any algorithm or model that takes one raster and gives rasters. Each tile is read with a halo "
            "of its neighbours' pixels, so that the mosaic equals a run over the whole raster. Leave the halo empty, "
            "and it is found by measuring how far the recipe looks. Where tiles meet, their results are compared: the "
            "seam error tells whether they agree.\n\n"
            "In the background, the job goes on while you work, and its mosaic opens when it is ready. Give it a file "
            "for the mosaic then, since a temporary one would be gone with this window."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self._add_tile_parameters()
        self._add_recipe_parameters()
        self._add_run_parameters()
        self.addOutput(QgsProcessingOutputNumber(self.JOB_ID, self.tr("Job number")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))
        self.addOutput(QgsProcessingOutputNumber(self.SEAM_ERROR, self.tr("Largest difference where tiles meet")))

    def _add_tile_parameters(self) -> None:
        tile_set = QgsProcessingParameterString(self.TILE_SET, self.tr("Tile set"))
        tile_set.setHelp(self.tr("The name that it was given by Register tile set."))
        self.addParameter(tile_set)
        tile_ids = QgsProcessingParameterString(self.TILE_IDS, self.tr("Tile ids (with commas between)"), optional=True)
        tile_ids.setHelp(self.tr("For example 4315,4283,4318,4286. Leave it empty when a town is named."))
        self.addParameter(tile_ids)
        town_id = QgsProcessingParameterString(self.TOWN_ID, self.tr("Town id"), optional=True)
        town_id.setHelp(self.tr("All tiles that the town's polygon touches. Leave it empty when tiles are named."))
        self.addParameter(town_id)

    def _add_recipe_parameters(self) -> None:
        recipe = QgsProcessingParameterString(self.RECIPE, self.tr("Recipe"), defaultValue="tilejobs:relief")
        recipe.setHelp(
            self.tr(
                "The id of an algorithm or model with one raster input and raster outputs: tilejobs:relief, "
                "tilejobs:solar, tilejobs:wetness, model:yours, sagacmd:ta_morphometry_0 …"
            )
        )
        self.addParameter(recipe)
        recipe_parameters = QgsProcessingParameterString(
            self.RECIPE_PARAMETERS, self.tr("Recipe parameters (JSON)"), multiLine=True, optional=True
        )
        recipe_parameters.setHelp(
            self.tr(
                'Values for the recipe\'s parameters, such as {"AZIMUTH": 315}. A parameter that is not named keeps '
                "its default. An optional output is made when its name is set to true."
            )
        )
        self.addParameter(recipe_parameters)
        halo = QgsProcessingParameterNumber(
            self.HALO,
            self.tr("Halo (pixels; empty: found by measuring)"),
            QgsProcessingParameterNumber.Type.Integer,
            optional=True,
            minValue=0,
        )
        halo.setHelp(
            self.tr(
                "How many pixels of neighbouring data are read around each tile. When it is empty, the recipe is run "
                "on samples of the tiles first, to find how far it looks; the next job with the same tile set and "
                "recipe knows it then."
            )
        )
        self.addParameter(halo)

    def _add_run_parameters(self) -> None:
        lanes = QgsProcessingParameterNumber(
            self.WORKERS,
            self.tr("Tiles at the same time (0: as many as cores)"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=0,
            minValue=0,
        )
        self.addParameter(lanes)
        self.addParameter(run_parameter(self.tr))
        retries = QgsProcessingParameterNumber(
            self.RETRIES,
            self.tr("Times that a failed tile is tried again"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=NewJob.retries,
            minValue=0,
        )
        retries.setHelp(self.tr("A tile that still fails then is failed; the others go on."))
        self.add_advanced_parameter(retries)
        time_limit = QgsProcessingParameterNumber(
            self.TIME_LIMIT,
            self.tr("Seconds that the recipe may take for a tile (empty: any time)"),
            QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=0.1,
        )
        time_limit.setHelp(
            self.tr(
                "After that its processes are killed, and the tile has failed. Algorithms that are not known to listen "
                "when they are to stop run in a process of their own for that, whose start comes on top; those of this "
                "project or session can't, and run to their end before the tile fails. The log says so at the start."
            )
        )
        self.add_advanced_parameter(time_limit)
        keep_tiles = QgsProcessingParameterBoolean(
            self.KEEP_TILES, self.tr("Keep the tiles' results"), defaultValue=False
        )
        keep_tiles.setHelp(self.tr("Keeps each tile's own rasters, without the halo, in a folder beside the mosaic."))
        self.add_advanced_parameter(keep_tiles)
        map_tiles = QgsProcessingParameterFileDestination(
            self.MAP_TILES,
            self.tr("Map tiles (a folder, or an .mbtiles file)"),
            self.tr("MBTiles (*.mbtiles);;Folder (*)"),
            optional=True,
            createByDefault=False,
        )
        map_tiles.setHelp(self.tr("Writes XYZ map tiles of the mosaic, for web maps, after the mosaic."))
        self.addParameter(map_tiles)
        mosaic = QgsProcessingParameterRasterDestination(self.MOSAIC, self.tr("Mosaic"))
        mosaic.setHelp(
            self.tr(
                "A Cloud Optimized GeoTIFF of the recipe's first output. The other outputs' mosaics lie beside it, "
                "with the output's name added."
            )
        )
        self.addParameter(mosaic)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        fits, problem = super().checkParameterValues(parameters, context)
        if not fits:
            return False, problem
        try:
            check_naming(
                self.parameterAsString(parameters, self.TILE_IDS, context),
                self.parameterAsString(parameters, self.TOWN_ID, context),
            )
            parse_recipe_parameters(self.parameterAsString(parameters, self.RECIPE_PARAMETERS, context))
        except TileJobsError as error:
            return False, str(error)
        return True, ""

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        connection = self.read_connection(parameters, context)
        mode = read_run(self, parameters, context)
        request = self._read_request(parameters, context, mode)
        with Store(connection) as store:
            job = start_job(connection, store, check_request(store, request, feedback), mode, feedback)
        results: dict[str, Any] = {self.JOB_ID: job.id, self.STATUS: job.status.value, self.MOSAIC: job.mosaic_path}
        if job.seam_error is not None:
            results[self.SEAM_ERROR] = job.seam_error
        if job.map_tiles_path:
            results[self.MAP_TILES] = job.map_tiles_path
        if mode is RunMode.WAIT:
            load_mosaics(job, request.mosaic_path, self.parameterDefinition(self.MOSAIC).description(), context)
        return results

    def _read_request(self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode) -> JobRequest:
        return JobRequest(
            tile_set=self.parameterAsString(parameters, self.TILE_SET, context).strip(),
            tile_ids=self.parameterAsString(parameters, self.TILE_IDS, context),
            town_id=self.parameterAsString(parameters, self.TOWN_ID, context),
            recipe=self.parameterAsString(parameters, self.RECIPE, context),
            recipe_parameters=self.parameterAsString(parameters, self.RECIPE_PARAMETERS, context),
            halo=self._read_halo(parameters, context),
            lanes=self.parameterAsInt(parameters, self.WORKERS, context),
            mosaic_path=self._read_mosaic(parameters, context, mode),
            map_tiles_path=self._read_map_tiles(parameters, context, mode),
            keep_tiles=self.parameterAsBool(parameters, self.KEEP_TILES, context),
            retries=self.parameterAsInt(parameters, self.RETRIES, context),
            time_limit=self._read_optional_number(parameters, self.TIME_LIMIT, context),
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

    def _read_mosaic(self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode) -> str:
        # Only a job that is waited for has a mosaic that can be opened when the algorithm ends.
        if mode is RunMode.WAIT:
            return str(self.parameterAsOutputLayer(parameters, self.MOSAIC, context))
        return _lasting(self.parameterAsFileOutput(parameters, self.MOSAIC, context))

    def _read_map_tiles(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, mode: RunMode
    ) -> str | None:
        path = self.parameterAsFileOutput(parameters, self.MAP_TILES, context)
        if not path:
            return None
        return str(path) if mode is RunMode.WAIT else _lasting(path)


def _lasting(path: str) -> str:
    """Give *path*, or nothing where QGIS will remove the file when it ends: another process would write in vain."""
    return "" if Path(QgsProcessingUtils.tempFolder()) in Path(path).parents else path
