"""What can't be asked of the HTTP service; `tests/server/test_copied_curl.py` sends what can."""

from __future__ import annotations

import json

import pytest

from tile_job_plugin.widgets.curl_text import curl_problem

pytestmark = pytest.mark.usefixtures("qgis_app")


def problem(recipe="native:slope", parameters=None, **naming):
    text = json.dumps(parameters) if parameters else ""
    return curl_problem({"RECIPE": recipe, "RECIPE_PARAMETERS": text, **naming})


@pytest.mark.parametrize(
    ("naming", "why"),
    [
        ({"AREA": "layer_1"}, "knows no layers"),
        ({"TILE_IDS": "@/home/me/ids.txt"}, "reads no files"),
        ({"EXTENT": "1.0,2.0,3.0,4.0 [USER:100000]"}, "CRS of the extent"),
    ],
)
def test_tiles_that_only_this_computer_knows_can_t_be_asked_for(naming, why):
    assert why in problem(**naming)


@pytest.mark.parametrize(
    "naming", [{"ALL": True}, {"TILE_IDS": "a,b*"}, {"EXTENT": "1.0,2.0,3.0,4.0 [EPSG:4326]"}, {"EXTENT": "1,2,3,4"}]
)
def test_tiles_that_the_service_knows_can_be_asked_for(naming):
    assert problem(**naming) == ""


def test_parameters_that_could_name_a_file_can_t_be_asked_for():
    assert problem(parameters={"Z_FACTOR": 2}) == ""
    assert problem("gdal:slope", {"EXTRA": "-co X"}) == "EXTRA of the recipe can't be set over HTTP."


def test_further_rasters_are_tile_sets():
    recipe = "gdal:rastercalculator"
    assert problem(recipe, {"INPUT_B": {"tile_set": "cover"}}) == ""
    assert "INPUT_B" in problem(recipe, {"INPUT_B": "/home/me/cover.tif"})


def test_what_is_no_recipe_is_told():
    assert "tilejobs:nothing" in problem("tilejobs:nothing")


def test_why_a_recipe_is_refused_is_told_in_the_users_language(speak):
    in_english = problem("tilejobs:nothing")
    speak("de")
    assert "tilejobs:nothing" in problem("tilejobs:nothing") != in_english
