"""The panel without a mouse, and without a screen: what Tab reaches, in which order, and what it is called."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QGroupBox, QLabel, QWidget

from tests.panel.conftest import jobs_page, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.start_page import StartPage


def reached(page: QWidget) -> list[QWidget]:
    """The widgets of a page that Tab goes to, in this order."""
    chain, widget = [], page.nextInFocusChain()
    while widget is not page:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        # QGIS' own groups are opened and closed by a button without a name.
        is_ours = page.isAncestorOf(widget) and widget.objectName() != "collapseButton"
        if takes_tab and is_ours and widget.isVisibleTo(page):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def name_of(widget: QWidget, page: QWidget) -> str:
    """What a screen reader says of a widget: by Qt's rules its own name, its text or that of its label."""
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    if isinstance(widget, QGroupBox) and widget.title():
        return widget.title()
    labels = [label.text() for label in page.findChildren(QLabel) if label.buddy() is widget]
    return widget.accessibleName() or next(iter(labels), "")


@pytest.fixture
def pages(open_panel, saved_connection, add_job):
    """The pages of a panel, each shown when it is asked for."""
    dock = open_panel(saved_connection)
    job = add_job()
    wait_for_jobs(dock, job.id)

    def page(name):
        if name == "start":
            dock.tabs.setCurrentIndex(1)
            return dock.findChild(StartPage)
        if name == "job":
            jobs_page(dock).details_wanted.emit(job.id)
            wait_until(dock.findChild(JobPage).isVisible)
            return dock.findChild(JobPage)
        return jobs_page(dock)

    return page


@pytest.mark.parametrize("name", ["start", "jobs", "job"])
def test_all_that_tab_reaches_has_a_name(pages, name):
    page = pages(name)
    widgets = reached(page)
    assert widgets
    assert [widget for widget in widgets if not name_of(widget, page)] == []


def test_tab_goes_through_the_form_from_top_to_bottom(pages):
    page = pages("start")
    places = [widget.mapTo(page.widget(), QPoint(0, 0)).y() for widget in reached(page) if widget is not page]
    # Those beside each other may differ by a few pixels.
    assert all(after > before - 12 for before, after in zip(places, places[1:])), places
