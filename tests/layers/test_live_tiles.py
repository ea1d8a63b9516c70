"""The layer of a job's tiles that follows the job database."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext
from qgis.PyQt.QtGui import QColor

from tests.fixtures.jobs import ALL_TILES
from tests.jobs.lanes import fail_tile, start_tiles
from tile_job_plugin.jobs.model import SeamError, TileStatus
from tile_job_plugin.jobs.status_colours import COLOURS, SEAM_COLOUR
from tile_job_plugin.layers.live_tiles import LiveTiles
from tile_job_plugin.layers.tile_status import tile_features
from tile_job_plugin.requests.tile_set_rows import grid_of


@pytest.fixture
def live(job_id, store):
    """The layer of the job, as it is at first."""
    grid = grid_of(store.tile_sets.tile_set_place(store.jobs.job(job_id).tile_set))
    tiles = store.service.page_of_known_tiles(job_id, 0, 100)
    return LiveTiles("Job", grid, list(tile_features(tiles, grid)))


def statuses(layer):
    return {feature["tile_id"]: feature["status"] for feature in layer.getFeatures()}


def drawn_colours(layer):
    """The colours in which the map draws the outlines of tiles."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    expressions = QgsExpressionContext()
    expressions.setFields(layer.fields())
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    colours = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        colours[feature["tile_id"]] = symbol.symbolLayer(0).strokeColor().name()
    renderer.stopRender(context)
    return colours


def test_tiles_change_as_those_of_the_job_do(live, job_id, store, claim, complete):
    moment = store.jobs.moment_of_changes()
    complete("r0_c0")
    start_tiles(store, claim, ["r0_c1"])
    _, tiles = store.jobs.changed_tiles(job_id, moment)
    live.update(tiles)
    others = dict.fromkeys(ALL_TILES.split(",")[2:], "ready")
    assert statuses(live.layer) == {"r0_c0": "complete", "r0_c1": "in progress", **others}


def test_each_status_has_its_colour_and_failed_tiles_are_hatched(live, job_id, store, claim, complete):
    moment = store.jobs.moment_of_changes()
    complete("r0_c0", "r1_c0", "r1_c1")
    start_tiles(store, claim, ["r0_c1"])
    fail_tile(store, claim, "r0_c1", "bad pixels")
    store.jobs.set_seam_error(claim, SeamError(0.5, 0.1, "", 0.01), [("r1_c0", 0.5), ("r1_c1", 0.01)])
    live.update(store.jobs.changed_tiles(job_id, moment)[1])
    drawn = drawn_colours(live.layer)
    expected = {
        "r0_c0": COLOURS[TileStatus.COMPLETE],
        "r0_c1": COLOURS[TileStatus.FAILED],
        "r1_c0": SEAM_COLOUR,
        # As large as what is no seam.
        "r1_c1": COLOURS[TileStatus.COMPLETE],
        "r2_c1": COLOURS[TileStatus.READY],
    }
    assert {tile_id: drawn[tile_id] for tile_id in expected} == {
        tile_id: QColor(colour).name() for tile_id, colour in expected.items()
    }
    hatched = [category.value() for category in live.layer.renderer().categories() if len(category.symbol()) > 1]
    assert hatched == ["failed"]


def tip_of(layer, tile_id):
    """What the map shows of a tile below the mouse, as lines of text."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures(f"tile_id = '{tile_id}'")))
    text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    return [line for part in text.split("<br>") if (line := part.strip())]


def test_the_map_tells_of_the_tile_below_the_mouse(live, job_id, store, claim, complete):
    moment = store.jobs.moment_of_changes()
    complete("r0_c0")
    start_tiles(store, claim, ["r0_c1"])
    fail_tile(store, claim, "r0_c1", "bad pixels")
    store.jobs.set_seam_error(claim, SeamError(0.5, 0.1, "", 0.01), [("r0_c0", 0.5)])
    live.update(store.jobs.changed_tiles(job_id, moment)[1])
    assert tip_of(live.layer, "r0_c0") == ["<b>r0_c0</b>: complete", "Tries: 1", "Seconds: 0", "± 0.5"]
    assert tip_of(live.layer, "r0_c1") == ["<b>r0_c1</b>: failed", "Tries: 1", "Seconds: 0", "bad pixels"]
    assert tip_of(live.layer, "r2_c1") == ["<b>r2_c1</b>: waiting"]


def test_the_layer_can_not_be_edited_by_hand(live):
    assert not live.layer.startEditing()
