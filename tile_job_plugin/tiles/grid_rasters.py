"""Rasters that lie on one pixel grid, as one virtual raster; each is compared with what was registered of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.raster_reading import read_through
from tile_job_plugin.remote_files import host_of, is_remote, reading, silence_of
from tile_job_plugin.tiles import crs, pixel_types
from tile_job_plugin.tiles.errors import NodataTaken, RasterChanged, RasterGone, RasterSilent, UnusableNodata
from tile_job_plugin.tiles.headers import TOLERANCE, Header, read_header_and_crs
from tile_job_plugin.tiles.model import AffineGrid, PixelRect, Raster
from tile_job_plugin.tiles.pixel_types import same_nodata
from tile_job_plugin.tiles.pixels import has_value
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_names import file_state, is_there
from tile_job_plugin.tiles.rect_index import RectIndex
from tile_job_plugin.tiles.tile_columns import Rasters
from tile_job_plugin.tiles.vrt import Source, VirtualRaster

#: Rasters whose files are remembered as they were when they were looked at; neighbouring windows look at the same ones.
_MOST_CHECKED = 5000


class GridRasters:
    """Rasters of one grid; the first ones lie on top, and where one is nodata, the next shows.

    Rectangles are in pixels of this grid. What a window costs does not depend on how many rasters there are.
    """

    def __init__(
        self, grid: AffineGrid, rasters: Sequence[Raster], data_type: str, reach: PixelRect | None = None
    ) -> None:
        """Index the rasters; *data_type* holds the pixels of all.

        What is asked for lies in *reach*, which may be more or less than what they cover; None for just that.
        """
        self.grid = grid
        self._rasters = Rasters.of(rasters)
        self.extent = self._rasters.extents.around
        self.data_type, self.nodata = _type_and_nodata(self._rasters, data_type, reach or self.extent)
        self._index = RectIndex(self._rasters.extents)
        #: How the files of rasters were when these were looked at.
        self._checked: dict[str, object] = {}

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List the rasters that share a pixel with *rect*, the one that comes first in front."""
        return [self._rasters[number] for number in self._index.touching(rect)]

    def check(self, raster: Raster, rect: PixelRect) -> None:
        """See that a raster is the one that was registered, and has no pixel in *rect* that looks like nodata.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        with reading(raster.path):
            self._check_header(raster)
            self._check_values(raster, rect)

    def is_usable(self, raster: Raster, rect: PixelRect) -> bool:
        """Return whether a raster has not changed, and its pixels in *rect* can be read."""
        try:
            with reading(raster.path):
                self.check(raster, rect)
                read_through(raster.path, _within(raster, rect), raster.band or 1)
        except (GdalFailed, RasterGone, RasterChanged, NodataTaken, UnusableNodata):
            return False
        return True

    def whole(self, rect: PixelRect, without: Collection[Raster]) -> VirtualRaster:
        """Return a virtual raster of all the grid in which only the rasters in *rect* are shown."""
        rasters = [raster for raster in self.rasters_in(rect) if raster not in without]
        sources = [source for raster in reversed(rasters) for source in self._sources(raster, self.extent)]
        return VirtualRaster(self.grid, self.extent, self.data_type, self.nodata, sources)

    def shown(self, rect: PixelRect, without: Collection[Raster], is_over_others: bool = False) -> list[Source]:
        """Return what a virtual raster of *rect* shows; what is written last lies on top."""
        rasters = [raster for raster in self.rasters_in(rect) if raster not in without]
        return [source for raster in reversed(rasters) for source in self._sources(raster, rect)]

    def part_of(self, raster: Raster, rect: PixelRect) -> PixelRect | None:
        """Return which pixels of a raster *rect* takes, counted from the raster's corner; None where it takes none."""
        return _within(raster, rect) if raster.extent.intersects(rect) else None

    def _check_header(self, raster: Raster) -> None:
        """Read the header again, once for each state of the file."""
        state = file_state(raster.path)
        if raster.path not in self._checked or self._checked[raster.path] != state:
            check_raster(raster, self.grid)
            if len(self._checked) >= _MOST_CHECKED:
                self._checked.clear()
            self._checked[raster.path] = state

    def _check_values(self, raster: Raster, rect: PixelRect) -> None:
        """Look for pixels that are the virtual raster's nodata value and not the raster's own."""
        nodata = self.nodata
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

    def _sources(self, raster: Raster, rect: PixelRect) -> list[Source]:
        """Show a raster; as a whole it is shown in two parts.

        Who asks a virtual raster of whole ones for statistics has GDAL compute those of each, and keep them in an
        .aux.xml beside it, in the user's folder.
        """
        shown = raster.extent.intersection(rect)
        return [self._source(raster, part) for part in (shown.halves() if shown == raster.extent else [shown])]

    def _source(self, raster: Raster, shown: PixelRect) -> Source:
        has_overlap = len(self._index.touching(raster.extent)) > 1
        is_usual = raster.nodata is None or pixel_types.same_nodata(raster.nodata, self.nodata)
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
    return shown.moved(-extent.column, -extent.row)


