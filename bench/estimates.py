"""What jobs take beside what was estimated: before any job with the recipe, by a try, and after one job of four tiles.

Jobs are of 4, 25 and 100 tiles: on one tile set, of which they take other parts, and each on a tile set of its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsSettings

from bench.cases import RELIEF_LARGE
from bench.input import write_elevation
from bench.places import fresh_folder
from bench.private_database import private_database
from bench.qgis_application import qgis_application
from tile_job_plugin import api

TILE_SIZE = 500
COLUMNS, ROWS = 15, 10
#: The first tile and the tiles along the side of each job, in rows and columns.
SQUARES = ((5, 10, 2), (0, 10, 5), (0, 0, 10))
RECIPES = ("tilejobs:relief", "tilejobs:solar")
#: How many times as long as estimated, or as short, a job may take: before any job with its recipe, and after one.
GOALS = (2.0, 1.5)


@dataclass(frozen=True)
class Ground:
    """What a job is run on."""

    tile_set: str
    raster: Path
    tile_ids: list[str]


def main() -> None:
    """Run all jobs, and print a row for each."""
    folder = fresh_folder("estimates")
    elevation = write_elevation(replace(RELIEF_LARGE, columns=COLUMNS, rows=ROWS, tile_size=TILE_SIZE))
    places = {"one set": list(parts(elevation)), "a set each": list(sets(elevation, folder))}
    titles = ("place", "recipe", "tiles", "before", "after", "took", "before", "after")
    print("".join(f"{title:>17}" for title in titles), flush=True)
    with private_database() as connection, qgis_application(connection) as name:
        # Each job computes all of its tiles.
        QgsSettings().setValue("tile_jobs/kept_results", 0)
        for place, grounds in places.items():
            with api.connect(name, schema=place.replace(" ", "_")) as tile_jobs:
                for tile_set, raster in dict.fromkeys((ground.tile_set, ground.raster) for ground in grounds):
                    tile_jobs.register_tile_set(tile_set, raster=raster, tile_size=TILE_SIZE)
                for recipe in RECIPES:
                    measure(tile_jobs, place, recipe, grounds, folder)


def measure(tile_jobs: api.TileJobs, place: str, recipe: str, grounds: list[Ground], folder: Path) -> None:
    """Estimate all jobs, run the smallest, estimate the others again and run them."""

    def estimates(some: list[Ground]) -> list[float]:
        return [seconds_estimated(tile_jobs, recipe, ground) for ground in some]

    before = estimates(grounds)
    took = [seconds_taken(tile_jobs, recipe, grounds[0], folder)]
    after = estimates(grounds[1:])
    took += [seconds_taken(tile_jobs, recipe, ground, folder) for ground in grounds[1:]]
    for (_, _, side), first, second, seconds in zip(SQUARES, before, [None, *after], took):
        factors = [None if value is None else max(value / seconds, seconds / value) for value in (first, second)]
        misses = any(factor is not None and factor > goal for factor, goal in zip(factors, GOALS))
        figures = "".join(
            f"{'' if value is None else f'{value:.2f}':>17}" for value in (first, second, seconds, *factors)
        )
        print(f"{place:>17}{recipe[9:]:>17}{side**2:>17}{figures}{'  falls short' if misses else ''}", flush=True)


def seconds_estimated(tile_jobs: api.TileJobs, recipe: str, ground: Ground) -> float:
    """Return what is thought likely, by a try if there is no job to tell."""
    estimate = tile_jobs.estimate(ground.tile_set, tile_ids=ground.tile_ids, recipe=recipe, try_tile=True)
    assert estimate.seconds is not None
    return estimate.seconds


def seconds_taken(tile_jobs: api.TileJobs, recipe: str, ground: Ground, folder: Path) -> float:
    """Run the job."""
    started = time.monotonic()
    job = tile_jobs.start(ground.tile_set, tile_ids=ground.tile_ids, recipe=recipe, mosaic=folder / "mosaic.tif")
    tile_jobs.run(job)
    return time.monotonic() - started


def parts(elevation: Path) -> Iterator[Ground]:
    """Yield squares of one tile set."""
    for row, column, side in SQUARES:
        yield Ground("whole", elevation, tiles_of_square(row, column, side))


def sets(elevation: Path, folder: Path) -> Iterator[Ground]:
    """Cut the same squares out, and yield each as a tile set."""
    for row, column, side in SQUARES:
        raster = folder / f"{side}.tif"
        window = [TILE_SIZE * number for number in (column, row, side, side)]
        gdal.Translate(str(raster), str(elevation), srcWin=window)
        yield Ground(f"side_{side}", raster, tiles_of_square(0, 0, side))


def tiles_of_square(row: int, column: int, side: int) -> list[str]:
    """Name the tiles of a square by its first row and column."""
    return [f"r{row + down}_c{column + right}" for down in range(side) for right in range(side)]


if __name__ == "__main__":
    main()
