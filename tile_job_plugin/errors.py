"""What can go wrong, as one tree of errors.

Each package keeps its leaves in its own `errors.py`. An error carries what is wrong as data: the parameter, a template
of the sentence, its values, and an advice. Its text is made at the door where it is read (`messages.py`);
`str(error)` is for Python, logs and the command line::

    TileJobsError
    ├── RequestRefused          what was asked for can't be done: the user can change it
    │   ├── requests, recipes   what a job or a tile set may be made of
    │   ├── UnknownTown …       what the job database does not have, or does not take (jobs; a JobsError as well)
    │   └── RastersRefused …    rasters and towns that make no tile set (tiles; a TilesError as well)
    ├── Stopped                 somebody wants no more of it
    ├── JobsError               the job database (jobs)
    ├── RasterError             rasters, whoever reads them
    │   ├── GdalFailed          GDAL refused something
    │   └── TilesError          tile sets, mosaics and map tiles (tiles)
    ├── SagaError               SAGA and its tools (saga)
    ├── RunFailed               a job under way, or on its way to a process that runs it (run)
    ├── EngineFailed            what supplies helpers on other computers refuses (engines)
    ├── QgisNotStarted          a Python script without QGIS, Processing or the plugin's algorithms (api.py)
    ├── PythonNotFound          the interpreter that belongs to this QGIS
    └── HttpError               an answer of the HTTP service other than success (server)
"""

from __future__ import annotations

from collections.abc import Mapping

from tile_job_plugin.messages import PYTHON, QT_TRANSLATE_NOOP, RECORD, Message, NotAtThisDoor, Words
from tile_job_plugin.secrets import without_secrets


class TileJobsError(Exception):
    """Base of all errors of the plugin.

    Kinds of errors have their texts as attributes of the class, others are given theirs.
    """

    #: The parameter that is wrong, such as `town_id`; None where it is none, or several.
    field: str | None = None
    #: What that parameter is called where the door itself has no name for it, such as one of a step in a model.
    label = ""
    #: What is wrong, as a template of `messages.py`.
    template = "{reason}"
    #: What to do about it, as another one; empty where nothing helps, or *template* says it.
    advice = ""
    #: Those of `str(error)`; an error that leaves by a door for scripts has that door's.
    words: Words = PYTHON

    def __init__(self, template: str = "", advice: str = "", *, field: str | None = None, **values: object) -> None:
        self.template = template or self.template
        self.advice = advice or self.advice
        self.field = field or self.field
        #: What the places of the templates stand for.
        self.values: Mapping[str, object] = values
        super().__init__(self.template)

    def __str__(self) -> str:
        return self.text(self.words)

    def text(self, words: Words = PYTHON) -> str:
        """Return what is wrong, and what to do, in the words of a door."""
        what = Message(self.template, **self.values).text(words)
        advice = Message(self.advice, **self.values).advice(words)
        return " ".join(part for part in (self._named(what, words), advice) if part)

    def _named(self, text: str, words: Words) -> str:
        """Put the name of the parameter before a text, where it has one at this door."""
        if self.field is None:
            return text
        try:
            name = words.field(self.field)
        except NotAtThisDoor:
            name = self.label
        return f"{name}: {text}" if name else text[:1].upper() + text[1:]


def in_record(error: Exception) -> str:
    """Return an error as a row of the job database keeps it."""
    return error.text(RECORD) if isinstance(error, TileJobsError) else str(error)


class RequestRefused(TileJobsError):
    """What was asked for can't be done; the user can change that."""


class Stopped(TileJobsError):
    """The user, or QGIS at its end, wants it to stop; nothing of what was under way is left."""

    template = QT_TRANSLATE_NOOP("TileJobs", "It was cancelled.")


class RasterError(TileJobsError):
    """Base of what goes wrong with rasters; a password in a raster's name, or in GDAL's words about it, is cut out."""

    def text(self, words: Words = PYTHON) -> str:
        """Return what is wrong, and what to do, without secrets."""
        return without_secrets(super().text(words))


class GdalFailed(RasterError):
    """GDAL refused something; the message is its own."""

    def __init__(self, reason: str | Message) -> None:
        super().__init__(reason=reason)


class QgisNotStarted(TileJobsError):
    """A script has not started what the plugin needs."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{what} in this Python.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Make a QgsApplication and call initQgis(), then Processing.initialize() and "
        "tile_job_plugin.provider.add_providers(), and keep what it returns.",
    )

    def __init__(self, what: Message) -> None:
        super().__init__(what=what)


class PythonNotFound(TileJobsError):
    """The interpreter that belongs to this QGIS is not where it should be."""

    field = "connection"
    template = QT_TRANSLATE_NOOP(
        "TileJobs",
        "no Python interpreter was found in {prefix}, so nothing would stop the local database when it is idle.",
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose a connection to a database elsewhere.")

    def __init__(self, prefix: str) -> None:
        super().__init__(prefix=prefix)
