"""What a recipe reads beside the tiles: a raster, or another tile set, cut into windows on the same pixels.

Windows of a tile set's own rasters never lie beside all of them; those of further rasters may, and are nodata there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, cast

from tile_job_plugin.errors import GdalFailed, RasterError
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.raster_reading import read_through
from tile_job_plugin.remote_files import reading
from tile_job_plugin.tiles import crs, pixel_types
from tile_job_plugin.tiles.checks import fit_command, lies_on
from tile_job_plugin.tiles.errors import FurtherRasterRefused, FurtherRasterUnusable, RasterChanged
from tile_job_plugin.tiles.headers import TOLERANCE, read_header_and_crs
from tile_job_plugin.tiles.model import (
    AffineGrid,
    GeoTransform,
    Grid,
    PixelRect,
    Raster,
    RasterGroup,
    Tile,
    TileSet,
    WorkingGrid,
)
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.vrt import Georeference
from tile_job_plugin.tiles.windows import Windows


class Warping(NamedTuple):
    """How a raster gets onto the grid of the job's tile set."""

    resampling: Resampling
    #: PROJ's; empty where both have the same CRS.
    operation: str
    #: GDAL's XSCALE and YSCALE.
    scales: tuple[float, float]


@dataclass(frozen=True)
class FurtherRaster:
    """A raster, or those of a tile set, on the pixels of the tile set that a job is run on."""

    #: What the user calls it: the recipe's parameter.
    name: str
    #: A file's name, or that of a tile set.
    title: str
    is_tile_set: bool
    #: The grid of the job's tile set.
    grid: Grid
    #: The windows of its own pixels.
    windows: Windows
    #: Column and row of the job's grid at which its own begins.
    shift: tuple[int, int]
    #: Its own rasters; a file's is made for it.
    tile_set: TileSet

    @property
    def rasters(self) -> Sequence[Raster]:
        """Its rasters."""
        return self.tile_set.rasters

    def touches(self, rect: PixelRect) -> bool:
        """Whether a rectangle of the job's grid has a pixel of it."""
        return bool(self.rasters_in(rect))

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List its rasters that share a pixel with a rectangle of the job's grid."""
        return self.windows.rasters_in(self._own(rect))

    def write(self, rect: PixelRect, path: Path) -> None:
        """Write a virtual raster (.vrt) of a rectangle of the job's grid. Raises TilesError."""
        self.windows.write(self._own(rect), path, georeference=self._georeference(rect))

    def write_checked(self, rect: PixelRect, path: Path) -> None:
        """Write a window as `write` does, whose rasters are those that were named. Raises FurtherRasterUnusable."""
        try:
            self.windows.write_checked(self._own(rect), path, georeference=self._georeference(rect))
        except RasterError as error:
            raise FurtherRasterUnusable(self.name, self._reason(error)) from error

    def check_pixels(self, window: Path) -> None:
        """Read all pixels of a window that was written, and let them go. Raises FurtherRasterUnusable."""
        try:
            read_through(str(window))
        except GdalFailed as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "pixels of {title} can't be read: {reason}")
            raise FurtherRasterUnusable(self.name, Message(text, title=self.title, reason=error)) from error

    def _reason(self, error: RasterError) -> Message:
        """Return what is wrong, without the advice to register a tile set where there is none."""
        if isinstance(error, RasterChanged) and not self.is_tile_set:
            text = QT_TRANSLATE_NOOP("TileJobs", "the raster {path} has got {changes} since the job was started.")
            return Message(text, **error.values)
        text = QT_TRANSLATE_NOOP("TileJobs", "{error}")
        return Message(text, error=error) if self.is_tile_set else Message(error.template, **error.values)

    def _georeference(self, rect: PixelRect) -> Georeference:
        return Georeference(self.grid.crs_wkt, self.grid.geotransform(rect))

    def _own(self, rect: PixelRect) -> PixelRect:
        column, row = self.shift
        return rect.moved(-column, -row)


def read_file(path: str, band: int | None = None) -> RasterFile:
    """Read what a raster says about itself, and one of its bands; None stands for its only one. Raises GdalFailed."""
    with reading(path):
        return RasterFile(*read_header_and_crs(path, band))


