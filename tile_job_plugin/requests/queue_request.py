"""What people say of a job's place in the queue: its name, and a change that must change something."""

from __future__ import annotations

from datetime import datetime

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.text import is_storable

#: Characters of the longest name of a job.
LONGEST_NAME = 200
#: The lowest priority and the highest.
LOWEST, HIGHEST = -100, 100


def check_job_name(name: str) -> None:
    """Refuse a name that is too long, or that would not be one line of text."""
    if len(name) > LONGEST_NAME or not name.isprintable() or not is_storable(name):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{name!q} can't be the name of a job."),
            QT_TRANSLATE_NOOP("TileJobs", "Give one line of at most {longest} characters."),
            field="job_name",
            name=name,
            longest=LONGEST_NAME,
        )


def check_change(priority: int | None, not_before: datetime | None, name: str | None) -> None:
    """Refuse a change of a job that changes nothing, or its *name* to one that it can't have."""
    if priority is None and not_before is None and name is None:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "nothing is given that could be changed."),
            QT_TRANSLATE_NOOP("TileJobs", "Give {field.priority}, {field.not_before} or {field.job_name}."),
            field="priority",
        )
    check_job_name(name or "")
