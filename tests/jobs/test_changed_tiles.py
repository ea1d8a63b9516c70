"""What a look at the changes of a job tells, while others write to the same server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import psycopg2
import pytest

from tests.fixtures.open_cluster import OpenCluster
from tests.jobs.concurrency import wait_until
from tests.jobs.lanes import complete_tiles, start_tiles
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, JobTile, TileStatus


class Looks:
    """Looks again and again at what has changed in a job."""

    def __init__(self, database: JobDatabase, job_id: int) -> None:
        self._database = database
        self._job_id = job_id
        self._moment = database.jobs.moment_of_changes()

    def look(self) -> list[JobTile]:
        self._moment, tiles = self._database.jobs.changed_tiles(self._job_id, self._moment)
        return tiles

    def until_nothing_is_told(self) -> None:
        """Wait for the server's own transactions too, such as its statistics: while one is open, changes are told."""
        wait_until(lambda: not self.look())


@pytest.fixture
def job(running: Callable[[], Job]) -> Job:
    return running()


@pytest.fixture
def looks(store: JobDatabase, job: Job) -> Looks:
    """Looks at a job of which nothing is left to tell."""
    looks = Looks(store, job.id)
    looks.until_nothing_is_told()
    return looks


@pytest.fixture
def start(store: JobDatabase, job: Job) -> Callable[[str], None]:
    return lambda tile_id: start_tiles(store, job.claim, [tile_id])


@contextmanager
def open_transaction(connection: Connection) -> Iterator[None]:
    """Keep a transaction that has written something open."""
    with closing(psycopg2.connect(connection.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select pg_current_xact_id()")
        yield


def statuses(tiles: list[JobTile]) -> list[tuple[str, TileStatus]]:
    return [(tile.tile_id, tile.status) for tile in tiles]


def test_a_look_tells_the_tiles_that_were_written_since_the_look_before(looks, start):
    start("a")
    assert statuses(looks.look()) == [("a", TileStatus.IN_PROGRESS)]
    looks.until_nothing_is_told()


def test_what_is_under_way_during_a_look_is_told_by_one_after_it_however_late_it_ends(
    looks, start, store, job, database
):
    start("a")
    with JobDatabase(database) as other:
        with other.transaction() as transaction:
            transaction._cursor.execute("update job_tile set message = 'slow' where tile_id = 'b'")
            looks.until_nothing_is_told()
            complete_tiles(store, job.claim, ["a"])
            assert statuses(looks.look()) == [("a", TileStatus.COMPLETE)]
        assert ("b", "slow") in [(tile.tile_id, tile.message) for tile in looks.look()]
    looks.until_nothing_is_told()


def test_a_change_is_told_again_while_a_transaction_from_before_it_is_open_anywhere_on_the_server(
    looks, start, cluster: OpenCluster
):
    with open_transaction(cluster.connection("postgres")):
        start("a")
        assert [statuses(looks.look()) for _ in range(2)] == [[("a", TileStatus.IN_PROGRESS)]] * 2
    looks.until_nothing_is_told()
