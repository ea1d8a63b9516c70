"""The dock: where it stands, and which database it shows."""

from __future__ import annotations

import shutil
import socket
import tempfile
import time
from pathlib import Path

import pytest
from psycopg2.extensions import make_dsn
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.fixtures.database import end_other_sessions, forget, in_memory
from tests.panel.conftest import wait_for_jobs
from tests.widgets.conftest import texts_of, wait_until
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.panel.chosen_database import CONNECTION_SETTING, POLL_HIDDEN, POLL_SEEN
from tile_job_plugin.panel.dock import TileJobsDock
from tile_job_plugin.panel.problem_bar import ProblemBar

#: Seconds in which a window is surely through with what it does itself; a server that does not answer is given ten.
AT_ONCE = 2.0


@pytest.fixture
def silent(database, save_connection):
    """A connection to a server that takes it, and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        dsn = make_dsn(**{**database.options, "port": str(server.getsockname()[1]), "host": "127.0.0.1"})
        yield save_connection("silent", Connection(dsn))


@pytest.fixture
def no_local_database(monkeypatch):
    """A profile without a local database; gives the folder in which it would be, which other users can reach."""
    place = Path(tempfile.mkdtemp(prefix="tile_jobs_local_", dir=in_memory()))
    place.chmod(0o755)
    monkeypatch.setattr(local_database, "default_folder", lambda: place / "database")
    yield place / "database"
    local_database.stop()
    shutil.rmtree(place)
    forget(local_database.DEFAULT_NAME)
    QgsSettings().remove("tile_jobs/local_databases")


def problem(dock):
    bar = dock.findChild(ProblemBar)
    return bar.text.text() if bar.isVisible() else ""


def test_the_jobs_of_the_chosen_connection_are_shown_the_newest_first(open_panel, add_job, saved_connection):
    add_job(), add_job()
    wait_for_jobs(open_panel(saved_connection), 2, 1)


def test_the_action_shows_and_hides_the_dock(open_panel, saved_connection):
    dock = open_panel(saved_connection)
    dock.toggle.trigger()
    assert not dock.isVisible()
    dock.toggle.trigger()
    assert dock.isVisible()


def test_the_connection_is_remembered(open_panel, add_job, saved_connection, no_local_database):
    add_job()
    dock = open_panel("")
    combo = dock.row.combo
    combo.showPopup()
    assert saved_connection in texts_of(combo)
    combo.hidePopup()
    combo.setFocus()
    QTest.keyClicks(combo, saved_connection)
    combo.activated.emit(combo.currentIndex())
    wait_for_jobs(dock, 1)
    assert QgsSettings().value(CONNECTION_SETTING) == saved_connection


def test_without_a_local_database_the_panel_offers_to_make_it_and_makes_none(open_panel, no_local_database):
    dock = open_panel("")
    assert problem(dock) == "There is no local database yet."
    assert dock.findChild(ProblemBar).button.text() == "Create local database"
    assert not no_local_database.exists()


@pytest.mark.slow
def test_the_local_database_is_made_and_started_at_a_click_only(open_panel, no_local_database):
    dock = open_panel("")
    QTest.mouseClick(dock.findChild(ProblemBar).button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not problem(dock), 60)
    local_database.stop()
    wait_until(lambda: problem(dock) == "The local database is not running.")
    QTest.mouseClick(dock.findChild(ProblemBar).button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not problem(dock), 60)


def test_a_lost_session_comes_back_by_itself(open_panel, add_job, saved_connection, database):
    add_job()
    dock = open_panel(saved_connection)
    wait_for_jobs(dock, 1)
    end_other_sessions(database)
    wait_until(lambda: "lost" in problem(dock))
    wait_until(lambda: not problem(dock))
    wait_for_jobs(dock, 1)


def test_a_database_without_our_tables_is_left_as_it_is(open_panel, empty_database, save_connection):
    dock = open_panel(save_connection("empty", empty_database))
    wait_until(lambda: "no jobs yet" in problem(dock))


def test_a_wrong_password_is_not_tried_again_by_itself(open_panel, database, save_connection):
    wrong = Connection(make_dsn(**{**database.options, "password": "wrong"}))
    dock = open_panel(save_connection("wrong", wrong))
    wait_until(lambda: "refused the user or password" in problem(dock))
    assert dock.findChild(ProblemBar).button.text() == "Try again"
    dock.database.look()
    assert not dock.database.reader.is_used


@pytest.mark.alone
def test_a_server_that_does_not_answer_holds_up_nothing(open_panel, silent, add_job, saved_connection):
    add_job()
    began = time.monotonic()
    dock = open_panel(silent)
    dock.database.choose(saved_connection)
    assert time.monotonic() - began < AT_ONCE
    wait_for_jobs(dock, 1)


def test_a_hidden_panel_looks_less_often_and_one_that_was_never_seen_not_at_all(open_panel, saved_connection, window):
    dock = open_panel(saved_connection)
    assert dock.database.timer.interval() == POLL_SEEN
    dock.hide()
    assert dock.database.timer.interval() == POLL_HIDDEN
    other = TileJobsDock(window)
    other.add_to_window()
    assert not other.database.timer.isActive()
    assert not other.database.reader.is_used
    other.remove()
