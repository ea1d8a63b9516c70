"""What a process lacks to help with a job, which is found out before it gets a block."""

from __future__ import annotations

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import RECORD
from tile_job_plugin.run.errors import NotRunnableHere
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.trust import check_trust
from tile_job_plugin.run.worker_check import check_folders, check_inputs, check_recipe


def lack_of(database: JobDatabase, job: Job, inputs: JobInputs, folder: JobFolder) -> str:
    """Return what this process lacks for blocks of a job, in words; empty for nothing.

    It is what a worker must have that runs the job: the trust in who started it, its recipe, its rasters and the right
    to write its results. Raises RequestRefused for what no process would take.
    """
    try:
        check_trust(database, job, lambda: inputs.tile_set)
        check_recipe(job)
        check_inputs(inputs, database.jobs.job_tiles(job.id))
        check_folders(job, folder)
    except NotRunnableHere as lack:
        return lack.text(RECORD)
    return ""
