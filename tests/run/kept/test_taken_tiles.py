"""Jobs whose tiles an earlier job has computed: only the others are run, and the mosaic is the same."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsProcessingProvider,
)

from tests.fixtures.rasters import read_pixels
from tile_job_plugin import api
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.requests.destinations import mosaics_of

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("saga_kept_between_jobs", "keeping")]

#: A town of four tiles and one of four, which have two in common.
WEST, EAST = "t0_0,t1_0,t0_1,t1_1", "t0_1,t1_1,t0_2,t1_2"
SIDE = 60
#: A recipe without a start of SAGA's.
SLOPE = {"RECIPE": "native:slope", "HALO": 4}


@pytest.fixture
def tiles_folder(elevation, tmp_path):
    """A folder of 2 x 4 tiles, each a file of 60 x 60 pixels, whose columns are the second number."""
    folder = tmp_path / "dem"
    folder.mkdir()
    for row in range(2):
        for column in range(4):
            window = [SIDE * column, SIDE * row, SIDE, SIDE]
            gdal.Translate(str(folder / f"t{row}_{column}.tif"), str(elevation), srcWin=window)
    return folder


@pytest.fixture
def register(run_algorithm, saved_connection, tiles_folder):
    """Register the tiles as `towns`."""

    def register():
        run_algorithm(
            "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="towns", FOLDER=str(tiles_folder)
        )

    register()
    return register


@pytest.fixture
def run(run_algorithm, saved_connection, register, tmp_path):
    """Run a job on tiles, with a slope of QGIS' or as the keywords say; gives the job's outputs."""
    numbers = iter(range(100))

    def run(tile_ids, **parameters):
        values = {**({} if "RECIPE" in parameters else SLOPE), **parameters}
        values["RECIPE_PARAMETERS"] = json.dumps(values.get("RECIPE_PARAMETERS", {}))
        return run_algorithm(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET="towns",
            TILE_IDS=tile_ids,
            MOSAIC=str(tmp_path / f"mosaic{next(numbers)}.tif"),
            **values,
        )

    return run


@pytest.fixture
def models(qgis_app):
    """Offer models of one step, by their names, as recipes of the provider `changing`; those of before are gone."""
    registry, providers = QgsApplication.processingRegistry(), []

    class Changing(QgsProcessingProvider):
        def id(self):
            return "changing"

        def name(self):
            return "Changing"

        def loadAlgorithms(self):
            pass

    def take_away():
        while providers:
            registry.removeProvider(providers.pop())

    def offer(**steps):
        take_away()
        providers.append(Changing())
        registry.addProvider(providers[0])
        for name, step in steps.items():
            providers[0].addAlgorithm(model_of(name, step))

    yield offer
    take_away()


def model_of(name, step):
    """Make a model of one step, a slope of SAGA's or of QGIS'."""
    source, result = {"native:slope": ("INPUT", "OUTPUT")}.get(step, ("ELEVATION", "SLOPE"))
    model = QgsProcessingModelAlgorithm(name, "Tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("DEM", "Ground"), QgsProcessingModelParameter("DEM"))
    child = QgsProcessingModelChildAlgorithm(step)
    child.setChildId("slope")
    child.addParameterSources(source, [QgsProcessingModelChildParameterSource.fromModelParameter("DEM")])
    output = QgsProcessingModelOutput("Slope", "Slope")
    output.setChildId("slope")
    output.setChildOutputName(result)
    child.setModelOutputs({"Slope": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


@pytest.fixture
def computed(database):
    """Tell which tiles a job has computed itself, in their order."""

    def computed(outputs):
        with JobDatabase(database) as store, store.transaction() as transaction:
            transaction._cursor.execute(
                "select tile_id from job_tile where job_id = %s and started is not null order by tile_id",
                [outputs["JOB_ID"]],
            )
            return [tile_id for (tile_id,) in transaction._cursor.fetchall()]

    return computed


@pytest.fixture
def bits(database):
    """Return the pixels of all mosaics of a job, to the last bit."""

    def bits(outputs):
        with JobDatabase(database) as store:
            job = store.jobs.job(outputs["JOB_ID"])
        assert job.status is JobStatus.COMPLETE
        return [read_pixels(path).tobytes() for _, path in mosaics_of(job)]

    return bits


@pytest.fixture
def log_of(database):
    """Return a job's log as one text."""

    def log_of(outputs):
        with JobDatabase(database) as store:
            return "\n".join(entry.message for entry in store.jobs.log_entries(outputs["JOB_ID"]))

    return log_of


