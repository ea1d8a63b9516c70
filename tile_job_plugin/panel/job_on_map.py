"""A job on the map: its tiles change their colours, and its mosaics grow, as it is run."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsFeature, QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobStatus, JobTile
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.layers.growing_layers import GrowingLayers
from tile_job_plugin.layers.job_group import group_of
from tile_job_plugin.layers.live_tiles import LiveTiles
from tile_job_plugin.layers.tile_status import tile_features
from tile_job_plugin.panel.chosen_database import ChosenDatabase
from tile_job_plugin.requests.job_mosaics import complete_mosaics
from tile_job_plugin.requests.tile_set_rows import grid_of
from tile_job_plugin.run.growing_mosaic import GrowingMosaics
from tile_job_plugin.tiles.model import Grid

#: Seconds between two times that the results so far are gathered.
GROW_SECONDS = 5.0


@dataclass(frozen=True)
class FirstLook:
    """A job and all its tiles, as they were read."""

    job: Job
    grid: Grid
    features: list[QgsFeature]
    #: See `Jobs.changed_tiles`.
    moment: str


@dataclass(frozen=True)
class Changes:
    """What has become of a job since somebody looked."""

    status: JobStatus
    moment: str
    tiles: list[JobTile]


class JobOnMap:
    """The layers of one job, in a group of their own."""

    def __init__(self, first: FirstLook, database: ChosenDatabase, picked: Callable[[str], None]) -> None:
        """Add what was read to the project; *picked* hears of tiles that are selected there, by their ids."""
        self._job = first.job
        self._database = database
        self._status = first.job.status
        #: Whether its mosaics are shown once they are whole: those of a job that had ended before are opened otherwise.
        self._has_run = not first.job.status.is_ended
        self._is_whole = False
        self._moment = first.moment
        project = QgsProject.instance()
        place = partial(group_of, project, first.job)
        title = QCoreApplication.translate("TileJobs", "Tiles")
        self._tiles = LiveTiles(title, first.grid, first.features)
        self.layer: QgsVectorLayer = self._tiles.layer
        self._picked = picked
        self.layer.selectionChanged.connect(self._tell_picked)
        project.addMapLayer(self.layer, False)
        place().insertLayer(0, self.layer)
        self._mosaics = GrowingLayers(project, place)
        self._growing = _Growing(first.job)
        self._grown_at = 0.0

    @property
    def is_there(self) -> bool:
        """Whether the user has the layer of tiles still."""
        return not sip.isdeleted(self.layer)

    def is_of(self, job: Job) -> bool:
        """Whether this shows a job until its end, and its mosaics then."""
        return self.is_there and self._has_run and job.created == self._job.created

    def select(self, tile_id: str) -> None:
        """Select a tile in the layer."""
        self._tiles.select(tile_id)

    def _tell_picked(self, numbers: Sequence[int], *_: Any) -> None:
        if numbers:
            self._picked(self._tiles.tile_id(min(numbers)))

    def look(self) -> None:
        """Have news read, as long as there can be any."""
        if not self._status.is_ended:
            work = partial(_changes, self._job.id, self._moment, self._status)
            self._database.reader.ask((JobOnMap, self._job.id), work, self._take)
        # A further request would void the one before, of which each has its news.
        if self._database.gatherer.is_asked(self._mosaics_topic):
            return
        if self._awaits_whole:
            # The session that was to read them may have been lost.
            self._gather_whole()
        elif not self._status.is_ended and time.monotonic() - self._grown_at >= GROW_SECONDS:
            self._grown_at = time.monotonic()
            # What can't be shown yet is left out without a word: the mosaics themselves come at the end.
            self._database.gather(self._mosaics_topic, self._growing, self._show)

    @property
    def _mosaics_topic(self) -> object:
        return GrowingLayers, self._job.id

    @property
    def _awaits_whole(self) -> bool:
        return self._has_run and self._status is JobStatus.COMPLETE and not self._is_whole

    def _take(self, changes: Changes) -> None:
        if not self.is_there:
            return
        self._status, self._moment = changes.status, changes.moment
        self._tiles.update(changes.tiles)
        if self._awaits_whole:
            self._gather_whole()

    def _gather_whole(self) -> None:
        self._database.gather(self._mosaics_topic, partial(_whole, self._job.id), self._show_whole)

    def _show_whole(self, mosaics: Mapping[str, Path]) -> None:
        self._is_whole = True
        self._show(mosaics)

    def _show(self, mosaics: Mapping[str, Path]) -> None:
        if self.is_there:
            self._mosaics.show(mosaics)


def first_look(job_id: int, database: JobDatabase) -> FirstLook:
    """Read a job and its tiles. Raises UnknownJob or UnknownTileSet."""
    job = database.jobs.job(job_id)
    moment = database.jobs.moment_of_changes()
    grid = grid_of(database.tile_sets.tile_set_place(job.tile_set))
    tiles = each(partial(database.service.page_of_known_tiles, job_id))
    return FirstLook(job, grid, list(tile_features(tiles, grid)), moment)


def _changes(job_id: int, moment: str, before: JobStatus, database: JobDatabase) -> Changes:
    status = database.jobs.job_status(job_id)
    if status is before or status is not JobStatus.CANCELLED:
        return Changes(status, *database.jobs.changed_tiles(job_id, moment))
    # All tiles that were not complete are cancelled by that, without a change of their rows.
    return Changes(status, moment, list(database.jobs.each_tile(job_id)))


def _whole(job_id: int, database: JobDatabase) -> dict[str, Path]:
    return dict(complete_mosaics(database.jobs.job(job_id)))


class _Growing:
    """Gathers the results of a job so far, in the thread of a session."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._mosaics: GrowingMosaics | None = None
        self._folder: Path | None = None

    def __call__(self, database: JobDatabase) -> dict[str, Path]:
        self._mosaics = self._mosaics or GrowingMosaics(database, self._job)
        # Another database may have a job with this number on the map.
        self._folder = self._folder or Path(tempfile.mkdtemp(prefix="tile_jobs_", dir=QgsProcessingUtils.tempFolder()))
        return self._mosaics.write(self._folder)