def own_grid(file: RasterFile, grid: Grid) -> tuple[AffineGrid, PixelRect]:
    """Return a file's own grid, in the CRS of *grid* where it has none, and the pixels that it covers there."""
    crs_wkt = file.crs_wkt if file.has_crs else grid.crs_wkt
    extent = PixelRect(0, 0, file.header.width, file.header.height)
    return AffineGrid(crs_wkt, cast(GeoTransform, file.header.transform)), extent


def refuse_unusable_file(name: str, file: RasterFile) -> None:
    """Raise FurtherRasterRefused for a file whose pixels can't be read as they are."""
    fault = _fault(file)
    if fault:
        raise FurtherRasterRefused(name, file.header.path, fault)


def raster_of_file(name: str, file: RasterFile, tile_set: TileSet, warping: Warping | None = None) -> FurtherRaster:
    """Return a file as a further raster of jobs on *tile_set*, by what it says, or once said, about itself.

    Raises FurtherRasterRefused where its pixels can't be read as they are, or where it does not lie on the set's grid
    and there is no *warping*.
    """
    header, grid = file.header, tile_set.grid
    refuse_unusable_file(name, file)
    if warping:
        own, covered = own_grid(file, grid)
        raster = Raster(header.path, covered, header.nodata, header.data_type, band=header.band)
        alone = TileSet(header.path, grid, header.data_type, [Tile("", covered, raster)])
        return _warped(name, alone, own, tile_set, warping, is_tile_set=False)
    misfit = misfit_of(file, grid)
    if misfit:
        # No copy would help where the raster lies elsewhere.
        command = fit_command(file, grid) if lies_on(file, grid, tile_set.extent) else ""
        raise FurtherRasterRefused(name, header.path, misfit, command, may_warp=True)
    extent = cast(PixelRect, header.extent(grid))
    raster = Raster(header.path, extent, header.nodata, header.data_type, band=header.band)
    alone = TileSet(header.path, grid, header.data_type, [Tile("", extent, raster)])
    windows = Windows(alone, reach=tile_set.extent)
    return FurtherRaster(name, header.path, False, grid, windows, (0, 0), alone)


def _warped(
    name: str, own: TileSet, own_grid: AffineGrid, tile_set: TileSet, warping: Warping, is_tile_set: bool
) -> FurtherRaster:
    """Return rasters that lie on a grid of their own as those of a tile set on the working grid of the job's."""
    group = RasterGroup(own_grid, warping.operation, warping.scales)
    warped = TileSet(
        own.name,
        tile_set.grid,
        warping.resampling.data_type(own.data_type),
        [replace(tile, core=tile_set.extent) for tile in own.tiles],
        working=WorkingGrid(warping.resampling, [group]),
    )
    return FurtherRaster(name, own.name, is_tile_set, tile_set.grid, Windows(warped), (0, 0), warped)


def raster_of_tile_set(name: str, other: TileSet, tile_set: TileSet, warping: Warping | None = None) -> FurtherRaster:
    """Return the rasters of another tile set as a further raster of jobs on *tile_set*.

    Raises FurtherRasterRefused where they do not lie on its grid, and there is no *warping*.
    """
    if warping and other.working:
        raise warped_twice(name, other.name)
    if warping:
        return _warped(name, other, AffineGrid.of(other.grid), tile_set, warping, is_tile_set=True)
    column, row = shift_between(name, other.name, other.grid, other.extent, tile_set.grid)
    reach = tile_set.extent.moved(-column, -row)
    windows = Windows(other, reach=reach)
    return FurtherRaster(name, other.name, True, tile_set.grid, windows, (column, row), other)


def warped_twice(name: str, other: str) -> FurtherRasterRefused:
    """Return why a tile set called *other*, whose rasters are warped onto a working grid, can't be warped again."""
    text = QT_TRANSLATE_NOOP(
        "TileJobs", "it has a working grid of its own. Register its rasters with the grid of the tiles"
    )
    return FurtherRasterRefused(name, other, Message(text))


