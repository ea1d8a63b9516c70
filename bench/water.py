"""Filled sinks and catchments in 4 to 400 pieces beside SAGA over the whole: whether they are the same, and seconds.

Terrains are 1000 x 1000 cells: a fractal with holes, one with lakes that are level, a real one, one with a river that
crosses each column of pieces, and islands with gaps between them.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy
from osgeo import gdal

from bench.places import WORK
from bench.terrains import CELL, NODATA, SIDE, Cells, empty_raster, terrains
from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.recipes.drainage import CatchmentArea, DrainageProduct, FilledSurface, FlowMethod
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.preparation import Preparation
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.saga.cmd.find import find_saga
from tile_job_plugin.tiles.model import PixelRect

#: Cells along the side of a piece.
PIECES = (500, 250, 100, 50)
#: Bytes that hold all cells of a terrain.
MEMORY = 2**29
LEVEL, SLOPING = FilledSurface(0), FilledSurface(0.1)


class Case(NamedTuple):
    """A product, and the tool of SAGA that makes it of the ground, or of what an earlier case has made."""

    name: str
    product: DrainageProduct
    tool: tuple[str, ...]
    #: How far SAGA's sums in 32 bits may be away.
    within: float = 0.0


CASES = (
    Case("fill", LEVEL, ("ta_preprocessor", "4", "ELEV", "FILLED", "-MINSLOPE=0")),
    Case("fill, 0.1 degrees", SLOPING, ("ta_preprocessor", "3", "DEM", "RESULT", "-MINSLOPE=0.1")),
    Case(
        "D8",
        CatchmentArea(SLOPING, FlowMethod.D8, 0.0, in_cells=True),
        ("ta_hydrology", "0", "ELEVATION", "FLOW", "-METHOD=0", "-FLOW_UNIT=0"),
    ),
    Case(
        "MFD",
        CatchmentArea(SLOPING, FlowMethod.MFD, 1.1, in_cells=True),
        ("ta_hydrology", "0", "ELEVATION", "FLOW", "-METHOD=4", "-FLOW_UNIT=0"),
        2e-6,
    ),
)


class Uncancelled:
    """Nobody stops the benchmark but by a signal."""

    def isCanceled(self) -> bool:
        """Return whether to stop."""
        return False


def main() -> None:
    """Compare all, print a table, and fail where anything differs."""
    WORK.mkdir(parents=True, exist_ok=True)
    titles = ("terrain", "product", "SAGA", *(f"{(SIDE // size) ** 2}" for size in PIECES), "2 lanes", "runs a piece")
    print("".join(f"{title:>18}" for title in titles), flush=True)
    differing = [row for name, heights in terrains() for row in rows(name, heights)]
    if any(differing):
        sys.exit("Products differ.")


def rows(name: str, heights: Cells) -> Iterator[bool]:
    """Measure all products of a terrain, print a row for each, and yield whether anything differs."""
    surface = heights
    for case in CASES:
        started = time.monotonic()
        whole = by_saga(case.tool, surface)
        texts = [name, case.name, f"{time.monotonic() - started:.1f}"]
        made = [in_pieces(heights, case.product, size, lanes=1) for size in PIECES]
        two = in_pieces(heights, case.product, PIECES[1], lanes=2)
        texts += [f"{one.seconds:.1f}" for one in (*made, two)]
        texts.append(" ".join(f"{one.runs:.0f}" for one in made))
        differs = not all(same(made[0].cells, one.cells) for one in (*made, two)) or not near(
            whole, made[0].cells, case
        )
        print("".join(f"{text:>18}" for text in texts), "  DIFFERS" if differs else "", flush=True)
        yield differs
        surface = whole if case.product == SLOPING else surface


class Made(NamedTuple):
    """A product, the seconds that it took with all that it is made from, and how often each piece was run."""

    cells: Cells
    seconds: float
    runs: float


def in_pieces(heights: Cells, product: DrainageProduct, size: int, lanes: int) -> Made:
    """Make a product of pieces with so many cells along the side."""
    started = time.monotonic()
    around = ringed(heights, rings=size + 1)

    def read(rect: PixelRect) -> Cells:
        row, column = rect.row + size + 1, rect.column + size + 1
        return around[row : row + rect.height, column : column + rect.width]

    pieces = Pieces(PixelRect(0, 0, SIDE, SIDE), lambda rect: not numpy.isnan(read(rect)).all(), size)
    water_set = WaterSet(pieces, read, MemoryStore(), CELL)
    runs = 0
    with ThreadPoolExecutor(lanes) as pool:
        for stage in Preparation(water_set, product).stages(MEMORY):
            list(pool.map(stage.work, [Uncancelled()] * lanes))
            runs += getattr(stage, "begun", len(pieces))
        cells = numpy.full(heights.shape, numpy.nan)

        def make(piece: int) -> None:
            rect = pieces.rect(piece)
            cells[rect.row : rect.bottom, rect.column : rect.right] = piece_product(water_set, product, piece)

        list(pool.map(make, range(len(pieces))))
    return Made(cells, time.monotonic() - started, runs / len(pieces))


def same(one: Cells, other: Cells) -> bool:
    """Whether two are the same, holes included."""
    return bool(numpy.array_equal(one, other, equal_nan=True))


def near(whole: Cells, cells: Cells, case: Case) -> bool:
    """Whether SAGA's result is this one, rounded to its 32 bits."""
    if case.within:
        is_known = ~numpy.isnan(whole)
        return same(is_known, ~numpy.isnan(cells)) and bool(
            (abs(cells[is_known] / whole[is_known] - 1) < case.within).all()
        )
    return same(whole, cells.astype(whole.dtype))


def by_saga(tool: tuple[str, ...], surface: Cells) -> Cells:
    """Run a tool of SAGA over a whole terrain, on one core."""
    library, number, grid, output, *options = tool
    source, result = WORK / "water.tif", WORK / "water_result.sgrd"
    write(source, surface)
    saga = str(find_saga().executable)
    call = [saga, "-c=1", library, number, f"-{grid}={source}", *options, f"-{output}={result}"]
    subprocess.run(call, check=True, capture_output=True)
    cells = gdal.Open(str(result.with_suffix(".sdat"))).ReadAsArray()
    return numpy.where(cells == NODATA, numpy.nan, cells).astype(cells.dtype)


def write(path: Path, cells: Cells) -> None:
    """Write a terrain as a raster."""
    # Its bands go with it.
    raster = empty_raster(path, SIDE)
    raster.GetRasterBand(1).WriteArray(numpy.where(numpy.isnan(cells), NODATA, cells))


if __name__ == "__main__":
    main()
