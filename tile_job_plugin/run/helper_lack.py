"""What a process lacks to help with a job, which is found out before it gets a block."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.jobs.block_model import Helper
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import RECORD
from tile_job_plugin.run.errors import NotRunnableHere
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.helper_fit import HelperCheck
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.run.likeness import likeness_here
from tile_job_plugin.run.trial import trial_feedback
from tile_job_plugin.run.trust import check_trust
from tile_job_plugin.run.worker_check import check_drainage, check_folders, check_inputs, check_recipe


def lack_of(
    database: JobDatabase,
    helper: Helper,
    job: Job,
    inputs: JobInputs,
    feedback: QgsProcessingFeedback,
    is_wanted: Callable[[], bool],
) -> str:
    """Return what this process lacks for blocks of a job, in words; empty for nothing.

    It is what a worker must have that runs the job: the trust in who started it, its recipe, its rasters and the right
    to write its results. What is more, the recipe must give the same pixels as on the runner's computer, and both must
    see the same folder. Raises RequestRefused for what no process would take, RunnerSilent where the runner does not
    answer, and Stopped.
    """
    folder = JobFolder(job.mosaic_path, job.claim, job.map_tiles_path)
    try:
        check_trust(database, job)
        check_recipe(job)
        check_inputs(inputs, database.jobs.each_tile(job.id))
        check_folders(job, folder)
        check_drainage(inputs)
        with trial_feedback(feedback, is_wanted) as trial:
            extent = inputs.tile_set.extent
            try_recipe = partial(likeness_here, inputs.recipe, inputs.windows, extent, trial)
            HelperCheck(database, helper.helper_id, job.claim, folder, try_recipe, is_wanted).check()
    except NotRunnableHere as lack:
        return lack.text(RECORD)
    return ""
