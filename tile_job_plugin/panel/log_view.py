"""The log of the job that is shown: its end, which is followed, of all tiles or of one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from qgis.core import Qgis
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtGui import QFontDatabase, QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import LogEntry
from tile_job_plugin.jobs.service import NumberedEntry
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.translations import Translated

#: How many entries are read at first, and how many lines are kept: no more are read at a later look, so that none of
#: those that are kept is left out.
ENTRIES, LINES = 200, 5000


class _News(NamedTuple):
    """Entries that are to be added, as text, and the number of the last one."""

    text: str
    last: int


class LogView(Translated, QWidget):
    """Shows what the programs of a job have printed."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._around = surroundings
        self._job_id = 0
        #: The number of the last entry that is shown.
        self._last = 0
        self.tile = QgsFilterLineEdit()
        self.tile.setPlaceholderText(self.tr("Tile id (empty = whole job)"))
        self.tile.setAccessibleName(self.tr("Tile whose log is shown"))
        self.tile.editingFinished.connect(self._begin)
        self.tile.cleared.connect(self._begin)
        self.follow = QCheckBox(self.tr("Follow"))
        self.follow.setToolTip(self.tr("Keep the newest entry in sight"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(lambda _: self._scroll())
        self.save_button = QPushButton(self.tr("Save…"))
        self.save_button.setToolTip(self.tr("Save the whole log, or all that it says of the tile, to a file"))
        self.save_button.clicked.connect(lambda _: self._ask_for_file())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setMaximumBlockCount(LINES)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.tile, 1)
        row.addWidget(self.follow)
        row.addWidget(self.save_button)
        layout.addLayout(row)
        layout.addWidget(self.text)

    def show_job(self, job_id: int, tile_id: str = "") -> None:
        """Show the log of a job, or what it says of one tile."""
        self._job_id = job_id
        self.tile.setText(tile_id)
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the end of the log, of which nothing was read while it could not be seen."""
        super().showEvent(event)
        self._begin()

    def look(self) -> None:
        """Read what is new, while somebody sees it: tiles may say hundreds of lines a second."""
        if self.isVisible():
            work = partial(_news, self._job_id, self.tile.text().strip(), self._last)
            self._around.database.reader.ask(LogView, work, self._add, self._refuse)

    def save(self, path: Path) -> None:
        """Write all entries to a file, those about one tile where one is chosen."""
        work = partial(_write, self._job_id, self.tile.text().strip(), path)
        say = self._around.say
        text = self.tr("The log of job {job} was saved to {path}.").format(job=self._job_id, path=path)
        self._around.database.worker.ask(
            (LogView, path),
            work,
            lambda _: say(text, Qgis.MessageLevel.Success),
            lambda error: say(said(error), Qgis.MessageLevel.Warning),
        )

    def _begin(self) -> None:
        self._last = 0
        self.text.clear()
        self.look()

    def _ask_for_file(self) -> None:
        name = f"job_{self._job_id}.log"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save log"), name, self.tr("Text (*.log *.txt)"))
        if path:
            self.save(Path(path))

    def _add(self, news: _News) -> None:
        if news.text:
            place = self.text.verticalScrollBar().value()
            self.text.appendPlainText(news.text)
            self.text.verticalScrollBar().setValue(place)
            self._scroll()
        self._last = news.last

    def _scroll(self) -> None:
        if self.follow.isChecked():
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())

    def _refuse(self, error: Exception) -> None:
        self.text.setPlainText(said(error))


def _news(job_id: int, tile_id: str, after: int, database: JobDatabase) -> _News:
    """Read what is new, and put it into words where that keeps no window waiting."""
    entries = database.details.log_end(job_id, tile_id, after, LINES if after else ENTRIES)
    text = "\n".join(_line(entry, "%H:%M:%S") for entry in entries)
    return _News(text, entries[-1].gid if entries else after)


def _write(job_id: int, tile_id: str, path: Path, database: JobDatabase) -> None:
    entries = database.jobs.log_entries(job_id, tile_id or None)
    path.write_text("".join(f"{_line(entry, '%Y-%m-%d %H:%M:%S')}\n" for entry in entries), encoding="utf-8")


def _line(entry: LogEntry | NumberedEntry, time_format: str) -> str:
    time = entry.logged.astimezone().strftime(time_format)
    return "  ".join(filter(None, (time, entry.tile_id, without_secrets(entry.message))))
