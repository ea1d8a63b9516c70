"""Jobs on the map, as they are run."""

from __future__ import annotations

import threading
import time

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer

from tests.fixtures.jobs import ALL_TILES
from tests.panel.conftest import jobs_page, lose_session, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.layers.job_group import group_title
from tile_job_plugin.panel import chosen_database, job_on_map
from tile_job_plugin.panel.jobs_on_map import JobsOnMap
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.growing_mosaic import GrowingMosaics


@pytest.fixture(autouse=True)
def often(monkeypatch):
    """Look often."""
    monkeypatch.setattr(chosen_database, "POLL_SEEN", 50)
    monkeypatch.setattr(job_on_map, "GROW_SECONDS", 0.1)


@pytest.fixture
def show(open_panel, saved_connection, window):
    """Put a job on the map; give the layer of its tiles."""

    def show_job(job_id, dock=None):
        dock, layers = dock or open_panel(saved_connection), []
        wait_until(lambda: dock.database.reader.is_used)
        dock.findChild(JobsOnMap).show(job_id, layers.append, pytest.fail)
        wait_until(lambda: layers)
        return layers[0]

    return show_job


def layers_of(kind):
    return [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, kind)]


def statuses(layer):
    return {feature["status"] for feature in layer.getFeatures()}


def test_tiles_change_and_the_mosaic_grows_until_it_is_whole(
    quick_provider, tile_by_tile, start_job, show, store, database, open_panel, saved_connection
):
    dock = open_panel(saved_connection)
    job_id = start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.5}, HALO=0, RUN=2, WORKERS=1)["JOB_ID"]
    tiles = show(job_id, dock)
    assert statuses(tiles) == {"ready"}
    background_jobs().start(database, store.jobs.job(job_id), "A job")
    wait_until(lambda: {"ready", "complete"} <= statuses(tiles), seconds=60)
    wait_until(lambda: layers_of(QgsRasterLayer), seconds=60)
    (mosaic,) = layers_of(QgsRasterLayer)
    assert mosaic.source().endswith(".vrt")
    wait_until(lambda: mosaic.source() == store.jobs.job(job_id).mosaic_path, seconds=60)
    assert layers_of(QgsRasterLayer) == [mosaic]
    assert statuses(tiles) == {"complete"}
    # The plugin adds no second layer of the mosaic.
    assert dock.shows(store.jobs.job(job_id))
    (group,) = QgsProject.instance().layerTreeRoot().findGroups()
    assert group.name() == group_title(store.jobs.job(job_id))
    assert [child.layer() for child in group.children()] == [tiles, mosaic]
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks(), seconds=60)


def test_the_mosaic_grows_also_where_gathering_it_takes_longer_than_the_time_between(
    quick_provider, tile_by_tile, start_job, show, store, database, monkeypatch
):
    write = GrowingMosaics.write
    # As a slow disk does.
    monkeypatch.setattr(GrowingMosaics, "write", lambda self, folder: time.sleep(0.5) or write(self, folder))
    job_id = start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.5}, HALO=0, RUN=2, WORKERS=1)["JOB_ID"]
    show(job_id)
    background_jobs().start(database, store.jobs.job(job_id), "A job")
    wait_until(lambda: layers_of(QgsRasterLayer), seconds=60)
    (mosaic,) = layers_of(QgsRasterLayer)
    assert mosaic.source().endswith(".vrt")
    wait_until(lambda: mosaic.source() == store.jobs.job(job_id).mosaic_path, seconds=60)
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks(), seconds=60)


def test_the_mosaic_comes_also_where_the_session_that_gathers_was_lost_before_the_end(
    quick_provider, tile_by_tile, start_job, show, store, database, open_panel, saved_connection, monkeypatch
):
    dock = open_panel(saved_connection)
    job_id = start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 0.5}, HALO=0, RUN=2, WORKERS=1)["JOB_ID"]
    show(job_id, dock)
    background_jobs().start(database, store.jobs.job(job_id), "A job")
    wait_until(lambda: layers_of(QgsRasterLayer), seconds=60)
    (mosaic,) = layers_of(QgsRasterLayer)
    # The next request is the last one, and meets the loss.
    monkeypatch.setattr(job_on_map, "GROW_SECONDS", 1e6)
    lose_session(dock.database.gatherer)
    wait_until(lambda: mosaic.source() == store.jobs.job(job_id).mosaic_path, seconds=60)
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks(), seconds=60)


def test_no_button_waits_until_the_results_of_a_large_job_are_gathered(
    start_job, show, store, open_panel, saved_connection, monkeypatch
):
    is_over = threading.Event()
    monkeypatch.setattr(GrowingMosaics, "write", lambda self, folder: is_over.wait(60) and {})
    dock, job_id = open_panel(saved_connection), start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    show(job_id, dock)
    wait_for_jobs(dock, job_id)
    jobs_page(dock).table.selectRow(0)
    jobs_page(dock).commands.cancel.trigger()
    wait_until(lambda: store.jobs.job_status(job_id) is JobStatus.CANCELLED)
    is_over.set()


def test_a_cancelled_job_shows_its_tiles_as_cancelled(start_job, show, store):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    tiles = show(job_id)
    store.jobs.cancel_job(job_id)
    wait_until(lambda: statuses(tiles) == {"cancelled"}, seconds=60)


def test_the_mosaics_of_a_job_that_had_ended_before_are_opened_by_the_plugin(
    start_job, show, store, open_panel, saved_connection
):
    dock, job_id = open_panel(saved_connection), start_job(RECIPE="native:slope")["JOB_ID"]
    show(job_id, dock)
    assert not dock.shows(store.jobs.job(job_id))


def test_a_layer_that_was_removed_is_not_looked_after_and_can_be_shown_again(start_job, show, store, open_panel):
    job_id = start_job(RECIPE="native:slope", RUN=2, TILE_IDS=ALL_TILES)["JOB_ID"]
    tiles = show(job_id)
    QgsProject.instance().removeMapLayer(tiles.id())
    store.jobs.cancel_job(job_id)
    again = show(job_id)
    assert statuses(again) == {"cancelled"}
    assert layers_of(QgsVectorLayer) == [again]
