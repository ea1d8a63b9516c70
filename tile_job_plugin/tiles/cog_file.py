"""The file of a Cloud Optimized GeoTIFF: directories, then the tiles of the coarsest overview, at last the raster's.

So GDAL's driver writes them, and its validator wants them. Tiles come in the order in which they are made, of all
levels together; so they are kept beside the file until all are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Callable
from uuid import uuid4

import numpy
from osgeo import gdal

from tile_job_plugin.gdal_calls import checked, read_memory_file
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.cog_tiles import TILE
from tile_job_plugin.tiles.deflate import COMPRESSION
from tile_job_plugin.tiles.model import GeoTransform
from tile_job_plugin.tiles.tiff_directory import (
    HEIGHT,
    LONG,
    LONG8,
    OF_WHOLE_FILE,
    SUBFILE_TYPE,
    TILE_OFFSETS,
    TILE_SIZES,
    WIDTH,
    Directory,
    Entry,
    read_directory,
    write_directories,
)

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

#: What GDAL's COG driver says of its files, and we of ours: readers may rely on it.
_LAYOUT = b"""\
LAYOUT=IFDS_BEFORE_DATA
BLOCK_ORDER=ROW_MAJOR
BLOCK_LEADER=SIZE_AS_UINT4
BLOCK_TRAILER=LAST_4_BYTES_REPEATED
KNOWN_INCOMPATIBLE_EDITION=NO
 """
_GHOST = b"GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n" % len(_LAYOUT) + _LAYOUT
#: Bytes before a tile, which tell how many it has, and after it, which are its last ones again.
_LEADER = _TRAILER = 4
#: TIFF's numbers for an overview, and the end of a file that needs none of 8 bytes.
_OVERVIEW, _END_OF_SMALL = 1, 2**32
#: Bytes that are copied at once, where so many stay together.
_COPIED = 2**22


@dataclass(frozen=True)
class Description:
    """What a GeoTIFF of one band says of itself."""

    width: int
    height: int
    #: GDAL's name of the pixels' type.
    data_type: str
    nodata: float | None
    crs_wkt: str
    transform: GeoTransform
    metadata: Mapping[str, str]
    #: The unit of its values; empty where none is known.
    unit: str = ""


class CogFile:
    """A file that gets its tiles in any order, and then becomes whole."""

    def __init__(self, description: Description, sizes: Sequence[tuple[int, int]], path: Path) -> None:
        """*sizes* are width and height of all levels, the raster's own first."""
        self._description = description
        self._sizes = sizes
        self._path = path
        self._kept = path.with_suffix(".tiles")
        self._columns = [-(-width // TILE) for width, _ in sizes]
        counts = [columns * -(-height // TILE) for columns, (_, height) in zip(self._columns, sizes)]
        # Where each tile is among those that were put, and how many bytes it has.
        self._places = [numpy.zeros(count, numpy.uint64) for count in counts]
        self._lengths = [numpy.zeros(count, numpy.uint32) for count in counts]

    def __enter__(self) -> CogFile:
        """Make a file for the tiles. Raises OSError."""
        self._put = self._kept.open("wb")
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        """Close and remove it."""
        self._put.close()
        self._kept.unlink()

    def put(self, level: int, column: int, row: int, tile: bytes) -> None:
        """Take a compressed tile. Raises OSError."""
        number = row * self._columns[level] + column
        self._places[level][number] = self._put.tell()
        self._lengths[level][number] = len(tile)
        for content in (len(tile).to_bytes(_LEADER, "little"), tile, tile[-_TRAILER:]):
            self._put.write(content)

    def complete(self, tell: Callable[[float], None]) -> None:
        """Write the file from all tiles; *tell* gets 0 to 100. Raises GdalFailed or OSError."""
        self._put.close()
        first = directory_of(self._description)
        rooms = [
            int(lengths.sum(dtype=numpy.uint64)) + len(lengths) * (_LEADER + _TRAILER) for lengths in self._lengths
        ]
        is_big = sum(rooms) + len(self._header(first, rooms, True)) >= _END_OF_SMALL
        copied = 0
        # By one thread: Linux lets no two write into one file at a time, and one that waits keeps a core busy.
        with self._kept.open("rb") as source, self._path.open("wb") as target:
            target.write(self._header(first, rooms, is_big))
            for begin, length in self._runs():
                source.seek(begin)
                copied += target.write(source.read(length))
                tell(100 * copied / sum(rooms))

    def _header(self, first: Directory, rooms: Sequence[int], is_big: bool) -> bytes:
        """Write what is before the tiles: twice, for where these begin follows from its length."""
        empty = [numpy.zeros_like(places) for places in self._places]
        begin = len(write_directories(list(self._directories(first, empty, is_big)), is_big, _GHOST))
        offsets = []
        for level, lengths in enumerate(self._lengths):
            with_frame = lengths.astype(numpy.uint64) + numpy.uint64(_LEADER + _TRAILER)
            before = begin + sum(rooms[level + 1 :]) + _LEADER
            offsets.append(numpy.cumsum(with_frame) - with_frame + numpy.uint64(before))
        return write_directories(list(self._directories(first, offsets, is_big)), is_big, _GHOST)

    def _directories(self, first: Directory, offsets: Sequence[Pixels], is_big: bool) -> Iterator[Directory]:
        of_overview = {tag: entry for tag, entry in first.items() if tag not in OF_WHOLE_FILE}
        for level, (width, height) in enumerate(self._sizes):
            yield {
                **(of_overview if level else first),
                SUBFILE_TYPE: Entry.of(LONG, [_OVERVIEW if level else 0]),
                WIDTH: Entry.of(LONG, [width]),
                HEIGHT: Entry.of(LONG, [height]),
                TILE_OFFSETS: Entry.of(LONG8 if is_big else LONG, offsets[level]),
                TILE_SIZES: Entry.of(LONG, self._lengths[level]),
            }

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Yield where each run of bytes begins and how long it is, in the file's order."""
        begin = length = 0
        for places, lengths in zip(reversed(self._places), reversed(self._lengths)):
            for place, room in zip(places.tolist(), (lengths + _LEADER + _TRAILER).tolist()):
                if place == begin + length and length < _COPIED:
                    length += room
                    continue
                if length:
                    yield begin, length
                begin, length = place, room
        yield begin, length


def directory_of(description: Description) -> dict[int, Entry]:
    """Return what GDAL writes into the directory of a GeoTIFF with a tile like ours, not yet written.

    Raises GdalFailed.
    """
    data_type = description.data_type
    predictor = 3 if pixel_types.is_floating_point(data_type) else 2
    path = f"/vsimem/tile_jobs_{uuid4().hex}.tif"
    options = [*COMPRESSION, f"PREDICTOR={predictor}", "TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}"]
    options += ["SPARSE_OK=TRUE", "BIGTIFF=NO", "ENDIANNESS=LITTLE"]
    kind = gdal.GetDataTypeByName(data_type)
    try:
        file = checked(gdal.GetDriverByName("GTiff").Create, path, TILE, TILE, 1, kind, options)
        checked(file.SetGeoTransform, description.transform)
        checked(file.SetProjection, description.crs_wkt)
        checked(file.SetMetadata, dict(description.metadata))
        if description.nodata is not None:
            checked(file.GetRasterBand(1).SetNoDataValue, description.nodata)
        checked(file.GetRasterBand(1).SetUnitType, description.unit)
        checked(file.FlushCache)
        file = None
        return read_directory(read_memory_file(path))
    finally:
        file = None
        gdal.Unlink(path)
