"""Carries one claimed job out: finds its halo, runs lanes for its tiles, looks at the seams, writes the mosaic."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RasterError, RequestRefused, Stopped, in_record
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import DatabaseRefused, JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus, Reason, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message
from tile_job_plugin.recipes.recipe_place import doubts
from tile_job_plugin.requests.clip import cut_text
from tile_job_plugin.requests.destinations import among_tiles, result_folders
from tile_job_plugin.run.database_wait import cancel_or_cancelled
from tile_job_plugin.run.errors import NotRunnableHere, RunFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.publication import Publication
from tile_job_plugin.run.finish import write_kept_tiles, write_map_tiles_of, write_mosaics
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.lanes.block_size import block_pixels
from tile_job_plugin.run.lanes.block_work import BlockWork
from tile_job_plugin.run.lanes.blocks import Block, BlockQueue, Planner
from tile_job_plugin.run.lanes.lane import LaneWork
from tile_job_plugin.run.lanes.lanes import run_lanes
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.run.lanes.progress import PARTS, TileProgress
from tile_job_plugin.run.lanes.tile_lane import TileWork
from tile_job_plugin.run.reasons import reason_of
from tile_job_plugin.run.seams.halo_choice import HaloChoice, halo_text, is_worrying
from tile_job_plugin.run.seams.job_halo import JobHalo
from tile_job_plugin.run.seams.seam_differences import SeamReport, measure_seams, seam_warning
from tile_job_plugin.run.seams.seam_strips import SeamStrips
from tile_job_plugin.run.tiles_to_run import refuse_lost_results, tiles_to_run
from tile_job_plugin.run.trust import check_trust
from tile_job_plugin.run.worker_check import check_folders, check_rasters, check_recipe
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.system import usable_cores
from tile_job_plugin.text import counted
from tile_job_plugin.tiles.model import Tile

#: Seconds between two looks at the job's row, where a cancel from elsewhere shows.
LOOK_SECONDS = 0.5


class Runner:
    """Runs one job that the session of *database* has claimed, and whose lock it holds."""

    def __init__(
        self, connection: Connection, database: JobDatabase, job: Job, feedback: QgsProcessingFeedback
    ) -> None:
        self._connection = connection
        self._database = database
        self._job = job
        self._feedback = feedback
        self._folder = JobFolder(job.mosaic_path, job.claim, job.map_tiles_path)
        self._publication = Publication(job, self._folder)
        self._inputs = JobInputs(database, job, lambda text: self._tell(text, is_open=True), self._warn)
        self._last_look = 0.0
        #: Why tiles have failed that the database did not take, by their ids.
        self._untold: dict[str, str] = {}
        #: Where the job stood at the last look; None where it is not this runner's any more.
        self._status: JobStatus | None = JobStatus.IN_PROGRESS

    def run(self) -> Job:
        """Run what is left of the job to its end, good or bad, and return its last state.

        Raises Stopped where the feedback was cancelled: the job is then as if its runner had died, and the caller
        decides whether it is cancelled or handed back. Raises JobTaken where the session with the database was lost,
        and another runner has the job since.
        """
        return self._to_its_end(self._carry_out)

    def run_if_possible(self) -> Job:
        """Do as `run`, but raise NotRunnableHere before anything is changed where this process lacks what it takes."""
        check_trust(self._database, self._job, lambda: self._inputs.tile_set)
        return self._to_its_end(self._check_and_carry_out)

    def _to_its_end(self, carry_out: Callable[[], None]) -> Job:
        try:
            carry_out()
        except (NotRunnableHere, UnknownJob):
            raise
        except (Stopped, WaitingGivenUp) as stop:
            if self._feedback.isCanceled() and not self._has_ended():
                raise Stopped from stop
            self._database.claims.claim_status(self._job.claim)
        except (RequestRefused, RunFailed, RasterError, OSError, DatabaseRefused) as error:
            # What fails because another runner has the job since, and took the files away, is no failure of the job.
            if not self._database.jobs.fail_job(self._job.claim, in_record(error), reason_of(error)):
                self._database.claims.claim_status(self._job.claim)
        finally:
            self._folder.remove_work()
        return self._database.jobs.job(self._job.id)

    def _check_and_carry_out(self) -> None:
        check_recipe(self._job)
        rows = self._database.jobs.job_tiles(self._job.id)
        left = [self._inputs.tile(row.tile_id) for row in rows if row.status is not TileStatus.COMPLETE]
        check_rasters(tile.raster.path for tile in left)
        check_folders(self._job, self._folder)
        self._carry_out()

    def _carry_out(self) -> None:
        self._folder.prepare(lambda: self._database.claims.claim_status(self._job.claim))
        self._log_doubts()
        tiles = self._inputs.tiles()
        self._tell_of_cut()
        with self._timed(QCoreApplication.translate("TileJobs", "Halo")):
            halo = self._halo(tiles)
        with self._timed(QCoreApplication.translate("TileJobs", "Tiles")):
            self._run_tiles(tiles, halo)
        refuse_lost_results(self._database, self._job.claim, self._folder)
        # A result that lacks a neighbour must not get into a mosaic, even if that can be read again by now.
        if not self._folder.missing_rasters() and self._database.jobs.begin_mosaic(self._job.claim):
            last_part = QgsProcessingMultiStepFeedback(PARTS, self._feedback)
            last_part.setCurrentStep(PARTS - 1)
            with self._timed(QCoreApplication.translate("TileJobs", "Seams")):
                warning = self._look_at_seams(tiles, halo)
            with self._timed(QCoreApplication.translate("TileJobs", "Mosaics")):
                self._write_mosaics(tiles, last_part)
            with self._timed(QCoreApplication.translate("TileJobs", "Flushing the mosaics to disk")):
                self._publication.sync()
            reason = Reason.SEAMS if warning else Reason.NONE
            if not self._database.jobs.complete_job(self._job.claim, warning, reason, self._publication.publish):
                raise Stopped
            self._folder.remove_results()
        else:
            self._fail_for_its_tiles()

    def _tell_of_cut(self) -> None:
        """Say what cuts the mosaic, before anything is run for one of which nothing would be left."""
        cut = cut_text(self._job)
        if cut and self._inputs.cutline:
            text = QT_TRANSLATE_NOOP("TileJobs", "The mosaic is cut to {cut}.")
            self._tell(said(Message(text, cut=cut)), is_open=True)

    def _log_doubts(self) -> None:
        """Keep what was said when the job was started, which an HTTP client did not hear."""
        map_tiles = Path(self._job.map_tiles_path) if self._job.map_tiles_path else None
        folders = result_folders(Path(self._job.mosaic_path), map_tiles)
        for warning in (*doubts(self._inputs.place), *among_tiles(self._database, folders)):
            self._database.jobs.log(self._job.id, warning.text(RECORD))

    @contextmanager
    def _timed(self, part: str) -> Iterator[None]:
        """Tell at the end how long a part of the job took."""
        started = time.monotonic()
        yield
        self._tell(f"{part}: {time.monotonic() - started:.1f} s", is_open=True)

    def _tell(self, text: str, is_open: bool = False) -> None:
        self._feedback.pushInfo(text)
        self._database.jobs.log(self._job.id, text, is_open=is_open)

    def _warn(self, text: str, is_open: bool = False) -> None:
        self._feedback.pushWarning(text)
        self._database.jobs.log(self._job.id, text, is_open=is_open)

    def _run_lanes(
        self, works: Sequence[LaneWork], tell_progress: Callable[[QgsProcessingFeedback], None] = lambda feedback: None
    ) -> None:
        """Do *works* at the same time. Raises Stopped where somebody stopped them."""
        if not run_lanes(self._job.id, works, self._feedback, self._is_wanted, tell_progress):
            cancel_or_cancelled(self._database, self._job.id)
        # Lanes also end where another runner has taken the job, which only a fresh look shows.
        self._last_look = 0.0
        if not self._is_wanted():
            raise Stopped

    # The parts

    def _halo(self, tiles: Sequence[Tile]) -> HaloChoice:
        """Choose the halo that the job keeps, and return how it was found."""
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Measuring the halo"))
        parts = JobHalo(
            self._database,
            self._job,
            self._inputs.recipe,
            self._inputs.tile_set,
            self._inputs.windows,
            self._folder,
            lambda search: self._run_lanes([search]),
        )
        choice = parts.choose(tiles)
        if text := halo_text(choice, self._inputs.tile_set):
            (self._warn if is_worrying(choice, self._inputs.tile_set) else self._tell)(text, is_open=True)
        self._database.jobs.set_halo(self._job.claim, choice.halo)
        return choice

    def _run_tiles(self, tiles: Sequence[Tile], choice: HaloChoice) -> None:
        to_run = tiles_to_run(
            self._database, self._job.claim, self._folder, self._inputs.tile_set.by_id, choice.is_one_window
        )
        waiting, suspects = to_run
        if not waiting and not suspects:
            return
        if to_run.warning:
            self._warn(to_run.warning, is_open=True)
        lanes = self._job.lanes or usable_cores() if self._inputs.recipe.recipe.is_parallel else 1
        memory = MemoryBudget.of_this_machine()
        halo = choice.halo
        planner = Planner(
            halo,
            lanes,
            block_pixels(),
            memory.window_pixels(lanes),
            most_lone_pixels=memory.window_pixels(1),
            extent=self._inputs.tile_set.extent,
        )
        blocks = ([Block(waiting)] if choice.is_one_window else planner.plan(waiting)) if waiting else []
        count = min(lanes, len(blocks))
        text = QCoreApplication.translate(
            "TileJobs", "Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}"
        )
        self._feedback.pushInfo(text.format(job=self._job.id, tiles=len(waiting), blocks=len(blocks), lanes=count))
        work = TileWork(
            self._job.claim,
            self._connection,
            BlockWork(
                self._inputs.recipe,
                self._inputs.windows,
                halo,
                self._folder,
                frozenset(tile.raster for tile in tiles),
                self._job.time_limit,
            ),
            BlockQueue(blocks, count, halo),
            memory,
            TileProgress(len(tiles), len(tiles) - len(waiting) - len(suspects)),
            self._untold,
        )
        self._run_lanes([work] * count, work.progress.tell)
        for tile in suspects:
            alone = replace(work, queue=BlockQueue([Block([tile])], 1, halo))
            self._run_lanes([alone], work.progress.tell)

    def _look_at_seams(self, tiles: Sequence[Tile], choice: HaloChoice) -> str:
        """Measure how much results differ where tiles meet, keep it, and return a warning where they do."""
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Comparing results where tiles meet"))
        reports = self._seam_reports(tiles, choice.halo)
        worst = max(reports, key=lambda report: report.error.largest)
        grid = self._inputs.tile_set.grid
        self._database.jobs.set_seam_error(
            self._job.claim, worst.error.largest, worst.error.mean, worst.place(grid), worst.error.by_tile
        )
        for report in reports:
            self._tell(report.text(grid), is_open=True)
        warning = seam_warning(reports, grid, choice)
        if warning:
            self._warn(warning, is_open=True)
            self._database.jobs.mark_halo_left_seams(self._job.id)
        return warning

    def _seam_reports(self, tiles: Sequence[Tile], halo: int) -> Sequence[SeamReport]:
        results = self._folder.results_by_tile()
        if halo:
            return measure_seams(self._inputs.recipe, self._inputs.tile_set.grid, tiles, results, self._is_wanted)
        strips = SeamStrips(
            self._inputs.recipe, self._inputs.tile_set, self._inputs.windows, tiles, results, self._folder
        )
        self._run_lanes([strips])
        return strips.reports

    def _write_mosaics(self, tiles: Sequence[Tile], feedback: QgsProcessingFeedback) -> None:
        feedback.setProgressText(QCoreApplication.translate("TileJobs", "Writing the mosaic"))

        def report(percent: float) -> bool:
            feedback.setProgress(percent)
            return self._is_wanted()

        # With the halo that was found; the rest of the row may have been changed since it was checked.
        job = replace(self._job, halo=self._database.jobs.job(self._job.id).halo)
        grid, publication = self._inputs.tile_set.grid, self._publication
        asked_for = {tile.id for tile in tiles}
        in_order = [tile for tile in self._inputs.tile_set.tiles if tile.id in asked_for]
        cutline = self._inputs.cutline
        paths = write_mosaics(job, self._inputs.recipe, grid, in_order, cutline, self._folder, publication, report)
        if job.keep_tiles:
            write_kept_tiles(job, self._inputs.recipe, grid, in_order, self._folder, publication, self._is_wanted)
        write_map_tiles_of(job, paths[0], publication, feedback)

    def _fail_for_its_tiles(self) -> None:
        failed = [row for row in self._database.jobs.job_tiles(self._job.id) if row.status is TileStatus.FAILED]
        if self._untold:
            kind = Reason.OTHER
            tile_id, words = next(iter(self._untold.items()))
            tiles = counted(len(self._untold), "1 tile", "{count} tiles")
            reason = f"Nothing could be recorded of {tiles}. Tile {tile_id!r}: {words}"
        elif failed:
            kind = Reason.TILES
            tiles = counted(len(failed), "1 tile", "{count} tiles")
            reason = f"{tiles} failed. Tile {failed[0].tile_id!r}: {failed[0].message}"
        elif missing := self._folder.missing_rasters():
            kind = Reason.RASTERS
            names = without_secrets(", ".join(missing))
            reason = f"Some tiles were run without the neighbours {names}, which could not be used."
        else:
            return
        self._database.jobs.fail_job(self._job.claim, f"{reason}\nRetry the job to run what is left.", kind)

    def _has_ended(self) -> bool:
        try:
            return self._database.jobs.job_status(self._job.id).is_ended
        except WaitingGivenUp:
            return False

    def _is_wanted(self) -> bool:
        """Whether the job should go on: neither stopped here nor cancelled from elsewhere."""
        if time.monotonic() - self._last_look > LOOK_SECONDS:
            self._last_look = time.monotonic()
            try:
                self._status = self._database.claims.claim_status(self._job.claim)
            except (JobTaken, WaitingGivenUp):
                # GDAL asks as well, and lets no error through.
                self._status = None
        return self._status in (JobStatus.IN_PROGRESS, JobStatus.MOSAICKING) and not self._feedback.isCanceled()
