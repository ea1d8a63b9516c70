"""A text field with a list of choices, which is searched as the user types and keeps whatever is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QCompleter

#: Milliseconds after the last key until a search begins.
PAUSE = 250
#: How many characters wide the field is at least; the list may hold longer ones.
WIDTH = 20
ROWS = 15


@dataclass(frozen=True)
class Choice:
    """One entry of the list."""

    value: str
    text: str
    icon: QIcon = field(default_factory=QIcon, compare=False)


class ChoiceCombo(QComboBox):
    """Shows choices by their texts, and gives their values."""

    #: The user has chosen or typed something, or it was set.
    changed = pyqtSignal()
    #: The field has come into sight.
    shown = pyqtSignal()
    #: The list is about to be seen: it is opened, or the user types.
    needed = pyqtSignal()
    #: The user has typed something, and made a pause.
    searched = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(ROWS)
        # Otherwise each change measures every entry.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(WIDTH)
        self._completer = self._make_completer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.lineEdit().textEdited.connect(self._complete)
        self.editTextChanged.connect(self._tell)

    def value(self) -> str:
        """Return the value of the choice, or what was typed."""
        text = self.currentText()
        row = self.currentIndex()
        if row < 0 or self.itemText(row) != text:
            row = self._row(text, Qt.ItemDataRole.DisplayRole)
        return text.strip() if row < 0 else str(self.itemData(row))

    def set_value(self, value: str, text: str = "") -> None:
        """Show a value, also one that is not among the choices; *text* is what it is called then, if anything."""
        row = self._row(value, Qt.ItemDataRole.UserRole)
        if row < 0 and text:
            self.addItem(text, value)
            row = self.count() - 1
        self._show(row, value)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the list, and keep what the field holds."""
        edit = self.lineEdit()
        value, text, place = self.value(), edit.text(), edit.cursorPosition()
        is_typed = edit.hasFocus() and edit.isModified()
        was_blocked = self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.icon, choice.text, choice.value)
        # The text of a choice that is gone is nobody's value.
        self._show(self._row(value, Qt.ItemDataRole.UserRole), text if value == text.strip() else value)
        self.blockSignals(was_blocked)
        if is_typed:
            edit.setModified(True)
            edit.setCursorPosition(place)
            self._show_matches(edit.text())

    def set_hint(self, text: str) -> None:
        """Show *text* while the field is empty."""
        self.lineEdit().setPlaceholderText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the field has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def showPopup(self) -> None:
        """Open the list."""
        self.needed.emit()
        super().showPopup()

    def _make_completer(self) -> QCompleter:
        """Make what shows the matches below the field.

        It is not the line edit's own: QComboBox would then take what is typed for a choice that differs in capitals.
        """
        self.setCompleter(None)
        completer = QCompleter(self.model(), self)
        completer.setWidget(self.lineEdit())
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(ROWS)
        completer.activated[QModelIndex].connect(self._take)
        return completer

    def _complete(self, text: str) -> None:
        self.needed.emit()
        self._show_matches(text)
        self._pause.start()

    def _show_matches(self, text: str) -> None:
        self._completer.setCompletionPrefix(text)
        if text:
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _take(self, index: QModelIndex) -> None:
        """Take the match that the user has chosen."""
        self.set_value(str(index.data(Qt.ItemDataRole.UserRole)))

    def _search(self) -> None:
        self.searched.emit(self.currentText().strip())

    def _tell(self, _: str) -> None:
        self.changed.emit()

    def _show(self, row: int, text: str) -> None:
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row) if row >= 0 else text)

    def _row(self, text: str, role: Qt.ItemDataRole) -> int:
        return int(self.findData(text, role, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive))
