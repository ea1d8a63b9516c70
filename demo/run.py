"""The demo: two jobs on real elevation by `qgis_process`, as anyone would type them, and a picture of the results."""

from __future__ import annotations

import json
import math
import os
import shlex
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import QgsApplication

from demo.elevation import write_projected_elevation_model
from demo.picture import write_picture
from tile_job_plugin.jobs.local import local_database
from tools import ROOT
from tools.qgis_process import enable_plugin, find_qgis_process, qgis_process

DEMO = ROOT / "demo"
OUTPUT = DEMO / "output"
#: Three counties stand for the towns.
TOWNS = DEMO / "counties.geojson"
CAMPBELL_COUNTY = "47013"
TILE_SET = "jacksboro"
PIXEL_SIZE = 30
TILE_SIZE = 256
#: A profile of the demo's own, so that the user's is neither read nor changed.
ENVIRONMENT = {"QGIS_CUSTOM_CONFIG_PATH": str(OUTPUT / "profile"), "QGIS_PLUGINPATH": str(ROOT)}
ENDED = ("complete", "failed", "cancelled")
#: Seconds that the job in the background may take before something must be wrong; it takes 5.
MOST_SECONDS = 600
#: Seconds between two looks at the job in the background.
LOOK_SECONDS = 1.0


def main() -> None:
    """Run the whole demo in a QGIS profile of its own, with a local database that is stopped at the end."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    os.environ.update(ENVIRONMENT, QT_QPA_PLATFORM="offscreen")
    elevation = OUTPUT / "elevation.tif"
    write_projected_elevation_model(elevation, PIXEL_SIZE)
    print(f"{elevation}\n  Jacksboro fault at {PIXEL_SIZE} m (resampled; the source supports about 90 m)")
    print("\n" + "\n".join(f"export {name}={shlex.quote(value)}" for name, value in ENVIRONMENT.items()))
    enable_plugin()
    try:
        run("createlocaldatabase")
        end_interrupted_jobs()
        run_jobs(elevation)
    finally:
        stop_database()


def run_jobs(elevation: Path) -> None:
    """Register the tile set, run both jobs and draw their mosaics."""
    run("registertileset", **registration(elevation))
    county = run_county_job()
    everywhere = run_job_on_all_tiles(elevation)
    picture = OUTPUT / "hillshade.png"
    write_picture(picture, elevation, everywhere, beside(county, "slope"), TOWNS, TILE_SIZE)
    print(f"\nMosaics: {county}\n         {everywhere}\n         (slope beside each)\nPicture: {picture}")


def registration(elevation: Path) -> dict[str, Any]:
    """Return the parameters that register the elevation as tiles, with counties as towns."""
    return {
        "TILE_SET": TILE_SET,
        "RASTER": elevation,
        "TILE_SIZE": TILE_SIZE,
        "TOWNS": TOWNS,
        "TOWN_ID_FIELD": "county",
        "TOWN_NAME_FIELD": "name",
    }


def run_county_job() -> Path:
    """Start a job by TOWN_ID in the background and watch it; return its mosaic."""
    mosaic = OUTPUT / "campbell_county.tif"
    job = run("startjob", TILE_SET=TILE_SET, TOWN_ID=CAMPBELL_COUNTY, RECIPE="tilejobs:relief", RUN=1, MOSAIC=mosaic)
    status = run("jobstatus", JOB_ID=job["JOB_ID"])
    end = time.monotonic() + MOST_SECONDS
    while status["STATUS"] not in ENDED:
        if time.monotonic() > end:
            sys.exit(f"Job {job['JOB_ID']} does not end. Its worker's log is worker.log below {OUTPUT / 'profile'}.")
        time.sleep(LOOK_SECONDS)
        status = results_of("jobstatus", JOB_ID=job["JOB_ID"])
        print(f"  {status['STATUS']}, {status['TILES_COMPLETE']} of {status['TILES_TOTAL']} tiles", flush=True)
    if status["STATUS"] != "complete":
        sys.exit(f"Job {job['JOB_ID']} is {status['STATUS']}: {status['MESSAGE']}")
    return mosaic


def run_job_on_all_tiles(elevation: Path) -> Path:
    """Run a job by TILE_IDS and wait for it; return its mosaic."""
    mosaic = OUTPUT / "all_tiles.tif"
    run("startjob", TILE_SET=TILE_SET, TILE_IDS=all_tile_ids(elevation), RECIPE="tilejobs:relief", RUN=0, MOSAIC=mosaic)
    return mosaic


def all_tile_ids(elevation: Path) -> str:
    """List the ids that the tiles of one raster get: r0_c0, r0_c1 and so on."""
    raster = gdal.Open(str(elevation))
    rows, columns = math.ceil(raster.RasterYSize / TILE_SIZE), math.ceil(raster.RasterXSize / TILE_SIZE)
    return ",".join(f"r{row}_c{column}" for row in range(rows) for column in range(columns))


def beside(mosaic: Path, output: str) -> Path:
    """Return where the mosaic of another output of the same job lies."""
    return mosaic.with_name(f"{mosaic.stem}_{output}{mosaic.suffix}")


def run(algorithm: str, **parameters: Any) -> dict[str, Any]:
    """Show an algorithm's command, run it, show and give its results."""
    command = [Path(find_qgis_process()).name, "run", f"tilejobs:{algorithm}", *arguments(parameters)]
    print(f"\n{shlex.join(command)}", flush=True)
    results = results_of(algorithm, **parameters)
    print("  " + ", ".join(f"{name} {value}" for name, value in results.items() if value != ""), flush=True)
    return results


def end_interrupted_jobs() -> None:
    """Run jobs of an earlier time to their end: a tile set that they use can't be registered again."""
    results_of("runworker", STOP_WHEN_IDLE="true")


def results_of(algorithm: str, **parameters: Any) -> dict[str, Any]:
    """Run an algorithm and give its results."""
    answer = qgis_process("--json", "run", f"tilejobs:{algorithm}", *arguments(parameters))
    results: dict[str, Any] = json.loads(answer)["results"]
    return results


def arguments(parameters: Mapping[str, Any]) -> list[str]:
    """Write parameters as the command line wants them."""
    return [f"--{name}={value}" for name, value in parameters.items()]


def stop_database() -> None:
    """Stop the demo's database at once; left alone, it would stop by itself after a while without use."""
    application = QgsApplication([], False)
    application.initQgis()
    local_database.stop()
    application.exitQgis()


if __name__ == "__main__":
    main()
