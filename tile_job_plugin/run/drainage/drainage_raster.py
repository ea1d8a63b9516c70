"""A raster that follows the water of a whole tile set, of which a job makes the pieces that its windows touch."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import numpy
from osgeo import gdal

from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.tiles.further_rasters import FurtherRaster
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.pixels import read_masked
from tile_job_plugin.tiles.windows import Windows

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Stands where there is no ground: SAGA's usual value, which no elevation and no area has.
NODATA = -99999.0


@dataclass(frozen=True)
class PixelType:
    """The type of a raster's pixels."""

    #: GDAL's name.
    name: str
    #: What stands where there is no ground.
    nodata: float = NODATA


#: For areas and basins: numbers of cells above 2 ** 24 have no place in fewer bits.
NUMBERS = PixelType("Float64")
#: For 1 and 0.
MASK = PixelType("Byte", 255)


@dataclass(frozen=True)
class DrainageRaster(FurtherRaster):
    """Such a raster."""

    pieces: PieceFiles

    def write(self, rect: PixelRect, path: Path) -> None:
        """Make what is missing of a rectangle of the job's grid, and write a virtual raster (.vrt) of it."""
        self.pieces.make(rect)
        super().write(rect, path)

    def write_checked(self, rect: PixelRect, path: Path) -> None:
        """Do as `write`, and see that the pieces can be read. Raises FurtherRasterUnusable."""
        self.pieces.make(rect)
        super().write_checked(rect, path)


@dataclass(frozen=True)
class PieceFiles:
    """The pieces of a product in a folder of this process; lanes make each of them once."""

    folder: Path
    grid: Grid
    pieces: Pieces
    pixel_type: PixelType
    #: Returns the pixels of a piece.
    pixels: Callable[[int], Cells]
    _locks: defaultdict[int, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock), init=False)

    def path(self, piece: int) -> Path:
        """Return the file of a piece."""
        return self.folder / f"{piece}.tif"

    def make(self, rect: PixelRect) -> None:
        """Make the pieces that share a pixel with *rect* and are not there. Raises RasterError or GdalFailed."""
        for piece in self.pieces.touching(rect):
            self._make(piece)

    def read(self, piece: int) -> Cells:
        """Return the pixels of a piece, which is made if it is not there; NaN where there is no ground.

        Raises RasterError or GdalFailed.
        """
        self._make(piece)
        # The band does not keep it.
        dataset = open_raster(str(self.path(piece)))
        rect = PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize)
        pixels, has_value = read_masked(dataset.GetRasterBand(1), rect)
        return numpy.where(has_value, pixels, numpy.nan)

    def _make(self, piece: int) -> None:
        with self._locks[piece]:
            if not self.path(piece).exists():
                self._write(piece)

    def _write(self, piece: int) -> None:
        self.folder.mkdir(exist_ok=True)
        rect, half = self.pieces.rect(piece), self.folder / f"{piece}_half.tif"
        pixels = self.pixels(piece)
        kind = gdal.GetDataTypeByName(self.pixel_type.name)
        dataset = checked(gdal.GetDriverByName("GTiff").Create, str(half), rect.width, rect.height, 1, kind)
        checked(dataset.SetGeoTransform, self.grid.geotransform(rect))
        checked(dataset.SetProjection, self.grid.crs_wkt)
        band = dataset.GetRasterBand(1)
        checked(band.SetNoDataValue, self.pixel_type.nodata)
        checked(band.WriteArray, numpy.where(numpy.isnan(pixels), self.pixel_type.nodata, pixels))
        # GDAL tells some errors only when it closes the file.
        del band
        checked(dataset.FlushCache)
        del dataset
        half.rename(self.path(piece))


def drainage_raster(name: str, tile_set: TileSet, files: PieceFiles) -> DrainageRaster:
    """Return the raster that a recipe takes by a parameter called *name*, of jobs on a tile set."""
    tiles = [
        Tile(str(piece), rect, Raster(str(files.path(piece)), rect, files.pixel_type.nodata, files.pixel_type.name))
        for piece, rect in enumerate(map(files.pieces.rect, range(len(files.pieces))))
    ]
    derived = TileSet(tile_set.name, tile_set.grid, files.pixel_type.name, tiles)
    windows = Windows(derived, reach=tile_set.extent)
    # Not a tile set as others are: its files come and go with the job.
    return DrainageRaster(name, tile_set.name, False, tile_set.grid, windows, (0, 0), derived, files)
