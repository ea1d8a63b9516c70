"""Windows into a tile set: virtual rasters over just the files that they touch, no pixel copied."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.remote_files import host_of, is_remote, settings, silence_of
from tile_job_plugin.tiles import crs, pixel_types
from tile_job_plugin.tiles.checks import RasterFile
from tile_job_plugin.tiles.errors import (
    NodataTaken,
    RasterChanged,
    RasterGone,
    RasterSilent,
    TilesError,
    UnusableNodata,
)
from tile_job_plugin.tiles.headers import TOLERANCE, Header, read_header_and_crs
from tile_job_plugin.tiles.local_copy import copied
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.pixel_types import same_nodata
from tile_job_plugin.tiles.pixels import has_value, read_all
from tile_job_plugin.tiles.raster_names import file_state, is_there
from tile_job_plugin.tiles.rect_index import RectIndex
from tile_job_plugin.tiles.vrt import Source, VirtualRaster


class Windows:
    """Makes windows of one tile set for one job; what a window costs does not depend on how many tiles there are.

    Where rasters overlap, each pixel has one source, whatever windows are cut: the rasters of the job's tiles come
    first, then the others, each in the order of the set; where one is nodata, the next shows.
    """

    def __init__(self, tile_set: TileSet, tiles: Collection[Tile] = ()) -> None:
        """Index the rasters; *tiles* are the job's."""
        of_job = {tile.raster for tile in tiles}
        self._tile_set = tile_set
        self._extent = tile_set.extent
        self._data_type, self._nodata = _type_and_nodata(tile_set)
        self._rasters = sorted(tile_set.rasters, key=lambda raster: raster not in of_job)
        self._index = RectIndex([raster.extent for raster in self._rasters])
        #: How the files of rasters were when these were looked at.
        self._checked: dict[str, object] = {}

    @property
    def grid(self) -> Grid:
        """The tile set's."""
        return self._tile_set.grid

    def window(self, core: PixelRect, halo: int) -> PixelRect:
        """Return the core with *halo* pixels around it, as far as the tile set reaches."""
        return core.grown(halo).intersection(self._extent)

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List the rasters that share a pixel with *rect*, the one that comes first in front."""
        return [self._rasters[number] for number in self._index.touching(rect)]

    def check_sources(self, rect: PixelRect, without: Collection[Raster] = ()) -> None:
        """See that the rasters in *rect* are those that were registered, and have no pixel that looks like nodata.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        for raster in self.rasters_in(rect):
            if raster not in without:
                with _reading(raster):
                    self._check_header(raster)
                    self._check_values(raster, rect)

    def write_checked(self, rect: PixelRect, path: Path, without: Collection[Raster] = ()) -> None:
        """Write a window as `write` does, whose rasters are those that were registered.

        Pixels on servers are copied into a file beside it, which `remove_window` removes as well.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        self.check_sources(rect, without)
        window = self._window(rect, without)
        if any(is_remote(raster.path) for raster in self.rasters_in(rect)):
            window = self._copied(window, path)
        _write(window, path)

    def write(self, rect: PixelRect, path: Path, without: Collection[Raster] = ()) -> None:
        """Write a virtual raster (.vrt) of *rect*; where it goes *without* some rasters, it is nodata."""
        _write(self._window(rect, without), path)

    def _window(self, rect: PixelRect, without: Collection[Raster]) -> VirtualRaster:
        rasters = [raster for raster in self.rasters_in(rect) if raster not in without]
        # What is written last lies on top.
        sources = [source for raster in reversed(rasters) for source in self._sources(raster, rect)]
        return VirtualRaster(self._tile_set.grid, rect, self._data_type, self._nodata, sources)

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
        dataset = open_raster(str(path))
        try:
            read_all(dataset, PixelRect(0, 0, dataset.RasterXSize, dataset.RasterYSize))
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
        return [raster for raster in self.rasters_in(rect) if not self._is_usable(raster, rect)]

    def _check_header(self, raster: Raster) -> None:
        """Read the header again, once for each state of the file."""
        state = file_state(raster.path)
        if raster.path not in self._checked or self._checked[raster.path] != state:
            check_raster(raster, self._tile_set.grid)
            self._checked[raster.path] = state

    def _check_values(self, raster: Raster, rect: PixelRect) -> None:
        """Look for pixels that are the window's nodata value and not the raster's own."""
        nodata = self._nodata
        if nodata is None or pixel_types.same_nodata(raster.nodata, nodata):
            return
        if raster.nodata is not None and not pixel_types.holds("Float32", raster.nodata):
            raise UnusableNodata(raster.path, raster.nodata)
        if not pixel_types.holds(raster.data_type, nodata):
            return
        try:
            is_taken = has_value(open_raster(raster.path), _within(raster, rect), nodata, raster.band or 1)
        except GdalFailed as error:
            raise RasterGone(
                QT_TRANSLATE_NOOP("TileJobs", "The raster {path} can't be read any more: {reason}"),
                QT_TRANSLATE_NOOP("TileJobs", "Put the whole file there, or register the tile set again."),
                path=raster.path,
                reason=error,
            ) from error
        if is_taken:
            raise NodataTaken(raster.path, nodata)

    def _is_usable(self, raster: Raster, rect: PixelRect) -> bool:
        try:
            with _reading(raster):
                self._check_header(raster)
                self._check_values(raster, rect)
                read_all(open_raster(raster.path), _within(raster, rect), raster.band or 1)
        except (GdalFailed, RasterGone, RasterChanged, NodataTaken, UnusableNodata):
            return False
        return True

    def _sources(self, raster: Raster, rect: PixelRect) -> list[Source]:
        """Show a raster; as a whole it is shown in two parts.

        Who asks a virtual raster of whole ones for statistics has GDAL compute those of each, and keep them in an
        .aux.xml beside it, in the user's folder.
        """
        shown = raster.extent.intersection(rect)
        return [self._source(raster, part) for part in (shown.halves() if shown == raster.extent else [shown])]

    def _source(self, raster: Raster, shown: PixelRect) -> Source:
        has_overlap = len(self._index.touching(raster.extent)) > 1
        is_usual = raster.nodata is None or pixel_types.same_nodata(raster.nodata, self._nodata)
        return Source(
            path=raster.path,
            extent=raster.extent,
            shown=shown,
            data_type=raster.data_type,
            band=raster.band or 1,
            see_through=raster.nodata if has_overlap or not is_usual else None,
        )


def _within(raster: Raster, rect: PixelRect) -> PixelRect:
    """Return the part of a raster that lies in *rect*, counted from its own corner."""
    shown, extent = raster.extent.intersection(rect), raster.extent
    return PixelRect(shown.column - extent.column, shown.row - extent.row, shown.width, shown.height)


def _type_and_nodata(tile_set: TileSet) -> tuple[str, float | None]:
    """Choose the windows' type and nodata value, which no raster has for something else.

    What one raster has goes for it, none included: nothing is beside it.
    """
    rasters = tile_set.rasters
    common = pixel_types.common_nodata(raster.nodata for raster in rasters)
    if common is not None or len(rasters) == 1:
        return tile_set.data_type, common
    return pixel_types.with_nodata(tile_set.data_type)


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
    """Return the file that holds the pixels of a window where these come from servers."""
    return window.with_name(f"{window.stem}_pixels.tif")


def remove_window(window: Path) -> None:
    """Remove a window's files. Raises OSError."""
    window.unlink(missing_ok=True)
    pixels_beside(window).unlink(missing_ok=True)


