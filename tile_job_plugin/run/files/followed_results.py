"""The results of a job, for who looks at them again and again while others write them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tile_job_plugin.run.files.job_folder import TILE_LIST, read_list
from tile_job_plugin.run.files.result_folders import ResultFolders


class FollowedResults:
    """Reads the list of tiles of each block once."""

    def __init__(self, results: Path) -> None:
        """Follow the folder that has a folder for each complete block."""
        self._results = results
        #: The tiles of each block's folder, by its name and what tells it from another one of the same name.
        self._tiles: dict[tuple[str, int], Sequence[str]] = {}

    def look(self) -> ResultFolders | None:
        """Return for each complete tile in which folder its results lie; None where nothing has changed."""
        there = self._folders()
        if there == self._tiles.keys():
            return None
        self._tiles = {key: self._tiles.get(key) or self._tiles_in(key[0]) for key in sorted(there)}
        blocks = ((self._results / name, tiles) for (name, _), tiles in self._tiles.items() if tiles)
        return ResultFolders(self._results, blocks)

    def _folders(self) -> set[tuple[str, int]]:
        try:
            with os.scandir(self._results) as entries:
                return {(entry.name, entry.inode()) for entry in entries}
        except FileNotFoundError:
            return set()

    def _tiles_in(self, name: str) -> Sequence[str]:
        """Read which tiles a folder has results of; none where it is no block's."""
        listed = read_list(self._results / name / TILE_LIST)
        return listed["tiles"] if listed else ()
