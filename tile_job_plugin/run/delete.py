"""Deletes ended jobs and, where wanted, what they have written."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.jobs.store import Store
from tile_job_plugin.run.errors import RequestRefused
from tile_job_plugin.run.finish import mosaics_of
from tile_job_plugin.run.job_folder import JobFolder


def delete_jobs(store: Store, before: datetime, with_files: bool, feedback: QgsProcessingFeedback) -> int:
    """Delete the jobs that ended *before*, and their files where wanted; give how many there were."""
    count = 0
    for job in [job for job in store.jobs() if job.status.is_ended and job.ended and job.ended < before]:
        if feedback.isCanceled():
            break
        files = _files(store, job) if with_files else []
        # The row first: a job that somebody retries at this moment keeps its files.
        if not store.delete_job(job.id):
            continue
        count += 1
        for path in files:
            _delete(path, feedback)
        text = QCoreApplication.translate("TileJobs", "Job {job} is deleted.")
        feedback.pushInfo(text.format(job=job.id))
    return count


def _files(store: Store, job: Job) -> list[Path]:
    """List what a job has written and no other job writes as well."""
    others = store.paths_of_other_jobs(job.id)
    mosaics = [mosaic for mosaic in _mosaics(job) if str(mosaic) not in others]
    map_tiles = [job.map_tiles_path] if job.map_tiles_path and job.map_tiles_path not in others else []
    return [
        JobFolder(job.mosaic_path, job.claim).path,
        *(file for mosaic in mosaics for file in (mosaic, *_beside(mosaic))),
        *map(Path, map_tiles),
    ]


def _mosaics(job: Job) -> list[Path]:
    try:
        return [path for _, path in mosaics_of(job)]
    except RequestRefused:
        # The recipe is not there any more, which alone knows of other mosaics.
        return [Path(job.mosaic_path)]


def _beside(mosaic: Path) -> list[Path]:
    return [mosaic.with_suffix(".qml"), mosaic.with_name(f"{mosaic.name}.aux.xml")]


def _delete(path: Path, feedback: QgsProcessingFeedback) -> None:
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        text = QCoreApplication.translate("TileJobs", "{path} could not be deleted: {reason}.")
        feedback.pushWarning(text.format(path=path, reason=error.strerror))
