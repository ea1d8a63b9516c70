"""Jobs whose mosaic is cut to a town, an extent or an area: the whole-raster run, cut by GDAL, to the last bit."""

from __future__ import annotations

import json
from contextlib import suppress

import numpy
import psycopg2
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingParameterBoolean,
    QgsProject,
)

from tests.fixtures.cutlines import by_gdal
from tests.fixtures.modeler import add_step
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.run import finish
from tile_job_plugin.run.errors import JobNotComplete
from tile_job_plugin.run.start import run_job
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.rasters import tile_set_from_raster

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")

CRS, WGS84 = "EPSG:32616", "EPSG:4326"


@pytest.fixture
def grid(elevation):
    return tile_set_from_raster("whole", str(elevation), 1000).grid


@pytest.fixture
def town(grid):
    """Two polygons, one with a hole, over four of six tiles; in columns and rows of the elevation model."""

    def place(column, row):
        return f"{grid.x_origin + column * grid.pixel_width!r} {grid.y_origin - row * grid.pixel_height!r}"

    def ring(*places):
        return f"({','.join(place(*one) for one in (*places, places[0]))})"

    outer = ring((60.3, 20.2), (20.7, 150.1), (120.4, 300.8), (250.9, 250.2), (230.1, 90.6))
    hole = ring((100.2, 100.3), (160.7, 120.1), (130.9, 190.4))
    second = ring((280.3, 40.2), (281.1, 44.9), (300.4, 20.6))
    return QgsGeometry.fromWkt(f"MultiPolygon(({outer},{hole}),({second}))")


#: Around both polygons.
TOWN_RECT = PixelRect(20, 20, 281, 281)


@pytest.fixture
def register(run_algorithm, saved_connection, elevation, tmp_path):
    """Register the elevation model with towns, ids and polygons in its CRS, which are written in WGS 84."""

    def register(*towns):
        features = []
        for town_id, geometry in towns:
            dense = geometry.densifyByCount(50)
            to_degrees = QgsCoordinateTransform(
                QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()
            )
            dense.transform(to_degrees)
            geojson = json.loads(dense.asJson(17))
            features.append({"type": "Feature", "properties": {"id": town_id}, "geometry": geojson})
        path = tmp_path / "cut_towns.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        run_algorithm(
            "tilejobs:registertileset",
            **{"CONNECTION": saved_connection, "TILE_SET": "cut", "RASTER": str(elevation), "TILE_SIZE": 180},
            **{"TOWNS": str(path), "TOWN_ID_FIELD": "id"},
        )
        return str(path)

    return register


@pytest.fixture
def cut_job(start_job):
    """Start a job of slope on that set, cut."""
    return lambda **naming: start_job(**{"TILE_SET": "cut", "RECIPE": "native:slope", "CLIP": True, **naming})


@pytest.fixture
def whole(run_algorithm, elevation, tmp_path):
    """The slope of the whole elevation model."""
    path = tmp_path / "whole.tif"
    run_algorithm("native:slope", INPUT=str(elevation), Z_FACTOR=1, OUTPUT=str(path))
    return path


def cut_by_gdal(path, grid, rect, *geometries):
    """Cut a raster as GDAL does, in the CRS of both."""
    dataset = gdal.Open(str(path))
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    all_pixels = PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    is_inside = by_gdal([ogr.CreateGeometryFromWkt(one.asWkt(17)) for one in geometries], grid, all_pixels)
    pixels = numpy.where(is_inside, dataset.ReadAsArray(), numpy.float32(nodata))
    return pixels[rect.row : rect.bottom, rect.column : rect.right]


def assert_is_cut(path, expected, grid, rect):
    mosaic = gdal.Open(str(path))
    assert mosaic.GetGeoTransform() == pytest.approx(grid.geotransform(rect), abs=1e-6)
    assert numpy.array_equal(mosaic.ReadAsArray(), expected)


