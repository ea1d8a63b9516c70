"""The bar that says why no jobs are shown, and what helps."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QStyle, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.errors import LocalDatabaseNotMade, LocalDatabaseNotRunning, MasterPasswordNotGiven
from tile_job_plugin.panel.chosen_database import PASSING, ChosenDatabase
from tile_job_plugin.translations import Translated


class ProblemBar(Translated, QFrame):
    """Is hidden while the chosen database can be read."""

    def __init__(self, database: ChosenDatabase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._database = database
        self._cure: Callable[[], None] = database.try_again
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda _: self._cure())
        layout = QGridLayout(self)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._icon(), 0, 0)
        layout.addWidget(self.text, 0, 1)
        layout.addWidget(self.button, 1, 1, Qt.AlignmentFlag.AlignLeft)
        database.problem_changed.connect(self.show_problem)
        self.hide()

    def show_problem(self, problem: Exception | None) -> None:
        """Say what is wrong; hide where that is nothing."""
        self.setVisible(problem is not None)
        if problem is None:
            return
        self.text.setText(said(problem))
        label, self._cure = self._help(problem)
        self.button.setText(label)
        self.button.setVisible(bool(label))

    def _help(self, problem: Exception) -> tuple[str, Callable[[], None]]:
        """Return what the button says, which is nothing where the problem may pass by itself, and what it does."""
        if isinstance(problem, LocalDatabaseNotMade):
            return self.tr("Create local database"), self._start_local
        if isinstance(problem, LocalDatabaseNotRunning):
            return self.tr("Start local database"), self._start_local
        if isinstance(problem, MasterPasswordNotGiven):
            return self.tr("Enter master password"), self._ask_for_master_password
        label = "" if isinstance(problem, PASSING) else self.tr("Try again")
        return label, self._database.try_again

    def _start_local(self) -> None:
        self.text.setText(self.tr("The local database is being started…"))
        self.button.hide()
        self._database.start_local()

    def _ask_for_master_password(self) -> None:
        QgsApplication.authManager().setMasterPassword(True)
        self._database.try_again()

    def _icon(self) -> QLabel:
        label = QLabel()
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        label.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(QSize(size, size)))
        return label
