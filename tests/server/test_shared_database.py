"""The session that a server's process keeps with the job database."""

from __future__ import annotations

import time
from contextlib import closing

import psycopg2
import pytest

from tile_job_plugin.server import shared_database
from tile_job_plugin.server.errors import Unavailable
from tile_job_plugin.server.settings import Settings
from tile_job_plugin.server.shared_database import SharedDatabase


@pytest.fixture
def settings(saved_connection):
    return Settings(connection=saved_connection)


@pytest.fixture
def sessions(database):
    """Tells which sessions others have with the database."""

    def ask():
        with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
            cursor.execute(
                "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            )
            return [pid for (pid,) in cursor.fetchall()]

    return ask


def test_one_session_serves_all_requests(settings, sessions):
    shared = SharedDatabase()
    for _ in range(3):
        with shared.lend(settings) as store:
            store.service.ping()
    assert len(sessions()) == 1


def test_a_session_that_was_ended_is_opened_again(settings, sessions, database, monkeypatch):
    monkeypatch.setattr(shared_database, "TRIED_AFTER", 0.0)
    shared = SharedDatabase()
    with shared.lend(settings) as store:
        store.service.ping()
    (before,) = sessions()
    with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select pg_terminate_backend(%s)", (before,))
    with shared.lend(settings) as store:
        store.service.ping()
    assert before not in sessions()


def test_a_session_that_nobody_uses_is_closed(settings, sessions, monkeypatch):
    monkeypatch.setattr(shared_database, "IDLE_SECONDS", 0.2)
    shared = SharedDatabase()
    with shared.lend(settings) as store:
        store.service.ping()
    give_up = time.monotonic() + 20
    while sessions():
        assert time.monotonic() < give_up
        time.sleep(0.05)


def test_without_a_connection_it_is_told_what_to_set():
    with pytest.raises(Unavailable, match="TILE_JOBS_CONNECTION"), SharedDatabase().lend(Settings()):
        pass
