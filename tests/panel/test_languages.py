"""What the panel says fits into a dock in each language."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QTableView, QToolBar

from tests.panel.conftest import jobs_page
from tests.widgets.conftest import wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.filter_row import FilterRow
from tile_job_plugin.panel.job_columns import COLUMNS
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.status_looks import status_icon, status_title

STATUS = [column.title for column in COLUMNS].index("Status")


@pytest.fixture(params=["en", "de", "fr"])
def page(request, speak, open_panel, saved_connection, add_job):
    """The list of a job, in one language after the other."""
    speak(request.param)
    add_job()
    page = jobs_page(open_panel(saved_connection))
    wait_until(page.shown.rowCount)
    return page


def test_every_command_is_in_sight(page):
    assert hidden_commands(page) == []
    page.table.selectRow(0)
    page.details.trigger()
    job_page = page.window().findChild(JobPage)
    wait_until(job_page.isVisible)
    assert hidden_commands(job_page) == []


def hidden_commands(page):
    """The texts of the buttons for which the page's tool bar has no room, so that they are in the list at its end."""
    bar = page.findChild(QToolBar)
    return [each.text() for each in bar.actions() if each.isVisible() and not bar.widgetForAction(each).isVisible()]


def test_the_filters_say_what_they_are_for(page):
    cut = []
    for choice in page.findChild(FilterRow).findChildren(QComboBox):
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice)
        if choice.fontMetrics().horizontalAdvance(choice.currentText()) > field.width():
            cut.append(choice.currentText())
    assert cut == []


def test_no_title_of_a_column_and_no_status_is_cut(page):
    header = page.table.horizontalHeader()
    titles = [number for number in range(len(COLUMNS)) if header.sectionSize(number) < header.sectionSizeHint(number)]
    assert titles == []
    assert width_of_statuses() <= header.sectionSize(STATUS)


def width_of_statuses():
    """The width that a table needs for all statuses with their icons."""
    table, model = QTableView(), QStandardItemModel()
    for status in JobStatus:
        icon = QgsApplication.getThemeIcon(status_icon(status))
        model.appendRow(QStandardItem(icon, status_title(status)))
    table.setModel(model)
    return table.sizeHintForColumn(0)