@pytest.mark.parametrize(
    ("recipe", "parameters"),
    [
        ("tilejobs:relief", {}),
        ("tilejobs:solar", {"RADIUS": 900, "LATITUDE": 36, "HOUR_STEP": 6, "MAX_DISTANCE": 900}),
        pytest.param("tilejobs:slope_aspect", {"METHOD": 7}, marks=pytest.mark.extra),
    ],
)
def test_two_towns_compute_their_common_tiles_once(recipe, parameters, run, computed, bits, log_of, set_kept_megabytes):
    values = {"RECIPE": recipe, "RECIPE_PARAMETERS": parameters}
    first = run(WEST, **values)
    second = run(EAST, **values)
    set_kept_megabytes(0)
    anew = run(EAST, **values)
    assert computed(first) == sorted(WEST.split(","))
    assert computed(second) == ["t0_2", "t1_2"]
    assert computed(anew) == sorted(EAST.split(","))
    assert bits(second) == bits(anew)
    assert f"2 of 4 tiles were computed by job {first['JOB_ID']} and are taken from there." in log_of(second)


def test_the_same_job_again_runs_nothing(run, computed, bits):
    first, again = run(WEST), run(WEST)
    assert computed(again) == []
    assert bits(again) == bits(first)


def test_other_parameters_are_computed(run, computed):
    run(WEST, RECIPE="tilejobs:slope_aspect", RECIPE_PARAMETERS={"METHOD": 7})
    other = run(WEST, RECIPE="tilejobs:slope_aspect", RECIPE_PARAMETERS={"METHOD": 1})
    assert len(computed(other)) == 4


def test_what_depends_on_the_day_is_computed(run, computed):
    values = {
        "RECIPE": "sagacmd:ta_lighting_2",
        "HALO": 4,
        "RECIPE_PARAMETERS": {"SHADOW": 2, "LATITUDE": 36, "LOCATION": 0, "HOUR_STEP": 6},
    }
    run("t0_0,t0_1", **values)
    assert len(computed(run("t0_0,t0_1", **values))) == 2


def test_a_model_with_other_content_is_computed_whatever_it_is_called(run, computed, models):
    models(slope="sagacmd:ta_morphometry_0")
    run(WEST, RECIPE="changing:slope", HALO=4)
    models(slope="sagacmd:ta_morphometry_0", again="sagacmd:ta_morphometry_0")
    assert computed(run(WEST, RECIPE="changing:slope", HALO=4)) == []
    assert computed(run(WEST, RECIPE="changing:again", HALO=4)) == []
    models(slope="native:slope")
    assert len(computed(run(WEST, RECIPE="changing:slope", HALO=4))) == 4


def test_a_further_raster_that_has_changed_is_noticed_where_a_window_reaches_it(
    run, computed, run_algorithm, saved_connection, tiles_folder, tmp_path
):
    covers = shutil.copytree(tiles_folder, tmp_path / "covers")
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="covers", FOLDER=str(covers))
    values = {"RECIPE": "sagacmd:grid_calculus_3", "RECIPE_PARAMETERS": {"B": {"tile_set": "covers"}}, "HALO": 2}
    run("t0_0,t0_1,t0_2,t0_3", **values)
    raise_pixel(covers / "t0_3.tif")
    assert computed(run("t0_0,t0_1,t0_2,t0_3", **values)) == ["t0_2", "t0_3"]


