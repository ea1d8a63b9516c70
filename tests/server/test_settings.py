"""What the operator sets, and what the service says where it is missing or wrong."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from tile_job_plugin.server.errors import Unavailable
from tile_job_plugin.server.settings import Settings, read_settings


@pytest.fixture
def set_variable(monkeypatch):
    return lambda name, value: monkeypatch.setenv(f"TILE_JOBS_{name}", value)


def test_a_setting_of_qgis_counts_where_no_variable_is_set(qgis_app, set_variable):
    QgsSettings().setValue("tile_jobs/server/tile_set", "of settings")
    QgsSettings().setValue("tile_jobs/server/recipes", "a:b,c:d")
    try:
        assert (read_settings().tile_set, read_settings().recipes) == ("of settings", ("a:b", "c:d"))
        set_variable("TILE_SET", "of the environment")
        assert read_settings().tile_set == "of the environment"
    finally:
        QgsSettings().remove("tile_jobs/server")


def test_values_are_read_as_what_they_are(qgis_app, set_variable):
    set_variable("OPEN_START", "yes")
    set_variable("MOST_TILES", "7")
    set_variable("TILE_SETS", "a, b,")
    settings = read_settings()
    assert (settings.open_start, settings.most_tiles, settings.tile_sets) == (True, 7, ("a", "b"))
    assert settings.most_waiting == Settings.most_waiting


@pytest.mark.parametrize(("name", "value"), [("OPEN_START", "maybe"), ("MOST_TILES", "many"), ("MOST_TILES", "-1")])
def test_a_value_that_cannot_be_used_is_told(qgis_app, set_variable, name, value):
    set_variable(name, value)
    with pytest.raises(Unavailable, match=f"TILE_JOBS_{name}: '{value}' can't be used"):
        read_settings()


def test_without_any_setting_the_service_says_what_to_set(start_server):
    server = start_server(TILE_JOBS_CONNECTION=None, TILE_JOBS_TILE_SET=None)
    reply = server.ask("/job_status", job_id=1)
    assert reply.status == reply.json["status"] == 503
    assert "TILE_JOBS_CONNECTION" in reply.message
    assert server.ask("/").status == 200
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0").status == 503


def test_without_tokens_it_is_told_what_to_set(start_server):
    server = start_server(TILE_JOBS_TOKEN_FILE=None)
    reply = server.ask("/start_job", tile_ids="r0_c0")
    assert reply.status == 503
    assert "TILE_JOBS_TOKEN_FILE" in reply.message


@pytest.mark.needs_saga
def test_without_a_tile_set_or_a_folder_starting_says_what_to_set(start_server):
    server = start_server(TILE_JOBS_TILE_SET=None)
    assert "TILE_JOBS_TILE_SET" in server.ask("/start_job", token="anna", tile_ids="r0_c0").message
    server = start_server(TILE_JOBS_OUTPUT_FOLDER=None)
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0")
    assert reply.status == 503
    assert "TILE_JOBS_OUTPUT_FOLDER" in reply.message


def test_a_tile_set_that_is_not_registered_is_not_who_asks_fault(start_server):
    server = start_server(TILE_JOBS_TILE_SET="gone")
    reply = server.ask("/start_job", token="anna", tile_ids="r0_c0")
    assert reply.status == 503
    assert "jacksboro" not in reply.message


def test_a_database_that_is_away_is_told_without_its_place(start_server, connection_to):
    server = start_server(TILE_JOBS_CONNECTION=connection_to(port="1"))
    reply = server.ask("/job_status", job_id=1)
    assert (reply.status, reply.headers["Retry-After"]) == (503, "10")
    assert (
        reply.message
        == "The job database can't be used now. Try again later, or ask the administrator of this service."
    )


def test_the_landing_page_of_qgis_server_can_keep_the_root(start_server):
    server = start_server(TILE_JOBS_LANDING_PAGE="1")
    reply = server.ask("/", headers={"Accept": "text/html"})
    assert (reply.status, reply.headers["Location"]) == (302, f"{server.address}/index.html")
    assert server.ask("/health").status == 200


def test_qgis_servers_own_services_are_left_to_it(server):
    assert b"ServerException" in server.ask("/", SERVICE="WMS", REQUEST="GetMap").body
