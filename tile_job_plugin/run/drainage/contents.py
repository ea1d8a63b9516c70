"""Arrays as the bytes that a store keeps."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

_WAITS, _SETTLED = b"\1", b"\0"


def packed(*arrays: Cells) -> bytes:
    """Return arrays as bytes."""
    file = io.BytesIO()
    for array in arrays:
        numpy.save(file, array, allow_pickle=False)
    return file.getvalue()


def unpacked(content: bytes) -> list[Cells]:
    """Return the arrays that were packed."""
    file, arrays = io.BytesIO(content), []
    while file.tell() < len(content):
        arrays.append(numpy.load(file, allow_pickle=False))
    return arrays


def mask_content(mask: Cells) -> bytes:
    """Return a mask of a piece as bytes: 1 or 0, NaN where there is no ground."""
    return zlib.compress(numpy.packbits((mask == 1, ~numpy.isnan(mask))).tobytes())


def mask_parts(content: bytes, rows: int, columns: int) -> tuple[Cells, Cells]:
    """Return which cells of a mask are 1, and which have ground."""
    bits = numpy.unpackbits(numpy.frombuffer(zlib.decompress(content), numpy.uint8), count=2 * rows * columns)
    is_set, is_ground = bits.astype(bool).reshape(2, rows, columns)
    return is_set, is_ground


def edge_content(values: Cells, waits: bool = False) -> bytes:
    """Return the values of a piece's edge cells as bytes, with whether it *waits* to be run again."""
    return (_WAITS if waits else _SETTLED) + packed(values)


def edge_values(content: bytes) -> Cells:
    """Return the values of a piece's edge cells."""
    return unpacked(content[1:])[0]


def edge_waits(content: bytes) -> bool:
    """Return whether a piece waits to be run again."""
    return content[:1] == _WAITS
