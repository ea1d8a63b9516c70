"""Keyword arguments of a script, read as the parameters of the algorithm that does the same are."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from numbers import Integral, Real
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProject,
)

from tile_job_plugin.errors import QgisNotStarted, RequestRefused
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.status_words import status_called
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import is_optional
from tile_job_plugin.recipes.parameter_values import fault, missing
from tile_job_plugin.requests.ground import Ground, ground_of_geometry, read_area, read_extent
from tile_job_plugin.requests.helper_request import NO_ENGINE
from tile_job_plugin.requests.job_request import JobRequest, parse_recipe_parameters
from tile_job_plugin.requests.queue_request import check_change
from tile_job_plugin.requests.registration_values import RegistrationValues
from tile_job_plugin.requests.tile_naming import tile_ids_in_file
from tile_job_plugin.requests.tile_sources import (
    check_sources,
    is_gdal_name,
)

#: What parameters of algorithms are called in a script, where it is not their name in small letters.
_KEYWORDS = {"WORKERS": "lanes", "ALL": "all_tiles"}


class KeywordValues:
    """Values of keyword arguments, which fit and mean what they do as parameters of an algorithm."""

    def __init__(self, algorithm: str, values: Mapping[str, Any]) -> None:
        self._algorithm = algorithm_of_ours(algorithm)
        self._values = values
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())

    def check_each(self, but: str = "") -> None:
        """Refuse a value that does not fit its parameter, *but* for one."""
        for definition in self._algorithm.parameterDefinitions():
            field = definition.name().lower()
            keyword = _KEYWORDS.get(definition.name(), field)
            if keyword in self._values and keyword != but:
                value = _plain(self._values[keyword])
                # QGIS takes a value that is left out for its default; here None is one that somebody gave.
                is_missing = value is None and not is_optional(definition)
                problem = missing(definition) if is_missing else fault(definition, value, self._context)
                if problem:
                    raise RequestRefused(field=field, reason=problem)


class TileSetValues(KeywordValues):
    """Those of a registration."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__("registertileset", values)
        # None is what a script gives for what it leaves out.
        defaults = {one.name().lower(): one.defaultValue() for one in self._algorithm.parameterDefinitions()}
        self._values = {name: defaults[name] if value is None else value for name, value in values.items()}

    def check(self) -> None:
        """Refuse a value that does not fit, or several that do not fit together."""
        # QGIS knows only some of GDAL's names, and leaves files beside a raster that it loads.
        self.check_each(but="raster" if is_gdal_name(self._values["raster"]) else "")
        check_sources(self._values)

    def read(self) -> RegistrationValues:
        """Return what the values mean."""
        parameters = {name.upper(): _plain(value) for name, value in self._values.items()}
        return RegistrationValues(self._algorithm, parameters, self._context)


class GroundValues(KeywordValues):
    """The extent and the area that name a job's tiles."""

    def __init__(self, extent: Any, area: Any) -> None:
        super().__init__("startjob", {"extent": extent, "area": area})

    def check(self) -> None:
        """Refuse a value that does not fit."""
        self.check_each(but="area" if isinstance(self._values["area"], QgsGeometry) else "")

    def extent(self) -> Ground | None:
        """Return the ground of the extent."""
        return self._ground("extent", read_extent)

    def area(self) -> Ground | None:
        """Return the ground of the area: the polygons of a layer, or one of the script's own."""
        given = self._values["area"]
        if isinstance(given, QgsGeometry):
            return ground_of_geometry(given, self._context.transformContext())
        return self._ground("area", read_area)

    def _ground(self, keyword: str, read: Callable[..., Ground | None]) -> Ground | None:
        definition = self._algorithm.parameterDefinition(keyword)
        return read(definition, {definition.name(): self._values[keyword]}, self._context)


def checked(request: JobRequest) -> JobRequest:
    """Return a request with its numbers as such, where each value fits. Raises RequestRefused."""
    values = {**vars(request), "tile_ids": ",".join(request.tile_ids)}
    # Text there, and checked by itself; the ground is what was made of checked values.
    for name in ("recipe_parameters", "extent", "area", "not_before"):
        del values[name]
    if request.mosaic is None:
        # Has to be named there, if only as a temporary file.
        del values["mosaic"]
    values["engine"] = request.engine or NO_ENGINE
    KeywordValues("startjob", values).check_each()
    return replace(
        request,
        all_tiles=_is_true(request.all_tiles),
        clip=_is_true(request.clip),
        halo=None if request.halo is None else int(request.halo),
        lanes=int(request.lanes),
        retries=int(request.retries),
        time_limit=None if request.time_limit is None else float(request.time_limit),
        engine="" if request.engine == NO_ENGINE else request.engine,
        helpers=int(request.helpers),
        priority=int(request.priority),
        not_before=moment(request.not_before),
    )


def moment(not_before: object) -> datetime | None:
    """Return a date and time with its time zone, this computer's where it has none. Raises RequestRefused."""
    if not_before is None:
        return None
    if not isinstance(not_before, datetime):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{moment!q} can't be used."),
            QT_TRANSLATE_NOOP("TileJobs", "Give a datetime.datetime."),
            field="not_before",
            moment=not_before,
        )
    return not_before.astimezone()


