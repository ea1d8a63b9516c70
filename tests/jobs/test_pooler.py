"""Poolers between the plugin and its database: those that hand out transactions are refused, others do no harm."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psycopg2
import pytest
from psycopg2.extensions import make_dsn

from tests.fixtures.ports import free_port
from tests.jobs.concurrency import wait_until
from tests.jobs.records import new_job
from tile_job_plugin.jobs import pooler
from tile_job_plugin.jobs.errors import TransactionsPooled
from tile_job_plugin.jobs.job_database import JobDatabase

pytestmark = pytest.mark.slow

SETTINGS = """
[databases]
* = host={host} port={port} user={user} password={password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own_port}
unix_socket_dir =
auth_type = any
pool_mode = {mode}
default_pool_size = {size}
server_round_robin = {in_turn}
server_reset_query_always = {always_reset}
max_client_conn = 200
"""
#: Clients beside the one that looks at a pool.
OTHERS = 30


@pytest.fixture
def bouncer(database):
    """Start PgBouncer before the job database; gives the connection through it."""
    # It refuses to run as root, and reads its settings as the user that it runs as.
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_bouncer_"))
    folder.chmod(0o755)
    running = []

    def start(mode, size, in_turn=0, always_reset=0):
        own_port = free_port()
        options = database.options
        values = {name: options[name] for name in ("host", "port", "user", "password")}
        settings = folder / "pgbouncer.ini"
        settings.write_text(
            SETTINGS.format(
                **values, own_port=own_port, mode=mode, size=size, in_turn=in_turn, always_reset=always_reset
            )
        )
        as_postgres = {"user": "postgres"} if os.geteuid() == 0 else {}
        program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
        running.append(subprocess.Popen([program, "-q", settings], stderr=subprocess.DEVNULL, **as_postgres))
        wait_until(lambda: is_open(own_port))
        return replace(database, dsn=make_dsn(**{**options, "host": "127.0.0.1", "port": own_port}))

    yield start
    for process in running:
        process.terminate()
        process.wait()
    shutil.rmtree(folder)


def is_open(port):
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextmanager
def busy(connection, clients):
    """Let clients use a pool all the time."""
    is_over = threading.Event()
    begun = threading.Barrier(clients + 1)

    def use():
        with closing(psycopg2.connect(connection.dsn)) as session, session.cursor() as cursor:
            # Each statement is a transaction.
            session.autocommit = True
            begun.wait()
            while not is_over.is_set():
                cursor.execute("select pg_sleep(0.001)")

    threads = [threading.Thread(target=use) for _ in range(clients)]
    for thread in threads:
        thread.start()
    begun.wait()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("size", [1, 20])
@pytest.mark.parametrize("clients", [0, 3, OTHERS])
@pytest.mark.parametrize("mode", ["transaction", "statement"])
def test_a_pool_of_transactions_is_refused_whatever_its_size_and_use(bouncer, mode, size, clients):
    connection = bouncer(mode, size)
    with busy(connection, clients):
        for _ in range(3):
            with pytest.raises(TransactionsPooled, match="pool_mode = session"):
                JobDatabase(connection)


@pytest.mark.parametrize("size", [1, 20])
def test_a_pool_of_transactions_is_refused_also_where_its_processes_take_turns_or_forget(bouncer, size):
    for _ in range(3):
        with pytest.raises(TransactionsPooled):
            JobDatabase(bouncer("transaction", size, in_turn=1))
        with pytest.raises(TransactionsPooled):
            JobDatabase(bouncer("transaction", size, always_reset=1))


@pytest.mark.parametrize("clients", [0, 10])
def test_a_pool_of_sessions_is_as_good_as_the_server(bouncer, clients, store):
    connection = bouncer("session", 20)
    with busy(connection, clients), JobDatabase(connection) as first, JobDatabase(connection) as second:
        assert first.tile_sets.tile_set_names() == second.tile_sets.tile_set_names() == []


def test_a_pool_of_one_session_is_taken_without_waiting_for_a_second(bouncer, fault):
    fault.jobs.insert_job(new_job())
    connection = bouncer("session", 1)
    for number in range(3):
        with JobDatabase(connection) as store:
            job = store.claims.claim_next_job(f"here:{number}:a")
            assert fault.claims.claim_job(job.id, "there:1:a") is None
            store.claims.hand_back(job.claim)


def test_a_direct_connection_is_never_looked_at_twice(database, monkeypatch):
    def never(*_):
        raise AssertionError("a second session")

    monkeypatch.setattr(pooler, "connect", never)
    with busy(database, OTHERS):
        for _ in range(20):
            JobDatabase(database).close()
