"""Tiles that are selected in their table and on the map."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.jobs.records import tile_set_record
from tests.panel.conftest import jobs_page, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.tiles_model import PAGE

MANY = 20_000


@pytest.fixture
def open_with_layer(open_panel, saved_connection):
    """Open the page of job 1 at its tiles, which are on the map; give it with their layer."""

    def open_():
        dock = open_panel(saved_connection)
        wait_for_jobs(dock, 1)
        jobs_page(dock).table.selectRow(0)
        jobs_page(dock).details.trigger()
        page = dock.findChild(JobPage)
        page.tabs.setCurrentWidget(page.tiles)
        QTest.mouseClick(page.show_tiles, Qt.MouseButton.LeftButton)
        wait_until(lambda: QgsProject.instance().count() and page.tiles.tiles.rowCount(), seconds=30)
        (layer,) = QgsProject.instance().mapLayers().values()
        return page, layer

    return open_


def selected(layer):
    return sorted(feature["tile_id"] for feature in layer.getSelectedFeatures())


def select(layer, *tile_ids):
    layer.selectByExpression(" or ".join(f"tile_id = '{tile_id}'" for tile_id in tile_ids))


def current(page):
    tile = page.tiles.table.current()
    return tile and tile.tile_id


def test_a_tile_that_is_selected_in_the_table_is_selected_on_the_map(open_with_layer, add_job):
    add_job()
    page, layer = open_with_layer()
    changes = []
    layer.selectionChanged.connect(lambda *_: changes.append(selected(layer)))
    page.tiles.table.selectRow(1)
    page.tiles.table.selectRow(2)
    assert changes == [["b"], ["c"]]


def test_a_tile_that_is_selected_on_the_map_is_selected_in_the_table(open_with_layer, add_job):
    add_job()
    page, layer = open_with_layer()
    select(layer, "c")
    assert current(page) == "c"
    assert selected(layer) == ["c"]


def test_several_tiles_stay_selected_on_the_map_and_the_table_shows_the_first(open_with_layer, add_job):
    add_job()
    page, layer = open_with_layer()
    select(layer, "b", "c")
    assert current(page) == "b"
    assert selected(layer) == ["b", "c"]


def test_a_tile_whose_status_is_not_listed_is_not_selected_in_the_table(open_with_layer, add_job):
    add_job()
    page, layer = open_with_layer()
    page.tiles.status.setCurrentText("Failed")
    wait_until(lambda: page.tiles.tiles.rowCount() == 0)
    select(layer, "b")
    page.tiles.status.setCurrentText("All tiles")
    wait_until(lambda: page.tiles.tiles.rowCount() == 3)
    assert current(page) is None


def test_a_job_that_is_not_on_the_map_has_its_table_all_the_same(open_with_layer, add_job):
    add_job()
    page, layer = open_with_layer()
    QgsProject.instance().removeMapLayer(layer)
    page.tiles.table.selectRow(1)
    assert current(page) == "b"


@pytest.mark.alone
def test_the_last_of_many_tiles_is_read_at_once_where_it_is_selected_on_the_map(open_with_layer, add_job, store):
    ids = [f"t{number}" for number in range(MANY)]
    store.tile_sets.replace_tile_set(tile_set_record("large", ids))
    add_job(tile_set="large", tile_ids=None)
    page, layer = open_with_layer()
    assert page.tiles.tiles.rowCount() == PAGE
    began = time.monotonic()
    layer.selectByIds([max(layer.allFeatureIds())])
    wait_until(lambda: current(page) == f"t{MANY - 1}")
    print(f"{MANY} tiles: {time.monotonic() - began:.2f} s")
    assert time.monotonic() - began < 5
    first, count = page.tiles.table.seen()
    assert first + count == MANY
