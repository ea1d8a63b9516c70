"""A time limit for one run of a recipe: what it does is stopped as if it were cancelled, and its lane goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import Qt

from tile_job_plugin.errors import Stopped
from tile_job_plugin.main_thread import catch_up_with_main_thread
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.run.errors import NotRunnableElsewhere, TileTooSlow
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.processes.elsewhere import check_recipe_elsewhere
from tile_job_plugin.saga.latitude import LATITUDE_ALGORITHMS
from tile_job_plugin.tiles.model import PixelRect

#: Providers whose algorithms look at their feedback, or are programs that are killed when it is cancelled.
LISTENING_PROVIDERS = ("gdal", "native", "sagacmd", "tilejobs")
#: Algorithms that take the latitude of the job's tile set where they are left without one.
_LATITUDE_ALGORITHMS = LATITUDE_ALGORITHMS | {"tilejobs:solarradiation"}


@dataclass(frozen=True)
class TimeLimit:
    """What the recipe may take for a tile, and so for any window."""

    #: For a tile.
    seconds: float
    #: How many pixels a tile of the set has, on average.
    tile_pixels: float

    def seconds_for(self, rect: PixelRect) -> float:
        """Return the seconds for a window, which may take as long as the tiles that would fill it."""
        return self.seconds * max(1.0, rect.pixels / self.tile_pixels)


def deaf_steps(recipe: str) -> list[str]:
    """List the algorithms of a recipe that are not known to listen when they are to stop."""
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    single = (step for step in steps(algorithm) if not isinstance(step, QgsProcessingModelAlgorithm))
    return list(dict.fromkeys(s.id() for s in single if s.provider().id() not in LISTENING_PROVIDERS))


def why_not_in_process(recipe: Recipe) -> Message | NotRunnableElsewhere | None:
    """Return why the recipe can't be run in a process of its own, which could be killed; None where it can."""
    values = [value for value in recipe.parameters.values() if value is not None]
    items = [item for value in values for item in (value if isinstance(value, (list, tuple)) else [value])]
    try:
        check_recipe_elsewhere(recipe.algorithm_id)
    except NotRunnableElsewhere as reason:
        return reason
    if not all(isinstance(item, (str, int, float)) for item in items):
        return Message(QT_TRANSLATE_NOOP("TileJobs", "The recipe's parameters can't be passed on a command line."))
    if recipe.drainage:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "Another process would not know the water of the tile set."))
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    if any(step.id() in _LATITUDE_ALGORITHMS for step in steps(algorithm)):
        return Message(QT_TRANSLATE_NOOP("TileJobs", "Another process would not know the latitude of the tile set."))
    return None


def limited_feedback(feedback: LaneFeedback, seconds: float | None) -> LimitedFeedback | None:
    """Return a feedback for one run, unless that may take any time."""
    if not seconds:
        return None
    # PyQt must have heard of the end of an earlier one, which may have had the same address.
    catch_up_with_main_thread()
    return LimitedFeedback(feedback, seconds)


def finish_in_time(recipe: str, finish: Callable[[], None], limited: LimitedFeedback | None) -> None:
    """Call *finish*, which runs the recipe. Raises TileTooSlow where it took longer than *limited* allows."""
    if limited is None:
        finish()
        return
    started = time.monotonic()
    try:
        with limited.running():
            finish()
    except Stopped as stop:
        if not limited.is_too_late:
            raise
        raise TileTooSlow(recipe, limited.seconds, time.monotonic() - started) from stop
    finally:
        limited.close()


class LimitedFeedback(LaneFeedback):
    """Collects for a lane's feedback, is cancelled with it, and by itself when time is over."""

    def __init__(self, lane: LaneFeedback, seconds: float) -> None:
        super().__init__(lane._lines)
        self._lane = lane
        self.seconds = seconds
        #: Whether the time was over before the run.
        self.is_too_late = False
        self._timer: threading.Timer | None = None
        self._is_open = True
        lane.canceled.connect(self.cancel, Qt.ConnectionType.DirectConnection)
        if lane.isCanceled():
            self.cancel()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Let the time run."""
        self.restart(self.seconds)
        try:
            yield
        finally:
            self._stop_timer()

    def restart(self, seconds: float) -> None:
        """Let the time run anew, for so many seconds."""
        self._stop_timer()
        self._timer = threading.Timer(seconds, self._stop)
        self._timer.daemon = True
        self._timer.start()

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            # It must not hold this object when the lane lets go of it.
            self._timer.join()
            self._timer = None

    def close(self) -> None:
        """Part from the lane's feedback; once is enough."""
        if self._is_open:
            self._lane.canceled.disconnect(self.cancel)
        self._is_open = False

    def _stop(self) -> None:
        self.is_too_late = True
        self.cancel()
