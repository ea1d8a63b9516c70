"""A million tiles in a hundredth of the memory: columns of numbers and texts, of which objects are made when asked for.

The tiles of a job, and those of its tile set, are held as a whole: planning, looking for seams and writing the mosaic
need a few numbers of each at any moment.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, overload

import numpy

from tile_job_plugin.sequences import EqualByItems, Made, TextIndex, Texts
from tile_job_plugin.tiles.model import PixelRect, Raster, Tile, TileSet
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.pixel_types import as_key

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]

_Item = TypeVar("_Item")
_Kept = TypeVar("_Kept", bound="_Columns[Any]")
_Self = TypeVar("_Self", bound="_Chosen[Any, Any]")

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
        self._numbers: dict[_Kind, int] = {}
        self._kind_of = array("i")

    def append(self, raster: Raster) -> None:
        folder, name = _split(raster.path) if len(self.kinds) < _MOST_KINDS else ("", raster.path)
        extent = raster.extent
        kind = _Kind(folder, as_key(raster.nodata), raster.data_type, raster.group, raster.band)
        number = self._numbers.setdefault(kind, len(self.kinds))
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

    def item(self, number: int) -> Raster:
        kind = self.kinds[self._kind_of[number]]
        extent = PixelRect(*self._extents[4 * number : 4 * number + 4])
        return Raster(kind.folder + self._names[number], extent, kind.nodata, kind.data_type, kind.group, kind.band)


class _Columns(Protocol[_Item]):
    def append(self, item: _Item, /) -> None: ...

    def item(self, number: int, /) -> _Item: ...

    def __len__(self) -> int: ...


class _Chosen(EqualByItems[_Item], Generic[_Item, _Kept]):
    """Some things of those in columns, by their numbers there; each is made anew when it is asked for."""

    def __init__(self, columns: _Kept, numbers: Numbers) -> None:
        self._columns = columns
        self._numbers = numbers

    @staticmethod
    def _new_columns() -> _Kept:
        raise NotImplementedError

    @classmethod
    def of(cls: type[_Self], items: Iterable[_Item]) -> _Self:
        """Return things as columns; those that are columns already are left as they are."""
        if isinstance(items, cls):
            return items
        columns = cls._new_columns()
        for item in items:
            columns.append(item)
        return cls(columns, numpy.arange(len(columns), dtype=numpy.int32))

    def chosen(self: _Self, numbers: Numbers | slice) -> _Self:
        """Return those with these numbers, or those for which it is true."""
        return type(self)(self._columns, self._numbers[numbers])

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, number: int) -> _Item: ...

    @overload
    def __getitem__(self: _Self, number: slice) -> _Self: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return self.chosen(number)
        return self._columns.item(int(self._numbers[number]))

    def __iter__(self) -> Iterator[_Item]:
        return map(self._columns.item, self._numbers.tolist())


class Rasters(_Chosen[Raster, _RasterColumns]):
    """Rasters of columns."""

    _new_columns = _RasterColumns

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
        return self.chosen(is_behind.argsort(kind="stable"))

    def __contains__(self, raster: object) -> bool:
        if not isinstance(raster, Raster):
            return False
        number = self._columns.by_path.find(raster.path)
        return number is not None and self._is_chosen[number] and self._columns.item(number) == raster

    @cached_property
    def _is_chosen(self) -> Numbers:
        is_chosen = numpy.zeros(len(self._columns), bool)
        is_chosen[self._numbers] = True
        return is_chosen


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
        if not len(self.rasters) or self.rasters.item(len(self.rasters) - 1) != tile.raster:
            self.rasters.append(tile.raster)
        self.ids.append(tile.id)
        self._cores.extend((core.column, core.row, core.width, core.height))
        self._raster_of.append(len(self.rasters) - 1)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def cores(self) -> PixelRects:
        return PixelRects(numpy.frombuffer(self._cores, numpy.int32).reshape(-1, 4))

    @cached_property
    def raster_of(self) -> Numbers:
        return numpy.frombuffer(self._raster_of, numpy.int32)

    @cached_property
    def by_id(self) -> TextIndex:
        return TextIndex(self.ids)

    def item(self, number: int) -> Tile:
        core = PixelRect(*self._cores[4 * number : 4 * number + 4])
        return Tile(self.ids[number], core, self.rasters.item(self._raster_of[number]))


class UnknownTile(KeyError):
    """A tile is not among those that it is looked for in."""

    def __init__(self, tile_id: str) -> None:
        super().__init__(tile_id)
        self.tile_id = tile_id


class Tiles(_Chosen[Tile, _TileColumns]):
    """Tiles of columns."""

    _new_columns = _TileColumns

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


class _ById(Mapping[str, Tile]):
    def __init__(self, columns: _TileColumns) -> None:
        self._columns = columns

    def __getitem__(self, tile_id: str) -> Tile:
        return self._columns.item(_number(self._columns, tile_id))

    def __len__(self) -> int:
        return len(self._columns)

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
