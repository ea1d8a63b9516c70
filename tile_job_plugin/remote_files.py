"""Rasters on other computers: how GDAL is to read them, and why one can't be reached. No QGIS is needed here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext

from osgeo import gdal

from tile_job_plugin.gdal_calls import config_options, quiet, split_options

#: GDAL's file systems of servers, also inside those of archives: /vsizip//vsicurl/https://host/dem.zip/a.tif.
_SERVER = re.compile(r"(?:^|/|\{)vsi(?:curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(?:_streaming)?[/?]")
#: The host of the address in such a name, without a user; where it has none, what follows is a bucket.
_HOST = re.compile(r"https?(?:://|%3A%2F%2F)(?:[^/@\s]*@)?([^/\s?%]+)", re.IGNORECASE)
#: GDAL's settings for reading from servers, https://gdal.org/user/configoptions.html; those of the user come first.
SETTINGS: Mapping[str, str] = {
    # What lies beside a raster is asked for by name; a listing of the folder may be as long as the raster.
    "GDAL_DISABLE_READDIR_ON_OPEN": "TRUE",
    "GDAL_HTTP_MAX_RETRY": "3",
    # Seconds; each further one doubles it.
    "GDAL_HTTP_RETRY_DELAY": "0.5",
    "GDAL_HTTP_CONNECTTIMEOUT": "10",
    # A server that sends less than a byte per second for half a minute has gone.
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
    "GDAL_HTTP_LOW_SPEED_TIME": "30",
}


def is_remote(name: str) -> bool:
    """Whether a raster's name, as `absolute_name` gives it, is of a file on a server."""
    return _SERVER.search(name) is not None


def host_of(name: str) -> str:
    """Return the host or the bucket that holds a remote raster, without user and password."""
    found = _HOST.search(name)
    if found:
        return found[1]
    server = _SERVER.search(name)
    return name[server.end() :].lstrip("/").partition("/")[0] if server else ""


def settings() -> AbstractContextManager[None]:
    """Let GDAL read from servers in this thread by `SETTINGS`, but for those that the user or the process has set."""
    return config_options(SETTINGS)


def reading(name: str) -> AbstractContextManager[None]:
    """Let GDAL read a raster in this thread, with `settings` if it is on a server."""
    return settings() if is_remote(name) else nullcontext()


def forget(name: str) -> None:
    """Have GDAL ask a server anew: it keeps what it has read, and also that a file is not there."""
    bare, _ = split_options(name)
    gdal.VSICurlPartialClearCache(bare)


def forget_all() -> None:
    """Have GDAL ask all servers anew."""
    gdal.VSICurlClearCache()


def silence_of(name: str) -> str:
    """Ask for a remote file anew, and return why it does not come, in GDAL's words; empty where it does."""
    bare, _ = split_options(name)
    forget(bare)
    with quiet(), settings():
        # An earlier reason of this thread would stay.
        gdal.VSIErrorReset()
        try:
            file = gdal.VSIFOpenExL(bare, "rb", True)
        except RuntimeError as error:
            return str(error)
        if file is not None:
            gdal.VSIFCloseL(file)
            return ""
        reason = str(gdal.VSIGetLastErrorMsg())
    forget(bare)
    return reason or "no answer"
