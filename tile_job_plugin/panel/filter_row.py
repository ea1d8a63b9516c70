"""The fields by which the user chooses the jobs that the table shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.job_words import recipe_title
from tile_job_plugin.panel.jobs_filter import Wanted
from tile_job_plugin.panel.status_looks import status_title
from tile_job_plugin.translations import Translated

#: Milliseconds after the last key until jobs are searched.
PAUSE = 200


class FilterRow(Translated, QWidget):
    """A field for a text, and lists of statuses, recipes and tile sets."""

    #: Other jobs are wanted.
    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QgsFilterLineEdit()
        self.text.setShowSearchIcon(True)
        self.text.setPlaceholderText(self.tr("Search jobs"))
        self.text.setAccessibleName(self.tr("Search jobs"))
        self.text.setToolTip(
            self.tr("Shows jobs whose number, recipe, tile set, town, runner or message contains the text")
        )
        statuses = [(status_title(status), status) for status in JobStatus]
        self.status = _Choice(self.tr("Any status"), self.tr("Status"), statuses)
        self.recipe = _Choice(self.tr("Any recipe"), self.tr("Recipe"))
        self.tile_set = _Choice(self.tr("Any tile set"), self.tr("Tile set"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda _: self._pause.start())
        for choice in (self.status, self.recipe, self.tile_set):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._lay_out()

    def wanted(self) -> Wanted:
        """Return what jobs are wanted."""
        status, recipe, tile_set = (choice.currentData() for choice in (self.status, self.recipe, self.tile_set))
        return Wanted(status, recipe, tile_set, self.text.text().strip())

    def offer(self, jobs: Iterable[ListedJob | UnreadableJob]) -> None:
        """Offer the recipes and tile sets of jobs."""
        known = [job for job in jobs if isinstance(job, ListedJob)]
        self.recipe.offer([(recipe_title(recipe), recipe) for recipe in {job.recipe for job in known}])
        self.tile_set.offer([(tile_set, tile_set) for tile_set in {job.tile_set for job in known}])

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 0, 0, 1, 3)
        for column, choice in enumerate((self.status, self.recipe, self.tile_set)):
            layout.addWidget(choice, 1, column)
            # As wide beside the others as what it says at first.
            layout.setColumnStretch(column, choice.fontMetrics().horizontalAdvance(choice.itemText(0)))


class _Choice(QComboBox):
    """A list whose first entry is for all."""

    def __init__(self, all_of_them: str, name: str, entries: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(all_of_them, None)
        for text, value in entries:
            self.addItem(text, value)

    def offer(self, entries: Iterable[tuple[str, Any]]) -> None:
        """Offer other entries, and keep what is chosen."""
        in_order = sorted(entries, key=lambda entry: entry[0].casefold())
        if [value for _, value in in_order] == [self.itemData(row) for row in range(1, self.count())]:
            return
        chosen = self.currentData()
        was_blocked = self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for text, value in in_order:
            self.addItem(text, value)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(was_blocked)
        if self.currentData() != chosen:
            self.currentIndexChanged.emit(self.currentIndex())
