"""f. One mosaic of the same tiles: Tile Jobs beside what a user would type.

All are timed from the start of their programs to the end, for Tile Jobs the start of Python too. In a job, where Python
runs already, it is not needed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.cases import PIXEL_SIZE, Case
from bench.cogs import TIFF_OPTIONS, option_words, to_cog
from bench.input import CORNER, write_elevation, write_hillshades
from bench.places import WORK
from bench.programs import seconds_of
from bench.results import Figure
from bench.ways import Way

Commands = Sequence[Sequence[object]]

LINES = ("write-mosaic", "gdal-translate", "gdal-merge", "saga-mosaic")


def mosaic_ways(case: Case) -> list[Way]:
    """Write the tiles, and list what a round runs."""
    elevation = write_elevation(case)
    tiles = write_hillshades(case, elevation)
    ours, translated, merged, saga = (mosaic_path(line) for line in LINES)
    return [
        partial(_timed, "write-mosaic", _our_commands(case, elevation, tiles, ours)),
        partial(_timed, "gdal-translate", _translate_commands(tiles, translated)),
        partial(
            _timed_to_cog, "gdal-merge", ["gdal_merge.py", "-q", *option_words(TIFF_OPTIONS), "-o", merged, *tiles]
        ),
        partial(_timed_to_cog, "saga-mosaic", _saga_command(case, tiles, saga)),
    ]


def mosaic_path(line: str) -> Path:
    """Return where the mosaic of a line is written."""
    return WORK / f"mosaic-{line}.tif"


def _timed(line: str, commands: Commands) -> dict[str, Figure]:
    mosaic_path(line).unlink(missing_ok=True)
    return {line: Figure.plain(seconds_of(*commands))}


def _timed_to_cog(line: str, command: Sequence[object]) -> dict[str, Figure]:
    """Time a command, and with it one more that makes of its mosaic what the others have at once."""
    figures = _timed(line, [command])
    seconds = seconds_of(to_cog(mosaic_path(line), WORK / "mosaic-cog.tif"))
    return {**figures, f"{line}-cog": Figure.plain(figures[line].value + seconds)}


def _our_commands(case: Case, elevation: Path, tiles: Sequence[Path], mosaic: Path) -> Commands:
    return [[sys.executable, "-m", "bench.our_mosaic", elevation, case.tile_size, tiles[0].parent, mosaic]]


def _translate_commands(tiles: Sequence[Path], mosaic: Path) -> Commands:
    vrt = WORK / "mosaic.vrt"
    return [
        ["gdalbuildvrt", "-q", "-overwrite", vrt, *tiles],
        to_cog(vrt, mosaic),
    ]


def _saga_command(case: Case, tiles: Sequence[Path], mosaic: Path) -> Sequence[object]:
    """Put the tiles together by SAGA's Mosaicking, pixel by pixel as they are."""
    west, south = (edge + PIXEL_SIZE / 2 for edge in CORNER)
    return [
        "saga_cmd",
        "grid_tools",
        "3",
        f"-GRIDS={';'.join(map(str, tiles))}",
        "-RESAMPLING=0",
        "-TARGET_DEFINITION=0",
        f"-TARGET_USER_SIZE={PIXEL_SIZE}",
        # The middles of the outermost pixels.
        f"-TARGET_USER_XMIN={west}",
        f"-TARGET_USER_XMAX={west + (case.width - 1) * PIXEL_SIZE}",
        f"-TARGET_USER_YMIN={south}",
        f"-TARGET_USER_YMAX={south + (case.height - 1) * PIXEL_SIZE}",
        f"-TARGET_OUT_GRID={mosaic}",
    ]
