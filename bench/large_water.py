"""Drainage of 10,000 tiles: of 0.4 gigapixel with 2 GB of memory, and of so few pixels that SAGA can do the whole.

On the large set, drainage is prepared and a town of 20 tiles is run, with no more memory than MEMORY; SAGA is run over
the whole with the same. On the small one, the town's catchment areas are compared with those of SAGA's run over the
whole. Fails where they differ. Linux, as root.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy
from osgeo import gdal

from bench.places import WORK, fresh_folder
from bench.programs import ENVIRONMENT, algorithm_command, keep_no_results, run_algorithm, run_watched
from bench.terrains import Cells, empty_raster, fractal
from tile_job_plugin.saga.cmd.find import find_saga
from tools.qgis_process import enable_plugin

#: Tiles along the side of a set, and pixels along the side of a tile.
TILES, LARGE, SMALL = 100, 200, 32
#: Bytes that all processes of the large set share, those of the job database aside.
MEMORY = 2 * 10**9
#: What is prepared: the least slope of filled sinks, METHOD of `preparedrainage`, and the town's recipes afterwards.
DRAINAGES = {
    "fill 0.1, D8": (0.1, 1, ("relief", "streams", "basins")),
    "fill 0, D8": (0.0, 1, ()),
    "fill 0.1, MFD": (0.1, 2, ("wetness",)),
}
#: The town's tiles: their first row and column, and how many.
ROW, COLUMN, ROWS, COLUMNS = 48, 48, 4, 5
#: Recipes with a catchment area: SAGA's method, and how far its sums in 32 bits may be away.
CATCHMENTS = {"streams": ("0", 0.0), "wetness": ("4", 2e-6)}
FILL, FLOW = ("ta_preprocessor", "3", "DEM", "RESULT"), ("ta_hydrology", "0", "ELEVATION", "FLOW")
FOLDER = WORK / "large_water"
#: Cells along the side of what the terrain is drawn from, and how much higher the hills are than the bumps on them.
HILLS, BUMPS, HEIGHTS = 2500, 1000, 25


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", choices=("large", "small"), default=("large", "small"))
    arguments = parser.parse_args()
    fresh_folder(FOLDER.name)
    enable_plugin(ENVIRONMENT)
    keep_no_results()
    run_algorithm("createlocaldatabase")
    if "large" in arguments.sets:
        measure_large()
    if "small" in arguments.sets:
        compare_small()


def measure_large() -> None:
    """Print the seconds and the memory of all that is run on 0.4 gigapixel."""
    elevation = registered("large", LARGE)
    with memory_group() as group:
        for tool in (FILL, FLOW):
            started = time.monotonic()
            call = inside(group, saga_call(tool, elevation, FOLDER / "whole.sgrd"))
            ended = subprocess.run(call, capture_output=True, check=False).returncode
            seconds = time.monotonic() - started
            print(f"saga_cmd {tool[0]} {tool[1]} ended with {ended} after {seconds:.0f} s", flush=True)
        for name, (slope, method, recipes) in DRAINAGES.items():
            show(name, group, "preparedrainage", TILE_SET="large", EPSILON=slope, METHOD=method)
            for recipe in recipes:
                show(f"town, {recipe}", group, "startjob", **town_job("large", recipe))


def compare_small() -> None:
    """Run a town before and after its set's drainage is there, and compare it with SAGA's run over the whole."""
    elevation = registered("small", SMALL)
    filled = by_saga(FILL, elevation, "-MINSLOPE=0.1")
    show("town, relief", None, "startjob", **town_job("small", "relief"))
    unlike = 0
    for recipe, (method, within) in CATCHMENTS.items():
        whole = by_saga(FLOW, filled, f"-METHOD={method}", "-FLOW_UNIT=1")
        for when in ("and the drainage", "alone"):
            show(f"town, {recipe} {when}", None, "startjob", **town_job("small", recipe))
        pixels = pixels_unlike(whole, FOLDER / f"small_{recipe}_catchment_area.tif", within)
        print(f"  {pixels} pixels unlike SAGA's", flush=True)
        unlike += pixels
    if unlike:
        sys.exit("Catchment areas differ.")


def registered(tile_set: str, tile_size: int) -> Path:
    """Write a terrain and register it as TILES squared tiles."""
    path = FOLDER / f"{tile_set}.tif"
    write_terrain(path, TILES * tile_size)
    run_algorithm("registertileset", TILE_SET=tile_set, RASTER=path, TILE_SIZE=tile_size)
    return path


def write_terrain(path: Path, side: int) -> None:
    """Write hills with bumps on them, strip by strip."""
    hills = gdal.GetDriverByName("MEM").Create("", HILLS, HILLS, 1, gdal.GDT_Float32)
    hills.GetRasterBand(1).WriteArray(fractal(1, HILLS))
    bumps = fractal(2, BUMPS) / HEIGHTS
    raster = empty_raster(path, side)
    for top in range(0, side, BUMPS):
        rows = min(BUMPS, side - top)
        window = (0, top * HILLS / side, HILLS, rows * HILLS / side)
        strip = gdal.Translate(
            "", hills, format="MEM", srcWin=window, width=side, height=rows, resampleAlg="cubicspline"
        ).ReadAsArray()
        strip += numpy.tile(bumps, (1, -(-side // BUMPS)))[:rows, :side]
        raster.GetRasterBand(1).WriteArray(strip, 0, top)


def town_job(tile_set: str, recipe: str) -> dict[str, object]:
    """Return the parameters of the town's job."""
    rows, columns = range(ROW, ROW + ROWS), range(COLUMN, COLUMN + COLUMNS)
    return {
        "TILE_SET": tile_set,
        "TILE_IDS": ",".join(f"r{row}_c{column}" for row in rows for column in columns),
        "RECIPE": f"tilejobs:{recipe}",
        "MOSAIC": FOLDER / f"{tile_set}_{recipe}.tif",
    }


