"""The terrains on which water is followed, of SIDE x SIDE cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy
from osgeo import gdal

from bench.places import WORK
from demo.elevation import PROJECTED_CRS, write_projected_elevation_model

Cells = Any

#: Cells along the side of a terrain, and the side of a cell in metres.
SIDE, CELL = 1000, 10
NODATA = -99999.0


def terrains() -> Iterator[tuple[str, Cells]]:
    """Yield the terrains by their names."""
    shapes: dict[str, Callable[[Cells], Cells]] = {
        "fractal, holes": with_holes,
        "lakes": with_lakes,
        "river": with_river,
        "islands": as_islands,
    }
    for number, (name, shape) in enumerate(shapes.items()):
        yield name, shape(fractal(number)).astype(numpy.float32)
    yield "real", real()


def fractal(seed: int, side: int = SIDE) -> Cells:
    """Heights of 0 to 800, rougher the nearer one looks. Opposite edges fit together."""
    random = numpy.random.default_rng(seed)
    rows, columns = numpy.indices((side, side // 2 + 1)) / side
    frequency = numpy.hypot(numpy.minimum(rows, 1 - rows), columns)
    frequency[0, 0] = 1
    spectrum = (random.normal(size=frequency.shape) + 1j * random.normal(size=frequency.shape)) / frequency**2.1
    heights = numpy.fft.irfft2(spectrum, (side, side))
    return 800 * (heights - heights.min()) / numpy.ptp(heights)


def with_holes(heights: Cells) -> Cells:
    """Take out a hundred rectangles, some of one cell."""
    random = numpy.random.default_rng(9)
    for row, column, height, width in random.integers((0, 0, 1, 1), (SIDE, SIDE, 40, 40), (100, 4)):
        heights[row : row + height % 37, column : column + width % 37] = numpy.nan
    return heights


def with_lakes(heights: Cells) -> Cells:
    """Fill everything below a fifth of the heights to one level."""
    return numpy.maximum(heights, numpy.nanquantile(heights, 0.2))


def with_river(heights: Cells) -> Cells:
    """Cut a river that goes up and down across the terrain, from the west to the east."""
    columns = numpy.arange(SIDE)
    bed = (SIDE / 2 + 0.45 * SIDE * numpy.sin(columns / 23)).astype(int)
    for column in columns[1:]:
        first, last = sorted((bed[column - 1], bed[column]))
        heights[first : last + 1, column] = -1.0 - column / SIDE
    return heights


def as_islands(heights: Cells) -> Cells:
    """Leave only what is above the middle of the heights."""
    return numpy.where(heights > numpy.nanmedian(heights), heights, numpy.nan)


def real() -> Cells:
    """Return the demo's elevation, drawn three times as large."""
    path = WORK / "water_real.tif"
    write_projected_elevation_model(path, CELL * 3)
    resampled = gdal.Warp("", str(path), format="MEM", width=SIDE, height=SIDE, resampleAlg="cubic", dstNodata=NODATA)
    cells = resampled.ReadAsArray()
    return numpy.where(cells == NODATA, numpy.nan, cells).astype(numpy.float32)


def empty_raster(path: Path, side: int) -> gdal.Dataset:
    """Make the raster of a terrain with so many cells along its side."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, gdal.GDT_Float32, ["TILED=YES"])
    raster.SetGeoTransform((500000, CELL, 0, 5500000, 0, -CELL))
    raster.SetProjection(PROJECTED_CRS)
    raster.GetRasterBand(1).SetNoDataValue(NODATA)
    return raster
