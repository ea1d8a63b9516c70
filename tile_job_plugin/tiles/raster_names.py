"""Names by which GDAL opens rasters: paths, files in archives and on servers, subdatasets, and options after them.

A path of the file system is only one of them: `/vsizip//data/dem.zip/a.tif`, `/vsicurl/https://host/a.tif`,
`GPKG:/data/dem.gpkg:table`, `NETCDF:"/data/dem.nc":Band1`. QGIS writes open options after a name, as in
`/data/dem.tif|option:NUM_THREADS=2`. Python's Path would spoil most of these.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.request import url2pathname

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import join_options, open_raster, quiet, split_options
from tile_job_plugin.remote_files import reading

#: GDAL's file systems that look into a file, which stands behind their prefixes.
_ARCHIVE = re.compile(r"((?:/vsi(?:zip|tar|gzip|7z|rar)/)+)(\{?)")
#: A file on a server. `/vsicurl?` and what else may follow /vsicurl/ can have GDAL read local files.
_ON_SERVER = re.compile(
    r"/?vsi(?:curl(?:_streaming)?/https?://|(?:s3|gs|az|adls|oss|swift)(?:_streaming)?/)", re.IGNORECASE
)
_FILE_URI = re.compile(r"file://(?:localhost(?=/))?", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
#: Of object stores that GDAL has a file system for, by the same name.
_BUCKET = re.compile(r"(s3|gs)://", re.IGNORECASE)
#: A virtual raster told by a URL.
_VRT_URI = re.compile(r"(vrt://)([^?]*)(.*)", re.DOTALL)
#: One letter before a colon is a drive of Windows.
_SUBDATASET = re.compile(r"([A-Za-z]\w+:)(.*)", re.DOTALL)
#: Numbers, the file with its drive, and what follows.
_IN_SUBDATASET = re.compile(r"((?:\d+:)*)((?:[A-Za-z]:(?=[\\/]))?[^:]*)(.*)", re.DOTALL)
_LAYER_OF_GEOPACKAGE = re.compile(r"(?P<file>[^|]+\.gpkg)\|layername=(?P<table>[^|]+)", re.IGNORECASE)


@dataclass(frozen=True)
class _Parts:
    """A name around the file that it is about, which is empty where there is none."""

    before: str
    file: str
    after: str


def absolute_name(name: str, folder: str = "") -> str:
    """Return the name by which GDAL opens the same raster from anywhere.

    A relative path counts from *folder*, which may lie in one of GDAL's virtual file systems, if the file is there,
    otherwise from the current folder. A URI (`file://`, `https://`, `s3://`) becomes GDAL's name for it.
    """
    if _stands_for_itself(name):
        return name
    bare, options = split_options(_without_uri(name))
    layer = _LAYER_OF_GEOPACKAGE.fullmatch(bare)
    if layer:
        bare = f"GPKG:{layer['file']}:{layer['table']}"
    parts = _parts(bare, folder)
    if parts.file and not _is_absolute(parts.file):
        bare = parts.before + _absolute_file(parts, folder) + parts.after
    return join_options(bare, options)


def is_raster(name: str) -> bool:
    """Whether GDAL opens a name as a raster."""
    absolute = absolute_name(name)
    try:
        with reading(absolute):
            open_raster(absolute)
    except GdalFailed:
        return False
    return True


def is_there(name: str) -> bool:
    """Whether the file that a name is about exists, also in one of GDAL's virtual file systems.

    Only opening it shows whether it is a raster; of a name without a file nothing can be said before.
    """
    if _stands_for_itself(name):
        return True
    bare, _ = split_options(name)
    if _exists(bare):
        return True
    parts = _parts(bare, "")
    if _ARCHIVE.match(bare) or parts.file == bare:
        return False
    return not _is_absolute(parts.file) or _exists(parts.file)


def is_on_server(name: str) -> bool:
    """Whether the file that an absolute name is about is on a server, and is all that GDAL reads for it."""
    return not _stands_for_itself(name) and _ON_SERVER.match(_parts(split_options(name)[0], "").file) is not None


def is_readable(name: str) -> bool:
    """Whether this process may read what a name stands for; a broken file counts as readable."""
    file = file_of(name)
    return is_there(name) if file is None else os.access(file, os.R_OK)


def stem_of(name: str) -> str:
    """Return a name for a file that is made of the raster: its own without folders and ending."""
    last = re.split(r"[\\/]", name)[-1]
    plain = re.fullmatch(r"([\w .-]+)\.\w+", last)
    return plain[1] if plain else re.sub(r"[^\w.-]+", "_", last).strip("_")


def folder_of(name: str) -> str:
    """Return what stands before a name's last slash: a folder, an archive, or an address."""
    return name[: max(name.rfind("/"), name.rfind(os.sep), 0)] or name