def shift_between(name: str, other: str, own: Grid, extent: PixelRect, grid: Grid) -> tuple[int, int]:
    """Return the column and the row of *grid* at which the grid *own* of a tile set called *other* begins.

    *extent* is what its rasters cover. Raises FurtherRasterRefused where its pixels are not those of *grid*.
    """
    west, south, east, north = own.bounds(extent)
    corners = [(x, y) for x in (west, east) for y in (south, north)]
    if not _is_crs_of(grid, own.crs_wkt, corners):
        raise FurtherRasterRefused(name, other, _other_crs(own.crs_wkt, grid), may_warp=True)
    left, right = ((x - grid.x_origin) / grid.pixel_width for x in (west, east))
    top, bottom = ((grid.y_origin - y) / grid.pixel_height for y in (north, south))
    column, row = round(left) - extent.column, round(top) - extent.row
    exact = column + extent.column, column + extent.right, row + extent.row, row + extent.bottom
    if any(abs(edge - whole) > TOLERANCE for edge, whole in zip((left, right, top, bottom), exact)):
        size = own.pixel_width, own.pixel_height
        raise FurtherRasterRefused(name, other, _pixels_differ(size, grid), may_warp=True)
    return column, row


def _fault(file: RasterFile) -> Message | None:
    """Return what keeps a raster's pixels from being read as they are."""
    header = file.header
    if header.band_count > 1 and header.band is None:
        text = QT_TRANSLATE_NOOP("TileJobs", 'it has {count} bands. Name one of them, as {{"path": …, "band": 1}}')
        return Message(text, count=header.band_count)
    if header.data_type not in pixel_types.SUPPORTED:
        text = QT_TRANSLATE_NOOP("TileJobs", "its pixels are of type {kind}. Convert them (gdal_translate -ot Float64)")
        return Message(text, kind=header.data_type)
    if header.has_mask:
        text = QT_TRANSLATE_NOOP("TileJobs", "it has a mask band. Write a nodata value instead (gdalwarp -dstnodata)")
        return Message(text)
    if header.is_scaled:
        return Message(
            QT_TRANSLATE_NOOP(
                "TileJobs", "its values are scaled. Write what they mean (gdal_translate -unscale -ot Float32)"
            )
        )
    if not file.has_place:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "it has no georeference. Write it (gdal_translate -a_ullr)"))
    return None


def misfit_of(file: RasterFile, grid: Grid) -> Message | None:
    """Return how a raster that has a georeference differs from a grid; None where it lies on it."""
    if file.has_crs and not _is_crs_of(grid, file.crs_wkt, file.corners):
        return _other_crs(file.crs_wkt, grid)
    if not file.header.is_north_up:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "it is rotated or upside down"))
    if not file.header.has_pixels_of(grid):
        return _pixels_differ(file.header.pixel_size, grid)
    return _beside(grid) if file.header.extent(grid) is None else None


def _is_crs_of(grid: Grid, crs_wkt: str, points: Sequence[tuple[float, float]]) -> bool:
    near = TOLERANCE * min(grid.pixel_width, grid.pixel_height)
    return crs.is_same(crs_wkt, grid.crs_wkt) or crs.is_alike(crs_wkt, grid.crs_wkt, points, near)


def _other_crs(crs_wkt: str, grid: Grid) -> Message:
    text = QT_TRANSLATE_NOOP("TileJobs", "its CRS is {its}, that of the tiles {that}")
    return Message(text, its=crs.shown(crs_wkt), that=crs.shown(grid.crs_wkt))


def _pixels_differ(size: tuple[float, float], grid: Grid) -> Message:
    if all(abs(its / that - 1) < 1e-9 for its, that in zip(size, (grid.pixel_width, grid.pixel_height))):
        return _beside(grid)
    text = QT_TRANSLATE_NOOP("TileJobs", "its pixels are {width:.12g} x {height:.12g}, those of the tiles {its}")
    return Message(text, width=size[0], height=size[1], its=_size(grid))


def _beside(grid: Grid) -> Message:
    text = QT_TRANSLATE_NOOP("TileJobs", "its pixels ({size}) lie beside those of the tiles")
    return Message(text, size=_size(grid))


def _size(grid: Grid) -> str:
    return f"{grid.pixel_width:.12g} x {grid.pixel_height:.12g}"
