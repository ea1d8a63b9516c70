"""What cuts a mosaic to an outline: the pixels that are left, and a raster that covers the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
from osgeo import gdal

from tile_job_plugin.errors import GdalFailed, Stopped
from tile_job_plugin.gdal_calls import Progress, checked
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.cutline import SQUARE, Cutline
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.vrt import Source

_INSIDE, _OUTSIDE = 0, 1
_TYPE = "Byte"


@dataclass(frozen=True)
class Cut:
    """What is left of a mosaic."""

    rect: PixelRect
    #: A raster over *rect* of 0 inside and 1 outside; None where all of *rect* is inside.
    cover: Path | None

    def source(self, nodata: float) -> Source | None:
        """Return what shows nodata outside the outline, over whatever lies below; None where all is inside."""
        if self.cover is None:
            return None
        return Source(
            path=str(self.cover),
            extent=self.rect,
            shown=self.rect,
            data_type=_TYPE,
            see_through=_INSIDE,
            block_size=(SQUARE, SQUARE),
            becomes=nodata,
        )


def write_cut(cutline: Cutline, cores: Sequence[PixelRect], grid: Grid, folder: Path, progress: Progress) -> Cut:
    """Find what a cutline leaves of a mosaic of *cores*, and write the cover into *folder*, square by square.

    Raises MosaicFailed where nothing is left, or the cover can't be written, or Stopped by *progress*.
    """
    rect = cutline.rect_within(PixelRects.of(cores).around)
    if rect is None:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The outline that cuts the mosaic touches none of its pixels.")
        )
    path = folder / "cover.tif"
    try:
        has_outside = _write_cover(cutline, rect, grid, path, progress)
    except GdalFailed as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "{path} can't be written: {reason}"), path=path, reason=error
        ) from error
    return Cut(rect, path if has_outside else None)


def _write_cover(cutline: Cutline, rect: PixelRect, grid: Grid, path: Path, progress: Progress) -> bool:
    """Write which pixels of *rect* are outside; return whether there is one."""
    # Blocks that are not written take no room, and are inside. The others compress to nearly nothing.
    options = ["TILED=YES", f"BLOCKXSIZE={SQUARE}", f"BLOCKYSIZE={SQUARE}", "SPARSE_OK=TRUE"]
    options += ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
    kind = gdal.GetDataTypeByName(_TYPE)
    dataset = checked(gdal.GetDriverByName("GTiff").Create, str(path), rect.width, rect.height, 1, kind, options)
    try:
        dataset.SetGeoTransform(grid.geotransform(rect))
        band = dataset.GetRasterBand(1)
        checked(band.SetNoDataValue, _INSIDE)
        has_outside = False
        for square, is_inside in cutline.squares(rect):
            if square.column == rect.column:
                # GDAL's cache would otherwise fill up with rows that are done with.
                checked(band.FlushCache)
                if not progress(100 * (square.row - rect.row) / rect.height):
                    raise Stopped(QT_TRANSLATE_NOOP("TileJobs", "The mosaic was cancelled."))
            if not is_inside.all():
                has_outside = True
                place = square.column - rect.column, square.row - rect.row
                checked(band.WriteArray, numpy.where(is_inside, _INSIDE, _OUTSIDE).astype(numpy.uint8), *place)
        checked(dataset.FlushCache)
        return has_outside
    finally:
        # Windows removes no file that is open.
        band = dataset = None
