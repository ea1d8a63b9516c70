"""The field with choices by itself."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCompleter

from tests.widgets.conftest import texts_of, wait_until
from tile_job_plugin.widgets.choice_combo import Choice, ChoiceCombo

CHOICES = [Choice("a:relief", "Relief [a:relief]"), Choice("b:relief", "Relief [b:relief]"), Choice("c", "Slope")]


@pytest.fixture
def combo(editors):
    combo = ChoiceCombo()
    combo.set_choices(CHOICES)
    combo.show()
    combo.activateWindow()
    combo.lineEdit().setFocus()
    wait_until(combo.lineEdit().hasFocus)
    yield combo
    combo.close()


def matches(combo):
    model = combo.findChild(QCompleter).completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_choice_is_shown_by_its_text_and_gives_its_value(combo):
    combo.set_value("c")
    assert (combo.currentText(), combo.value()) == ("Slope", "c")


def test_nothing_is_chosen_at_first(combo):
    assert (combo.currentText(), combo.value()) == ("", "")


@pytest.mark.parametrize("value", ["nowhere", "C", "Relief", "a:relie"])
def test_an_unknown_value_stays_as_it_is(combo, value):
    combo.set_value(value)
    assert combo.value() == value
    combo.set_choices(CHOICES[1:])
    assert combo.value() == value


def test_what_is_typed_stays_when_the_field_is_left(combo):
    QTest.keyClicks(combo.lineEdit(), "C")
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Return)
    combo.lineEdit().clearFocus()
    QgsApplication.processEvents()
    assert combo.value() == "C"


def test_choices_are_found_by_any_part_of_their_text(combo):
    QTest.keyClicks(combo.lineEdit(), "RELIEF")
    assert matches(combo) == ["Relief [a:relief]", "Relief [b:relief]"]
    QTest.keyClicks(combo.lineEdit(), " [b")
    assert matches(combo) == ["Relief [b:relief]"]


def test_a_match_is_taken_by_its_value(combo):
    QTest.keyClicks(combo.lineEdit(), "[b")
    popup = combo.findChild(QCompleter).popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert combo.value() == "b:relief"


def test_a_change_is_told_once_the_value_is_there(combo):
    told = []
    combo.changed.connect(lambda: told.append(combo.value()))
    combo.set_value("c")
    assert told[-1] == "c"
    QTest.keyClicks(combo.lineEdit(), "x")
    assert told[-1] == "Slopex"


def test_new_choices_change_nothing_that_is_typed(combo):
    QTest.keyClicks(combo.lineEdit(), "rel")
    combo.lineEdit().setCursorPosition(1)
    told = []
    combo.changed.connect(lambda: told.append(1))
    combo.set_choices([Choice("relief", "relief")])
    assert (combo.value(), combo.lineEdit().cursorPosition(), told) == ("rel", 1, [])
    assert texts_of(combo) == ["relief"]


def test_a_search_begins_when_the_user_pauses(combo):
    searched = []
    combo.searched.connect(searched.append)
    QTest.keyClicks(combo.lineEdit(), "rel")
    assert searched == []
    wait_until(lambda: searched)
    assert searched == ["rel"]
