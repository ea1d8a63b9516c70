"""Which folder holds the results of each tile: of a million tiles, in a hundredth of a dictionary's memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy

from tile_job_plugin.sequences import TextIndex, Texts
from tile_job_plugin.text import file_name
from tile_job_plugin.tiles.errors import ResultGone

if TYPE_CHECKING:
    Numbers = numpy.ndarray[Any, Any]


class ResultFolders(Mapping[str, Path]):
    """Folders of results by the ids of their tiles."""

    def __init__(self, results: Path, blocks: Iterable[tuple[Path, Sequence[str]]]) -> None:
        """Take the folder of all *results*, and of each complete block its folder and the ids of its tiles."""
        self._results = results
        #: The folder of each block.
        self.folders: list[Path] = []
        self._ids = Texts()
        self._folder_of = array("i")
        for folder, tile_ids in blocks:
            for tile_id in tile_ids:
                self._ids.append(tile_id)
                self._folder_of.append(len(self.folders))
            self.folders.append(folder)

    @cached_property
    def _index(self) -> TextIndex:
        return TextIndex(self._ids)

    def numbers(self, tile_ids: Iterable[str]) -> Numbers:
        """Return for each of some tiles the number of its folder among the `folders`. Raises ResultGone."""
        try:
            return numpy.fromiter(map(self._number, tile_ids), numpy.int32)
        except KeyError as error:
            raise ResultGone(self._results / file_name(error.args[0])) from error

    def _number(self, tile_id: str) -> int:
        place = self._index.find(tile_id)
        if place is None:
            raise KeyError(tile_id)
        return self._folder_of[place]

    def __getitem__(self, tile_id: str) -> Path:
        return self.folders[self._number(tile_id)]

    def __iter__(self) -> Iterator[str]:
        # A tile that was run again may be in two blocks.
        ids = (self._ids[number] for number in range(len(self._ids)))
        return (tile_id for number, tile_id in enumerate(ids) if self._index.find(tile_id) == number)

    def __len__(self) -> int:
        return sum(1 for _ in self)
