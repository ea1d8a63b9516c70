"""The tab "Jobs": what it shows of jobs, and what is done with several of them."""

from __future__ import annotations

import time

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QInputDialog

from tests.panel.conftest import jobs_page, lose_session, shown, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.panel.dock import TileJobsDock
from tile_job_plugin.panel.job_commands import DeletionQuestion
from tile_job_plugin.panel.job_page import JobPage

MANY = 5000
#: Seconds until so many jobs are shown, and that the window may be deaf meanwhile.
OPEN_SECONDS, LONGEST_GAP = 1.0, 0.2


@pytest.fixture
def page(open_panel, add_job, saved_connection):
    """The page with jobs 1 to 3."""
    for name in ("one", "two", "three"):
        add_job(name=name)
    dock = open_panel(saved_connection)
    wait_for_jobs(dock, 3, 2, 1)
    return jobs_page(dock)


def execute(store, statement, *values):
    with store.transaction() as transaction:
        transaction._cursor.execute(statement, values)


def dock_of(page):
    parent = page.parent()
    while not isinstance(parent, TileJobsDock):
        parent = parent.parent()
    return parent


def select(page, *rows):
    page.table.clearSelection()
    for row in rows:
        index = page.table.model().index(row, 0)
        place = page.table.visualRect(index).center()
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)


def test_changes_new_and_deleted_jobs_are_seen(page, store, add_job):
    add_job(name="four")
    store.jobs.cancel_job(2)
    store.jobs.delete_job(2)
    wait_until(lambda: shown(dock_of(page)) == ["4", "3", "1"])
    store.jobs.cancel_job(1)
    wait_until(lambda: shown(dock_of(page), "Status")[2] == "Cancelled")


def test_a_job_that_can_not_be_read_is_shown_as_such(page, store):
    execute(store, "alter table job drop constraint job_phase_known")
    execute(store, "update job set phase = 'unheard of', runner = 'here:1:ab', status = 'in progress' where gid = 2")
    wait_until(lambda: "'unheard of' is not a valid Phase" in shown(dock_of(page), "Status")[1])
    assert shown(dock_of(page)) == ["3", "2", "1"]


def test_jobs_are_found_by_a_text_and_by_their_status(page, store):
    QTest.keyClicks(page.filters.text, "two")
    wait_until(lambda: shown(dock_of(page)) == ["2"])
    page.filters.text.clear()
    page.filters.status.setCurrentText("Cancelled")
    wait_until(lambda: shown(dock_of(page)) == [])
    store.jobs.cancel_job(3)
    wait_until(lambda: shown(dock_of(page)) == ["3"])


def test_columns_sort(page):
    page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(dock_of(page), "Name") == ["one", "three", "two"]


def test_the_columns_stay_as_the_user_has_arranged_them(page, open_panel, saved_connection):
    page.table.horizontalHeader().hideSection(2)
    page.table.horizontalHeader().moveSection(1, 4)
    header = jobs_page(open_panel(saved_connection)).table.horizontalHeader()
    assert header.isSectionHidden(2)
    assert header.visualIndex(1) == 4


def test_selected_jobs_are_cancelled_and_those_that_refuse_are_named(page, store, window):
    store.jobs.cancel_job(3)
    select(page, 0, 1)
    page.commands.cancel.trigger()
    wait_until(window.said)
    assert window.said()[0].startswith("1 job cancelled. Job 3: ")
    assert store.jobs.job_status(2) is JobStatus.CANCELLED


def test_what_changes_jobs_comes_back_by_itself_where_its_session_alone_is_lost(page, store, window):
    worker = dock_of(page).database.worker
    lose_session(worker)
    select(page, 0)
    page.commands.cancel.trigger()
    wait_until(window.said)
    assert "lost" in window.said()[0]
    wait_until(lambda: worker.is_used)
    page.commands.cancel.trigger()
    wait_until(lambda: store.jobs.job_status(3) is JobStatus.CANCELLED)


def test_jobs_are_paused_and_resumed(page, store):
    select(page, 2)
    page.commands.pause.trigger()
    wait_until(lambda: shown(dock_of(page), "Status")[2] == "Waiting, paused")
    page.commands.resume.trigger()
    wait_until(lambda: shown(dock_of(page), "Status")[2] == "Waiting")


def test_selected_jobs_are_given_a_priority_but_those_that_have_ended(page, store, window):
    store.jobs.cancel_job(3)
    select(page, 0, 1, 2)
    page.commands.priority.trigger()
    dialog = page.findChild(QInputDialog)
    dialog.setIntValue(7)
    dialog.accept()
    wait_until(window.said)
    assert window.said()[0].startswith("Priority of 2 jobs changed. Job 3: ")
    assert [store.jobs.job(job_id).priority for job_id in (1, 2, 3)] == [7, 7, 0]


def test_the_priority_is_shown_and_its_change_begins_with_it(page, store):
    store.queue.change_job(2, 40)
    wait_until(lambda: shown(dock_of(page), "Priority") == ["0", "40", "0"])
    select(page, 1)
    page.commands.priority.trigger()
    dialog = page.findChild(QInputDialog)
    assert dialog.intValue() == 40
    dialog.reject()


def test_enter_on_a_job_that_is_not_complete_opens_its_page(page, window):
    details = dock_of(page).findChild(JobPage)
    select(page, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    wait_until(lambda: details.title.text() == "Job 2: two")
    assert details.isVisible()
    assert not window.said()


def test_enter_on_a_complete_job_opens_its_results(page, store, window):
    execute(store, "update job set status = 'complete' where gid = 2")
    wait_until(lambda: shown(dock_of(page), "Status")[1] == "Complete")
    select(page, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    # There are no files.
    wait_until(window.said)
    assert page.isVisible()


def test_delete_asks_first_and_takes_what_has_ended(page, store, window):
    store.jobs.cancel_job(3)
    page.table.setFocus()
    page.table.selectAll()
    page.commands.delete.trigger()
    question = page.findChild(DeletionQuestion)
    assert "3, 2, 1" in question.informativeText()
    assert store.jobs.job_status(3) is JobStatus.CANCELLED
    QTest.mouseClick(question.button, Qt.MouseButton.LeftButton)
    wait_until(window.said)
    assert window.said()[0].startswith("1 job deleted. Job 2: ")
    wait_until(lambda: shown(dock_of(page)) == ["2", "1"])


@pytest.mark.alone
def test_thousands_of_jobs_open_at_once_and_the_window_goes_on(open_panel, add_job, store, saved_connection, database):
    add_job()
    execute(
        store,
        "insert into job (tile_set_id, tile_set_registered, recipe, mosaic_path, status) select tile_set_id,"
        " tile_set_registered, recipe, mosaic_path, 'cancelled' from job, generate_series(2, %s)",
        MANY,
    )
    began = last = time.monotonic()
    dock = open_panel(saved_connection)
    gap = 0.0
    while jobs_page(dock).shown.rowCount() < MANY:
        process_events(5)
        now = time.monotonic()
        gap, last = max(gap, now - last), now
        assert now - began < 20
    print(f"{MANY} jobs: {last - began:.2f} s, longest gap {gap:.2f} s")
    assert last - began < OPEN_SECONDS
    assert gap < LONGEST_GAP
