"""What a job takes whose tiles an earlier one has computed in part, beside the same job without the earlier one.

Two towns of 20 tiles each have 15 in common. Fails where the results of the second job differ.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy
from osgeo import gdal
from qgis.core import QgsProcessingFeedback

from bench.cases import RELIEF_LARGE
from bench.input import write_elevation
from bench.places import fresh_folder
from bench.private_database import private_database
from bench.qgis_application import qgis_application
from tile_job_plugin import api

TILE_SIZE, COLUMNS, ROWS = 500, 6, 5
#: The rows and columns of the towns' tiles: five columns, of which the towns share all, and four rows, of which three.
FIRST, SECOND = ([f"r{row}_c{column}" for row in range(start, start + 4) for column in range(5)] for start in range(2))
RECIPES = ("tilejobs:relief", "tilejobs:skyview")
#: What a job's log says of tiles that an earlier one has computed.
TAKEN_OVER = re.compile(r"(\d+) of \d+ tiles were computed by job")


class Town(NamedTuple):
    """A job that was run: the seconds that it took, how many tiles it took over, and its mosaics by their outputs."""

    seconds: float
    taken_over: int
    mosaics: Mapping[str, str]


def main() -> None:
    """Run each recipe on both towns and on the second alone, and print a row for each."""
    folder = fresh_folder("kept-tiles")
    elevation = write_elevation(replace(RELIEF_LARGE, columns=COLUMNS, rows=ROWS, tile_size=TILE_SIZE))
    titles = ("recipe", "first", "second", "second alone", "tiles taken over", "pixels unlike")
    print("".join(f"{title:>18}" for title in titles), flush=True)
    unlike = 0
    with private_database() as connection, qgis_application(connection) as name:
        for recipe in RECIPES:
            schema = recipe.replace(":", "_")
            # The first job of a recipe also measures how far it sees.
            alone = run_towns(name, f"{schema}_alone", recipe, elevation, folder, [FIRST[:1], SECOND])[-1]
            first, second = run_towns(name, schema, recipe, elevation, folder, [FIRST, SECOND])
            pixels = sum(pixels_unlike(path, alone.mosaics[output]) for output, path in second.mosaics.items())
            figures = "".join(f"{town.seconds:>18.1f}" for town in (first, second, alone))
            print(f"{recipe[9:]:>18}{figures}{second.taken_over:>18}{pixels:>18}", flush=True)
            unlike += pixels
    if unlike:
        sys.exit("Results differ.")


def run_towns(
    connection: str, schema: str, recipe: str, elevation: Path, folder: Path, towns: list[list[str]]
) -> list[Town]:
    """Run a job for each town, one after the other, in a job database that knows none of them."""
    with api.connect(connection, schema=schema) as tile_jobs:
        tile_jobs.register_tile_set("towns", raster=elevation, tile_size=TILE_SIZE)
        return [
            run_town(tile_jobs, recipe, tiles, folder / f"{schema}_{number}.tif") for number, tiles in enumerate(towns)
        ]


def run_town(tile_jobs: api.TileJobs, recipe: str, tiles: list[str], mosaic: Path) -> Town:
    """Run the job of a town."""
    started, feedback = time.monotonic(), QgsProcessingFeedback()
    job = tile_jobs.start("towns", tile_ids=tiles, recipe=recipe, mosaic=mosaic)
    tile_jobs.run(job, feedback=feedback)
    seconds = time.monotonic() - started
    taken_over = sum(int(count) for count in TAKEN_OVER.findall(feedback.textLog()))
    return Town(seconds, taken_over, tile_jobs.outputs(job))


def pixels_unlike(path: str, other: str) -> int:
    """Count the pixels in which two rasters differ."""
    cells, others = (gdal.Open(name).ReadAsArray() for name in (path, other))
    return int(numpy.count_nonzero((cells != others) & ~(numpy.isnan(cells) & numpy.isnan(others))))


if __name__ == "__main__":
    main()
