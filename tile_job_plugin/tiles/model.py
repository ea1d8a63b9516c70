"""A tile set as geometry: one pixel grid, the rasters that lie on it, the tiles and the towns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol

from tile_job_plugin.tiles.resampling import Resampling

#: GDAL's: x of the corner, x per column, x per row, y of the corner, y per column, y per row.
GeoTransform = tuple[float, float, float, float, float, float]


class PixelRect(NamedTuple):
    """A rectangle of whole pixels; columns count eastwards, rows southwards, from a grid's origin."""

    column: int
    row: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column east of the rectangle."""
        return self.column + self.width

    @property
    def bottom(self) -> int:
        """The first row south of the rectangle."""
        return self.row + self.height

    @property
    def pixels(self) -> int:
        """How many pixels it has."""
        return self.width * self.height

    def grown(self, pixels: int) -> PixelRect:
        """Return the rectangle with a margin of *pixels* on each side."""
        return PixelRect(
            self.column - pixels,
            self.row - pixels,
            self.width + 2 * pixels,
            self.height + 2 * pixels,
        )

    def moved(self, columns: int, rows: int) -> PixelRect:
        """Return the rectangle so many columns further east and rows further south."""
        return self._replace(column=self.column + columns, row=self.row + rows)

    def intersects(self, other: PixelRect) -> bool:
        """Whether the two share a pixel."""
        return (
            self.column < other.right
            and other.column < self.right
            and self.row < other.bottom
            and other.row < self.bottom
        )

    def intersection(self, other: PixelRect) -> PixelRect:
        """Return the pixels that both hold; only for rectangles that share one."""
        column, row = max(self.column, other.column), max(self.row, other.row)
        return PixelRect(
            column,
            row,
            min(self.right, other.right) - column,
            min(self.bottom, other.bottom) - row,
        )

    def halves(self) -> list[PixelRect]:
        """Return the northern and the southern half, or the two of a single row; a single pixel has none but itself."""
        if self.pixels == 1:
            return [self]
        if self.height == 1:
            west = self.width // 2
            return [self._replace(width=west), self._replace(column=self.column + west, width=self.width - west)]
        north = self.height // 2
        return [self._replace(height=north), self._replace(row=self.row + north, height=self.height - north)]

    def united(self, other: PixelRect) -> PixelRect:
        """Return the smallest rectangle around both."""
        column, row = min(self.column, other.column), min(self.row, other.row)
        return PixelRect(
            column,
            row,
            max(self.right, other.right) - column,
            max(self.bottom, other.bottom) - row,
        )


@dataclass(frozen=True)
class Grid:
    """A north-up pixel grid."""

    crs_wkt: str
    #: Map coordinates of the upper left corner of column 0, row 0.
    x_origin: float
    y_origin: float
    #: Map units a pixel, both positive.
    pixel_width: float
    pixel_height: float

    def geotransform(self, rect: PixelRect) -> tuple[float, float, float, float, float, float]:
        """Return GDAL's geotransform of a raster that covers *rect*."""
        return (
            self.x_origin + rect.column * self.pixel_width,
            self.pixel_width,
            0.0,
            self.y_origin - rect.row * self.pixel_height,
            0.0,
            -self.pixel_height,
        )

    def centre(self, column: int, row: int) -> tuple[float, float]:
        """Map coordinates of a pixel's centre: x, y."""
        return self.x_origin + (column + 0.5) * self.pixel_width, self.y_origin - (row + 0.5) * self.pixel_height

    def bounds(self, rect: PixelRect) -> tuple[float, float, float, float]:
        """Map coordinates of *rect*: xmin, ymin, xmax, ymax."""
        return (
            self.x_origin + rect.column * self.pixel_width,
            self.y_origin - rect.bottom * self.pixel_height,
            self.x_origin + rect.right * self.pixel_width,
            self.y_origin - rect.row * self.pixel_height,
        )


@dataclass(frozen=True)
class AffineGrid:
    """A pixel grid by GDAL's geotransform."""

    crs_wkt: str
    #: Of column 0, row 0.
    transform: GeoTransform

    @classmethod
    def of(cls, grid: Grid) -> AffineGrid:
        """Return a grid that is north up."""
        return cls(grid.crs_wkt, (grid.x_origin, grid.pixel_width, 0.0, grid.y_origin, 0.0, -grid.pixel_height))

    @property
    def north_up(self) -> Grid | None:
        """The grid as one whose columns run eastwards and rows southwards; None where they don't."""
        x, width, turn, y, tilt, height = self.transform
        return Grid(self.crs_wkt, x, y, width, -height) if turn == tilt == 0 and width > 0 > height else None

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Map units along a pixel's row, and along its column."""
        _, width, turn, _, tilt, height = self.transform
        return math.hypot(width, tilt), math.hypot(turn, height)

    def geotransform(self, rect: PixelRect) -> GeoTransform:
        """Return GDAL's geotransform of a raster that covers *rect*."""
        x, y = self.place(rect.column, rect.row)
        _, width, turn, _, tilt, height = self.transform
        return (x, width, turn, y, tilt, height)

    def place(self, column: float, row: float) -> tuple[float, float]:
        """Return the map coordinates of a place in pixels from the corner: x, y."""
        x, width, turn, y, tilt, height = self.transform
        return x + column * width + row * turn, y + column * tilt + row * height

    def pixel_at(self, x: float, y: float) -> tuple[float, float]:
        """Return where map coordinates are in pixels from the corner: column, row."""
        x_origin, width, turn, y_origin, tilt, height = self.transform
        across, down = x - x_origin, y - y_origin
        area = width * height - turn * tilt
        return (across * height - down * turn) / area, (down * width - across * tilt) / area