def checked_change(
    priority: int | None, not_before: datetime | None, job_name: str | None
) -> tuple[int | None, datetime | None, str | None]:
    """Return what of a job is to be changed, where each value fits or is None. Raises RequestRefused."""
    KeywordValues("changejob", {"priority": priority, "job_name": job_name}).check_each()
    check_change(priority, not_before, job_name)
    return None if priority is None else int(priority), moment(not_before), job_name


def checked_helpers(engine: str | None, helpers: int | None) -> tuple[str | None, int | None]:
    """Return an engine, empty for none, and a number of helpers, where each fits or is None. Raises RequestRefused."""
    KeywordValues("retryjob", {"engine": engine, "helpers": helpers}).check_each()
    return "" if engine == NO_ENGINE else engine, None if helpers is None else int(helpers)


def _is_true(value: object) -> bool:
    """Return what a boolean that Processing takes stands for."""
    return str(value).lower() in ("true", "1")


def algorithm_of_ours(name: str) -> QgsProcessingAlgorithm:
    """Return an algorithm of the plugin. Raises QgisNotStarted."""
    if QgsApplication.instance() is None:
        raise QgisNotStarted(Message(QT_TRANSLATE_NOOP("TileJobs", "No QgsApplication has been created")))
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        raise QgisNotStarted(Message(QT_TRANSLATE_NOOP("TileJobs", "Processing is not initialized")))
    algorithm = registry.algorithmById(f"tilejobs:{name}")
    if algorithm is None:
        raise QgisNotStarted(Message(QT_TRANSLATE_NOOP("TileJobs", "Processing has no provider tilejobs")))
    return algorithm


def path_text(value: Any) -> Any:
    """Write a path as text, and leave layers and None as they are."""
    return os.fspath(value) if isinstance(value, os.PathLike) else value


def tile_id_texts(tile_ids: Iterable[str | int] | os.PathLike[str]) -> list[str]:
    """Write each of several ids as text, or read them from a file.

    Raises RequestRefused for one text, whose letters would be taken for ids.
    """
    if isinstance(tile_ids, os.PathLike):
        return tile_ids_in_file(Path(tile_ids))
    if isinstance(tile_ids, str) or not isinstance(tile_ids, Iterable):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not a list of ids."),
            QT_TRANSLATE_NOOP("TileJobs", 'Give one such as ["4315", "43*"], or a pathlib.Path of a file of ids.'),
            field="tile_ids",
            given=tile_ids,
        )
    return [id_text("tile_ids", tile_id) for tile_id in tile_ids]


def id_text(field: str, value: str | int) -> str:
    """Write an id as text, as it is registered, also one that is a number in a layer."""
    text = str(value).strip() if isinstance(_plain(value), (str, int)) and not isinstance(value, bool) else ""
    if not text:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not an id."),
            QT_TRANSLATE_NOOP("TileJobs", "Give a text or a whole number."),
            field=field,
            given=value,
        )
    return text


def as_json(recipe_parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return values of a recipe's parameters as another process will read them. Raises RequestRefused."""
    if not isinstance(recipe_parameters, Mapping):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not a dictionary."),
            QT_TRANSLATE_NOOP("TileJobs", 'Give one such as {{"RADIUS": 100}}.'),
            field="recipe_parameters",
            given=recipe_parameters,
        )
    try:
        text = json.dumps(dict(recipe_parameters), allow_nan=False, default=_path)
    except (TypeError, ValueError, RecursionError) as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "a value can't be stored ({reason})."),
            QT_TRANSLATE_NOOP(
                "TileJobs", "Give texts, numbers, booleans, paths, and lists of these; a layer by its path."
            ),
            field="recipe_parameters",
            reason=error,
        ) from error
    return parse_recipe_parameters(text)


def job_status(status: object) -> JobStatus:
    """Return the status with this value, or with the word that people read. Raises RequestRefused."""
    found = status_called(status)
    if found is None:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not the status of a job."),
            QT_TRANSLATE_NOOP("TileJobs", "Give one of these: {statuses!l}."),
            field="status",
            given=status,
            statuses=[each.value for each in JobStatus],
        )
    return found


def seconds(timeout: object) -> float | None:
    """Return a number of seconds, or None. Raises RequestRefused."""
    if timeout is not None and (isinstance(timeout, bool) or not isinstance(timeout, Real)):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not a number."),
            QT_TRANSLATE_NOOP("TileJobs", "Give seconds, or None to wait without a limit."),
            field="timeout",
            given=timeout,
        )
    return None if timeout is None else float(timeout)


def job_number(job: object) -> int:
    """Return the number of a job. Raises RequestRefused for what is none."""
    number = _plain(job)
    if isinstance(number, bool) or not isinstance(number, int):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not a job number."),
            QT_TRANSLATE_NOOP("TileJobs", "Look it up with {call.listjobs}."),
            field="job_id",
            given=job,
        )
    return number


def _path(value: object) -> str:
    if not isinstance(value, os.PathLike):
        raise TypeError(f"{type(value).__name__} has no form in JSON")
    return str(os.fspath(value))


def _plain(value: object) -> object:
    """Return a whole number of another library's type, such as numpy's, as Python's."""
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, Integral) else value
