"""Grids in SAGA's own format, read without GDAL: that reads whole rows, however few of their pixels are asked for."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy

from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.vrt import Source, VirtualRaster

if TYPE_CHECKING:
    from typing import Any

    from tile_job_plugin.tiles.pixels import Pixels

#: SAGA's names of the pixels' types, with GDAL's and numpy's. It writes others only where a recipe asks for them.
_TYPES = {
    "BYTE_UNSIGNED": ("Byte", "u1"),
    "SHORTINT_UNSIGNED": ("UInt16", "<u2"),
    "SHORTINT": ("Int16", "<i2"),
    "INTEGER_UNSIGNED": ("UInt32", "<u4"),
    "INTEGER": ("Int32", "<i4"),
    "FLOAT": ("Float32", "<f4"),
    "DOUBLE": ("Float64", "<f8"),
}
#: Bytes between what is wanted of two rows up to which they are read with it: that takes less than a call for each row,
#: and no thread waits for another's.
_SKIPPED_BY_READING = 2**14
#: Bytes that are read at once, and stay in a processor's cache until they are copied.
_READ_AT_ONCE = 2**20
#: What else a header says of a grid that is read here: as SAGA writes it on all its computers.
_USUAL = {"DATAFILE_OFFSET": "0", "BYTEORDER_BIG": "FALSE", "TOPTOBOTTOM": "FALSE"}


@dataclass(frozen=True)
class SagaGrid:
    """A file that has nothing but pixels, the lowest row first."""

    path: str
    width: int
    height: int
    #: GDAL's name of the pixels' type.
    data_type: str
    dtype: numpy.dtype[Any]

    @classmethod
    def at(cls, path: str) -> SagaGrid | None:
        """Return the grid whose pixels are in *path*; None for what GDAL has to read."""
        values = read_grid_header(Path(path))
        kind = _TYPES.get(values.get("DATAFORMAT", ""))
        sides = values.get("CELLCOUNT_X", ""), values.get("CELLCOUNT_Y", "")
        if kind is None or not all(map(str.isdecimal, sides)) or not _USUAL.items() <= values.items():
            return None
        return cls(path, int(sides[0]), int(sides[1]), kind[0], numpy.dtype(kind[1]))

    def read(self, rect: PixelRect) -> Pixels:
        """Read *rect*, counted from the upper left corner. Raises OSError, also where the file has less."""
        pixels = numpy.empty((rect.height, rect.width), self.dtype)
        self.read_into(pixels, rect)
        return pixels

    def read_into(self, pixels: Pixels, rect: PixelRect) -> None:
        """Read *rect* into *pixels* of its size, as `read` does."""
        skipped = (self.width - rect.width) * self.dtype.itemsize
        with Path(self.path).open("rb", buffering=0) as file:
            (self._read_strips if skipped <= _SKIPPED_BY_READING else self._read_rows)(file, pixels, rect)

    def _read_rows(self, file: io.FileIO, pixels: Pixels, rect: PixelRect) -> None:
        place = self._place(rect.column, rect.row)
        for row in pixels:
            file.seek(place)
            if file.readinto(row) < row.nbytes:
                raise OSError(errno.EIO, os.strerror(errno.EIO), self.path)
            place -= self.width * self.dtype.itemsize

    def _read_strips(self, file: io.FileIO, pixels: Pixels, rect: PixelRect) -> None:
        """Read many rows at once, with what is between them in the file."""
        rows = max(1, _READ_AT_ONCE // (self.width * self.dtype.itemsize))
        strip = numpy.empty((rows, self.width), self.dtype)
        for above in range(0, rect.height, rows):
            count = min(rows, rect.height - above)
            wanted = strip.reshape(-1)[: (count - 1) * self.width + rect.width]
            file.seek(self._place(rect.column, rect.row + above + count - 1))
            if file.readinto(wanted.data) < wanted.nbytes:
                raise OSError(errno.EIO, os.strerror(errno.EIO), self.path)
            pixels[above : above + count] = strip[:count, : rect.width][::-1]

    def _place(self, column: int, row: int) -> int:
        """Return where a pixel begins in the file, in bytes."""
        return ((self.height - 1 - row) * self.width + column) * self.dtype.itemsize


def read_grid_header(file: Path) -> Mapping[str, str]:
    """Return what the header of a grid in SAGA's format says, by SAGA's keys; nothing for other files."""
    if file.suffix != ".sdat":
        return {}
    try:
        header = file.with_suffix(".sgrd").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    return {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in header.splitlines())}


def read_grids(raster: VirtualRaster) -> Pixels | None:
    """Read all pixels of a virtual raster that is made of parts of SAGA's grids; None for others. Raises OSError."""
    # Many tiles are of one block, whose header is read once.
    by_path = {path: SagaGrid.at(path) for path in dict.fromkeys(source.path for source in raster.sources)}
    parts: list[_Part] = []
    for source in raster.sources:
        grid = by_path[source.path]
        if grid is None or not _is_copied(grid, source, raster):
            return None
        _lay_on_top(_Part(grid, source.extent, source.shown), parts)
    return _joined(raster, parts) if parts else None


class _Part(NamedTuple):
    """A grid, the pixels that it covers, and those that are shown."""

    grid: SagaGrid
    extent: PixelRect
    shown: PixelRect


def _is_copied(grid: SagaGrid, source: Source, raster: VirtualRaster) -> bool:
    """Whether the raster shows the grid's pixels as they are."""
    is_changed = source.see_through is not None or source.becomes is not None
    is_as_told = (grid.width, grid.height) == (source.extent.width, source.extent.height)
    return not is_changed and is_as_told and grid.data_type == raster.data_type


def _lay_on_top(part: _Part, parts: list[_Part]) -> None:
    """Add a part to those below it. Tiles of one block that lie side by side become one, to be read at once."""
    while parts and parts[-1].grid is part.grid:
        below = parts[-1].shown
        around = part.shown.united(below)
        if part.shown.intersects(below) or around.pixels != part.shown.pixels + below.pixels:
            break
        parts.pop()
        part = part._replace(shown=around)
    parts.append(part)


def _joined(raster: VirtualRaster, parts: Sequence[_Part]) -> Pixels:
    rect = raster.rect
    pixels: Pixels = numpy.full((rect.height, rect.width), raster.nodata or 0, parts[0].grid.dtype)
    # What comes last lies on top.
    for grid, extent, shown in parts:
        column, row = shown.column - rect.column, shown.row - rect.row
        within = shown.moved(-extent.column, -extent.row)
        grid.read_into(pixels[row : row + shown.height, column : column + shown.width], within)
    return pixels
