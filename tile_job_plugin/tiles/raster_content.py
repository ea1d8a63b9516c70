"""What is in the files of a raster: their state, which a look tells, and their checksum, for which they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.raster_names import file_of

#: Rasters whose files are remembered; neighbouring windows look at the same ones.
_MOST_REMEMBERED = 5000
#: What lies beside a raster and changes none of its pixels: statistics that QGIS has computed, and overviews.
_BESIDE = (".aux.xml", ".ovr")
#: Formats whose pixels are all in the files that GDAL lists. Others may be descriptions of what is on a server or in a
#: database, have links to other files, or a log beside them of what was changed last.
_IN_FILES = {
    *("GTiff", "AAIGrid", "AIG", "BT", "DTED", "EHdr", "ENVI", "GRASSASCIIGrid", "GS7BG", "GSAG", "GSBG", "HFA"),
    *("ILWIS", "JP2OpenJPEG", "JPEG", "PCRaster", "PNG", "RST", "SAGA", "SRTMHGT", "USGSDEM", "XYZ"),
}
#: Describes pixels that are in other files, and may describe them as coming from anywhere.
_VIRTUAL = "VRT"
_FROM_ANYWHERE = ("/vsi", "://", "vrt:", "<PixelFunction")
_BYTES_AT_ONCE = 1 << 20


def state_of(name: str) -> str:
    """Return size, time and entry on the disk of each file of a raster.

    The entry tells where another file has taken its place that has the same size and time. Empty where the files are
    not all on a disk, so that nothing tells whether pixels have changed. Raises OSError.
    """
    files = _files(name)
    statuses = (file.stat() for file in files)
    states = ((status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino) for status in statuses)
    return ";".join(":".join(map(str, state)) for state in states)


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
    files = [file_of(named) for named in _names_of(name)]
    return tuple(dict.fromkeys(file for file in files if file)) if all(files) else ()


def _names_of(name: str) -> Sequence[str]:
    """List what the files of a raster are called; none where pixels may be elsewhere."""
    dataset, named = _opened(name)
    if dataset is None or dataset.GetDriver().ShortName != _VIRTUAL:
        return named if _is_in_files(dataset) else []
    others = [other for other in named if other != name]
    if name not in named or any(sign in Path(name).read_text("utf-8", "replace") for sign in _FROM_ANYWHERE):
        return []
    parts = [named_there if _is_in_files(part) else [] for part, named_there in map(_opened, others)]
    return [name, *chain.from_iterable(parts)] if parts and all(parts) else []


def _opened(name: str) -> tuple[gdal.Dataset | None, Sequence[str]]:
    """Open a raster, and list what its files are called that have to do with its pixels."""
    try:
        dataset = open_raster(name)
    except GdalFailed:
        return None, []
    return dataset, [other for other in dataset.GetFileList() or [name] if not other.endswith(_BESIDE)]


def _is_in_files(dataset: gdal.Dataset | None) -> bool:
    return dataset is not None and dataset.GetDriver().ShortName in _IN_FILES
