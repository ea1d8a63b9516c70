"""The command with which a user runs a recipe again on the window of a tile that failed."""

from __future__ import annotations

import shlex
import subprocess  # nosec B404: only to quote a command for Windows
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.run.errors import ProcessNotElsewhere
from tile_job_plugin.run.files.window_files import window_files
from tile_job_plugin.run.processes.worker_process import find_qgis_process


def command_to_run_again(recipe: Recipe, window: Path) -> str:
    """Write a `qgis_process` command that runs *recipe* on *window*, with its outputs and further windows beside it.

    Steps that a job gives it the results of, which follow water, are then run with the window's own water.
    """
    whole = replace(recipe, drainage=())
    files = {output.parameter: str(window.with_name(f"{output.name}.tif")) for output in whole.outputs}
    parameters = {**whole.arguments(window_files(whole, window)), **files}
    words = [_program(), *run_words(recipe.algorithm_id, parameters)]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def run_words(algorithm_id: str, parameters: Mapping[str, Any]) -> list[str]:
    """Return the words behind `qgis_process` that run an algorithm."""
    return [
        "run",
        algorithm_id,
        *(word for name, value in parameters.items() for word in _arguments(name, value)),
    ]


def _program() -> str:
    try:
        return find_qgis_process().name
    except ProcessNotElsewhere:
        return "qgis_process"


def _arguments(name: str, value: Any) -> Iterator[str]:
    values = value if isinstance(value, (list, tuple)) else [value]
    yield from (f"--{name}={item}" for item in values if item is not None)
