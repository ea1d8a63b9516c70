"""Pixels of a window that lie on servers or in many files, or have to be warped, copied once into a file beside it.

They are wanted several times: by the check that all can be read, by SAGA, and by each step of a recipe, some of them
in programs that know nothing of GDAL's settings.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.gdal_calls import checked, gdal_errors, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.remote_files import settings
from tile_job_plugin.tiles.errors import TilesError
from tile_job_plugin.tiles.pixels import strips
from tile_job_plugin.tiles.vrt import Source, VirtualRaster


def copied(window: VirtualRaster, pixels: Path) -> VirtualRaster:
    """Copy the pixels of *window* into the file *pixels*, and return the same window over that file.

    Raises GdalFailed where they can't be read, or TilesError where they can't be written.
    """
    with settings():
        source = open_raster(window.xml())
        rect, data_type = window.rect, gdal.GetDataTypeByName(window.data_type)
        with _writing(pixels):
            driver = gdal.GetDriverByName("GTiff")
            target = driver.Create(str(pixels), rect.width, rect.height, 1, data_type, ["BIGTIFF=IF_SAFER"])
        for rows in strips(source):
            place = (rows.column, rows.row, rows.width, rows.height)
            content = checked(source.GetRasterBand(1).ReadRaster, *place)
            with _writing(pixels):
                target.WriteRaster(*place, content)
                # GDAL would keep all pixels in memory until the end.
                target.FlushCache()
    # Shown in two parts: see Windows.
    sources = [Source(str(pixels), rect, part, window.data_type) for part in rect.halves()]
    return replace(window, sources=sources)


def _writing(pixels: Path) -> AbstractContextManager[None]:
    return gdal_errors(
        TilesError, QT_TRANSLATE_NOOP("TileJobs", "The window's {path} can't be written: {reason}."), path=pixels
    )
