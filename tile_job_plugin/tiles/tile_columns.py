"""A million tiles in a hundredth of the memory: columns of numbers and texts, of which objects are made when asked for.

The tiles of a job, and those of its tile set, are held as a whole: planning, looking for seams and writing the mosaic
need a few numbers of each at any moment.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, overload

import numpy

from tile_job_plugin.sequences import Made, TextIndex, Texts
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.pixel_rects import PixelRects

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


#: Kinds of rasters up to which they are told apart by their folders, too.
_MOST_KINDS = 1000


class _Kind(NamedTuple):
    """What rasters have in common: all but their names and extents."""

    #: As far as names begin alike.
    folder: str
    nodata: float | None
    data_type: str
    group: int
    band: int | None


class _RasterColumns:
    """Rasters, to be put in one after the other."""

    def __init__(self) -> None:
        self._names = Texts()
        self._extents = array("i")
        self.kinds: list[_Kind] = []
        self._numbers: dict[str, int] = {}
        self._kind_of = array("i")

    def append(self, raster: Raster) -> None:
        folder, name = _split(raster.path) if len(self.kinds) < _MOST_KINDS else ("", raster.path)
        extent = raster.extent
        kind = _Kind(folder, raster.nodata, raster.data_type, raster.group, raster.band)
        # By its text, in which NaN equals NaN.
        number = self._numbers.setdefault(repr(kind), len(self.kinds))
        if number == len(self.kinds):
            self.kinds.append(kind)
        self._names.append(name)
        self._extents.extend((extent.column, extent.row, extent.width, extent.height))
        self._kind_of.append(number)

    def __len__(self) -> int:
        return len(self._names)

    @cached_property
    def kind_of(self) -> Numbers:
        return numpy.frombuffer(self._kind_of, numpy.int32)

    @cached_property
    def extents(self) -> PixelRects:
        return PixelRects(numpy.frombuffer(self._extents, numpy.int32).reshape(-1, 4))

    @cached_property
    def by_path(self) -> TextIndex:
        return TextIndex(Made(len(self), self.path))

    def path(self, number: int) -> str:
        return self.kinds[self._kind_of[number]].folder + self._names[number]

    def raster(self, number: int) -> Raster:
        kind = self.kinds[self._kind_of[number]]
        extent = PixelRect(*self._extents[4 * number : 4 * number + 4])
        return Raster(kind.folder + self._names[number], extent, kind.nodata, kind.data_type, kind.group, kind.band)


class _Chosen:
    """Some things of many, by their numbers there."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(self, Sequence)
            and isinstance(other, Sequence)
            and len(self) == len(other)
            and all(a == b for a, b in zip(self, other))
        )

    __hash__ = None  # type: ignore[assignment]


class Rasters(_Chosen, Sequence[Raster]):
    """Rasters that are made anew when they are asked for."""

    def __init__(self, columns: _RasterColumns, numbers: Numbers) -> None:
        super().__init__(numbers)
        self._columns = columns

    @classmethod
    def of(cls, rasters: Iterable[Raster]) -> Rasters:
        """Return rasters as columns; those that are columns already are left as they are."""
        if isinstance(rasters, Rasters):
            return rasters
        columns = _RasterColumns()
        for raster in rasters:
            columns.append(raster)
        return cls(columns, numpy.arange(len(columns), dtype=numpy.int32))

    @cached_property
    def extents(self) -> PixelRects:
        """Their extents."""
        return self._columns.extents.chosen(self._numbers)

    @property
    def nodatas(self) -> list[float | None]:
        """The nodata values that there are among them."""
        return [kind.nodata for kind in self._kinds]

    @property
    def data_types(self) -> set[str]:
        """GDAL's names of the types that there are among them."""
        return {kind.data_type for kind in self._kinds}

    @property
    def _kinds(self) -> list[_Kind]:
        kinds = numpy.unique(self._columns.kind_of[self._numbers]).tolist()
        return [self._columns.kinds[kind] for kind in kinds]

    def with_first(self, first: Rasters) -> Rasters:
        """Return them with those in front that are among the *first*, else in their order."""
        if first._columns is self._columns:
            is_behind = ~first._is_chosen[self._numbers]
        else:
            is_behind = numpy.fromiter((raster not in first for raster in self), bool, len(self))
        return Rasters(self._columns, self._numbers[is_behind.argsort(kind="stable")])

    def __contains__(self, raster: object) -> bool:
        if not isinstance(raster, Raster):
            return False
        number = self._columns.by_path.find(raster.path)
        return number is not None and self._is_chosen[number] and self._columns.raster(number) == raster

    @cached_property
    def _is_chosen(self) -> Numbers:
        is_chosen = numpy.zeros(len(self._columns), bool)
        is_chosen[self._numbers] = True
        return is_chosen

    @overload
    def __getitem__(self, number: int) -> Raster: ...

    @overload
    def __getitem__(self, number: slice) -> Rasters: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return Rasters(self._columns, self._numbers[number])
        return self._columns.raster(int(self._numbers[number]))

    def __iter__(self) -> Iterator[Raster]:
        return map(self._columns.raster, self._numbers.tolist())


