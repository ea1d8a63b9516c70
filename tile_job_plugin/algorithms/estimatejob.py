"""Algorithm `estimatejob`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from tile_job_plugin.algorithms.job_request_algorithm import JobRequestAlgorithm
from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.job_request import check_request_with_files
from tile_job_plugin.run.estimate_job import estimate_job


class EstimateJob(JobRequestAlgorithm):
    """Tells what a job would take, and starts none."""

    TRY = "TRY"
    TILES = "TILES"
    TILES_KEPT = "TILES_KEPT"
    PIXELS = "PIXELS"
    BLOCKS = "BLOCKS"
    HALO_SOURCE = "HALO_SOURCE"
    SECONDS = "SECONDS"
    SECONDS_LEAST = "SECONDS_LEAST"
    SECONDS_MOST = "SECONDS_MOST"
    DISK_WHILE_RUNNING = "DISK_WHILE_RUNNING"
    DISK_AT_END = "DISK_AT_END"
    DISK_FREE = "DISK_FREE"
    MEMORY = "MEMORY"
    BASIS = "BASIS"

    def name(self) -> str:
        return "estimatejob"

    def displayName(self) -> str:
        return self.tr("Estimate job")

    def tags(self) -> list[str]:
        return self.tr("tiles,batch,time,duration,disk,memory,size,cost,dry run").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Estimates the time, the disk space and the memory that a job with the same parameters would take on this "
            "computer. No job is started, and nothing is written.\n\n"
            "The time is estimated from an earlier complete job with the same recipe. If there is none, one tile can "
            "be tried: the recipe runs on the tile in the middle, and its results are discarded. The actual time can "
            "be expected between the least and the most seconds; they lie closest together after a job with the same "
            "recipe, parameters and tile set. Time spent waiting for a worker is not included, and neither are helpers "
            "on other computers.\n\n"
            "Disk space depends on how well the results can be compressed, and is a rough estimate."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.add_tile_set_parameter()
        self.add_naming_parameters()
        self.add_recipe_parameters()
        self.add_lanes_parameter()
        attempt = QgsProcessingParameterBoolean(self.TRY, self.tr("Try one tile"), defaultValue=False)
        attempt.setHelp(
            self.tr("Runs the recipe on one tile if no job with the same recipe and parameters has been complete yet.")
        )
        self.addParameter(attempt)
        self.add_time_limit_parameter()
        self.add_keep_tiles_parameter()
        for name, label in (
            (self.MAP_TILES, self.tr("Map tiles (folder or .mbtiles file)")),
            (self.MOSAIC, self.tr("Mosaic")),
        ):
            definition = QgsProcessingParameterString(name, label, optional=True)
            definition.setHelp(self.tr("Where the job would write it. Nothing is written there now."))
            self.addParameter(definition)
        for name, label in (
            (self.TILES, self.tr("Tiles")),
            (self.TILES_KEPT, self.tr("Tiles taken from earlier jobs")),
            (self.PIXELS, self.tr("Pixels")),
            (self.BLOCKS, self.tr("Blocks")),
            (self.HALO, self.tr("Halo (pixels)")),
            (self.SECONDS, self.tr("Time (s)")),
            (self.SECONDS_LEAST, self.tr("Least time (s)")),
            (self.SECONDS_MOST, self.tr("Most time (s)")),
            (self.DISK_WHILE_RUNNING, self.tr("Disk space while it runs (bytes)")),
            (self.DISK_AT_END, self.tr("Disk space at its end (bytes)")),
            (self.DISK_FREE, self.tr("Free disk space (bytes)")),
            (self.MEMORY, self.tr("Memory (bytes)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString(self.HALO_SOURCE, self.tr("How the halo is known")))
        self.addOutput(QgsProcessingOutputString(self.BASIS, self.tr("What the time is estimated from")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        connection = self.read_connection(parameters, context, feedback)
        mosaic = self._read_place(self.MOSAIC, parameters, context)
        request = self.read_request(
            parameters,
            context,
            mosaic=mosaic or QgsProcessingUtils.generateTempFilename("mosaic.tif"),
            map_tiles=self._read_place(self.MAP_TILES, parameters, context),
        )
        tries = self.parameterAsBool(parameters, self.TRY, context)
        with JobDatabase(connection) as database:
            estimate = estimate_job(database, check_request_with_files(database, request, feedback), tries, feedback)
        feedback.pushInfo(said(estimate.text(), self))
        return {
            self.TILES: estimate.tiles,
            self.TILES_KEPT: estimate.tiles_kept,
            self.PIXELS: estimate.pixels,
            self.BLOCKS: estimate.blocks,
            self.HALO: estimate.halo,
            self.HALO_SOURCE: estimate.halo_source.value,
            self.SECONDS: estimate.seconds,
            self.SECONDS_LEAST: estimate.seconds_least,
            self.SECONDS_MOST: estimate.seconds_most,
            self.DISK_WHILE_RUNNING: estimate.disk_while_running,
            self.DISK_AT_END: estimate.disk_at_end,
            self.DISK_FREE: estimate.disk_free,
            self.MEMORY: estimate.memory,
            self.BASIS: str(estimate.basis),
        }

    def _read_place(self, name: str, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str | None:
        """Return a path; None where it is left empty or, as a call of `startjob` may have it, temporary."""
        path = str(self.parameterAsString(parameters, name, context)).strip()
        return path if path not in ("", QgsProcessing.TEMPORARY_OUTPUT) else None
