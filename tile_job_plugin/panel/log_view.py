"""The log of the job that is shown: its end, which is followed, of all tiles or of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.service import NumberedEntry
from tile_job_plugin.panel.reader import Reader
from tile_job_plugin.secrets import without_secrets

#: How many entries are read at once, and how many lines are kept.
ENTRIES, LINES = 200, 5000


class LogView(QWidget):
    """Shows what the programs of a job have printed."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._job_id = 0
        #: The number of the last entry that is shown.
        self._last = 0
        self.tile = QgsFilterLineEdit()
        self.tile.setPlaceholderText(self.tr("Tile id (empty = whole job)"))
        self.tile.setAccessibleName(self.tr("Tile whose log is shown"))
        self.tile.editingFinished.connect(self._begin)
        self.tile.cleared.connect(self._begin)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setMaximumBlockCount(LINES)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tile)
        layout.addWidget(self.text)

    def show_job(self, job_id: int, tile_id: str = "") -> None:
        """Show the log of a job, or what it says of one tile."""
        self._job_id = job_id
        self.tile.setText(tile_id)
        self._begin()

    def look(self) -> None:
        """Read what is new."""
        work = partial(_entries, self._job_id, self.tile.text().strip(), self._last)
        self._reader.ask(LogView, work, self._add, self._refuse)

    def _begin(self) -> None:
        self._last = 0
        self.text.clear()
        self.look()

    def _add(self, entries: Sequence[NumberedEntry]) -> None:
        for entry in entries:
            self.text.appendPlainText(_line(entry))
            self._last = entry.gid

    def _refuse(self, error: Exception) -> None:
        self.text.setPlainText(said(error))


def _entries(job_id: int, tile_id: str, after: int, database: JobDatabase) -> list[NumberedEntry]:
    return database.details.log_end(job_id, tile_id, after, ENTRIES)


def _line(entry: NumberedEntry) -> str:
    time = f"{entry.logged.astimezone():%H:%M:%S}"
    return "  ".join(filter(None, (time, entry.tile_id, without_secrets(entry.message))))
