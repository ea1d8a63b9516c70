"""The jobs of OGC API - Processes: where they stand, their list with its filters, and their end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any
from urllib.parse import urlencode

from tile_job_plugin.jobs.job_rows import LAST_ID
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobFilter, JobSummary
from tile_job_plugin.parameter_forms import LARGEST_INTEGER
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import OGC_RELATIONS, OGC_ROOT
from tile_job_plugin.server.errors import NoSuchJob
from tile_job_plugin.server.http import Response, json_response, time_text
from tile_job_plugin.server.parameters import Parameter, texts
from tile_job_plugin.server.words import message_of
from tile_job_plugin.text import quoted

STATUSES = {
    JobStatus.READY: "accepted",
    JobStatus.IN_PROGRESS: "running",
    JobStatus.MOSAICKING: "running",
    JobStatus.COMPLETE: "successful",
    JobStatus.FAILED: "failed",
    JobStatus.CANCELLED: "dismissed",
}
_DATETIME = Parameter(
    "datetime",
    "when the jobs were started: a moment, or an interval with / between, whose ends may be left open by two dots.",
    {"type": "string"},
    "2026-06-21T00:00:00Z/..",
)
_SECONDS = {"type": "integer", "minimum": 0, "maximum": LARGEST_INTEGER}
#: What a list of jobs can be asked for, by the standard's names.
FILTERS = (
    Parameter("type", "the kind of the jobs; there is one.", texts(["process"])),
    Parameter("processID", "the processes of the jobs.", texts()),
    Parameter("status", "the status of the jobs.", texts(list(dict.fromkeys(STATUSES.values())))),
    _DATETIME,
    Parameter("minDuration", "seconds that the jobs have run at least.", _SECONDS),
    Parameter("maxDuration", "seconds that the jobs have run at most.", _SECONDS),
)


def jobs(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List jobs, the newest first."""
    page = context.store.page_of_jobs(values.get("before"), values["limit"], _wanted(values))
    query = {name: ",".join(value) if isinstance(value, list) else value for name, value in values.items()}
    links = [context.link(f"{OGC_ROOT}/jobs?{urlencode(query)}", "self", "This document")]
    if len(page) == values["limit"]:
        older = urlencode({**query, "before": page[-1].id})
        links.append(context.link(f"{OGC_ROOT}/jobs?{older}", "next", "Older jobs"))
    return json_response({"jobs": [status_info(context, job) for job in page], "links": links})


def job_number(text: str) -> int:
    """Read a job's number as it stands in a path. Raises NoSuchJob for what is none."""
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_ID)) and int(text) <= LAST_ID):
        raise NoSuchJob(f"job_id: there is no job {quoted(text)}.")
    return int(text)


def job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Tell where a job stands."""
    return json_response(status_info(context, context.store.summary(job_number(values["job_id"]))))


def dismiss(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """End a job."""
    return json_response(status_info(context, context.cancel(job_number(values["job_id"]))))


def status_info(context: RequestContext, job: JobSummary) -> dict[str, Any]:
    """Describe a job as the standard has it."""
    links = [context.link(f"{OGC_ROOT}/jobs/{job.id}", "self", "Status")]
    if job.status is JobStatus.COMPLETE:
        links.append(context.link(f"{OGC_ROOT}/jobs/{job.id}/results", f"{OGC_RELATIONS}/results", "Results"))
    times = {"started": time_text(job.started), "finished": time_text(job.ended)}
    return {
        "processID": job.recipe,
        "type": "process",
        "jobID": str(job.id),
        "status": STATUSES[job.status],
        "message": message_of(job, context.caller),
        "created": time_text(job.created),
        **{name: moment for name, moment in times.items() if moment},
        "progress": int(job.progress.percent),
        "links": links,
    }


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
    """Read a moment, or an interval whose ends may be open. Raises BadRequest."""
    first, slash, last = text.partition("/")
    try:
        return _moment(first), _moment(last if slash else first)
    except ValueError as error:
        raise _DATETIME.wrong(text, "a moment such as 2026-06-21T00:00:00Z, or two with / between") from error


def _moment(text: str) -> datetime | None:
    if text in ("", ".."):
        return None
    # Python before 3.11 does not know the Z.
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
