"""Time Tile Jobs beside GNU parallel with saga_cmd, on the same tiles, in the same run, in alternating order.

make bench                                   all cases, three rounds: takes hours on two cores
make bench ARGUMENTS="--cases relief-small --rounds 1"
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from osgeo import gdal

from demo.elevation import write_elevation_model
from tools import PLUGIN, ROOT
from tools.qgis_process import enable_plugin, find_qgis_process

gdal.UseExceptions()

WORK = ROOT / "bench" / "work"
RESULTS = ROOT / "bench" / "results.json"
ENVIRONMENT = {"QGIS_CUSTOM_CONFIG_PATH": str(WORK / "profile"), "QGIS_PLUGINPATH": str(ROOT)}
LANES = os.cpu_count() or 1
#: Metres a pixel of the resampled elevation model; only the number of pixels matters here.
PIXEL_SIZE = 10.0
SOLAR_RADIUS = 100


@dataclass(frozen=True)
class Case:
    """A recipe on a square of tiles."""

    name: str
    recipe: str
    tile_size: int
    tiles_across: int
    halo: int
    parameters: Mapping[str, object]
    #: SAGA's tools with their options, as a user would write them; {window} and {out} are the tile's files.
    steps: tuple[str, ...]


RELIEF = (
    "ta_lighting 0 -ELEVATION={window} -SHADE={out}_shade.tif -METHOD=0 -AZIMUTH=315 -DECLINATION=45",
    "ta_morphometry 0 -ELEVATION={window} -SLOPE={out}_slope.tif -UNIT_SLOPE=1",
)
SOLAR = (
    f"ta_lighting 3 -DEM={{window}} -SVF={{out}}_svf.sgrd -RADIUS={SOLAR_RADIUS * PIXEL_SIZE} -METHOD=0 -NDIRS=8",
    "ta_lighting 2 -GRD_DEM={window} -GRD_SVF={out}_svf.sgrd -GRD_TOTAL={out}_total.tif -LOCATION=0 -LATITUDE=36 "
    "-PERIOD=1 -DAY=2026-06-21T00:00:00 -HOUR_STEP=1",
)
SOLAR_PARAMETERS = {"RADIUS": SOLAR_RADIUS * PIXEL_SIZE, "LATITUDE": 36, "HOUR_STEP": 1}
CASES = (
    Case("relief-large", "tilejobs:relief", 1000, 8, 8, {}, RELIEF),
    Case("relief-small", "tilejobs:relief", 250, 20, 8, {}, RELIEF),
    Case("solar-large", "tilejobs:solar", 1000, 8, 150, SOLAR_PARAMETERS, SOLAR),
    Case("solar-small", "tilejobs:solar", 250, 20, 150, SOLAR_PARAMETERS, SOLAR),
)


def main() -> None:
    """Run the chosen cases and write the table and the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", nargs="*", default=[case.name for case in CASES])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    enable_plugin(ENVIRONMENT)
    results = {case.name: run_case(case, arguments.rounds) for case in CASES if case.name in arguments.cases}
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    print_table(results)


def run_case(case: Case, rounds: int) -> dict[str, list[float]]:
    """Run every way in turn, as often as there are rounds; gives seconds by way."""
    elevation = write_elevation(case)
    register(case, elevation)
    windows = write_windows(case, elevation)
    others: dict[str, Callable[[], float]] = {
        "parallel, a call a step": lambda: run_in_parallel(case, windows, "calls", ""),
        "parallel, a call a step, -c=1": lambda: run_in_parallel(case, windows, "calls", "-c=1"),
        "parallel, a script a tile, -c=1": lambda: run_in_parallel(case, windows, "script", "-c=1"),
    }
    seconds: dict[str, list[float]] = {}
    for number in range(rounds):
        print(f"{case.name}: round {number + 1} of {rounds}", flush=True)
        for way, figure in run_tile_jobs(case).items():
            seconds.setdefault(way, []).append(figure)
        for way, run in others.items():
            seconds.setdefault(way, []).append(run())
        seconds.setdefault("gdalbuildvrt + gdal_translate", []).append(run_gdal_mosaic(case))
    return seconds


# What is measured


def run_tile_jobs(case: Case) -> dict[str, float]:
    """Run a whole job by qgis_process; gives its parts as the job itself tells them, and the whole from outside."""
    mosaic = fresh_folder(f"{case.name}-ours") / "mosaic.tif"
    across = range(case.tiles_across)
    started = time.monotonic()
    said = qgis(
        "startjob",
        TILE_SET=case.name,
        TILE_IDS=",".join(f"r{row}_c{column}" for row in across for column in across),
        RECIPE=case.recipe,
        RECIPE_PARAMETERS=json.dumps(case.parameters),
        HALO=case.halo,
        MOSAIC=mosaic,
    )
    whole = time.monotonic() - started
    told = dict(re.findall(r"(Tiles|Mosaics): ([\d.]+) s", said))
    return {
        "Tile Jobs, tiles": float(told["Tiles"]),
        "Tile Jobs, mosaics": float(told["Mosaics"]),
        "Tile Jobs, whole command": whole,
    }


