"""TIFF's directories: what stands in a TIFF file beside its pixels, read from one file and written into another.

TIFF 6.0 defines them, and BigTIFF the same with numbers of 8 bytes. Files are little-endian here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

SUBFILE_TYPE, WIDTH, HEIGHT = 254, 256, 257
TILE_OFFSETS, TILE_SIZES = 324, 325
#: ModelPixelScale, ModelTiepoint, ModelTransformation, the three of GeoKeys, and GDAL's metadata.
OF_WHOLE_FILE = (33550, 33922, 34264, 34735, 34736, 34737, 42112)

LONG, LONG8 = 4, 16
#: Bytes of one value, by TIFF's number of its type.
_VALUE_SIZES = {1: 1, 2: 1, 3: 2, LONG: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, LONG8: 8}
_NUMPY_TYPES = {LONG: "<u4", LONG8: "<u8"}


@dataclass(frozen=True)
class Entry:
    """One entry of a directory, by its tag."""

    kind: int
    count: int
    value: bytes

    @classmethod
    def of(cls, kind: int, numbers: Sequence[int] | Pixels) -> Entry:
        """Make one of whole numbers."""
        return cls(kind, len(numbers), numpy.asarray(numbers, _NUMPY_TYPES[kind]).tobytes())


Directory = Mapping[int, Entry]


@dataclass(frozen=True)
class _Form:
    """How numbers are written: in TIFF, or in BigTIFF."""

    header: bytes
    count: str
    entry: str
    offset: str


_CLASSIC = _Form(b"II*\0", "<H", "<HHI", "<I")
_BIG = _Form(b"II+\0\x08\0\0\0", "<Q", "<HHQ", "<Q")


def read_directory(content: bytearray) -> dict[int, Entry]:
    """Read the first directory of a whole TIFF file that is no BigTIFF."""
    (start,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, start)
    return dict(_read_entry(content, start + 2 + 12 * number) for number in range(count))


def _read_entry(content: bytearray, start: int) -> tuple[int, Entry]:
    tag, kind, count = struct.unpack_from("<HHI", content, start)
    size = count * _VALUE_SIZES[kind]
    place = start + 8
    if size > 4:
        (place,) = struct.unpack_from("<I", content, place)
    return tag, Entry(kind, count, bytes(content[place : place + size]))


def write_directories(directories: Sequence[Directory], is_big: bool, ghost: bytes = b"") -> bytes:
    """Write the beginning of a TIFF file: its header, *ghost*, which TIFF knows nothing of, and all directories.

    Its length does not depend on the values of their entries.
    """
    form = _BIG if is_big else _CLASSIC
    # Directories begin at even bytes.
    ghost += b"\0" * (len(ghost) % 2)
    start = len(form.header) + struct.calcsize(form.offset) + len(ghost)
    written = []
    for number, directory in enumerate(directories):
        is_last = number == len(directories) - 1
        content = b"".join(_written(directory, start, is_last, form))
        written.append(content)
        start += len(content)
    first = struct.pack(form.offset, start - sum(map(len, written)))
    return b"".join([form.header, first, ghost, *written])


def _written(directory: Directory, start: int, is_last: bool, form: _Form) -> Iterator[bytes]:
    """Write one directory that begins at *start*, with the values that don't fit into their entries after it."""
    room = struct.calcsize(form.offset)
    place = start + struct.calcsize(form.count) + len(directory) * (struct.calcsize(form.entry) + room) + room
    behind = []
    yield struct.pack(form.count, len(directory))
    for tag, entry in sorted(directory.items()):
        yield struct.pack(form.entry, tag, entry.kind, entry.count)
        if len(entry.value) <= room:
            yield entry.value.ljust(room, b"\0")
            continue
        yield struct.pack(form.offset, place)
        # All begin at even bytes.
        behind.append(entry.value + b"\0" * (len(entry.value) % 2))
        place += len(behind[-1])
    # The next one follows at once.
    yield struct.pack(form.offset, 0 if is_last else place)
    yield from behind
