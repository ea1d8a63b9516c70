"""The command that runs a recipe again on the window of a tile that failed."""

from __future__ import annotations

import shlex

import pytest

from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.run.lanes.run_again import command_to_run_again

pytestmark = [pytest.mark.needs_saga, pytest.mark.usefixtures("qgis_app")]


def test_it_runs_the_steps_whose_results_a_job_gives_the_recipe(tmp_path):
    window = tmp_path / "window.tif"
    fill = find_recipe("sagacmd:ta_preprocessor_3", {"MINSLOPE": 1})
    assert fill.drainage
    words = shlex.split(command_to_run_again(fill, window))
    assert words[1:] == [
        "run",
        "sagacmd:ta_preprocessor_3",
        "--MINSLOPE=1",
        f"--DEM={window}",
        f"--RESULT={tmp_path / 'filled_dem.tif'}",
    ]
