"""How large blocks may be at most: by the user's setting, and by the machine's memory."""

from __future__ import annotations

from tile_job_plugin.number_settings import whole_number
from tile_job_plugin.run.lanes.blocks import MOST_PIXELS, Planner
from tile_job_plugin.run.lanes.memory import MemoryBudget
from tile_job_plugin.tiles.model import PixelRect

#: QGIS setting: the most pixels of a block; 0 runs tile by tile.
BLOCK_SETTING = "tile_jobs/block_pixels"


def block_pixels() -> int:
    """Return the most pixels that the user wants a block to have.

    Raises RequestRefused where the setting is no number.
    """
    return whole_number(BLOCK_SETTING, MOST_PIXELS, least=0)


def planner_for(memory: MemoryBudget, lanes: int, halo: int, further: int, extent: PixelRect) -> Planner:
    """Return what plans blocks whose windows, with so many *further* rasters, fit into *memory* on all lanes.

    Windows end where *extent* does. Raises RequestRefused where the setting is no number.
    """
    return Planner(
        halo,
        lanes,
        block_pixels(),
        memory.window_pixels(lanes, further),
        most_lone_pixels=memory.window_pixels(1, further),
        extent=extent,
    )
