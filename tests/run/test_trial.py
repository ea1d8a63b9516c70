"""A trial of the recipe ends soon after somebody has cancelled the job."""

from __future__ import annotations

import threading
import time

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.jobs.concurrency import wait_until
from tile_job_plugin.jobs.helper_signs import Sign
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.run.trial import trial_feedback

pytestmark = pytest.mark.usefixtures("qgis_app")


def test_a_trial_that_is_not_wanted_any_more_is_cancelled():
    wanted = [True]
    with trial_feedback(QgsProcessingFeedback(), lambda: wanted[0]) as trial:
        assert not trial.isCanceled()
        wanted[0] = False
        started = time.monotonic()
        wait_until(trial.isCanceled)
        assert time.monotonic() - started < 1


def test_a_trial_is_cancelled_with_its_job():
    feedback = QgsProcessingFeedback()
    with trial_feedback(feedback, lambda: True) as trial:
        feedback.cancel()
        assert trial.isCanceled()
    feedback.cancel()
    with trial_feedback(feedback, lambda: True) as trial:
        assert trial.isCanceled()


@pytest.mark.usefixtures("tile_by_tile", "quick_provider")
def test_a_runner_that_tries_the_recipe_for_a_helper_hears_of_a_cancel(start_job, open_store, database):
    """The trial takes as long as a tile here: longer than the test."""
    cancelled = []

    def come_and_cancel(job_id):
        with JobDatabase(database) as session:
            wait_until(lambda: job_id in [job.id for job in session.jobs.jobs()] and session.blocks.state(job_id).taken)
            claim = session.jobs.job(job_id).claim
            helper = session.helpers.join(job_id, "there:1:cd", 1)
            session.signs.put_sign(helper.helper_id, claim, Sign("folder", "text"))
            # The runner has begun with its trial by then.
            time.sleep(1.5)
            assert session.signs.is_seen(helper.helper_id, claim) is None
            session.jobs.cancel_job(job_id)
            cancelled.append(time.monotonic())
            session.helpers.leave(helper)

    with open_store() as store:
        job_id = 1 + max([job.id for job in store.jobs.jobs()], default=0)
    thread = threading.Thread(target=come_and_cancel, args=[job_id])
    thread.start()
    with pytest.raises(QgsProcessingException, match="was cancelled"):
        start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 20}, HALO=0, WORKERS=1)
    stopped = time.monotonic()
    thread.join()
    assert stopped - cancelled[0] < 2
