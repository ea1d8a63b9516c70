"""What pieces must know of each other before their sinks are filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.hydrology.basins import TileBasins, tile_basins
from tile_job_plugin.hydrology.fill_levels import edge_levels
from tile_job_plugin.hydrology.lowest_ways import Saddles
from tile_job_plugin.hydrology.neighbours import inside
from tile_job_plugin.hydrology.sloping_fill import SlopingFill, filled
from tile_job_plugin.hydrology.tile_edges import edge_of
from tile_job_plugin.run.drainage.contents import edge_content, packed, unpacked
from tile_job_plugin.run.drainage.surfaces import Filled

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


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


class SlopingState:
    """A piece whose sinks are filled to a least slope, as far as is known of the levels around it."""

    def __init__(self, surface: Filled, piece: int) -> None:
        """Read its heights."""
        heights = surface.water_set.heights(surface.water_set.pieces.rect(piece).grown(1))
        self._fill = SlopingFill(heights, surface.least_rise)
        self._around = edge_of(*heights.shape)

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return self._fill.nbytes

    def run(self, around: Cells) -> None:
        """Lower the cells as far as those around ask for."""
        self._fill.lower(self._around, around[0])

    def edge(self) -> Cells:
        """Return the levels of its edge cells."""
        levels = inside(self._fill.levels)
        return levels[edge_of(*levels.shape)][numpy.newaxis]
