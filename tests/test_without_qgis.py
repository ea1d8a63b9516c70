"""What needs GDAL or SAGA alone can be imported where there is no QGIS."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("tiles", "terrain", "light", "hydrology", "saga/cmd", "saga/tools")
#: The modules of these folders that need QGIS, and what for.
NEED_QGIS = {
    "tile_job_plugin.tiles.growing_vrt": "a growing mosaic comes with its style",
    "tile_job_plugin.tiles.map_tiles": "draws the mosaic in its style, as the map does",
    "tile_job_plugin.tiles.straight_lines": "tries the transformation of towns, which follows the project's settings",
    "tile_job_plugin.tiles.style": "a style is QGIS' own file",
    "tile_job_plugin.tiles.tile_finder": "polygons are geometries, transformed as the project says",
    "tile_job_plugin.tiles.towns": "towns are features of a layer",
}
#: Imports each module that is named; prints those that can't be without QGIS.
IMPORT_ALL = """
import importlib, sys

class NoQgis:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("qgis", "PyQt5", "PyQt6", "processing"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoQgis())
for module in sys.argv[1:]:
    try:
        importlib.import_module(module)
    except ModuleNotFoundError:
        print(module)
"""


def test_only_what_shows_or_asks_qgis_needs_it():
    paths = [path for folder in FOLDERS for path in (ROOT / "tile_job_plugin" / folder).glob("*.py")]
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sorted(paths)]
    process = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(process.stdout.split()) == set(NEED_QGIS)
    assert len(modules) > 3 * len(NEED_QGIS)
