"""What a request is answered with."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.server.access import Caller
from tile_job_plugin.server.answers import Link
from tile_job_plugin.server.errors import Forbidden
from tile_job_plugin.server.settings import Settings

#: What most calls answer with.
JSON = "application/json"


@dataclass(frozen=True)
class RequestContext:
    """One request's view of the service."""

    settings: Settings
    caller: Caller
    #: Lends a session with the job database until the request is answered.
    lend_database: Callable[[], JobDatabase]
    #: The request's headers, by name in small letters.
    headers: Mapping[str, str]
    #: Registers QGIS' algorithms and ours, at the first call.
    start_processing: Callable[[], None]

    @functools.cached_property
    def database(self) -> JobDatabase:
        """The job database, for calls that need it."""
        return self.lend_database()

    def link(self, path: str, relation: str, title: str, content_type: str = JSON) -> Link:
        """Return a link to a call, which answers with JSON unless *content_type* says otherwise.

        *path* may have a query.
        """
        return Link(self.settings.link(path), relation, content_type, title)

    def cancel(self, job_id: int) -> JobSummary:
        """Cancel a job. Raises Forbidden for a job that is not the caller's; UnknownJob, JobEnded."""
        return self._change(job_id, "cancel", self.database.jobs.cancel_job)

    def pause(self, job_id: int) -> JobSummary:
        """Pause a job. Raises Forbidden as `cancel` does; UnknownJob, JobNotPausable."""
        return self._change(job_id, "pause", self.database.queue.pause_job)

    def resume(self, job_id: int) -> JobSummary:
        """Let a paused job go on. Raises Forbidden as `cancel` does; UnknownJob, JobNotPaused."""
        return self._change(job_id, "resume", self.database.queue.resume_job)

    def _change(self, job_id: int, verb: str, change: Callable[[int], object]) -> JobSummary:
        if not self.caller.may_change(self.database.service.summary(job_id).owner):
            raise Forbidden(
                f"job_id: job {job_id} belongs to somebody else. Only its owner or an operator can {verb} it."
            )
        change(job_id)
        return self.database.service.summary(job_id)
