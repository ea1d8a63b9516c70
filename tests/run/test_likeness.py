"""Whether two computers make the same pixels of a recipe, by what it makes of a probe."""

from __future__ import annotations

import time

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

from tests.fixtures.quick_recipe import CopyRaster
from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.model import Likeness, Versions
from tile_job_plugin.recipes.recipe import find_recipe, runnable
from tile_job_plugin.requests.recipe_rasters import further_rasters
from tile_job_plugin.requests.tile_set_rows import from_record
from tile_job_plugin.run.errors import OtherModel, OtherPixels, OtherPlugin
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe, limited_runner
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.time_limit import TimeLimit
from tile_job_plugin.run.likeness import likeness_here, refuse_unlike, versions_here
from tile_job_plugin.tiles.probe import probe_pixels
from tile_job_plugin.tiles.windows import Windows

HERE = Versions("0.6.0", "3.40.6", "3.10.3", "9.8.0")
LIKENESS = Likeness("ab12", "", "", HERE)


@pytest.fixture
def likeness_of(tile_set, open_store):
    """Tell what this computer makes of a recipe, bound for the elevation model."""

    def make(recipe_id, parameters, limit=None):
        recipe = find_recipe(recipe_id, parameters)
        with open_store() as store:
            tiles = from_record(store.tile_sets.tile_set(tile_set))
            rasters = further_rasters(store, recipe, tiles)
        runner = BoundRecipe(recipe, runnable(recipe), rasters)
        if limit:
            runner = limited_runner(recipe, runnable(recipe), rasters, TimeLimit(limit, 180 * 180), lambda text: None)
        return likeness_here(runner, Windows(tiles), tiles.extent, LaneFeedback())

    return make


class NestedModels(QgsProcessingProvider):
    """A provider with a model that has a model as its only step."""

    def id(self):
        return "nested"

    def name(self):
        return "Nested"

    def loadAlgorithms(self):
        (output,) = QgsApplication.processingRegistry().algorithmById("quick:model").destinationParameterDefinitions()
        step = QgsProcessingModelChildAlgorithm("quick:model")
        step.setChildId("inner")
        step.addParameterSources("DEM", [QgsProcessingModelChildParameterSource.fromModelParameter("DEM")])
        copy = QgsProcessingModelOutput("Copy", "Copy")
        copy.setChildId("inner")
        copy.setChildOutputName(output.name())
        step.setModelOutputs({"Copy": copy})
        model = QgsProcessingModelAlgorithm("outer", "Nested")
        elevation = QgsProcessingParameterRasterLayer("DEM", "Elevation")
        model.addModelParameter(elevation, QgsProcessingModelParameter("DEM"))
        model.addChildAlgorithm(step)
        model.updateDestinationParameters()
        self.addAlgorithm(model)


@pytest.fixture
def nested_models(quick_provider):
    """The id of a model in which a model is a step."""
    provider = NestedModels()
    QgsApplication.processingRegistry().addProvider(provider)
    yield "nested:outer"
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.mark.needs_saga
@pytest.mark.parametrize(
    ("recipe", "parameters"),
    [
        ("tilejobs:relief", {}),
        ("sagacmd:ta_morphometry_0", {"UNIT_SLOPE": 1}),
        ("native:slope", {}),
        ("gdal:aspect", {}),
        ("sagacmd:grid_calculus_3", {"B": {"tile_set": "jacksboro"}}),
    ],
)
def test_the_same_programs_make_the_same_of_a_recipe_each_time(likeness_of, recipe, parameters):
    first, second = (likeness_of(recipe, parameters) for _ in range(2))
    assert first == second
    assert (len(first.checksum), first.problem, first.versions) == (64, "", versions_here())
    assert bool(first.models) == (recipe == "tilejobs:relief")
    refuse_unlike(first, second)


def test_a_model_in_a_model_counts_as_well(likeness_of, nested_models):
    inner, outer = likeness_of("quick:model", {}), likeness_of(nested_models, {})
    assert len(outer.models) == 64
    assert outer.models != inner.models
    assert (outer.checksum, outer.problem) == (inner.checksum, "")


