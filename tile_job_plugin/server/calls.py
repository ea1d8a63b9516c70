"""The calls of the source system, and others that answer in its wrapper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.jobs.service import JobFilter, JobSummary
from tile_job_plugin.jobs.workers import Worker
from tile_job_plugin.server import answers
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import OGC_RELATIONS, OGC_ROOT
from tile_job_plugin.server.http import Response, wrapped
from tile_job_plugin.server.job_texts import message_of
from tile_job_plugin.server.start_job import start


def running(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Confirm that the service is running."""
    return wrapped("running!")


def start_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Put a job into the queue."""
    return _status_of(start(context, values, {}))


def job_status(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return the state of a job."""
    return wrapped(_job(context, context.database.service.summary(values["job_id"])))


def cancel_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Cancel a job."""
    return _status_of(context.cancel(values["job_id"]))


def pause_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Pause a job."""
    return _status_of(context.pause(values["job_id"]))


def resume_job(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Let a paused job go on."""
    return _status_of(context.resume(values["job_id"]))


def jobs(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List jobs, the newest first."""
    statuses = [JobStatus(values["status"])] if "status" in values else list(JobStatus)
    page = context.database.service.page_of_jobs(values.get("before"), values["limit"], JobFilter(statuses))
    is_full = len(page) == values["limit"]
    return wrapped(answers.Jobs([_job(context, job) for job in page], page[-1].id if is_full else None))


def job_tiles(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List a job's tiles and their places."""
    page = context.database.service.page_of_tiles(values["job_id"], values["after"], values["limit"])
    tiles = [answers.Tile(tile.tile_id, tile.status, tile.column, tile.row, tile.width, tile.height) for tile in page]
    is_full = len(page) == values["limit"]
    return wrapped(answers.Tiles(tiles, page[-1].gid if is_full else None))


def job_log(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the entries of a job's log, the oldest first."""
    job = context.database.service.summary(values["job_id"])
    page = context.database.service.page_of_log(job.id, values["after"], values["limit"], context.caller.reads_all)
    entries = [answers.LogEntry(entry.logged, entry.tile_id, entry.message) for entry in page]
    return wrapped(answers.Log(entries, page[-1].gid if page else values["after"]))


def workers(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the workers, with what they do and what they lack."""
    return wrapped(answers.Workers([_worker(worker) for worker in context.database.workers.workers()]))


def health(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Confirm that the job database responds."""
    context.database.service.ping()
    return wrapped(answers.Health("ok"))


def _status_of(job: Job | JobSummary) -> Response:
    return wrapped(answers.JobAndStatus(job.id, job.status))


def _job(context: RequestContext, job: JobSummary) -> answers.Job:
    """Return the state of a job, with what the caller may know of it."""
    return answers.Job(
        job_id=job.id,
        status=job.status,
        name=job.name,
        priority=job.priority,
        not_before=job.not_before,
        paused_since=job.paused_since,
        message=message_of(job, context.caller),
        progress=job.progress.percent,
        phase=job.progress.phase,
        time_left=job.progress.time_left,
        tiles_total=job.progress.total,
        tiles_complete=job.progress.complete,
        tiles_failed=job.progress.failed,
        tile_set=job.tile_set,
        town_id=job.town_id,
        recipe=job.recipe,
        created=job.created,
        started=job.started,
        ended=job.ended,
        links=_links(context, job),
    )


def _worker(worker: Worker) -> answers.Worker:
    return answers.Worker(
        host=worker.host,
        process=worker.process,
        since=worker.since,
        lanes=worker.lanes,
        hours=worker.hours,
        **worker.versions._asdict(),
        job_id=worker.job_id,
        is_runner=worker.is_runner,
        blocks=worker.blocks,
        lacks=[answers.Lack(lack.job_id, lack.reason) for lack in worker.lacks],
        ended=worker.ended,
    )


def _links(context: RequestContext, job: JobSummary) -> list[answers.Link]:
    """Return where there is more to know of a job, and its results."""
    links = [
        context.link(f"/job_tiles?job_id={job.id}", "related", "Tiles"),
        context.link(f"/job_log?job_id={job.id}", "related", "Log"),
    ]
    if job.status is JobStatus.COMPLETE and context.settings.downloads:
        links.append(context.link(f"{OGC_ROOT}/jobs/{job.id}/results", f"{OGC_RELATIONS}/results", "Results"))
    return links
