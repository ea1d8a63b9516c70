"""The phase of a job in which its tiles are run, by lanes of its runner and by helpers that the runner sees to."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.errors import JobTaken, UnknownJob, WaitingGivenUp
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus, Likeness, Phase
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.helper import CARE_SECONDS, give_back_lost
from tile_job_plugin.run.helper_fit import HelperAnswers
from tile_job_plugin.run.helper_supply import HelperSupply
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.job_lanes import JobLanes
from tile_job_plugin.run.job_plan import make_plan
from tile_job_plugin.run.lanes.block_times import BlockTimes, cost_of
from tile_job_plugin.run.lanes.lane import LaneWork
from tile_job_plugin.run.lanes.memory import window_bytes
from tile_job_plugin.run.lanes.progress import TileProgress
from tile_job_plugin.run.likeness import likeness_here
from tile_job_plugin.run.phases.job_phases import JobPhases
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.run.tiles_to_run import tiles_to_run
from tile_job_plugin.run.trial import trial_feedback
from tile_job_plugin.tiles.tile_columns import Tiles

#: Does works in lanes at the same time, and calls the other one meanwhile. Raises Stopped.
RunLanes = Callable[[Sequence[LaneWork], Callable[[], None]], None]


class TilePhase:
    """What a runner does for the tiles of its job, until no block of them is left."""

    def __init__(
        self,
        connection: Connection,
        database: JobDatabase,
        job: Job,
        inputs: JobInputs,
        folder: JobFolder,
        phases: JobPhases,
        supply: HelperSupply,
        feedback: QgsProcessingFeedback,
        warn: Callable[[str], None],
        run_lanes: RunLanes,
    ) -> None:
        """Prepare to run them; everybody may read what *warn* hears."""
        self._connection = connection
        self._database = database
        self._job = job
        self._inputs = inputs
        self._folder = folder
        self._phases = phases
        self._supply = supply
        self._feedback = feedback
        self._warn = warn
        self._run_lanes = run_lanes
        self._answers = HelperAnswers(database, job.claim, folder, self._try_recipe)
        self._progress = TileProgress()
        self._last_care = 0.0
        #: Why tiles have failed that the database did not take, by their ids.
        self.untold: dict[str, str] = {}

    def run(self, tiles: Tiles, choice: HaloChoice) -> None:
        """Run what is left of *tiles* with the halo of a *choice*. Raises Stopped."""
        claim = self._job.claim
        adopted = self._inputs.with_ids(self._database.blocks.planned_tiles(claim))
        to_run = tiles_to_run(self._database, claim, self._folder, tiles, choice.is_one_window).without(adopted)
        if not any(map(len, (*to_run, adopted))):
            return
        if to_run.warning:
            self._warn(to_run.warning)
        lanes = JobLanes(self._connection, self._job, self._inputs, self._folder)
        is_adopted = len(adopted) > 0
        plan = make_plan(self._database, claim, to_run, lanes.planner(choice.halo), choice.is_one_window, is_adopted)
        count = lanes.count if is_adopted else max(1, min(lanes.count, plan.blocks))
        text = QCoreApplication.translate(
            "TileJobs", "Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}"
        )
        self._feedback.pushInfo(text.format(job=self._job.id, tiles=len(to_run.tiles), blocks=plan.blocks, lanes=count))
        window = window_bytes(int(plan.largest_window), 1, len(self._inputs.recipe.rasters))
        times = BlockTimes(self._phases.tile_rate)
        with self._phases.timed(Phase.TILES, lanes=count), self._supply.asked(lanes.count, window):
            self._phases.begin(Phase.TILES, lambda: self._time_left(times))
            while not self._database.blocks.state(self._job.id).is_through:
                self._take_blocks(lanes, count, choice.halo)
        self._phases.keep_cost(Phase.TILES, cost_of(self._database.blocks.state(self._job.id)))

    def _take_blocks(self, lanes: JobLanes, count: int, halo: int) -> None:
        """Run blocks in *count* lanes until none is left, or somebody takes this process for dead. Raises Stopped."""
        helper = self._database.helpers.join(self._job.id, self._job.claim.runner, count, self._job.claim.number)
        try:
            self._run_lanes([lanes.work(helper, count, halo, self.untold)] * count, self._care_for_helpers)
        finally:
            self._database.helpers.leave(helper)

    def _care_for_helpers(self) -> None:
        """See to those that are to be started, that have come, and to what those have left that are lost."""
        self._supply.look()
        self._answers.look()
        if time.monotonic() - self._last_care > CARE_SECONDS:
            self._last_care = time.monotonic()
            with suppress(UnknownJob, WaitingGivenUp, OSError):
                give_back_lost(self._database, self._job.id, self._folder)

    def _try_recipe(self) -> Likeness:
        """Try the recipe for helpers, in this very thread: the others have their lanes."""
        with trial_feedback(self._feedback, self._is_at_its_tiles) as feedback:
            return likeness_here(self._inputs.recipe, self._inputs.windows, self._inputs.tile_set.extent, feedback)

    def _is_at_its_tiles(self) -> bool:
        """Whether nobody has cancelled or taken the job."""
        with suppress(JobTaken, WaitingGivenUp):
            return self._database.claims.claim_status(self._job.claim) is JobStatus.IN_PROGRESS
        return False

    def _time_left(self, times: BlockTimes) -> float | None:
        """Return in how many seconds the tiles will have been run, and tell how many have ended."""
        if news := self._progress.news(self._database.jobs.progress(self._job.id), self._phases.time_left):
            self._feedback.setProgressText(news)
        return times.left(self._database.blocks.state(self._job.id), self._database.blocks.left(self._job.id))
