"""GDAL with errors of our own, whatever the rest of the process wants of GDAL.

`gdal.UseExceptions()` would change GDAL for every plugin in the same QGIS. The error handler and the last error used
here belong to the calling thread, so lanes don't disturb each other; a process that has exceptions on works as well.
No QGIS is needed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Callable

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed, TileJobsError

#: Takes 0 to 100, says whether to go on.
Progress = Callable[[float], bool]

#: Stands before each open option that follows a raster's name, as QGIS writes it.
_OPTION = "|option:"


@contextmanager
def _exceptions() -> Iterator[None]:
    """Let GDAL raise exceptions in this thread for the length of a block: from 3.7 on, which warns where nobody chose.

    Before, only the whole process can be switched.
    """
    if not hasattr(gdal, "ExceptionMgr"):
        yield
        return
    with gdal.ExceptionMgr():
        try:
            yield
        finally:
            # GDAL 3.8 would take an error that was reported already for one of switching back.
            gdal.ErrorReset()


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from printing this thread's errors."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with _exceptions():
            yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def gdal_errors(
    failure: Callable[..., TileJobsError] = GdalFailed, *arguments: object, **values: object
) -> Iterator[None]:
    """Raise *failure* if GDAL reports an error inside, by exception or not.

    It is made with *arguments*, *values* and, as its `reason`, GDAL's words.
    """
    with quiet():
        gdal.ErrorReset()
        try:
            yield
        except RuntimeError as error:
            # On Python 3.13 it belongs to a cycle with the frames that it came through, which keeps rasters open.
            error.__traceback__ = None
            raise failure(*arguments, **values, reason=str(error)) from None
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise failure(*arguments, **values, reason=gdal.GetLastErrorMsg())


def checked(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Call a function of GDAL and return its result.

    Raises GdalFailed with GDAL's words.
    """
    with gdal_errors():
        return function(*arguments, **options)


def split_options(name: str) -> tuple[str, list[str]]:
    """Split a raster's name into what GDAL opens and the open options after it, each as KEY=VALUE."""
    bare, *options = name.split(_OPTION)
    return bare, options


def join_options(bare: str, options: Sequence[str]) -> str:
    """Write open options after what GDAL opens."""
    return _OPTION.join([bare, *options])


@contextmanager
def config_options(options: Mapping[str, str]) -> Iterator[None]:
    """Set configuration options of GDAL's in this thread, but for those that the user or the process has set."""
    ours = [key for key in options if gdal.GetConfigOption(key) is None]
    for key in ours:
        gdal.SetThreadLocalConfigOption(key, options[key])
    try:
        yield
    finally:
        for key in ours:
            gdal.SetThreadLocalConfigOption(key, None)


def open_raster(path: str) -> gdal.Dataset:
    """Open a raster by any name of `raster_names`, or a virtual raster given as XML, for reading.

    Raises GdalFailed.
    """
    name, options = split_options(path)
    return checked(gdal.OpenEx, name, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, open_options=options)


def read_memory_file(path: str) -> bytearray:
    """Read a file of GDAL's in memory."""
    file = gdal.VSIFOpenL(path, "rb")
    try:
        content: bytearray = gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file)
        return content
    finally:
        gdal.VSIFCloseL(file)
