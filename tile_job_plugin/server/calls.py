"""The calls of the source system, and those beside them that answer in its wrapper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobFilter, JobSummary
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.http import Response, time_text, wrapped
from tile_job_plugin.server.start_job import StartRequest, start
from tile_job_plugin.server.words import message_of


def running(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Say that the service is there."""
    return wrapped("running!")


def start_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Put a job into the queue."""
    job = start(context, StartRequest(**values))
    return wrapped({"job_id": job.id, "status": job.status.value})


def job_status(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Tell where a job stands."""
    return wrapped(described(context, context.store.summary(values["job_id"])))


def cancel_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """End a job."""
    job = context.cancel(values["job_id"])
    return wrapped({"job_id": job.id, "status": job.status.value})


def jobs(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List jobs, the newest first."""
    statuses = [JobStatus(values["status"])] if "status" in values else list(JobStatus)
    page = context.store.page_of_jobs(values.get("before"), values["limit"], JobFilter(statuses))
    is_full = len(page) == values["limit"]
    return wrapped({"jobs": [described(context, job) for job in page], "next": page[-1].id if is_full else None})


def job_tiles(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List a job's tiles and where they lie."""
    page = context.store.page_of_tiles(values["job_id"], values["after"], values["limit"])
    tiles = [
        {
            "tile_id": tile.tile_id,
            "status": tile.status.value,
            "column": tile.column,
            "row": tile.row,
            "width": tile.width,
            "height": tile.height,
        }
        for tile in page
    ]
    is_full = len(page) == values["limit"]
    return wrapped({"tiles": tiles, "next": page[-1].gid if is_full else None})


def job_log(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Give a job's log, the oldest entries first."""
    job = context.store.summary(values["job_id"])
    page = context.store.page_of_log(job.id, values["after"], values["limit"], context.caller.reads_all)
    entries = [
        {
            "time": time_text(entry.logged),
            "tile_id": entry.tile_id,
            "message": entry.message,
        }
        for entry in page
    ]
    return wrapped({"entries": entries, "last": page[-1].gid if page else values["after"]})


def health(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Say that the job database answers."""
    context.store.ping()
    return wrapped({"database": "ok"})


def described(context: RequestContext, job: JobSummary) -> dict[str, Any]:
    """Describe a job to who watches it."""
    return {
        "job_id": job.id,
        "status": job.status.value,
        "message": message_of(job, context.caller),
        "progress": job.progress.percent,
        "tiles_total": job.progress.total,
        "tiles_complete": job.progress.complete,
        "tiles_failed": job.progress.failed,
        "tile_set": job.tile_set,
        "town_id": job.town_id,
        "recipe": job.recipe,
        "created": time_text(job.created),
        "started": time_text(job.started),
        "ended": time_text(job.ended),
    }
