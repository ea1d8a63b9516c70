"""What happens when the runner's session with the database ends in the middle of a job."""

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer

from tests.fixtures.database import end_other_sessions
from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.jobs.model import JobStatus

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")


@pytest.fixture
def end_all_sessions(database, open_store):
    """End every session of the database once a tile is complete."""
    ended = []
    timer = QTimer()

    def look():
        with open_store() as store:
            if ended or not any(store.jobs.progress(job.id).complete for job in store.jobs.jobs(JobStatus.IN_PROGRESS)):
                return
        ended.append(True)
        end_other_sessions(database)

    timer.timeout.connect(look)
    timer.start(50)
    yield ended
    timer.stop()


@pytest.mark.slow
def test_a_job_goes_on_when_all_its_sessions_were_ended(end_all_sessions, start_job, many_tiles, open_store):
    result = start_job(
        TILE_SET=many_tiles,
        TILE_IDS=many_tile_ids(30),
        RECIPE="quick:copy",
        RECIPE_PARAMETERS={"SECONDS": 0.1},
        HALO=0,
    )
    assert end_all_sessions
    assert result["STATUS"] == "complete"
    with open_store() as store:
        assert store.jobs.progress(result["JOB_ID"]).complete == 30


def test_a_job_that_another_runner_has_taken_meanwhile_is_waited_for(
    end_all_sessions, start_job, many_tiles, open_store
):
    taken = []

    def take():
        with open_store() as store:
            for job in store.jobs.jobs(JobStatus.IN_PROGRESS):
                if end_all_sessions and not taken and (claimed := store.claims.claim_job(job.id, "other:1")):
                    taken.append(claimed)
                    store.jobs.fail_job(claimed.claim, "the other runner had no luck")

    timer = QTimer()
    timer.timeout.connect(take)
    timer.start(1)
    with pytest.raises(QgsProcessingException, match="the other runner had no luck"):
        start_job(
            TILE_SET=many_tiles,
            TILE_IDS=many_tile_ids(60),
            RECIPE="quick:copy",
            RECIPE_PARAMETERS={"SECONDS": 0.1},
            HALO=0,
        )
    timer.stop()
    assert taken
