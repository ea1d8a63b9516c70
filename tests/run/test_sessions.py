"""How many sessions with the job database a job has, and that none is left afterwards."""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager

import psycopg2
import pytest
from qgis.core import QgsProcessingException

from tests.fixtures.quick_recipe import many_tile_ids
from tests.jobs.concurrency import wait_until

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")

LANES = 3
COUNT = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"


@contextmanager
def counted_sessions(database):
    """Count the other sessions of a database again and again; gives the list of counts."""
    counts, is_over = [], threading.Event()

    def count():
        with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
            session.autocommit = True
            while not is_over.wait(0.01):
                cursor.execute(COUNT)
                counts.append(cursor.fetchone()[0])

    thread = threading.Thread(target=count)
    thread.start()
    yield counts
    is_over.set()
    thread.join()


@pytest.fixture
def start(start_job, many_tiles):
    """Start a job of twenty tiles in three lanes, or as the keywords say."""
    job = {"TILE_SET": many_tiles, "TILE_IDS": many_tile_ids(20), "RECIPE": "quick:copy", "HALO": 0, "WORKERS": LANES}
    return lambda **parameters: start_job(**{**job, **parameters})


def check_sessions(database, counts):
    assert 2 <= max(counts) <= LANES + 2

    def left():
        with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
            cursor.execute(COUNT)
            return cursor.fetchone()[0]

    # The process that gives signs of life is told, and not waited for.
    wait_until(lambda: left() == 0, seconds=5)


def test_a_job_has_two_sessions_more_than_lanes_at_most_and_leaves_none(start, database):
    with counted_sessions(database) as counts:
        start()
    check_sessions(database, counts)


def test_a_job_that_fails_leaves_no_session(start, database):
    with counted_sessions(database) as counts, pytest.raises(QgsProcessingException):
        start(RECIPE_PARAMETERS={"SECONDS": 5}, TIME_LIMIT=0.1, RETRIES=0)
    check_sessions(database, counts)
