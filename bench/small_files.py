"""Compares a job of 20,000 small files with one of 200: seconds, and the most memory that QGIS itself holds.

Fails where the large job holds more than MOST_MORE beyond the small one.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from bench.cases import RELIEF_LARGE, Case
from bench.input import write_elevation
from bench.places import WORK
from bench.programs import ENVIRONMENT, Run, keep_no_results, run_algorithm
from bench.registration import write_tiles
from tools.qgis_process import enable_plugin

#: Pixels along the side of a file.
TILE_SIZE = 64
SMALL, LARGE = (
    replace(RELIEF_LARGE, name=f"small-files-{columns * rows}", columns=columns, rows=rows, tile_size=TILE_SIZE)
    for columns, rows in ((20, 10), (200, 100))
)
#: In MB.
MOST_MORE = 100.0


def main() -> None:
    """Run both jobs and print a row for each."""
    enable_plugin(ENVIRONMENT)
    keep_no_results()
    run_algorithm("createlocaldatabase")
    runs = [run_job(case) for case in (SMALL, LARGE)]
    small, large = (run.peak_memory for run in runs)
    if large > small + MOST_MORE:
        sys.exit(f"The large job held {large - small:.0f} MB more; {MOST_MORE:.0f} may be.")


def run_job(case: Case) -> Run:
    """Register the files of a case and run the job in the process that starts it."""
    folder = write_tiles(case, write_elevation(case))
    run_algorithm("registertileset", TILE_SET=case.name, FOLDER=folder)
    values = {"TILE_SET": case.name, "ALL": True, "RECIPE": case.recipe, "RUN": 0}
    run = run_algorithm("startjob", MOSAIC=WORK / f"{case.name}.tif", **values)
    print(f"{len(case.tiles):>8,} tiles {run.seconds:8.1f} s {run.peak_memory:8.0f} MB", flush=True)
    return run


if __name__ == "__main__":
    main()
