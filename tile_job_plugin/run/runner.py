"""Carries one claimed job out: finds its halo, runs lanes for its tiles, looks at the seams, writes the mosaic."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RasterError, RequestRefused, Stopped, in_record
from tile_job_plugin.heap import give_back_freed_memory, give_back_large_blocks
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import DatabaseRefused, JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import ClaimState, Job, JobStatus, JobTile, Phase, Reason, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message
from tile_job_plugin.recipes.recipe import far_steps
from tile_job_plugin.recipes.recipe_place import doubts
from tile_job_plugin.requests.clip import cut_text
from tile_job_plugin.requests.destinations import among_tiles, result_folders
from tile_job_plugin.run.database_wait import cancel_or_cancelled
from tile_job_plugin.run.drainage.stages import Stage
from tile_job_plugin.run.edge_water import edge_item, edge_text
from tile_job_plugin.run.errors import HoursOver, JobPaused, NotRunnableHere, RunFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.publication import Publication
from tile_job_plugin.run.finish import write_kept_tiles, write_map_tiles_of, write_mosaics
from tile_job_plugin.run.helper import clear_up
from tile_job_plugin.run.helper_supply import HelperSupply, take_helpers_back
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.job_lanes import JobLanes
from tile_job_plugin.run.kept.certainty import is_certain
from tile_job_plugin.run.lanes.lane import LaneWork
from tile_job_plugin.run.lanes.lanes import job_title, run_lanes
from tile_job_plugin.run.phases.costs import JobSize
from tile_job_plugin.run.phases.done_part import DonePart
from tile_job_plugin.run.phases.job_phases import JobPhases
from tile_job_plugin.run.prepare_drainage import wait_for_other
from tile_job_plugin.run.reasons import reason_of
from tile_job_plugin.run.result_keeping import keep_results, keep_to_limit
from tile_job_plugin.run.seams.declared_halo import DeclaredHalo
from tile_job_plugin.run.seams.halo import HaloSearch
from tile_job_plugin.run.seams.halo_choice import (
    HaloChoice,
    far_steps_text,
    halo_text,
    is_without_end,
    is_worrying,
)
from tile_job_plugin.run.seams.job_halo import JobHalo
from tile_job_plugin.run.seams.job_seams import JobSeams
from tile_job_plugin.run.seams.tile_relief import TileRelief
from tile_job_plugin.run.status_text import tile_count_text
from tile_job_plugin.run.tile_phase import TilePhase
from tile_job_plugin.run.tiles_to_run import refuse_lost_results
from tile_job_plugin.run.trust import check_trust
from tile_job_plugin.run.worker_check import check_folders, check_inputs, check_recipe
from tile_job_plugin.saga.cmd.kept_processes import close_idle, keeping
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.block_cache import bounded_block_cache
from tile_job_plugin.tiles.tile_columns import Tiles

#: Seconds between two looks at the job's row, where a cancel from elsewhere shows.
LOOK_SECONDS = 0.5


class Runner:
    """Runs one job that the session of *database* has claimed, and whose lock it holds."""

    def __init__(
        self,
        connection: Connection,
        database: JobDatabase,
        job: Job,
        feedback: QgsProcessingFeedback,
        is_off: Callable[[], bool] = lambda: False,
    ) -> None:
        """Prepare to run a job until *is_off* says that this runner is to leave it, as where somebody pauses it."""
        self._connection = connection
        self._database = database
        self._job = job
        self._feedback = feedback
        self._is_off = is_off
        self._folder = JobFolder(job.mosaic_path, job.claim, job.map_tiles_path)
        self._publication = Publication(job, self._folder)
        self._inputs = JobInputs(database, job, self._tell_openly, self._warn, lambda: self._folder)
        #: Known when it is known how much the job is.
        self._phases: JobPhases
        self._last_look = 0.0
        #: How much of the job's ground water from beyond the tile set may flow through; None where none is followed.
        self._edge_part: float | None = None
        #: Where the job stood at the last look; None where it is not this runner's any more.
        self._state: ClaimState | None = ClaimState(job.status, is_paused=False)

    def run(self) -> Job:
        """Run what is left of the job to its end, good or bad, and return its last state.

        Raises Stopped where the feedback was cancelled: the job is then as if its runner had died, and the caller
        decides whether it is cancelled or handed back. Raises JobPaused where somebody has paused the job, and
        HoursOver where this runner is off, once the blocks under way have ended; the caller leaves it. Raises JobTaken
        where the session with the database was lost, and another runner has the job since.
        """
        return self._to_its_end(self._carry_out)

    def run_if_possible(self) -> Job:
        """Do as `run`, but raise NotRunnableHere before anything is changed where this process lacks what it takes."""
        check_trust(self._database, self._job)
        return self._to_its_end(self._check_and_carry_out)

    def _to_its_end(self, carry_out: Callable[[], None]) -> Job:
        give_back_large_blocks()
        try:
            with keeping():
                carry_out()
        except (NotRunnableHere, UnknownJob):
            raise
        except (Stopped, WaitingGivenUp) as stop:
            close_idle()
            if self._feedback.isCanceled() and not self._has_ended():
                raise Stopped from stop
            if not self._database.claims.claim_status(self._job.claim).is_ended:
                # It may have been resumed since.
                raise (HoursOver if self._is_off() else JobPaused)(self._job.id) from stop
        except (RequestRefused, RunFailed, RasterError, OSError, DatabaseRefused) as error:
            # What fails because another runner has the job since, and took the files away, is no failure of the job.
            if not self._database.jobs.fail_job(self._job.claim, in_record(error), reason_of(error)):
                self._database.claims.claim_status(self._job.claim)
        finally:
            clear_up(self._database, self._job.id, self._folder)
        ended = self._database.jobs.job(self._job.id)
        if ended.status.is_ended:
            take_helpers_back(self._database, ended)
        return ended

    def _check_and_carry_out(self) -> None:
        check_recipe(self._job)
        check_inputs(self._inputs, self._database.jobs.each_tile(self._job.id))
        check_folders(self._job, self._folder)
        self._carry_out()

    def _carry_out(self) -> None:
        self._folder.prepare(
            lambda: self._database.claims.claim_status(self._job.claim),
            lambda: self._database.helpers.going_on(self._job.id),
            self._has_results,
        )
        self._log_doubts()
        tiles = self._inputs.tiles
        self._tell_of_cut()
        self._phases = JobPhases(self._database, self._job, self._size(tiles), self._feedback, self._tell_openly)
        self._prepare_drainage()
        self._measure_edge_water(tiles)
        halo = self._halo(tiles)
        untold = self._run_tiles(tiles, halo)
        refuse_lost_results(self._database, self._job.claim, self._folder)
        # A result that lacks a neighbour must not get into a mosaic, even if that can be read again by now.
        if not self._folder.missing_rasters() and self._database.jobs.begin_mosaic(self._job.claim):
            with bounded_block_cache():
                warning, is_certain = self._look_at_seams(tiles, halo)
                mosaic = self._write_mosaics(tiles)
            if self._job.map_tiles_path:
                self._write_map_tiles(self._job.map_tiles_path, mosaic)
            self._publish(warning)
            self._folder.remove_results(self._kept_results(halo.halo) if is_certain else ())
            keep_to_limit(self._database, self._warn)
        else:
            self._fail_for_its_tiles(untold)

    def _tell_of_cut(self) -> None:
        """Say what cuts the mosaic, before anything is run for one of which nothing would be left."""
        cut = cut_text(self._job)
        if cut and self._inputs.cutline:
            text = QT_TRANSLATE_NOOP("TileJobs", "The mosaic is cut to {cut}.")
            self._tell(Message(text, cut=cut), is_open=True)

    def _size(self, tiles: Tiles) -> JobSize:
        return JobSize(
            pixels=tiles.cores.pixels,
            outputs=len(self._inputs.recipe.recipe.outputs),
            lanes=self._inputs.lanes,
            keeps_tiles=self._job.keep_tiles,
            has_map_tiles=bool(self._job.map_tiles_path),
            drained_pixels=self._inputs.tile_set.extent.pixels if self._inputs.drainage.products else 0,
        )

    def _log_doubts(self) -> None:
        """Keep what was said when the job was started, which an HTTP client did not hear."""
        map_tiles = Path(self._job.map_tiles_path) if self._job.map_tiles_path else None
        folders = result_folders(Path(self._job.mosaic_path), map_tiles)
        for warning in (*doubts(self._inputs.place), *among_tiles(self._database, folders)):
            self._database.jobs.log(self._job.id, warning.text(RECORD))

    def _tell(self, message: Message, is_open: bool = False) -> None:
        self._feedback.pushInfo(said(message))
        self._database.jobs.log(self._job.id, message.text(RECORD), is_open=is_open)

    def _tell_openly(self, message: Message) -> None:
        self._tell(message, is_open=True)

    def _warn(self, message: Message, is_open: bool = False) -> None:
        self._feedback.pushWarning(said(message))
        self._database.jobs.log(self._job.id, message.text(RECORD), is_open=is_open)

    def _run_lanes(self, works: Sequence[LaneWork], look: Callable[[], None] = lambda: None) -> None:
        """Do *works* at the same time, and *look* at them meanwhile. Raises Stopped where somebody stopped them."""
        self._run_while(self._is_wanted, works, look)

    def _run_lanes_of_tiles(self, works: Sequence[LaneWork], look: Callable[[], None]) -> None:
        """Do the same for lanes that take blocks: where the job is paused, they end those that they have."""
        self._run_while(self._is_ours, works, look)

    def _run_while(self, is_wanted: Callable[[], bool], works: Sequence[LaneWork], look: Callable[[], None]) -> None:
        if not run_lanes(job_title(self._job.id), works, self._feedback, is_wanted, look):
            cancel_or_cancelled(self._database, self._job.id)
        # Lanes also end where another runner has taken the job, which only a fresh look shows.
        self._last_look = 0.0
        self._stop_if_unwanted()

    def _stop_if_unwanted(self) -> None:
        if not self._is_wanted():
            raise Stopped

    # The phases

    def _has_results(self) -> bool:
        """Whether tiles are complete, or may be so at any moment."""
        # In this order: what a helper has completed that leaves in between is seen then.
        is_going_on = bool(self._database.helpers.going_on(self._job.id))
        return is_going_on or self._database.jobs.progress(self._job.id).complete > 0

    def _prepare_drainage(self) -> None:
        """See that what the recipe takes of the water of the whole tile set is known."""
        drainage = self._inputs.drainage
        if not drainage.products or drainage.is_prepared():
            return
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Following water across the tile set"))
        with self._phases.measured(Phase.DRAINAGE) as part:
            drainage.prepare(partial(self._run_stage, part), self._wait_for_drainage)

    def _measure_edge_water(self, tiles: Tiles) -> None:
        """Say how much of the job's ground water from beyond the tile set may flow through."""
        drainage, part = self._inputs.drainage, DonePart(None)
        if drainage.contaminations:
            self._phases.begin(Phase.DRAINAGE, part.left)
            self._edge_part = drainage.contaminated_part(tiles.cores, partial(self._run_stage, part))
            self._tell_openly(edge_text(self._edge_part))

    def _run_stage(self, part: DonePart, stage: Stage, done_part: Callable[[], float]) -> None:
        def look() -> None:
            part.done = done_part()

        self._run_lanes([stage.work] * self._inputs.lanes, look)

    def _wait_for_drainage(self) -> None:
        """Wait a moment while another process prepares the same. Raises Stopped."""
        self._stop_if_unwanted()
        wait_for_other(self._feedback)

    def _halo(self, tiles: Tiles) -> HaloChoice:
        """Choose the halo that the job keeps, and return how it was found."""
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Measuring the halo"))
        parts = JobHalo(
            self._database,
            self._job,
            self._inputs.recipe,
            self._inputs.tile_set,
            self._inputs.windows,
            self._folder,
            self._search_halo,
            self._declared_halo(),
        )
        with self._phases.timed(Phase.HALO):
            self._phases.begin(Phase.HALO, lambda: 0.0)
            choice = parts.choose(tiles)
        if text := halo_text(choice, self._inputs.tile_set, len(self._inputs.recipe.rasters)):
            (self._warn if is_worrying(choice, self._inputs.tile_set) else self._tell)(text, is_open=True)
        if is_without_end(choice) and (steps := far_steps(self._inputs.recipe.recipe)):
            self._tell(far_steps_text(steps))
        self._database.jobs.set_halo(self._job.claim, choice.halo)
        return choice

    def _declared_halo(self) -> DeclaredHalo:
        inputs = self._inputs
        lanes = JobLanes(self._connection, self._job, inputs, self._folder)
        relief = TileRelief(
            self._database.heights,
            inputs.tile_set,
            inputs.windows,
            self._folder,
            lanes.count,
            self._run_lanes,
            self._stop_if_unwanted,
            self._warn_of_heights,
        )
        return DeclaredHalo(inputs.recipe.recipe, inputs.tile_set, relief, lanes.planner)

    def _warn_of_heights(self, tiles: int, reason: Exception) -> None:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "Tiles whose heights can't be read, and whose shadows may therefore be missing: {tiles}. {reason}",
        )
        self._warn(Message(text, tiles=tiles, reason=reason), is_open=True)

    def _search_halo(self, search: HaloSearch) -> None:
        self._phases.begin(Phase.HALO, search.left)
        self._run_lanes([search])
        self._phases.keep_cost(Phase.HALO, search.cost)

    def _run_tiles(self, tiles: Tiles, choice: HaloChoice) -> Mapping[str, str]:
        """Run what is left of the tiles; return why some have failed that the database did not take, by their ids."""
        phase = TilePhase(
            self._connection,
            self._database,
            self._job,
            self._inputs,
            self._folder,
            self._phases,
            HelperSupply(self._connection, self._database, self._job, self._tell, self._warn),
            self._feedback,
            self._tell,
            partial(self._warn, is_open=True),
            self._run_lanes_of_tiles,
            lambda: not self._is_wanted(),
            self._is_off,
        )
        phase.run(tiles, choice)
        return phase.untold

    def _look_at_seams(self, tiles: Tiles, choice: HaloChoice) -> tuple[Message | None, bool]:
        """Measure how much results differ where tiles meet, keep it, and return a warning where they do.

        Also return whether results are certain to be those that any windows would give.
        """
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Comparing results where tiles meet"))
        seams = JobSeams(
            self._database,
            self._job,
            self._inputs.recipe,
            self._inputs.tile_set,
            self._inputs.windows,
            self._folder,
            lambda strips, look: self._run_lanes([strips], look),
            self._is_wanted,
        )
        with self._phases.measured(Phase.SEAMS) as part:
            reports = seams.measure(tiles, choice.halo, part)
        warning = seams.keep(reports, tiles, choice)
        for report in reports:
            self._tell(report.text(self._inputs.tile_set.grid), is_open=True)
        if warning:
            self._warn(warning, is_open=True)
        return warning, is_certain(choice, reports)

    def _write_mosaics(self, tiles: Tiles) -> Path:
        """Write the mosaics and the kept tiles, and return where MOSAIC is until it is published."""
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Writing the mosaic"))
        # Of the lanes, and of the seams: the squares of mosaics come to others.
        give_back_freed_memory()
        # With the halo that was found; the rest of the row may have been changed since it was checked.
        job = replace(self._job, halo=self._database.jobs.job(self._job.id).halo)
        grid, publication = self._inputs.tile_set.grid, self._publication
        in_order = tiles.in_order
        recipe, cutline = self._inputs.recipe, self._inputs.cutline
        with self._phases.measured(Phase.MOSAICS) as part:
            of_mosaics = 0.5 if job.keep_tiles else 1.0
            report = part.reporter(self._is_wanted, of_mosaics)
            items = edge_item(self._edge_part)
            paths = write_mosaics(job, recipe, grid, in_order, cutline, items, self._folder, publication, report)
            if job.keep_tiles:
                report = part.reporter(self._is_wanted, 1 - of_mosaics)
                write_kept_tiles(job, recipe, grid, in_order, items, self._folder, publication, report)
        return paths[0]

    def _write_map_tiles(self, path: str, mosaic: Path) -> None:
        self._feedback.setProgressText(QCoreApplication.translate("TileJobs", "Drawing the map tiles"))
        with self._phases.measured(Phase.MAP_TILES) as part:
            write_map_tiles_of(path, mosaic, self._publication, part.reporter(self._is_wanted))

    def _publish(self, warning: Message | None) -> None:
        """Flush all that was written to disk, give it its final name and complete the job. Raises Stopped."""
        with self._phases.measured(Phase.PUBLICATION):
            self._publication.sync()
        message, reason = (warning.text(RECORD), Reason.SEAMS) if warning else ("", Reason.NONE)
        if not self._database.jobs.complete_job(self._job.claim, message, reason, self._publication.publish):
            raise Stopped
        self._feedback.setProgress(100)

    def _kept_results(self, halo: int) -> Collection[Path]:
        """Keep results of the complete job for later ones, and return their folders."""
        return keep_results(
            self._database,
            self._job,
            self._inputs,
            self._folder,
            halo,
            lambda: not self._feedback.isCanceled(),
            self._warn,
        )

    def _fail_for_its_tiles(self, untold: Mapping[str, str]) -> None:
        counts: Counter[TileStatus] = Counter()
        firsts: dict[TileStatus, JobTile] = {}
        for row in self._database.jobs.each_tile(self._job.id):
            if row.status is not TileStatus.COMPLETE:
                counts[row.status] += 1
                firsts.setdefault(row.status, row)
        if untold:
            kind = Reason.OTHER
            tile_id, words = next(iter(untold.items()))
            tiles = tile_count_text(len(untold))
            reason = f"Nothing could be recorded of {tiles}. Tile {tile_id!r}: {words}"
        elif failed := firsts.get(TileStatus.FAILED):
            kind = Reason.TILES
            tiles = tile_count_text(counts[TileStatus.FAILED])
            reason = f"{tiles} failed. Tile {failed.tile_id!r}: {failed.message}"
        elif missing := self._folder.missing_rasters():
            kind = Reason.RASTERS
            names = without_secrets(", ".join(missing))
            reason = f"Some tiles were run without the neighbours {names}, which could not be used."
        elif firsts:
            kind = Reason.OTHER
            tiles = tile_count_text(sum(counts.values()))
            unrecorded = next(iter(firsts.values()))
            reason = f"Nothing could be recorded of {tiles}, such as {unrecorded.tile_id!r}. The log says why."
        else:
            return
        self._database.jobs.fail_job(self._job.claim, f"{reason}\nRetry the job to run what is left.", kind)

    def _has_ended(self) -> bool:
        try:
            return self._database.jobs.job_status(self._job.id).is_ended
        except WaitingGivenUp:
            return False

    def _is_wanted(self) -> bool:
        """Whether the job should go on: neither stopped nor off here, nor cancelled or paused from elsewhere."""
        return self._is_ours() and self._state is not None and not self._state.is_paused and not self._is_off()

    def _is_ours(self) -> bool:
        """Whether what the job has under way should go on, as that of a paused one does too."""
        if time.monotonic() - self._last_look > LOOK_SECONDS:
            self._last_look = time.monotonic()
            try:
                self._state = self._database.claims.claim_state(self._job.claim)
                self._phases.look()
            except (JobTaken, WaitingGivenUp):
                # GDAL asks as well, and lets no error through.
                self._state = None
        is_under_way = self._state is not None and self._state.status in (JobStatus.IN_PROGRESS, JobStatus.MOSAICKING)
        return is_under_way and not self._feedback.isCanceled()
