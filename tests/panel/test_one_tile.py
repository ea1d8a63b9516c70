"""What can be done with one tile from its context menu."""

from __future__ import annotations

import shlex

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QMenu

from tests.jobs.lanes import fail_tile, start_tiles
from tests.panel.conftest import jobs_page, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.layers.job_group import group_title
from tile_job_plugin.panel.job_page import JobPage


@pytest.fixture
def open_tile(open_panel, saved_connection):
    """Open the page of job 1 with a tile selected; give its table."""

    def open_(tile_id):
        dock = open_panel(saved_connection)
        wait_for_jobs(dock, 1)
        jobs_page(dock).table.selectRow(0)
        jobs_page(dock).details.trigger()
        page = dock.findChild(JobPage)
        wait_until(lambda: page.tiles.tiles.row_of(tile_id) is not None)
        page.tiles.table.choose(page.tiles.tiles.row_of(tile_id))
        return page.tiles.table

    return open_


def test_the_window_of_a_tile_has_the_pixels_with_halo_that_the_recipe_reads(start_job, open_tile, store, elevation):
    start_job(RECIPE="native:slope", HALO=8, RUN=2)
    open_tile("r1_c1").open_window.trigger()
    wait_until(QgsProject.instance().count)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert isinstance(layer, QgsRasterLayer)
    assert layer.name() == "Window of tile r1_c1"
    (group,) = QgsProject.instance().layerTreeRoot().findGroups()
    assert group.name() == group_title(store.jobs.job(1))
    # The halo, and one pixel more for the seams; the tile is the last one to the east.
    whole = gdal.Open(str(elevation)).ReadAsArray()
    assert numpy.array_equal(gdal.Open(layer.source()).ReadAsArray(), whole[180 - 9 : 360 + 9, 180 - 9 :])


def test_a_window_that_is_opened_again_leaves_the_earlier_one_as_it_is(start_job, open_tile):
    start_job(RECIPE="native:slope", HALO=8, RUN=2)
    table = open_tile("r1_c1")
    for count in (1, 2):
        table.open_window.trigger()
        wait_until(lambda count=count: QgsProject.instance().count() == count)
    assert len({layer.source() for layer in QgsProject.instance().mapLayers().values()}) == 2


def test_the_window_of_a_tile_whose_set_was_registered_again_is_refused(
    start_job, open_tile, window, run_algorithm, saved_connection, elevation, store
):
    start_job(RECIPE="native:slope", RUN=2)
    store.jobs.cancel_job(1)
    more = {"TILE_SET": "jacksboro", "RASTER": str(elevation), "TILE_SIZE": 200}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, **more)
    open_tile("r1_c1").open_window.trigger()
    wait_until(window.said)
    assert "was registered again after job 1 was started" in window.said()[0]


def test_the_copied_command_starts_a_job_on_the_tile_alone(start_job, open_tile, tmp_path, run_algorithm, store):
    start_job(RECIPE="native:slope", RECIPE_PARAMETERS={"Z_FACTOR": 2}, HALO=3, RUN=2)
    table = open_tile("r1_c0")
    QgsApplication.clipboard().clear()
    table.copy_command.trigger()
    wait_until(QgsApplication.clipboard().text)
    program, run, algorithm, *words = shlex.split(QgsApplication.clipboard().text())
    assert (program, run, algorithm) == ("qgis_process", "run", "tilejobs:startjob")
    values = dict(word[2:].split("=", 1) for word in words)
    assert values["MOSAIC"] == str(tmp_path / "mosaic_r1_c0.tif")
    again = run_algorithm(algorithm, **values, RUN=2)["JOB_ID"]
    first, job = store.jobs.job(1), store.jobs.job(again)
    assert (job.recipe, job.recipe_parameters, job.halo) == (first.recipe, first.recipe_parameters, first.halo)
    assert [tile.tile_id for tile in store.jobs.job_tiles(again)] == ["r1_c0"]


def test_a_failed_tile_alone_is_offered_to_be_retried(start_job, open_tile, store, window):
    start_job(RECIPE="native:slope", RETRIES=0, RUN=2)
    claim = store.claims.claim_job(1, "here:1").claim
    start_tiles(store, claim, ["r0_c0"])
    fail_tile(store, claim, "r0_c0", "bad pixels")
    store.jobs.fail_job(claim, "1 tile failed.")
    table = open_tile("r0_c0")
    wait_until(table.retry.isEnabled)
    assert menu_of(table)["Retry tile"]
    table.choose(1)
    assert not menu_of(table)["Retry tile"]


def menu_of(table):
    """The entries of the context menu, and which of them are enabled."""
    table.customContextMenuRequested.emit(QPoint(0, 0))
    *_, menu = table.findChildren(QMenu)
    menu.close()
    return {action.text(): action.isEnabled() for action in menu.actions()}


def test_a_retry_of_a_tile_that_can_not_be_done_says_why(add_job, open_tile, store, window):
    add_job(recipe="nobody:knows")
    store.jobs.fail_job(store.claims.claim_job(1, "here:1:ab").claim, "There is no disk.")
    table = open_tile("b")
    table.retry_tile.trigger()
    wait_until(window.said)
    assert "nobody:knows" in window.said()[0]
