"""Which tiles of a job are left to run, and that none of its results is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, JobTile, TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message
from tile_job_plugin.run.errors import RunFailed
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.tiles.tile_columns import Tiles


class TilesToRun(NamedTuple):
    """The tiles of a job that are not complete."""

    #: Those that can be run together.
    tiles: Tiles
    #: Those that runners may have died of, to be run one at a time after the others, the least suspicious first.
    suspects: Tiles

    def without(self, adopted: Tiles) -> TilesToRun:
        """Return those that are not among the *adopted* ones, which are planned already."""
        return TilesToRun(self.tiles.without(adopted), self.suspects.without(adopted))

    @property
    def warning(self) -> Message | None:
        """What the user should know of the suspects; None where there are none."""
        if not len(self.suspects):
            return None
        texts = QT_TRANSLATE_N_NOOP(
            "TileJobs",
            "1 tile was running when a runner died. It is run alone.",
            "{count} tiles were running when a runner died. They are run one at a time.",
        )
        return Counted(texts, len(self.suspects))


def tiles_to_run(
    database: JobDatabase, claim: Claim, folder: JobFolder, tiles: Tiles, is_one_window: bool
) -> TilesToRun:
    """Return which of a job's *tiles* are to be run, among them those whose results are gone.

    Of tiles that all have the same window none is more suspicious than the others.
    """
    is_waiting, is_complete = numpy.zeros(len(tiles), bool), numpy.zeros(len(tiles), bool)
    deaths = numpy.zeros(len(tiles), numpy.int32)
    # Both are in the order in which they were asked for.
    for number, row in enumerate(database.jobs.each_tile(claim.job_id)):
        is_waiting[number] = row.status is TileStatus.READY
        is_complete[number] = row.status is TileStatus.COMPLETE
        deaths[number] = row.deaths
    if lost := set(_reopen_lost_tiles(database, claim, folder, tiles.chosen(is_complete).ids)):
        is_waiting |= numpy.fromiter((tile_id in lost for tile_id in tiles.ids), bool)
    if is_one_window:
        return TilesToRun(tiles.chosen(is_waiting), tiles.chosen(slice(0)))
    # The least suspicious first: what ends the runner then has stopped few others.
    suspects = numpy.flatnonzero(is_waiting & (deaths > 0))
    return TilesToRun(
        tiles.chosen(is_waiting & (deaths == 0)), tiles.chosen(suspects[deaths[suspects].argsort(kind="stable")])
    )


def refuse_lost_results(database: JobDatabase, claim: Claim, folder: JobFolder) -> None:
    """Raise RunFailed where results of complete tiles are gone; these tiles wait again then."""
    rows = database.jobs.each_tile(claim.job_id)
    lost = _reopen_lost_tiles(database, claim, folder, _complete(rows))
    if lost:
        vanished = QT_TRANSLATE_N_NOOP(
            "TileJobs",
            "The results of 1 tile have vanished from {folder} while the job ran.",
            "The results of {count} tiles have vanished from {folder} while the job ran.",
        )
        advice = QT_TRANSLATE_NOOP("TileJobs", "See why, then retry the job.")
        raise RunFailed(advice=advice, reason=Counted(vanished, len(lost), folder=folder.results))


def _complete(rows: Iterable[JobTile]) -> Iterator[str]:
    return (row.tile_id for row in rows if row.status is TileStatus.COMPLETE)


def _reopen_lost_tiles(
    database: JobDatabase, claim: Claim, folder: JobFolder, complete: Iterable[str]
) -> Sequence[str]:
    """Let complete tiles wait again whose results are gone, and return their ids."""
    lost = _lost_tiles(folder, complete)
    if lost:
        folder.see_anew()
        lost = _lost_tiles(folder, lost)
    if lost:
        database.jobs.reopen_tiles(claim, lost)
    return lost


def _lost_tiles(folder: JobFolder, complete: Iterable[str]) -> list[str]:
    there = folder.whole_results_by_tile()
    return [tile_id for tile_id in complete if tile_id not in there]
