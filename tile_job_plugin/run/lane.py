"""A lane: one QgsTask that takes tile after tile until none is left."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from qgis.core import QgsProcessingFeedback, QgsTask

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.errors import RunStopped, TileFailed
from tile_job_plugin.run.main_thread import wake_main_thread
from tile_job_plugin.run.progress import TileProgress
from tile_job_plugin.run.tile_work import TileWork
from tile_job_plugin.saga.process import limited_threads
from tile_job_plugin.tiles.model import Tile


class TileQueue:
    """The tiles that no lane has taken yet."""

    def __init__(self, tiles: Iterable[Tile]) -> None:
        self._waiting = deque(tiles)

    def take(self) -> Tile | None:
        """Take the next tile, or None when none is left."""
        try:
            return self._waiting.popleft()
        except IndexError:
            return None


class LaneFeedback(QgsProcessingFeedback):
    """Collects what the recipe says about one tile."""

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
    """Runs tiles one after the other, beside other lanes of the same job."""

    def __init__(
        self,
        name: str,
        job_id: int,
        connection: Connection,
        work: TileWork,
        queue: TileQueue,
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
        """Take tiles until none is left or somebody stops the lane."""
        try:
            with Store(self._connection) as store, limited_threads(1):
                while not self.report.feedback.isCanceled() and (tile := self._queue.take()):
                    self._run_tile(store, tile)
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

    def _run_tile(self, store: Store, tile: Tile) -> None:
        if not store.start_tiles(self._job_id, [tile.id]):
            raise RunStopped
        try:
            self._work.run(tile, self.report.feedback)
        except TileFailed as error:
            store.fail_tile(self._job_id, tile.id, str(error))
        else:
            store.complete_tiles(self._job_id, [tile.id])
        finally:
            self._keep_log(store, tile)
        self._progress.tile_ended()

    def _keep_log(self, store: Store, tile: Tile) -> None:
        text = self.report.feedback.take_text()
        if text:
            store.log(self._job_id, text, tile.id)
