"""A job database whose disk is full: it is waited for, and no job fails for it."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from contextlib import closing, suppress
from dataclasses import replace

import psycopg2
import pytest
from qgis.core import QgsProcessingFeedback

from tests.fixtures.figures import FIGURES
from tests.fixtures.open_cluster import OpenCluster
from tests.fixtures.secrets import WATCH
from tile_job_plugin.jobs.errors import JobsError, LocalDatabaseFailed
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.worker import run_jobs

pytestmark = [pytest.mark.timeout(3600), pytest.mark.usefixtures("tile_by_tile", "quick_provider")]

#: What a new cluster takes, and some.
DISK_MB = 160
#: More files of its log than it has in stock.
SEGMENTS = 20


@pytest.fixture
def small_disk(tmp_path_factory):
    """A small file system that everybody can reach."""
    folder = tmp_path_factory.mktemp("disk")
    for parent in (folder, folder.parent, folder.parent.parent):
        parent.chmod(0o755)
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    options = f"size={DISK_MB}m,mode=777"
    subprocess.run([*as_root, "mount", "-t", "tmpfs", "-o", options, "none", folder], check=True)
    yield folder
    subprocess.run([*as_root, "umount", "--lazy", folder], check=True)


@pytest.fixture
def small_cluster(small_disk):
    """A cluster on it."""
    cluster = OpenCluster(small_disk / "cluster")
    WATCH.passwords.add(cluster.ensure().options["password"])
    yield cluster
    with suppress(LocalDatabaseFailed):
        cluster.stop()


@pytest.fixture
def own_database(small_cluster):
    """The job database in it."""
    connection = replace(small_cluster.connection("postgres"), name="full database")
    JobDatabase(connection).close()
    return connection


def fill(disk):
    """Leave no byte free; gives the file."""
    file = disk / "rubbish"
    with suppress(OSError), file.open("wb", buffering=0) as rubbish:
        while True:
            rubbish.write(bytes(4096))
    return file


def test_a_job_waits_until_its_database_has_room_again(
    start_forty, forty_tiles, own_database, small_cluster, small_disk, times
):
    job_id, _ = start_forty(
        "full",
        RECIPE="quick:copy",
        HALO=0,
        RECIPE_PARAMETERS='{"SECONDS": 0.3}',
        TILE_IDS=",".join(forty_tiles.split(",")[10:22]),
    )
    said = []

    class Feedback(QgsProcessingFeedback):
        def pushWarning(self, warning):
            said.append(warning)

    def fill_for_a_while():
        with JobDatabase(own_database) as store:
            while not store.jobs.progress(job_id).complete:
                time.sleep(0.05)
        file = fill(small_disk)
        # Until it needs a new file for its log, which it finds no room for.
        for _ in range(SEGMENTS):
            with suppress(psycopg2.Error), closing(psycopg2.connect(own_database.dsn)) as session:
                session.autocommit = True
                with session.cursor() as cursor:
                    cursor.execute("select pg_logical_emit_message(false, 'more', 'more'), pg_switch_wal()")
        time.sleep(times(3, 60))
        file.unlink()
        # Where Postgres has panicked for want of room it may have ended for good.
        while not small_cluster.is_running():
            with suppress(JobsError, LocalDatabaseFailed):
                small_cluster.ensure()

    thread = threading.Thread(target=fill_for_a_while)
    thread.start()
    assert run_jobs(own_database, 2, True, None, Feedback()) == 1
    thread.join()
    with JobDatabase(own_database) as store:
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
        assert store.jobs.progress(job_id).complete == 12
    assert said, "it tells that it waits"
    FIGURES.append(f"a full disk of the job database for {times(3, 60)} s: {said[0]}")