def test_what_differs_by_little_shows(likeness_of):
    found = {likeness_of("native:slope", {"Z_FACTOR": factor}).checksum for factor in (1, 1.0000002, 2)}
    assert len(found) == 3


@pytest.mark.needs_saga
def test_it_costs_about_as_much_as_a_tile(likeness_of):
    likeness_of("tilejobs:relief", {})
    begin = time.monotonic()
    likeness_of("tilejobs:relief", {})
    # One start of SAGA, on a machine with other work to do.
    assert time.monotonic() - begin < 10


@pytest.mark.usefixtures("quick_provider")
def test_a_recipe_that_fails_on_the_probe_is_known_by_its_versions(likeness_of):
    CopyRaster.failures = 0
    first = float(probe_pixels("Float32", None)[0, 0])
    found = likeness_of("quick:copy", {"FAIL_ON": first})
    assert (found.checksum, found.problem) == ("", f"The pixel is {first:g}")
    failing = Likeness("", "The pixel is 1", "", versions_here())
    refuse_unlike(failing, failing)
    with pytest.raises(OtherPixels, match=r"SAGA .* here, 8.0.0 there, and a trial can't show"):
        refuse_unlike(failing, failing._replace(versions=versions_here()._replace(saga="8.0.0")))


@pytest.mark.usefixtures("quick_provider")
def test_a_recipe_that_takes_too_long_on_the_probe_is_stopped(likeness_of):
    found = likeness_of("quick:copy", {"SECONDS": 30}, limit=0.5)
    assert found.checksum == ""
    assert "took longer than" in found.problem


@pytest.mark.usefixtures("quick_provider")
def test_a_trial_ends_with_whoever_wanted_it(tile_set, open_store):
    with open_store() as store:
        tiles = from_record(store.tile_sets.tile_set(tile_set))
    recipe, feedback = find_recipe("quick:copy", {"SECONDS": 30}), LaneFeedback()
    feedback.cancel()
    with pytest.raises(Stopped):
        likeness_here(BoundRecipe(recipe, runnable(recipe)), Windows(tiles), tiles.extent, feedback)


def test_other_releases_models_and_pixels_are_refused_in_words():
    refuse_unlike(LIKENESS, LIKENESS)
    refuse_unlike(LIKENESS, LIKENESS._replace(versions=HERE._replace(saga="9.9.0", gdal="3.11.0")))
    with pytest.raises(OtherPlugin, match=r"Tile Jobs is 0.6.0 here and 0.7.0 where the job is run. Install the same"):
        refuse_unlike(LIKENESS, LIKENESS._replace(versions=HERE._replace(plugin="0.7.0")))
    with pytest.raises(OtherModel, match="Copy the model's file"):
        refuse_unlike(LIKENESS, LIKENESS._replace(models="cd"))
    with pytest.raises(OtherPixels) as refused:
        refuse_unlike(LIKENESS, Likeness("cd34", "", "", HERE._replace(saga="8.5.0", gdal="3.6.2")))
    words = "GDAL 3.10.3 here, 3.6.2 there; SAGA 9.8.0 here, 8.5.0 there, and the recipe gives other pixels."
    assert str(refused.value) == words
    with pytest.raises(OtherPixels, match="although QGIS, GDAL and SAGA have the same versions"):
        refuse_unlike(LIKENESS, LIKENESS._replace(checksum="cd34"))


def test_other_versions_of_qgis_may_describe_a_model_in_other_words():
    refuse_unlike(LIKENESS._replace(models="ab"), Likeness("ab12", "", "cd", HERE._replace(qgis="3.22.16")))


def test_a_file_beside_the_tiles_has_a_probe_of_its_own_type(likeness_of, elevation, tmp_path):
    mask = tmp_path / "mask.tif"
    gdal.Translate(str(mask), str(elevation), outputType=gdal.GDT_Byte, noData=0)
    found = likeness_of("gdal:fillnodata", {"MASK_LAYER": str(mask), "DISTANCE": 3})
    assert (len(found.checksum), found.problem) == (64, "")
