"""A field whose choices stand in a job database."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QTimer

from tile_job_plugin.jobs.choices import Names
from tile_job_plugin.text import town_text
from tile_job_plugin.widgets.choice_combo import PAUSE, Choice, ChoiceCombo
from tile_job_plugin.widgets.lookup import Question, lookup

#: Gives what is to be asked for names that hold a text; None where there is nothing to ask yet.
Ask = Callable[[str], "Question | None"]


class DatabaseCombo(ChoiceCombo):
    """Offers names as soon as they are read; what is typed counts before, and without them."""

    def __init__(self, question: Ask, nothing: str) -> None:
        """Ask by *question*; *nothing* is said where there is no name."""
        super().__init__()
        self._question_for = question
        self._nothing = nothing
        #: What was asked last.
        self._question: Question | None = None
        #: Whether the list holds all names, whatever is typed.
        self._has_all = True
        self._until_quiet = QTimer(self)
        self._until_quiet.setSingleShot(True)
        self._until_quiet.setInterval(PAUSE)
        self._until_quiet.timeout.connect(self._ask_for_all)
        self.shown.connect(self._ask_for_all)
        self.searched.connect(self._search_for)
        lookup().answered.connect(self._take_answer)

    def forget(self, *_: Any) -> None:
        """Drop names of what is no longer chosen, and ask for others once the user pauses."""
        self._question = None
        self.set_choices(())
        self.set_hint("")
        self._until_quiet.start()

    def _ask_for_all(self) -> None:
        if self.isVisible():
            self._ask("")

    def _search_for(self, text: str) -> None:
        if not self._has_all:
            self._ask(text)

    def _ask(self, text: str) -> None:
        self._question = self._question_for(text)
        if self._question:
            lookup().ask(self._question)

    def _take_answer(self, question: Question, names: Names | None) -> None:
        if question != self._question:
            return
        if not question.text:
            self._has_all = names is None or names.are_all
            self.set_hint(self._hint(names))
        found = names or Names((), True)
        self.set_choices([Choice(name, town_text(name, found.titles.get(name))) for name in found.names])

    def _hint(self, names: Names | None) -> str:
        if names is None:
            return str(QCoreApplication.translate("TileJobs", "The job database can't be reached"))
        if not names.names:
            return self._nothing
        return "" if names.are_all else str(QCoreApplication.translate("TileJobs", "Type to search"))
