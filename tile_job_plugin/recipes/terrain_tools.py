"""How far SAGA's tools for terrain and water look: which of them a halo makes exact on tiles, and which it does not.

Those that the water of the whole set makes exact are in `drainage_tools.py`. Tools that ask for a place, such as a
target or seeds, are left out, as are those that give no raster. Tools of SAGA 9 are listed beside those of 8.5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsProcessingAlgorithm, QgsProcessingModelAlgorithm

from tile_job_plugin.recipes.drainage_tools import EXACT_TOOLS
from tile_job_plugin.recipes.recipe_steps import steps_of_models

#: Tools for which a halo is enough, by library: as wide as their radius, or as the ground lets them look.
HALO_IS_ENOUGH: Mapping[str, Sequence[int | str]] = {
    "ta_hydrology": (10, 19, 20, 21, 22, 31),
    "ta_lighting": (0, 2, 3, 4, 5, 8),
    "ta_morphometry": (0, 1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 21, 23, 24, 25, 27, 29),
    "ta_preprocessor": (0, 6),
}
#: Tools for which no halo is: they need one window over all tiles.
ONE_WINDOW: Mapping[str, Sequence[int | str]] = {
    "ta_channels": (0, 1, 2, 3, 4, 5, 6, 7),
    "ta_compound": (0, 1, 2, 3, 4),
    "ta_hydrology": (
        *(1, 2, 6, 7, 13, 15, 18, 23, 24, 25, 26, 27, 28, 29),
        *("flow_accumulation", "ls_factor", "twi"),
    ),
    "ta_morphometry": (8, 14, 19, 22, 26, 28, "clustering"),
    "ta_preprocessor": (1, 2, 7, 8),
}
#: Settings with which a halo is enough, of tools that have others as well.
WITH_A_HALO: Mapping[str, Mapping[str, object]] = {
    "ta_lighting_3": {"METHOD": 0},
    "ta_lighting_4": {"METHOD": 0},
    "ta_lighting_5": {"METHOD": 1},
    "ta_preprocessor_0": {"FLAT_OUTPUT": 0},
    "ta_preprocessor_6": {"METHOD": 0},
}


def tools_of(table: Mapping[str, Sequence[int | str]]) -> list[str]:
    """List the tools of a table by their names among the algorithms of QGIS."""
    return [f"{library}_{tool}" for library, tools in table.items() for tool in tools]


def steps_for_one_window(algorithm: QgsProcessingAlgorithm) -> list[str]:
    """Name the steps of what a recipe runs that are known to need one window over all tiles, by their descriptions."""
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        return [algorithm.displayName()] if _needs_one_window(algorithm.id()) else []
    children = [child for _, child in steps_of_models(algorithm)]
    return [child.description() for child in children if _needs_one_window(child.algorithmId())]


def _needs_one_window(algorithm_id: str) -> bool:
    provider, _, tool = algorithm_id.partition(":")
    return algorithm_id in EXACT_TOOLS or (provider == "sagacmd" and tool in tools_of(ONE_WINDOW))
