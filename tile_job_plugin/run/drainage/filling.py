"""What pieces must know of each other before their sinks are filled."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy

from tile_job_plugin.hydrology.basins import TileBasins, tile_basins
from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.hydrology.fill_levels import edge_levels
from tile_job_plugin.hydrology.lowest_ways import Saddles
from tile_job_plugin.hydrology.sheet import Sheet
from tile_job_plugin.hydrology.sloping_fill import BegunFill, SlopingFill, begun, filled
from tile_job_plugin.run.drainage.contents import edge_content, packed, unpacked
from tile_job_plugin.run.drainage.piece_exchange import PieceExchange
from tile_job_plugin.run.drainage.surfaces import Filled


@dataclass(frozen=True)
class LevelFilling:
    """Finds the edge levels of a surface without a least slope, in two passes."""

    surface: Filled

    @property
    def basins(self) -> str:
        """The stage at which the basins of each piece are known."""
        return f"{self.surface.name}/basins"

    def find_basins(self, piece: int) -> bytes:
        """Return the basins of a piece."""
        water_set = self.surface.water_set
        found = tile_basins(filled(water_set.heights(water_set.pieces.rect(piece))))
        saddles = found.saddles
        numbers = (part.astype(numpy.int32) for part in (numpy.array(found.count), saddles.one, saddles.other))
        return packed(*numbers, saddles.heights, found.heights, found.basins)

    def find_levels(self) -> Mapping[int, bytes]:
        """Return the levels of the edge cells of each piece."""
        water_set = self.surface.water_set
        found = water_set.store.get_all(self.basins)
        levels = edge_levels(water_set.pieces.edges, [_basins(found[piece]) for piece in range(len(found))])
        return {piece: edge_content(level[numpy.newaxis].astype(float)) for piece, level in enumerate(levels)}


def _basins(content: bytes) -> TileBasins:
    count, one, other, saddle_heights, heights, basins = unpacked(content)
    return TileBasins(int(count), heights, basins, Saddles(one, other, saddle_heights))


@dataclass(frozen=True)
class SlopingFilling:
    """Finds the edge levels of a surface with a least slope, in an exchange between pieces."""

    surface: Filled

    def begin(self, piece: int) -> BegunFill:
        """Return a piece as lowering begins with it."""
        water_set = self.surface.water_set
        return begun(water_set.heights(water_set.pieces.rect(piece).grown(1)), self.surface.least_rise)

    def stage(self, memory: int) -> PieceExchange:
        """Return the stage that finds them with so many bytes."""
        water_set = self.surface.water_set
        sheet = Sheet(water_set.pieces.edges, memory // SlopingFill.BYTES)
        tiles = SlopingFill(sheet.shape, self.surface.least_rise, water_set.heights_type)
        exchange = Exchange(sheet.edges, [math.inf])
        return PieceExchange(self.surface.edges, exchange, sheet, tiles, self.begin, water_set.store, iter)