class _TileColumns:
    """Tiles, to be put in one after the other."""

    def __init__(self) -> None:
        self.ids = Texts()
        self.rasters = _RasterColumns()
        self._cores = array("i")
        self._raster_of = array("i")

    def append(self, tile: Tile) -> None:
        core = tile.core
        # Tiles that are parts of one raster follow each other.
        if not len(self.rasters) or self.rasters.raster(len(self.rasters) - 1) != tile.raster:
            self.rasters.append(tile.raster)
        self.ids.append(tile.id)
        self._cores.extend((core.column, core.row, core.width, core.height))
        self._raster_of.append(len(self.rasters) - 1)

    @cached_property
    def cores(self) -> PixelRects:
        return PixelRects(numpy.frombuffer(self._cores, numpy.int32).reshape(-1, 4))

    @cached_property
    def raster_of(self) -> Numbers:
        return numpy.frombuffer(self._raster_of, numpy.int32)

    @cached_property
    def by_id(self) -> TextIndex:
        return TextIndex(self.ids)

    def tile(self, number: int) -> Tile:
        core = PixelRect(*self._cores[4 * number : 4 * number + 4])
        return Tile(self.ids[number], core, self.rasters.raster(self._raster_of[number]))


class UnknownTile(KeyError):
    """A tile is not among those that it is looked for in."""

    def __init__(self, tile_id: str) -> None:
        super().__init__(tile_id)
        self.tile_id = tile_id


class Tiles(_Chosen, Sequence[Tile]):
    """Tiles that are made anew when they are asked for."""

    def __init__(self, columns: _TileColumns, numbers: Numbers) -> None:
        super().__init__(numbers)
        self._columns = columns

    @classmethod
    def of(cls, tiles: Iterable[Tile]) -> Tiles:
        """Return tiles as columns; those that are columns already are left as they are."""
        if isinstance(tiles, Tiles):
            return tiles
        columns = _TileColumns()
        for tile in tiles:
            columns.append(tile)
        return cls(columns, numpy.arange(len(columns.ids), dtype=numpy.int32))

    @property
    def cores(self) -> PixelRects:
        """Their cores."""
        return self._columns.cores.chosen(self._numbers)

    @cached_property
    def rasters(self) -> Rasters:
        """The raster of each, once, in the order of the tiles."""
        numbers, firsts = numpy.unique(self._columns.raster_of[self._numbers], return_index=True)
        return Rasters(self._columns.rasters, numbers[firsts.argsort()])

    @property
    def ids(self) -> Sequence[str]:
        """Their ids."""
        return Made(len(self), lambda number: self._columns.ids[int(self._numbers[number])])

    @property
    def by_id(self) -> Mapping[str, Tile]:
        """All tiles that these were chosen from, by their ids."""
        return _ById(self._columns)

    def with_ids(self, ids: Iterable[str]) -> Tiles:
        """Return those of all tiles that these were chosen from. Raises UnknownTile."""
        return Tiles(self._columns, numpy.fromiter((_number(self._columns, text) for text in ids), numpy.int32))

    def chosen(self, numbers: Numbers | slice) -> Tiles:
        """Return those with these numbers, or those for which it is true."""
        return Tiles(self._columns, self._numbers[numbers])

    def without(self, others: Tiles) -> Tiles:
        """Return those that are not among *others*, of the same tiles."""
        return self.chosen(~numpy.isin(self._numbers, others._numbers))

    def of_group(self, group: int) -> Tiles:
        """Return those whose rasters are of the group with a number."""
        rasters = self._columns.rasters
        is_of_group = numpy.array([kind.group == group for kind in rasters.kinds], bool)
        return self.chosen(is_of_group[rasters.kind_of[self._columns.raster_of[self._numbers]]])

    @property
    def in_order(self) -> Tiles:
        """Return them in the order of all tiles that these were chosen from."""
        return Tiles(self._columns, numpy.sort(self._numbers))

    @overload
    def __getitem__(self, number: int) -> Tile: ...

    @overload
    def __getitem__(self, number: slice) -> Tiles: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return self.chosen(number)
        return self._columns.tile(int(self._numbers[number]))

    def __iter__(self) -> Iterator[Tile]:
        return map(self._columns.tile, self._numbers.tolist())


class _ById(Mapping[str, Tile]):
    def __init__(self, columns: _TileColumns) -> None:
        self._columns = columns

    def __getitem__(self, tile_id: str) -> Tile:
        return self._columns.tile(_number(self._columns, tile_id))

    def __len__(self) -> int:
        return len(self._columns.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(Made(len(self), self._columns.ids.__getitem__))


def _number(columns: _TileColumns, tile_id: str) -> int:
    number = columns.by_id.find(tile_id)
    if number is None:
        raise UnknownTile(tile_id)
    return number


@dataclass(frozen=True)
class ManyTiles(TileSet):
    """A tile set of any number of tiles."""

    tiles: Tiles

    @cached_property
    def rasters(self) -> Rasters:
        """Each raster once, in the order of the tiles."""
        return self.tiles.rasters

    @cached_property
    def extent(self) -> PixelRect:
        """The smallest rectangle around all rasters."""
        return self.tiles.cores.around if self.working else self.rasters.extents.around


def _split(path: str) -> tuple[str, str]:
    """Return a path up to its last separator, and what follows."""
    end = max(path.rfind("/"), path.rfind("\\")) + 1
    return path[:end], path[end:]
