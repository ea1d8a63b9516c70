"""Keeps results of a job that is complete for later jobs, and lets go of those used longest ago."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tile_job_plugin.batches import batches
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.kept_results import KeptBlock, RemovedBlock
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.kept_block import bytes_of, remove_block
from tile_job_plugin.run.kept.raster_contents import RasterContents
from tile_job_plugin.run.kept.window_inputs import WindowInputs
from tile_job_plugin.run.lanes.blocks import Block
from tile_job_plugin.tiles.model import PixelRect, Tile
from tile_job_plugin.tiles.tile_columns import Tiles

#: Blocks that are looked at, and kept in one transaction, at once.
BLOCKS_AT_ONCE = 100


class _Finished:
    """A complete block of the job."""

    def __init__(self, folder: Path, tiles: Sequence[Tile], made_from: str, window: PixelRect) -> None:
        self.folder = folder
        self.tiles = tiles
        self.made_from = made_from
        self.window = window


@dataclass(frozen=True)
class JobResults:
    """The results of a complete job."""

    database: JobDatabase
    job: Job
    folder: JobFolder
    inputs: WindowInputs
    contents: RasterContents
    tiles: Tiles
    #: Pixels of neighbour data around each block.
    halo: int

    def keep(self) -> set[Path]:
        """Keep those of which it is certain what they were made from; return their folders. Raises Stopped."""
        kept: set[Path] = set()
        for some in batches(self._finished(), BLOCKS_AT_ONCE):
            self.contents.look_at(
                raster.path for block in some for layer in self.inputs.rasters_in(block.window) for raster in layer
            )
            blocks = [self._kept_block(block) for block in some if self._is_certain(block)]
            self.database.kept.keep(self.job.id, blocks)
            kept.update(Path(block.folder) for block in blocks)
        return kept

    def _finished(self) -> Iterator[_Finished]:
        """Yield the blocks that this job has computed itself."""
        for folder, tile_ids, made_from in self.folder.finished_blocks():
            if made_from:
                tiles = self.tiles.with_ids(tile_ids)
                yield _Finished(folder, tiles, made_from, self.inputs.window(Block(tiles).core, self.halo))

    def _is_certain(self, block: _Finished) -> bool:
        """Whether the rasters that were read now are those that the block was made from."""
        return self.inputs.made_from(block.window, self.contents.state) == block.made_from

    def _kept_block(self, block: _Finished) -> KeptBlock:
        return KeptBlock(
            folder=str(block.folder),
            recipe=self.inputs.recipe,
            made_from=block.made_from,
            halo=self.halo,
            tile_ids=[tile.id for tile in block.tiles],
            inputs=[self.inputs.of_tile(tile.core, self.halo, self.contents.checksum) for tile in block.tiles],
            bytes=bytes_of(block.folder),
        )


def let_go(database: JobDatabase, most_bytes: int) -> None:
    """Remove kept results, those used longest ago first, until the others take no more than *most_bytes*."""

    def remove(blocks: Sequence[RemovedBlock]) -> None:
        for block in blocks:
            remove_block(Path(block.folder), block.made_from)

    while database.kept.remove_beyond(most_bytes, remove):
        pass
