"""The row in which the user chooses the job database that the panel shows."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from tile_job_plugin.jobs.connections import DEFAULT_LOCAL_NAME
from tile_job_plugin.jobs.saved_connections import saved_connections
from tile_job_plugin.translations import Translated

#: How many characters wide the list is at least.
WIDTH = 12


class DatabaseRow(Translated, QWidget):
    """A label and a list with the local database and QGIS' saved connections."""

    #: The user has chosen another one: the connection's name, empty for the local database.
    chosen = pyqtSignal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show the connection *name*."""
        super().__init__(parent)
        self.combo = _ConnectionCombo(name)
        self.combo.activated.connect(lambda _: self.chosen.emit(self.combo.currentData()))
        label = QLabel(self.tr("&Database:"))
        label.setBuddy(self.combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.combo)


class _ConnectionCombo(Translated, QComboBox):
    """Lists connections as they are saved when the list is opened."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("connection")
        self.setAccessibleName(self.tr("Job database"))
        self.setToolTip(self.tr("The PostgreSQL connection, or the local database, whose jobs are shown"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fill(name)

    def showPopup(self) -> None:
        """Open the list."""
        self._fill(self.currentData())
        super().showPopup()

    def _fill(self, chosen: str) -> None:
        self.clear()
        self.addItem(self.tr("Local database"), "")
        names = {*saved_connections(), chosen} - {"", DEFAULT_LOCAL_NAME}
        for name in sorted(names, key=str.casefold):
            self.addItem(name, name)
        self.setCurrentIndex(self.findData(chosen))
