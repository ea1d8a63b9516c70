"""Windows into a tile set: virtual rasters over just the files that they touch, no pixel copied."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.raster_reading import read_through
from tile_job_plugin.remote_files import is_remote
from tile_job_plugin.tiles.errors import RasterGone, TilesError
from tile_job_plugin.tiles.grid_rasters import GridRasters, refuse_silent
from tile_job_plugin.tiles.local_copy import copied
from tile_job_plugin.tiles.model import AffineGrid, Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.rect_index import RectIndex
from tile_job_plugin.tiles.tile_columns import Rasters, Tiles
from tile_job_plugin.tiles.vrt import Georeference, Source, VirtualRaster
from tile_job_plugin.tiles.warped_rasters import warped_layers

#: The most files that a window shows directly. GDAL keeps so many open at a time (GDAL_MAX_DATASET_POOL_SIZE); of more,
#: each reader would open each again and again, which takes longer than to copy the pixels of files that are so small.
MOST_FILES = 100


class Layer(Protocol):
    """Rasters that lie on one grid, and how a window shows them; rectangles are in pixels of the tile set's grid."""

    @property
    def extent(self) -> PixelRect:
        """Where it has pixels."""

    @property
    def data_type(self) -> str:
        """GDAL's name of the type of the pixels that it shows."""

    @property
    def nodata(self) -> float | None:
        """Their nodata value."""

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List the rasters that *rect* takes pixels from, the one that comes first in front."""

    def check(self, raster: Raster, rect: PixelRect) -> None:
        """See that a raster is the one that was registered, and has no pixel for *rect* that looks like nodata."""

    def is_usable(self, raster: Raster, rect: PixelRect) -> bool:
        """Return whether a raster has not changed, and its pixels for *rect* can be read."""

    def shown(self, rect: PixelRect, without: Collection[Raster], is_over_others: bool = False) -> list[Source]:
        """Return what a virtual raster of *rect* shows; what is written last lies on top."""

    def part_of(self, raster: Raster, rect: PixelRect) -> PixelRect | None:
        """Return which pixels of a raster *rect* takes, counted from the raster's corner; None where it takes none."""