def show(name: str, group: Path | None, algorithm: str, **parameters: object) -> None:
    """Run an algorithm, in a group if one is given, and print the seconds and the most memory that QGIS held."""
    run = run_watched(inside(group, algorithm_command(algorithm, **parameters)))
    print(f"{name:<32}{run.seconds:8.1f} s{run.peak_memory:8.0f} MB", flush=True)


@contextmanager
def memory_group() -> Iterator[Path]:
    """Make a control group (version 1 or 2) whose processes share MEMORY; yields the file that takes them in."""
    groups = Path("/sys/fs/cgroup")
    is_second = (groups / "cgroup.controllers").exists()
    group = (groups if is_second else groups / "memory") / f"tile_jobs_bench_{os.getpid()}"
    group.mkdir()
    try:
        (group / ("memory.max" if is_second else "memory.limit_in_bytes")).write_text(str(MEMORY), encoding="ascii")
        yield group / "cgroup.procs"
    finally:
        group.rmdir()


def inside(group: Path | None, command: Sequence[str]) -> list[str]:
    """Return the command that enters the group and becomes *command*."""
    if group is None:
        return list(command)
    return ["sh", "-c", f'echo $$ > {shlex.quote(str(group))} && exec "$@"', "sh", *command]


def saga_call(tool: tuple[str, ...], elevation: Path, result: Path, *options: str) -> list[str]:
    """Return the command that runs a tool of SAGA over a whole terrain, on all cores."""
    library, number, grid, output = tool
    return [str(find_saga().executable), library, number, f"-{grid}={elevation}", *options, f"-{output}={result}"]


def by_saga(tool: tuple[str, ...], elevation: Path, *options: str) -> Path:
    """Run a tool, print how long it took, and return its result."""
    result = FOLDER / f"{tool[3]}{''.join(options)}.sgrd"
    started = time.monotonic()
    subprocess.run(saga_call(tool, elevation, result, *options), check=True, capture_output=True)
    print(f"saga_cmd {tool[0]} {tool[1]:<13}{time.monotonic() - started:8.1f} s", flush=True)
    return result


def pixels_unlike(whole: Path, mosaic: Path, within: float) -> int:
    """Count the town's pixels that are not the same, or not near, in SAGA's result."""
    window = (COLUMN * SMALL, ROW * SMALL, COLUMNS * SMALL, ROWS * SMALL)
    cells: Cells = gdal.Open(str(whole.with_suffix(".sdat"))).ReadAsArray(*window)
    ours: Cells = gdal.Open(str(mosaic)).ReadAsArray().astype(cells.dtype)
    return int(numpy.count_nonzero(abs(ours / cells - 1) > within))


if __name__ == "__main__":
    main()
