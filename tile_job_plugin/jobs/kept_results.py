"""Results that are kept of complete jobs, for later jobs to take their tiles from. Each method is one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from typing import Callable, NamedTuple

from tile_job_plugin.jobs.copy_text import array_text
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.jobs.pages import each
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.system import this_boot

#: Blocks that are read, or removed, at once.
BLOCKS_AT_ONCE = 500


@dataclass(frozen=True)
class KeptBlock:
    """The results of a block."""

    folder: str
    #: A digest of all that windows of its job have in common.
    recipe: str
    #: What the list in its folder says.
    made_from: str
    #: Pixels of neighbour data around it.
    halo: int
    tile_ids: Sequence[str]
    #: Of each tile, a digest of where it lies and of the rasters in its window.
    inputs: Sequence[str]
    bytes: int


@dataclass(frozen=True)
class OfferedBlock:
    """A kept block that tiles may be taken from."""

    gid: int
    job_id: int
    folder: str
    made_from: str
    halo: int
    tile_ids: Sequence[str]
    inputs: Sequence[str]


class RemovedBlock(NamedTuple):
    """A block that is not kept any longer."""

    folder: str
    made_from: str


@dataclass(frozen=True)
class RasterContent:
    """What was in the files of a raster."""

    path: str
    #: Size and time of change of each of its files.
    state: str
    checksum: str


class KeptResults:
    """What a job database knows of kept results."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @patient
    def keep(self, job_id: int, blocks: Sequence[KeptBlock]) -> None:
        """Keep blocks of a complete job, which count for the limit of this computer; of a job that is gone, none."""
        host, _ = this_boot()
        with self.database.transaction() as transaction:
            if transaction.value("lock_complete_job", job_id=job_id) is None:
                return
            # By a try whose answer was lost, or before the job was retried.
            transaction.execute("forget_kept_folders", folders=[block.folder for block in blocks])
            transaction.copy("copy_kept_blocks", (_columns(job_id, block, host) for block in blocks))

    def blocks(self, recipe: str, trusted: Sequence[str]) -> Iterator[OfferedBlock]:
        """Yield the blocks of a recipe that the session's user, the tables' owner or *trusted* users have kept."""
        return each(partial(self._blocks, recipe, trusted), BLOCKS_AT_ONCE)

    @patient
    def _blocks(self, recipe: str, trusted: Sequence[str], after: int, limit: int) -> list[OfferedBlock]:
        with self.database.transaction() as transaction:
            values = {"recipe": recipe, "trusted": list(trusted), "after": after, "limit": limit}
            return [
                OfferedBlock(**{**row, "folder": transaction.paths.here(row["folder"])})
                for row in transaction.rows("kept_blocks", **values)
            ]

    @patient
    def take(
        self, claim: Claim, tile_ids: Sequence[str], blocks: Sequence[OfferedBlock], publish: Callable[[], None]
    ) -> bool:
        """Let tiles of a running job go from ready to complete, and *publish* their results, both or neither.

        The *blocks* that they are taken from count as used. Return False where the job is not this runner's any more.
        *publish* may be called again after it was.
        """
        with self.database.transaction() as transaction:
            if transaction.value("lock_running_job", job_id=claim.job_id, runner=claim.runner) is None:
                return False
            transaction.execute("allow_long_publication")
            transaction.execute("use_kept_blocks", gids=[block.gid for block in blocks])
            transaction.execute("complete_kept_tiles", job_id=claim.job_id, tile_ids=list(tile_ids))
            publish()
        return True

    @patient
    def remove_beyond(self, most_bytes: int, remove: Callable[[Sequence[RemovedBlock]], None]) -> int:
        """Let go of blocks used longest ago, beyond *most_bytes* on this computer, and *remove* them; return how many.

        No more than some at once. *remove* may be called again for what it has removed.
        """
        values = {"host": this_boot()[0], "most": most_bytes, "limit": BLOCKS_AT_ONCE}
        with self.database.transaction() as transaction:
            rows = transaction.rows("kept_blocks_beyond", **values)
            jobs = sorted({row["job_id"] for row in rows})
            # Until the end of the transaction none of them is retried, which would need its results.
            complete = transaction.column("lock_complete_jobs", job_ids=jobs)
            gids = [row["gid"] for row in rows]
            removed = transaction.rows("remove_kept_blocks", gids=gids, job_ids=complete)
            transaction.execute("allow_long_publication")
            remove([RemovedBlock(transaction.paths.here(row["folder"]), row["made_from"]) for row in removed])
        return len(removed)

    @patient
    def contents(self, paths: Sequence[str]) -> list[RasterContent]:
        """Return what is known of the content of rasters."""
        with self.database.transaction() as transaction:
            return [RasterContent(**row) for row in transaction.rows("raster_contents", paths=list(paths))]

    @patient
    def keep_contents(self, contents: Sequence[RasterContent]) -> None:
        """Keep what was read of rasters."""
        path, state, checksum = map(list, zip(*map(astuple, contents)))
        with self.database.transaction() as transaction:
            transaction.execute("keep_raster_contents", path=path, state=state, checksum=checksum)


def _columns(job_id: int, block: KeptBlock, host: str) -> tuple[object, ...]:
    tile_ids, inputs = array_text(block.tile_ids), array_text(block.inputs)
    # A trigger notes by whom it is kept.
    kept_by = ""
    return (
        *(job_id, block.folder, block.recipe, block.made_from, block.halo, tile_ids, inputs, block.bytes),
        *(host, kept_by),
    )
