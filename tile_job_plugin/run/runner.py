"""Carries one claimed job out: lanes for its tiles, then the mosaic."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.model import Job, JobStatus, TileStatus
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.block_work import BlockWork
from tile_job_plugin.run.blocks import MOST_PIXELS, plan_blocks
from tile_job_plugin.run.errors import RequestRefused, RunError, RunStopped
from tile_job_plugin.run.finish import write_kept_tiles, write_map_tiles_of, write_mosaics
from tile_job_plugin.run.job_folder import JobFolder
from tile_job_plugin.run.lanes import Lanes
from tile_job_plugin.run.memory import MemoryBudget
from tile_job_plugin.run.progress import PARTS, TileProgress
from tile_job_plugin.run.recipe import Recipe, find_recipe, runnable
from tile_job_plugin.run.tile_sets import from_record
from tile_job_plugin.tiles.errors import Cancelled, TilesError
from tile_job_plugin.tiles.model import Tile, TileSet
from tile_job_plugin.tiles.windows import Windows

#: Seconds between two looks at the job's row, where a cancel from elsewhere shows.
LOOK_SECONDS = 0.5
#: QGIS setting: the most pixels of a block; 0 runs tile by tile.
BLOCK_SETTING = "tile_jobs/block_pixels"


class Runner:
    """Runs one job that the session of *store* has claimed, and whose lock it holds."""

    def __init__(self, connection: Connection, store: Store, job: Job, feedback: QgsProcessingFeedback) -> None:
        self._connection = connection
        self._store = store
        self._job = job
        self._feedback = feedback
        self._folder = JobFolder(job.mosaic_path, job.id)
        self._last_look = 0.0
        self._status = JobStatus.IN_PROGRESS

    def run(self) -> Job:
        """Run what is left of the job to its end, good or bad, and give its last state.

        Raises RunStopped where the feedback was cancelled: the job is then as if its runner had died, and the caller
        decides whether it is cancelled or handed back.
        """
        try:
            self._carry_out()
        except (RunStopped, Cancelled) as stop:
            if self._feedback.isCanceled() and not self._store.job_status(self._job.id).is_ended:
                raise RunStopped from stop
        except (RunError, TilesError, OSError) as error:
            self._store.fail_job(self._job.id, str(error))
        finally:
            self._folder.remove_work()
        return self._store.job(self._job.id)

    def _carry_out(self) -> None:
        recipe = find_recipe(self._job.recipe, self._job.recipe_parameters)
        tile_set = self._tile_set()
        self._folder.prepare()
        started = time.monotonic()
        self._run_tiles(recipe, tile_set)
        self._tell_time(QCoreApplication.translate("TileJobs", "Tiles"), started)
        if self._store.begin_mosaic(self._job.id):
            last_part = QgsProcessingMultiStepFeedback(PARTS, self._feedback)
            last_part.setCurrentStep(PARTS - 1)
            started = time.monotonic()
            self._write_mosaics(recipe, tile_set, last_part)
            self._tell_time(QCoreApplication.translate("TileJobs", "Mosaics"), started)
        else:
            self._fail_for_its_tiles()

    def _tell_time(self, part: str, started: float) -> None:
        text = f"{part}: {time.monotonic() - started:.1f} s"
        self._feedback.pushInfo(text)
        self._store.log(self._job.id, text)

    def _tile_set(self) -> TileSet:
        record = self._store.tile_set(self._job.tile_set)
        if record.registered != self._job.tile_set_registered:
            raise RequestRefused(
                f"TILE_SET: {self._job.tile_set!r} was registered again after job {self._job.id} was started. "
                "Start a new job."
            )
        return from_record(record)

    def _run_tiles(self, recipe: Recipe, tile_set: TileSet) -> None:
        waiting = self._waiting_tiles(tile_set)
        if not waiting:
            return
        lanes = self._job.lanes or os.cpu_count() or 1 if recipe.is_parallel else 1
        blocks = plan_blocks(waiting, self._job.halo, lanes, block_pixels())
        count = min(lanes, len(blocks))
        text = QCoreApplication.translate(
            "TileJobs", "Job {job}: {tiles} tiles to run, as {blocks} blocks in {lanes} lanes"
        )
        self._feedback.pushInfo(text.format(job=self._job.id, tiles=len(waiting), blocks=len(blocks), lanes=count))
        work = BlockWork(
            recipe,
            runnable(recipe),
            Windows(tile_set),
            self._job.halo,
            self._folder,
            MemoryBudget.of_this_machine(),
        )
        total = self._store.progress(self._job.id).total
        progress = TileProgress(total, total - len(waiting))
        if not Lanes(self._job.id, self._connection, work, progress).run(
            blocks, count, self._feedback, self._is_wanted
        ):
            self._store.cancel_job(self._job.id)
        if not self._is_wanted():
            raise RunStopped

    def _waiting_tiles(self, tile_set: TileSet) -> Sequence[Tile]:
        rows = self._store.job_tiles(self._job.id)
        there = self._folder.results_by_tile()
        lost = [row.tile_id for row in rows if row.status is TileStatus.COMPLETE and row.tile_id not in there]
        if lost:
            self._store.reopen_tiles(self._job.id, lost)
        waiting = {row.tile_id for row in rows if row.status is TileStatus.READY}.union(lost)
        return [tile_set.by_id[row.tile_id] for row in rows if row.tile_id in waiting]

    def _write_mosaics(self, recipe: Recipe, tile_set: TileSet, feedback: QgsProcessingFeedback) -> None:
        feedback.setProgressText(QCoreApplication.translate("TileJobs", "Writing the mosaic"))
        tiles = [tile_set.by_id[row.tile_id] for row in self._store.job_tiles(self._job.id)]

        def report(percent: float) -> bool:
            feedback.setProgress(percent)
            return self._is_wanted()

        paths = write_mosaics(self._job, recipe, tile_set.grid, tiles, self._folder, report)
        if self._job.keep_tiles:
            write_kept_tiles(recipe, tile_set.grid, tiles, self._folder)
        write_map_tiles_of(self._job, paths[0], feedback)
        if not self._store.complete_job(self._job.id):
            raise RunStopped
        self._folder.remove_results()

    def _fail_for_its_tiles(self) -> None:
        failed = [row for row in self._store.job_tiles(self._job.id) if row.status is TileStatus.FAILED]
        if failed:
            self._store.fail_job(
                self._job.id,
                f"{len(failed)} tile(s) failed. Tile {failed[0].tile_id!r}: {failed[0].message}\n"
                f"Run the failed tiles again with retryjob, JOB_ID={self._job.id}.",
            )

    def _is_wanted(self) -> bool:
        """Whether the job should go on: neither stopped here nor cancelled from elsewhere."""
        if time.monotonic() - self._last_look > LOOK_SECONDS:
            self._last_look = time.monotonic()
            self._status = self._store.job_status(self._job.id)
        return self._status in (JobStatus.IN_PROGRESS, JobStatus.MOSAICKING) and not self._feedback.isCanceled()


def block_pixels() -> int:
    """Give the most pixels that the user wants a block to have.

    Raises RequestRefused where the setting is no number.
    """
    setting = QgsSettings().value(BLOCK_SETTING, MOST_PIXELS)
    try:
        return int(setting)
    except ValueError as error:
        raise RequestRefused(
            f"{BLOCK_SETTING}: {setting!r} is no whole number. Put the setting right, or remove it."
        ) from error