def _reading(raster: Raster) -> AbstractContextManager[None]:
    return settings() if is_remote(raster.path) else nullcontext()


def refuse_silent(raster: Raster) -> None:
    """Raise RasterSilent for a raster on a server that does not give it now."""
    reason = silence_of(raster.path) if is_remote(raster.path) else ""
    if reason:
        raise RasterSilent(raster.path, host_of(raster.path), reason)


def check_raster(raster: Raster, grid: Grid) -> None:
    """Refuse a raster that is missing or unreadable, or whose header is not what it was when it was registered.

    Raises RasterGone, or RasterSilent as one of these, or RasterChanged.
    """
    advice = RasterGone.advice
    if not is_remote(raster.path) and not is_there(raster.path):
        raise RasterGone(
            QT_TRANSLATE_NOOP("TileJobs", "The raster {path} is not there any more."), advice, path=raster.path
        )
    try:
        with _reading(raster):
            header, crs_wkt = read_header_and_crs(raster.path, raster.band)
    except GdalFailed as error:
        refuse_silent(raster)
        raise RasterGone(
            QT_TRANSLATE_NOOP("TileJobs", "The raster {path} can't be read: {reason}."),
            advice,
            path=raster.path,
            reason=error,
        ) from error
    changes = list(_changes(header, crs_wkt, raster, grid))
    if changes:
        raise RasterChanged(raster.path, changes)


def _changes(header: Header, crs_wkt: str, raster: Raster, grid: Grid) -> Iterator[str]:
    """Yield what it has got, of all that pixels are read and placed by."""
    if not _has_crs_of(grid, RasterFile(header, crs_wkt)):
        yield "another CRS"
    if header.extent(grid) != raster.extent:
        yield "another pixel size or extent"
    if header.data_type != raster.data_type:
        yield f"pixels of type {header.data_type} (were {raster.data_type})"
    # Of another type it may be the same value in other digits.
    elif not same_nodata(header.nodata, raster.nodata):
        yield f"the nodata value {_value(header.nodata)} (was {_value(raster.nodata)})"
    if header.band_count > 1 and header.band is None:
        yield "several bands"
    if header.has_mask:
        yield "a mask band"
    if header.is_scaled:
        yield "scaled values"


def _has_crs_of(grid: Grid, file: RasterFile) -> bool:
    """Whether a raster has the grid's CRS, or could be registered with that as CRS."""
    near = TOLERANCE * min(grid.pixel_width, grid.pixel_height)
    is_known = file.has_crs and file.has_place
    return (
        not is_known
        or crs.is_same(file.crs_wkt, grid.crs_wkt)
        or crs.is_alike(file.crs_wkt, grid.crs_wkt, file.corners, near)
    )


def _value(nodata: float | None) -> str:
    return "none" if nodata is None else f"{nodata:.12g}"
