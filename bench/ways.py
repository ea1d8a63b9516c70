"""The ways to run a recipe on all tiles. Only the programs themselves are timed."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bench.cases import LANES, Case, Tile
from bench.cogs import to_cog
from bench.input import register, write_elevation, write_piece, write_speck, write_windows
from bench.places import WORK, fresh_folder
from bench.programs import Run, run_algorithm, saga_replaced_by, seconds_in_parallel, seconds_of
from bench.results import Figure
from tools.qgis_process import find_qgis_process

#: Does what saga_cmd does, in one thread whatever it is told.
ONE_THREAD = """\
#!/bin/bash
unset OMP_NUM_THREADS
case $1 in -c=*) shift; set -- -c=1 "$@" ;; esac
exec {saga_cmd} "$@"
"""


@dataclass(frozen=True)
class Input:
    """A case and the files that its ways read."""

    case: Case
    elevation: Path
    windows: Mapping[Tile, Path]
    #: The name of the registered tile set: another in each run, for one with an unended job can't be registered again.
    tile_set: str

    @classmethod
    def write(cls, case: Case, run_id: str) -> Input:
        """Write the files; *run_id* tells this run of the benchmark from others."""
        given = cls.without_windows(case, run_id)
        return replace(given, windows=write_windows(case, given.elevation))

    @classmethod
    def without_windows(cls, case: Case, run_id: str) -> Input:
        """Write the files that Tile Jobs alone reads."""
        return cls(case, write_elevation(case), {}, f"{case.name} {run_id}")

    def results(self, way: str) -> Path:
        """Return where a way puts its results."""
        return WORK / f"{self.case.name}-{way}"


#: Runs, and gives a figure for each of one or more lines.
Way = Callable[[], Mapping[str, Figure]]
#: Runs these tiles, with results into that folder, and gives the seconds it took.
TileByTile = Callable[[Input, Sequence[Tile], Path], float]
#: The lines of the ways that run tile by tile.
BESIDE = ("calls", "calls-1", "script-1", "qgis")


def ways_of_round(given: Input, round_number: int) -> list[Way]:
    """List what a round runs."""
    case = given.case

    def sampled(line: str, run: TileByTile) -> Way:
        tiles = tiles_of(case, line, round_number)

        def way() -> dict[str, Figure]:
            seconds = run(given, tiles, fresh_folder(given.results(line).name))
            return {line: Figure.scaled(seconds, len(tiles), len(case.tiles))}

        return way

    runs: Sequence[TileByTile] = (
        partial(calls, options=()),
        partial(calls, options=("-c=1",)),
        scripts,
        qgis_processes,
    )
    ways: list[Way] = [partial(tile_jobs, given), *map(sampled, BESIDE, runs)]
    # A square that stands for the raster takes long as well, and SAGA alone varies little.
    if not case.piece or round_number == 0:
        ways.append(partial(limit, given))
    if case.recipe_of_saga and round_number == 0:
        ways.append(partial(by_saga, given))
    if case.is_in_one_lane:
        ways += [partial(one_lane, given), partial(one_lane_of_all_threads, given), partial(whole_in_one, given)]
    return ways


def tiles_of(case: Case, line: str, round_number: int) -> list[Tile]:
    """Return the tiles that a way beside Tile Jobs runs in a round."""
    sample = case.sample_of(round_number)
    # Each takes several times as long there as in the other ways. Even, so that two lanes end together.
    return sample[: max(2, len(sample) // 4)] if line == "qgis" else sample


def tile_jobs(given: Input) -> dict[str, Figure]:
    """a. A whole job by `qgis_process`: its parts as the job itself tells them, and the command from outside."""
    run = run_job(given, "tiles", LANES)
    return {
        "tiles": Figure.plain(told_seconds(run, "Tiles")),
        "mosaics": Figure.plain(told_seconds(run, "Mosaics")),
        "command": Figure.plain(run.seconds),
        "memory": Figure.plain(run.peak_memory),
    }


def by_saga(given: Input) -> dict[str, Figure]:
    """Run a job of the recipe that does the same by SAGA's tools."""
    run = run_job(replace(given, case=replace(given.case, recipe=given.case.recipe_of_saga)), "by-saga", LANES)
    return {"by-saga": Figure.plain(told_seconds(run, "Tiles"))}


def one_lane(given: Input) -> dict[str, Figure]:
    """Run the same job in one lane, where each SAGA gets one thread, as where there is a lane per core."""
    with saga_replaced_by(ONE_THREAD.format(saga_cmd=shutil.which("saga_cmd"))):
        run = run_job(given, "one-lane", 1)
    return {"one-lane": Figure.plain(told_seconds(run, "Tiles"))}


def one_lane_of_all_threads(given: Input) -> dict[str, Figure]:
    """Run the same job in one lane as a user gets it: the cores that no lane uses are SAGA's."""
    run = run_job(given, "one-lane-threads", 1)
    return {"one-lane-threads": Figure.plain(told_seconds(run, "Tiles"))}


