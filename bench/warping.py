"""h. A recipe on tiles in degrees: a tile set with a working grid beside warping first and running then.

Both warp bilinearly without approximation, onto the same pixels. What is warped first is written to a file, as a user
would; registering is timed in both, as it is part of either way.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from osgeo import gdal

from bench.cases import LANES, Case
from bench.input import write_elevation
from bench.likeness import unlike_mosaics
from bench.places import WORK, fresh_folder
from bench.programs import run_algorithm, seconds_of
from bench.results import Figure
from bench.ways import Way, told_seconds
from tile_job_plugin.messages import Message
from tile_job_plugin.tiles.crs import wkt_of
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.rasters import warped_tile_set_from_rasters
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.transformations import Transformation
from tile_job_plugin.tiles.working_grid import WorkingGridWish

#: The north-west corner of the tiles, in degrees, and the size of a pixel: as Copernicus GLO-30 has them at 55 degrees.
CORNER = (9.0, 55.5)
PIXEL = (1.5 / 3600, 1 / 3600)
CRS, METRES = "EPSG:32632", 25
_UTM = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=utm +zone=32 +ellps=WGS84"


class _Adviser:
    """Knows the one operation that is needed here."""

    def operation(self, source_wkt: str, target_wkt: str, place: tuple[float, float]) -> str:
        """Return it."""
        return _UTM

    def tell(self, message: Message) -> None:
        """Say nothing."""

    def warn(self, message: Message) -> None:
        """Say nothing."""


def warping_ways(case: Case, run_id: str) -> list[Way]:
    """Write the tiles, and list what a round runs."""
    folder = write_tiles(case)
    return [partial(_on_working_grid, case, folder, run_id), partial(_warped_first, case, folder, run_id)]


def unlike_warped() -> dict[str, Figure]:
    """Compare the mosaics of both ways."""
    return unlike_mosaics(_mosaic("grid"), [_mosaic("warped")])


def write_tiles(case: Case) -> Path:
    """Write the tiles of a case in degrees, and return their folder."""
    folder, elevation = fresh_folder(f"{case.name}-tiles"), write_elevation(case)
    size = case.tile_size
    for tile in case.tiles:
        west, north = CORNER[0] + tile.column * size * PIXEL[0], CORNER[1] - tile.row * size * PIXEL[1]
        gdal.Translate(
            str(folder / f"{tile.id}.tif"),
            str(elevation),
            srcWin=(tile.column * size, tile.row * size, size, size),
            outputSRS="EPSG:4326",
            outputBounds=(west, north, west + size * PIXEL[0], north - size * PIXEL[1]),
            noData=-9999,
        )
    return folder


def _on_working_grid(case: Case, folder: Path, run_id: str) -> dict[str, Figure]:
    name = f"{case.name} grid {run_id}"
    registered = run_algorithm(
        "registertileset", TILE_SET=name, FOLDER=folder, CRS=CRS, PIXEL_SIZE=METRES, RESAMPLING="bilinear"
    )
    tiles, command = _run_job(case, name, _mosaic("grid"))
    return {
        "grid-command": Figure.plain(registered.seconds + command),
        "grid-tiles": Figure.plain(tiles),
    }


def _warped_first(case: Case, folder: Path, run_id: str) -> dict[str, Figure]:
    """Join and warp the tiles, and run a job on the result."""
    whole, warped, name = WORK / "whole.vrt", WORK / "warped.tif", f"{case.name} warped {run_id}"
    warped.unlink(missing_ok=True)
    files = sorted(folder.glob("*.tif"))
    tile_set = _tile_set(files)
    join = ["gdalbuildvrt", "-q", "-overwrite", *_pixels(tile_set), whole, *files]
    warping = seconds_of(join, ["gdalwarp", "-q", *_options(tile_set), whole, warped])
    registered = run_algorithm("registertileset", TILE_SET=name, RASTER=warped, TILE_SIZE=case.tile_size)
    tiles, command = _run_job(case, name, _mosaic("warped"))
    return {
        "warp-command": Figure.plain(warping + registered.seconds + command),
        "warp": Figure.plain(warping),
        "warp-tiles": Figure.plain(tiles),
    }


def _tile_set(files: Sequence[Path]) -> TileSet:
    """Return the tile set that is registered, for the grid and the options that it keeps."""
    wish = WorkingGridWish(Resampling.BILINEAR, wkt_of(CRS), METRES)
    return warped_tile_set_from_rasters("set", [(path.stem, str(path)) for path in files], wish, _Adviser())


def _pixels(tile_set: TileSet) -> list[str]:
    """Return the options of gdalbuildvrt that keep the pixel size to the last bit; it would take the mean of all."""
    assert tile_set.working
    (group,) = tile_set.working.groups
    return ["-resolution", "user", "-tr", *map(repr, group.grid.pixel_size)]


def _options(tile_set: TileSet) -> list[str]:
    """Return the options of gdalwarp that make the same pixels."""
    assert tile_set.working
    (group,) = tile_set.working.groups
    across, down = group.scales
    way = Transformation(group.grid.crs_wkt, tile_set.grid.crs_wkt, group.operation)
    bounds = [repr(edge) for edge in tile_set.grid.bounds(tile_set.extent)]
    return [
        *("-t_srs", CRS, "-te", *bounds, "-tr", str(METRES), str(METRES), "-r", "bilinear", "-et", "0"),
        *("-ct", way.as_gdal_takes_it, "-wo", f"XSCALE={across!r}", "-wo", f"YSCALE={down!r}"),
        *("-multi", "-wo", f"NUM_THREADS={LANES}", "-wm", "256", "-co", "TILED=YES", "-dstnodata", "-9999"),
    ]


def _run_job(case: Case, tile_set: str, mosaic: Path) -> tuple[float, float]:
    """Return the seconds of the tiles, and of the whole command."""
    run = run_algorithm(
        "startjob",
        TILE_SET=tile_set,
        ALL="true",
        RECIPE=case.recipe,
        RECIPE_PARAMETERS=json.dumps(case.parameters),
        HALO=case.halo,
        WORKERS=LANES,
        MOSAIC=mosaic,
    )
    return told_seconds(run, "Tiles"), run.seconds


def _mosaic(way: str) -> Path:
    return WORK / f"warping-{way}.tif"
