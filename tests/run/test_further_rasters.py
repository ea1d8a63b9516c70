"""Recipes that read more than one raster: the mosaic equals one run over the whole of all, to the last bit."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer

from tests.fixtures.further import cut, write_surface
from tests.fixtures.rasters import read_pixels
from tests.fixtures.warped import gdalwarped
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.requests.job_request import JobRequest, check_request
from tile_job_plugin.requests.recipe_rasters import further_rasters
from tile_job_plugin.requests.tile_set_rows import from_record

pytestmark = pytest.mark.usefixtures("saga_kept_between_jobs")

#: Recipes with what they are given beside the raster that they read, for which "FURTHER" stands, and how that is named.
RECIPES = [
    pytest.param(
        "sagacmd:grid_calculus_3", {"B": "FURTHER"}, "path", marks=[pytest.mark.needs_saga, pytest.mark.extra]
    ),
    pytest.param("sagacmd:grid_calculus_3", {"B": "FURTHER"}, "tile set", marks=pytest.mark.needs_saga),
    pytest.param(
        "sagacmd:grid_calculus_8", {"GRIDS": ["FURTHER"]}, "tile set", marks=[pytest.mark.needs_saga, pytest.mark.extra]
    ),
    pytest.param("twice:saga", {"SURFACE": "FURTHER"}, "path", marks=pytest.mark.needs_saga),
    pytest.param("twice:mixed", {"SURFACE": "FURTHER"}, "tile set", marks=pytest.mark.needs_saga),
    (
        "gdal:rastercalculator",
        {"INPUT_B": "FURTHER", "BAND_A": 1, "BAND_B": 1, "FORMULA": "A - 2 * B", "RTYPE": 5},
        "tile set",
    ),
    ("gdal:fillnodata", {"MASK_LAYER": "FURTHER", "DISTANCE": 3}, "path"),
    ("native:cellstatistics", {"INPUT": ["FURTHER", {"tile_set": "jacksboro"}], "STATISTIC": 2}, "path"),
]


@pytest.fixture(scope="session")
def surface(elevation, tmp_path_factory):
    """What stands on the ground of `elevation`, on the same grid, some pixels wider and shorter than that."""
    return write_surface(elevation, tmp_path_factory.mktemp("surface") / "surface.tif")


@pytest.fixture
def surface_set(saved_connection, surface, run_algorithm):
    """The name of a tile set of the surface, in tiles of another size."""
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="surface", RASTER=str(surface), TILE_SIZE=77
    )
    return "surface"


@pytest.fixture
def run_whole(run_algorithm, elevation, surface, tmp_path):
    """Run a recipe over the whole of both rasters; gives the files of its outputs."""

    def run(recipe_id, parameters):
        whole = cut(surface, elevation, tmp_path / "whole_surface.tif")
        recipe = find_recipe(recipe_id, filled(parameters, str(whole)))
        files = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in recipe.outputs}
        windows = [elevation, *(Path(raster.path) if raster.path else elevation for raster in recipe.rasters)]
        run_algorithm(recipe_id, **recipe.arguments(windows), **files)
        return list(files.values())

    return run


def filled(value, further):
    """Put what is *further* read in its place."""
    if isinstance(value, dict):
        return {name: filled(member, further) for name, member in value.items()}
    if isinstance(value, list):
        return [filled(member, further) for member in value]
    return further if value == "FURTHER" else value


@pytest.mark.parametrize(("recipe_id", "parameters", "named_by"), RECIPES)
def test_the_mosaic_equals_the_run_over_the_whole_of_all_rasters(
    recipe_id, parameters, named_by, start_job, run_whole, open_store, surface, surface_set, two_raster_models
):
    whole = run_whole(recipe_id, parameters)
    further = {"tile_set": surface_set} if named_by == "tile set" else str(surface)

    job_id = start_job(RECIPE=recipe_id, RECIPE_PARAMETERS=filled(parameters, further))["JOB_ID"]
    with open_store() as store:
        job = store.jobs.job(job_id)
    pairs = list(zip([path for _, path in mosaics_of(job)], whole, strict=True))
    assert [differing(mosaic, file) for mosaic, file in pairs] == [0] * len(pairs)
    assert (job.seam_error, job.message) == (0, "")


def differing(first, second):
    """Count the pixels of two rasters that are not the same to the last bit, but for what stands for nodata."""
    pixels, holes = zip(*[(read_pixels(path), hole(path)) for path in (first, second)])
    masks = [numpy.isnan(values) | (values == nodata) for values, nodata in zip(pixels, holes)]
    return int(numpy.count_nonzero((masks[0] != masks[1]) | (~masks[0] & (pixels[0] != pixels[1]))))


def hole(path):
    dataset = gdal.Open(str(path))
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    return numpy.nan if nodata is None else nodata


TWO = "gdal:rastercalculator"


def difference(further, **more):
    """The parameters of a recipe that subtracts what is *further* read."""
    return {"INPUT_B": further, "BAND_A": 1, "BAND_B": 1, "FORMULA": "A - B", "RTYPE": 5, **more}


@pytest.fixture
def job_of(open_store):
    def read(job_id=1):
        with open_store() as store:
            return store.jobs.job(job_id)

    return read


@pytest.fixture
def run_worker(run_algorithm, saved_connection):
    return lambda: run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)


def test_source_says_which_input_takes_the_tile(start_job, run_whole, surface):
    usual = start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(surface)), HALO=0)["MOSAIC"]
    values = read_pixels(usual)
    swapped = {"INPUT_A": str(surface), "BAND_A": 1, "BAND_B": 1, "FORMULA": "B - A", "RTYPE": 5}
    mosaic = start_job(RECIPE=TWO, RECIPE_PARAMETERS=swapped, SOURCE="INPUT_B", HALO=0)["MOSAIC"]
    assert numpy.array_equal(read_pixels(mosaic), values)


def test_a_relative_path_means_the_same_to_a_worker_elsewhere(start_job, surface, job_of, monkeypatch, run_worker):
    monkeypatch.chdir(surface.parent)
    start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference({"path": surface.name}), HALO=0, RUN=2)
    assert job_of().recipe_parameters["INPUT_B"] == {"path": str(surface)}
    monkeypatch.chdir("/")
    run_worker()
    assert job_of().status.value == "complete"


def test_a_layer_of_the_project_is_a_further_raster(start_job, surface, job_of):
    layer = QgsRasterLayer(str(surface), "What stands there")
    QgsProject.instance().addMapLayer(layer)
    try:
        for name in (layer.name(), layer.id()):
            start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(name), HALO=0, TILE_IDS="r0_c0")
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert [job_of(number).recipe_parameters["INPUT_B"] for number in (1, 2)] == [str(surface)] * 2


def test_a_password_in_a_name_is_warned_of_and_not_shown(
    warnings_of, saved_connection, tile_set, surface, serve_files, tmp_path
):
    address = serve_files(surface.parent).url(surface.name).replace("://", "://anna:hunter2@")
    job = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "ALL": True, "RECIPE": TWO, "RUN": 2}
    given = {"RECIPE_PARAMETERS": json.dumps(difference(address)), "MOSAIC": str(tmp_path / "mosaic.tif")}
    said = warnings_of("tilejobs:startjob", **job, **given)
    assert "password or signature, which everybody with access to the job database can read: 1, such as" in said
    assert "hunter2" not in said


def test_a_band_of_a_raster_is_named_with_it(start_job, surface, tmp_path):
    one, bands = str(tmp_path / "one.tif"), str(tmp_path / "bands.vrt")
    gdal.Translate(one, str(surface), outputType=gdal.GDT_Byte, scaleParams=[[0, 1, 0, 0]], noData=255)
    gdal.BuildVRT(bands, [one, str(surface)], separate=True)
    *named, alone = (
        start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(further), HALO=0, MOSAIC=str(tmp_path / f"{number}.tif"))
        for number, further in enumerate(({"path": bands, "band": 2}, f"vrt://{bands}?bands=2", str(surface)))
    )
    assert [differing(job["MOSAIC"], alone["MOSAIC"]) for job in named] == [0, 0]


@pytest.mark.parametrize("shift", [(400, 0), (0, -400)])
def test_a_raster_beside_all_tiles_is_refused(refuse, start, surface, surface_set, tmp_path, shift):
    moved = str(tmp_path / "moved.tif")
    gdal.Translate(moved, str(surface))
    dataset = gdal.Open(moved, gdal.GA_Update)
    west, width, _, north, _, height = dataset.GetGeoTransform()
    dataset.SetGeoTransform((west + shift[0] * width, width, 0, north + shift[1] * height, 0, height))
    del dataset
    said = refuse("startjob", **{**start, "RECIPE": TWO, "RECIPE_PARAMETERS": json.dumps(difference(moved))})
    assert f"RECIPE_PARAMETERS: INPUT_B: '{moved}' can't be read beside the tiles: none of the tiles has" in said


def test_an_output_never_overwrites_a_further_raster(refuse, start, surface, surface_set):
    before = surface.read_bytes()
    for further in (str(surface), {"tile_set": surface_set}):
        parameters = json.dumps(difference(further))
        said = refuse("startjob", **{**start, "RECIPE": TWO, "RECIPE_PARAMETERS": parameters, "MOSAIC": str(surface)})
        assert f"MOSAIC: '{surface}' is read as INPUT_B of the recipe and would be overwritten" in said
    assert surface.read_bytes() == before


@pytest.mark.parametrize(
    ("further", "reason"),
    [
        ({"tile_set": "surfaces"}, "INPUT_B: there is no tile set named 'surfaces'"),
        ("/nowhere/a.tif", "INPUT_B of gdal:rastercalculator: '/nowhere/a.tif' is not there"),
        (__file__, "INPUT_B: .* can't be read beside the tiles: .*not recognized"),
    ],
)
def test_what_is_not_there_is_refused_with_its_parameter(refuse, start, surface_set, further, reason):
    said = refuse("startjob", **{**start, "RECIPE": TWO, "RECIPE_PARAMETERS": json.dumps(difference(further))})
    assert re.search(f"RECIPE_PARAMETERS: {reason}", said)


def test_a_file_that_changes_while_its_job_waits_fails_the_job_in_words(
    start_job, surface, tmp_path, run_worker, job_of
):
    own = Path(shutil.copy(surface, tmp_path / "own.tif"))
    for number, change in enumerate((shift_by_a_pixel, Path.unlink), 1):
        shutil.copy(surface, own)
        start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(own)), HALO=0, RUN=2, RETRIES=0)
        change(own)
        run_worker()
        if number == 1:
            assert f"INPUT_B of the recipe: the raster {own} has got another pixel size or extent" in job_of().message
        else:
            # Another computer may have it.
            assert job_of(number).status.value == "ready"


def shift_by_a_pixel(path):
    dataset = gdal.Open(str(path), gdal.GA_Update)
    west, width, *rest = dataset.GetGeoTransform()
    dataset.SetGeoTransform((west + width, width, *rest))


def test_a_file_that_is_cut_off_fails_the_tiles_that_need_it(start_job, surface, tmp_path, job_of, open_store):
    own = tmp_path / "own.tif"
    gdal.Translate(str(own), str(surface), creationOptions=["TILED=NO"])
    own.write_bytes(own.read_bytes()[: own.stat().st_size * 7 // 10])
    with pytest.raises(QgsProcessingException, match=r"INPUT_B of the recipe: pixels of .*own\.tif can't be read"):
        start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(own)), HALO=0, RETRIES=0)
    with open_store() as store:
        statuses = {row.tile_id: row.status.value for row in store.jobs.job_tiles(1)}
    assert statuses == {
        # It does not reach as far as the last row.
        **dict.fromkeys(("r0_c0", "r0_c1", "r2_c0", "r2_c1"), "complete"),
        **dict.fromkeys(("r1_c0", "r1_c1"), "failed"),
    }
    again = shlex.split(job_failure(open_store, "r1_c0").rpartition(": ")[2])
    windows = [word.partition("=")[2] for word in again if word.startswith("--INPUT_")]
    assert [Path(window).name for window in windows] == ["window.vrt", "window_1.vrt"]
    assert all(Path(window).is_file() for window in windows)


def job_failure(open_store, tile_id):
    with open_store() as store:
        return next(row.message for row in store.jobs.job_tiles(1) if row.tile_id == tile_id)


def test_a_tile_set_is_not_replaced_while_a_job_reads_it_and_a_job_does_not_read_another(
    start_job, surface, surface_set, run_algorithm, saved_connection, job_of, run_worker
):
    def register():
        run_algorithm(
            "tilejobs:registertileset",
            CONNECTION=saved_connection,
            TILE_SET=surface_set,
            RASTER=str(surface),
            TILE_SIZE=50,
        )

    parameters = difference({"tile_set": surface_set})
    job_id = start_job(RECIPE=TWO, RECIPE_PARAMETERS=parameters, HALO=0, RUN=2)["JOB_ID"]
    with pytest.raises(
        QgsProcessingException, match=rf"'surface' can't be registered again while jobs use it: {job_id}"
    ):
        register()
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=job_id)
    register()
    with pytest.raises(
        QgsProcessingException, match="its tile set, or one that its recipe reads, was registered again"
    ):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=0)
    assert start_job(RECIPE=TWO, RECIPE_PARAMETERS=parameters, HALO=0)["STATUS"] == "complete"


def test_a_set_registered_behind_the_jobs_back_fails_it(start_job, surface_set, open_store, run_worker, job_of):
    start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference({"tile_set": surface_set}), HALO=0, RUN=2)
    with open_store() as store, store.transaction() as transaction:
        transaction._cursor.execute("update tile_set set registered = now() where name = 'surface'")
    run_worker()
    assert "INPUT_B: 'surface' was registered again after the job was started" in job_of().message


def test_a_job_that_was_cancelled_goes_on_where_it_stood(
    start_job, run_whole, surface, open_store, run_algorithm, saved_connection, run_worker
):
    (whole,) = run_whole(TWO, difference("FURTHER"))
    job_id = start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(surface)), HALO=0, RUN=2)["JOB_ID"]
    with open_store() as store:
        store.jobs.cancel_job(job_id)
    mosaic = run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=0)["MOSAIC"]
    assert differing(mosaic, whole) == 0


@pytest.mark.needs_saga
def test_a_halo_is_measured_again_for_a_file_that_has_changed(
    start_job, two_raster_models, surface, tmp_path, open_store
):
    further, versions = str(tmp_path / "further.tif"), []
    for width in (200, 220):
        gdal.Translate(further, str(surface), srcWin=[0, 0, width, 200])
        start_job(RECIPE="twice:saga", RECIPE_PARAMETERS={"SURFACE": further})
        with open_store() as store, store.transaction() as transaction:
            transaction._cursor.execute("select recipe_version from measured_halo")
            versions += transaction._cursor.fetchall()
    assert len(set(versions)) == 2


@pytest.mark.slow
def test_the_command_line_reads_two_rasters(
    qgis_process, tile_set, surface, surface_set, saved_connection, run_whole, tmp_path
):
    from qgis.core import QgsSettings

    QgsSettings().sync()
    (whole,) = run_whole(TWO, difference("FURTHER"))
    for number, further in enumerate((str(surface), {"tile_set": surface_set})):
        results = qgis_process.run(
            "tilejobs:startjob",
            CONNECTION=saved_connection,
            TILE_SET=tile_set,
            ALL="true",
            RECIPE=TWO,
            RECIPE_PARAMETERS=json.dumps(difference(further)),
            TIME_LIMIT=60,
            MOSAIC=str(tmp_path / f"command_{number}.tif"),
        )
        assert differing(results["MOSAIC"], whole) == 0


@pytest.fixture(scope="session")
def degrees(surface, tmp_path_factory):
    """The surface in degrees, with pixels of another size."""
    path = tmp_path_factory.mktemp("degrees") / "degrees.tif"
    gdal.Warp(str(path), str(surface), dstSRS="EPSG:4326", xRes=0.0011, yRes=0.0009, resampleAlg="bilinear")
    return path


@pytest.fixture
def degree_set(saved_connection, degrees, run_algorithm):
    """The name of a tile set of the same."""
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="degrees", RASTER=str(degrees), TILE_SIZE=90
    )
    return "degrees"


@pytest.fixture
def run_whole_warped(run_algorithm, elevation, tmp_path, open_store):
    """Run the recipe of a job over the whole, with one gdalwarp of the whole of its further raster."""

    def run(job_id):
        with open_store() as store:
            job = store.jobs.job(job_id)
            recipe = find_recipe(job.recipe, job.recipe_parameters)
            tile_set = from_record(store.tile_sets.tile_set(job.tile_set))
            (further,) = further_rasters(store, recipe, tile_set, store.jobs.rasters(job_id))
        gdalwarped(further.tile_set, str(tmp_path / "warped.tif"))
        files = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in recipe.outputs}
        run_algorithm(job.recipe, **recipe.arguments([elevation, tmp_path / "warped.tif"]), **files)
        return further, list(files.values())

    return run


FUSED = ("twice:saga", "SURFACE", {})
CALCULATOR = ("gdal:rastercalculator", "INPUT_B", {"BAND_A": 1, "BAND_B": 1, "FORMULA": "A - B", "RTYPE": 5})


@pytest.mark.parametrize(
    ("recipe_id", "parameter", "more", "named_by", "own", "usual"),
    [
        pytest.param(*FUSED, "path", "nearest", "cubic", marks=pytest.mark.needs_saga),
        pytest.param(*FUSED, "tile set", None, "bilinear", marks=[pytest.mark.needs_saga, pytest.mark.extra]),
        (*CALCULATOR, "path", None, "cubic"),
        (*CALCULATOR, "tile set", "mode", None),
    ],
)
def test_the_mosaic_equals_the_run_over_one_warp_of_the_whole_of_what_lies_on_another_grid(
    recipe_id,
    parameter,
    more,
    named_by,
    own,
    usual,
    start_job,
    run_whole_warped,
    degrees,
    degree_set,
    job_of,
    two_raster_models,
):
    further = {"tile_set": degree_set} if named_by == "tile set" else {"path": str(degrees)}
    further = {**further, "resampling": own} if own else further
    job_id = start_job(RECIPE=recipe_id, RECIPE_PARAMETERS={parameter: further, **more}, RESAMPLING=usual)["JOB_ID"]
    raster, whole = run_whole_warped(job_id)
    assert raster.tile_set.working.resampling.value == (own or usual)
    pairs = list(zip([path for _, path in mosaics_of(job_of(job_id))], whole, strict=True))
    assert [differing(mosaic, file) for mosaic, file in pairs] == [0] * len(pairs)
    assert (job_of(job_id).seam_error, job_of(job_id).message) == (0, "")


def test_resampling_leaves_a_raster_on_the_grid_alone(start_job, run_whole, surface):
    (whole,) = run_whole(TWO, difference("FURTHER"))
    mosaic = start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(surface)), RESAMPLING="cubic", HALO=0)["MOSAIC"]
    assert differing(mosaic, whole) == 0


@pytest.mark.parametrize("named_by", ["path", "tile set"])
def test_what_lies_on_another_grid_is_refused_without_resampling(refuse, start, degrees, degree_set, named_by):
    further = {"tile_set": degree_set} if named_by == "tile set" else str(degrees)
    said = refuse("startjob", **{**start, "RECIPE": TWO, "RECIPE_PARAMETERS": json.dumps(difference(further))})
    assert "its CRS is EPSG:4326" in said
    assert "With RESAMPLING, it is read on the pixels of the tiles." in said


def test_a_raster_that_is_warped_and_changes_fails_the_job(start_job, degrees, tmp_path, run_worker, job_of):
    own = Path(shutil.copy(degrees, tmp_path / "own.tif"))
    start_job(RECIPE=TWO, RECIPE_PARAMETERS=difference(str(own)), RESAMPLING="nearest", HALO=0, RUN=2, RETRIES=0)
    shift_by_a_pixel(own)
    run_worker()
    assert f"INPUT_B of the recipe: the raster {own} has got another pixel size or extent" in job_of().message


def test_a_set_with_a_working_grid_is_read_on_that_and_not_warped_twice(
    start_job, degrees, saved_connection, run_algorithm, elevation, refuse, start, open_store
):
    crs = f"EPSG:{gdal.Open(str(elevation)).GetSpatialRef().GetAuthorityCode(None)}"
    for name, raster, size in (("ground", elevation, 90), ("same", degrees, 90), ("other", degrees, 70)):
        run_algorithm(
            "tilejobs:registertileset",
            CONNECTION=saved_connection,
            TILE_SET=name,
            RASTER=str(raster),
            TILE_SIZE=150,
            RESAMPLING="bilinear",
            CRS=crs,
            PIXEL_SIZE=size,
        )
    job = {"TILE_SET": "ground", "RECIPE": TWO, "HALO": 0}
    alike = start_job(**job, ALL=True, RECIPE_PARAMETERS=difference({"tile_set": "same"}))
    assert numpy.ptp(read_pixels(alike["MOSAIC"])[60:120, 60:120]) > 0
    other = json.dumps(difference({"tile_set": "other"}))
    for resampling in ("cubic", None):
        said = refuse("startjob", **{**start, "RECIPE": TWO, "RECIPE_PARAMETERS": other}, RESAMPLING=resampling)
        assert "'other' can't be read beside the tiles: it has a working grid of its own" in said
        assert "With RESAMPLING" not in said
    # As a job is asked for over HTTP, where no file is read.
    request = JobRequest(
        "ground",
        TWO,
        all_tiles=True,
        recipe_parameters=difference({"tile_set": "other"}),
        resampling="cubic",
        mosaic="m.tif",
    )
    with open_store() as store, pytest.raises(RequestRefused, match="it has a working grid of its own"):
        check_request(store, request)
