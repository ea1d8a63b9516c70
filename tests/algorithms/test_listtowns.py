"""The table of towns."""

from __future__ import annotations

import time

from tests.jobs.records import tile_set_record


def test_a_set_without_towns_makes_an_empty_table(table_of, tile_set):
    assert table_of("listtowns", TILE_SET=tile_set) == []


def test_towns_are_listed_as_they_were_registered_with_the_tiles_that_they_touch(table_of, open_store):
    towns = {"z": ["a"], '100% "Zürich"': ["c", "a", "b"], "it's /far/": [], "a": ["d"]}
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record("it's 1/2", towns=towns, town_names={"z": "Zug"}))
        store.tile_sets.replace_tile_set(tile_set_record("other", towns={"x": ["a"]}))
    rows = table_of("listtowns", TILE_SET=" it's 1/2 ")
    assert [(row["town_id"], row["name"], row["tiles"]) for row in rows] == [
        (town, "Zug" if town == "z" else "", len(tile_ids)) for town, tile_ids in towns.items()
    ]


def test_towns_of_an_unknown_set_are_refused(refuse, tile_set):
    said = refuse("listtowns", TILE_SET="jacksborough", OUTPUT="memory:")
    assert said.startswith("TILE_SET: there is no tile set named 'jacksborough'; did you mean 'jacksboro'?")


def test_a_hundred_thousand_towns_are_listed_within_seconds(table_of, open_store):
    with open_store() as store:
        towns = {f"town {number}": ["a", "b"] for number in range(100_000)}
        names = dict.fromkeys(towns, "Town")
        store.tile_sets.replace_tile_set(tile_set_record("many", towns=towns, town_names=names))
    begin = time.perf_counter()
    rows = table_of("listtowns", TILE_SET="many")
    assert (len(rows), rows[99_999]) == (100_000, {"town_id": "town 99999", "name": "Town", "tiles": 2})
    assert time.perf_counter() - begin < 20
