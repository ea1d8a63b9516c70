"""How far recipes see: as far as their steps say, one after the other."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterNumber

from tests.saga import models
from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.recipes.recipe_reach import declared_reach
from tile_job_plugin.recipes.recipe_steps import steps

pytestmark = pytest.mark.usefixtures("qgis_app")

WINTER = {"DAY": "2026-12-21", "LATITUDE": 47, "HOUR_STEP": 3}


@pytest.fixture
def model_of(registered):
    """Register a model of steps (name, algorithm, values, links, outputs[, expressions]); gives its id."""
    radius = QgsProcessingParameterNumber("NEAR", "Radius", QgsProcessingParameterNumber.Type.Double, 50)
    return lambda *steps: registered(models.model_of(*steps, parameters=(radius,)))


def reach_of(recipe, values=None):
    return declared_reach(find_recipe(recipe, values or {}))


def test_the_sky_view_sees_as_far_as_its_radius_whatever_the_relief():
    seen = reach_of("tilejobs:skyview", {"RADIUS": 95})
    assert [seen.pixels(10, relief) for relief in (0, 500, math.inf)] == [11, 11, 11]
    assert reach_of("tilejobs:skyview").pixels(10, 0) == 301


def test_shadows_are_as_long_as_the_ground_is_high_up_to_their_limit():
    seen = reach_of("tilejobs:solarradiation", WINTER)
    assert 1 == seen.pixels(10, 0) < seen.pixels(10, 100) < seen.pixels(10, 200) < seen.pixels(10, math.inf) == math.inf
    limited = reach_of("tilejobs:solarradiation", {**WINTER, "MAX_DISTANCE": 200})
    assert limited.pixels(10, 10) < limited.pixels(10, math.inf) <= 21
    assert limited.farthest(10, math.inf).step.limit == 200


def test_without_a_latitude_nothing_is_known():
    assert reach_of("tilejobs:solarradiation", {"MAX_DISTANCE": 200}).pixels(10, 5) == math.inf


def test_what_is_behind_one_another_adds_up(model_of):
    sky = {"RADIUS": 100}
    recipe = model_of(
        ("first", "tilejobs:skyview", sky, {"DEM": "DEM"}, {}),
        ("second", "tilejobs:skyview", {"RADIUS": 200}, {"DEM": ("first", "SVF")}, {"Sky": "SVF"}),
        ("aside", "tilejobs:skyview", {"RADIUS": 250}, {"DEM": "DEM"}, {"Aside": "SVF"}),
    )
    assert reach_of(recipe).pixels(10, 0) == 11 + 21


def test_a_step_reads_other_rasters_than_its_elevation_pixel_by_pixel(model_of):
    links = {"DEM": "DEM", "SVF": ("sky", "SVF")}
    recipe = model_of(
        ("sky", "tilejobs:skyview", {"RADIUS": 300}, {"DEM": "DEM"}, {}),
        ("sun", "tilejobs:solarradiation", {**WINTER, "MAX_DISTANCE": 500}, links, {"Sun": "TOTAL"}),
    )
    assert reach_of(recipe).pixels(10, 1) == 31
    assert 40 < reach_of(recipe).pixels(10, math.inf) <= 51


def test_relief_counts_only_where_shadows_fall_on_the_tile_itself(model_of):
    recipe = model_of(
        ("sky", "tilejobs:skyview", {"RADIUS": 100}, {"DEM": "DEM"}, {}),
        ("sun", "tilejobs:solarradiation", WINTER, {"DEM": ("sky", "SVF")}, {"Sun": "TOTAL"}),
    )
    assert reach_of(recipe).pixels(10, 0) == math.inf


def test_parameters_of_a_model_count_with_the_values_of_the_job(model_of):
    recipe = model_of(("sky", "tilejobs:skyview", {}, {"DEM": "DEM", "RADIUS": "NEAR"}, {"Sky": "SVF"}))
    assert reach_of(recipe).pixels(10, 0) == 6
    seen = reach_of(recipe, {"NEAR": 80})
    assert seen.pixels(10, 0) == 9
    assert (seen.farthest(10, 0).step.parameter, seen.farthest(10, 0).step.limit) == ("NEAR", 80)


def test_what_a_step_is_not_given_is_its_default(model_of):
    recipe = model_of(("sky", "tilejobs:skyview", {}, {"DEM": "DEM"}, {"Sky": "SVF"}))
    assert reach_of(recipe).pixels(10, 0) == 301
    assert reach_of(recipe).farthest(10, 0).step.limit == 3000


def test_a_step_that_does_not_tell_makes_it_unknown(model_of):
    recipe = model_of(
        ("slope", "native:slope", {}, {"INPUT": "DEM"}, {}),
        ("sky", "tilejobs:skyview", {"RADIUS": 100}, {"DEM": ("slope", "OUTPUT")}, {"Sky": "SVF"}),
    )
    assert reach_of(recipe) is None
    assert reach_of("native:slope") is None


def test_a_value_that_is_computed_makes_it_unknown(model_of):
    expression = {"RADIUS": "10 * @NEAR"}
    recipe = model_of(("sky", "tilejobs:skyview", {}, {"DEM": "DEM"}, {"Sky": "SVF"}, expression))
    assert reach_of(recipe) is None


def test_the_shipped_solar_knows_how_far_it_sees():
    seen = reach_of("tilejobs:solar", {**WINTER, "RADIUS": 300, "MAX_DISTANCE": 500})
    assert seen.pixels(10, 0) == 31
    assert seen.farthest(10, math.inf).step.parameter == "MAX_DISTANCE"


def test_each_step_of_the_shipped_solar_is_the_plugins_own():
    solar = QgsApplication.processingRegistry().algorithmById("tilejobs:solar")
    assert {step.id() for step in steps(solar)} == {"tilejobs:solar", "tilejobs:skyview", "tilejobs:solarradiation"}
