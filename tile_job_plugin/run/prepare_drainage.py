"""Finds what must be known of a tile set's water, before any job takes products of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.errors import RequestRefused, Stopped
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.main_thread import pause
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.recipes.recipe_place import place_of
from tile_job_plugin.requests.tile_set_rows import stored_tile_set
from tile_job_plugin.run.database_wait import patience_of
from tile_job_plugin.run.drainage.set_drainage import SetDrainage
from tile_job_plugin.run.drainage.stages import Stage
from tile_job_plugin.run.lanes.lanes import run_lanes
from tile_job_plugin.run.trust import trusted_users
from tile_job_plugin.saga.cmd.temporary import locked_folder

#: Seconds between two looks at whether another process still prepares the same.
LOOK_SECONDS = 0.5


def prepare_drainage(
    connection: Connection,
    tile_set_name: str,
    products: Sequence[DrainageProduct],
    lanes: int,
    feedback: QgsProcessingFeedback,
) -> bool:
    """Find in so many *lanes* what products take of a tile set's water; return whether anything was left to find.

    What was found so far is kept where *feedback* is cancelled, and the next call, or job, goes on from there.

    Raises RequestRefused, RunFailed, or Stopped.
    """
    with JobDatabase(connection, patience_of(feedback)) as database, locked_folder() as folder:
        tile_set, _ = stored_tile_set(database, tile_set_name)
        if not place_of(tile_set).has_square_pixels:
            raise _oblong(tile_set_name, tile_set.grid.pixel_width, tile_set.grid.pixel_height)
        drainage = SetDrainage(database, tile_set, products, trusted_users(), lambda: folder)
        if drainage.is_prepared():
            return False
        title = Message(QT_TRANSLATE_NOOP("TileJobs", "Drainage of {tile_set}"), tile_set=tile_set_name)

        def run(stage: Stage, done_part: Callable[[], float]) -> None:
            def look() -> None:
                feedback.setProgress(100 * done_part())

            is_left_alone = run_lanes(title, [stage.work] * lanes, feedback, lambda: not feedback.isCanceled(), look)
            if feedback.isCanceled() or not is_left_alone:
                raise Stopped

        def wait() -> None:
            if feedback.isCanceled():
                raise Stopped
            wait_for_other(feedback)

        drainage.prepare(run, wait)
    return True


def wait_for_other(feedback: QgsProcessingFeedback) -> None:
    """Wait a moment while another process prepares the same."""
    text = QCoreApplication.translate("TileJobs", "Waiting for another process that follows the same water")
    feedback.setProgressText(text)
    pause(LOOK_SECONDS)


def _oblong(tile_set: str, width: float, height: float) -> RequestRefused:
    return RequestRefused(
        QT_TRANSLATE_NOOP(
            "TileJobs",
            "Tile set {tile_set!r} has pixels of {width:.12g} x {height:.12g} map units; water can be followed on "
            "square ones only.",
        ),
        QT_TRANSLATE_NOOP("TileJobs", "Register its rasters with a grid of square pixels ({field.pixel_size})."),
        field="tile_set",
        tile_set=tile_set,
        width=width,
        height=height,
    )
