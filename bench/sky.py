"""Time the sky view factor in microseconds a pixel, beside SAGA, RVT-py and the computer's limit.

RVT-py, https://github.com/EarthObservation/RVT_py, is installed by pip into a folder of the benchmark's own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from dataclasses import replace
from pathlib import Path

import numpy

from bench.cases import PIXEL_SIZE, RELIEF_LARGE
from bench.input import write_elevation
from bench.places import WORK
from bench.programs import seconds_of
from tile_job_plugin.light.sky_view import STRIP_PIXELS
from tile_job_plugin.light.sky_view_rasters import FACTOR, UNITS, write_sky_view
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.result_rasters import ResultRasters

#: Pixels along the side of the elevation model.
SIDE = 1000
#: Radius in pixels, and directions.
SETTINGS = ((1, 8), (10, 8), (100, 8), (500, 8), (100, 16), (100, 32))
COLUMNS = ("radius", "directions", "one core", "all cores", "limit", "SAGA", "RVT-py")
RVT = "rvt-py==2.2.3"
#: Prints how many seconds the factor takes, without those in which Python starts.
RVT_CODE = """
import sys, time
from osgeo import gdal
import rvt.vis

heights = gdal.Open(sys.argv[1]).ReadAsArray()
size, radius, directions = float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
started = time.monotonic()
rvt.vis.sky_view_factor(heights, size, svf_n_dir=directions, svf_r_max=radius)
print(time.monotonic() - started)
"""
#: How often what the limit consists of is done.
REPEATS = 2000


def main() -> None:
    """Measure all settings, and print a table."""
    WORK.mkdir(parents=True, exist_ok=True)
    elevation = write_elevation(replace(RELIEF_LARGE, columns=1, rows=1, tile_size=SIDE))
    python = python_with_rvt()
    per_step = step_seconds()
    print("".join(f"{column:>11}" for column in COLUMNS), flush=True)
    for radius, directions in SETTINGS:
        seconds = (
            our_seconds(elevation, radius, directions, cores=1),
            our_seconds(elevation, radius, directions, cores=os.cpu_count() or 1),
            per_step * radius * directions,
            saga_seconds(elevation, radius, directions),
            rvt_seconds(python, elevation, radius, directions),
        )
        figures = "".join(f"{1e6 * value / SIDE**2:>11.3f}" for value in seconds)
        print(f"{radius:>11}{directions:>11}{figures}", flush=True)


def our_seconds(elevation: Path, radius: int, directions: int, cores: int) -> float:
    """Compute the factor in this process, on so many cores."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(usual)[:cores])
    try:
        model = Elevation(str(elevation))
        started = time.monotonic()
        with ResultRasters(model, {FACTOR: str(WORK / "sky.tif")}, {FACTOR: "GTiff"}, UNITS) as results:
            write_sky_view(model, radius * PIXEL_SIZE, directions, results, lambda: None, lambda percent: None)
        return time.monotonic() - started
    finally:
        os.sched_setaffinity(0, usual)


def step_seconds() -> float:
    """Return how long one core takes for a step on all pixels, if it could do nothing but its three operations.

    They are done with pixels that stay in the processor's cache.
    """
    first, second, third = (numpy.ones(STRIP_PIXELS, numpy.float32) for _ in range(3))
    started = time.monotonic()
    for _ in range(REPEATS):
        numpy.subtract(first, second, out=third)
        numpy.multiply(third, numpy.float32(2), out=third)
        numpy.maximum(second, third, out=second)
    return (time.monotonic() - started) / (REPEATS * STRIP_PIXELS) * SIDE**2


def saga_seconds(elevation: Path, radius: int, directions: int) -> float:
    """Have SAGA compute the factor on one core, with the start of the program."""
    arguments = f"-DEM={elevation} -SVF={WORK / 'sky_saga.tif'} -RADIUS={radius * PIXEL_SIZE} -METHOD=0"
    return seconds_of(["saga_cmd", "-c=1", "ta_lighting", "3", *arguments.split(), f"-NDIRS={directions}"])


def rvt_seconds(python: Path, elevation: Path, radius: int, directions: int) -> float:
    """Have RVT-py compute the factor."""
    command = [python, "-W", "ignore", "-c", RVT_CODE, elevation, PIXEL_SIZE, radius, directions]
    done = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)
    return float(done.stdout)


def python_with_rvt() -> Path:
    """Return a Python that has RVT-py beside what is installed here."""
    folder = WORK / "rvt"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, system_site_packages=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", RVT], check=True, stdout=sys.stderr)
    return python


if __name__ == "__main__":
    main()
