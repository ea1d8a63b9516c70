"""Recipes on sets in degrees, and on sets whose pixels are not square."""

from __future__ import annotations

import json
import re

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from tests.fixtures.content import content
from tile_job_plugin.jobs.errors import UnknownTileSet
from tile_job_plugin.recipes.errors import LatitudeUnknown, RecipeNeedsSquarePixels
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.recipes.recipe_place import bound_to, doubts, place_of
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPE_IDS
from tile_job_plugin.requests.tile_set_rows import from_record, place_from_row
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.pixel_types import LOWEST_FLOAT
from tile_job_plugin.tiles.place import Place
from tile_job_plugin.tiles.windows import Windows

SIZE = 40
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326").toWkt()


@pytest.fixture
def register_hills(saved_connection, warnings_of, tmp_path):
    """Register four tiles of one raster with that CRS and pixel size as set `hills`; gives what was warned of."""

    def register(crs, x, y, width, height):
        path = tmp_path / "hills.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 2 * SIZE, 2 * SIZE, 1, gdal.GDT_Float32)
        dataset.SetGeoTransform((x, width, 0, y, 0, -height))
        dataset.SetProjection(QgsCoordinateReferenceSystem(crs).toWkt())
        rows, columns = numpy.mgrid[0 : 2 * SIZE, 0 : 2 * SIZE]
        dataset.GetRasterBand(1).WriteArray(100 * numpy.sin(rows / 9) + 80 * numpy.cos(columns / 7))
        del dataset
        return warnings_of(
            "tilejobs:registertileset",
            CONNECTION=saved_connection,
            TILE_SET="hills",
            RASTER=str(path),
            TILE_SIZE=SIZE,
        )

    return register


@pytest.fixture
def in_degrees(register_hills):
    return register_hills("EPSG:4326", 7, 50, 1 / 3600, 1 / 3600)


@pytest.fixture
def start_on_hills(start_job):
    def start(recipe, **parameters):
        return start_job(TILE_SET="hills", TILE_IDS="r0_c0,r0_c1,r1_c0,r1_c1", RECIPE=recipe, **parameters)

    return start


def test_registering_a_set_in_degrees_warns_with_the_way_out(in_degrees):
    assert in_degrees.startswith("TILE_SET: 'hills' has coordinates in degrees (EPSG:4326, WGS 84).")
    assert "Register it again with CRS EPSG:32632, PIXEL_SIZE 25 and RESAMPLING bilinear" in in_degrees


def test_registering_a_set_whose_map_is_larger_than_the_ground_warns_with_the_way_out(
    register_hills, run_algorithm, saved_connection, tmp_path
):
    warned = register_hills("EPSG:3857", 780000, 7361900, 30, 30)
    assert warned.startswith(
        "TILE_SET: in the CRS of 'hills' (EPSG:3857, WGS 84 / Pseudo-Mercator), distances are 74 % longer than on the "
        "ground. Slopes come out too flat, and anything else that is computed from distances is wrong as well."
    )
    advised = as_advised(warned)
    assert advised == {"CRS": "EPSG:32632", "PIXEL_SIZE": "15", "RESAMPLING": "bilinear"}
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="hills",
        RASTER=str(tmp_path / "hills.tif"),
        TILE_SIZE=SIZE,
        **advised,
    )


@pytest.mark.parametrize(
    ("crs", "x", "y", "said"),
    [
        ("EPSG:3857", 780000, 7361900, "74 % longer"),
        ("EPSG:3034", 4000000, 2400000, "% shorter than on the ground. Slopes come out too steep"),
        ("EPSG:3857", 780000, 2000, ""),
        ("EPSG:32632", 500000, 5500000, ""),
        ("EPSG:3035", 4300000, 3200000, ""),
        ("EPSG:3413", 20000, 20000, ""),
        ("EPSG:2236", 700000, 700000, ""),
    ],
)
def test_maps_are_doubted_that_are_larger_or_smaller_than_the_ground(qgis_app, crs, x, y, said):
    grid = Grid(QgsCoordinateReferenceSystem(crs).toWkt(), x, y, 30, 30)
    told = " ".join(str(doubt) for doubt in doubts(Place("set", grid, PixelRect(0, 0, 100, 100))))
    assert said in told
    assert bool(said) == bool(told)


