"""The heights of a tile set's tiles: measured in lanes where they are not known yet, and kept for later jobs."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Callable

from tile_job_plugin.batches import batches
from tile_job_plugin.errors import RasterError, Stopped
from tile_job_plugin.file_moves import remove_folder
from tile_job_plugin.jobs.pages import PAGE, each
from tile_job_plugin.jobs.tile_heights import MeasuredRaster, Region, TileHeight, TileHeights, UnmeasuredTile
from tile_job_plugin.remote_files import is_remote
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.lanes.lane import LaneFeedback, LaneWork
from tile_job_plugin.tiles.model import PixelRect, Tile
from tile_job_plugin.tiles.raster_names import file_state
from tile_job_plugin.tiles.relief import HeightRange, height_range
from tile_job_plugin.tiles.tile_columns import ManyTiles
from tile_job_plugin.tiles.windows import Windows

#: Tiles that are measured before what was found is kept.
TILES_AT_ONCE = 1000


@dataclass(frozen=True)
class TileRelief:
    """What it takes to know the heights of tiles."""

    heights: TileHeights
    tile_set: ManyTiles
    windows: Windows
    folder: JobFolder
    lanes: int
    #: Does works in lanes. Raises Stopped.
    run_lanes: Callable[[Sequence[LaneWork]], None]
    #: Is called now and then. Raises Stopped.
    look: Callable[[], None]
    #: Hears of tiles that can't be measured, with the reason for the first.
    warn: Callable[[int, Exception], None]

    def measure(self, rect: PixelRect) -> None:
        """See that the heights of all tiles in *rect* are known, as far as their rasters can be read. Raises Stopped.

        Those of rasters that have changed since they were measured are measured again. Whether files on servers have
        changed is not asked.
        """
        region = region_of(rect)
        changed = [raster.gid for raster in self._measured(region) if self._has_changed(raster)]
        for gids in batches(changed, PAGE):
            self.heights.forget(gids)
        left = each(partial(self.heights.unmeasured, self.tile_set.name, region))
        failures, reason = 0, None
        for tiles in batches(left, TILES_AT_ONCE):
            measuring = self._measured_in_lanes(tiles)
            self.heights.keep(measuring.found)
            failures, reason = failures + measuring.failures, reason or measuring.reason
        if reason:
            self.warn(failures, reason)

    def between(self, rect: PixelRect) -> HeightRange | None:
        """Return the range of the ground of tiles in *rect* that were measured; None where there is none."""
        found = self.heights.between(self.tile_set.name, region_of(rect))
        return HeightRange(*found) if found else None

    def _has_changed(self, raster: MeasuredRaster) -> bool:
        self.look()
        return _state(raster.path) != (raster.size, raster.changed)

    def _measured(self, region: Region) -> Iterator[MeasuredRaster]:
        return each(partial(self.heights.measured, self.tile_set.name, region))

    def _measured_in_lanes(self, tiles: Sequence[UnmeasuredTile]) -> _Measuring:
        measuring = _Measuring(self.windows, self.folder, tiles, self.tile_set)
        self.run_lanes([measuring] * min(self.lanes, len(tiles)))
        return measuring


class _Measuring:
    """Some tiles, which several lanes measure together."""

    def __init__(
        self, windows: Windows, folder: JobFolder, tiles: Sequence[UnmeasuredTile], tile_set: ManyTiles
    ) -> None:
        self._windows = windows
        self._folder = folder
        self._by_id = tile_set.tiles.by_id
        self._left: SimpleQueue[UnmeasuredTile] = SimpleQueue()
        for tile in tiles:
            self._left.put(tile)
        self._found: deque[TileHeight] = deque()
        self._errors: deque[RasterError] = deque()

    @property
    def found(self) -> Sequence[TileHeight]:
        return self._found

    @property
    def failures(self) -> int:
        return len(self._errors)

    @property
    def reason(self) -> RasterError | None:
        return self._errors[0] if self._errors else None

    def __call__(self, feedback: LaneFeedback) -> None:
        """Measure one tile after the other until none is left."""
        folder = self._folder.new_work_folder()
        try:
            while not feedback.isCanceled():
                tile = self._left.get_nowait()
                try:
                    self._found.append(self._measured(tile.gid, self._by_id[tile.tile_id], folder / "window.vrt"))
                except RasterError as error:
                    self._errors.append(error)
            raise Stopped
        except Empty:
            return
        finally:
            remove_folder(folder)

    def _measured(self, gid: int, tile: Tile, scratch: Path) -> TileHeight:
        # Before its pixels are read: what changes meanwhile is noticed by the next job.
        size, changed = _state(tile.raster.path)
        lowest, highest = height_range(self._windows, tile.core, scratch) or (None, None)
        return TileHeight(gid, lowest, highest, size, changed)


def region_of(rect: PixelRect) -> Region:
    """Return a rectangle of a tile set as the job database names it."""
    return Region(rect.column, rect.row, rect.right, rect.bottom)


def _state(path: str) -> tuple[int | None, int | None]:
    """Return what tells whether a raster changes; of one on a server nothing, as asking takes long."""
    return (None if is_remote(path) else file_state(path)) or (None, None)
