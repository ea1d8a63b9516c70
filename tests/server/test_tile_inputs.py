"""Tiles named over HTTP in each way, within the limits of the service."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsRasterLayer

from tests.fixtures.jobs import ALL_TILES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.requests.errors import GroundUnusable
from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.tile_inputs import MOST_PATTERNS, MOST_POINTS, read_naming

CORNER = ["r0_c0"]
#: A polygon around the earth, without its poles.
EARTH = {"type": "Polygon", "coordinates": [[[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]]}


@pytest.fixture
def named(nginx_server):
    """Start a job whose tiles are named as the keywords say; gives their ids."""

    def start(method="GET", **naming):
        given = {"recipe": "native:slope", **naming}
        reply = nginx_server.ask("/start_job", method, token="anna", **({"body": given} if method == "POST" else given))
        assert reply.status == 200, reply.message
        tiles = nginx_server.ask("/job_tiles", job_id=reply.data["job_id"]).data["tiles"]
        return [tile["tile_id"] for tile in tiles]

    return start


@pytest.fixture
def refused(nginx_server):
    """Ask for a job that is refused; gives what is said."""

    def start(**naming):
        reply = nginx_server.ask("/start_job", "POST", token="anna", body={"recipe": "native:slope", **naming})
        assert reply.status == 400
        assert nginx_server.ask("/jobs").data["jobs"] == []
        return reply.message

    return start


@pytest.fixture
def corner(elevation):
    """A rectangle within the north-western tile."""
    raster = QgsRasterLayer(str(elevation))
    bounds = raster.extent()
    left, top = bounds.xMinimum() + 900, bounds.yMaximum() - 900
    return QgsGeometry.fromWkt(f"Polygon (({left} {top}, {left + 90} {top}, {left} {top - 90}, {left} {top}))"), raster


def in_degrees(geometry, raster):
    copy = QgsGeometry(geometry)
    target = QgsCoordinateReferenceSystem("EPSG:4326")
    copy.transform(QgsCoordinateTransform(raster.crs(), target, QgsProject.instance()))
    return copy


def as_text(box):
    return f"{box.xMinimum()},{box.yMinimum()},{box.xMaximum()},{box.yMaximum()}"


def test_patterns_and_all_name_tiles(named):
    assert named(tile_ids="r2_c1,r0_*") == ["r2_c1", "r0_c0", "r0_c1"]
    assert named(all="true") == named("POST", all=True) == ALL_TILES.split(",")


def test_an_extent_names_tiles_in_the_sets_crs_or_in_its_own(named, corner):
    geometry, raster = corner
    assert named(extent=as_text(geometry.boundingBox())) == CORNER
    assert named(extent=f"{as_text(in_degrees(geometry, raster).boundingBox())} [epsg:4326]") == CORNER


def test_an_area_is_a_geometry_of_geojson(named, corner):
    area = json.loads(in_degrees(*corner).asJson(17))
    assert named("POST", area=area) == named(area=json.dumps(area)) == CORNER
    several = {"type": "MultiPolygon", "coordinates": [area["coordinates"]]}
    assert named("POST", area=several) == CORNER
    assert named("POST", area=EARTH) == ALL_TILES.split(",")


def test_inputs_of_a_process_name_tiles_alike(nginx_server, corner):
    area = json.loads(in_degrees(*corner).asJson(17))
    for inputs in ({"all": True}, {"area": area}, {"area": {"value": area}}, {"tile_ids": ["*"]}):
        reply = nginx_server.ask(
            "/ogcapi/processes/native:slope/execution", "POST", token="anna", body={"inputs": inputs}
        )
        assert reply.status == 201, reply.body
    described = nginx_server.ask("/ogcapi/processes/native:slope").json["inputs"]
    assert {"tile_ids", "town_id", "all", "extent", "area", "clip"} <= set(described)


@pytest.mark.parametrize(
    ("naming", "text"),
    [
        ({"tile_ids": ["x*"]}, "tile_ids: no tile of tile set 'jacksboro' fits 'x*'."),
        ({"tile_ids": ["@/etc/passwd"]}, "tile_ids: tile set 'jacksboro' has no tile '@/etc/passwd'."),
        ({"tile_ids": "@/etc/passwd"}, "tile_ids: tile set 'jacksboro' has no tile '@/etc/passwd'."),
        ({"all": "maybe"}, "all: 'maybe' can't be used. Give true or false."),
        ({"all": 1}, "all: 1 can't be used. Give true or false."),
        ({"all": False}, "No tiles are named. Give one of tile_ids"),
        ({"all": True, "extent": "1,2,3,4"}, "Tiles are named in several ways: all, extent ('1,2,3,4'). Keep only"),
        ({"extent": "1,2,3,4"}, "extent: '1,2,3,4' touches no tile of tile set 'jacksboro'. The set reaches from"),
        ({"extent": "1,2,3"}, "extent: '1,2,3' can't be used. Give xmin,ymin,xmax,ymax, and the code of a CRS in"),
        ({"extent": "3,2,1,4"}, "extent: '3,2,1,4' can't be used. Give xmin,ymin,xmax,ymax, the smaller of each"),
        ({"extent": "1,2,1,4"}, "extent: '1,2,1,4' can't be used: its width or its height is none."),
        ({"extent": "1,2,3,4 [EPSG:1]"}, "extent: '1,2,3,4 [EPSG:1]' can't be used."),
        ({"area": "{}"}, "area: {} can't be used. Give a Polygon or MultiPolygon of GeoJSON, in degrees"),
        ({"area": "x"}, "area: 'x' can't be used. Give a JSON object"),
        ({"area": {"type": "Point", "coordinates": [1, 2]}}, "area: {'type': 'Point', 'coordinates': [1, 2]} can't"),
    ],
)
def test_tiles_that_are_named_in_vain_are_told_by_name_and_value(refused, naming, text):
    assert refused(**naming).startswith(text)


def test_limits_hold_for_what_patterns_and_extents_stand_for(start_server):
    server = start_server(TILE_JOBS_MOST_TILES="5", TILE_JOBS_MOST_PIXELS="50000")
    for naming in ({"tile_ids": "*"}, {"all": "true"}, {"area": json.dumps(EARTH)}):
        reply = server.ask("/start_job", token="anna", recipe="native:slope", **naming)
        assert (reply.status, reply.message[:51]) == (400, "tile_ids: the job has 6 tiles, and may have at most")
    reply = server.ask("/start_job", token="anna", recipe="native:slope", tile_ids="r?_c0,r0_*")
    assert reply.message.startswith("tile_ids: the job has ")
    assert "pixels, and may have at most 50000" in reply.message


# -------------------------------------------------------------------------------------- What would cost or reach much


@pytest.mark.parametrize(
    "crs", ["PROJ:+proj=longlat +nadgrids=/etc/passwd", "+init=/etc/passwd:1", "WKT:GEOGCS[]", "POSTGIS:4326", "x"]
)
def test_a_crs_is_a_code_and_never_names_a_file(qgis_app, crs):
    with pytest.raises(BadRequest, match="extent: "):
        read_naming({"extent": f"1,2,3,4 [{crs}]"})


def test_patterns_are_few():
    assert read_naming({"tile_ids": ["*"] * MOST_PATTERNS})["tile_ids"]
    with pytest.raises(BadRequest, match=f"tile_ids: there are {MOST_PATTERNS + 1} patterns. Give at most"):
        read_naming({"tile_ids": ["a?"] * (MOST_PATTERNS + 1)})


def polygon(*points):
    return {"type": "Polygon", "coordinates": [[list(point) for point in points]]}


def test_an_area_has_a_limited_number_of_points(qgis_app):
    with pytest.raises(BadRequest, match=f"area: it has {MOST_POINTS + 1} points. Simplify it to at most"):
        read_naming({"area": polygon(*([(0, 0)] * (MOST_POINTS + 1)))})


@pytest.mark.parametrize(
    "area",
    [
        polygon((0, 0), (1, 1), (1, 0), (0, 1), (0, 0)),
        polygon((0, 0), (1, 1), (0, 0)),
        {"type": "Polygon", "coordinates": []},
        polygon((170, 0), (181, 0), (181, 1), (170, 0)),
        polygon((0, 0), (500_000, 4_000_000), (1, 0), (0, 0)),
        polygon((0, 0), (1, float("inf")), (1, 0), (0, 0)),
        polygon((0, 0), (1, 10**400), (1, 0), (0, 0)),
        polygon((0, 0), ("1", 1), (1, 0), (0, 0)),
        polygon((0, 0), (1,), (1, 0), (0, 0)),
        {"type": "Polygon", "coordinates": 5},
        {"type": ["Polygon"], "coordinates": []},
        {"coordinates": []},
        {"type": "Polygon"},
    ],
    ids=str,
)
def test_an_area_is_valid_as_it_is(qgis_app, area):
    with pytest.raises((BadRequest, GroundUnusable), match="area: "):
        read_naming({"area": area})


# ---------------------------------------------------------------------------------------------------------- Cutting


@pytest.fixture
def cut(nginx_server, run_worker, shared_site, elevation):
    """Start a job that is cut as the inputs say, have it run, and return its mosaic and its place in the elevation."""

    def run(**inputs):
        body = {"inputs": {"clip": True, **inputs}}
        reply = nginx_server.ask("/ogcapi/processes/native:slope/execution", "POST", token="anna", body=body)
        assert reply.status == 201, reply.body
        run_worker()
        with JobDatabase(shared_site.database) as store:
            (job,) = store.jobs.jobs()
        assert job.status is JobStatus.COMPLETE, job.message
        mosaic, whole = gdal.Open(job.mosaic_path), gdal.Open(str(elevation))
        left, pixel, _, top, _, _ = whole.GetGeoTransform()
        x, _, _, y, _, _ = mosaic.GetGeoTransform()
        log = nginx_server.ask("/job_log", job_id=job.id).data["entries"]
        return mosaic, (round((x - left) / pixel), round((top - y) / pixel)), [entry["message"] for entry in log]

    return run


def test_a_town_cuts_the_mosaic(cut):
    mosaic, place, log = cut(town_id="11850")
    # 18 pixels on a side, all of them inside.
    assert (mosaic.RasterXSize, mosaic.RasterYSize, place) == (18, 18, (171, 171))
    assert (mosaic.ReadAsArray() != -9999).all()
    assert "The mosaic is cut to town 11850." in log


def test_an_area_cuts_the_mosaic(cut, corner):
    _, raster = corner
    left, top = raster.extent().xMinimum() + 9000, raster.extent().yMaximum() - 9000
    triangle = QgsGeometry.fromWkt(f"Polygon (({left} {top}, {left + 900} {top}, {left} {top - 890}, {left} {top}))")
    mosaic, place, log = cut(area=json.loads(in_degrees(triangle, raster).asJson(17)))
    assert (mosaic.RasterXSize, mosaic.RasterYSize, place) == (10, 10, (100, 100))
    is_outside = mosaic.ReadAsArray() == -9999
    assert 45 <= is_outside.sum() <= 55
    assert is_outside[9, 9]
    assert not is_outside[1, 1]
    assert "The mosaic is cut to the area." in log


def test_an_extent_cuts_the_mosaic(cut, corner):
    mosaic, place, _ = cut(extent=as_text(corner[0].boundingBox()))
    assert (mosaic.RasterXSize, mosaic.RasterYSize, place) == (1, 1, (10, 10))


def test_what_has_no_outline_is_not_cut(refused):
    text = (
        "clip: tiles that are named by all have no outline to cut the mosaic to. Name the tiles by town_id, extent or"
    )
    assert refused(all=True, clip=True).startswith(text)
    assert refused(tile_ids=["r0_c0"], clip="true").startswith("clip: tiles that are named by tile_ids have no outline")
    assert refused(town_id="11850", clip="maybe").startswith("clip: 'maybe' can't be used. Give true or false.")
    assert refused(extent="1,2,3,4", clip=True).startswith("extent: '1,2,3,4' touches no tile")


def test_an_outline_between_the_centres_of_pixels_is_refused(refused, elevation):
    bounds = QgsRasterLayer(str(elevation)).extent()
    left, top = bounds.xMinimum(), bounds.yMaximum()
    message = refused(extent=f"{left + 1},{top - 3},{left + 2},{top - 2}", clip=True)
    assert message.startswith("clip: nothing would be left of the mosaic: the outline holds the centre of no pixel")
