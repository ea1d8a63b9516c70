"""The connections in QGIS' settings."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsDataSourceUri

from tests.fixtures.database import forget
from tile_job_plugin.jobs.saved_connections import save_connection, saved_connections


@pytest.fixture
def name(qgis_app):
    yield "saved here"
    forget("saved here")


def uri_of(host):
    uri = QgsDataSourceUri()
    uri.setConnection(host, "5432", "jobs", "me", "secret")
    return uri.uri(False)


def test_a_connection_is_saved_without_its_password_in_place_of_the_one_before(name):
    for host in ("here", "there"):
        save_connection(name, uri_of(host))
        saved = QgsDataSourceUri(saved_connections()[name])
        assert (saved.host(), saved.username(), saved.password()) == (host, "me", "")


def test_threads_ask_in_turn(name):
    save_connection(name, uri_of("here"))
    found = []

    def ask():
        for _ in range(200):
            found.append(saved_connections()[name])

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 800
    assert len(set(found)) == 1
