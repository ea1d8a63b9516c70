"""Whether a job's halo is certain: only then are its results those that any other window would give.

That holds for a halo that the recipe declares, and for one that was measured. One that was given holds where results
were compared along seams. In each case, results must not differ anywhere along a seam.
"""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.run.seams.seam_differences import SeamReport


def is_known(choice: HaloChoice) -> bool:
    """Whether a halo is known to be wide enough before any tile is run, so that a wider one changes nothing."""
    found = choice.found
    return bool(choice.declared) or (found is not None and bool(found.reach) and not found.left_seams)


def is_certain(choice: HaloChoice, reports: Sequence[SeamReport]) -> bool:
    """Whether results with this halo may be kept, by what was measured along the seams of each output."""
    if choice.is_one_window or any(report.error.largest or report.error.holes for report in reports):
        return False
    was_given = choice.found is None and not choice.declared
    were_compared = all(report.error.values is not None for report in reports)
    return is_known(choice) or (was_given and choice.halo > 0 and were_compared)


def fits(choice: HaloChoice, halo: int) -> bool:
    """Whether results with a certain *halo* are those that a job with this halo would have."""
    if choice.is_one_window:
        return False
    return halo >= choice.halo if is_known(choice) else halo == choice.halo
