"""Which jobs this user has handed over to processes of their own, so that the next QGIS can tell how they ended."""

from __future__ import annotations

import json
from typing import NamedTuple

from qgis.core import QgsSettings

from tile_job_plugin.jobs.connections import Connection

#: QGIS setting: the jobs whose end no window has told yet, as JSON.
STARTED_SETTING = "tile_jobs/started_jobs"
#: How many are remembered; the oldest are forgotten.
MOST_REMEMBERED = 100


class StartedJob(NamedTuple):
    """A job, and where to look for it."""

    #: The name of QGIS' connection.
    connection: str
    schema: str
    job_id: int

    @classmethod
    def of(cls, connection: Connection, job_id: int) -> StartedJob:
        """Name a job of a job database."""
        return cls(connection.name, connection.schema, job_id)


def remembered_jobs() -> list[StartedJob]:
    """List the jobs whose end has not been told, the oldest first."""
    settings = QgsSettings()
    # Other windows of this user write the list as well.
    settings.sync()
    try:
        rows: list[tuple[str, str, int]] = json.loads(settings.value(STARTED_SETTING) or "[]")
        return [StartedJob(name, schema, int(job_id)) for name, schema, job_id in rows]
    except (TypeError, ValueError):
        # Edited by hand, at the price of some news.
        return []


def remember(job: StartedJob) -> None:
    """Add a job to the list."""
    _keep([*(other for other in remembered_jobs() if other != job), job])


def forget(job: StartedJob) -> bool:
    """Take a job off the list; return whether it was there, and no other window has told its end."""
    jobs = remembered_jobs()
    if job not in jobs:
        return False
    _keep([other for other in jobs if other != job])
    return True


def _keep(jobs: list[StartedJob]) -> None:
    settings = QgsSettings()
    settings.setValue(STARTED_SETTING, json.dumps(jobs[-MOST_REMEMBERED:]))
    settings.sync()