def run_job(given: Input, way: str, lanes: int) -> Run:
    """Run a job on all tiles and wait for its mosaics."""
    register(given.case, given.elevation, given.tile_set)
    return start_job(given, lanes, fresh_folder(given.results(way).name) / "mosaic.tif")


def start_job(given: Input, lanes: int, mosaic: Path, **more: object) -> Run:
    """Start a job on all tiles; *more* are parameters of its own."""
    case = given.case
    return run_algorithm(
        "startjob",
        TILE_SET=given.tile_set,
        TILE_IDS=",".join(tile.id for tile in case.tiles),
        RECIPE=case.recipe,
        RECIPE_PARAMETERS=json.dumps(case.parameters),
        HALO=case.halo,
        WORKERS=lanes,
        MOSAIC=mosaic,
        **more,
    )


def told_seconds(run: Run, part: str) -> float:
    """Read how long a part of the job took out of what the job said."""
    match = re.search(rf"{part}: ([\d.]+) s", run.output)
    if not match:
        raise SystemExit(f"The job did not say how long its {part.lower()} took:\n{run.output}")
    return float(match.group(1))


def calls(given: Input, tiles: Sequence[Tile], folder: Path, options: Sequence[str]) -> float:
    """b, c. GNU parallel, for each tile one saga_cmd after the other."""
    return seconds_in_parallel(
        [
            " && ".join(shlex.join(["saga_cmd", *options, *words]) for words in steps(given, tile, folder))
            for tile in tiles
        ]
    )


def scripts(given: Input, tiles: Sequence[Tile], folder: Path) -> float:
    """d. GNU parallel, for each tile a saga_cmd that runs a script: the best that a skilled user gets."""
    commands = []
    for tile in tiles:
        script = folder / f"{tile.id}.txt"
        write_script(script, steps(given, tile, folder))
        commands.append(shlex.join(["saga_cmd", "-c=1", str(script)]))
    return seconds_in_parallel(commands)


def qgis_processes(given: Input, tiles: Sequence[Tile], folder: Path) -> float:
    """e. GNU parallel, for each tile a `qgis_process` that runs the recipe's model as QGIS does."""
    case = given.case
    commands = []
    for tile in tiles:
        files = {output.parameter: folder / f"{tile.id}_{output.file}.tif" for output in case.outputs}
        parameters = {"DEM": given.windows[tile], **case.parameters, **files}
        arguments = [f"--{name}={value}" for name, value in parameters.items()]
        commands.append(shlex.join([find_qgis_process(), "run", case.recipe, *arguments]))
    return seconds_in_parallel(commands)


def limit(given: Input) -> dict[str, Figure]:
    """Return SAGA's own time for the whole raster in one piece in one thread, divided by the lanes.

    It writes SAGA's own format, the fastest.

    Where that takes too long, a square in the middle stands for the raster: its time, without SAGA's start, multiplied.
    """
    case = given.case
    if not case.piece:
        measured = one_piece(given, given.elevation)
        return {"limit": Figure(measured / LANES, measured, f"{LANES} lanes")}
    measured = one_piece(given, write_piece(case, given.elevation))
    start = one_piece(given, write_speck(case, given.elevation))
    factor = case.width * case.height / case.piece**2
    note = f"{case.piece} x {case.piece} pixels, times {factor:.3g}; {LANES} lanes"
    return {"limit": Figure((start + (measured - start) * factor) / LANES, measured, note)}


def whole_in_one(given: Input) -> dict[str, Figure]:
    """Run the steps over the whole by hand, with all cores, and make of its GeoTIFFs what a job's mosaics are."""
    case = given.case
    folder = fresh_folder(given.results("whole").name)
    script = folder / "script.txt"
    write_script(script, case_steps(case, given.elevation, folder / "whole"))
    seconds = seconds_of(["saga_cmd", f"-c={LANES}", script])
    results = [folder / f"whole_{output.file}.tif" for output in case.outputs]
    commands = [to_cog(result, result.with_suffix(".cog.tif")) for result in results]
    return {"whole": Figure.plain(seconds), "whole-cog": Figure.plain(seconds + seconds_of(*commands))}


def one_piece(given: Input, window: Path) -> float:
    """Run a case's steps as one script on a raster, in one thread, and return the seconds."""
    folder = fresh_folder(given.results("limit").name)
    script = folder / "script.txt"
    write_script(script, case_steps(given.case, window, folder / "whole", suffix=".sgrd"))
    return seconds_of(["saga_cmd", "-c=1", script])


def steps(given: Input, tile: Tile, folder: Path) -> list[list[str]]:
    """Return the words of a tile's SAGA calls."""
    return case_steps(given.case, given.windows[tile], folder / tile.id)


def case_steps(case: Case, window: Path, out: Path, suffix: str = ".tif") -> list[list[str]]:
    """Return the words of a case's SAGA calls that read *window* and write files whose names begin with *out*."""
    steps = (step.replace(".tif", suffix).split() for step in case.steps)
    return [[word.format(window=window, out=out) for word in step] for step in steps]


def write_script(path: Path, calls: Iterable[Sequence[str]]) -> None:
    """Write calls as a script for saga_cmd."""
    lines = (" ".join(f'"{word}"' for word in words) for words in calls)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
