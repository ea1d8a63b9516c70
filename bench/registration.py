"""g. A folder of many small rasters is registered, beside the index that GDAL's own tool makes of it."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from osgeo import gdal

from bench.cases import Case
from bench.input import write_elevation
from bench.places import WORK, fresh_folder
from bench.programs import run_algorithm, seconds_of
from bench.results import Figure
from bench.ways import Way


def registration_ways(case: Case) -> list[Way]:
    """Write the tiles as files, and list what a round runs."""
    folder = write_tiles(case, write_elevation(case))
    # Is made at its first use, and started after each stop, which is none of a registration's time.
    run_algorithm("createlocaldatabase")
    return [partial(_register, case, folder), partial(_make_index, folder)]


def write_tiles(case: Case, elevation: Path) -> Path:
    """Cut the elevation into files, and return their folder."""
    folder = fresh_folder(f"{case.name}-tiles")
    source, size = gdal.Open(str(elevation)), case.tile_size
    for tile in case.tiles:
        window = [tile.column * size, tile.row * size, size, size]
        gdal.Translate(str(folder / f"{tile.id}.tif"), source, srcWin=window)
    return folder


def _register(case: Case, folder: Path) -> dict[str, Figure]:
    """Time the whole command, with the start of QGIS."""
    name = f"{case.name}-{time.monotonic_ns()}"
    run = run_algorithm("registertileset", TILE_SET=name, FOLDER=folder)
    return {"register": Figure.plain(run.seconds)}


def _make_index(folder: Path) -> dict[str, Figure]:
    index = WORK / "index.gpkg"
    index.unlink(missing_ok=True)
    files = sorted(folder.glob("*.tif"))
    return {"gdaltindex": Figure.plain(seconds_of(["gdaltindex", "-f", "GPKG", index, *files]))}
