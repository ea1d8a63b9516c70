"""Rasters that lie on another grid than their tile set's, and are warped onto its working grid as one."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import lru_cache

from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.grid_rasters import GridRasters
from tile_job_plugin.tiles.model import PixelRect, Raster, TileSet, WorkingGrid
from tile_job_plugin.tiles.tile_columns import Rasters, Tiles
from tile_job_plugin.tiles.vrt import Source
from tile_job_plugin.tiles.warp import Warp, nodata_for

#: Rectangles of which it is kept what they need.
_LATEST = 64


class WarpedRasters:
    """One group of rasters; rectangles are in pixels of the tile set's grid."""

    def __init__(self, rasters: GridRasters, warp: Warp, extent: PixelRect, data_type: str, nodata: float) -> None:
        """Show *rasters* by *warp*, in pixels of a type that holds them; *extent* is around all of theirs."""
        # A kernel reaches a little beyond the rasters; windows may lie beside all that can be shown.
        reach = math.ceil(warp.resampling.radius * max(1.0, *warp.scales))
        self.extent = extent.grown(reach).intersection(warp.extent)
        self.data_type = data_type
        self.nodata = nodata
        self._rasters = rasters
        self._warp = warp
        # Asked for again for each raster of a window.
        self._needed = lru_cache(maxsize=_LATEST)(warp.source_rect)

    def rasters_in(self, rect: PixelRect) -> list[Raster]:
        """List the rasters that *rect* takes pixels from, the one that comes first in front."""
        needed = self._needed(rect)
        return self._rasters.rasters_in(needed) if needed else []

    def check(self, raster: Raster, rect: PixelRect) -> None:
        """See that a raster is the one that was registered, and has no pixel for *rect* that looks like nodata.

        Raises RasterGone, RasterChanged, NodataTaken or UnusableNodata.
        """
        needed = self._needed(rect)
        if needed:
            self._rasters.check(raster, needed)

    def is_usable(self, raster: Raster, rect: PixelRect) -> bool:
        """Return whether a raster has not changed, and its pixels for *rect* can be read."""
        needed = self._needed(rect)
        return needed is None or self._rasters.is_usable(raster, needed)

    def shown(self, rect: PixelRect, without: Collection[Raster], is_over_others: bool = False) -> list[Source]:
        """Return what a virtual raster of *rect* shows: the whole, warped, with just the rasters that *rect* needs."""
        needed = self._needed(rect)
        source = self._rasters.whole(needed, without) if needed else None
        if source is None or not source.sources:
            return []
        return self._warp.shown(source, rect, self.data_type, self.nodata, is_over_others)

    def part_of(self, raster: Raster, rect: PixelRect) -> PixelRect | None:
        """Return which pixels of a raster *rect* takes, counted from the raster's corner; None where it takes none."""
        needed = self._needed(rect)
        return self._rasters.part_of(raster, needed) if needed else None


def warped_layers(tile_set: TileSet, working: WorkingGrid) -> Sequence[WarpedRasters]:
    """Return the layers of a tile set by the numbers of their groups."""
    data_type, nodata = nodata_for(tile_set.data_type, Rasters.of(tile_set.rasters).nodatas)
    tiles = Tiles.of(tile_set.tiles)
    layers = []
    for number, group in enumerate(working.groups):
        of_group = tiles.of_group(number)
        rasters = GridRasters(group.grid, of_group.rasters, pixel_types.union(of_group.rasters.data_types))
        warp = Warp(
            source=group.grid,
            source_extent=rasters.extent,
            grid=tile_set.grid,
            extent=tile_set.extent,
            resampling=working.resampling,
            operation=group.operation,
            scales=group.scales,
        )
        layers.append(WarpedRasters(rasters, warp, of_group.cores.around, data_type, nodata))
    return layers
