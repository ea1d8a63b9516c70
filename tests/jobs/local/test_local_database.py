"""The local database: made, started and stopped with nothing but the programs of Postgres."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psycopg2
import pytest
from psycopg2.extensions import make_dsn

from tests.fixtures.database import in_memory
from tests.fixtures.open_cluster import OpenCluster
from tests.fixtures.ports import free_port
from tests.jobs.concurrency import ROOT, python_process, wait_until
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.connections import find_connection, find_existing_connection
from tile_job_plugin.jobs.errors import (
    ConnectionNameTaken,
    FolderNotMade,
    FolderNotReachable,
    FolderTaken,
    LocalDatabaseFailed,
    PostgresNotFound,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.local.cluster import Cluster
from tile_job_plugin.jobs.local.cluster_access import USER, SocketAccess, TcpAccess
from tile_job_plugin.jobs.local.cluster_session import ensure_database, has_idle_watch
from tile_job_plugin.jobs.local.owner import is_root
from tile_job_plugin.jobs.local.postgres_programs import find_programs
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.session import Connection, Session
from tile_job_plugin.system import python_program

pytestmark = pytest.mark.slow

NAME = "tests' own"
ENSURE = "import sys; from pathlib import Path; from tile_job_plugin.jobs.local.cluster import Cluster; "
ENSURE += "print(Cluster(Path(sys.argv[1])).ensure().options['host'])"
WATCH = ENSURE + "; from tile_job_plugin.jobs.local.idle_stop import start_idle_stop; "
WATCH += "start_idle_stop(Cluster(Path(sys.argv[1])), float(sys.argv[2]))"


@pytest.fixture
def place():
    """A folder that other users can reach as well."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_local_", dir=in_memory()))
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
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_made_", dir=in_memory()))
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


def watchers(folder):
    """How many processes watch over the use of the cluster in *folder*."""
    count = 0
    for process in Path("/proc").glob("[0-9]*"):
        # A process may end between the listing and the look at it.
        with suppress(OSError):
            words = (process / "cmdline").read_bytes().split(b"\0")
            count += b"tile_job_plugin.jobs.local.idle_stop" in words and str(folder).encode() in words
    return count


def setting(connection, name):
    (value,) = answer(connection, "select current_setting(%s)", name)
    return value


def answer(connection, statement, *values):
    session = psycopg2.connect(connection.dsn)
    try:
        with session, session.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone()
    finally:
        session.close()


class EarlierCluster(OpenCluster):
    """A cluster as release 0.1.0 made it: jobs log in as its superuser, by a password on a port."""

    def _set_up(self):
        (self.folder / "setup_password").rename(self.folder / "password")
        self._start()
        with Session(self.connection("postgres")) as session:
            ensure_database(session, "tile_jobs")

    def connection(self, database="tile_jobs"):
        options = {"host": "127.0.0.1", "port": str(self._access._port()), "dbname": database}
        return Connection(make_dsn(**options, user="tile_jobs", password=self.password))

    @property
    def password(self):
        return (self.folder / "password").read_text().strip()


# -------------------------------------------------------------------------------------------- Made and started


def test_a_new_user_needs_nothing_but_an_empty_name(profile, place, monkeypatch):
    monkeypatch.setattr(local_database, "ROOT_FOLDER", place)
    with JobDatabase(find_connection("")) as store:
        store.tile_sets.replace_tile_set(tile_set_record("Ærø 🗻"))
        assert store.connection.name == local_database.DEFAULT_NAME
    with JobDatabase(find_connection("")) as store:
        assert store.tile_sets.tile_set_names() == ["Ærø 🗻"]
    with JobDatabase(find_connection(local_database.DEFAULT_NAME)) as store:
        assert store.tile_sets.tile_set_names() == ["Ærø 🗻"]
    local_database.stop()
    shutil.rmtree(local_database.default_folder())


def test_what_takes_time_is_told_step_by_step_before_it_begins(new_folder):
    told = []
    cluster = Cluster(new_folder)

    def tell(message):
        told.append((str(message).split()[0], cluster.data.exists(), cluster.is_made()))

    assert not cluster.is_made()
    cluster.ensure(tell)
    assert told == [("Creating", False, False), ("Setting", True, False), ("Starting", True, True)]
    told.clear()
    cluster.ensure(tell)
    assert told == []
    cluster.stop()
    cluster.ensure(tell)
    assert told == [("Starting", True, True)]


