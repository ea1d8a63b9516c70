"""What is done with several jobs, such as cancelling them. One that refuses keeps no other from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.run.delete_jobs import Deletion, delete_jobs
from tile_job_plugin.run.start import RunMode, retry_job


@dataclass
class Outcomes:
    """What came of an action on several jobs."""

    done: list[int] = field(default_factory=list)
    #: Why others refused, by their ids.
    refused: dict[int, Exception | str] = field(default_factory=dict)
    #: What else there is to say.
    warnings: list[str] = field(default_factory=list)


def change_each(
    job_ids: Iterable[int], change: Callable[[JobDatabase, int], object], database: JobDatabase
) -> Outcomes:
    """Make one change to each of several jobs, such as cancelling it. Raises ConnectionLost."""

    def act(job_id: int) -> str:
        change(database, job_id)
        return ""

    return _each(job_ids, act, Outcomes())


def retry_each(job_ids: Iterable[int], database: JobDatabase, tile_ids: Sequence[str] = ()) -> Outcomes:
    """Retry jobs, for which one process is started: it runs one job after the other. Raises ConnectionLost.

    Where tiles are named, no others that have failed are run again.
    """
    feedback = _Warnings()
    outcomes = Outcomes(warnings=feedback.texts)

    def retry(job_id: int) -> str:
        mode = RunMode.LEAVE if outcomes.done else RunMode.BACKGROUND
        retry_job(database.connection, database, job_id, mode, feedback, tile_ids=tile_ids)
        return ""

    return _each(job_ids, retry, outcomes)


def delete_each(job_ids: Iterable[int], with_files: bool, database: JobDatabase) -> Outcomes:
    """Delete jobs, and their files where wanted. Raises ConnectionLost."""
    outcomes = Outcomes()

    def delete(job_id: int) -> str:
        feedback = _Warnings()
        if not delete_jobs(database, Deletion([job_id], with_files=with_files), feedback):
            return " ".join(feedback.texts)
        outcomes.warnings += feedback.texts
        return ""

    return _each(job_ids, delete, outcomes)


def _each(job_ids: Iterable[int], act: Callable[[int], str], outcomes: Outcomes) -> Outcomes:
    """Do something with each job that gives, or raises, why it has not been done."""
    for job_id in job_ids:
        try:
            reason: Exception | str = act(job_id)
        except ConnectionLost:
            raise
        except (TileJobsError, OSError, ValueError) as error:
            reason = error
        if reason:
            outcomes.refused[job_id] = reason
        else:
            outcomes.done.append(job_id)
    return outcomes


class _Warnings(QgsProcessingFeedback):
    """Keeps what is warned of."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def pushWarning(self, warning: str) -> None:
        """Keep a warning."""
        self.texts.append(warning)
