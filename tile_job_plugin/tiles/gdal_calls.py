"""GDAL with errors of our own, whatever the rest of the process wants of GDAL.

`gdal.UseExceptions()` would change GDAL for every plugin in the same QGIS. The error handler and the last error used
here belong to the calling thread, so lanes don't disturb each other; a process that has exceptions on works as well.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

from osgeo import gdal

from tile_job_plugin.compat import gdal_exceptions
from tile_job_plugin.tiles.errors import GdalFailed

#: Takes 0 to 100, says whether to go on.
Progress = Callable[[float], bool]


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from printing this thread's errors."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with gdal_exceptions():
            yield
    finally:
        gdal.PopErrorHandler()


def checked(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Call a function of GDAL and return its result.

    Raises GdalFailed with GDAL's words.
    """
    with quiet():
        gdal.ErrorReset()
        try:
            result = function(*arguments, **options)
        except RuntimeError as error:
            raise GdalFailed(str(error)) from None
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise GdalFailed(gdal.GetLastErrorMsg())
        return result


def open_raster(path: str) -> gdal.Dataset:
    """Open a raster, or a virtual raster given as XML, for reading.

    Raises GdalFailed.
    """
    return checked(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)


def is_there(path: str) -> bool:
    """Tell whether a file exists, also in one of GDAL's virtual file systems."""
    return gdal.VSIStatL(path, gdal.VSI_STAT_EXISTS_FLAG) is not None


def is_readable(path: str) -> bool:
    """Tell whether this process may read what a raster's name stands for; a broken file counts as readable."""
    if is_there(path):
        return not Path(path).exists() or os.access(path, os.R_OK)
    # A name of a driver's own, such as GPKG:file:table.
    try:
        open_raster(path)
    except GdalFailed:
        return False
    return True
