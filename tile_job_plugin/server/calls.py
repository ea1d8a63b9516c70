"""The calls of the source system, and those beside them that answer in its wrapper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.server.http import Answer, wrapped
from tile_job_plugin.server.redaction import without_paths
from tile_job_plugin.server.service import Service
from tile_job_plugin.server.start import StartRequest, split_ids, start


def running(service: Service, values: Mapping[str, Any]) -> Answer:
    """Say that the service is there."""
    return wrapped("running!")


def start_job(service: Service, values: Mapping[str, Any]) -> Answer:
    """Put a job into the queue."""
    service.start_processing()
    asked = {**values, "tile_ids": split_ids(values.get("tile_ids", ""))}
    job = start(service.store, service.settings, service.caller, StartRequest(**asked))
    return wrapped({"job_id": job.id, "status": job.status.value})


def job_status(service: Service, values: Mapping[str, Any]) -> Answer:
    """Tell where a job stands."""
    return wrapped(described(service.store.summary(values["job_id"])))


def cancel_job(service: Service, values: Mapping[str, Any]) -> Answer:
    """End a job."""
    job = service.cancel(values["job_id"])
    return wrapped({"job_id": job.id, "status": job.status.value})


def jobs(service: Service, values: Mapping[str, Any]) -> Answer:
    """List jobs, the newest first."""
    limit = values.get("limit", 50)
    status = JobStatus(values["status"]) if "status" in values else None
    page = service.store.page_of_jobs(values.get("before"), limit, status)
    return wrapped(
        {"jobs": [described(job) for job in page], "next": page[-1].id if len(page) == limit else None},
    )


def job_tiles(service: Service, values: Mapping[str, Any]) -> Answer:
    """List a job's tiles and where they lie."""
    limit = values.get("limit", 1000)
    page = service.store.page_of_tiles(values["job_id"], values.get("after", 0), limit)
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
    return wrapped({"tiles": tiles, "next": page[-1].gid if len(page) == limit else None})


def job_log(service: Service, values: Mapping[str, Any]) -> Answer:
    """Give a job's log, the oldest entries first."""
    limit = values.get("limit", 200)
    job = service.store.summary(values["job_id"])
    page = service.store.page_of_log(job.id, values.get("after", 0), limit)
    entries = [
        {
            "time": time_text(entry.logged),
            "tile_id": entry.tile_id,
            "message": told(job, entry.message),
        }
        for entry in page
    ]
    return wrapped({"entries": entries, "last": page[-1].gid if page else values.get("after", 0)})


def health(service: Service, values: Mapping[str, Any]) -> Answer:
    """Say that the job database answers, and how many workers there are."""
    return wrapped({"database": "ok", "workers": service.store.workers_alive()})


def described(job: JobSummary) -> dict[str, Any]:
    """Describe a job to who watches it."""
    return {
        "job_id": job.id,
        "status": job.status.value,
        "message": told(job, job.message),
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


def told(job: JobSummary, text: str) -> str:
    """Write what is said about a job for those who must not learn where its files lie."""
    return without_paths(text, [str(Path(job.mosaic_path).parent)])


def time_text(moment: datetime | None) -> str | None:
    """Write a moment as RFC 3339 has it."""
    return moment.isoformat(timespec="milliseconds") if moment else None
