"""A registered tile set of any number of tiles: the job database gives those of a region when they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import TileSetRecord
from tile_job_plugin.requests.tile_set_rows import from_record, grid_of, place_from_row
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, Tile, TileSet, bounding_rect
from tile_job_plugin.tiles.place import Place

#: About how many tiles are in memory at a time.
TILES_AT_ONCE = 10_000


class StoredTiles:
    """A tile set as the job database has it. Where it was registered again meanwhile, nobody can say what it gives."""

    def __init__(self, database: JobDatabase, name: str) -> None:
        """Read nothing yet."""
        self._tile_sets = database.tile_sets
        self.name = name

    @cached_property
    def _head(self) -> TileSetRecord:
        return self._tile_sets.tile_set_head(self.name)

    @cached_property
    def place(self) -> Place:
        """Where it lies. Raises UnknownTileSet."""
        return place_from_row(self._tile_sets.tile_set_place(self.name))

    @property
    def grid(self) -> Grid:
        """Its grid."""
        return grid_of(self._head)

    @property
    def extent(self) -> PixelRect:
        """The smallest rectangle around all its rasters."""
        return self.outline.extent

    @cached_property
    def count(self) -> int:
        """How many tiles it has."""
        return self._tile_sets.tile_count(self.name)

    @cached_property
    def outline(self) -> TileSet:
        """The tile set without tiles."""
        return replace(from_record(self._head), whole=self.place.extent)

    @property
    def rasters(self) -> Iterator[Raster]:
        """Its rasters, most of them once."""
        for _, tiles in self.parts():
            yield from dict.fromkeys(tile.raster for tile in tiles)

    def parts(self, within: PixelRect | None = None, margin: int = 0) -> Iterator[tuple[TileSet, Sequence[Tile]]]:
        """Yield bands of rows from north to south: see TileParts.

        On a working grid there is one band: where its rasters lie on theirs, no row of the set tells.
        """
        rows = self.extent.height
        if self._head.resampling is None:
            rows = max(1, rows * TILES_AT_ONCE // max(self.count, 1))
        reach = within or self.extent
        for first in range(reach.row, reach.bottom, rows):
            band = reach._replace(row=first, height=min(rows, reach.bottom - first))
            part = self.within(band)
            # A tile that reaches into several bands belongs to that in which it begins, or to the first.
            tiles = [tile for tile in part.tiles if max(tile.core.row, reach.row) >= band.row]
            if tiles:
                yield self._around(tiles, margin) if margin else part, tiles

    def within(self, rect: PixelRect) -> TileSet:
        """Return the tile set with just the tiles that share a pixel with a rectangle."""
        rows = self._tile_sets.tiles_in(self.name, rect.column, rect.row, rect.right, rect.bottom)
        return replace(from_record(replace(self._head, tiles=rows)), whole=self.place.extent)

    def _around(self, tiles: Sequence[Tile], margin: int) -> TileSet:
        is_warped = self._head.resampling is not None
        return self.within(self.extent if is_warped else bounding_rect(tile.core for tile in tiles).grown(margin))
