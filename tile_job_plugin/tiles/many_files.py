"""What many raster files say about themselves, in a tenth of the memory: most of them say the same."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tile_job_plugin.sequences import Made, Texts
from tile_job_plugin.tiles.checks import RasterFile
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile
from tile_job_plugin.tiles.pixel_types import as_key


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


_REST = ("width", "height", "band_count", "data_type", "nodata", "block_size", "has_mask", "is_scaled", "band")


class RasterFiles:
    """Raster files, to be put in one after the other; each is made anew when it is asked for."""

    def __init__(self, files: Iterable[RasterFile] = ()) -> None:
        self._paths = Texts()
        #: x and y of each one's corner.
        self._corners = array("d")
        self._kinds: dict[_Kind, int] = {}
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
        self._paths.append(header.path)
        self._corners.extend((x, y))
        self._kind_of.append(self._kinds.setdefault(kind, len(self._kinds)))

    @property
    def data_types(self) -> set[str]:
        """GDAL's names of their pixels' types."""
        return {kind.common["data_type"] for kind in self._kinds}

    def all(self) -> Sequence[RasterFile]:
        """Return the files that are in by now."""
        kinds = [(kind, kind.common) for kind in self._kinds]
        return Made(len(self._paths), lambda number: self._file(number, *kinds[self._kind_of[number]]))

    def rasters(self, extents: Iterable[PixelRect]) -> Sequence[Raster]:
        """Return all as rasters that cover *extents* on the grid of a set."""
        numbers = array("i")
        for extent in extents:
            numbers.extend((extent.column, extent.row, extent.width, extent.height))
        values = [(kind.common["nodata"], kind.common["data_type"], 0, kind.common["band"]) for kind in self._kinds]

        def raster(number: int) -> Raster:
            extent = PixelRect(*numbers[4 * number : 4 * number + 4])
            return Raster(self._paths[number], extent, *values[self._kind_of[number]])

        return Made(len(self._paths), raster)

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


def tiles_of(tile_ids: Iterable[str], rasters: Sequence[Raster]) -> Sequence[Tile]:
    """Return a tile for each raster, which are made anew when they are asked for."""
    ids = Texts(tile_ids)

    def tile(number: int) -> Tile:
        raster = rasters[number]
        return Tile(ids[number], raster.extent, raster)

    return Made(len(ids), tile)
