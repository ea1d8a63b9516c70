"""A hand on mouse and keyboard, which counts its clicks."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

from tests.gui.driver import Steps, pause
from tile_job_plugin.widgets.choice_combo import ChoiceCombo


class Hand:
    """Uses widgets as a user does, by what can be seen of them."""

    def __init__(self) -> None:
        self.clicks = 0
        #: What was typed, one text after the other.
        self.typed: list[str] = []

    def click(self, widget: QWidget, place: QPoint | None = None) -> Steps:
        """Click a widget, in its middle unless told where. It may open a dialog, which is waited for by others."""
        _show(widget)
        yield from pause(0.1)
        assert widget.isVisible(), f"{widget.objectName() or widget} can't be seen"
        assert widget.isEnabled(), f"{widget.objectName() or widget} is disabled"
        self.clicks += 1
        where = place or widget.rect().center()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTimer.singleShot(0, lambda: QTest.mouseClick(widget, left, none, where))
        yield from pause()

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> Steps:
        """Click an entry of a list or a table."""
        view.scrollTo(index)
        yield from self.click(view.viewport(), view.visualRect(index).center())

    def click_tab(self, tabs: QTabWidget, page: QWidget) -> Steps:
        """Click the tab of a page."""
        bar: QTabBar = tabs.tabBar()
        yield from self.click(bar, bar.tabRect(tabs.indexOf(page)).center())

    def choose(self, combo: QComboBox, text: str) -> Steps:
        """Open a list by a click, and click the entry whose text begins so."""
        yield from self.click(combo)
        number = combo.findText(text, Qt.MatchFlag.MatchStartsWith)
        assert number >= 0, f"there is no {text!r} in {[combo.itemText(n) for n in range(combo.count())]}"
        yield combo.view().isVisible, 10
        # Qt takes a second click in the same place for a part of the one that has opened the list.
        yield from pause(QApplication.doubleClickInterval() / 1000 + 0.1)
        yield from self.click_row(combo.view(), combo.model().index(number, combo.modelColumn()))
        yield lambda: combo.currentIndex() == number, 10

    def type(self, widget: QWidget, text: str) -> Steps:
        """Click a field and type a text in place of what it holds."""
        yield from self.click(widget)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(widget, text)
        self.typed.append(text)
        yield from pause()

    def find(self, combo: ChoiceCombo, text: str) -> Steps:
        """Type a part of what a field offers, and take the first that is found by arrow and Return."""
        yield from self.type(combo.lineEdit(), text)
        yield lambda: combo.findText(text, Qt.MatchFlag.MatchContains) >= 0, 30
        yield from pause(0.6)
        popup = combo.findChild(QCompleter).popup()
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        yield from pause()

    def found(self) -> dict[str, Any]:
        """Return what was counted."""
        return {"clicks": self.clicks, "typed": self.typed}


def _show(widget: QWidget) -> None:
    """Scroll to a widget, as the wheel does."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
