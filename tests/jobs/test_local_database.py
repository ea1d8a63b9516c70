"""The local database: made, started and stopped with nothing but the programs of Postgres."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import psycopg2
import pytest

from tests.jobs.concurrency import ROOT, python_process, wait_until
from tests.jobs.records import tile_set_record
from tile_job_plugin.jobs import local_database
from tile_job_plugin.jobs.cluster import Cluster
from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.errors import (
    ConnectionNameTaken,
    FolderNotMade,
    FolderNotReachable,
    FolderTaken,
    LocalDatabaseFailed,
    PostgresNotFound,
)
from tile_job_plugin.jobs.owner import is_root
from tile_job_plugin.jobs.postgres_programs import find_programs
from tile_job_plugin.jobs.processes import python_program
from tile_job_plugin.jobs.session import Session
from tile_job_plugin.jobs.store import Store

NAME = "tests' own"
ENSURE = "import sys; from pathlib import Path; from tile_job_plugin.jobs.cluster import Cluster; "
ENSURE += "print(Cluster(Path(sys.argv[1])).ensure().options['port'])"
WATCH = ENSURE + "; from tile_job_plugin.jobs.idle_stop import start_idle_stop; "
WATCH += "start_idle_stop(Cluster(Path(sys.argv[1])), float(sys.argv[2]))"


@pytest.fixture
def place():
    """A folder that other users can reach as well."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_local_"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def new_folder(place):
    """Where a local database can be made; it is stopped in the end."""
    yield place / "database"
    Cluster(place / "database").stop()


@pytest.fixture(scope="module")
def made():
    """A local database that was made and is stopped."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_made_"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "database")
    cluster.ensure()
    cluster.stop()
    with (cluster.data / "postgresql.conf").open("a") as file:
        file.write("fsync = off\n")
    yield cluster.folder
    shutil.rmtree(folder)


@pytest.fixture
def folder(made, new_folder):
    """A stopped local database of the test's own."""
    subprocess.run(["cp", "-a", made, new_folder], check=True)
    return new_folder


@pytest.fixture
def profile(qgis_app):
    """A QGIS profile that forgets the local databases and connections of the test."""
    from qgis.core import QgsProviderRegistry, QgsSettings

    yield
    QgsSettings().remove("tile_jobs/local_databases")
    for name in (NAME, local_database.DEFAULT_NAME):
        QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection(name)


def port_of(name):
    return int(find_connection(name).options["port"])


def watchers(folder):
    """How many processes watch over the use of the cluster in *folder*."""
    count = 0
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        # A process may end between the listing and the look at it.
        with suppress(OSError):
            words = process.read_bytes().split(b"\0")
            count += b"tile_job_plugin.jobs.idle_stop" in words and str(folder).encode() in words
    return count


def setting(connection, name):
    session = psycopg2.connect(connection.dsn)
    with session, session.cursor() as cursor:
        cursor.execute("select current_setting(%s)", [name])
        (value,) = cursor.fetchone()
    session.close()
    return value


# -------------------------------------------------------------------------------------------- Made and started


def test_a_new_user_needs_nothing_but_an_empty_name(profile, place, monkeypatch):
    monkeypatch.setattr(local_database, "ROOT_FOLDER", place)
    with Store(find_connection("")) as store:
        store.replace_tile_set(tile_set_record("Ærø 🗻"))
        assert store.connection.name == local_database.DEFAULT_NAME
    with Store(find_connection("")) as store:
        assert store.tile_set_names() == ["Ærø 🗻"]
    with Store(find_connection(local_database.DEFAULT_NAME)) as store:
        assert store.tile_set_names() == ["Ærø 🗻"]
    local_database.stop()
    shutil.rmtree(local_database.default_folder())


def test_it_listens_on_this_computer_only_and_keeps_its_password_to_itself(folder):
    connection = Cluster(folder).ensure()
    assert connection.options["host"] == setting(connection, "listen_addresses") == "127.0.0.1"
    assert setting(connection, "unix_socket_directories") == "", "no socket file"
    for path in folder.iterdir():
        assert not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO), path.name
    rules = (folder / "data" / "pg_hba.conf").read_text()
    assert "trust" not in [word for line in rules.splitlines() if not line.startswith("#") for word in line.split()]
    written = [path for path in folder.rglob("*") if path.is_file() and path.name != "password"]
    password = connection.options["password"].encode()
    assert [path.name for path in written if password in path.read_bytes()] == []


def test_several_processes_may_make_it_at_once(new_folder):
    processes = [python_process(ENSURE, str(new_folder)) for _ in range(3)]
    ports = {process.communicate(timeout=60)[0] for process in processes}
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert len(ports) == 1
    assert Cluster(new_folder).is_running()