def _type_and_nodata(rasters: Rasters, data_type: str, reach: PixelRect) -> tuple[str, float | None]:
    """Choose the virtual raster's type and nodata value, which no raster has for something else.

    What one raster has goes for it, none included, if nothing in *reach* is beside it.
    """
    common = pixel_types.common_nodata(rasters.nodatas)
    is_alone = len(rasters) == 1 and rasters[0].extent.united(reach) == rasters[0].extent
    if common is not None or is_alone:
        return data_type, common
    return pixel_types.with_nodata(data_type)


def refuse_silent(raster: Raster) -> None:
    """Raise RasterSilent for a raster on a server that does not give it now."""
    reason = silence_of(raster.path) if is_remote(raster.path) else ""
    if reason:
        raise RasterSilent(raster.path, host_of(raster.path), reason)


def check_raster(raster: Raster, grid: AffineGrid) -> None:
    """Refuse a raster that is missing or unreadable, or whose header is not what it was when it was registered.

    Raises RasterGone, or RasterSilent as one of these, or RasterChanged.
    """
    advice = RasterGone.advice
    if not is_remote(raster.path) and not is_there(raster.path):
        raise RasterGone(
            QT_TRANSLATE_NOOP("TileJobs", "The raster {path} is not there any more."), advice, path=raster.path
        )
    try:
        with reading(raster.path):
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


def _changes(header: Header, crs_wkt: str, raster: Raster, grid: AffineGrid) -> Iterator[Message]:
    """Yield what it has got, of all that pixels are read and placed by."""
    if not _has_crs_of(grid, RasterFile(header, crs_wkt)):
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "another CRS"))
    if header.extent_on(grid) != raster.extent:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "another pixel size or extent"))
    if header.data_type != raster.data_type:
        text = QT_TRANSLATE_NOOP("TileJobs", "pixels of type {now} (were {before})")
        yield Message(text, now=header.data_type, before=raster.data_type)
    # Of another type it may be the same value in other digits.
    elif not same_nodata(header.nodata, raster.nodata):
        text = QT_TRANSLATE_NOOP("TileJobs", "the nodata value {now} (was {before})")
        yield Message(text, now=_value(header.nodata), before=_value(raster.nodata))
    if header.band_count > 1 and header.band is None:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "several bands"))
    if header.has_mask:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "a mask band"))
    if header.is_scaled:
        yield Message(QT_TRANSLATE_NOOP("TileJobs", "scaled values"))


def _has_crs_of(grid: AffineGrid, file: RasterFile) -> bool:
    """Whether a raster has the grid's CRS, or could be registered with that as CRS."""
    near = TOLERANCE * min(grid.pixel_size)
    is_known = file.has_crs and file.has_place
    return (
        not is_known
        or crs.is_same(file.crs_wkt, grid.crs_wkt)
        or crs.is_alike(file.crs_wkt, grid.crs_wkt, file.corners, near)
    )


def _value(nodata: float | None) -> str:
    return "none" if nodata is None else f"{nodata:.12g}"
