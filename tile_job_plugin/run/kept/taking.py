"""Which tiles of a job need not be run, because an earlier job has kept the same results; they are taken from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tile_job_plugin.batches import batches
from tile_job_plugin.errors import Stopped
from tile_job_plugin.file_moves import remove_folder
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.kept_results import OfferedBlock
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, Counted, Message
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.kept_block import link_files, whole_files
from tile_job_plugin.run.kept.certainty import fits
from tile_job_plugin.run.kept.raster_contents import RasterContents
from tile_job_plugin.run.kept.window_inputs import WindowInputs
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.sequences import TextIndex
from tile_job_plugin.tiles.tile_columns import Tiles

#: Blocks that are looked at, and whose tiles are taken in one transaction, at once.
BLOCKS_AT_ONCE = 100


class Offer(NamedTuple):
    """Tiles of a job whose results an earlier one has kept."""

    block: OfferedBlock
    tile_ids: Sequence[str]


@dataclass(frozen=True)
class KeptTiles:
    """The kept results that a job may take."""

    database: JobDatabase
    inputs: WindowInputs
    contents: RasterContents
    #: Users of the database whose results are taken, besides one's own and those of its owner.
    trusted: Sequence[str]

    def offers(self, tiles: Tiles, choice: HaloChoice) -> Iterator[list[Offer]]:
        """Yield offers, some at a time; a tile may be in several. Raises Stopped."""
        wanted: TextIndex | None = None
        blocks = self.database.kept.blocks(self.inputs.recipe, self.trusted)
        for some in batches((block for block in blocks if fits(choice, block.halo)), BLOCKS_AT_ONCE):
            wanted = wanted or TextIndex(tiles.ids)
            candidates = [
                (block, tile_id, inputs)
                for block in some
                for tile_id, inputs in zip(block.tile_ids, block.inputs)
                if wanted.find(tile_id) is not None
            ]
            yield self._offers(candidates, tiles)

    def _offers(self, candidates: Sequence[tuple[OfferedBlock, str, str]], tiles: Tiles) -> list[Offer]:
        cores = {tile_id: tiles.by_id[tile_id].core for _, tile_id, _ in candidates}
        self.contents.look_at(
            raster.path
            for block, tile_id, _ in candidates
            for layer in self.inputs.rasters_in(self.inputs.window(cores[tile_id], block.halo))
            for raster in layer
        )
        same: dict[int, list[str]] = {}
        blocks = {}
        for block, tile_id, inputs in candidates:
            if self.inputs.of_tile(cores[tile_id], block.halo, self.contents.checksum) == inputs:
                blocks[block.gid] = block
                same.setdefault(block.gid, []).append(tile_id)
        return [
            Offer(blocks[gid], tile_ids)
            for gid, tile_ids in same.items()
            if whole_files(Path(blocks[gid].folder), tile_ids, blocks[gid].made_from)
        ]


def kept_ids(kept: KeptTiles, tiles: Tiles, choice: HaloChoice) -> set[str]:
    """Return the tiles that a job would take. Raises Stopped."""
    return {tile_id for offers in kept.offers(tiles, choice) for offer in offers for tile_id in offer.tile_ids}


def take(
    kept: KeptTiles, claim: Claim, folder: JobFolder, tiles: Tiles, choice: HaloChoice
) -> tuple[Sequence[str], Mapping[int, int]]:
    """Take what an earlier job has kept of *tiles*; return their ids, and how many come from each job.

    What can't be taken is left to be run. Raises Stopped where the job does not go on.
    """
    taken: set[str] = set()
    of_jobs: Counter[int] = Counter()
    for offers in kept.offers(tiles, choice):
        links = list(_linked(offers, taken, folder))
        if links and not _publish(kept.database, claim, folder, links):
            continue
        for offer, _ in links:
            taken.update(offer.tile_ids)
            of_jobs[offer.block.job_id] += len(offer.tile_ids)
    return sorted(taken), of_jobs


def taken_text(job_id: int, count: int, total: int) -> Message:
    """Return for the log how many of a job's tiles are taken from an earlier job."""
    texts = QT_TRANSLATE_N_NOOP(
        "TileJobs",
        "1 of {total} tiles was computed by job {job} and is taken from there.",
        "{count} of {total} tiles were computed by job {job} and are taken from there.",
    )
    return Counted(texts, count, total=total, job=job_id)


def _linked(offers: Sequence[Offer], taken: set[str], folder: JobFolder) -> Iterator[tuple[Offer, Path]]:
    """Yield what of *offers* is not *taken* already, with a folder that has its files."""
    claimed = set(taken)
    for offer in offers:
        left = [tile_id for tile_id in offer.tile_ids if tile_id not in claimed]
        work_folder = _link(offer.block, left, folder) if left else None
        if work_folder:
            claimed.update(left)
            yield Offer(offer.block, left), work_folder


def _link(block: OfferedBlock, tile_ids: Sequence[str], folder: JobFolder) -> Path | None:
    """Return a folder with the files of a block; None where these are not to be had."""
    source, work_folder = Path(block.folder), None
    try:
        work_folder = folder.new_work_folder()
        # Once more: it may have been a while since they were looked at.
        files = whole_files(source, tile_ids, block.made_from)
        link_files(source, files, work_folder)
    except OSError:
        files = {}
    if work_folder and not files:
        remove_folder(work_folder)
    return work_folder if files else None


def _publish(database: JobDatabase, claim: Claim, folder: JobFolder, links: Sequence[tuple[Offer, Path]]) -> bool:
    """Give what was linked its final names, and complete its tiles; return whether that was possible."""

    def publish() -> None:
        for offer, work_folder in links:
            folder.publish(work_folder, offer.tile_ids)

    tile_ids = [tile_id for offer, _ in links for tile_id in offer.tile_ids]
    try:
        if not database.kept.take(claim, tile_ids, [offer.block for offer, _ in links], publish):
            raise Stopped
    except OSError:
        # The disk may be full; the tiles are run, and what fails then says so.
        for _, work_folder in links:
            remove_folder(work_folder)
        return False
    return True
