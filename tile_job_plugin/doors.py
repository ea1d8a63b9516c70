"""The doors of this process at which messages are read: a window's dialogs, the command line, and Python scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Callable

from qgis.core import QgsApplication, QgsProcessingAlgorithm

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.messages import NotAtThisDoor, Plural, Sayable, Tell, Words
from tile_job_plugin.translations import counted, translated

#: What a label adds to a parameter's name, such as its unit.
_IN_BRACKETS = re.compile(r"\s*[(\uff08].*", re.DOTALL)

#: The door whose call runs in this thread, where the call itself tells; None where the process does.
_door: ContextVar[Words | None] = ContextVar("door", default=None)


def is_window() -> bool:
    """Whether this is a QGIS with a window, not a `qgis_process` or somebody's Python."""
    return bool(QgsApplication.platform() == "desktop")


def said(message: Sayable | Exception, algorithm: QgsProcessingAlgorithm | None = None) -> str:
    """Return a message or an error as it is read in this process; *algorithm* is the one that it is about."""
    if isinstance(message, Exception) and not isinstance(message, TileJobsError):
        return str(message)
    own = DialogWords(algorithm) if is_window() else CommandLineWords()
    return message.text(own if algorithm else _door.get() or own)


def telling(push: Callable[[str], None]) -> Tell:
    """Return what gets messages, and hands each to *push* as it is read in this process."""
    return lambda message: push(said(message))


@contextmanager
def called_by(words: Words) -> Iterator[None]:
    """Let messages of this thread be said in these words for a while, but those that are about an algorithm."""
    token = _door.set(words)
    try:
        yield
    finally:
        _door.reset(token)


class CommandLineWords(Words):
    """Of `qgis_process` and of Python: parameters and algorithms are called by their names."""

    def translated(self, template: str) -> str:
        """Return a template in the user's language."""
        return translated(template)

    def counted(self, templates: Plural, count: int) -> str:
        """Return the template for so many things in the user's language."""
        return counted(templates, count)


class DialogWords(CommandLineWords):
    """Of a dialog and the Toolbox: parameters and algorithms are called by what they show."""

    def __init__(self, algorithm: QgsProcessingAlgorithm | None = None) -> None:
        provider = QgsApplication.processingRegistry().providerById("tilejobs")
        self._others: list[QgsProcessingAlgorithm] = provider.algorithms() if provider else []
        self._algorithms = [*([algorithm] if algorithm else []), *self._others]

    def field(self, name: str) -> str:
        """Return a parameter's label, without what stands in brackets, such as a unit."""
        definitions = (algorithm.parameterDefinition(name) for algorithm in self._algorithms)
        label = next((found.description() for found in definitions if found), "")
        if not label:
            raise NotAtThisDoor(name)
        return _IN_BRACKETS.sub("", label)

    def call(self, name: str) -> str:
        """Return the name that an algorithm has in the Toolbox."""
        shown = next((algorithm.displayName() for algorithm in self._others if algorithm.name() == name), "")
        if not shown:
            raise NotAtThisDoor(name)
        return shown


class ScriptWords(Words):
    """Of `api.py`: parameters are keyword arguments, and what helps is a method; in English, as all of a traceback."""

    #: What keyword arguments are called; those that are not here have the parameter's name in capitals.
    FIELDS = {
        name: name
        for name in (
            *("connection", "schema", "tile_set", "tile_ids", "town_id", "recipe", "recipe_parameters", "halo"),
            *("extent", "area", "clip", "source"),
            *("retries", "time_limit", "keep_tiles", "map_tiles", "mosaic", "engine", "helpers"),
            *("priority", "not_before", "job_name"),
            *("folder", "pattern", "subfolders", "index", "tile_id_field", "location_field", "raster", "tile_size"),
            *("band", "resampling", "pixel_size", "finest_on_top", "coordinate_operation", "source_crs"),
            *("catalog", "asset"),
            *("crs", "towns", "town_id_field", "town_name_field", "output_folder", "status", "timeout"),
        )
    } | {"workers": "lanes", "job_id": "job", "all": "all_tiles"}
    #: Parameters that algorithms alone have.
    NOT_HERE = frozenset({"run", "job_ids", "before", "name", "stop_when_idle", "delete_files"})
    #: The methods that do what algorithms do.
    CALLS = {
        "registertileset": "register_tile_set()",
        "startjob": "start()",
        "jobstatus": "job()",
        "listjobs": "jobs()",
        "tilestatus": "tiles()",
        "canceljob": "cancel()",
        "pausejob": "pause()",
        "resumejob": "resume()",
        "changejob": "change()",
        "retryjob": "retry()",
        "tilesetlayer": "tile_set()",
        "listtowns": "tile_set()",
        "listworkers": "workers()",
    }

    def __init__(self, **others: str) -> None:
        """Call keyword arguments by their names, but some by *others*, as those of one function."""
        self._others = others

    def field(self, name: str) -> str:
        """Return what a keyword argument is called, or a parameter of a recipe. Raises NotAtThisDoor."""
        if name in self.NOT_HERE:
            raise NotAtThisDoor(name)
        return self._others.get(name) or self.FIELDS.get(name, name.upper())

    def call(self, name: str) -> str:
        """Return the method that does what an algorithm does. Raises NotAtThisDoor."""
        if name not in self.CALLS:
            raise NotAtThisDoor(name)
        return self.CALLS[name]