@dataclass(frozen=True)
class Raster:
    """One elevation file on the grid, or on that of its group where the tile set has a working grid."""

    path: str
    extent: PixelRect
    #: As its pixels have it; None where it has none.
    nodata: float | None
    #: GDAL's name of its pixels' type.
    data_type: str
    #: Its group's number; 0 in a tile set without a working grid.
    group: int = 0
    #: The number of its band that is used, from 1; None where it may have just one.
    band: int | None = None


@dataclass(frozen=True)
class RasterGroup:
    """Rasters that lie on one grid of their own; they are warped as one."""

    grid: AffineGrid
    #: PROJ's, from their CRS to the tile set's, with x before y and degrees; empty where both are the same.
    operation: str
    #: GDAL's XSCALE and YSCALE: pixels of the tile set per pixel of theirs.
    scales: tuple[float, float]


@dataclass(frozen=True)
class WorkingGrid:
    """How the rasters of a tile set get onto its grid, on which they need not lie."""

    resampling: Resampling
    #: By their numbers; where several have a pixel, the first is taken.
    groups: Sequence[RasterGroup]


@dataclass(frozen=True)
class Tile:
    """A named part of the tile set: its core, and the raster that it is named for."""

    id: str
    core: PixelRect
    raster: Raster


@dataclass(frozen=True)
class TileSet:
    """Tiles on one grid, and which of them each town touches.

    Either each tile is a raster, or all tiles are parts of one. On a working grid, a tile is the rectangle around its
    raster's outline there, and its pixels come from all rasters.
    """

    name: str
    grid: Grid
    #: GDAL's name of a type that holds the pixels of all rasters, such as "Float32".
    data_type: str
    tiles: Sequence[Tile]
    #: Tile ids by town id.
    towns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: None where all rasters lie on the grid.
    working: WorkingGrid | None = None
    #: The rectangle around all rasters of the set, where these are only some of its tiles; None where they are all.
    whole: PixelRect | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Tile]:
        """The tiles by their ids."""
        return {tile.id: tile for tile in self.tiles}

    @cached_property
    def towns_by_tile(self) -> Mapping[str, Sequence[str]]:
        """Ids of the towns that touch each tile, by the tile's id; tiles without towns are left out."""
        towns: dict[str, list[str]] = {}
        for town_id, tile_ids in self.towns.items():
            for tile_id in tile_ids:
                towns.setdefault(tile_id, []).append(town_id)
        return towns

    @cached_property
    def rasters(self) -> Sequence[Raster]:
        """Each raster once, in the order of the tiles."""
        return tuple(dict.fromkeys(tile.raster for tile in self.tiles))

    @cached_property
    def extent(self) -> PixelRect:
        """The smallest rectangle around all rasters."""
        return self.whole or bounding_rect(tile.core if self.working else tile.raster.extent for tile in self.tiles)

    def parts(self, within: PixelRect | None = None, margin: int = 0) -> Iterator[tuple[TileSet, Sequence[Tile]]]:
        """Yield the set as the one part that it is made of: see TileParts."""
        yield self, self.tiles

    def grid_of(self, raster: Raster) -> AffineGrid:
        """Return the grid that a raster lies on."""
        return self.working.groups[raster.group].grid if self.working else AffineGrid.of(self.grid)


class TileParts(Protocol):
    """A tile set of any number of tiles, a part of which is in memory at a time."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def grid(self) -> Grid:
        """Its grid."""

    @property
    def extent(self) -> PixelRect:
        """The smallest rectangle around all its rasters."""

    def parts(self, within: PixelRect | None = None, margin: int = 0) -> Iterator[tuple[TileSet, Sequence[Tile]]]:
        """Yield tiles, each once, with a set that also has those whose rasters lie within *margin* pixels of them.

        Only tiles that share a pixel with *within*, where that is given, and maybe others near them.
        """


def bounding_rect(rects: Iterable[PixelRect]) -> PixelRect:
    """Return the smallest rectangle around one or more rectangles."""
    each = iter(rects)
    first = next(each)
    column, row, right, bottom = first.column, first.row, first.right, first.bottom
    for rect in each:
        column, row = min(column, rect.column), min(row, rect.row)
        right, bottom = max(right, rect.right), max(bottom, rect.bottom)
    return PixelRect(column, row, right - column, bottom - row)
