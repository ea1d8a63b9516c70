"""What many raster files say about themselves, in a tenth of the memory: most of them say the same."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy

from tile_job_plugin.sequences import Made, Texts
from tile_job_plugin.tiles.headers import TOLERANCE, Header
from tile_job_plugin.tiles.model import Grid, Raster, Tile
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.pixel_types import as_key
from tile_job_plugin.tiles.raster_file import RasterFile

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


class _Kind(NamedTuple):
    """What rasters have in common: all but their names and where they begin."""

    crs_wkt: str
    #: The geotransform but for the corner; None without one.
    turns: tuple[float, float, float, float] | None
    #: The values of a header's other fields.
    rest: tuple[Any, ...]

    @property
    def common(self) -> dict[str, Any]:
        """The fields of a header that all have in common."""
        return dict(zip(_REST, self.rest))


#: Pixels from a grid's origin within which rasters may lie: half as many as numbers of 32 bits have on one side, as the
#: origin is moved to the corner of all.
FARTHEST = 2**30
_REST = ("width", "height", "band_count", "data_type", "nodata", "block_size", "has_mask", "is_scaled", "band")


class RasterFiles:
    """Raster files, to be put in one after the other; each is made anew when it is asked for."""

    def __init__(self, files: Iterable[RasterFile] = ()) -> None:
        self._paths = Texts()
        self._corners = array("d")
        self._kinds: dict[_Kind, int] = {}
        #: The first file of each kind.
        self.models: list[RasterFile] = []
        self._kind_of = array("i")
        for file in files:
            self.append(file)

    def append(self, file: RasterFile) -> None:
        """Add a file at the end."""
        header = file.header
        x, width, turn, y, tilt, height = header.transform or (0.0,) * 6
        turns = (width, turn, tilt, height) if header.transform else None
        rest = tuple(as_key(header.nodata) if name == "nodata" else getattr(header, name) for name in _REST)
        kind = _Kind(file.crs_wkt, turns, rest)
        number = self._kinds.setdefault(kind, len(self._kinds))
        if number == len(self.models):
            self.models.append(file)
        self._paths.append(header.path)
        self._corners.extend((x, y))
        self._kind_of.append(number)

    @property
    def kind_of(self) -> Numbers:
        """The number of each one's kind: files of one kind say the same of all but their names and corners."""
        return numpy.frombuffer(self._kind_of, numpy.int32)

    @property
    def origins(self) -> Numbers:
        """x and y of each one's upper left corner; 0 where it has no georeference."""
        return numpy.frombuffer(self._corners).reshape(-1, 2)

    def extents(self, grid: Grid) -> tuple[PixelRects, Numbers]:
        """Return which pixels of a grid each covers, and whether; as `Header.extent`, but none that is too far away."""
        headers = [model.header for model in self.models]
        kinds = self.kind_of
        fits = numpy.array([header.is_north_up and header.has_pixels_of(grid) for header in headers], bool)[kinds]
        extents = numpy.array([(0, 0, header.width, header.height) for header in headers], numpy.int32)[kinds]
        lengths = numpy.array([header.length if header.is_north_up else 0 for header in headers])[kinds]
        x, y = self.origins.T
        columns, is_column = _whole((x - grid.x_origin) / grid.pixel_width)
        rows, is_row = _whole((grid.y_origin - y) / grid.pixel_height)
        bottoms, is_bottom = _whole((grid.y_origin - (y - lengths)) / grid.pixel_height)
        rows = numpy.where(is_row, rows, bottoms - extents[:, 3])
        fits &= is_column & (is_row | is_bottom) & (abs(columns) <= FARTHEST) & (abs(rows) <= FARTHEST)
        extents[fits, 0], extents[fits, 1] = columns[fits], rows[fits]
        return PixelRects(extents), fits

    @property
    def data_types(self) -> set[str]:
        """GDAL's names of their pixels' types."""
        return {kind.common["data_type"] for kind in self._kinds}

    def all(self) -> Sequence[RasterFile]:
        """Return the files that are in by now."""
        kinds = [(kind, kind.common) for kind in self._kinds]
        return Made(len(self._paths), lambda number: self._file(number, *kinds[self._kind_of[number]]))

    def rasters(self, extents: PixelRects) -> Sequence[Raster]:
        """Return all as rasters that cover *extents* on the grid of a set."""
        values = [(kind.common["nodata"], kind.common["data_type"], 0, kind.common["band"]) for kind in self._kinds]
        return Made(
            len(self._paths),
            lambda number: Raster(self._paths[number], extents[number], *values[self._kind_of[number]]),
        )

    def _file(self, number: int, kind: _Kind, common: dict[str, Any]) -> RasterFile:
        transform = None
        if kind.turns:
            width, turn, tilt, height = kind.turns
            x, y = self._corners[2 * number : 2 * number + 2]
            transform = (x, width, turn, y, tilt, height)
        # As replace() makes it, in a fifth of the time: each check of a set goes through all of its files.
        header = object.__new__(Header)
        header.__dict__.update(common, path=self._paths[number], transform=transform)
        return RasterFile(header, kind.crs_wkt)


def _whole(pixels: Numbers) -> tuple[Numbers, Numbers]:
    """Return numbers of pixels as whole ones, and which are that but for what files round away."""
    nearest = numpy.rint(pixels)
    return nearest, numpy.abs(pixels - nearest) <= TOLERANCE


def tiles_of(tile_ids: Iterable[str], rasters: Sequence[Raster]) -> Sequence[Tile]:
    """Return a tile for each raster, which are made anew when they are asked for."""
    ids = Texts(tile_ids)

    def tile(number: int) -> Tile:
        raster = rasters[number]
        return Tile(ids[number], raster.extent, raster)

    return Made(len(ids), tile)