def test_it_outlives_its_caller_and_holds_none_of_its_pipes(folder):
    # Both streams are pipes: this ends only when everyone has closed them.
    done = subprocess.run(
        [python_program(), "-c", WATCH, str(folder), "60"],
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stderr == b""
    assert Cluster(folder).is_running()


def test_making_it_goes_on_after_a_crash(folder):
    (folder / "data").rename(folder / "data.new")
    Cluster(folder).ensure()
    assert Cluster(folder).is_running()
    assert not (folder / "data.new").exists()


def test_it_starts_again_on_its_last_port(profile, folder):
    local_database.ensure(NAME, folder)
    port = port_of(NAME)
    local_database.stop(folder)
    assert port_of(NAME) == port, "an algorithm that names the connection starts it"


def test_the_connection_follows_it_to_another_port(profile, folder):
    local_database.ensure(NAME, folder)
    port = port_of(NAME)
    local_database.stop(folder)
    with socket.create_server(("127.0.0.1", port)):
        assert local_database.ensure(NAME, folder) == NAME
        assert port_of(NAME) != port
        with Store(find_connection(NAME)) as store:
            assert store.tile_set_names() == []


def test_another_profile_finds_it_by_its_folder(profile, folder):
    local_database.ensure(NAME, folder)
    assert local_database.ensure(local_database.DEFAULT_NAME, folder) == local_database.DEFAULT_NAME
    assert find_connection(NAME).options == find_connection(local_database.DEFAULT_NAME).options


# ------------------------------------------------------------------------------------------------------ Refused


def test_a_folder_with_other_files_is_refused(place):
    (place / "thesis.txt").touch()
    with pytest.raises(FolderTaken, match=str(place)):
        Cluster(place).ensure()
    assert [path.name for path in place.iterdir()] == ["thesis.txt"]


@pytest.mark.skipif(not is_root(), reason="only root hands the database to another user")
def test_a_folder_that_the_database_user_cannot_reach_is_refused(place):
    place.chmod(0o700)
    with pytest.raises(FolderNotReachable, match=r"FOLDER: .*(postgres|nobody).*Choose a folder"):
        Cluster(place / "database").ensure()


def test_a_path_that_is_no_folder_is_refused(place):
    (place / "file").touch()
    with pytest.raises(FolderNotMade, match=r"^FOLDER: no folder .* can be made at .*database' \(Not a directory\)"):
        Cluster(place / "file" / "database").ensure()


def test_a_connection_of_the_user_is_not_overwritten(profile, save_connection, database, new_folder):
    name = save_connection("mine", database)
    with pytest.raises(ConnectionNameTaken, match="'mine'"):
        local_database.ensure(name, new_folder)
    assert find_connection(name).options == database.options
    assert not new_folder.exists()


def test_missing_programs_are_told_with_what_to_install():
    with pytest.raises(PostgresNotFound, match=r"PostgreSQL 9999.*Debian and Ubuntu: package postgresql"):
        find_programs(9999)


def test_a_start_that_fails_shows_why(folder):
    with (folder / "data" / "postgresql.conf").open("a") as file:
        file.write("work_mem = plenty\n")
    with pytest.raises(LocalDatabaseFailed, match='"work_mem": "plenty"'):
        Cluster(folder).ensure()


# ------------------------------------------------------------------------------------------------- Stopped when idle


def test_it_stops_when_nobody_uses_it_and_not_before(profile, folder):
    local_database.ensure(NAME, folder, idle_seconds=0.5)
    cluster = Cluster(folder)
    with Session(cluster.connection()) as session:
        wait_until(session.has_idle_watch)
        with pytest.raises(AssertionError, match="waited in vain"):
            wait_until(lambda: not cluster.is_running(), seconds=1.5)
    wait_until(lambda: not (folder / "data" / "postmaster.pid").exists())
    wait_until(lambda: watchers(folder) == 0)
    with Store(find_connection(NAME)) as store:
        assert store.tile_set_names() == []


def test_one_watcher_is_enough(profile, folder):
    local_database.ensure(NAME, folder)
    local_database.stop(folder)
    local_database.ensure(NAME, folder)
    local_database.ensure(NAME, folder)
    with Session(Cluster(folder).connection()) as session:
        wait_until(session.has_idle_watch)
    wait_until(lambda: watchers(folder) == 1)
    local_database.stop(folder)
    wait_until(lambda: watchers(folder) == 0)


@pytest.mark.skipif(not is_root(), reason="only root hands the database to another user")
def test_the_watcher_works_where_its_user_cannot_read_the_plugin(place, folder):
    private = place / "private"
    shutil.copytree(ROOT / "tile_job_plugin" / "jobs", private / "tile_job_plugin" / "jobs")
    (private / "tile_job_plugin" / "__init__.py").touch()
    private.chmod(0o700)
    process = python_process(WATCH, str(folder), "0.5", root=private)
    process.communicate(timeout=60)
    assert process.returncode == 0
    wait_until(lambda: not (folder / "data" / "postmaster.pid").exists())
