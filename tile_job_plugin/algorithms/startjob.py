"""Algorithm `startjob`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
)

from tile_job_plugin.algorithms.engine_parameters import (
    ENGINE,
    HELPERS,
    engine_parameter,
    helpers_parameter,
    read_engine,
    read_helpers,
)
from tile_job_plugin.algorithms.job_outputs import OUTPUT_PATHS, OUTPUTS, output_definitions, output_values
from tile_job_plugin.algorithms.job_request_algorithm import JobRequestAlgorithm
from tile_job_plugin.algorithms.queue_parameters import (
    JOB_NAME,
    NOT_BEFORE,
    PRIORITY,
    job_name_parameter,
    not_before_parameter,
    priority_parameter,
    read_job_name,
    read_moment,
    read_priority,
)
from tile_job_plugin.algorithms.run_parameter import RUN, read_run, run_parameter
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.layers.mosaic_layers import load_mosaics
from tile_job_plugin.requests.errors import TemporaryMapTiles
from tile_job_plugin.requests.helper_request import NO_ENGINE
from tile_job_plugin.requests.job_request import check_request_with_files
from tile_job_plugin.run.start import RunMode, start_job


class StartJob(JobRequestAlgorithm):
    """Starts a job: runs a recipe on tiles and makes one seamless mosaic."""

    RUN = RUN
    ENGINE = ENGINE
    HELPERS = HELPERS
    RETRIES = "RETRIES"
    PRIORITY = PRIORITY
    NOT_BEFORE = NOT_BEFORE
    JOB_NAME = JOB_NAME
    JOB_ID = "JOB_ID"
    STATUS = "STATUS"
    SEAM_ERROR = "SEAM_ERROR"
    OUTPUTS = OUTPUTS
    OUTPUT_PATHS = OUTPUT_PATHS

    def name(self) -> str:
        return "startjob"

    def displayName(self) -> str:
        return self.tr("Start job")

    def tags(self) -> list[str]:
        return self.tr("tiles,batch,parallel,queue,run,mosaic,dem,terrain,saga").split(",")

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
        self.add_naming_parameters()
        self.add_recipe_parameters()
        self._add_run_parameters()
        self.addOutput(QgsProcessingOutputNumber(self.JOB_ID, self.tr("Job number")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Status")))
        self.addOutput(QgsProcessingOutputNumber(self.SEAM_ERROR, self.tr("Largest difference at seams")))
        for definition in output_definitions():
            self.addOutput(definition)

    def _add_run_parameters(self) -> None:
        self.add_lanes_parameter()
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
        self.add_advanced_parameter(priority_parameter(NewJob.priority))
        self.add_advanced_parameter(not_before_parameter())
        self.add_advanced_parameter(job_name_parameter())
        self.add_time_limit_parameter()
        self.add_keep_tiles_parameter()
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
        request = self.read_request(
            parameters,
            context,
            mosaic=self._read_mosaic(parameters, context, mode),
            map_tiles=self._read_map_tiles(parameters, context, mode),
            retries=self.parameterAsInt(parameters, self.RETRIES, context),
            engine=read_engine(self, parameters, context) or "",
            helpers=read_helpers(self, parameters, context) or 0,
            job_name=read_job_name(self, parameters, context) or "",
            priority=read_priority(self, parameters, context) or 0,
            not_before=read_moment(self, parameters, NOT_BEFORE, context),
        )
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