def test_who_only_looks_does_not_make_it_but_starts_it(profile, place, monkeypatch):
    monkeypatch.setattr(local_database, "ROOT_FOLDER", place)
    assert find_existing_connection("") is None
    assert not list(place.glob("*/*"))
    made = find_connection("")
    local_database.stop()
    found = find_existing_connection("")
    assert found is not None
    assert found().options == made.options
    with JobDatabase(found()) as store:
        assert store.tile_sets.tile_set_names() == []
    local_database.stop()
    shutil.rmtree(local_database.default_folder())


def test_a_folder_has_one_name_however_it_is_written(profile, place, monkeypatch):
    monkeypatch.setattr(local_database, "ROOT_FOLDER", place)
    assert local_database.name_in(local_database.default_folder()) == local_database.DEFAULT_NAME
    monkeypatch.chdir(place)
    names = {local_database.name_in(folder) for folder in (place / "a", "a", place / "b" / ".." / "a")}
    assert len(names) == 1
    assert local_database.name_in("b") not in names


def test_only_its_owner_and_root_can_reach_it_and_there_is_no_password(folder):
    connection = Cluster(folder).ensure()
    assert setting(connection, "listen_addresses") == ""
    assert connection.options["host"] == str(folder)
    assert (folder / ".s.PGSQL.5432").is_socket()
    assert "password" not in connection.options
    assert Cluster(folder).owner.has_alone(folder)
    assert not (folder / "password").exists()


@pytest.mark.parametrize("access", [SocketAccess, TcpAccess])
def test_jobs_log_in_by_a_role_that_owns_its_database_and_nothing_else(new_folder, access):
    cluster = Cluster(new_folder, access)
    connection = cluster.ensure()
    row = answer(connection, "select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user")
    assert row == (False, False, False)
    for role, database in (("tile_jobs", "tile_jobs"), ("postgres", "tile_jobs"), (USER, "postgres")):
        with pytest.raises(psycopg2.OperationalError, match="no pg_hba"):
            psycopg2.connect(connection.dsn, user=role, dbname=database)
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        answer(connection, "copy (select 1) to program 'id'")
    cluster.stop()


def test_by_tcp_the_password_lies_in_a_file_of_its_owner_alone(new_folder):
    cluster = Cluster(new_folder, TcpAccess)
    connection = cluster.ensure()
    assert setting(connection, "listen_addresses") == "127.0.0.1"
    for path in new_folder.iterdir():
        assert not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO), path.name
    written = [path for path in new_folder.rglob("*") if path.is_file() and path.name != "password"]
    password = connection.options["password"].encode()
    assert [path.name for path in written if password in path.read_bytes()] == []
    cluster.stop()


def test_a_folder_with_a_long_path_has_its_socket_in_another_private_one(place):
    folder = place / ("a long, long path " * 6) / "database"
    folder.parent.mkdir()
    connection = Cluster(folder).ensure()
    socket_folder = Path(connection.options["host"])
    with JobDatabase(connection) as store:
        assert store.tile_sets.tile_set_names() == []
    assert Cluster(folder).owner.has_alone(socket_folder)
    socket_folder.chmod(0o755)
    with pytest.raises(LocalDatabaseFailed, match=f"others can reach {socket_folder}.*remove it"):
        Cluster(folder).ensure()
    socket_folder.chmod(0o700)
    Cluster(folder).stop()
    socket_folder.rmdir()


@pytest.mark.parametrize(("access", "runs"), [(SocketAccess, True), (TcpAccess, False)])
def test_one_of_an_earlier_release_is_upgraded_in_place(new_folder, access, runs):
    earlier = EarlierCluster(new_folder)
    with JobDatabase(earlier.ensure()) as store:
        store.tile_sets.replace_tile_set(tile_set_record("kept"))
        job = store.jobs.insert_job(new_job(tile_set="kept"))
    old_password = earlier.password
    if not runs:
        earlier.stop()
    cluster = Cluster(new_folder, access)
    connection = cluster.ensure()
    with JobDatabase(connection) as store:
        assert store.tile_sets.tile_set_names() == ["kept"]
        assert store.jobs.job(job.id).status is JobStatus.READY
        assert store.claims.claim_job(job.id, "runner") is not None, "its tables can be written"
    with JobDatabase(replace(connection, schema="another")) as store:
        assert store.jobs.jobs() == [], "a schema can be made"
    assert answer(connection, "select rolsuper from pg_roles where rolname = current_user") == (False,)
    owners = "select array_agg(distinct tableowner::text) from pg_tables where schemaname = 'tile_jobs'"
    assert answer(connection, owners) == ([USER],)
    password = connection.options.get("password", "")
    assert password != old_password
    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(connection.dsn, user="tile_jobs", password=old_password)
    cluster.stop()


