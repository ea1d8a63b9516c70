import pytest

from bench.scale import table
from bench.scale_rows import ManyTiles
from bench.scale_steps import STEPS, Step
from tile_job_plugin.requests.tile_sources import Reading


def test_tiles_are_as_many_as_were_asked_for_and_lie_beside_each_other(qgis_app):
    from qgis.core import QgsProcessingFeedback

    tile_set = ManyTiles(10).read("many", Reading(), QgsProcessingFeedback(False))
    cores = {(tile.core.column, tile.core.row) for tile in tile_set.tiles}
    assert len(cores) == 10
    assert (tile_set.extent.width, tile_set.extent.height) == (4000, 3000)


@pytest.mark.needs_saga
def test_each_step_does_what_it_times(store, saved_connection):
    step = Step(store, 500, saved_connection)
    for name in STEPS:
        seconds = getattr(step, name)()
        assert seconds is None or seconds > 0
    assert store.tile_sets.tile_set_place("many").height == 22_000
    assert store.jobs.jobs() == []


def test_a_table_has_a_column_for_each_size():
    costs = {step: {"seconds": 0.5, "memory": 12.0} for step in STEPS}
    head, *lines = table({1000: costs, 1_000_000: costs}).splitlines()
    assert head.split() == ["1,000", "1,000,000"]
    assert [line.split()[0] for line in lines] == list(STEPS)
    assert lines[0].split() == ["register", *["0.5", "s", "12", "MB"] * 2]
    assert lines[STEPS.index("claim")].split() == ["claim", *["500.0", "ms", "12", "MB"] * 2]