def test_a_raster_that_was_only_touched_is_the_same(run, computed, tiles_folder):
    run(WEST)
    os.utime(tiles_folder / "t0_0.tif")
    assert computed(run(WEST)) == []


def test_statistics_beside_a_raster_change_nothing(run, computed, tiles_folder):
    run(WEST)
    dataset = gdal.Open(str(tiles_folder / "t0_0.tif"))
    dataset.GetRasterBand(1).ComputeStatistics(False)
    del dataset
    assert (tiles_folder / "t0_0.tif.aux.xml").exists()
    assert computed(run(WEST)) == []


def test_tiles_whose_window_reaches_a_changed_raster_are_computed(
    run, computed, bits, tiles_folder, set_kept_megabytes
):
    run("t0_0,t0_1,t0_2,t0_3")
    raise_pixel(tiles_folder / "t0_3.tif")
    second = run("t0_0,t0_1,t0_2")
    assert computed(second) == ["t0_2"]
    set_kept_megabytes(0)
    assert bits(second) == bits(run("t0_0,t0_1,t0_2"))


def test_a_larger_halo_holds_and_a_smaller_one_does_not(run, computed):
    run(WEST, HALO=20)
    assert computed(run(WEST, HALO=None)) == []
    assert len(computed(run(WEST, HALO=19))) == 4
    assert len(computed(run(WEST, HALO=21))) == 4


def test_results_without_a_halo_are_not_kept(run, computed, tmp_path):
    run(WEST, HALO=0)
    assert list(tmp_path.glob("mosaic0.job*")) == []
    assert len(computed(run(WEST, HALO=0))) == 4


def test_a_job_that_is_one_window_keeps_nothing(run, computed, tmp_path):
    run(WEST, RECIPE="tilejobs:wetness_wang_liu")
    assert list(tmp_path.glob("mosaic0.job*")) == []
    assert len(computed(run(WEST, RECIPE="tilejobs:wetness_wang_liu"))) == 4


@pytest.mark.parametrize(
    ("damage", "recipe", "grids"),
    [
        ("cut", {"RECIPE": "tilejobs:relief"}, "*.sdat"),
        ("cut", SLOPE, "*.tif"),
        ("gone", SLOPE, "*.tif"),
        ("folder", SLOPE, "*.tif"),
    ],
)
def test_what_is_not_whole_is_computed(damage, recipe, grids, run, computed, bits, tmp_path):
    first = run(WEST, **recipe)
    damaged = list(tmp_path.glob(f"mosaic0.job*/results/*/{grids}"))
    assert damaged
    for grid in damaged:
        if damage == "cut":
            os.truncate(grid, grid.stat().st_size - 4)
        elif damage == "gone":
            grid.unlink()
        else:
            shutil.rmtree(grid.parent, ignore_errors=True)
    second = run(WEST, **recipe)
    assert len(computed(second)) == 4
    assert bits(second) == bits(first)


def test_nothing_is_kept_with_a_limit_of_0(run, computed, set_kept_megabytes, tmp_path):
    run(WEST)
    set_kept_megabytes(0)
    assert len(computed(run(WEST))) == 4
    assert list(tmp_path.glob("mosaic*.job*")) == []


def test_what_was_used_longest_ago_goes_first(run, computed, set_kept_megabytes, tmp_path, monkeypatch):
    # No seam of one tile tells that a halo which is given is enough.
    values = {**SLOPE, "HALO": None}
    first, second = run("t0_0", **values), run("t0_3", **values)
    run("t0_0", **values)
    size = max(kept_bytes(tmp_path, number) for number in (0, 1))
    monkeypatch.setattr("tile_job_plugin.run.result_keeping.kept_bytes", lambda: int(1.5 * size))
    run("t0_0", **values)
    assert kept_bytes(tmp_path, 0) > 0
    assert kept_bytes(tmp_path, 1) == 0
    assert computed(run("t0_0", **values)) == []
    assert computed(run("t0_3", **values)) == ["t0_3"]
    assert first["JOB_ID"] < second["JOB_ID"]


