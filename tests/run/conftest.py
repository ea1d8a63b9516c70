"""What several tests of jobs compare mosaics with, and what other processes can run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tile_job_plugin.recipes.recipe import find_recipe
from tile_job_plugin.run.processes import elsewhere


@pytest.fixture
def run_whole(
    run_algorithm: Callable[..., dict[str, Any]], elevation: Path, tmp_path: Path
) -> Callable[..., list[str]]:
    """Run a recipe over a whole raster, without a job; gives the files of its outputs."""

    def run(recipe_id: str, parameters: Mapping[str, Any], raster: Path = elevation) -> list[str]:
        recipe = find_recipe(recipe_id, parameters)
        files = {output.parameter: str(tmp_path / f"whole_{output.name}.tif") for output in recipe.outputs}
        run_algorithm(recipe_id, **{**recipe.parameters, recipe.source.parameter: str(raster)}, **files)
        return list(files.values())

    return run


@pytest.fixture
def has_elsewhere(monkeypatch: pytest.MonkeyPatch) -> Callable[[set[str]], None]:
    """Say which algorithms other processes have, and forget afterwards what they had."""

    def say(algorithms: set[str]) -> None:
        monkeypatch.setattr(elsewhere, "_known", set())
        monkeypatch.setattr(elsewhere, "_algorithms_elsewhere", lambda: algorithms)

    return say
