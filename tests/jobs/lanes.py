"""What lanes do with tiles, each tile a block of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tile_job_plugin.jobs.block_model import Helper, PlannedBlock, Take, TakenBlock
from tile_job_plugin.jobs.job_blocks import add_blocks
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, TileStatus

#: The blocks that lanes have, by claim and tile.
_TAKEN: dict[tuple[int, str, str], TakenBlock] = {}


def single(tile_ids: Iterable[str]) -> list[PlannedBlock]:
    """Plan tiles one by one."""
    return [PlannedBlock([tile_id], 100, is_alone=False) for tile_id in tile_ids]


def join(store: JobDatabase, job_id: int, name: str, lanes: int) -> Helper:
    """Be a helper that fits."""
    helper = store.helpers.join(job_id, name, lanes)
    store.helpers.fits(helper, lanes)
    return helper


def take(store: JobDatabase, helper: Helper) -> TakenBlock | None:
    """Take the next block as a whole."""
    return store.blocks.take(helper, False, lambda block, state: [block])[0]


def start_tiles(store: JobDatabase, claim: Claim, tile_ids: Sequence[str]) -> list[str]:
    """Plan tiles, take them and start them; give those that were."""
    with store.transaction() as transaction:
        if transaction.value("lock_running_job", **claim._asdict()) is None:
            return []
        add_blocks(transaction, claim.job_id, [PlannedBlock([tile_id], 100, is_alone=False) for tile_id in tile_ids], 0)
    helper = store.helpers.join(claim.job_id, claim.runner, 1, claim.number)
    started = []
    for _ in tile_ids:
        block = take(store, helper)
        assert block is not None
        _TAKEN[claim.job_id, claim.runner, block.tile_ids[0]] = block
        started += store.blocks.start_tiles(block)
    return started


def _taken(claim: Claim, tile_id: str) -> TakenBlock:
    """Return the block of a tile; where it was not started, one that nobody has taken."""
    nobody = TakenBlock([tile_id], 100, False, Take(claim.job_id, 0, 0, 0))
    return _TAKEN.get((claim.job_id, claim.runner, tile_id), nobody)


def complete_tiles(
    store: JobDatabase, claim: Claim, tile_ids: Sequence[str], publish: Callable[[], None] = lambda: None
) -> bool:
    """Complete tiles that were started; give whether all were."""
    return all([store.blocks.complete(_taken(claim, tile_id), 1.0, publish) for tile_id in tile_ids])


def fail_tile(store: JobDatabase, claim: Claim, tile_id: str, message: str) -> TileStatus | None:
    """Let a tile fail that was started; give where it stands then."""
    statuses = store.blocks.fail(_taken(claim, tile_id), {tile_id: message}, single)
    return statuses[tile_id] if statuses else None