def test_a_town_cuts_the_mosaic(register, cut_job, town, whole, grid, open_store):
    register(("47013", town))
    result = cut_job(TOWN_ID="47013")
    assert_is_cut(result["MOSAIC"], cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)
    assert gdal.Open(result["MOSAIC"]).GetMetadataItem("TILE_JOBS_CLIP") == "town 47013"
    with open_store() as store:
        assert store.jobs.job(1).clip == "town_id"
        assert "The mosaic is cut to town 47013." in [entry.message for entry in store.jobs.log_entries(1)]
        assert {tile.tile_id for tile in store.jobs.job_tiles(1)} == {"r0_c0", "r0_c1", "r1_c0", "r1_c1"}


def test_features_with_one_id_are_one_outline(register, cut_job, town, whole, grid):
    parts = [QgsGeometry.fromWkt(part.asWkt(17)) for part in town.constParts()]
    register(*(("47013", part) for part in parts), ("1", parts[0]))
    assert_is_cut(cut_job(TOWN_ID="47013")["MOSAIC"], cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)


def test_an_area_in_another_crs_cuts_the_mosaic(register, cut_job, town, whole, grid, tmp_path):
    path = register(("a", town))
    result = cut_job(AREA=f"{path}|layername=cut_towns")
    assert_is_cut(result["MOSAIC"], cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)
    assert gdal.Open(result["MOSAIC"]).GetMetadataItem("TILE_JOBS_CLIP") == "the area"


def test_an_extent_cuts_the_mosaic(register, cut_job, town, whole, grid):
    register(("a", town))
    left, bottom, right, top = grid.bounds(PixelRect(33, 44, 200, 111))
    result = cut_job(EXTENT=f"{left},{right},{bottom},{top}")
    assert_is_cut(result["MOSAIC"], read_pixels(whole)[44:155, 33:233], grid, PixelRect(33, 44, 200, 111))


def test_kept_tiles_are_whole_and_map_tiles_and_style_are_of_the_cut_mosaic(register, cut_job, town, tmp_path, grid):
    register(("47013", town))
    uncut = cut_job(TOWN_ID="47013", CLIP=False, MOSAIC=str(tmp_path / "uncut.tif"), MAP_TILES=str(tmp_path / "all"))
    result = cut_job(TOWN_ID="47013", KEEP_TILES=True, MAP_TILES=str(tmp_path / "web"))
    kept = gdal.Open(str(tmp_path / "mosaic.job2" / "r0_c0_slope.tif"))
    assert numpy.array_equal(kept.ReadAsArray(), read_pixels(uncut["MOSAIC"])[:180, :180])

    def coloured(folder):
        finest = max(
            (path for path in (tmp_path / folder).iterdir() if path.name.isdecimal()), key=lambda p: int(p.name)
        )
        pictures = [gdal.Open(str(path)).ReadAsArray()[3] for path in finest.rglob("*.png")]
        return sum((picture > 0).sum() for picture in pictures)

    share = (read_pixels(result["MOSAIC"]) != -9999).sum() / (read_pixels(uncut["MOSAIC"]) != -9999).sum()
    assert coloured("web") / coloured("all") == pytest.approx(share, rel=0.1)
    assert (tmp_path / "mosaic.qml").read_text() != (tmp_path / "uncut.qml").read_text()


