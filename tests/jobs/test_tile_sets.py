"""Tile sets in a real database."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace
from functools import partial

import pytest

from tests.jobs.lanes import join, take
from tests.jobs.records import new_job, tile_record, tile_set_record
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.errors import (
    DatabaseRefused,
    TileSetInUse,
    TownWithoutOutline,
    TownWithoutTiles,
    UnknownTiles,
    UnknownTileSet,
    UnknownTown,
    UnstorableText,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import RasterGroupRecord, TileRecord
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.jobs.path_map import PathMap
from tile_job_plugin.jobs.tile_sets import OUTLINE_BYTES


def test_a_tile_set_comes_back_as_it_was_registered(store):
    record = tile_set_record(tile_ids=["z", "10", "9", "a b"], towns={"11850": ["9", "z"], "": ["z"], "far": []})
    odd = tile_record("odd")._replace(nodata=None, column=-5, row=-7)
    small = tile_record("small")._replace(nodata=-3.4028234663852886e38)
    record = replace(record, tiles=[*record.tiles, odd, small], x_origin=0.1 + 0.2, output_folder="/out")
    store.tile_sets.replace_tile_set(record)
    found = store.tile_sets.tile_set("fault")
    assert replace(found, registered=None) == record
    assert found.registered.tzinfo


def test_a_working_grid_comes_back_to_the_last_bit(store):
    groups = [
        RasterGroupRecord("GEOGCS[]", [9.0, 1.5 / 3600, 0.0, 55.1, 1e-17, -1 / 3600], "+proj=utm", 1.06 / 3, 0.1 + 0.2),
        RasterGroupRecord("LOCAL_CS[]", [0.1, 25.0, 0.0, -7.0, 0.0, -25.0], "", 1.0, 1.0),
    ]
    tiles = [tile_record("a")._replace(raster_group=1), tile_record("b")._replace(raster_group=0)]
    record = replace(tile_set_record(), tiles=tiles, resampling="bilinear", raster_groups=groups)
    store.tile_sets.replace_tile_set(record)
    assert replace(store.tile_sets.tile_set("fault"), registered=None) == record
    (summary,) = store.tile_sets.summaries()
    assert summary.resampling == "bilinear"
    plain = tile_set_record()
    store.tile_sets.replace_tile_set(plain)
    assert replace(store.tile_sets.tile_set("fault"), registered=None) == plain


def test_a_nodata_value_may_be_no_number(store):
    store.tile_sets.replace_tile_set(replace(tile_set_record(), tiles=[tile_record("a")._replace(nodata=float("nan"))]))
    (tile,) = store.tile_sets.tile_set("fault").tiles
    assert tile.nodata != tile.nodata


def test_registering_again_replaces_the_set(store):
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["a", "b"], towns={"t": ["a"]}))
    first = store.tile_sets.tile_set("fault").registered
    again = replace(tile_set_record(tile_ids=["b", "c"], towns={"u": ["c"]}), pixel_width=10.0, crs_wkt="other")
    store.tile_sets.replace_tile_set(again)
    found = store.tile_sets.tile_set("fault")
    assert replace(found, registered=None) == again
    assert found.registered > first
    assert store.tile_sets.tile_set_names() == ["fault"]


def test_a_set_is_not_replaced_under_a_job_that_has_not_ended(fault):
    jobs = [fault.jobs.insert_job(new_job()), fault.claims.insert_claimed_job(new_job(), "here:1")]
    before = fault.tile_sets.tile_set("fault")
    with pytest.raises(TileSetInUse, match=f"{jobs[0].id}, {jobs[1].id}"):
        fault.tile_sets.replace_tile_set(tile_set_record(tile_ids=["x"]))
    assert fault.tile_sets.tile_set("fault") == before

    for job in jobs:
        fault.jobs.cancel_job(job.id)
    fault.tile_sets.replace_tile_set(tile_set_record(tile_ids=["x"]))
    assert [tile.tile_id for tile in fault.jobs.job_tiles(jobs[0].id)] == ["a", "b", "c"], "an ended job keeps its rows"


def test_a_set_that_is_refused_leaves_nothing(store):
    refused = [
        (tile_set_record(tile_ids=["a", "a"]), DatabaseRefused),
        (tile_set_record(towns={"t": ["nowhere"]}), DatabaseRefused),
        (tile_set_record(name=""), DatabaseRefused),
        (tile_set_record(name="a\0"), UnstorableText),
        (tile_set_record(tile_ids=["a", "b\0"]), UnstorableText),
        (tile_set_record(towns={"\udc80": ["a"]}), UnstorableText),
    ]
    for record, error in refused:
        with pytest.raises(error):
            store.tile_sets.replace_tile_set(record)
    assert store.tile_sets.tile_set_names() == []


def test_an_unknown_set_is_told_with_the_known_ones(store):
    with pytest.raises(UnknownTileSet, match="None is registered yet"):
        store.tile_sets.tile_set("fault")
    store.tile_sets.replace_tile_set(tile_set_record("ridge"))
    for ask in (
        store.tile_sets.tile_set,
        lambda name: store.tile_sets.town_tile_ids(name, "t"),
        lambda name: store.jobs.insert_job(new_job(tile_set=name)),
    ):
        with pytest.raises(UnknownTileSet, match=r"'fault'.* are: ridge"):
            ask("fault")


def test_a_town_has_the_tiles_that_it_touches(store):
    store.tile_sets.replace_tile_set(tile_set_record(towns={"t": ["d", "b", "d"], "far": []}))
    assert store.tile_sets.town_tile_ids("fault", "t") == ["d", "b"]
    with pytest.raises(TownWithoutTiles, match="'far'"):
        store.tile_sets.town_tile_ids("fault", "far")
    with pytest.raises(UnknownTown, match="'T'"):
        store.tile_sets.town_tile_ids("fault", "T")


def test_towns_come_page_by_page(store):
    towns = {"z": ["a", "b"], "far": [], "a": ["c"]}
    store.tile_sets.replace_tile_set(tile_set_record("other", towns={"x": ["a"]}))
    store.tile_sets.replace_tile_set(tile_set_record(towns=towns))
    page = partial(store.tile_sets.page_of_towns, "fault")
    first = page(0, 2)
    assert [(town.town_id, town.tiles) for town in first] == [("z", 2), ("far", 0)]
    (last,) = page(first[-1].gid, 2)
    assert (last.town_id, last.tiles) == ("a", 1)
    assert page(last.gid, 2) == []
    # A number in the middle of a town, as somebody may give over HTTP, is one of that town.
    assert [town.town_id for town in page(first[0].gid + 1, 2)] == ["far", "a"]
    assert [town.town_id for town in each(page, 1)] == list(towns)
    with pytest.raises(UnknownTileSet, match="'ridge'"):
        store.tile_sets.page_of_towns("ridge", 0, 2)


def test_tiles_come_page_by_page_with_their_towns(store):
    store.tile_sets.replace_tile_set(tile_set_record("other", ["a", "x"], {"other": ["a"]}))
    towns = {"z": ["b", "9"], "a": ["b"], "far": []}
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["z", "b", "9"], towns=towns))
    grid, first = store.tile_sets.page_of_tiles("fault", 0, 2)
    assert (grid.name, grid.x_origin, grid.pixel_width) == ("fault", 500000.25, 30.0)
    assert [(tile.tile_id, tile.column, tile.width, tile.towns) for tile in first] == [
        ("z", 0, 100, []),
        ("b", 100, 100, ["z", "a"]),
    ]
    _, rest = store.tile_sets.page_of_tiles("fault", first[-1].gid, 2)
    assert [(tile.tile_id, tile.raster_path, tile.towns) for tile in rest] == [("9", "/tiles/9.tif", ["z"])]
    assert store.tile_sets.page_of_tiles("fault", rest[-1].gid, 2)[1] == []
    with pytest.raises(UnknownTileSet, match="'ridge'"):
        store.tile_sets.page_of_tiles("ridge", 0, 2)


def test_a_summary_tells_what_a_set_holds_and_where_it_lies(store):
    for name, tile_ids in {"ridge": ["a", "b", "c"], "fault": [], "it's": ["a"]}.items():
        towns = {"t": tile_ids[:2], "u": tile_ids[:1]} if tile_ids else {}
        store.tile_sets.replace_tile_set(replace(tile_set_record(name, tile_ids, towns), output_folder="/out"))
    found = {summary.name: summary for summary in store.tile_sets.summaries()}
    assert list(found) == sorted(found)
    ridge, fault = found["ridge"], found["fault"]
    assert (ridge.tiles, ridge.towns, ridge.output_folder) == (3, 2, "/out")
    assert (ridge.column, ridge.row, ridge.width, ridge.height) == (0, 0, 300, 100)
    assert (fault.tiles, fault.towns, fault.column, fault.width) == (0, 0, None, None)
    assert ridge.registered == store.tile_sets.tile_set("ridge").registered
    assert [summary.name for summary in store.tile_sets.summaries(["ridge", "no such", "it's"])] == ["it's", "ridge"]
    assert store.tile_sets.summaries([]) == []


def test_all_missing_tiles_are_named_once_in_order(fault):
    with pytest.raises(UnknownTiles) as refused:
        fault.jobs.insert_job(new_job(["x", "a", "9", "x", "b"]))
    assert refused.value.tile_ids == ["x", "9"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_tiles_and_towns_are_found_in_either_form_of_unicode(store, form):
    registered = unicodedata.normalize(form, "München")
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["a", registered], towns={registered: [registered]}))
    forms = [unicodedata.normalize(typed, "München") for typed in ("NFC", "NFD")]
    job = store.jobs.insert_job(new_job([forms[0], "a", forms[1]]))
    assert [tile.tile_id for tile in store.jobs.job_tiles(job.id)] == [registered, "a"], "each once"
    assert [store.tile_sets.town_tile_ids("fault", typed) for typed in forms] == [[registered]] * 2


def test_a_name_to_the_letter_goes_before_its_other_form_of_unicode(store):
    forms = [unicodedata.normalize(form, "München") for form in ("NFC", "NFD")]
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=forms, towns={form: [form] for form in forms}))
    for form in forms:
        job = store.jobs.insert_job(new_job([form]))
        assert [tile.tile_id for tile in store.jobs.job_tiles(job.id)] == [form]
        assert store.tile_sets.town_tile_ids("fault", form) == [form]


def test_ten_thousand_tiles_take_about_a_second(store):
    tile_ids = [f"r{row}_c{column}" for row in range(100) for column in range(100)]
    towns = {str(town): tile_ids[town::100] for town in range(100)}
    begin = time.perf_counter()
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=tile_ids, towns=towns))
    found = store.tile_sets.tile_set("fault")
    job = store.claims.insert_claimed_job(new_job(tile_ids), "here:1")
    assert store.blocks.make_plan(job.claim, [PlannedBlock(tile_ids, 10_000, is_alone=False)])
    block = take(store, join(store, job.id, "here:1", 1))
    assert len(store.blocks.start_tiles(block)) == len(found.tiles) == 10_000
    assert found.towns == towns
    # Far more than it takes: only a change of its order shall show, not a busy machine.
    assert time.perf_counter() - begin < 10


@pytest.mark.parametrize("separator", ["\\", "/"])
@pytest.mark.parametrize(("folder", "name"), [(r"C:\dem", "fault"), (r"C:\dem\near", None), (r"C:\de", None)])
def test_tiles_in_a_folder_are_found_whatever_separates_names_on_windows(store, separator, folder, name):
    path = r"C:\dem\a.tif".replace("\\", separator)
    tile = tile_record("a")._replace(raster_path=path, width=101, height=101)
    store.tile_sets.replace_tile_set(replace(tile_set_record(), tiles=[tile]))
    assert store.tile_sets.tile_set_in_folder(folder) == name


def test_paths_of_another_computer_are_read_as_they_lead_here_and_stay_as_they_were_written(store, database):
    tile = tile_record("a")._replace(raster_path=r"P:\dem\a.tif", width=101, height=101)
    store.tile_sets.replace_tile_set(replace(tile_set_record(), tiles=[tile], output_folder=r"P:\out"))
    with JobDatabase(replace(database, paths=PathMap.read(r"P:\dem = /srv/dem, p:\OUT = /srv/out"))) as here:
        read = here.tile_sets.tile_set("fault")
        assert (read.tiles[0].raster_path, read.output_folder) == ("/srv/dem/a.tif", "/srv/out")
        assert here.tile_sets.output_folder("fault") == here.tile_sets.summaries()[0].output_folder == "/srv/out"
        assert here.tile_sets.page_of_tiles("fault", 0, 1)[1][0].raster_path == "/srv/dem/a.tif"
        assert here.tile_sets.tile_set_in_folder("/srv/dem") == "fault"
        assert here.tile_sets.tile_set_in_folder("/srv/out") is None
    assert store.tile_sets.tile_set("fault").tiles[0].raster_path == r"P:\dem\a.tif"


def test_outlines_of_towns_are_read_by_themselves(store):
    large, small = bytes(OUTLINE_BYTES + 1), bytes(range(256))
    record = replace(
        tile_set_record(towns={"large": ["a"], "a\u030a": ["b"], "b": ["c"]}),
        outlines={"large": large, "a\u030a": small, "b": small},
    )
    store.tile_sets.replace_tile_set(record)
    assert store.tile_sets.tile_set("fault").outlines == {}
    assert store.tile_sets.town_outline("fault", "large") == large
    assert store.tile_sets.town_outline("fault", "b") == small
    assert store.tile_sets.town_outline("fault", "\u00e5") == small, "in another form of Unicode"


def test_a_set_that_is_registered_again_has_its_new_outlines_only(store):
    record = replace(tile_set_record(towns={"a": ["a"], "b": ["b"]}), outlines={"a": b"old", "b": b"old"})
    store.tile_sets.replace_tile_set(record)
    store.tile_sets.replace_tile_set(replace(record, outlines={"a": b"new"}))
    assert store.tile_sets.town_outline("fault", "a") == b"new"
    with pytest.raises(TownWithoutOutline, match=r"'fault' was registered without the outline of town 'b'\. Register"):
        store.tile_sets.town_outline("fault", "b")


def test_towns_have_their_new_names_only_when_a_set_is_registered_again(store):
    record = tile_set_record(towns={"a": ["a"], "b": []}, town_names={"a": "Old", "b": "it's\t\\N \u00d8re"})
    store.tile_sets.replace_tile_set(record)
    assert store.tile_sets.tile_set("fault").town_names == record.town_names
    store.tile_sets.replace_tile_set(replace(record, town_names={"a": "New"}))
    assert store.tile_sets.tile_set("fault").town_names == {"a": "New"}
    assert [town.name for town in store.tile_sets.page_of_towns("fault", 0, 10)] == ["New", ""]


def test_a_job_knows_what_its_town_is_called(store):
    store.tile_sets.replace_tile_set(tile_set_record(towns={"a": ["a"], "b": ["a"]}, town_names={"a": "Campbell"}))
    store.tile_sets.replace_tile_set(tile_set_record("ridge", towns={"b": ["a"]}, town_names={"b": "Scott"}))
    jobs = [store.jobs.insert_job(replace(new_job(), town_id=town_id)) for town_id in ("a", "b", None)]
    assert [job.town_name for job in jobs] == ["Campbell", None, None]
    assert [store.job_list.job(job.id).town_name for job in jobs] == ["Campbell", None, None]


def test_tiles_of_a_region_are_those_that_share_a_pixel_with_it(store):
    wide = TileRecord("wide", "/tiles/wide.tif", -1000, 50, 1100, 10, -1000, 50, 1100, 10, None)
    record = tile_set_record()
    store.tile_sets.replace_tile_set(tile_set_record("other"))
    store.tile_sets.replace_tile_set(replace(record, tiles=[*record.tiles, wide]))

    def found(*rect):
        return [tile.tile_id for tile in store.tile_sets.tiles_in("fault", *rect)]

    assert found(0, 0, 100, 100) == ["a", "wide"]
    assert found(99, 99, 101, 100) == ["a", "b"]
    assert found(100, 0, 200, 1) == ["b"]
    assert found(-500, 59, -499, 200) == ["wide"]
    assert found(-500, 60, -499, 200) == []
    assert found(0, 100, 1000, 200) == []
    assert store.tile_sets.tiles_in("fault", 0, 0, 1, 1) == [record.tiles[0]]
    with pytest.raises(UnknownTileSet, match="'ridge'"):
        store.tile_sets.tiles_in("ridge", 0, 0, 1, 1)
