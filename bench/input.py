"""What all ways work on. None of it is timed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal

from bench.cases import PIXEL_SIZE, Case, Tile
from bench.places import WORK, fresh_folder
from bench.programs import run_algorithm, seconds_of
from demo.elevation import PROJECTED_CRS, write_elevation_model

gdal.UseExceptions()

#: Where the south-west corner of the elevation lies in PROJECTED_CRS.
CORNER = (700000, 4000000)


def write_elevation(case: Case) -> Path:
    """Resample the real elevation model to the pixels that the case needs."""
    path = WORK / f"elevation_{case.width}x{case.height}.tif"
    if not path.exists():
        source, unfinished = WORK / "source.tif", WORK / "unfinished.tif"
        write_elevation_model(source)
        # Before it is resampled, for GDAL resamples whole metres to whole metres: the hills would be terraces.
        heights = gdal.Translate("", str(source), format="MEM", outputType=gdal.GDT_Float32)
        west, south = CORNER
        gdal.Translate(
            str(unfinished),
            heights,
            width=case.width,
            height=case.height,
            resampleAlg="cubicspline",
            outputSRS=PROJECTED_CRS,
            outputBounds=[west, south + case.height * PIXEL_SIZE, west + case.width * PIXEL_SIZE, south],
        )
        unfinished.rename(path)
    return path


def write_windows(case: Case, elevation: Path) -> dict[Tile, Path]:
    """Write a virtual raster of each tile with its halo, which a user would have to do as well."""
    folder = fresh_folder(f"{case.name}-windows")
    windows = {}
    for tile in case.tiles:
        left, top = (max(0, number * case.tile_size - case.halo) for number in (tile.column, tile.row))
        right = min(case.width, (tile.column + 1) * case.tile_size + case.halo)
        bottom = min(case.height, (tile.row + 1) * case.tile_size + case.halo)
        windows[tile] = folder / f"{tile.id}.vrt"
        _cut(elevation, windows[tile], (left, top, right - left, bottom - top), "VRT")
    return windows


def write_piece(case: Case, elevation: Path) -> Path:
    """Write a virtual raster of the square in the middle that stands for all of the elevation."""
    path = WORK / f"{case.name}-piece.vrt"
    _cut(elevation, path, _middle(case, case.piece), "VRT")
    return path


def write_speck(case: Case, elevation: Path) -> Path:
    """Write a virtual raster of so few pixels that SAGA does nothing but start."""
    path = WORK / f"{case.name}-speck.vrt"
    _cut(elevation, path, _middle(case, 10), "VRT")
    return path


def _middle(case: Case, size: int) -> tuple[int, int, int, int]:
    return (case.width - size) // 2, (case.height - size) // 2, size, size


def write_hillshades(case: Case, elevation: Path) -> list[Path]:
    """Write SAGA's hillshade of each tile without a halo, in the form in which SAGA writes GeoTIFF."""
    folder = fresh_folder(f"{case.name}-tiles")
    whole = WORK / f"{case.name}-whole.tif"
    seconds_of(["saga_cmd", "ta_lighting", "0", f"-ELEVATION={elevation}", f"-SHADE={whole}"])
    size = case.tile_size
    tiles = []
    for tile in case.tiles:
        tiles.append(folder / f"{tile.id}.tif")
        window = (tile.column * size, tile.row * size, size, size)
        _cut(whole, tiles[-1], window, "GTiff", ["COMPRESS=LZW", "BLOCKYSIZE=1"])
    return tiles


def _cut(source: Path, path: Path, window: tuple[int, int, int, int], driver: str, options: Sequence[str] = ()) -> None:
    gdal.Translate(str(path), str(source), format=driver, srcWin=window, creationOptions=list(options))


def register(case: Case, elevation: Path, tile_set: str) -> None:
    """Register the case's tiles. This also starts the job database, should it have stopped meanwhile."""
    run_algorithm("registertileset", TILE_SET=tile_set, RASTER=elevation, TILE_SIZE=case.tile_size)
