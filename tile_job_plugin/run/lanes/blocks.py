"""Blocks: neighbouring tiles that are run as one window, which saves starts of SAGA and the halo's repeated work."""

from __future__ import annotations

import heapq
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy

from tile_job_plugin.tiles.model import PixelRect, Tile
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.tile_columns import Tiles

#: Blocks a lane, of which the best number is chosen: few have less halo, many leave no lane idle at the end and lose
#: less with their runner.
BLOCKS_A_LANE = (2, 4, 8)
#: How much longer than the best plan one with more blocks may take.
TOLERANCE = 0.01
#: What a block takes beside its pixels, in pixels: measured with `relief`, 40 ms and 0.4 s a million pixels.
BLOCK_PIXELS = 100_000
#: Below so many pixels starting saga_cmd (0.7 s) takes longer than the work itself.
LEAST_PIXELS = 1_000_000
#: More pixels save next to nothing, and a block that is lost with its runner is lost as a whole.
MOST_PIXELS = 16_000_000
#: The part of a block's window that must belong to its tiles; the rest is halo, and gaps between tiles.
LEAST_USE = 0.7
#: Where less of all windows belongs to tiles, one window for all of them is looked at.
MOSTLY_HALO = 0.5
#: How much longer that window may take by its pixels: SAGA has all cores then, and the memory is read by one alone.
TIME_OF_ONE = 1.25


@dataclass(frozen=True)
class Block:
    """One tile, or several that lie together."""

    tiles: Sequence[Tile]

    @cached_property
    def core(self) -> PixelRect:
        """The smallest rectangle around the tiles' cores."""
        return self._cores.around

    @cached_property
    def pixels(self) -> int:
        """Pixels of the tiles' cores."""
        return self._cores.pixels

    @property
    def _cores(self) -> PixelRects:
        return Tiles.of(self.tiles).cores

    @property
    def tile_ids(self) -> list[str]:
        """The tiles' ids."""
        return list(Tiles.of(self.tiles).ids)

    def is_dense(self) -> bool:
        """Return whether there are hardly any gaps between the tiles."""
        return self.pixels >= LEAST_USE * self.core.pixels

    def window_pixels(self, halo: int) -> int:
        """Return how many pixels the window has, with its halo."""
        return self.core.grown(halo).pixels

    def use(self, halo: int) -> float:
        """Return how much of the window belongs to the tiles."""
        return self.pixels / self.window_pixels(halo)

    def halves(self) -> tuple[Block, Block]:
        """Part the block across its longer side."""
        tiles = Tiles.of(self.tiles)
        columns, rows = tiles.cores.columns[:, 0], tiles.cores.columns[:, 1]
        across, along = (columns, rows) if self.core.width >= self.core.height else (rows, columns)
        order = numpy.lexsort((along, across))
        # Where tiles stand in rows and columns, no row or column is torn.
        edges = numpy.flatnonzero(numpy.diff(across[order])) + 1
        middle = len(order) // 2
        cut = int(edges[numpy.abs(edges - middle).argmin()]) if len(edges) else middle
        return Block(tiles.chosen(order[:cut])), Block(tiles.chosen(order[cut:]))


def lanes_worth_planning(own: int, beside: int, pixels: int) -> int:
    """Return for how many lanes blocks are planned: the runner's *own*, and as many of others as it is worth.

    Others start saga_cmd for their first block, so they get none below the least that is worth it.
    """
    return max(own, min(own + beside, pixels // LEAST_PIXELS))


@dataclass(frozen=True)
class Planner:
    """What all blocks of a job are planned by."""

    #: Pixels of neighbour data around each block.
    halo: int
    lanes: int
    #: The most pixels of a block; 0 runs tile by tile.
    most_pixels: int = MOST_PIXELS
    #: The most pixels of a window, with its halo and gaps, so that those of all lanes fit into memory.
    most_window_pixels: int = sys.maxsize
    #: The most pixels of a window that no other is run beside.
    most_lone_pixels: int = sys.maxsize
    #: Where windows end, however wide the halo.
    extent: PixelRect | None = None

    def plan(self, tiles: Sequence[Tile]) -> list[Block]:
        """Put *tiles* together into blocks, the largest first, and small ones last so that all lanes end together."""
        whole = Block(Tiles.of(tiles))
        bounds = dict.fromkeys(self._bound(whole, blocks) for blocks in BLOCKS_A_LANE)
        plans = [self._plan(whole, bound) for bound in bounds]
        times = [self._time(plan) for plan in plans]
        chosen = next(plan for plan, time in zip(plans[::-1], times[::-1]) if time <= min(times) * (1 + TOLERANCE))
        return [whole] if self._is_worth_one(whole, chosen) else chosen

    def _is_worth_one(self, whole: Block, plan: Sequence[Block]) -> bool:
        """Return whether windows are mostly halo, so that one for all tiles is less work in about the same time."""
        return (
            self.most_pixels > 0
            and whole.pixels < MOSTLY_HALO * sum(map(self.window_pixels, plan))
            and self.window_pixels(whole) <= self.most_lone_pixels
            and self._time([whole]) <= TIME_OF_ONE * self._time(plan)
        )

    def window_pixels(self, block: Block) -> int:
        """Return how many pixels a block's window has, as far as there are some."""
        window = block.core.grown(self.halo)
        return (window.intersection(self.extent) if self.extent else window).pixels

    def _time(self, plan: Sequence[Block]) -> int:
        """Return when the last lane ends, in pixels: each takes the next block of the plan when it has ended one."""
        ends = [0] * self.lanes
        for block in plan:
            heapq.heapreplace(ends, ends[0] + self.window_pixels(block) + BLOCK_PIXELS)
        return max(ends)

    def _bound(self, whole: Block, blocks_a_lane: int) -> int:
        """Return the most pixels of a block where each lane has so many."""
        least = min(LEAST_PIXELS, whole.pixels // self.lanes)
        return min(self.most_pixels, max(whole.pixels // (self.lanes * blocks_a_lane), least))

    def _plan(self, whole: Block, bound: int) -> list[Block]:
        blocks = self._sorted(self._parts(whole, bound))
        last = blocks[-self.lanes :] if len(blocks) > self.lanes else []
        small = [half for block in last for half in self._halves_worth_it(block)]
        return self._sorted([*blocks[: len(blocks) - len(last)], *small])

    def _sorted(self, blocks: Iterable[Block]) -> list[Block]:
        return sorted(blocks, key=lambda block: block.window_pixels(self.halo), reverse=True)

    def _parts(self, block: Block, bound: int) -> Iterator[Block]:
        is_small = block.pixels <= bound and block.window_pixels(self.halo) <= self.most_window_pixels
        if len(block.tiles) == 1 or (is_small and block.is_dense()):
            yield block
        else:
            for half in block.halves():
                yield from self._parts(half, bound)

    def _halves_worth_it(self, block: Block) -> Sequence[Block]:
        """Part a block if its halves are still more core than halo, and not all start of SAGA."""
        if len(block.tiles) == 1 or block.pixels < 2 * LEAST_PIXELS:
            return [block]
        halves = block.halves()
        return halves if min(half.use(self.halo) for half in halves) >= LEAST_USE else [block]
