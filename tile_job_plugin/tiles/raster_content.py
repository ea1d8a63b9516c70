"""What is in the files of a raster: their state, which a look tells, and their checksum, for which they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.raster_names import file_of

#: Rasters whose files are remembered; neighbouring windows look at the same ones.
_MOST_REMEMBERED = 5000
#: What lies beside a raster and changes none of its pixels: statistics that QGIS has computed, and overviews.
_BESIDE = (".aux.xml", ".ovr")
#: Describes pixels that are in other files, and may describe them as coming from anywhere.
_VIRTUAL = ("VRT", "GTI")
_FROM_ANYWHERE = ("/vsi", "://", "vrt:", "<PixelFunction")
_BYTES_AT_ONCE = 1 << 20


def state_of(name: str) -> str:
    """Return size and time of change of each file of a raster.

    Empty where these are not all on a disk, so that nothing tells whether pixels have changed. Raises OSError.
    """
    files = _files(name)
    return ";".join(f"{status.st_size}:{status.st_mtime_ns}" for status in (file.stat() for file in files))


def checksum_of(name: str) -> str:
    """Return a checksum of all that is in the files of a raster. Raises OSError."""
    found = hashlib.blake2b(digest_size=16)
    for file in _files(name):
        found.update(file.stat().st_size.to_bytes(8, "big"))
        with file.open("rb") as content:
            while some := content.read(_BYTES_AT_ONCE):
                found.update(some)
    return found.hexdigest()


def _files(name: str) -> Sequence[Path]:
    """List the files of a raster; none where they are not all known to be on a disk."""
    file = file_of(name)
    if file is None:
        return ()
    status = file.stat()
    return _files_of(name, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _files_of(name: str, size: int, modified: int) -> Sequence[Path]:
    """List the files of a raster whose main file has this *size* and was *modified* then."""
    try:
        dataset = open_raster(name)
    except GdalFailed:
        return ()
    named = [other for other in dataset.GetFileList() or [name] if not other.endswith(_BESIDE)]
    files = [file_of(other) for other in named]
    if dataset.GetDriver().ShortName in _VIRTUAL and not _is_plain(name, named):
        return ()
    return tuple(dict.fromkeys(file for file in files if file)) if all(files) else ()


def _is_plain(name: str, named: Sequence[str]) -> bool:
    """Whether a virtual raster is a file that shows no more than plain rasters beside it."""
    others = [other for other in named if other != name]
    if name not in named or not others:
        return False
    text = Path(name).read_text(encoding="utf-8", errors="replace")
    return not any(sign in text for sign in _FROM_ANYWHERE) and not any(map(_is_virtual, others))


def _is_virtual(name: str) -> bool:
    driver = gdal.IdentifyDriver(name)
    return driver is None or driver.ShortName in _VIRTUAL
