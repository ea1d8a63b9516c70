"""Recipes that know how far they see: the halo is that, and mosaics equal a run over the whole raster."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException

from tests.fixtures.terrain import fractal
from tests.fixtures.warped import gdalwarped
from tests.run.test_exactness import differing_pixels, placing
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.requests.tile_set_rows import from_record
from tile_job_plugin.run.lanes.memory import PROCESS_BYTES

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")

#: Pixels per side of the raster, and of a tile.
SIZE, TILE = 240, 60
#: The sun is lowest at 9 and at 15 h, when it stands 13 degrees above the horizon.
SOLAR = {"DAY": "2026-12-21", "HOUR_STEP": 3, "DIRECT": True, "DIFFUSE": True}


def ridges(pixel_size: float) -> Any:
    """Return steep ridges of a few pixels on rough ground."""
    row, column = numpy.mgrid[0:SIZE, 0:SIZE]
    return fractal(pixel_size, size=SIZE) / 10 + numpy.where((column % 37 < 3) | (row % 41 < 2), 6 * pixel_size, 0)


def write(path: Path, heights: Any, pixel_size: float) -> str:
    raster = gdal.GetDriverByName("GTiff").Create(str(path), *heights.shape[::-1], 1, gdal.GDT_Float32)
    raster.SetGeoTransform((500000, pixel_size, 0, 5200000, 0, -pixel_size))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    raster.SetProjection(crs.ExportToWkt())
    raster.WriteArray(heights.astype("float32"))
    return str(path)


@pytest.fixture
def register(saved_connection, run_algorithm, tmp_path) -> Callable[[float], str]:
    """Register a steep raster, in tiles, as `steep`; gives its path."""

    def run(pixel_size: float) -> str:
        path = write(tmp_path / "steep.tif", ridges(pixel_size), pixel_size)
        run_algorithm(
            "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="steep", RASTER=path, TILE_SIZE=TILE
        )
        return path

    return run


@pytest.fixture
def run_whole(run_algorithm, tmp_path):
    """Run a recipe over a whole raster; gives the files of its outputs."""

    def run(raster, recipe_id, parameters):
        recipe = find_recipe(recipe_id, parameters)
        files = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in recipe.outputs}
        run_algorithm(recipe_id, **recipe.arguments([raster]), **files)
        return list(files.values())

    return run


@pytest.fixture
def run_job(start_job, open_store):
    """Run a recipe on tiles of `steep`, on all where none are named; gives the job and its log."""

    def run(recipe, parameters, **more):
        named = {"ALL": True} if "TILE_IDS" not in more else {}
        started = start_job(TILE_SET="steep", RECIPE=recipe, RECIPE_PARAMETERS=parameters, **named, **more)
        with open_store() as store:
            job = store.jobs.job(started["JOB_ID"])
            return job, "\n".join(entry.message for entry in store.jobs.log_entries(job.id))

    return run


@pytest.mark.parametrize("pixel_size", [1, 90])
@pytest.mark.parametrize(
    ("recipe", "parameters", "radius"),
    [
        ("tilejobs:skyview", {"VISIBLE": True, "TERRAIN": True}, 9),
        ("tilejobs:solarradiation", {**SOLAR, "LATITUDE": 46.9}, None),
        ("tilejobs:solarradiation", SOLAR, None),
        ("tilejobs:solar", {"DAY": "2026-12-21", "HOUR_STEP": 3}, 20),
    ],
)
def test_every_mosaic_equals_the_run_over_the_whole(
    register, run_job, run_whole, tile_by_tile, recipe, parameters, radius, pixel_size
):
    given = {**parameters, "RADIUS": radius * pixel_size} if radius else parameters
    raster = register(pixel_size)
    whole = run_whole(raster, recipe, given)
    job, _ = run_job(recipe, given)
    pairs = list(zip([path for _, path in mosaics_of(job)], whole, strict=True))
    assert all(placing(mosaic) == placing(file) for mosaic, file in pairs)
    assert [differing_pixels(mosaic, file) for mosaic, file in pairs] == [0] * len(pairs)
    assert job.seam_error == 0


@pytest.mark.parametrize("radius", [95, "95"], ids=["a number", "a number as text"])
def test_the_log_tells_how_far_the_recipe_sees(register, run_job, radius):
    register(10)
    job, log = run_job("tilejobs:skyview", {"RADIUS": radius})
    assert job.halo == 11
    assert "Results depend on the terrain up to 110 map units away (RADIUS 95): halo 11 pixels." in log
    assert "Measured" not in log


def test_the_log_tells_how_far_shadows_reach(register, run_job):
    raster = register(10)
    job, log = run_job("tilejobs:solarradiation", SOLAR)
    heights = gdal.Open(raster).ReadAsArray()
    assert 1 + TILE // 4 < job.halo < SIZE // 2
    lowest, highest = f"{heights.min():g}", f"{heights.max():g}"
    assert f"Ground between {lowest} and {highest} can cast shadows {10 * job.halo} map units long" in log
    assert "Latitude: 46.9" in log


def test_a_halo_that_is_given_wins(register, run_job, run_whole, tile_by_tile):
    whole, *_ = run_whole(register(10), "tilejobs:solarradiation", SOLAR)
    job, log = run_job("tilejobs:solarradiation", SOLAR, HALO=4)
    assert job.halo == 4
    assert "shadows" not in log
    assert differing_pixels(job.mosaic_path, whole) > 100


def test_a_limit_is_the_halo_where_shadows_are_longer(register, run_job, run_whole, tile_by_tile):
    limited = {**SOLAR, "MAX_DISTANCE": 200}
    whole = run_whole(register(10), "tilejobs:solarradiation", limited)
    job, _ = run_job("tilejobs:solarradiation", limited)
    assert 10 < job.halo <= 21
    assert [differing_pixels(path, file) for (_, path), file in zip(mosaics_of(job), whole)] == [0] * len(whole)


def heights_in(store: Any) -> list[Any]:
    with store.transaction() as transaction:
        transaction._cursor.execute(
            "select tile_id, lowest, highest from tile join tile_height on tile_gid = gid order by 1"
        )
        return list(transaction._cursor.fetchall())


def test_the_log_names_the_step_that_sees_farthest(register, run_job):
    register(10)
    job, log = run_job("tilejobs:solar", {"RADIUS": 200, "DAY": "2026-06-21", "MAX_DISTANCE": 50, "HOUR_STEP": 4})
    assert job.halo == 21
    assert "up to 210 map units away (RADIUS 200): halo 21 pixels." in log


def test_heights_are_measured_once_where_they_matter_and_kept(register, run_job, open_store):
    heights = gdal.Open(register(10)).ReadAsArray()
    run_job("tilejobs:skyview", {"RADIUS": 95})
    with open_store() as store:
        assert heights_in(store) == []
        run_job("tilejobs:solarradiation", {**SOLAR, "MAX_DISTANCE": 200}, TILE_IDS="r0_c0")
        near = heights_in(store)
        assert [tile_id for tile_id, *_ in near] == ["r0_c0", "r0_c1", "r1_c0", "r1_c1"]
        assert near[1][1:] == (heights[:TILE, TILE : 2 * TILE].min(), heights[:TILE, TILE : 2 * TILE].max())
        with store.transaction() as transaction:
            transaction._cursor.execute("update tile_height set highest = highest + 0.5")
        run_job("tilejobs:solarradiation", SOLAR)
        assert len(heights_in(store)) == 16
        assert heights_in(store)[1][2] == near[1][2] + 0.5, "measured again"


def test_heights_of_a_raster_that_has_changed_are_measured_again(register, run_job, open_store):
    raster = register(10)
    before, _ = run_job("tilejobs:solarradiation", SOLAR)
    higher = gdal.Open(raster, gdal.GA_Update)
    higher.GetRasterBand(1).WriteArray(numpy.full((1, 1), 1000, "float32"), 3, 3)
    del higher
    after, log = run_job("tilejobs:solarradiation", SOLAR)
    assert "and 1000 can cast shadows" in log
    assert after.halo > before.halo
    with open_store() as store:
        assert max(highest for *_, highest in heights_in(store)) == 1000


def test_heights_go_with_the_registration(register, run_job, open_store):
    register(10)
    run_job("tilejobs:solarradiation", SOLAR)
    register(10)
    with open_store() as store:
        assert heights_in(store) == []


@pytest.fixture
def little_memory(monkeypatch):
    """A computer whose memory holds windows of some 110 x 110 pixels."""
    monkeypatch.setattr("tile_job_plugin.run.lanes.memory.free_memory", lambda: int(1.25 * (PROCESS_BYTES + 12e3 * 96)))


def test_windows_that_do_not_fit_are_refused_with_a_limit_that_does(register, run_job, little_memory):
    register(10)
    with pytest.raises(QgsProcessingException) as error:
        run_job("tilejobs:solarradiation", SOLAR)
    said = str(error.value)
    assert "MAX_DISTANCE is empty. tilejobs:solarradiation depends on the terrain up to" in said
    fitting = float(said.partition("Give MAX_DISTANCE: ")[2].split()[0])
    assert 100 < fitting < 260
    job, _ = run_job("tilejobs:solarradiation", {**SOLAR, "MAX_DISTANCE": fitting})
    assert job.halo <= 25
    with pytest.raises(QgsProcessingException, match="MAX_DISTANCE is 500"):
        run_job("tilejobs:solarradiation", {**SOLAR, "MAX_DISTANCE": 500})


def test_windows_that_are_mostly_halo_become_one(register, run_job, open_store):
    register(10)
    job, _ = run_job("tilejobs:skyview", {"RADIUS": 2000}, WORKERS=4)
    with open_store() as store, store.transaction() as transaction:
        transaction._cursor.execute("select count(*) from job_block where job_id = %s", (job.id,))
        assert transaction._cursor.fetchone() == (1,)


@pytest.mark.parametrize("resampling", ["bilinear", "cubic"])
def test_on_a_working_grid_a_mosaic_equals_the_run_over_one_warp(
    run_algorithm, saved_connection, run_job, run_whole, open_store, tile_by_tile, tmp_path, resampling
):
    """Tiles in degrees, warped as they are read."""
    source = write(tmp_path / "metres.tif", ridges(30), 30)
    degrees = str(tmp_path / "degrees.tif")
    gdal.Warp(degrees, source, dstSRS="EPSG:4326", resampleAlg="bilinear", dstNodata=-9999)
    grid = {"CRS": "EPSG:32632", "PIXEL_SIZE": 30, "RESAMPLING": resampling}
    (tmp_path / "tiles").mkdir()
    half = gdal.Open(degrees).RasterXSize // 2
    for number in range(2):
        window = [number * half, 0, half, gdal.Open(degrees).RasterYSize]
        gdal.Translate(str(tmp_path / "tiles" / f"{number}.tif"), degrees, srcWin=window)
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="steep",
        FOLDER=str(tmp_path / "tiles"),
        **grid,
    )
    with open_store() as store:
        tile_set = from_record(store.tile_sets.tile_set("steep"))
    gdalwarped(tile_set, str(tmp_path / "warped.tif"))
    whole = run_whole(str(tmp_path / "warped.tif"), "tilejobs:solarradiation", {**SOLAR, "MAX_DISTANCE": 1500})
    job, log = run_job("tilejobs:solarradiation", {**SOLAR, "MAX_DISTANCE": 1500})
    warped = gdal.Open(str(tmp_path / "warped.tif"))
    heights = numpy.ma.masked_equal(warped.ReadAsArray(), warped.GetRasterBand(1).GetNoDataValue())
    assert f"between {heights.min():g} and {heights.max():g} can" in log
    assert [differing_pixels(path, file) for (_, path), file in zip(mosaics_of(job), whole, strict=True)] == [0] * 3


def test_a_tile_that_cannot_be_read_is_told(run_algorithm, saved_connection, run_job, tmp_path):
    source = write(tmp_path / "whole.tif", ridges(10), 10)
    (tmp_path / "tiles").mkdir()
    for number in range(4):
        gdal.Translate(str(tmp_path / "tiles" / f"{number}.tif"), source, srcWin=[60 * number, 0, 60, SIZE])
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="steep", FOLDER=str(tmp_path / "tiles")
    )
    (tmp_path / "tiles" / "3.tif").unlink()
    job, log = run_job("tilejobs:solarradiation", {**SOLAR, "HOUR_STEP": 12}, TILE_IDS="0")
    assert job.halo < 60
    assert "Tiles whose heights can't be read, and whose shadows may therefore be missing: 1. The raster" in log