def run_in_parallel(case: Case, windows: list[Path], way: str, options: str) -> float:
    """Run the steps on all tiles with GNU parallel, as a call for each step or as a script for each tile."""
    folder = fresh_folder(f"{case.name}-{way}{options}")
    commands = []
    for window in windows:
        steps = [step.format(window=window, out=folder / window.stem) for step in case.steps]
        if way == "script":
            script = folder / f"{window.stem}.txt"
            script.write_text("\n".join(steps) + "\n", encoding="utf-8")
            commands.append(f"saga_cmd {options} {script}")
        else:
            commands.append(" && ".join(f"saga_cmd {options} {step}" for step in steps))
    started = time.monotonic()
    subprocess.run(
        ["parallel", "--will-cite", f"-j{LANES}"],
        input="\n".join(commands),
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.monotonic() - started


def run_gdal_mosaic(case: Case) -> float:
    """Write what a user would: one mosaic of an output of all tiles by GDAL's commands."""
    files = sorted((WORK / f"{case.name}-script-c=1").glob("*_s[lh]*.tif" if case.steps is RELIEF else "*_total.tif"))
    first = [file for file in files if file.name.endswith(files[0].name.split("_")[-1])]
    vrt, mosaic = WORK / "mosaic.vrt", WORK / "mosaic.tif"
    started = time.monotonic()
    subprocess.run(["gdalbuildvrt", "-q", "-overwrite", vrt, *first], check=True)
    options = ["-co", "COMPRESS=DEFLATE", "-co", "PREDICTOR=YES", "-co", "NUM_THREADS=ALL_CPUS"]
    subprocess.run(["gdal_translate", "-q", "-of", "COG", *options, vrt, mosaic], check=True)
    return time.monotonic() - started


# What comes before, and is not timed


def write_elevation(case: Case) -> Path:
    """Resample the real elevation model to the pixels that the case needs."""
    size = case.tile_size * case.tiles_across
    path = WORK / f"elevation_{size}.tif"
    if not path.exists():
        source = WORK / "source.tif"
        write_elevation_model(source)
        gdal.Translate(
            str(path),
            str(source),
            width=size,
            height=size,
            resampleAlg="cubicspline",
            outputType=gdal.GDT_Float32,
            outputSRS="EPSG:32616",
            outputBounds=[700000, 4000000 + size * PIXEL_SIZE, 700000 + size * PIXEL_SIZE, 4000000],
        )
    return path


def register(case: Case, elevation: Path) -> None:
    """Register the case's tile set."""
    qgis("registertileset", TILE_SET=case.name, RASTER=elevation, TILE_SIZE=case.tile_size)


def write_windows(case: Case, elevation: Path) -> list[Path]:
    """Write a virtual raster of each tile with its halo, which a user would have to do as well."""
    folder = fresh_folder(f"{case.name}-windows")
    size = case.tile_size * case.tiles_across
    windows = []
    for row in range(case.tiles_across):
        for column in range(case.tiles_across):
            left, top = (max(0, n * case.tile_size - case.halo) for n in (column, row))
            right, bottom = (min(size, (n + 1) * case.tile_size + case.halo) for n in (column, row))
            windows.append(folder / f"r{row}c{column}.vrt")
            gdal.Translate(
                str(windows[-1]), str(elevation), format="VRT", srcWin=[left, top, right - left, bottom - top]
            )
    return windows


def qgis(algorithm: str, **parameters: object) -> str:
    """Run an algorithm of the plugin and give all that was said."""
    arguments = [f"--{name}={value}" for name, value in parameters.items()]
    done = subprocess.run(
        [find_qgis_process(), "run", f"tilejobs:{algorithm}", *arguments],
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{PLUGIN}: {algorithm} failed\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def fresh_folder(name: str) -> Path:
    """Make an empty folder."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


# What comes after


def print_table(results: Mapping[str, Mapping[str, list[float]]]) -> None:
    """Print each way's median, spread, and how many times as long as our tiles it takes."""
    for case, seconds in results.items():
        ours = median(seconds["Tile Jobs, tiles"])
        print(f"\n{case}: {LANES} lanes, seconds")
        print(f"  {'':36}{'median':>9}{'least':>9}{'most':>9}{'ratio':>9}")
        for way, figures in seconds.items():
            print(
                f"  {way:36}{median(figures):9.1f}{min(figures):9.1f}{max(figures):9.1f}{median(figures) / ours:9.2f}"
            )


if __name__ == "__main__":
    main()