@pytest.mark.parametrize("own_crs", ["EPSG:4326+5773", ""])
def test_the_way_out_keeps_heights_and_needs_no_crs_of_the_rasters_own(
    saved_connection, warnings_of, run_algorithm, open_store, tmp_path, own_crs
):
    """Where PROJ has the grid of EGM96, heights could be shifted by up to 100 m."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "flat.tif"), SIZE, SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((7, 1 / 3600, 0, 50, 0, -1 / 3600))
    if own_crs:
        srs = osr.SpatialReference()
        srs.SetFromUserInput(own_crs)
        dataset.SetSpatialRef(srs)
    dataset.GetRasterBand(1).Fill(500)
    del dataset
    values = {"CONNECTION": saved_connection, "TILE_SET": "flat", "TILE_SIZE": SIZE}
    raster = str(tmp_path / "flat.tif")
    said = warnings_of("tilejobs:registertileset", RASTER=raster, CRS="EPSG:4326", **values)
    grid = as_advised(said)
    run_algorithm("tilejobs:registertileset", RASTER=raster, SOURCE_CRS="EPSG:4326", **grid, **values)
    with open_store() as store:
        windows = Windows(tile_set := from_record(store.tile_sets.tile_set("flat")))
    windows.write(tile_set.extent, tmp_path / "window.vrt")
    pixels = gdal.Open(str(tmp_path / "window.vrt")).ReadAsArray()
    assert set(numpy.unique(pixels)) == {LOWEST_FLOAT, 500}


def as_advised(text):
    """Return the values of parameters that a message advises."""
    return dict(re.findall(r"\b(CRS|PIXEL_SIZE|RESAMPLING) ((?:EPSG:)?[a-z0-9.]+?)(?=[ ,:.])", text))


@pytest.mark.needs_saga
@pytest.mark.parametrize("recipe", SHIPPED_RECIPE_IDS)
def test_the_shipped_recipes_refuse_degrees_with_the_way_out(in_degrees, start_on_hills, database, recipe):
    before = content(database)
    with pytest.raises(QgsProcessingException, match=rf"RECIPE: '{recipe}' takes .*with CRS EPSG:32632, "):
        start_on_hills(recipe)
    assert content(database) == before


def test_another_recipe_starts_on_degrees_with_a_warning(
    in_degrees, warnings_of, saved_connection, open_store, tmp_path
):
    said = warnings_of(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET="hills",
        TILE_IDS="r0_c0",
        RECIPE="native:slope",
        RECIPE_PARAMETERS='{"Z_FACTOR": 0.0000112}',
        HALO=3,
        MOSAIC=str(tmp_path / "slope.tif"),
    )
    assert "'hills' has coordinates in degrees" in said
    with open_store() as store:
        (job,) = store.jobs.jobs()
        assert any("has coordinates in degrees" in entry.message for entry in store.jobs.log_entries(job.id))


@pytest.mark.needs_saga
@pytest.mark.parametrize("recipe", ["tilejobs:relief", "sagacmd:ta_morphometry_0"])
def test_sagas_recipes_refuse_pixels_that_are_not_square(register_hills, start_on_hills, recipe):
    register_hills("EPSG:32632", 500000, 5500000, 10, 8)
    with pytest.raises(QgsProcessingException, match=r"those of tile set 'hills' are 10 x 8\..*with PIXEL_SIZE 8 "):
        start_on_hills(recipe)


@pytest.mark.needs_saga
def test_pixels_that_are_neither_square_nor_metres_are_told_one_way_out(register_hills, start_on_hills):
    register_hills("EPSG:4326", 7, 53, 1.5 / 3600, 1 / 3600)
    with pytest.raises(QgsProcessingException, match=r"needs square pixels.*CRS EPSG:32632, PIXEL_SIZE 30 "):
        start_on_hills("sagacmd:ta_morphometry_0")


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("crs", "x", "y", "width", "height"),
    [("EPSG:4326", 7, 53, 1.5 / 3600, 1 / 3600), ("EPSG:32632", 500000, 5500000, 10, 8)],
)
def test_the_way_out_leads_to_a_set_that_the_recipe_takes(
    register_hills, start_on_hills, saved_connection, run_algorithm, tmp_path, crs, x, y, width, height
):
    register_hills(crs, x, y, width, height)
    with pytest.raises(QgsProcessingException) as refusal:
        start_on_hills("tilejobs:relief")
    raster, grid = str(tmp_path / "hills.tif"), as_advised(str(refusal.value))
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="hills", RASTER=raster, TILE_SIZE=SIZE, **grid
    )
    assert start_on_hills("tilejobs:relief", HALO=1)["STATUS"] == "complete"


@pytest.mark.parametrize("recipe", ["native:slope", "gdal:slope"])
def test_other_recipes_take_pixels_that_are_not_square(register_hills, start_on_hills, recipe):
    register_hills("EPSG:32632", 500000, 5500000, 10, 8)
    result = start_on_hills(recipe, HALO=3)
    assert result["STATUS"] == "complete"
    assert gdal.Open(result["MOSAIC"]).GetGeoTransform() == (500000, 10, 0, 5500000, 0, -8)


@pytest.mark.needs_saga
def test_the_database_alone_tells_the_place_of_a_set(register_hills, open_store):
    register_hills("EPSG:32632", 500000, 5500000, 10, 8)
    with open_store() as store:
        row, record = store.tile_sets.tile_set_place("hills"), store.tile_sets.tile_set("hills")
        with pytest.raises(UnknownTileSet):
            store.tile_sets.tile_set_place("nowhere")
    assert place_from_row(row) == place_of(from_record(record))
    for recipe in ("relief", "skyview", "drainagebasins", "edgecontamination"):
        with pytest.raises(RecipeNeedsSquarePixels):
            bound_to(find_recipe(f"tilejobs:{recipe}", {}), place_from_row(row))


@pytest.mark.parametrize("halo", [None, 3])
@pytest.mark.parametrize(
    ("recipe", "parameters", "reason"),
    [
        ("gdal:warpreproject", {"TARGET_RESOLUTION": 180}, "has pixels of 180 x 180, not pixels of 90 x 90"),
        ("gdal:warpreproject", {"TARGET_CRS": "EPSG:4326"}, "not pixels of 90 x 90, as the tile set"),
    ],
)
def test_a_recipe_that_changes_the_grid_fails_on_its_first_block(
    start_job, tile_by_tile, open_store, halo, recipe, parameters, reason
):
    with pytest.raises(QgsProcessingException, match=f"Recipe: '{recipe}' can't be run on tiles.*{reason}"):
        start_job(RECIPE=recipe, RECIPE_PARAMETERS=parameters, HALO=halo, WORKERS=1, RETRIES=2)
    with open_store() as store:
        (job,) = store.jobs.jobs()
        assert store.jobs.progress(job.id).complete == 0
        assert job.message.startswith(f"Recipe: '{recipe}'")


@pytest.mark.needs_saga
def test_an_empty_latitude_is_the_sets_middle_and_is_told(start_job, open_store):
    result = start_job(
        RECIPE="tilejobs:solar", RECIPE_PARAMETERS={"RADIUS": 90, "HOUR_STEP": 12}, HALO=2, TILE_IDS="r0_c0"
    )
    with open_store() as store:
        middle = round(place_from_row(store.tile_sets.tile_set_place("jacksboro")).middle[1], 4)
        said = [entry.message for entry in store.jobs.log_entries(result["JOB_ID"])]
    assert f"Latitude: {middle} degrees, at the centre of the tile set." in said
    told = json.loads(gdal.Open(result["MOSAIC"]).GetMetadataItem("TILE_JOBS_PARAMETERS"))
    assert (told["LATITUDE"], told["SECTORS"]) == (middle, 8)


@pytest.mark.needs_saga
@pytest.mark.parametrize("empty", [{}, {"LATITUDE": None}, {"LATITUDE": ""}])
def test_a_recipes_latitude_is_bound_to_the_place(empty):
    place = Place("set", Grid(WGS84, 7, 50.5, 0.01, 0.01), PixelRect(0, 0, 100, 100))
    assert bound_to(find_recipe("sagacmd:ta_lighting_2", empty), place).parameters["LATITUDE"] == 50
    given = bound_to(find_recipe("sagacmd:ta_lighting_2", {"LATITUDE": 36}), place)
    assert (given.parameters["LATITUDE"], given.latitude) == (36, 50)


@pytest.mark.needs_saga
def test_a_set_without_a_place_on_earth_needs_a_latitude():
    local = Place("set", Grid('LOCAL_CS["mine",UNIT["metre",1]]', 0, 50, 1, 1), PixelRect(0, 0, 10, 10))
    with pytest.raises(LatitudeUnknown, match=r"Give LATITUDE in degrees\."):
        bound_to(find_recipe("tilejobs:solar", {}), local)
    assert bound_to(find_recipe("tilejobs:solar", {"LATITUDE": 36}), local).latitude is None
