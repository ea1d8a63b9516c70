"""Results that an earlier job has kept, when those who take or delete them are stopped in between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg2
import pytest

from tests.fixtures.rasters import read_pixels
from tests.saga.processes import wait_until
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("keeping")]

#: The lock that keeps commits waiting.
GATE = 4711
SECONDS = 60


@contextmanager
def commits_held(connection, job_id) -> Iterator[None]:
    """Let no transaction commit that has changed tiles of a job; those that wait for it are lost at the end."""
    with closing(psycopg2.connect(connection.dsn)) as session:
        session.autocommit = True
        cursor = session.cursor()
        cursor.execute("set search_path to tile_jobs")
        cursor.execute("select pg_advisory_lock(%s)", [GATE])
        cursor.execute(
            f"""
            create function wait_at_gate() returns trigger language plpgsql as $$
            begin perform pg_advisory_xact_lock_shared({GATE}); return null; end $$;
            create constraint trigger gate after update on job_tile deferrable initially deferred
            for each row when (new.job_id = {job_id}) execute function wait_at_gate();
            """
        )
        yield
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted and objid = %s",
            [GATE],
        )
        wait_until(lambda: not _waiting(cursor), SECONDS)
        cursor.execute("select pg_advisory_unlock(%s)", [GATE])
        cursor.execute("drop function wait_at_gate cascade")


def _waiting(cursor) -> int:
    cursor.execute("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = %s", [GATE])
    return int(cursor.fetchone()[0])


@pytest.fixture
def leave_for_worker(run_forty):
    """Leave a job of forty tiles for a worker; gives its number."""
    return lambda mosaic: run_forty(mosaic, RUN=2)["JOB_ID"]


def test_a_runner_killed_between_the_links_and_the_commit_loses_nothing(
    run_forty, leave_for_worker, workers, own_database, tmp_path
):
    first = run_forty(tmp_path / "first.tif")
    job_id = leave_for_worker(tmp_path / "second.tif")
    results = tmp_path / f"second.job{job_id}" / "results"
    with commits_held(own_database, job_id):
        worker = workers.start()
        wait_until(lambda: any(results.glob("*/tiles.json")), SECONDS)
        assert any(results.glob("*/tiles.json"))
        workers.kill(worker)
        with JobDatabase(own_database) as store:
            assert {tile.status for tile in store.jobs.job_tiles(job_id)} == {TileStatus.READY}
    assert workers.has_ended_within(workers.start(), SECONDS)
    check_all_taken(own_database, job_id)
    assert read_pixels(tmp_path / "second.tif").tobytes() == read_pixels(first["MOSAIC"]).tobytes()


def test_a_job_that_is_deleted_takes_nothing_from_the_one_that_runs(
    run_forty, leave_for_worker, workers, own_database, own_connection, run_algorithm, tmp_path
):
    first = run_forty(tmp_path / "first.tif")
    pixels = read_pixels(first["MOSAIC"]).tobytes()
    job_id = leave_for_worker(tmp_path / "second.tif")
    results = tmp_path / f"second.job{job_id}" / "results"
    with commits_held(own_database, job_id):
        worker = workers.start()
        wait_until(lambda: any(results.glob("*/tiles.json")), SECONDS)
        workers.kill(worker)
    run_algorithm("tilejobs:deletejobs", CONNECTION=own_connection, JOB_IDS=str(first["JOB_ID"]), DELETE_FILES=True)
    assert not list(tmp_path.glob("first*"))
    assert workers.has_ended_within(workers.start(), 2 * SECONDS)
    with JobDatabase(own_database) as store:
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
    assert read_pixels(tmp_path / "second.tif").tobytes() == pixels


def check_all_taken(database, job_id):
    """See that a complete job has run no tile."""
    with JobDatabase(database) as store:
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
        assert {tile.started for tile in store.jobs.job_tiles(job_id)} == {None}
