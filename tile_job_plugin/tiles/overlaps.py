"""Where the rasters of a set cover each other: a little at their edges, or the same ground twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tile_job_plugin.tiles.errors import SameGround
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.rect_index import RectIndex

#: Rows or columns that neighbours share as a rule: downloads have a few around each tile.
COLLAR = 16
#: From this part of the smaller raster on, two show the same ground.
SAME_GROUND = 0.9
#: Pairs that are enough to refuse a set.
_MOST_PAIRS = 1000


@dataclass(frozen=True)
class Overlap:
    """Two rasters that share pixels."""

    first: Raster
    second: Raster
    rect: PixelRect

    @property
    def part(self) -> float:
        """How much of the smaller one the other covers, 0 to 1."""
        return self.rect.pixels / min(self.first.extent.pixels, self.second.extent.pixels)

    @property
    def is_deep(self) -> bool:
        """Whether they share more than their edges."""
        return min(self.rect.width, self.rect.height) > COLLAR

    @property
    def is_same_ground(self) -> bool:
        """Whether they cover the same ground as a whole; a narrow rest at the end of a grid lies in its neighbour."""
        return self.first.extent == self.second.extent or (self.is_deep and self.part >= SAME_GROUND)


@dataclass(frozen=True)
class DeepOverlaps:
    """Pairs of rasters that share more than their edges."""

    count: int
    #: The pair of which the smaller one is covered most.
    largest: Overlap


def deep_overlaps(rasters: Sequence[Raster]) -> DeepOverlaps | None:
    """Find the pairs that share more than their edges; None where there are none. Raises SameGround."""
    same: list[tuple[str, str]] = []
    count, largest = 0, None
    for overlap in _overlaps(rasters):
        if overlap.is_same_ground:
            same.append((overlap.first.path, overlap.second.path))
        if len(same) == _MOST_PAIRS:
            break
        if overlap.is_deep:
            count += 1
            largest = max(largest or overlap, overlap, key=lambda pair: pair.part)
    if same:
        raise SameGround(same)
    return DeepOverlaps(count, largest) if largest else None


def _overlaps(rasters: Sequence[Raster]) -> Iterator[Overlap]:
    index = RectIndex([raster.extent for raster in rasters])
    for number, raster in enumerate(rasters):
        for other in index.touching(raster.extent):
            if other > number:
                yield Overlap(raster, rasters[other], raster.extent.intersection(rasters[other].extent))
