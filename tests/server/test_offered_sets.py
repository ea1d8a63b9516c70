"""Tile sets, their tiles and their towns over real HTTP."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from urllib.parse import quote

import psycopg2
import pytest
from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from tests.fixtures.rasters import read_pixels
from tests.jobs.records import tile_record, tile_set_record
from tests.server.servers import KINDS
from tile_job_plugin.jobs.job_database import JobDatabase

NAMES = {"z": 'Zürich "&'}
TOWNS = {"z": ["a", "b"], "100% it's": ["b"], "far": []}


@pytest.fixture
def register(site):
    """Register tile sets beside `jacksboro`, and remove them afterwards."""

    def run(record):
        with JobDatabase(site.database) as store:
            store.tile_sets.replace_tile_set(record)

    yield run
    with closing(psycopg2.connect(site.database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("delete from tile_jobs.tile_set where name <> 'jacksboro'")


def links(reply):
    return {link["rel"]: link["href"] for link in reply.json["links"]}


def test_the_offered_tile_sets_are_listed_with_links_to_what_they_hold(server, register, elevation):
    register(tile_set_record("secret"))
    (tile_set,) = server.ask("/tile_sets").data["tile_sets"]
    assert (tile_set["name"], tile_set["tiles"], tile_set["towns"]) == ("jacksboro", 6, 2)
    assert (tile_set["crs"], tile_set["pixel_width"], tile_set["pixel_height"]) == ("EPSG:32616", 90, 90)
    assert tile_set["resampling"] is None
    left, bottom, right, top = tile_set["bounds"]
    rows, columns = read_pixels(elevation).shape
    assert (right - left, top - bottom) == (columns * 90, rows * 90)
    tiles, towns = (link["href"] for link in tile_set["links"])
    assert len(server.ask(tiles).json["features"]) == 6
    assert server.ask(towns).data == {
        "towns": [{"town_id": "11850", "name": "", "tiles": 4}, {"town_id": "11851", "name": "", "tiles": 1}],
        "next": None,
    }


def test_a_tile_set_with_a_grid_of_its_own_tells_how_its_rasters_are_resampled(site, register, tmp_path):
    register(replace(tile_set_record("warped"), resampling="bilinear"))
    with KINDS["nginx"]({**site.settings, "TILE_JOBS_TILE_SETS": "warped"}, tmp_path) as server:
        told = server.ask("/tile_sets").data["tile_sets"]
    assert [(tile_set["name"], tile_set["resampling"]) for tile_set in told] == [
        ("jacksboro", None),
        ("warped", "bilinear"),
    ]


def test_tiles_are_geojson_that_qgis_opens(server, tmp_path):
    reply = server.ask("/tile_sets/jacksboro/tiles")
    assert (reply.status, reply.headers["Content-Type"]) == (200, "application/geo+json")
    (tmp_path / "tiles.geojson").write_bytes(reply.body)
    layer = QgsVectorLayer(str(tmp_path / "tiles.geojson"), "tiles", "ogr")
    assert layer.featureCount() == 6
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326")
    assert -85 < layer.extent().xMinimum() < layer.extent().xMaximum() < -83
    first = reply.json["features"][0]
    assert (first["id"], first["properties"]) == (
        "r0_c0",
        {"tile_id": "r0_c0", "width": 180, "height": 180, "towns": ["11850"]},
    )


def test_a_page_of_tiles_opens_by_its_address(server):
    source = ogr.Open(f"{server.address}/tile_sets/jacksboro/tiles?limit=5000")
    assert [feature["tile_id"] for feature in source.GetLayer(0)][::5] == ["r0_c0", "r2_c1"]


def test_tiles_and_towns_come_page_by_page(server):
    path, ids = "/tile_sets/jacksboro/tiles?limit=4", []
    while path:
        page = server.ask(path)
        ids += [feature["id"] for feature in page.json["features"]]
        path = links(page).get("next")
    assert ids == ["r0_c0", "r0_c1", "r1_c0", "r1_c1", "r2_c0", "r2_c1"]
    first = server.ask("/tile_sets/jacksboro/towns", limit=1).data
    rest = server.ask("/tile_sets/jacksboro/towns", limit=1, after=first["next"]).data
    assert [town["town_id"] for town in first["towns"] + rest["towns"]] == ["11850", "11851"]
    assert server.ask("/tile_sets/jacksboro/towns", limit=1, after=rest["next"]).data == {"towns": [], "next": None}


def test_rasters_and_folders_are_for_operators_without_passwords(start_server, register):
    path = "/vsicurl/https://anna:hush@example.org/a.tif?sig=hush"
    tile = tile_record("a")._replace(raster_path=path)
    register(replace(tile_set_record(), tiles=[tile], output_folder="/srv/out"))
    server = start_server(TILE_JOBS_TILE_SETS="fault")
    for token in (None, "anna"):
        told = server.ask("/tile_sets", token=token).body + server.ask("/tile_sets/fault/tiles", token=token).body
        assert b"/srv" not in told
        assert b"example.org" not in told
    told = server.ask("/tile_sets", token="olga").data["tile_sets"]
    assert [tile_set.get("output_folder") for tile_set in told] == [None, "/srv/out"]
    raster = server.ask("/tile_sets/fault/tiles", token="olga").json["features"][0]["properties"]["raster"]
    assert "example.org/a.tif" in raster
    assert "hush" not in raster


@pytest.mark.parametrize("kind", list(KINDS))
def test_names_may_hold_what_urls_and_sql_are_made_of(site, register, tmp_path, kind):
    names = ["a/b", "a/b/tiles", "100%", "%2F", "Zürich & Cö?#", "it's; drop table tile --", "+ +", "a\\b"]
    for name in names:
        register(tile_set_record(name, ["a", "b", f"{name} c"], TOWNS, NAMES))
    with KINDS[kind]({**site.settings, "TILE_JOBS_TILE_SETS": ",".join(names)}, tmp_path) as server:
        listed = {tile_set["name"]: tile_set for tile_set in server.ask("/tile_sets").data["tile_sets"]}
        assert list(listed) == ["jacksboro", *names]
        for name in names:
            tiles, towns = (server.ask(link["href"]) for link in listed[name]["links"])
            features = tiles.json["features"]
            assert [feature["id"] for feature in features] == ["a", "b", f"{name} c"]
            assert features[1]["properties"]["towns"] == ["z", "100% it's"]
            # LOCAL_CS has no place on earth.
            assert features[0]["geometry"] is None
            assert towns.data["towns"] == [
                {"town_id": town, "name": NAMES.get(town, ""), "tiles": len(ids)} for town, ids in TOWNS.items()
            ]
            (itself,) = links(tiles).values()
            assert server.ask(itself).body == tiles.body


def test_a_set_that_is_not_offered_or_not_registered_is_not_there(start_server, register):
    register(tile_set_record("secret"))
    server = start_server(TILE_JOBS_TILE_SETS="gone")
    for name in ("secret", "gone", "Jacksboro", "a/b", "' or 1=1", "x" * 3000):
        for what in ("tiles", "towns"):
            reply = server.ask(f"/tile_sets/{quote(name, safe='')}/{what}")
            assert (reply.status, reply.json["data"]) == (404, {}), name
            assert reply.message.startswith("tile_set: there is no tile set ")
            assert reply.message.endswith(" here. See /tile_sets.")


def test_bad_values_are_told_by_the_parameter(nginx_server):
    for query, message in {
        "limit=5001": "limit: '5001' can't be used. Give a whole number, 1 to 5000.",
        "after=-1": "after: '-1' can't be used.",
        "after=9999999999999999999999": "after: '9999999999999999999999' can't be used.",
        "before=1": "'before': there is no such parameter here.",
    }.items():
        reply = nginx_server.ask(f"/tile_sets/jacksboro/tiles?{query}")
        assert (reply.status, reply.message[: len(message)]) == (400, message)
    assert nginx_server.ask("/tile_sets/a%00b/tiles").status in (400, 404)
    assert nginx_server.ask("/tile_sets", "POST", form={}).status == 405


def test_reading_may_need_a_token(start_server):
    server = start_server(TILE_JOBS_OPEN_READING="0")
    for path in ("/tile_sets", "/tile_sets/jacksboro/tiles", "/tile_sets/jacksboro/towns"):
        assert server.ask(path).status == 401
        assert server.ask(path, token="anna").status == 200


def test_a_service_without_tile_sets_offers_none(start_server):
    assert start_server(TILE_JOBS_TILE_SET=None).ask("/tile_sets").data == {"tile_sets": []}


def test_a_page_of_a_hundred_thousand_tiles_takes_a_second_or_so(start_server, register):
    tile_ids = [f"t{number}" for number in range(100_000)]
    register(replace(tile_set_record("many", tile_ids, {"town": tile_ids}), crs_wkt=utm()))
    server = start_server(TILE_JOBS_TILE_SETS="many")
    begin = time.perf_counter()
    assert server.ask("/tile_sets").data["tile_sets"][1]["tiles"] == 100_000
    page = server.ask("/tile_sets/many/tiles", limit=5000)
    page = server.ask(links(page)["next"])
    assert page.status == 200, page.message
    assert page.json["features"][-1]["id"] == "t9999"
    # Far more than it takes.
    assert time.perf_counter() - begin < 10


def utm():
    srs = ogr.osr.SpatialReference()
    srs.ImportFromEPSG(32616)
    return srs.ExportToWkt()


def test_a_job_links_to_its_results_once_it_is_complete(server, run_worker):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0", recipe="native:slope", halo=3).data["job_id"]
    job = server.ask("/job_status", job_id=job_id).data
    assert {link["title"] for link in job["links"]} == {"Tiles", "Log"}
    assert [server.ask(link["href"]).status for link in job["links"]] == [200, 200]
    run_worker()
    (job,) = server.ask("/jobs").data["jobs"]
    results = next(link["href"] for link in job["links"] if link["title"] == "Results")
    mosaic = server.ask(results).json["mosaic"]["href"]
    assert server.ask(mosaic).body[:2] == b"II"
