"""SAGA, and small pieces of the real elevation model."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal

from tile_job_plugin.saga.cmd.find import Saga, find_saga


@pytest.fixture(scope="session")
def saga() -> Saga:
    return find_saga()


@pytest.fixture(scope="session")
def corner(elevation: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A corner of the elevation model, a good part of which is nodata."""
    path = tmp_path_factory.mktemp("corner") / "corner.tif"
    gdal.Translate(str(path), str(elevation), srcWin=[0, 0, 60, 50])
    return str(path)


@pytest.fixture(scope="session")
def saga_cmd(saga: Saga) -> Callable[..., None]:
    """Call saga_cmd by hand."""

    def call(*arguments: str) -> None:
        subprocess.run([str(saga.executable), *arguments], check=True, capture_output=True)

    return call
