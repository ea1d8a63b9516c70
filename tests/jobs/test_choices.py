"""The names that dialogs offer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.records import tile_set_record
from tile_job_plugin.jobs.choices import LIMIT, Names, tile_set_names_with, town_ids_with
from tile_job_plugin.jobs.session import Session


@pytest.fixture
def sets(store):
    for name, towns in (("Alps", ["1", "2"]), ("alpine lakes", []), ("100%", ["x_1"])):
        record = tile_set_record(name, towns={town: ["a", "b"] for town in towns})
        store.tile_sets.replace_tile_set(record)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ("100%", "Alps", "alpine lakes")),
        ("ALP", ("Alps", "alpine lakes")),
        ("lake", ("alpine lakes",)),
        ("%", ("100%",)),
        ("_", ()),
    ],
)
def test_tile_sets_are_found_by_any_part_of_their_names(database, sets, text, names):
    assert tile_set_names_with(database, text) == Names(names, True)


@pytest.mark.parametrize(
    ("tile_set", "text", "towns"), [("Alps", "", ("1", "2")), ("100%", "_", ("x_1",)), ("nowhere", "", ())]
)
def test_towns_are_those_of_one_set(database, sets, tile_set, text, towns):
    assert town_ids_with(database, tile_set, text) == Names(towns, True)


@pytest.mark.parametrize(
    ("text", "towns"), [("camp", ("47013",)), ("4701", ("47013",)), ("E", ("2", "47013")), ("", ("2", "47013", "x"))]
)
def test_towns_are_found_by_their_ids_and_by_their_names(database, store, text, towns):
    names = {"47013": "Campbell Center", "2": "Scott's E"}
    store.tile_sets.replace_tile_set(
        tile_set_record("fault", towns={town: ["a"] for town in ("47013", "2", "x")}, town_names=names)
    )
    store.tile_sets.replace_tile_set(tile_set_record("ridge", towns={"x": ["a"]}, town_names={"x": "Campbell Center"}))
    titles = {town: names[town] for town in towns if town in names}
    assert town_ids_with(database, "fault", text) == Names(towns, True, titles)


def test_towns_of_a_database_that_is_not_upgraded_yet_are_found_by_their_ids(database, store):
    store.tile_sets.replace_tile_set(tile_set_record("fault", towns={"47013": ["a"], "x": ["a"]}))
    with store.transaction() as transaction:
        transaction.script("drop view told_job cascade; drop table town_name")
    assert town_ids_with(database, "fault", "470") == Names(("47013",), True)


def test_no_more_names_are_read_than_a_list_shows(database, store):
    towns = {f"{number:04}": ["a"] for number in range(LIMIT + 1)}
    store.tile_sets.replace_tile_set(tile_set_record("fault", towns=towns))
    found = town_ids_with(database, "fault", "")
    assert (len(found.names), found.are_all) == (LIMIT, False)
    assert town_ids_with(database, "fault", "000").are_all


def test_a_database_without_our_tables_has_no_names_and_stays_as_it_is(empty_database):
    connection = replace(empty_database, schema="mine")
    assert tile_set_names_with(connection, "") == Names((), True)
    assert town_ids_with(connection, "fault", "") == Names((), True)
    with Session(connection) as session, session.transaction() as transaction:
        assert transaction.value("schema_usable", schema="mine") is None
