"""Whether all ways give the same pixels; one that gives others would be no comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy
from osgeo import gdal

from bench.cases import Case, Output, Tile
from bench.results import Figure

gdal.UseExceptions()


def unlike_tiles(case: Case, mosaic: Path, folders: Mapping[Path, Sequence[Tile]]) -> dict[str, Figure]:
    """Return how many percent of the pixels in *folders* differ from *mosaic*, in the folder where it is most.

    Looks at all outputs of each folder's tiles, without their halo, and takes the one that differs most.
    """
    parts = [
        sum(_unlike_part(case, path, folder, tile, output) for tile in tiles) / len(tiles)
        for output, path in zip(case.outputs, _mosaics(case, mosaic))
        for folder, tiles in folders.items()
    ]
    return {"unlike": Figure.plain(100 * max(parts))}


def unlike_mosaics(first: Path, others: Sequence[Path]) -> dict[str, Figure]:
    """Return how many percent of the pixels of *others* differ from *first*, in the one where it is most."""
    pixels = gdal.Open(str(first)).ReadAsArray()
    parts = [float(numpy.mean(gdal.Open(str(other)).ReadAsArray() != pixels)) for other in others]
    return {"unlike": Figure.plain(100 * max(parts))}


def _mosaics(case: Case, mosaic: Path) -> list[Path]:
    """Return where the mosaics of all outputs lie: beside the first one, with the output's name added."""
    return [mosaic, *(mosaic.with_name(f"{mosaic.stem}_{output.mosaic}.tif") for output in case.outputs[1:])]


def _unlike_part(case: Case, mosaic: Path, folder: Path, tile: Tile, output: Output) -> float:
    size = case.tile_size
    column, row = tile.column * size, tile.row * size
    halo_left, halo_above = min(column, case.halo), min(row, case.halo)
    result = gdal.Open(str(folder / f"{tile.id}_{output.file}.tif"))
    core = result.ReadAsArray(halo_left, halo_above, size, size)
    ours = gdal.Open(str(mosaic)).ReadAsArray(column, row, size, size)
    return float(numpy.mean(abs(core - ours) > case.tolerance))
