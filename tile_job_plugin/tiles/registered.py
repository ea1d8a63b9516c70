"""Whether registered rasters are still what they were when the tile set was registered."""

from __future__ import annotations

from collections.abc import Iterator

from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.checks import RasterFile
from tile_job_plugin.tiles.errors import GdalFailed, RasterChanged, RasterGone
from tile_job_plugin.tiles.headers import TOLERANCE, Header, read_crs, read_header
from tile_job_plugin.tiles.model import Grid, Raster
from tile_job_plugin.tiles.pixel_types import same_nodata
from tile_job_plugin.tiles.raster_names import is_there


def check_raster(raster: Raster, grid: Grid) -> None:
    """Refuse a raster that is missing or unreadable, or whose header is not what it was when it was registered.

    Raises RasterGone or RasterChanged.
    """
    advice = "Put the right file there, or register the tile set again."
    if not is_there(raster.path):
        raise RasterGone(f"The raster {raster.path} is not there any more. {advice}")
    try:
        header, crs_wkt = read_header(raster.path), read_crs(raster.path)
    except GdalFailed as error:
        raise RasterGone(f"The raster {raster.path} can't be read: {error}. {advice}") from error
    changes = list(_changes(header, crs_wkt, raster, grid))
    if changes:
        raise RasterChanged(raster.path, changes)


def _changes(header: Header, crs_wkt: str, raster: Raster, grid: Grid) -> Iterator[str]:
    """Tell what it has got, of all that pixels are read and placed by."""
    if not _has_crs_of(grid, RasterFile(header, crs_wkt)):
        yield "another CRS"
    if header.extent(grid) != raster.extent:
        yield "another pixel size or extent"
    if header.data_type != raster.data_type:
        yield f"pixels of type {header.data_type} (were {raster.data_type})"
    # Of another type it may be the same value in other digits.
    elif not same_nodata(header.nodata, raster.nodata):
        yield f"the nodata value {_value(header.nodata)} (was {_value(raster.nodata)})"
    if header.band_count > 1:
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
