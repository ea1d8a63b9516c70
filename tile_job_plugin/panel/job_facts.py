"""What is known of one job: its message and its facts, as text that can be copied."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QStyle, QVBoxLayout, QWidget

from tile_job_plugin.jobs.job_list import ListedJob, UnreadableJob
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.panel.job_words import (
    host_of,
    optional_clock_text,
    phase_text,
    recipe_title,
    seams_in_words,
    status_text,
    tiles_in_words,
    unreadable_text,
)
from tile_job_plugin.panel.jobs_model import theme_icon
from tile_job_plugin.text import moment_text, town_text
from tile_job_plugin.translations import translated

#: Each fact's title and its text; one without a text is not shown.
FACTS: tuple[tuple[str, Callable[[ListedJob], str]], ...] = (
    (QT_TRANSLATE_NOOP("TileJobs", "Status"), status_text),
    (QT_TRANSLATE_NOOP("TileJobs", "Phase"), phase_text),
    (QT_TRANSLATE_NOOP("TileJobs", "Tiles"), tiles_in_words),
    (QT_TRANSLATE_NOOP("TileJobs", "Town"), lambda job: town_text(job.town_id or "", job.town_name)),
    (QT_TRANSLATE_NOOP("TileJobs", "Tile set"), lambda job: job.tile_set),
    (QT_TRANSLATE_NOOP("TileJobs", "Recipe"), lambda job: recipe_title(job.recipe)),
    (QT_TRANSLATE_NOOP("TileJobs", "Priority"), lambda job: str(job.priority) if job.priority else ""),
    (QT_TRANSLATE_NOOP("TileJobs", "Started"), lambda job: moment_text(job.started) if job.started else ""),
    (QT_TRANSLATE_NOOP("TileJobs", "Run time"), lambda job: optional_clock_text(job.seconds)),
    (QT_TRANSLATE_NOOP("TileJobs", "Time left"), lambda job: optional_clock_text(job.progress.time_left)),
    (QT_TRANSLATE_NOOP("TileJobs", "Runner"), host_of),
    (QT_TRANSLATE_NOOP("TileJobs", "Seams"), seams_in_words),
    (QT_TRANSLATE_NOOP("TileJobs", "Mosaic"), lambda job: job.mosaic_path),
)


class JobFacts(QWidget):
    """Shows the message of a job, if there is one, and below it the facts."""

    def __init__(self) -> None:
        super().__init__()
        self.message = _selectable()
        self._icon = QLabel()
        self._bar = QWidget()
        #: The texts, by their titles in English.
        self.texts = {title: _selectable() for title, _ in FACTS}
        self._lay_out()

    def show_job(self, job: ListedJob | UnreadableJob) -> None:
        """Show how a job stands by now."""
        if isinstance(job, UnreadableJob):
            self.show_message(unreadable_text(job), "/mIconWarning.svg")
        else:
            self.show_message(job.message, _icon(job.status))
        for title, text_of in FACTS:
            self._show_fact(title, "" if isinstance(job, UnreadableJob) else text_of(job))

    def forget(self) -> None:
        """Show nothing until a job is read."""
        self._bar.hide()
        for title, _ in FACTS:
            self._show_fact(title, "")

    def show_message(self, text: str, icon: str) -> None:
        """Show a text above the facts, or nothing where it is empty."""
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(theme_icon(icon).pixmap(QSize(side, side)))
        _set_text(self.message, text)
        self._bar.setVisible(bool(text))

    def _show_fact(self, title: str, text: str) -> None:
        label = self.texts[title]
        _set_text(label, text)
        label.setVisible(bool(text))
        self._form.labelForField(label).setVisible(bool(text))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.message, 1)
        self._form = QFormLayout()
        for title, label in self.texts.items():
            self._form.addRow(translated(title), label)
        column = QVBoxLayout(self)
        column.addWidget(self._bar)
        column.addLayout(self._form)
        column.addStretch()


def _icon(status: JobStatus) -> str:
    """Return the icon of a message: that of a job which is not failed is a warning."""
    return "/mIconCritical.svg" if status is JobStatus.FAILED else "/mIconWarning.svg"


def _selectable() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _set_text(label: QLabel, text: str) -> None:
    """Change a text only if it is another one: that would drop what the user has selected."""
    if label.text() != text:
        label.setText(text)
