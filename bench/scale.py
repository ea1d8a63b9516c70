"""Time what Tile Jobs does with a thousand to a million tiles of which only the job database knows.

What takes long is a process of its own, and of each process the peak memory beyond QGIS' own is measured as well.
Prints a table and writes bench/scale.json.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.machine import describe_machine
from bench.places import SCALE_RESULTS
from bench.private_database import private_database
from bench.scale_steps import PROCESSES, STEPS
from tile_job_plugin.jobs.session import Connection
from tools import ROOT

SIZES = (1_000, 10_000, 100_000, 1_000_000)
#: Steps of which the median of several counts, in milliseconds.
IN_MILLISECONDS = ("bare", "status", "claim", "take", "block", "page")

#: What a step took: seconds, and MB beyond QGIS' own.
Cost = Mapping[str, float]


def main() -> None:
    """Measure the sizes that the command line asks for."""
    arguments = parse_arguments()
    results = {size: measure(size) for size in arguments.tiles}
    print(table(results))
    if arguments.json:
        write(results, arguments.json)


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tiles", nargs="+", type=int, default=SIZES, metavar="N", help="numbers of tiles")
    parser.add_argument("--json", type=Path, default=SCALE_RESULTS, help="where results are written")
    return parser.parse_args()


def measure(size: int) -> dict[str, Cost]:
    """Do all steps with so many tiles, in a job database of their own."""
    costs = {}
    with private_database() as connection:
        for steps in PROCESSES:
            for step, cost in zip(steps, costs_of(steps, size, connection)):
                costs[step] = cost
                print(f"{size:>9,} {step:<12}{shown(step, cost)}", flush=True)
    return costs


def costs_of(steps: Sequence[str], size: int, connection: Connection) -> list[Cost]:
    """Do steps in a process of their own; exit with what it said if it fails."""
    command = [sys.executable, "-m", "bench.scale_steps", *steps]
    given = json.dumps({"dsn": connection.dsn, "tiles": size})
    done = subprocess.run(command, input=given, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def shown(step: str, cost: Cost) -> str:
    """Return seconds or milliseconds, and memory."""
    if step in IN_MILLISECONDS:
        return f"{1000 * cost['seconds']:9.1f} ms {cost['memory']:6.0f} MB"
    return f"{cost['seconds']:9.1f} s  {cost['memory']:6.0f} MB"


def table(results: Mapping[int, Mapping[str, Cost]]) -> str:
    """Return all figures, a column for each size."""
    head = f"{'':<12}" + "".join(f"{size:>22,}" for size in results)
    lines = (f"{step:<12}" + "".join(f"{shown(step, costs[step]):>22}" for costs in results.values()) for step in STEPS)
    return "\n".join([head, *lines])


def write(results: Mapping[int, Mapping[str, Cost]], path: Path) -> None:
    """Write all figures, with the machine on which they were measured."""
    content = {"machine": describe_machine(), "tiles": results}
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
