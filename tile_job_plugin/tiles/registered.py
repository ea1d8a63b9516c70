"""Whether registered rasters are still what they were when the tile set was registered."""

from __future__ import annotations

from osgeo import osr

from tile_job_plugin.tiles.errors import GdalFailed, RasterGone
from tile_job_plugin.tiles.headers import Header, read_crs, read_header
from tile_job_plugin.tiles.model import Grid, Raster
from tile_job_plugin.tiles.raster_names import is_there


def check_raster(raster: Raster, grid: Grid) -> None:
    """Refuse a raster that is missing, unreadable, or no longer on the grid where it was registered.

    Raises RasterGone.
    """
    advice = "Put the right file there, or register the tile set again."
    if not is_there(raster.path):
        raise RasterGone(f"The raster {raster.path} is not there any more. {advice}")
    try:
        header, crs_wkt = read_header(raster.path), read_crs(raster.path)
    except GdalFailed as error:
        raise RasterGone(f"The raster {raster.path} can't be read: {error}. {advice}") from error
    change = _change(header, crs_wkt, raster, grid)
    if change:
        raise RasterGone(f"The raster {raster.path} has {change} since its tile set was registered. {advice}")


def _change(header: Header, crs_wkt: str, raster: Raster, grid: Grid) -> str:
    if not osr.SpatialReference(crs_wkt).IsSame(osr.SpatialReference(grid.crs_wkt)):
        return "got another CRS"
    if header.extent(grid) != raster.extent:
        return "got another pixel size or extent"
    return ""
