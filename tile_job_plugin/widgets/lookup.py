"""Reads names from job databases in threads, so that no dialog waits for a server."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from tile_job_plugin.jobs.choices import Names, tile_set_names_with, town_ids_with
from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.widgets.database_thread import ask_database


@dataclass(frozen=True)
class Question:
    """Which names are wanted, of which database."""

    #: The name of QGIS' connection; empty for the local database.
    connection: str
    schema: str
    #: The set whose towns are wanted; None for the sets themselves.
    tile_set: str | None = None
    #: What the names hold.
    text: str = ""


class Lookup(QObject):
    """Answers questions, each once at a time however many ask it."""

    #: A question, and its Names; None where the database can't be read.
    answered = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._under_way: set[Question] = set()

    def ask(self, question: Question) -> None:
        """Have a question answered by the signal; to be called in the main thread."""
        if question in self._under_way:
            return
        self._under_way.add(question)
        ask_database(question.connection, question.schema, partial(_read, question), partial(self._tell, question))

    def _tell(self, question: Question, answer: Names | Exception | None) -> None:
        self._under_way.discard(question)
        # A database that is not made yet has no names.
        names = Names((), True) if answer is None else answer
        self.answered.emit(question, None if isinstance(names, Exception) else names)


@cache
def lookup() -> Lookup:
    """Return the one for this window."""
    return Lookup()


def _read(question: Question, connection: Connection) -> Names:
    if question.tile_set is None:
        return tile_set_names_with(connection, question.text)
    return town_ids_with(connection, question.tile_set, question.text)
