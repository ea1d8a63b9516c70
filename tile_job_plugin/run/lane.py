"""A lane: one QgsTask that takes block after block until none is left."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from qgis.core import QgsProcessingFeedback, QgsTask

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.block_work import BlockWork
from tile_job_plugin.run.blocks import Block, BlockQueue
from tile_job_plugin.run.errors import RunStopped, TileFailed
from tile_job_plugin.run.main_thread import wake_main_thread
from tile_job_plugin.run.progress import TileProgress
from tile_job_plugin.saga.process import limited_threads


class LaneFeedback(QgsProcessingFeedback):
    """Collects what the recipe says about one block."""

    def __init__(self) -> None:
        super().__init__(False)
        self._lines: list[str] = []

    def take_text(self) -> str:
        """Give what was said since the last call."""
        text = "\n".join(self._lines)
        self._lines.clear()
        return text

    def pushInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushCommandInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushConsoleInfo(self, info: str) -> None:
        self._lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self._lines.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self._lines.append(error)


@dataclass
class LaneReport:
    """What a lane and its job tell each other; outlives the task, which QGIS deletes when it has finished."""

    feedback: LaneFeedback
    ended: threading.Event = field(default_factory=threading.Event)
    #: Whether somebody cancelled the task in QGIS' task manager.
    cancelled: bool = False
    #: Why the lane could not go on; a tile's own failure is no reason.
    error: Exception | None = None


class Lane(QgsTask):
    """Runs blocks one after the other, beside other lanes of the same job."""

    def __init__(
        self,
        name: str,
        job_id: int,
        connection: Connection,
        work: BlockWork,
        queue: BlockQueue,
        progress: TileProgress,
    ) -> None:
        super().__init__(name, QgsTask.Flag.CanCancel)
        self._job_id = job_id
        self._connection = connection
        self._work = work
        self._queue = queue
        self._progress = progress
        self.report = LaneReport(LaneFeedback())

    def run(self) -> bool:
        """Take blocks until none is left or somebody stops the lane."""
        try:
            with Store(self._connection) as store:
                while not self.report.feedback.isCanceled() and (taken := self._queue.take()):
                    block, threads = taken
                    with limited_threads(threads):
                        self._run_block(store, block)
                    self._queue.done()
        except RunStopped:
            return False
        except Exception as error:  # whatever it is, the job must hear of it
            self.report.error = error
            return False
        return True

    def cancel(self) -> None:
        """Stop the tile under way as well."""
        self.report.cancelled = True
        self.report.feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell the job that QGIS is done with this task."""
        self.report.ended.set()
        wake_main_thread()

    def _run_block(self, store: Store, block: Block) -> None:
        if len(store.start_tiles(self._job_id, block.tile_ids)) < len(block.tiles):
            raise RunStopped
        try:
            self._work.run(block, self.report.feedback)
        except TileFailed as error:
            self._after_failure(store, block, str(error))
        else:
            store.complete_tiles(self._job_id, block.tile_ids)
            self._progress.tiles_ended(len(block.tiles))
        finally:
            self._keep_log(store, block)

    def _after_failure(self, store: Store, block: Block, reason: str) -> None:
        """Run the tiles of a block that failed one by one, so that only the bad ones fail."""
        if len(block.tiles) > 1:
            self._keep_log(store, block)
            store.return_tiles(self._job_id, block.tile_ids)
            for tile in block.tiles:
                self._run_block(store, Block([tile]))
        else:
            store.fail_tile(self._job_id, block.tiles[0].id, reason)
            self._progress.tiles_ended(1)

    def _keep_log(self, store: Store, block: Block) -> None:
        text = self.report.feedback.take_text()
        if not text:
            return
        if len(block.tiles) == 1:
            store.log(self._job_id, text, block.tiles[0].id)
        else:
            store.log(self._job_id, f"Tiles {', '.join(block.tile_ids)}:\n{text}")