def file_of(name: str) -> Path | None:
    """Return the file that holds a raster: itself, its archive, or a subdataset's file; None if it is not on a disk."""
    bare, _ = split_options(name)
    path = Path(bare)
    if not path.is_file():
        path = Path(_parts(bare, "").file)
    if not path.is_absolute():
        return None
    return next((file for file in (path, *path.parents) if file.is_file()), None)


def file_state(name: str) -> tuple[int, int] | None:
    """Return size and time of change of the file that holds a raster; None where neither the disk nor GDAL tells.

    Two that differ are of a file that has changed.
    """
    file = file_of(name)
    if file is not None:
        status = file.stat()
        return status.st_size, status.st_mtime_ns
    with quiet():
        remote = gdal.VSIStatL(split_options(name)[0])
    return None if remote is None else (remote.size, remote.mtime)


def _stands_for_itself(name: str) -> bool:
    """Whether the name is a raster's description: XML as of a virtual raster, or JSON."""
    return name.lstrip().startswith(("<", "{"))


def _without_uri(name: str) -> str:
    uri = _FILE_URI.match(name)
    if uri:
        return url2pathname(name[uri.end() :])
    bucket = _BUCKET.match(name)
    if bucket:
        return f"/vsi{bucket[1].lower()}/{name[bucket.end() :]}"
    # GDAL would download the whole of it whenever it is opened.
    return f"/vsicurl/{name}" if _WEB.match(name) else name


def _parts(name: str, folder: str) -> _Parts:
    archive = _ARCHIVE.match(name)
    if archive:
        before, rest = name[: archive.end()], name[archive.end() :]
        file, brace, after = rest.rpartition("}") if archive[2] else (rest, "", "")
        return _Parts(before, file, brace + after)
    virtual = _VRT_URI.fullmatch(name)
    if virtual:
        return _Parts(virtual[1], virtual[2], virtual[3])
    subdataset = _SUBDATASET.fullmatch(name)
    if not subdataset or _exists(_joined(folder, name)):
        return _Parts("", name, "")
    return _parts_of_subdataset(subdataset[1], subdataset[2])


def _parts_of_subdataset(prefix: str, rest: str) -> _Parts:
    """Find the file in such as `GPKG:file:table`, `HDF5:"file"://group` or `GTIFF_DIR:2:file`."""
    before, quote, quoted = rest.partition('"')
    if quote:
        file, _, after = quoted.partition('"')
        return _Parts(f'{prefix}{before}"', file, f'"{after}')
    numbers, file, after = _IN_SUBDATASET.findall(rest)[0]
    return _Parts(prefix + numbers, file, after)


def _is_absolute(file: str) -> bool:
    # GDAL takes /vsizip/vsicurl/ for /vsizip//vsicurl/.
    return Path(file).is_absolute() or file.startswith("/") or re.match(r"vsi\w+/", file) is not None


def _absolute_file(parts: _Parts, folder: str) -> str:
    here = str(Path(parts.file).absolute())
    for file in (_joined(folder, parts.file), here) if folder else (here,):
        # What lies in an archive is found by the whole name only.
        if _exists(file) or _exists(parts.before + file + parts.after):
            return file
    is_path = parts.before == parts.after == ""
    return here if is_path else parts.file


def _joined(folder: str, file: str) -> str:
    if not folder or _is_absolute(file):
        return file
    if not folder.startswith("/vsi"):
        return str(Path(folder) / file)
    while file.startswith(("./", "../")):
        step, _, file = file.partition("/")
        folder = folder.rpartition("/")[0] if step == ".." else folder
    return f"{folder}/{file}"


def _exists(file: str) -> bool:
    with quiet(), reading(file):
        return bool(file) and gdal.VSIStatL(file, gdal.VSI_STAT_EXISTS_FLAG) is not None
