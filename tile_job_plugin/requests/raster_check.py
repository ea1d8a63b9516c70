"""Whether the rasters that a job needs can still be read, as far as that is found out quickly before it starts."""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.remote_files import host_of, is_remote
from tile_job_plugin.tiles.errors import RasterChanged, RasterGone, RasterSilent, named
from tile_job_plugin.tiles.grid_rasters import check_raster
from tile_job_plugin.tiles.model import Raster, Tile, TileParts, TileSet
from tile_job_plugin.tiles.parallel_reads import read_each
from tile_job_plugin.tiles.raster_names import is_there
from tile_job_plugin.tiles.windows import Windows

Fault = Union[RasterGone, RasterChanged]

#: Seconds for headers; of the rasters that are left then, only whether they are there is looked at.
HEADER_SECONDS = 20
#: Rasters on servers that are looked at, evenly spread over those of the job.
REMOTE_RASTERS = 48


def check_rasters(
    tile_set: TileParts, tile_ids: Container[str] | None, halo: int | None, feedback: QgsProcessingFeedback
) -> None:
    """Refuse tiles that need rasters, their own or their neighbours', which are not any more what was registered.

    *tile_ids* are those of the tiles; None stands for all.

    What lies further away than the next tiles is looked at when it is read. A server that does not answer may answer
    when the job runs, or another computer, so *feedback* is warned of it. Raises Stopped where that is cancelled.
    """
    found: dict[Raster, Fault] = {}
    tiles_by_raster: dict[Raster, Sequence[str]] = {}
    look, before = _Look(), frozenset[Raster]()
    # A halo that is not known yet takes at least the pixels next to the tile.
    for part, tiles in tile_set.parts(margin=1 if halo is None else halo):
        chosen = [tile for tile in tiles if tile_ids is None or tile.id in tile_ids]
        needed = _tiles_by_raster(part, chosen, halo)
        # Those along the edge of the part before were looked at with that.
        of_part = _faults(part, [raster for raster in needed if raster not in before], look, feedback)
        found.update(of_part)
        for raster in found.keys() & needed.keys():
            tiles_by_raster[raster] = [*tiles_by_raster.get(raster, ()), *needed[raster]]
        before = frozenset(needed)
    gone = {raster: fault for raster, fault in found.items() if not may_come_back(fault)}
    if gone:
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "{tile_set!r} has changed. {reason} Tiles that need such rasters: {tiles}."
        )
        raise RequestRefused(
            text,
            field="tile_set",
            tile_set=tile_set.name,
            reason=next(iter(gone.values())),
            tiles=_named_tiles(gone, tiles_by_raster),
        )
    if found:
        text = QT_TRANSLATE_NOOP("TileJobs", "{reason} Tiles that need this or other rasters of the server: {tiles}.")
        needing = _named_tiles(found, tiles_by_raster)
        feedback.pushWarning(said(Message(text, reason=next(iter(found.values())), tiles=needing)))


def faults_of(tile_set: TileSet, rasters: Sequence[Raster], feedback: QgsProcessingFeedback) -> dict[Raster, Fault]:
    """Return what is wrong with rasters, as far as that is found out quickly. Raises Stopped by *feedback*."""
    return _faults(tile_set, rasters, _Look(), feedback)


def _faults(
    tile_set: TileSet, rasters: Sequence[Raster], look: _Look, feedback: QgsProcessingFeedback
) -> dict[Raster, Fault]:
    by_path = {raster.path: raster for raster in _looked_at(rasters)}
    faults = read_each(
        lambda path: look.at(by_path[path], tile_set), list(by_path), lambda percent: not feedback.isCanceled()
    )
    return {raster: fault for raster, fault in zip(by_path.values(), faults) if fault}


def may_come_back(fault: Fault) -> bool:
    """Whether nothing is known but that a server does not answer now."""
    return isinstance(fault, RasterSilent) and not fault.is_missing


@dataclass
class _Look:
    _until: float = field(default_factory=lambda: time.monotonic() + HEADER_SECONDS)
    #: Hosts that don't answer, which are not asked again.
    _silent: dict[str, RasterSilent] = field(default_factory=dict)

    def at(self, raster: Raster, tile_set: TileSet) -> Fault | None:
        """Return what is wrong with a raster, or None."""
        host = host_of(raster.path) if is_remote(raster.path) else ""
        if host in self._silent:
            return self._silent[host]
        try:
            if time.monotonic() < self._until:
                check_raster(raster, tile_set.grid_of(raster))
            elif not host and not is_there(raster.path):
                raise RasterGone(
                    QT_TRANSLATE_NOOP("TileJobs", "The raster {path} is not there any more."), path=raster.path
                )
        except RasterSilent as error:
            if not error.is_missing:
                self._silent[host] = error
            return error
        except (RasterGone, RasterChanged) as error:
            return error
        return None


def _looked_at(rasters: Sequence[Raster]) -> list[Raster]:
    """Leave out some of the rasters on servers where they are many."""
    remote = [raster for raster in rasters if is_remote(raster.path)]
    shown = set(remote[:: math.ceil(len(remote) / REMOTE_RASTERS) or 1])
    return [raster for raster in rasters if raster in shown or not is_remote(raster.path)]


def _tiles_by_raster(tile_set: TileSet, tiles: Sequence[Tile], halo: int | None) -> Mapping[Raster, Sequence[str]]:
    """Return the ids of the tiles that need each raster."""
    windows = Windows(tile_set, tiles)
    needed: dict[Raster, list[str]] = defaultdict(list)
    for tile in tiles:
        # A halo that is not known yet takes at least the pixels next to the tile.
        margin = 1 if halo is None else min(halo, tile.core.width, tile.core.height)
        for raster in windows.rasters_in(windows.window(tile.core, margin)):
            needed[raster].append(tile.id)
    return needed


def _named_tiles(rasters: Mapping[Raster, object], tiles_by_raster: Mapping[Raster, Sequence[str]]) -> str | Message:
    return named(list(dict.fromkeys(tile_id for raster in rasters for tile_id in tiles_by_raster[raster])))
