"""Compresses the tiles of mosaics by DEFLATE: by ISA-L where the computer has it, or by GDAL's library, or by zlib."""

from __future__ import annotations

import ctypes
import sys
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Callable

import numpy
from osgeo import _gdal, gdal

from tile_job_plugin.tiles.isa_l import LEVEL, IsaL

try:
    # ISA-L's module for Python, of which there are wheels for Windows and macOS as well.
    from isal import isal_zlib
except ImportError:
    isal_zlib = None

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Of the levels of zlib and GDAL. Higher ones save a few percent of the space, and take up to three times as long.
_LEVEL = 1
#: The same for GDAL's driver for GeoTIFF.
COMPRESSION = ("COMPRESS=DEFLATE", f"ZLEVEL={_LEVEL}")
#: By what bytes may grow that can't be made fewer: this part of them, and so many. Libraries need less.
_GROWTH, _FRAME = 0.01, 1024


def _function_of_gdal() -> Callable[..., Any] | None:
    """Return CPLZLibDeflate, or None where it is not found.

    GDAL exports it, and its Python has no name for it. It takes half of zlib's time, for GDAL is usually built with
    libdeflate; to have GDAL write a tile into a file in memory takes up to a third more.
    https://gdal.org/en/stable/api/cpl.html
    """
    major, minor = divmod(int(gdal.VersionInfo("VERSION_NUM")) // 10_000, 100)
    # Windows looks for a name in this one library only, others also in those that it is linked to. GDAL's own is called
    # so on Windows by OSGeo4W, from which QGIS' installers are made.
    library = f"gdal{major}{minor:02}.dll" if sys.platform == "win32" else _gdal.__file__
    with suppress(OSError, AttributeError):
        function = ctypes.CDLL(library).CPLZLibDeflate
        function.restype = ctypes.c_void_p
        function.argtypes = [
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.POINTER(ctypes.c_size_t),
        ]
        return function
    return None


_isa_l = IsaL.found()
_gdal_deflate = _function_of_gdal()


def deflated(block: Pixels) -> bytes:
    """Compress bytes that lie one after another in memory, with zlib's header and checksum. Raises OSError."""
    if isal_zlib:
        compressed: bytes = isal_zlib.compress(block, LEVEL)
        return compressed
    room = numpy.empty(int(block.nbytes * (1 + _GROWTH)) + _FRAME, numpy.uint8)
    if _isa_l:
        size = _isa_l.compress(block, room)
    elif _gdal_deflate:
        size = _compress_by_gdal(_gdal_deflate, block, room)
    else:
        return zlib.compress(block.data, _LEVEL)
    # A copy, for the room is larger, and many tiles wait for others.
    return room[:size].tobytes()


def _compress_by_gdal(function: Callable[..., Any], block: Pixels, room: Pixels) -> int:
    size = ctypes.c_size_t()
    if not function(block.ctypes.data, block.nbytes, _LEVEL, room.ctypes.data, room.nbytes, ctypes.byref(size)):
        raise MemoryError
    return size.value
