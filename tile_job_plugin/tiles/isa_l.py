"""ISA-L, Intel's library for storage, by its functions for C: it compresses in a third of the time of others.

Debian and Ubuntu have it as a package, libisal2; few of their releases have one of isal, its module for Python.
https://github.com/intel/isa-l/blob/v2.30.0/include/igzip_lib.h
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: Of its levels, 0 to 3, the one that is as fast as 0 and makes files a few percent larger than GDAL's.
LEVEL = 1
#: The library, with the number that changes when its structures do.
_NAME = "libisal.so.2"
#: Bytes that it works in at level 1: ISAL_DEF_LVL1_LARGE of its header.
_WORK = (4 + 2 * 8 + 4 * 64) * 1024
#: Bytes for its own state at the end of a stream; it takes 82 KB.
_STATE = 256 * 1024
#: IGZIP_ZLIB and COMP_OK of its header.
_ZLIB, _OK = 3, 0


class Stream(ctypes.Structure):
    """The library's `isal_zstream`."""

    _fields_ = (
        ("next_in", ctypes.c_void_p),
        ("avail_in", ctypes.c_uint32),
        ("total_in", ctypes.c_uint32),
        ("next_out", ctypes.c_void_p),
        ("avail_out", ctypes.c_uint32),
        ("total_out", ctypes.c_uint32),
        ("hufftables", ctypes.c_void_p),
        ("level", ctypes.c_uint32),
        ("level_buf_size", ctypes.c_uint32),
        ("level_buf", ctypes.c_void_p),
        ("end_of_stream", ctypes.c_uint16),
        ("flush", ctypes.c_uint16),
        ("gzip_flag", ctypes.c_uint16),
        ("hist_bits", ctypes.c_uint16),
        ("internal_state", ctypes.c_uint8 * _STATE),
    )


class IsaL:
    """The library."""

    def __init__(self, library: ctypes.CDLL) -> None:
        """Take what it is to compress with. Raises AttributeError where a function is missing."""
        self._begin, self._compress = library.isal_deflate_stateless_init, library.isal_deflate_stateless
        for function in (self._begin, self._compress):
            function.argtypes = [ctypes.POINTER(Stream)]
        self._begin.restype = None

    @classmethod
    def found(cls) -> IsaL | None:
        """Return the one of this computer; None where it has none. It is looked for on Linux only."""
        if not sys.platform.startswith("linux"):
            return None
        with suppress(OSError, AttributeError):
            return cls(ctypes.CDLL(_NAME))
        return None

    def compress(self, block: Pixels, room: Pixels) -> int:
        """Compress bytes that lie one after another in memory, with zlib's header and checksum.

        They go into the bytes of *room*; return how many they are. Raises OSError where it is too small.
        """
        work = numpy.empty(_WORK, numpy.uint8)
        stream = Stream()
        self._begin(stream)
        stream.next_in, stream.avail_in = block.ctypes.data, block.nbytes
        stream.next_out, stream.avail_out = room.ctypes.data, room.nbytes
        stream.level, stream.level_buf, stream.level_buf_size = LEVEL, work.ctypes.data, work.nbytes
        stream.gzip_flag, stream.end_of_stream = _ZLIB, 1
        if (error := self._compress(stream)) != _OK:
            raise OSError(f"ISA-L's error {error}")
        return int(stream.total_out)
