"""The messages that those who watch a job get to read.

Messages and logs name hosts, databases and folders, which is for operators. Everybody else gets the sentences made
here, from what everybody may know.
"""

from __future__ import annotations

from tile_job_plugin.jobs.model import JobStatus, Reason
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.server.access import Caller

_SENTENCES = {
    Reason.NONE: "",
    Reason.TILES: "{failed} of {total} tiles failed.",
    Reason.RASTERS: "Rasters of the tile set can't be read, or have changed.",
    Reason.REQUEST: "The job can't be run as requested.",
    Reason.FILES: "The results could not be written.",
    Reason.SEAMS: "Results differ by up to {seam_error:.6g} where tiles meet.",
    Reason.RUNNERS: "Every worker that ran the job stopped without a message.",
    Reason.OTHER: "An operator can read the reason.",
}


def message_of(job: JobSummary, caller: Caller) -> str:
    """Return why a job failed, or what is wrong with its mosaic; empty if all is well."""
    if caller.reads_all:
        return job.message
    if job.status not in (JobStatus.FAILED, JobStatus.COMPLETE):
        return ""
    progress = job.progress
    return _SENTENCES[_reason(job)].format(
        failed=progress.failed, total=progress.total, seam_error=job.seam_error or 0.0
    )


def _reason(job: JobSummary) -> Reason:
    """Return the reason; older releases of the plugin only wrote messages."""
    return Reason.OTHER if job.message and job.reason is Reason.NONE else job.reason
