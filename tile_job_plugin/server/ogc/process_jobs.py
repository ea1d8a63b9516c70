"""The jobs of OGC API - Processes: their state, their list with its filters, and how they are cancelled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from tile_job_plugin.jobs.job_rows import LAST_ID
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobFilter, JobSummary
from tile_job_plugin.parameter_forms import LARGEST_INTEGER
from tile_job_plugin.server.answers import JobList, ProcessStatus, StatusInfo
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import OGC_RELATIONS, OGC_ROOT
from tile_job_plugin.server.errors import NoSuchJob
from tile_job_plugin.server.http import Response, json_response
from tile_job_plugin.server.job_texts import message_of
from tile_job_plugin.server.parameters import Parameter, moment_of, texts
from tile_job_plugin.text import quoted

STATUSES = {
    JobStatus.READY: ProcessStatus.ACCEPTED,
    JobStatus.IN_PROGRESS: ProcessStatus.RUNNING,
    JobStatus.MOSAICKING: ProcessStatus.RUNNING,
    JobStatus.COMPLETE: ProcessStatus.SUCCESSFUL,
    JobStatus.FAILED: ProcessStatus.FAILED,
    JobStatus.CANCELLED: ProcessStatus.DISMISSED,
}
_DATETIME = Parameter(
    "datetime",
    "when the jobs were started: a date and time, or two with / between them, where .. leaves an end open.",
    {"type": "string"},
    "2026-06-21T00:00:00Z/..",
)
_SECONDS = {"type": "integer", "minimum": 0, "maximum": LARGEST_INTEGER}
#: The filters of a list of jobs, by the standard's names.
FILTERS = (
    Parameter("type", "the kind of the jobs; there is one.", texts(["process"])),
    Parameter("processID", "the processes of the jobs.", texts()),
    Parameter("status", "the status of the jobs.", texts([status.value for status in ProcessStatus])),
    _DATETIME,
    Parameter("minDuration", "the shortest time that the jobs have run, in seconds.", _SECONDS),
    Parameter("maxDuration", "the longest time that the jobs have run, in seconds.", _SECONDS),
)


def jobs(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List jobs, the newest first."""
    page = context.database.service.page_of_jobs(values.get("before"), values["limit"], _wanted(values))
    query = {name: ",".join(value) if isinstance(value, list) else value for name, value in values.items()}
    links = [context.link(f"{OGC_ROOT}/jobs?{urlencode(query)}", "self", "This document")]
    if len(page) == values["limit"]:
        older = urlencode({**query, "before": page[-1].id})
        links.append(context.link(f"{OGC_ROOT}/jobs?{older}", "next", "Older jobs"))
    return json_response(JobList([status_info(context, job) for job in page], links))


def job_number(text: str) -> int:
    """Return the number of a job in a path. Raises NoSuchJob for anything else."""
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_ID)) and int(text) <= LAST_ID):
        raise NoSuchJob(f"job_id: there is no job {quoted(text)}.")
    return int(text)


def job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return the state of a job."""
    return json_response(status_info(context, context.database.service.summary(job_number(values["job_id"]))))


def dismiss(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Cancel a job."""
    return json_response(status_info(context, context.cancel(job_number(values["job_id"]))))


def status_info(context: RequestContext, job: JobSummary) -> StatusInfo:
    """Return the state of a job in the standard's words."""
    links = [context.link(f"{OGC_ROOT}/jobs/{job.id}", "self", "Status")]
    if job.status is JobStatus.COMPLETE:
        links.append(context.link(f"{OGC_ROOT}/jobs/{job.id}/results", f"{OGC_RELATIONS}/results", "Results"))
    return StatusInfo(
        process_id=job.recipe,
        type="process",
        job_id=str(job.id),
        status=STATUSES[job.status],
        message=message_of(job, context.caller),
        created=job.created,
        started=job.started,
        finished=job.ended,
        progress=int(job.progress.percent),
        links=links,
    )


def _wanted(values: Mapping[str, Any]) -> JobFilter:
    names = values.get("status", STATUSES.values())
    created_from, created_to = _interval(values["datetime"]) if "datetime" in values else (None, None)
    return JobFilter(
        statuses=[status for status, name in STATUSES.items() if name in names],
        recipes=values.get("processID"),
        created_from=created_from,
        created_to=created_to,
        least_seconds=values.get("minDuration"),
        most_seconds=values.get("maxDuration"),
    )


def _interval(text: str) -> tuple[datetime | None, datetime | None]:
    """Return the ends of an interval, None where they are open; a moment is both. Raises BadRequest."""
    first, slash, last = text.partition("/")
    try:
        return _moment(first), _moment(last if slash else first)
    except ValueError as error:
        raise _DATETIME.wrong(
            text, "a date and time such as 2026-06-21T00:00:00Z, or two with / between them"
        ) from error


def _moment(text: str) -> datetime | None:
    return None if text in ("", "..") else moment_of(text)
