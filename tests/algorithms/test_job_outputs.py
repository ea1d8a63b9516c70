"""All outputs of a recipe, as models and scripts get them."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingModelAlgorithm

from tests.fixtures.modeler import add_step, output_named
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.requests.destinations import mosaics_of, outputs_of

pytestmark = pytest.mark.needs_saga

RELIEF = {"RECIPE": "tilejobs:relief", "HALO": 1, "TILE_IDS": "r0_c0"}


def relief_paths(folder):
    return {"hillshade": str(folder / "mosaic.tif"), "slope": str(folder / "mosaic_slope.tif")}


def test_startjob_gives_all_paths_by_name_and_as_a_list(start_job, tmp_path):
    result = start_job(**RELIEF)
    paths = relief_paths(tmp_path)
    assert (result["OUTPUT_PATHS"], result["OUTPUTS"]) == (paths, list(paths.values()))
    assert numpy.nanmax(read_pixels(result["OUTPUT_PATHS"]["slope"])) > 10


# As QGIS 3.22 calls it, as newer versions may, and as files and results are called.
@pytest.mark.parametrize("name", ["slope:Slope", "Slope", "slope"])
def test_an_output_that_was_left_out_has_no_path_whoever_calls_it_what(start_job, tmp_path, name):
    result = start_job(**RELIEF, RECIPE_PARAMETERS={name: False}, RUN=2)
    assert result["OUTPUT_PATHS"] == {"hillshade": str(tmp_path / "mosaic.tif")}


def test_retryjob_gives_them_once_it_has_waited(start_job, run_algorithm, saved_connection, tmp_path):
    job = {"CONNECTION": saved_connection, "JOB_ID": start_job(**RELIEF, RUN=2)["JOB_ID"]}
    run_algorithm("tilejobs:canceljob", **job)
    assert "OUTPUT_PATHS" not in run_algorithm("tilejobs:retryjob", **job, RUN=2)
    run_algorithm("tilejobs:canceljob", **job)
    result = run_algorithm("tilejobs:retryjob", **job)
    assert result["OUTPUT_PATHS"] == relief_paths(tmp_path)
    assert result["OUTPUTS"] == list(relief_paths(tmp_path).values())


def test_the_names_are_those_of_the_files(start_job, open_store):
    job_id = start_job(**RELIEF, RUN=2)["JOB_ID"]
    with open_store() as store:
        job = store.jobs.job(job_id)
    assert list(outputs_of(job).values()) == [str(path) for _, path in mosaics_of(job)]


@pytest.fixture
def chain(saved_connection, tile_set):
    """A model that copies the slope of relief, found by its name, and stacks all outputs."""
    model = QgsProcessingModelAlgorithm("outputs", "Tests")
    job = {"CONNECTION": saved_connection, "TILE_SET": tile_set, **RELIEF}
    # QGIS 3.22 runs steps in any order that links and dependencies allow.
    slope = {"INPUT": "map_get(@Start_job_OUTPUT_PATHS, 'slope')"}
    add_step(model, "a_copy", "gdal:translate", {}, {}, {"Copy": "OUTPUT"}, slope, after="start")
    stacked = {"INPUT": ("start", "OUTPUTS")}
    add_step(model, "b_stack", "gdal:merge", {"SEPARATE": True, "DATA_TYPE": 5}, stacked, {"Stack": "OUTPUT"})
    add_step(model, "start", "tilejobs:startjob", job, {}, {"Mosaic": "MOSAIC"}, description="Start job")
    model.updateDestinationParameters()
    return model


def test_a_model_goes_on_with_one_output_or_with_all(chain, tmp_path):
    import processing

    files = {name: str(tmp_path / f"{name}.tif") for name in ("Copy", "Stack", "Mosaic")}
    processing.run(chain, {output_named(chain, name): file for name, file in files.items()})
    shade, slope = (read_pixels(tmp_path / name) for name in ("Mosaic.tif", "Mosaic_slope.tif"))
    assert numpy.array_equal(read_pixels(files["Copy"]), slope)
    # GDAL writes 0 at the edge of the tile set, where nothing is known.
    known = (shade > 0) & (slope > 0)
    assert known.sum() > 30_000
    assert numpy.array_equal(gdal.Open(files["Stack"]).ReadAsArray()[:, known], [shade[known], slope[known]])
