"""What happens when the runner's session with the database ends in the middle of a job."""

import psycopg2
import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer

from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.worker import run_jobs

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")


@pytest.fixture
def end_all_sessions(database, open_store):
    """End every session of the database once a tile is complete."""
    ended = []
    timer = QTimer()

    def look():
        with open_store() as store:
            if ended or not any(store.progress(job.id).complete for job in store.jobs(JobStatus.IN_PROGRESS)):
                return
        ended.append(True)
        session = psycopg2.connect(database.dsn)
        with session.cursor() as cursor:
            cursor.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )
        session.close()

    timer.timeout.connect(look)
    timer.start(50)
    yield ended
    timer.stop()


def test_the_runner_stops_its_lanes_and_the_next_worker_completes_the_job(
    end_all_sessions, start_job, many_tiles, database, open_store, qgis_app
):
    from qgis.core import QgsProcessingFeedback

    with pytest.raises(QgsProcessingException):
        start_job(
            TILE_SET=many_tiles,
            TILE_IDS=many_tile_ids(60),
            RECIPE="quick:copy",
            RECIPE_PARAMETERS={"SECONDS": 0.1},
            HALO=0,
        )
    assert end_all_sessions
    with open_store() as store:
        (job,) = store.jobs()
        complete = store.progress(job.id).complete
        if job.status is JobStatus.FAILED:  # a lane noticed first
            store.reopen_job(job.id)
    assert 0 < complete < 60
    assert run_jobs(database, 2, True, QgsProcessingFeedback()) == 1
    with open_store() as store:
        assert store.job(job.id).status is JobStatus.COMPLETE
