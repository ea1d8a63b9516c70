"""Claims that ended without a word: what they were at, how often a job or a tile may lose one, and who takes over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tile_job_plugin.jobs.errors import claims_lost_in_vain, deadly_tile
from tile_job_plugin.jobs.job_rows import storable
from tile_job_plugin.jobs.model import Claim, JobStatus, Reason
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.text import listed

#: How many claims may end without a word, having brought the job forward by less than a tenth, before the job fails.
MOST_LOST_CLAIMS = 3
#: In how many claims that ended without a word a tile must have been under way, in the last one alone, to fail for it.
MOST_DEATHS = 3


def take_over(
    transaction: Transaction,
    former: Claim,
    claim: Claim,
    process: Mapping[str, Any],
    silence: float | None,
    has_ended_session: bool | None,
) -> bool:
    """Write a new claim down, after what is known of the former one; return whether the job was still to be had.

    *process* is what the claim keeps of the process that makes it, *silence* the seconds since the former runner's last
    sign of life where its lock was not free.
    """
    values = {**claim._asdict(), **process, "number": former.number}
    if silence is None:
        _count_lost_claim(transaction, claim.job_id, values)
    if not transaction.value("take_job", **values):
        # Nothing of what was counted holds either.
        transaction.roll_back()
        return False
    if silence is not None:
        _log(transaction, claim.job_id, _silence_text(former.runner, silence, bool(has_ended_session)))
    lost = [f"{row['runner']} {row['during']}" for row in transaction.rows("lost_in_vain", job_id=claim.job_id)]
    if len(lost) >= MOST_LOST_CLAIMS:
        message = claims_lost_in_vain(lost)
        transaction.execute("fail_job", **claim._asdict(), message=storable(message), reason=Reason.RUNNERS.value)
        _log(transaction, claim.job_id, message)
    return True


def _count_lost_claim(transaction: Transaction, job_id: int, values: Mapping[str, Any]) -> None:
    """Keep what a runner was at that has ended without a word, and let a tile fail that it must have died of."""
    lost = transaction.row("lost_claim", **values)
    if lost is None:
        return
    tile_ids = transaction.column("count_deaths", job_id=job_id)
    during = _during(JobStatus(lost["status"]), tile_ids)
    add_lost_claim(transaction, job_id, lost["runner"], during, not lost["has_come_forward"], tile_ids)
    if len(tile_ids) == 1:
        transaction.execute(
            "fail_deadly_tile", job_id=job_id, tile_id=tile_ids[0], deaths=MOST_DEATHS, message=deadly_tile(MOST_DEATHS)
        )


def add_lost_claim(
    transaction: Transaction, job_id: int, runner: str, during: str, counts: bool, tile_ids: Sequence[str] = ()
) -> None:
    """Keep what a runner was at that is lost, and whether that *counts* towards the job's failure."""
    values = {"tile_ids": list(tile_ids), "during": storable(during), "counts": counts}
    transaction.execute("add_lost_claim", job_id=job_id, **values)
    _log(transaction, job_id, f"The runner {runner} ended without a word {during}.")


def _during(status: JobStatus, tile_ids: list[str]) -> str:
    if status is JobStatus.MOSAICKING:
        return "while it compared the seams and wrote the mosaic"
    if not tile_ids:
        return "while no tile was under way"
    return (
        f"while it ran tile {tile_ids[0]!r} alone" if len(tile_ids) == 1 else f"while it ran tiles {listed(tile_ids)}"
    )


def _silence_text(runner: str, silence: float, has_ended_session: bool) -> str:
    how = "Its session was ended." if has_ended_session else "Its session is another role's and could not be ended."
    return f"Taken over from the runner {runner}, which had given no sign of life for {silence:.0f} s. {how}"


def _log(transaction: Transaction, job_id: int, message: str) -> None:
    transaction.execute("add_log", job_id=job_id, tile_id=None, message=storable(message), is_open=False)