def test_a_set_with_a_working_grid_is_cut_on_it(
    register, cut_job, town, run_algorithm, saved_connection, elevation, tmp_path
):
    path = register(("a", town))
    run_algorithm(
        "tilejobs:registertileset",
        **{"CONNECTION": saved_connection, "TILE_SET": "warped", "RASTER": str(elevation), "TILE_SIZE": 180},
        **{"CRS": "EPSG:32617", "PIXEL_SIZE": 100, "RESAMPLING": "bilinear", "TOWNS": path, "TOWN_ID_FIELD": "id"},
    )
    whole = cut_job(TILE_SET="warped", ALL=True, CLIP=False, MOSAIC=str(tmp_path / "uncut.tif"))["MOSAIC"]
    mosaic = gdal.Open(cut_job(TILE_SET="warped", TOWN_ID="a")["MOSAIC"])
    dense = town.densifyByCount(500)
    crs = QgsCoordinateReferenceSystem
    dense.transform(QgsCoordinateTransform(crs(CRS), crs("EPSG:32617"), QgsProject.instance()))
    grid = tile_set_from_raster("whole", whole, 1000).grid
    x, _, _, y, _, _ = mosaic.GetGeoTransform()
    place = round((x - grid.x_origin) / 100), round((grid.y_origin - y) / 100)
    rect = PixelRect(*place, mosaic.RasterXSize, mosaic.RasterYSize)
    expected = cut_by_gdal(whole, grid, rect, dense)
    # Edges were straight in degrees between 50 points, and are so between 500 here.
    assert (mosaic.ReadAsArray() != expected).sum() <= 3
    assert 0.2 < (expected == -9999).mean() < 0.9


@pytest.mark.needs_saga
def test_all_outputs_are_cut(register, cut_job, town, grid, open_store, tmp_path):
    register(("47013", town))
    whole = cut_job(RECIPE="tilejobs:relief", ALL=True, CLIP=False, MOSAIC=str(tmp_path / "whole.tif"))
    cut = cut_job(RECIPE="tilejobs:relief", TOWN_ID="47013")
    assert len(cut["OUTPUTS"]) > 1
    for mosaic, uncut in zip(cut["OUTPUTS"], whole["OUTPUTS"], strict=True):
        assert_is_cut(mosaic, cut_by_gdal(uncut, grid, TOWN_RECT, town), grid, TOWN_RECT)


class Killed(BaseException):
    """Whoever ran the job is gone."""


def test_a_job_whose_runner_is_lost_while_it_writes_the_mosaic_is_cut_by_the_next(
    register, cut_job, town, whole, grid, database, open_store, monkeypatch, tmp_path
):
    path = register(("a", town))
    job_id = cut_job(AREA=path, RUN=2)["JOB_ID"]

    def die(*arguments, **options):
        raise Killed

    with monkeypatch.context() as patch, open_store() as store, suppress(Killed):
        patch.setattr(finish, "write_mosaic", die)
        run_job(database, store, job_id, QgsProcessingFeedback())
    with open_store() as store:
        assert store.jobs.job_status(job_id) is JobStatus.MOSAICKING
        assert run_job(database, store, job_id, QgsProcessingFeedback()).claims == 2
    assert_is_cut(tmp_path / "mosaic.tif", cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)


def test_a_set_with_outlines_is_not_replaced_under_a_job(register, cut_job, town):
    register(("47013", town))
    cut_job(TOWN_ID="47013", RUN=2)
    with pytest.raises(Exception, match="TILE_SET: 'cut' can't be registered again while jobs use it: 1"):
        register(("47013", town))


def test_a_job_that_is_retried_is_cut_alike(register, cut_job, town, whole, grid, run_algorithm, saved_connection):
    register(("47013", town))
    result = cut_job(TOWN_ID="47013")
    gdal.GetDriverByName("GTiff").Delete(result["MOSAIC"])
    run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=result["JOB_ID"])
    assert_is_cut(result["MOSAIC"], cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)


def test_a_step_of_a_model_cuts(register, saved_connection, town, whole, grid, tmp_path):
    import processing

    path = register(("a", town))
    model = QgsProcessingModelAlgorithm("cut", "Tests")
    model.addModelParameter(QgsProcessingParameterBoolean("CUT", "Cut"), QgsProcessingModelParameter("CUT"))
    job = {"CONNECTION": saved_connection, "TILE_SET": "cut", "RECIPE": "native:slope", "RUN": 0, "AREA": path}
    mosaic = tmp_path / "of_model.tif"
    add_step(model, "job", "tilejobs:startjob", {**job, "MOSAIC": str(mosaic)}, {"CLIP": "CUT"}, {})
    processing.run(model, {"CUT": True})
    assert_is_cut(mosaic, cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)


