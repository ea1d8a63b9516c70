"""The checksums of rasters: by the job database where their files are as they were, otherwise by reading them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.jobs.kept_results import KeptResults, RasterContent
from tile_job_plugin.tiles.parallel_reads import read_each
from tile_job_plugin.tiles.raster_content import checksum_of, state_of


@dataclass
class RasterContents:
    """Knows the content of some rasters at a time."""

    kept: KeptResults
    #: Says with False that nobody wants to know any more.
    progress: Progress
    _known: Mapping[str, RasterContent] = field(default_factory=dict, init=False)

    def look_at(self, paths: Iterable[str]) -> None:
        """Know the content of these from now on, and of no others. Raises Stopped."""
        asked = list(dict.fromkeys(paths))
        known = {content.path: content for content in self.kept.contents(asked)}
        found = [content for content in read_each(partial(_content, known), asked, self.progress) if content]
        if fresh := [content for content in found if known.get(content.path) != content]:
            self.kept.keep_contents(fresh)
        self._known = {content.path: content for content in found}

    def checksum(self, path: str) -> str | None:
        """Return the checksum of a raster that was looked at; None where there is none."""
        return self._known[path].checksum if path in self._known else None

    def state(self, path: str) -> str:
        """Return how the files of a raster were when it was looked at; empty where that could not be told."""
        return self._known[path].state if path in self._known else ""


def _content(known: Mapping[str, RasterContent], path: str) -> RasterContent | None:
    """Return what is in a raster; None for one that is not all on a disk, is gone, or changes meanwhile."""
    try:
        state = state_of(path)
        if not state or (path in known and known[path].state == state):
            return known[path] if state else None
        checksum = checksum_of(path)
        return RasterContent(path, state, checksum) if state_of(path) == state else None
    except OSError:
        return None
