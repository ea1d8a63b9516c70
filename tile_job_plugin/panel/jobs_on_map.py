"""The jobs that the user has put on the map."""

from __future__ import annotations

from functools import partial
from typing import Callable

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.panel.chosen_database import ChosenDatabase
from tile_job_plugin.panel.job_on_map import FirstLook, JobOnMap, first_look


class JobsOnMap(QObject):
    """Adds jobs to the map, and looks after them as long as the panel shows their database."""

    #: A tile is selected on the map; the number of its job, and its id.
    picked = pyqtSignal(int, str)

    def __init__(self, database: ChosenDatabase) -> None:
        super().__init__(database)
        self._database = database
        self._jobs: dict[int, JobOnMap] = {}
        database.due.connect(self._look)
        database.chosen.connect(self._forget)

    def show(self, job_id: int, then: Callable[[QgsMapLayer], None], refused: Callable[[Exception], None]) -> None:
        """Have a job on the map, and *then* called with the layer of its tiles; *refused* hears why it can't be."""
        if job_id in self._jobs and self._jobs[job_id].is_there:
            then(self._jobs[job_id].layer)
            return
        self._database.reader.ask((JobsOnMap, job_id), partial(first_look, job_id), partial(self._add, then), refused)

    def shows(self, job: Job) -> bool:
        """Whether a job is on the map, and its mosaics with it; one of another database may have its number."""
        shown = self._jobs.get(job.id)
        return shown is not None and shown.is_of(job)

    def select(self, job_id: int, tile_id: str) -> None:
        """Select a tile on the map, if its job is there."""
        job = self._jobs.get(job_id)
        if job and job.is_there:
            job.select(tile_id)

    def _add(self, then: Callable[[QgsMapLayer], None], first: FirstLook) -> None:
        job = JobOnMap(first, self._database, partial(self.picked.emit, first.job.id))
        self._jobs[first.job.id] = job
        then(job.layer)
        job.look()

    def _look(self) -> None:
        self._jobs = {job_id: job for job_id, job in self._jobs.items() if job.is_there}
        for job in self._jobs.values():
            job.look()

    def _forget(self) -> None:
        """Leave the layers as they are: they are of another database."""
        self._jobs = {}
