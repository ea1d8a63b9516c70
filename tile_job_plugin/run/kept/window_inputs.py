"""What a window is made from: which rasters show in it, where, and how their files are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tile_job_plugin.run.lanes.block_work import window_around
from tile_job_plugin.tiles.further_rasters import FurtherRaster
from tile_job_plugin.tiles.model import PixelRect, Raster
from tile_job_plugin.tiles.raster_content import state_of
from tile_job_plugin.tiles.windows import Windows

#: Stands between the texts of which a digest is made.
_BETWEEN = b"\0"


@dataclass(frozen=True)
class WindowInputs:
    """What the windows of a job are made from."""

    #: The digest of what they have in common.
    recipe: str
    windows: Windows
    further: Sequence[FurtherRaster]

    def made_from(self, rect: PixelRect, state: Callable[[str], str] = state_of) -> str:
        """Return a digest of what a window is made from, by how the files of its rasters are now.

        Empty where that can't be told. *state* returns that of a raster.
        """
        try:
            states = [state(raster.path) for layer in self.rasters_in(rect) for raster in layer]
        except OSError:
            return ""
        return _digest([self.recipe, *states]) if all(states) else ""

    def rasters_in(self, rect: PixelRect) -> Iterator[list[Raster]]:
        """Yield the rasters of the tiles in a window, the one that comes first in front, then those of each other."""
        yield self.windows.rasters_in(rect)
        for raster in self.further:
            yield raster.rasters_in(rect)

    def window(self, core: PixelRect, halo: int) -> PixelRect:
        """Return the window that a tile or a block has with a halo."""
        return window_around(self.windows, core, halo)

    def of_tile(self, core: PixelRect, halo: int, checksum: Callable[[str], str | None]) -> str:
        """Return a digest of where a tile lies and of what is in the files of its window's rasters.

        Empty where *checksum* does not know one of them.
        """
        rect = self.window(core, halo)
        parts = [repr((core, rect))]
        for layer in self.rasters_in(rect):
            contents = [checksum(raster.path) for raster in layer]
            if None in contents:
                return ""
            parts += [*_shown(layer, [f"{raster} {content}" for raster, content in zip(layer, contents)]), ""]
        return _digest(parts)


def _shown(layer: Sequence[Raster], texts: Sequence[str]) -> list[str]:
    """Return the *texts* of rasters in an order of their own, and which of those that overlap is in front."""
    pairs = (
        f"{texts[front]} over {texts[back]}"
        for front, back in combinations(range(len(layer)), 2)
        if layer[front].group == layer[back].group and layer[front].extent.intersects(layer[back].extent)
    )
    return [*sorted(texts), *sorted(pairs)]


def _digest(texts: Sequence[str]) -> str:
    return hashlib.blake2b(
        _BETWEEN.join(text.encode("utf-8", "surrogatepass") for text in texts), digest_size=16
    ).hexdigest()