@pytest.mark.parametrize("with_files", [False, True])
def test_a_deleted_job_leaves_nothing(with_files, run, computed, run_algorithm, saved_connection, tmp_path):
    first = run(WEST)
    assert kept_bytes(tmp_path, 0) > 0
    run_algorithm(
        "tilejobs:deletejobs", CONNECTION=saved_connection, JOB_IDS=str(first["JOB_ID"]), DELETE_FILES=with_files
    )
    assert list(tmp_path.glob("mosaic0.job*")) == []
    assert Path(first["MOSAIC"]).exists() is not with_files
    assert len(computed(run(WEST))) == 4


def test_a_disk_that_refuses_links_is_copied_to(run, computed, bits, monkeypatch):
    first = run(WEST)
    monkeypatch.setattr(os, "link", refuse)
    second = run(EAST)
    assert computed(second) == ["t0_2", "t1_2"]
    assert bits(run(WEST)) == bits(first)


def test_a_disk_that_is_full_fails_no_job(run, computed, bits, monkeypatch):
    first = run(WEST)
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr("tile_job_plugin.run.files.kept_block.shutil.copyfile", refuse)
    second = run(WEST)
    assert len(computed(second)) == 4
    assert bits(second) == bits(first)


def test_a_complete_job_whose_mosaic_is_lost_needs_only_the_mosaic(
    run, computed, bits, run_algorithm, saved_connection
):
    first = run(WEST)
    before, pixels = computed(first), bits(first)
    Path(first["MOSAIC"]).unlink()
    run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=first["JOB_ID"], RUN=0)
    assert bits(first) == pixels
    assert computed(first) == before


def test_the_estimate_counts_what_is_left(run, run_algorithm, saved_connection):
    run(WEST)
    values = {"CONNECTION": saved_connection, "TILE_SET": "towns", **SLOPE}
    found = run_algorithm("tilejobs:estimatejob", TILE_IDS=EAST, **values)
    assert (found["TILES"], found["TILES_KEPT"]) == (4, 2)
    found = run_algorithm("tilejobs:estimatejob", TILE_IDS=WEST, **values)
    assert (found["TILES_KEPT"], found["BLOCKS"]) == (4, 0)


def raise_pixel(path):
    """Change one pixel of a raster, in the middle."""
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(numpy.array([[4000]], "float32"), SIDE // 2, SIDE // 2)


def kept_bytes(folder, number):
    """Count the bytes of results that the job with a mosaic's number has."""
    return sum(path.stat().st_size for path in folder.glob(f"mosaic{number}.job*/results/*/*"))


def refuse(*_, **__):
    raise OSError(28, "No space left on device")


def test_results_that_a_job_of_another_database_has_left_are_none_of_the_one_with_its_number(
    saved_connection, elevation, tmp_path
):
    def run_first_job(schema, size, mosaic):
        with api.connect(saved_connection, schema=schema) as tile_jobs:
            tile_jobs.register_tile_set("ground", raster=elevation, tile_size=size)
            job = tile_jobs.start("ground", all_tiles=True, recipe="native:slope", halo=4, mosaic=mosaic)
            tile_jobs.run(job)
            return job.id, read_pixels(mosaic)

    number, _ = run_first_job("before", 60, tmp_path / "slope.tif")
    assert any((tmp_path / f"slope.job{number}" / "results").iterdir())
    again, pixels = run_first_job("after", 90, tmp_path / "slope.tif")
    _, alone = run_first_job("alone", 90, tmp_path / "alone.tif")
    assert again == number
    assert pixels.tobytes() == alone.tobytes()
