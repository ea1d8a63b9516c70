from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING, planner_for
from tile_job_plugin.run.lanes.memory import MemoryBudget, window_bytes
from tile_job_plugin.tiles.model import PixelRect

EXTENT = PixelRect(0, 0, 10_000, 10_000)

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def setting():
    """Change the setting; it is removed in the end."""
    yield lambda value: QgsSettings().setValue(BLOCK_SETTING, value)
    QgsSettings().remove(BLOCK_SETTING)


@pytest.mark.parametrize("further", [0, 3])
def test_the_windows_of_all_lanes_fit_into_memory_together(further):
    total = 3 * 2**30
    planner = planner_for(MemoryBudget(total), 4, 50, further, EXTENT)
    side = int(planner.most_window_pixels**0.5)
    assert 0.99 * total < 4 * window_bytes(side, side, further) <= total
    side = int(planner.most_lone_pixels**0.5)
    assert 0.99 * total < window_bytes(side, side, further) <= total
    assert (planner.halo, planner.lanes, planner.extent) == (50, 4, EXTENT)


def test_the_setting_bounds_blocks_and_must_be_a_number(setting):
    setting(0)
    assert planner_for(MemoryBudget(2**30), 2, 0, 0, EXTENT).most_pixels == 0
    setting("many")
    with pytest.raises(RequestRefused, match="'many' is not a whole number of 0 or more"):
        planner_for(MemoryBudget(2**30), 2, 0, 0, EXTENT)
