"""What is said of a job to those who watch it.

Messages and logs tell operators of hosts, databases and folders. Everybody else gets sentences that are made here, of
what everybody may know.
"""

from __future__ import annotations

from tile_job_plugin.jobs.model import JobStatus, Reason
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.server.access import Caller

_SENTENCES = {
    Reason.NONE: "",
    Reason.TILES: "{failed} of {total} tiles failed.",
    Reason.RASTERS: "Rasters of the tile set can't be read, or have changed.",
    Reason.REQUEST: "The job can't be run as it was asked for.",
    Reason.FILES: "The results could not be written.",
    Reason.SEAMS: "Results differ by up to {seam_error:.6g} where tiles meet.",
    Reason.RUNNERS: "Each worker that ran the job ended without a word.",
    Reason.OTHER: "An operator can read the reason.",
}


def message_of(job: JobSummary, caller: Caller) -> str:
    """Say why a job failed, or what is wrong with its mosaic; nothing where all is well."""
    if caller.reads_all:
        return job.message
    if job.status not in (JobStatus.FAILED, JobStatus.COMPLETE):
        return ""
    progress = job.progress
    return _SENTENCES[_reason(job)].format(
        failed=progress.failed, total=progress.total, seam_error=job.seam_error or 0.0
    )


def _reason(job: JobSummary) -> Reason:
    """Give the reason; older releases of the plugin only wrote messages."""
    return Reason.OTHER if job.message and job.reason is Reason.NONE else job.reason
