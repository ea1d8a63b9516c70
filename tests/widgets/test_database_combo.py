"""Tile sets and towns in the dialog: where they come from, and where there are none."""

from __future__ import annotations

import socket
import time

import pytest
from psycopg2.extensions import make_dsn
from qgis.PyQt.QtTest import QTest

from tests.fixtures.ports import free_port
from tests.jobs.records import tile_set_record
from tests.widgets.conftest import field_of, texts_of, wait_until
from tile_job_plugin.jobs import choices
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.main_thread import process_events

#: Seconds that a dialog may take to open.
AT_ONCE = 1.0


def hint(dialog, parameter):
    return field_of(dialog, parameter).lineEdit().placeholderText()


def test_tile_sets_of_the_chosen_connection_are_offered(open_dialog, register, saved_connection):
    register("fault")
    register("Alps")
    dialog = open_dialog("tilejobs:listtowns", CONNECTION=saved_connection)
    wait_until(lambda: texts_of(field_of(dialog, "TILE_SET")))
    assert texts_of(field_of(dialog, "TILE_SET")) == ["Alps", "fault"]
    assert field_of(dialog, "TILE_SET").value() == ""


def test_the_list_follows_the_connection_and_the_schema(open_dialog, register, saved_connection, store):
    register("fault")
    dialog = open_dialog("tilejobs:listtowns", CONNECTION=saved_connection)
    wait_until(lambda: texts_of(field_of(dialog, "TILE_SET")) == ["fault"])
    dialog.setParameters({"SCHEMA": "other"})
    assert texts_of(field_of(dialog, "TILE_SET")) == []
    wait_until(lambda: hint(dialog, "TILE_SET") == "No tile sets registered")
    dialog.setParameters({"SCHEMA": "tile_jobs"})
    wait_until(lambda: texts_of(field_of(dialog, "TILE_SET")) == ["fault"])
    with store.transaction() as transaction:
        assert transaction.value("schema_usable", schema="other") is None, "nothing is made by looking"


def test_towns_are_those_of_the_chosen_set(open_dialog, register, saved_connection):
    register("fault", "1", "2")
    register("Alps", "3")
    dialog = open_dialog("tilejobs:startjob", CONNECTION=saved_connection, TILE_SET="fault", TOWN_ID="2")
    wait_until(lambda: texts_of(field_of(dialog, "TOWN_ID")) == ["1", "2"])
    field_of(dialog, "TILE_SET").set_value("Alps")
    wait_until(lambda: texts_of(field_of(dialog, "TOWN_ID")) == ["3"])
    assert dialog.createProcessingParameters()["TOWN_ID"] == "2", "what was typed stays"
    field_of(dialog, "TILE_SET").set_value("nowhere")
    wait_until(lambda: hint(dialog, "TOWN_ID") == "No towns in this tile set")


def test_towns_are_shown_and_found_by_their_names_and_give_their_ids(open_dialog, store, saved_connection):
    record = tile_set_record("fault", towns={"1": ["a"], "47013": ["a"]}, town_names={"47013": "Campbell"})
    store.tile_sets.replace_tile_set(record)
    dialog = open_dialog("tilejobs:startjob", CONNECTION=saved_connection, TILE_SET="fault", TOWN_ID="47013")
    field = field_of(dialog, "TOWN_ID")
    wait_until(lambda: texts_of(field) == ["1", "Campbell (47013)"])
    assert field.currentText() == "Campbell (47013)"
    assert dialog.createProcessingParameters()["TOWN_ID"] == "47013"
    field_of(dialog, "TILE_SET").set_value("nowhere")
    wait_until(lambda: texts_of(field) == [])
    assert dialog.createProcessingParameters()["TOWN_ID"] == "47013"


@pytest.mark.alone
def test_a_hundred_thousand_towns_are_searched_in_the_database(open_dialog, store, saved_connection):
    towns = {f"town {number}": ["a"] for number in range(100_000)}
    names = dict.fromkeys(towns, "Town") | {"town 4711": "Cologne"}
    store.tile_sets.replace_tile_set(tile_set_record("fault", towns=towns, town_names=names))
    began = time.monotonic()
    dialog = open_dialog("tilejobs:startjob", CONNECTION=saved_connection, TILE_SET="fault", TOWN_ID="x")
    assert time.monotonic() - began < AT_ONCE
    field = field_of(dialog, "TOWN_ID")
    wait_until(lambda: field.count() == choices.LIMIT)
    assert hint(dialog, "TOWN_ID") == "Type to search"
    field.clearEditText()
    QTest.keyClicks(field.lineEdit(), "N 98765")
    wait_until(lambda: texts_of(field) == ["Town (town 98765)"])
    field.clearEditText()
    QTest.keyClicks(field.lineEdit(), "colo")
    wait_until(lambda: texts_of(field) == ["Cologne (town 4711)"])


def test_a_database_that_is_away_leaves_a_field_to_type_in(open_dialog, save_connection, database):
    away = Connection(make_dsn(**{**database.options, "port": str(free_port()), "host": "127.0.0.1"}))
    dialog = open_dialog("tilejobs:listtowns", CONNECTION=save_connection("away", away), TILE_SET="fault")
    wait_until(lambda: hint(dialog, "TILE_SET") == "The job database can't be reached")
    assert dialog.createProcessingParameters()["TILE_SET"] == "fault"


@pytest.mark.alone
def test_a_database_that_does_not_answer_keeps_no_dialog(open_dialog, save_connection, database):
    # The server takes the connection, and says nothing.
    with socket.create_server(("127.0.0.1", 0)) as server:
        silent = make_dsn(**{**database.options, "port": str(server.getsockname()[1]), "host": "127.0.0.1"})
        name = save_connection("silent", Connection(silent))
        began = time.monotonic()
        dialog = open_dialog("tilejobs:listtowns", CONNECTION=name, TILE_SET="fault")
        process_events(50)
        assert time.monotonic() - began < AT_ONCE
        dialog.close()


def test_an_answer_that_comes_too_late_is_dropped(open_dialog, register, saved_connection):
    register("fault")
    dialog = open_dialog("tilejobs:listtowns", CONNECTION=saved_connection)
    # Asked already, not answered yet.
    dialog.setParameters({"CONNECTION": None, "SCHEMA": "no schema!"})
    process_events(1000)
    assert texts_of(field_of(dialog, "TILE_SET")) == []


@pytest.mark.slow
def test_no_dialog_makes_the_local_database(open_dialog, monkeypatch, tmp_path):
    monkeypatch.setattr(local_database, "default_folder", lambda: tmp_path / "database")
    dialog = open_dialog("tilejobs:listtowns")
    wait_until(lambda: hint(dialog, "TILE_SET") == "No tile sets registered")
    assert not (tmp_path / "database").exists()