@pytest.mark.slow
def test_qgis_process_cuts(register, qgis_process, saved_connection, town, whole, grid, tmp_path):
    register(("47013", town))
    job = {"CONNECTION": saved_connection, "TILE_SET": "cut", "RECIPE": "native:slope", "TOWN_ID": "47013"}
    result = qgis_process.run("tilejobs:startjob", **job, CLIP="true", MOSAIC=tmp_path / "mosaic.tif")
    assert_is_cut(result["MOSAIC"], cut_by_gdal(whole, grid, TOWN_RECT, town), grid, TOWN_RECT)


# -------------------------------------------------------------------------------------------------- What is refused


@pytest.mark.parametrize(("naming", "name"), [({"TILE_IDS": "r0_*"}, "TILE_IDS"), ({"ALL": True}, "ALL")])
def test_tiles_without_an_outline_are_refused(register, cut_job, town, naming, name, open_store):
    register(("47013", town))
    text = f"CLIP: tiles that are named by {name} have no outline to cut the mosaic to. Name the tiles by TOWN_ID, "
    with pytest.raises(Exception, match=text):
        cut_job(**naming)
    with open_store() as store:
        assert store.jobs.jobs() == []


def test_a_set_of_an_earlier_release_has_to_be_registered_again(register, cut_job, town, database, open_store):
    register(("47013", town))
    session = psycopg2.connect(database.dsn)
    with session, session.cursor() as cursor:
        cursor.execute("delete from tile_jobs.town_outline")
    session.close()
    text = "CLIP: tile set 'cut' was registered without the outline of town '47013'. Register the tile set again"
    with pytest.raises(Exception, match=text):
        cut_job(TOWN_ID="47013")
    with open_store() as store:
        assert store.jobs.jobs() == []
    assert cut_job(TOWN_ID="47013", CLIP=False)["STATUS"] == "complete"


def test_an_outline_without_a_pixel_is_refused_before_anything_is_run(register, cut_job, grid, open_store):
    x, y = grid.centre(50, 50)
    sliver = QgsGeometry.fromWkt(f"Polygon(({x + 1} {y + 1}, {x + 9} {y + 1}, {x + 9} {y + 2}, {x + 1} {y + 1}))")
    path = register(("47013", sliver))
    text = "CLIP: nothing would be left of the mosaic: the outline holds the centre of no pixel of tile set 'cut'"
    for naming in ({"TOWN_ID": "47013"}, {"AREA": path}, {"EXTENT": f"{x + 1},{x + 9},{y + 1},{y + 2}"}):
        with pytest.raises(Exception, match=text):
            cut_job(**naming)
    with open_store() as store:
        assert store.jobs.jobs() == []


@pytest.mark.parametrize("outline", [b"", b"\x01\x06\x00\x00\x00\xff\xff\xff\xff", None])
def test_an_outline_that_somebody_has_spoilt_fails_the_job_in_words(
    register, cut_job, town, database, open_store, outline
):
    path = register(("a", town))
    job_id = cut_job(AREA=path, RUN=2)["JOB_ID"]
    session = psycopg2.connect(database.dsn)
    with session, session.cursor() as cursor:
        cursor.execute("delete from tile_jobs.job_outline")
        if outline is not None:
            cursor.execute("insert into tile_jobs.job_outline values (%s, %s)", (job_id, outline))
    session.close()
    with open_store() as store:
        with pytest.raises(JobNotComplete, match="Clip: the outline that cuts the mosaic can't be read"):
            run_job(database, store, job_id, QgsProcessingFeedback())
        assert store.jobs.job_status(job_id) is JobStatus.FAILED


def test_mosaics_of_a_cut_job_are_those_of_its_recipe(register, cut_job, town, open_store):
    register(("47013", town))
    result = cut_job(TOWN_ID="47013")
    with open_store() as store:
        assert [str(path) for _, path in mosaics_of(store.jobs.job(result["JOB_ID"]))] == [result["MOSAIC"]]
