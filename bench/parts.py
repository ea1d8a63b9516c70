"""What the plugin adds to SAGA's own time."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.cases import LANES
from bench.places import WORK
from bench.programs import saga_replaced_by
from bench.results import Figure
from bench.ways import Input, run_job, told_seconds

#: Does what saga_cmd does, and writes down the seconds that it took; not for questions like --version.
TIMED = """\
#!/bin/bash
case $1 in --*) exec {saga_cmd} "$@" ;; esac
started=$EPOCHREALTIME
{saga_cmd} "$@"
code=$?
echo "$started $EPOCHREALTIME" >> '{log}'
exit $code
"""


def added_time(given: Input) -> dict[str, Figure]:
    """Run a job whose recipe does next to nothing; what its lanes took beside saga_cmd is the plugin's.

    The plugin runs many tiles in one saga_cmd here, as it does in every job of small tiles.
    """
    log = WORK / "saga_seconds.txt"
    log.unlink(missing_ok=True)
    with saga_replaced_by(TIMED.format(saga_cmd=shutil.which("saga_cmd"), log=log)):
        run = run_job(given, "tiles", LANES)
    tiles, count = told_seconds(run, "Tiles"), len(given.case.tiles)
    saga = logged_seconds(log)
    return {
        "overhead-tiles": Figure.plain(tiles),
        "overhead-saga": Figure.plain(sum(saga), f"{len(saga)} calls in {LANES} lanes"),
        "added": Figure.plain(1000 * (tiles * LANES - sum(saga)) / count, f"{count} tiles"),
    }


def logged_seconds(log: Path) -> list[float]:
    """Read how long each call took."""
    lines = log.read_text(encoding="ascii").splitlines()
    return [float(ended) - float(started) for started, ended in (line.split() for line in lines)]