@pytest.mark.parametrize("access", [SocketAccess, TcpAccess])
def test_a_set_up_that_was_killed_is_done_again(new_folder, access):
    cluster = Cluster(new_folder, access)
    cluster.ensure()
    cluster.stop()
    (cluster.data / "tile_jobs_set_up").unlink()
    # What the set-up leaves before its end, where a superuser has a password.
    (new_folder / "setup_password").write_text("void")
    with JobDatabase(Cluster(new_folder, access).ensure()) as store:
        assert store.tile_sets.tile_set_names() == []
    cluster.stop()


def test_qgis_keeps_no_password_of_it(profile, new_folder):
    from qgis.core import QgsSettings

    other = Cluster(new_folder, TcpAccess)
    local_database._save(NAME, new_folder, other.ensure())
    password = other.connection().options["password"]
    assert password not in Path(QgsSettings().fileName()).read_text()
    assert QgsSettings().value(f"PostgreSQL/connections/{NAME}/password", "") == ""
    other.stop()


def test_a_password_that_qgis_kept_of_an_earlier_release_is_removed(profile, save_connection, new_folder, database):
    from qgis.core import QgsSettings

    # Not the one of the tests' cluster, which other connections that tests have saved may keep.
    password = "of an earlier release"
    save_connection(NAME, replace(database, dsn=make_dsn(**{**database.options, "password": password})))
    QgsSettings().sync()
    assert password in Path(QgsSettings().fileName()).read_text()
    QgsSettings().setValue(local_database._setting(NAME), str(new_folder))
    local_database.ensure(NAME)
    assert QgsSettings().value(f"PostgreSQL/connections/{NAME}/password", "") == ""
    QgsSettings().sync()
    assert password not in Path(QgsSettings().fileName()).read_text()


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


def test_an_algorithm_that_names_the_connection_starts_it(profile, folder):
    local_database.ensure(NAME, folder)
    local_database.stop(folder)
    with JobDatabase(find_connection(NAME)) as store:
        assert store.tile_sets.tile_set_names() == []


def test_qgis_itself_can_use_the_connection(profile, folder):
    from qgis.core import QgsProviderRegistry

    local_database.ensure(NAME, folder)
    connection = QgsProviderRegistry.instance().providerMetadata("postgres").findConnection(NAME)
    assert connection.executeSql("select current_user::text") == [[USER]]


def test_by_tcp_it_starts_again_on_its_last_port_or_another_one(new_folder):
    cluster = Cluster(new_folder, TcpAccess)
    cluster.ensure()
    cluster.stop()
    # The one that it chose itself may be somebody else's by now.
    port = str(free_port())
    (new_folder / "last_port").write_text(port, encoding="utf-8")
    assert cluster.ensure().options["port"] == port
    cluster.stop()
    assert cluster.ensure().options["port"] == port
    cluster.stop()
    with socket.create_server(("127.0.0.1", int(port))):
        assert cluster.ensure().options["port"] != port
    cluster.stop()


def test_another_profile_finds_it_by_its_folder(profile, folder):
    local_database.ensure(NAME, folder)
    assert local_database.ensure(local_database.DEFAULT_NAME, folder).name == local_database.DEFAULT_NAME
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
        wait_until(lambda: has_idle_watch(session))
        with pytest.raises(AssertionError, match="waited in vain"):
            wait_until(lambda: not cluster.is_running(), seconds=1.5)
    wait_until(lambda: not (folder / "data" / "postmaster.pid").exists())
    wait_until(lambda: watchers(folder) == 0)
    with JobDatabase(find_connection(NAME)) as store:
        assert store.tile_sets.tile_set_names() == []


def test_one_watcher_is_enough(profile, folder):
    local_database.ensure(NAME, folder)
    local_database.stop(folder)
    local_database.ensure(NAME, folder)
    local_database.ensure(NAME, folder)
    with Session(Cluster(folder).connection()) as session:
        wait_until(lambda: has_idle_watch(session))
    wait_until(lambda: watchers(folder) == 1)
    local_database.stop(folder)
    wait_until(lambda: watchers(folder) == 0)


@pytest.mark.skipif(not is_root(), reason="only root hands the database to another user")
def test_the_watcher_works_where_its_user_cannot_read_the_plugin(place, folder):
    private = place / "private"
    shutil.copytree(ROOT / "tile_job_plugin" / "jobs", private / "tile_job_plugin" / "jobs")
    for module in (ROOT / "tile_job_plugin").glob("*.py"):
        shutil.copy(module, private / "tile_job_plugin")
    private.chmod(0o700)
    process = python_process(WATCH, str(folder), "0.5", root=private)
    process.communicate(timeout=60)
    assert process.returncode == 0
    wait_until(lambda: not (folder / "data" / "postmaster.pid").exists())
