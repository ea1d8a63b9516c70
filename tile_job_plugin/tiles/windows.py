"""Windows into a tile set: virtual rasters over just the files that they touch, no pixel copied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path
from statistics import median

from osgeo import gdal

from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.errors import GdalFailed, RasterGone, TilesError
from tile_job_plugin.tiles.gdal_calls import checked, open_raster
from tile_job_plugin.tiles.model import PixelRect, Raster, TileSet
from tile_job_plugin.tiles.raster_names import is_there
from tile_job_plugin.tiles.virtual import Source, VirtualRaster

#: Rows of a window that are read at once, which bounds the memory.
ROWS_AT_ONCE = 256


class Windows:
    """Makes windows of one tile set; what a window costs does not depend on how many tiles there are."""

    def __init__(self, tile_set: TileSet) -> None:
        """Index the rasters by buckets about as large as one of them."""
        self._tile_set = tile_set
        self._extent = tile_set.extent
        self._data_type, self._nodata = _type_and_nodata(tile_set)
        sizes = [max(raster.extent.width, raster.extent.height) for raster in tile_set.rasters]
        self._bucket_size = int(median(sizes))
        self._buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, raster in enumerate(tile_set.rasters):
            for bucket in raster.extent.buckets(self._bucket_size):
                self._buckets[bucket].append(number)

    def window(self, core: PixelRect, halo: int) -> PixelRect:
        """Give the core with *halo* pixels around it, as far as the tile set reaches."""
        return core.grown(halo).intersection(self._extent)

    def write(self, rect: PixelRect, path: Path, without: Collection[Raster] = ()) -> None:
        """Write a virtual raster (.vrt) of *rect*; where it goes *without* some rasters, it is nodata.

        Raises RasterGone when a file that it needs is no longer there.
        """
        rasters = [raster for raster in self._rasters_in(rect) if raster not in without]
        gone = [raster.path for raster in rasters if not is_there(raster.path)]
        if gone:
            raise RasterGone(
                f"Tile set {self._tile_set.name!r}: the raster {gone[0]} is not there any more. "
                "Put it back, or register the tile set again."
            )
        sources = [self._source(raster, rect, rasters) for raster in rasters]
        window = VirtualRaster(self._tile_set.grid, rect, self._data_type, self._nodata, sources)
        try:
            path.write_text(window.xml(), encoding="utf-8")
        except OSError as error:
            raise TilesError(f"The window {path} can't be written: {error.strerror or error}.") from error

    def check_pixels(self, path: Path) -> None:
        """Read all pixels of a window that was written, and let them go.

        SAGA takes pixels that can't be read, as in a file that was cut off, for holes and says nothing.

        Raises RasterGone.
        """
        dataset = open_raster(str(path))
        try:
            _read(dataset, PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize))
        except GdalFailed as error:
            raise RasterGone(
                f"Tile set {self._tile_set.name!r}: pixels can't be read any more: {error} "
                "Put the whole file there, or register the tile set again."
            ) from error

    def unreadable(self, rect: PixelRect) -> list[Raster]:
        """List the rasters whose pixels in *rect* can't be read."""
        return [raster for raster in self._rasters_in(rect) if not _is_readable(raster, rect)]

    def _rasters_in(self, rect: PixelRect) -> list[Raster]:
        """Find the rasters that share a pixel with *rect*, in the order of the tiles."""
        numbers = {number for bucket in rect.buckets(self._bucket_size) for number in self._buckets.get(bucket, ())}
        rasters = (self._tile_set.rasters[number] for number in sorted(numbers))
        return [raster for raster in rasters if raster.extent.intersects(rect)]

    def _source(self, raster: Raster, rect: PixelRect, others: Sequence[Raster]) -> Source:
        has_overlap = any(other is not raster and other.extent.intersects(raster.extent) for other in others)
        is_usual = raster.nodata is None or pixel_types.same_nodata(raster.nodata, self._nodata)
        return Source(
            path=raster.path,
            extent=raster.extent,
            shown=raster.extent.intersection(rect),
            data_type=self._tile_set.data_type,
            see_through=raster.nodata if has_overlap or not is_usual else None,
        )


def _is_readable(raster: Raster, rect: PixelRect) -> bool:
    shown = raster.extent.intersection(rect)
    left, top = shown.column - raster.extent.column, shown.row - raster.extent.row
    try:
        _read(open_raster(raster.path), PixelRect(left, top, shown.width, shown.height))
    except GdalFailed:
        return False
    return True


def _read(dataset: gdal.Dataset, rect: PixelRect) -> None:
    """Read pixels and let them go."""
    for row in range(rect.row, rect.bottom, ROWS_AT_ONCE):
        checked(dataset.ReadRaster, rect.column, row, rect.width, min(ROWS_AT_ONCE, rect.bottom - row))


def _type_and_nodata(tile_set: TileSet) -> tuple[str, float]:
    """Find the nodata value that most rasters have, or a type with room for one."""
    values = Counter(repr(raster.nodata) for raster in tile_set.rasters if raster.nodata is not None)
    if values:
        return tile_set.data_type, float(values.most_common(1)[0][0])
    return pixel_types.with_nodata(tile_set.data_type)
