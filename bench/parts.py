"""What the plugin adds to SAGA's own time."""

from __future__ import annotations

from bench.cases import LANES
from bench.results import Figure
from bench.ways import Input, run_job, told_seconds


def added_time(given: Input) -> dict[str, Figure]:
    """Run a job whose recipe does next to nothing; what its lanes took beside saga_cmd is the plugin's.

    The plugin runs many tiles in one saga_cmd here, as it does in every job of small tiles. Of saga_cmd it is the
    processor's time, not the clock's, for saga_cmd also waits for what the plugin tells it next.
    """
    run = run_job(given, "tiles", LANES)
    tiles, count = told_seconds(run, "Tiles"), len(given.case.tiles)
    return {
        "overhead-tiles": Figure.plain(tiles),
        "overhead-saga": Figure.plain(run.children_seconds, f"in {LANES} lanes"),
        "added": Figure.plain(1000 * (tiles * LANES - run.children_seconds) / count, f"{count} tiles"),
    }
