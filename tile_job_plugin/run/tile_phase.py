"""The phase of a job in which its tiles are run, by lanes of its runner and by helpers that the runner sees to."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus, Likeness, Phase
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Tell
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.helper import CARE_SECONDS, give_back_lost
from tile_job_plugin.run.helper_fit import HelperAnswers
from tile_job_plugin.run.helper_supply import HelperSupply
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.job_lanes import JobLanes
from tile_job_plugin.run.job_plan import make_plan
from tile_job_plugin.run.kept.raster_contents import RasterContents
from tile_job_plugin.run.kept.taking import KeptTiles, take, taken_text
from tile_job_plugin.run.lanes.block_times import BlockTimes, cost_of
from tile_job_plugin.run.lanes.lane import LaneWork
from tile_job_plugin.run.lanes.memory import window_bytes
from tile_job_plugin.run.lanes.progress import TileProgress
from tile_job_plugin.run.likeness import likeness_here
from tile_job_plugin.run.phases.job_phases import JobPhases
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.run.tiles_to_run import tiles_to_run
from tile_job_plugin.run.trial import trial_feedback
from tile_job_plugin.run.trust import trusted_users
from tile_job_plugin.tiles.tile_columns import Tiles

#: Does works in lanes at the same time, and calls the other one meanwhile. Raises Stopped.
RunLanes = Callable[[Sequence[LaneWork], Callable[[], None]], None]


@dataclass
class TilePhase:
    """What a runner does for the tiles of its job, until no block of them is left."""

    connection: Connection
    database: JobDatabase
    job: Job
    inputs: JobInputs
    folder: JobFolder
    phases: JobPhases
    supply: HelperSupply
    feedback: QgsProcessingFeedback
    #: Hears what the user should know.
    tell: Tell
    #: Hears what everybody may read.
    warn: Tell
    run_lanes: RunLanes
    #: Whether the job is not to go on, or not here.
    is_unwanted: Callable[[], bool]
    #: Whether lanes are to take no more blocks.
    is_off: Callable[[], bool]
    #: Why tiles have failed that the database did not take, by their ids.
    untold: dict[str, str] = field(default_factory=dict, init=False)
    _progress: TileProgress = field(default_factory=TileProgress, init=False)
    _last_care: float = field(default=0.0, init=False)

    def run(self, tiles: Tiles, choice: HaloChoice) -> None:
        """Run what is left of *tiles* with the halo of a *choice*. Raises Stopped."""
        claim = self.job.claim
        adopted = self.inputs.with_ids(self.database.blocks.planned_tiles(claim))
        to_run = tiles_to_run(self.database, claim, self.folder, tiles, choice.is_one_window).without(adopted)
        to_run = to_run.without(self._taken(to_run.tiles, len(tiles), choice))
        if not any(map(len, (*to_run, adopted))):
            return
        if to_run.warning:
            self.warn(to_run.warning)
        lanes = JobLanes(self.connection, self.job, self.inputs, self.folder)
        is_adopted = len(adopted) > 0
        planner = lanes.planner_with_helpers(
            choice.halo, to_run.tiles.cores.pixels, self._lanes_of_helpers(lanes.count)
        )
        plan = make_plan(self.database, claim, to_run, planner, choice.is_one_window, is_adopted)
        count = lanes.count if is_adopted else max(1, min(lanes.count, plan.blocks))
        text = QT_TRANSLATE_NOOP("TileJobs", "Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}")
        values = {"job": self.job.id, "tiles": len(to_run.tiles), "blocks": plan.blocks, "lanes": count}
        self.feedback.pushInfo(said(Message(text, **values)))
        window = window_bytes(int(plan.largest_window), 1, len(self.inputs.recipe.rasters))
        times = BlockTimes(self.phases.tile_rate)
        with self.phases.timed(Phase.TILES, lanes=count), self.supply.asked(lanes.count, window):
            self.phases.begin(Phase.TILES, lambda: self._time_left(times))
            while not self.database.blocks.state(self.job.id).is_through:
                self._take_blocks(lanes, count, choice.halo)
        self.phases.keep_cost(Phase.TILES, cost_of(self.database.blocks.state(self.job.id)))

    def _taken(self, tiles: Tiles, total: int, choice: HaloChoice) -> Tiles:
        """Take what earlier jobs have kept of *tiles* that are to be run, and return which these were."""
        inputs = self.inputs.window_inputs
        if inputs is None:
            return tiles.chosen(slice(0))
        self.feedback.setProgressText(said(Message(QT_TRANSLATE_NOOP("TileJobs", "Looking for kept results"))))
        contents = RasterContents(self.database.kept, lambda percent: not self.is_unwanted())
        kept = KeptTiles(self.database, inputs, contents, trusted_users())
        taken, of_jobs = take(kept, self.job.claim, self.folder, tiles, choice)
        for job_id, count in sorted(of_jobs.items()):
            self.tell(taken_text(job_id, count, total))
        return self.inputs.with_ids(taken)

    def _lanes_of_helpers(self, lanes: int) -> int:
        """Return how many lanes are likely to help a runner that has so many *lanes* itself."""
        return self.database.workers.idle_lanes(lanes) + self.job.helpers * lanes

    def _take_blocks(self, lanes: JobLanes, count: int, halo: int) -> None:
        """Run blocks in *count* lanes until none is left, or somebody takes this process for dead. Raises Stopped."""
        helper = self.database.helpers.join(self.job.id, self.job.claim.runner, count, self.job.claim.number)
        work = lanes.work(helper, count, halo, self.untold)

        def look() -> None:
            self._care_for_helpers()
            if self.is_off():
                work.queue.close()

        try:
            self.run_lanes([work] * count, look)
        finally:
            self.database.helpers.leave(helper)

    @cached_property
    def _answers(self) -> HelperAnswers:
        return HelperAnswers(self.database, self.job.claim, self.folder, self._try_recipe)

    def _care_for_helpers(self) -> None:
        """See to those that are to be started, that have come, and to what those have left that are lost."""
        self.supply.look()
        self._answers.look()
        if time.monotonic() - self._last_care > CARE_SECONDS:
            self._last_care = time.monotonic()
            with suppress(UnknownJob, WaitingGivenUp, OSError):
                give_back_lost(self.database, self.job.id, self.folder)

    def _try_recipe(self) -> Likeness:
        """Try the recipe for helpers, in this very thread: the others have their lanes."""
        with trial_feedback(self.feedback, self._is_at_its_tiles) as feedback:
            return likeness_here(self.inputs.recipe, self.inputs.windows, self.inputs.tile_set.extent, feedback)

    def _is_at_its_tiles(self) -> bool:
        """Whether nobody has cancelled or taken the job."""
        with suppress(JobTaken, WaitingGivenUp):
            return self.database.claims.claim_status(self.job.claim) is JobStatus.IN_PROGRESS
        return False

    def _time_left(self, times: BlockTimes) -> float | None:
        """Return in how many seconds the tiles will have been run, and tell how many have ended."""
        if news := self._progress.news(self.database.jobs.progress(self.job.id), self.phases.time_left):
            self.feedback.setProgressText(news)
        return times.left(self.database.blocks.state(self.job.id), self.database.blocks.left(self.job.id))
