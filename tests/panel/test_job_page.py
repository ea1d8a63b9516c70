"""The page of one job."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from tests.jobs.records import tile_set_record
from tests.panel.conftest import jobs_page, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.log_view import ENTRIES
from tile_job_plugin.panel.tiles_model import PAGE

MANY = 20_000


@pytest.fixture
def open_page(open_panel, saved_connection):
    """Open the page of job 1, the only one."""

    def open_():
        dock = open_panel(saved_connection)
        wait_for_jobs(dock, 1)
        jobs_page(dock).table.selectRow(0)
        jobs_page(dock).details.trigger()
        return dock.findChild(JobPage)

    return open_


def double_click(table, row):
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def texts(page, column):
    return [page.tiles.tiles.index(row, column).data() for row in range(page.tiles.tiles.rowCount())]


def test_the_facts_are_shown_with_the_name_and_can_be_copied(open_page, add_job, store, tmp_path):
    add_job(name="Night", town_id="town a", tile_ids=None, mosaic_path=str(tmp_path / "mosaic.tif"))
    page = open_page()
    wait_until(lambda: page.title.text() == "Job 1: Night")
    facts = {title: label.text() for title, label in page.facts.texts.items() if label.isVisible()}
    assert facts["Status"] == "Waiting"
    assert facts["Town"] == "town a"
    assert facts["Tiles"] == "0 of 1 tiles complete, 0 failed"
    assert facts["Mosaic"] == str(tmp_path / "mosaic.tif")
    assert "Started" not in facts
    assert not page.facts.message.isVisible()
    label = page.facts.texts["Tile set"]
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_the_message_of_a_failed_job_is_shown(open_page, add_job, store):
    add_job()
    claim = store.claims.claim_job(1, "here:1:ab").claim
    store.jobs.fail_job(claim, "There is no disk.")
    page = open_page()
    wait_until(lambda: page.facts.message.text() == "There is no disk.")
    assert page.facts.message.isVisible()
    assert page.facts.texts["Runner"].text() == "here"
    assert page.facts.texts["Started"].text()


def test_a_job_is_paused_resumed_cancelled_and_offered_for_a_retry_on_its_page(open_page, add_job, store):
    add_job()
    page = open_page()
    wait_until(page.commands.pause.isEnabled)
    page.commands.pause.trigger()
    wait_until(page.commands.resume.isVisible)
    assert page.facts.texts["Status"].text() == "Waiting, paused"
    page.commands.resume.trigger()
    wait_until(page.commands.pause.isVisible)
    assert not page.commands.retry.isEnabled()
    page.commands.cancel.trigger()
    wait_until(page.commands.retry.isEnabled)
    assert store.jobs.job_status(1) is JobStatus.CANCELLED
    assert not page.commands.cancel.isEnabled()


def test_a_job_that_is_deleted_meanwhile_is_reported(open_page, add_job, store):
    add_job()
    page = open_page()
    store.jobs.cancel_job(1)
    store.jobs.delete_job(1)
    wait_until(lambda: "no job" in page.facts.message.text())


def test_tiles_and_log_are_shown_and_followed(open_page, add_job, store):
    add_job()
    store.jobs.log(1, "begun")
    page = open_page()
    wait_until(lambda: texts(page, 0) == ["a", "b", "c"])
    page.tabs.setCurrentWidget(page.log)
    wait_until(lambda: "begun" in page.log.text.toPlainText())
    store.jobs.log(1, "went on", "b")
    store.jobs.cancel_job(1)
    wait_until(lambda: "went on" in page.log.text.toPlainText())
    wait_until(lambda: texts(page, 1) == ["Cancelled"] * 3)


def test_no_entry_of_a_burst_is_left_out(open_page, add_job, store):
    add_job()
    store.jobs.log(1, "begun")
    page = open_page()
    page.tabs.setCurrentWidget(page.log)
    wait_until(lambda: "begun" in page.log.text.toPlainText())
    with store.transaction() as transaction:
        for number in range(3 * ENTRIES):
            transaction.execute("add_log", job_id=1, tile_id=None, message=f"line {number}.", is_open=False)
    wait_until(lambda: f"line {3 * ENTRIES - 1}." in page.log.text.toPlainText())
    assert page.log.text.toPlainText().count("line ") == 3 * ENTRIES


def test_of_a_log_that_nobody_sees_nothing_is_read(open_page, add_job, store):
    add_job()
    store.jobs.log(1, "begun")
    page = open_page()
    page.tabs.setCurrentWidget(page.log)
    wait_until(lambda: "begun" in page.log.text.toPlainText())
    page.tabs.setCurrentWidget(page.tiles)
    store.jobs.log(1, "went on")
    store.jobs.cancel_job(1)
    wait_until(lambda: texts(page, 1) == ["Cancelled"] * 3)
    assert "went on" not in page.log.text.toPlainText()
    page.tabs.setCurrentWidget(page.log)
    wait_until(lambda: "went on" in page.log.text.toPlainText())


def test_the_log_stays_where_it_is_unless_it_is_followed(open_page, add_job, store):
    add_job()
    for number in range(100):
        store.jobs.log(1, f"line {number}.")
    page = open_page()
    page.tabs.setCurrentWidget(page.log)
    bar = page.log.text.verticalScrollBar()
    wait_until(lambda: 0 < bar.value() == bar.maximum())
    page.log.follow.setChecked(False)
    place = bar.value()
    store.jobs.log(1, "went on")
    wait_until(lambda: "went on" in page.log.text.toPlainText())
    assert bar.value() == place < bar.maximum()
    page.log.follow.setChecked(True)
    assert bar.value() == bar.maximum()


def test_the_whole_log_is_saved_to_a_file(open_page, add_job, store, window, tmp_path):
    add_job()
    for number in range(ENTRIES + 1):
        store.jobs.log(1, f"line {number}.")
    page = open_page()
    page.log.save(tmp_path / "job.log")
    wait_until(window.said)
    assert (tmp_path / "job.log").read_text(encoding="utf-8").count("line ") == ENTRIES + 1


def test_a_log_that_can_not_be_saved_is_reported(open_page, add_job, window, tmp_path):
    add_job()
    page = open_page()
    page.log.save(tmp_path)
    wait_until(window.said)
    assert str(tmp_path) in window.said()[0]


def test_a_tile_leads_to_its_log_and_gives_its_id(open_page, add_job, store):
    add_job()
    store.jobs.log(1, "of all")
    store.jobs.log(1, "of b", "b")
    page = open_page()
    wait_until(lambda: texts(page, 0) == ["a", "b", "c"])
    page.tiles.table.selectRow(1)
    page.tiles.table.copy.trigger()
    assert QApplication.clipboard().text() == "b"
    page.tiles.table.show_log.trigger()
    assert page.tabs.currentWidget() is page.log
    wait_until(lambda: "of b" in page.log.text.toPlainText())
    assert "of all" not in page.log.text.toPlainText()


@pytest.mark.parametrize("way", ["double click", "menu"])
def test_a_tile_is_shown_on_the_map(open_page, add_job, window, way):
    add_job()
    page = open_page()
    page.tabs.setCurrentWidget(page.tiles)
    wait_until(lambda: texts(page, 0) == ["a", "b", "c"])
    QTest.mouseClick(page.show_tiles, Qt.MouseButton.LeftButton)
    wait_until(QgsProject.instance().count)
    (layer,) = QgsProject.instance().mapLayers().values()
    tile = next(layer.getFeatures("tile_id = 'c'")).geometry().boundingBox()
    if way == "menu":
        page.tiles.table.selectRow(2)
        page.tiles.table.zoom.trigger()
    else:
        double_click(page.tiles.table, 2)
    canvas = window.mapCanvas()
    wait_until(lambda: canvas.center().distance(tile.center()) < tile.width() / 100)
    assert canvas.extent().contains(tile)
    assert not canvas.extent().contains(layer.extent())


def test_a_tile_that_its_set_has_lost_is_reported(open_page, add_job, store, window):
    add_job()
    page = open_page()
    wait_until(lambda: texts(page, 0) == ["a", "b", "c"])
    store.jobs.cancel_job(1)
    store.tile_sets.replace_tile_set(tile_set_record("fault", ["b", "c"]))
    page.tiles.table.selectRow(0)
    page.tiles.table.zoom.trigger()
    wait_until(window.said)
    assert "Tile 'a' can't be shown" in window.said()[0]


def test_failed_tiles_are_retried_from_their_table(open_page, add_job, store, window):
    add_job(recipe="nobody:knows")
    store.jobs.fail_job(store.claims.claim_job(1, "here:1:ab").claim, "There is no disk.")
    page = open_page()
    wait_until(page.tiles.table.retry.isEnabled)
    page.tiles.table.retry.trigger()
    wait_until(window.said)
    assert "nobody:knows" in window.said()[0]


def test_tiles_are_chosen_by_their_status(open_page, add_job, store):
    add_job()
    page = open_page()
    wait_until(lambda: texts(page, 0) == ["a", "b", "c"])
    page.tiles.status.setCurrentText("Failed")
    wait_until(lambda: texts(page, 0) == [])


def test_the_tiles_are_added_to_the_map(open_page, add_job, window):
    add_job()
    page = open_page()
    QTest.mouseClick(page.show_tiles, Qt.MouseButton.LeftButton)
    wait_until(QgsProject.instance().count)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == 3
    assert window.mapCanvas().extent().contains(layer.extent())


def test_a_job_without_results_says_so(open_page, add_job, window):
    add_job()
    page = open_page()
    QTest.mouseClick(page.results, Qt.MouseButton.LeftButton)
    wait_until(window.said)
    assert "job 1" in window.said()[0].lower()


def test_the_button_leads_back_to_the_list(open_page, add_job):
    add_job()
    page = open_page()
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert not page.isVisible()


@pytest.mark.alone
def test_a_job_of_many_tiles_opens_at_once_and_is_read_on_as_the_user_scrolls(open_page, add_job, store):
    ids = [f"t{number}" for number in range(MANY)]
    store.tile_sets.replace_tile_set(tile_set_record("large", ids))
    add_job(tile_set="large", tile_ids=None)
    page = open_page()
    began = time.monotonic()
    wait_until(lambda: page.tiles.tiles.rowCount() == PAGE)
    print(f"{MANY} tiles: {time.monotonic() - began:.2f} s")
    assert time.monotonic() - began < 1
    page.tiles.table.scrollToBottom()
    wait_until(lambda: page.tiles.tiles.rowCount() > PAGE)
