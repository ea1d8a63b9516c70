"""Which tiles of a job are left to run, and that none of its results is lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, JobTile, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.run.errors import RunFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.text import counted
from tile_job_plugin.tiles.model import Tile


class TilesToRun(NamedTuple):
    """The tiles of a job that are not complete."""

    #: Those that can be run together.
    tiles: Sequence[Tile]
    #: Those that runners may have died of, to be run one at a time after the others, the least suspicious first.
    suspects: Sequence[Tile]

    def without(self, adopted: Collection[str]) -> TilesToRun:
        """Return those that are not among the *adopted* ones, which are planned already."""
        return TilesToRun(
            [tile for tile in self.tiles if tile.id not in adopted],
            [tile for tile in self.suspects if tile.id not in adopted],
        )

    @property
    def warning(self) -> str:
        """What the user should know of the suspects; empty where there are none."""
        if not self.suspects:
            return ""
        return counted(
            len(self.suspects),
            QCoreApplication.translate("TileJobs", "1 tile was running when a runner died. It is run alone."),
            QCoreApplication.translate(
                "TileJobs", "{count} tiles were running when a runner died. They are run one at a time."
            ),
        )


def tiles_to_run(
    database: JobDatabase, claim: Claim, folder: JobFolder, tiles: Mapping[str, Tile], is_one_window: bool
) -> TilesToRun:
    """Return which tiles of a job are to be run, among them those whose results are gone.

    Of tiles that all have the same window none is more suspicious than the others.
    """
    rows = database.jobs.job_tiles(claim.job_id)
    waiting = {row.tile_id for row in rows if row.status is TileStatus.READY}
    waiting.update(_reopen_lost_tiles(database, claim, folder, rows))
    to_run = [row for row in rows if row.tile_id in waiting]
    if is_one_window:
        return TilesToRun([tiles[row.tile_id] for row in to_run], [])
    # The least suspicious first: what ends the runner then has stopped few others.
    suspects = sorted((row for row in to_run if row.deaths), key=lambda row: row.deaths)
    return TilesToRun(
        [tiles[row.tile_id] for row in to_run if not row.deaths], [tiles[row.tile_id] for row in suspects]
    )


def refuse_lost_results(database: JobDatabase, claim: Claim, folder: JobFolder) -> None:
    """Raise RunFailed where results of complete tiles are gone; these tiles wait again then."""
    lost = _reopen_lost_tiles(database, claim, folder, database.jobs.job_tiles(claim.job_id))
    if lost:
        one = QT_TRANSLATE_NOOP("TileJobs", "The results of 1 tile have vanished from {folder} while the job ran.")
        many = QT_TRANSLATE_NOOP(
            "TileJobs", "The results of {count} tiles have vanished from {folder} while the job ran."
        )
        advice = QT_TRANSLATE_NOOP("TileJobs", "See why, then retry the job.")
        raise RunFailed(one if len(lost) == 1 else many, advice, count=len(lost), folder=folder.results)


def _reopen_lost_tiles(
    database: JobDatabase, claim: Claim, folder: JobFolder, rows: Sequence[JobTile]
) -> Sequence[str]:
    """Let complete tiles wait again whose results are gone, and return their ids."""
    lost = _lost_tiles(folder, rows)
    if lost:
        folder.see_anew()
        lost = _lost_tiles(folder, rows)
    if lost:
        database.jobs.reopen_tiles(claim, lost)
    return lost


def _lost_tiles(folder: JobFolder, rows: Sequence[JobTile]) -> list[str]:
    there = folder.results_by_tile()
    return [row.tile_id for row in rows if row.status is TileStatus.COMPLETE and row.tile_id not in there]
