"""The halo of a recipe that knows how far it sees: nothing is run to find it.

Where that depends on the relief, as with shadows, the heights of all tiles count that lie within reach of the job's,
and none beyond. How far that is, is not known before; so first all of the set counts, or what lies within the distance
that the recipe is limited to, and then, as long as that makes it nearer, what lies within the reach that was found.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Callable, NamedTuple, Protocol

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import Recipe, only_hands_on
from tile_job_plugin.recipes.recipe_reach import RecipeReach, declared_reach
from tile_job_plugin.run.errors import SeesTooFar
from tile_job_plugin.run.lanes.blocks import MOST_PIXELS, MOSTLY_HALO, Block, Planner
from tile_job_plugin.run.seams.halo_choice import MOST_OF_SET, HaloChoice
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet
from tile_job_plugin.tiles.relief import HeightRange

#: Pixels by which results overlap, where nothing depends on more.
_TO_COMPARE = 1
_ONLY_TO_COMPARE = Message(
    QT_TRANSLATE_NOOP(
        "TileJobs",
        "Results follow from the water of the whole tile set, not from the pixels around a tile. A halo of 1 pixel is "
        "enough to compare them.",
    )
)
#: Significant digits of a distance that is advised.
_DIGITS = 2
#: The part of a distance, as a divisor, to which it is looked for.
_ADVICE_PARTS = 100


class _Reach(NamedTuple):
    """How far a recipe sees on some tiles."""

    pixels: int
    #: What it depends on; None where it is the same on any ground.
    heights: HeightRange | None

    @property
    def relief(self) -> float:
        return self.heights.highest - self.heights.lowest if self.heights else 0.0


class KnownRelief(Protocol):
    """Tells the heights of tiles."""

    def measure(self, rect: PixelRect) -> None:
        """See that those of all tiles in a rectangle are known. Raises Stopped."""

    def look(self) -> None:
        """Be called now and then. Raises Stopped."""

    def between(self, rect: PixelRect) -> HeightRange | None:
        """Return the range of the ground of tiles in a rectangle; None where there is none."""


@dataclass(frozen=True)
class DeclaredHalo:
    """What it takes to choose it."""

    recipe: Recipe
    tile_set: TileSet
    relief: KnownRelief
    #: Plans blocks with a halo.
    planner: Callable[[int], Planner]

    def choose(self, tiles: Sequence[Tile]) -> HaloChoice | None:
        """Choose for the job's *tiles*; None where it is not known how far the recipe sees.

        Raises Stopped, or SeesTooFar.
        """
        if only_hands_on(self.recipe):
            return HaloChoice(_TO_COMPARE, declared=_ONLY_TO_COMPARE)
        seen = self._reach
        found = self._found(seen, tiles) if seen else None
        if seen is None or found is None:
            return None
        if not self._can_run(found.pixels, tiles):
            self._refuse(seen, found, tiles)
        return HaloChoice(found.pixels, declared=self._text(seen, found))

    @cached_property
    def _reach(self) -> RecipeReach | None:
        return declared_reach(self.recipe)

    @property
    def _pixel_size(self) -> float:
        return self.tile_set.grid.pixel_width

    def _found(self, seen: RecipeReach, tiles: Sequence[Tile]) -> _Reach | None:
        widest = max(self.tile_set.extent.width, self.tile_set.extent.height)
        most, least = (seen.pixels(self._pixel_size, relief) for relief in (math.inf, 0.0))
        if math.isinf(least):
            return None
        if most == least:
            return _Reach(int(min(least, widest)), None)
        return self._found_by_heights(seen, tiles, int(min(most, widest)))

    def _found_by_heights(self, seen: RecipeReach, tiles: Sequence[Tile], most: int) -> _Reach:
        core = Block(tiles).core
        self.relief.measure(core.grown(most).intersection(self.tile_set.extent))
        reach = most
        while True:
            around = core.grown(reach).intersection(self.tile_set.extent)
            found = _Reach(reach, self.relief.between(around) or HeightRange(0.0, 0.0))
            nearer = math.ceil(min(reach, seen.pixels(self._pixel_size, found.relief)))
            if nearer == reach:
                return found
            reach = nearer

    def _can_run(self, halo: int, tiles: Sequence[Tile]) -> bool:
        """Whether windows with a halo fit into memory, and are not far more work than the tiles."""
        planner = self.planner(halo)
        windows = [planner.window_pixels(block) for block in planner.plan(tiles)]
        pixels = Block(tiles).pixels
        if pixels >= MOSTLY_HALO * sum(windows):
            return True
        return max(windows) <= planner.most_lone_pixels and sum(windows) <= MOST_OF_SET * max(pixels, MOST_PIXELS)

    def _refuse(self, seen: RecipeReach, found: _Reach, tiles: Sequence[Tile]) -> None:
        """Raise SeesTooFar with the limit that fits, unless not even windows without a halo would."""
        fits, too_many = 0, found.pixels
        if not self._can_run(fits, tiles):
            return
        while too_many - fits > max(1, too_many // _ADVICE_PARTS):
            self.relief.look()
            middle = (fits + too_many) // 2
            fits, too_many = (middle, too_many) if self._can_run(middle, tiles) else (fits, middle)
        step, pixels = seen.farthest(self._pixel_size, found.relief)
        others = found.pixels - min(pixels, found.pixels)
        raise SeesTooFar(
            self.recipe.algorithm_id,
            step.parameter,
            step.limit,
            found.pixels,
            found.pixels * self._pixel_size,
            # A step more than the distance, and the slope of the last pixel.
            _rounded_down(max(0, fits - others - 2) * self._pixel_size),
        )

    def _text(self, seen: RecipeReach, found: _Reach) -> Message:
        step, pixels = seen.farthest(self._pixel_size, found.relief)
        if found.heights and seen.farthest(self._pixel_size, 0.0).pixels < pixels:
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "Ground between {lowest:g} and {highest:g} can cast shadows {distance:g} map units long: halo "
                "{halo} pixels.",
            )
        else:
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "Results depend on the terrain up to {distance:g} map units away ({parameter} {limit:g}): halo {halo} "
                "pixels.",
            )
        return Message(
            text,
            lowest=found.heights and found.heights.lowest,
            highest=found.heights and found.heights.highest,
            distance=min(pixels, found.pixels) * self._pixel_size,
            parameter=step.parameter,
            limit=step.limit,
            halo=found.pixels,
        )


def _rounded_down(number: float) -> float:
    """Return a number with few digits that is not larger."""
    if number <= 0:
        return 0.0
    unit = 10.0 ** (math.floor(math.log10(number)) - _DIGITS + 1)
    return math.floor(number / unit) * unit
