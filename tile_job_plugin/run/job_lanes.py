"""What the lanes of one process have in common, be it the runner of a job or one of its helpers."""

from __future__ import annotations

from dataclasses import replace

from tile_job_plugin.jobs.block_model import Helper
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.lanes.block_queue import BlockQueue
from tile_job_plugin.run.lanes.block_size import planner_for
from tile_job_plugin.run.lanes.block_work import BlockWork, nothing_told
from tile_job_plugin.run.lanes.blocks import Planner, lanes_worth_planning
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.run.lanes.tile_lane import TileWork


class JobLanes:
    """The lanes that a process has for a job."""

    def __init__(self, connection: Connection, job: Job, inputs: JobInputs, folder: JobFolder) -> None:
        """Prepare lanes that keep what they have under way in a *folder* of this process."""
        self._connection = connection
        self._job = job
        self._inputs = inputs
        self._folder = folder
        self._memory = MemoryBudget.of_this_machine()

    @property
    def count(self) -> int:
        """How many lanes the job has in a process, if there are blocks for them."""
        return self._inputs.lanes

    def planner(self, halo: int) -> Planner:
        """Return what plans blocks for the lanes of this process, whose windows fit into this computer's memory."""
        further = len(self._inputs.recipe.rasters)
        return planner_for(self._memory, self.count, halo, further, self._inputs.tile_set.extent)

    def planner_with_helpers(self, halo: int, pixels: int, lanes: int) -> Planner:
        """Return what plans so many *pixels* where helpers have so many *lanes* beside those of this process."""
        return replace(self.planner(halo), lanes=lanes_worth_planning(self.count, lanes, pixels))

    def work(self, helper: Helper, count: int, halo: int, untold: dict[str, str]) -> TileWork:
        """Return what each of *count* lanes of a *helper* does."""
        blocks = BlockWork(
            self._inputs.recipe,
            self._inputs.windows,
            halo,
            self._folder,
            self._inputs.tiles.rasters,
            self._job.time_limit,
            self._inputs.window_inputs.made_from if self._inputs.window_inputs else nothing_told,
        )
        queue = BlockQueue(helper, count, halo, self._inputs.tiles.by_id, self.planner(halo).window_pixels)
        return TileWork(self._job.id, self._connection, blocks, queue, self._memory, untold)
