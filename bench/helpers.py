"""A job's lanes in one process, beside the same lanes in several processes on the same cores."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.cases import LANES
from bench.input import register
from bench.places import WORK, fresh_folder
from bench.programs import ENVIRONMENT
from bench.results import Figure
from bench.ways import Input, Way, start_job
from tools.qgis_process import find_qgis_process

#: Seconds in which a worker has certainly come to wait for a job, and in which it has certainly run this one.
START_SECONDS, MOST_SECONDS = 5.0, 1800.0
#: Seconds between two looks for the mosaic, and those that a job is given beyond that to be complete.
LOOK_SECONDS, END_SECONDS = 0.5, 10.0


def helper_ways(given: Input) -> list[Way]:
    """List what a round runs: one worker with all lanes, and a worker for each lane."""
    return [partial(_timed, given, "two-lanes", 1, LANES), partial(_timed, given, "two-workers", LANES, 1)]


def _timed(given: Input, line: str, workers: int, lanes: int) -> dict[str, Figure]:
    """Leave a job to workers that wait for one, and return what the one that has it says of its tiles."""
    register(given.case, given.elevation, given.tile_set)
    mosaic = fresh_folder(given.results("workers").name) / "mosaic.tif"
    with _waiting(workers, lanes) as logs:
        start_job(given, lanes, mosaic, RUN=2)
        _wait_for(mosaic)
    # They print into files, and therefore much at once.
    said = "\n".join(log.read_text(encoding="utf-8", errors="replace") for log in logs)
    match = re.search(r"Tiles: ([\d.]+) s", said)
    if not match:
        raise SystemExit(f"The workers did not say how long the tiles took:\n{said}")
    return {line: Figure.plain(float(match.group(1)))}


@contextlib.contextmanager
def _waiting(workers: int, lanes: int) -> Iterator[list[Path]]:
    """Run workers for the length of a block, and give the files with what they have printed by its end."""
    logs = [WORK / f"worker_{number}.txt" for number in range(workers)]
    command = [find_qgis_process(), "run", "tilejobs:runworker", f"--WORKERS={lanes}"]
    with contextlib.ExitStack() as stack:
        for log in logs:
            output = stack.enter_context(log.open("wb"))
            process = subprocess.Popen(
                command, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
            stack.callback(process.wait)
            stack.callback(process.send_signal, signal.SIGTERM)
        time.sleep(START_SECONDS)
        yield logs


def _wait_for(mosaic: Path) -> None:
    """Wait until a job has given its mosaic the final name, and its workers wait for the next job."""
    give_up = time.monotonic() + MOST_SECONDS
    while not mosaic.exists():
        if time.monotonic() > give_up:
            raise SystemExit(f"The job has not written {mosaic}.")
        time.sleep(LOOK_SECONDS)
    time.sleep(END_SECONDS)
