"""SAGA's tools over a whole grid."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.saga.cmd.find import find_saga

#: The side of a cell in map units.
CELL = 10
_NODATA = -99999.0


@pytest.fixture
def saga_tool(tmp_path: Path) -> Callable[..., Any]:
    """Run a tool on grids given by its names of inputs; gives what it writes, with NaN where there is nothing."""

    def run(library: str, tool: int, output: str, grids: dict[str, Any], **options: object) -> Any:
        inputs = [f"-{name}={_write(tmp_path / f'{name}.tif', cells)}" for name, cells in grids.items()]
        values = [f"-{name}={value}" for name, value in options.items()]
        result = tmp_path / "result.sgrd"
        command = [str(find_saga().executable), library, str(tool), *inputs, *values, f"-{output}={result}"]
        subprocess.run(command, check=True, capture_output=True)
        cells = read_pixels(result.with_suffix(".sdat"))
        return numpy.where(cells == _NODATA, numpy.nan, cells).astype(cells.dtype)

    return run


def _write(path: Path, cells: Any) -> Path:
    pixel_type = gdal.GDT_Float64 if cells.dtype == numpy.float64 else gdal.GDT_Float32
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cells.shape[1], cells.shape[0], 1, pixel_type)
    raster.SetGeoTransform((500000, CELL, 0, 5500000, 0, -CELL))
    raster.GetRasterBand(1).SetNoDataValue(_NODATA)
    raster.GetRasterBand(1).WriteArray(numpy.where(numpy.isnan(cells), _NODATA, cells))
    return path