class Windows:
    """Makes windows of one tile set for one job; what a window costs does not depend on how many tiles there are.

    Where rasters overlap, each pixel has one source, whatever windows are cut: the rasters of the job's tiles come
    first, then the others, each in the order of the set; where one is nodata, the next shows. On a working grid, the
    set's order alone counts.
    """

    def __init__(self, tile_set: TileSet, tiles: Collection[Tile] = (), reach: PixelRect | None = None) -> None:
        """Index the rasters; *tiles* are the job's.

        Windows lie in *reach*, which may be more or less than what the rasters cover; None for just that.
        """
        self._tile_set = tile_set
        self._extent = tile_set.extent
        self._layers = _layers(tile_set, tiles, reach or tile_set.extent)
        self._index = RectIndex([layer.extent for layer in self._layers])

    @property
    def grid(self) -> Grid:
        """The tile set's."""
        return self._tile_set.grid

    @property
    def is_warped(self) -> bool:
        """Whether rasters lie on other grids than windows."""
        return self._tile_set.working is not None

    @property
    def data_type(self) -> str:
        """GDAL's name of the type that pixels of all windows have."""
        return self._layers[0].data_type

    @property
    def nodata(self) -> float | None:
        """The nodata value of all windows."""
        return self._layers[0].nodata

    def window(self, core: PixelRect, halo: int) -> PixelRect:
        """Return the core with *halo* pixels around it, as far as the tile set reaches."""
        return core.grown(halo).intersection(self._extent)

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List the rasters that *rect* takes pixels from, the one that comes first in front."""
        return [raster for _, raster in self._in(rect)]

    def part_of(self, tile: Tile) -> PixelRect | None:
        """Return which pixels of its raster a tile takes, counted from the raster's corner; None for none."""
        return self._layers[tile.raster.group].part_of(tile.raster, tile.core)

    def check_sources(self, rect: PixelRect, without: Collection[Raster] = ()) -> None:
        """See that the rasters in *rect* are those that were registered, and have no pixel that looks like nodata.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        for layer, raster in self._in(rect):
            if raster not in without:
                layer.check(raster, rect)

    def write_checked(
        self,
        rect: PixelRect,
        path: Path,
        without: Collection[Raster] = (),
        georeference: Georeference | None = None,
    ) -> None:
        """Write a window as `write` does, whose rasters are those that were registered.

        Pixels that are on servers, have to be warped or are in many files are copied into a file beside it, once for
        all who read them; `remove_window` removes it as well. So SAGA needs no PROJ that knows the operation.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        self.check_sources(rect, without)
        window = self._virtual(rect, without, georeference)
        files = {source.path for source in window.sources}
        if self.is_warped or len(files) > MOST_FILES or any(map(is_remote, files)):
            window = self._copied(window, path)
        _write(window, path)

    def write(
        self,
        rect: PixelRect,
        path: Path,
        without: Collection[Raster] = (),
        georeference: Georeference | None = None,
    ) -> None:
        """Write a virtual raster (.vrt) of *rect*; where it goes *without* some rasters, it is nodata.

        Its *georeference* is that of *rect*, unless it is to be that of the same pixels on another grid.
        """
        _write(self._virtual(rect, without, georeference), path)

    def _copied(self, window: VirtualRaster, path: Path) -> VirtualRaster:
        """Copy the pixels of a window into a file beside it."""
        try:
            return copied(window, pixels_beside(path))
        except GdalFailed as error:
            for raster in self.rasters_in(window.rect):
                refuse_silent(raster)
            raise self._unreadable(error) from error

    def check_pixels(self, path: Path) -> None:
        """Read all pixels of a window that was written, and let them go.

        SAGA takes pixels that can't be read, as in a file that was cut off, for holes and says nothing.

        Raises RasterGone.
        """
        try:
            read_through(str(path))
        except GdalFailed as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: GdalFailed) -> RasterGone:
        return RasterGone(
            QT_TRANSLATE_NOOP("TileJobs", "Tile set {tile_set!r}: pixels can't be read any more: {reason}"),
            QT_TRANSLATE_NOOP("TileJobs", "Put the whole file there, or register the tile set again."),
            tile_set=self._tile_set.name,
            reason=error,
        )

    def unusable(self, rect: PixelRect) -> list[Raster]:
        """List the rasters in *rect* that have changed, or whose pixels there can't be read."""
        return [raster for layer, raster in self._in(rect) if not layer.is_usable(raster, rect)]

    def _in(self, rect: PixelRect) -> Iterator[tuple[Layer, Raster]]:
        for layer in self._layers_in(rect):
            for raster in layer.rasters_in(rect):
                yield layer, raster

    def _layers_in(self, rect: PixelRect) -> list[Layer]:
        """List the layers that have pixels in *rect*, the one that lies on top in front."""
        return [self._layers[number] for number in self._index.touching(rect)]

    def _virtual(
        self, rect: PixelRect, without: Collection[Raster], georeference: Georeference | None
    ) -> VirtualRaster:
        layers = self._layers_in(rect)
        # What is written last lies on top.
        sources = [
            source
            for layer in reversed(layers)
            for source in layer.shown(rect, without, is_over_others=layer is not layers[-1])
        ]
        return VirtualRaster(self._tile_set.grid, rect, self.data_type, self.nodata, sources, georeference)


def _layers(tile_set: TileSet, tiles: Collection[Tile], reach: PixelRect) -> Sequence[Layer]:
    """Return the layers by the numbers of their groups; without a working grid there is one."""
    if tile_set.working:
        return warped_layers(tile_set, tile_set.working)
    rasters = Rasters.of(tile_set.rasters).with_first(Tiles.of(tiles).rasters)
    return [GridRasters(AffineGrid.of(tile_set.grid), rasters, tile_set.data_type, reach)]


def _write(window: VirtualRaster, path: Path) -> None:
    try:
        path.write_text(window.xml(), encoding="utf-8")
    except OSError as error:
        raise TilesError(
            QT_TRANSLATE_NOOP("TileJobs", "The window {path} can't be written: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from error


def pixels_beside(window: Path) -> Path:
    """Return the file that holds the pixels of a window where these were copied."""
    return window.with_name(f"{window.stem}_pixels.tif")


def remove_window(window: Path) -> None:
    """Remove a window's files. Raises OSError."""
    window.unlink(missing_ok=True)
    pixels_beside(window).unlink(missing_ok=True)
