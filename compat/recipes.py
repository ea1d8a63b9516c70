"""Run the plugin's recipes as jobs on one elevation model, to compare what versions of SAGA make of it.

python3 -m compat.recipes ELEVATION FOLDER, which writes FOLDER/<recipe>.tif and FOLDER/<recipe>_<output>.tif
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from demo.run import TILE_SIZE, all_tile_ids, end_interrupted_jobs, results_of, stop_database
from tools import ROOT
from tools.qgis_process import enable_plugin

#: The recipes, with parameters of the demo's place and those that make them quick.
RECIPES = {
    "relief": "{}",
    "multi_hillshade": "{}",
    "slope_aspect": "{}",
    "roughness": '{"RADIUS": 2, "TPI_RADIUS": 300}',
    "openness": '{"RADIUS": 900}',
    "solar": '{"DAY": "2026-06-21", "HOUR_STEP": 2, "LATITUDE": 36, "RADIUS": 900}',
    "solar_saga": '{"DAY": "2026-06-21", "HOUR_STEP": 2, "LATITUDE": 36, "RADIUS": 900}',
    "wetness": "{}",
    "wetness_wang_liu": "{}",
    "streams": "{}",
}


def main(elevation: Path, folder: Path) -> None:
    """Run all recipes in a profile of their own."""
    os.environ.update(
        QGIS_CUSTOM_CONFIG_PATH=str(folder / "profile"), QGIS_PLUGINPATH=str(ROOT), QT_QPA_PLATFORM="offscreen"
    )
    enable_plugin()
    try:
        results_of("createlocaldatabase")
        end_interrupted_jobs()
        results_of("registertileset", TILE_SET="compat", RASTER=elevation, TILE_SIZE=TILE_SIZE)
        for recipe, parameters in RECIPES.items():
            results_of(
                "startjob",
                TILE_SET="compat",
                TILE_IDS=all_tile_ids(elevation),
                RECIPE=f"tilejobs:{recipe}",
                RECIPE_PARAMETERS=parameters,
                MOSAIC=folder / f"{recipe}.tif",
            )
    finally:
        stop_database()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
