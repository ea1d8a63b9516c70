"""Errors of all parts as answers: what who asks can mend is told, what only the operator can is not."""

from __future__ import annotations

import traceback
from http import HTTPStatus

from qgis.core import Qgis, QgsMessageLog

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs import errors as jobs
from tile_job_plugin.messages import NotAtThisDoor, Words
from tile_job_plugin.server.answers import Nothing, Problem, Wrapped
from tile_job_plugin.server.endpoint import is_ogc
from tile_job_plugin.server.errors import (
    BadRequest,
    Conflict,
    HttpError,
    NoSuchJob,
    TooManyRequests,
    Unavailable,
)
from tile_job_plugin.server.http import Response, json_response

#: What parameters are called over HTTP.
_FIELDS = {
    name: name
    for name in (
        *("tile_ids", "town_id", "all", "extent", "area", "clip", "tile_set"),
        *("recipe", "source", "resampling", "halo", "engine", "helpers", "job_id"),
        *("job_name", "priority", "not_before"),
    )
} | {"recipe_parameters": "inputs"}
#: The calls that do what algorithms do.
_CALLS = {
    "listjobs": "/jobs",
    "jobstatus": "/job_status",
    "tilestatus": "/job_tiles",
    "canceljob": "/cancel_job",
    "pausejob": "/pause_job",
    "resumejob": "/resume_job",
    # There are links to the tiles and the towns of each set.
    "tilesetlayer": "/tile_sets",
    "listtowns": "/tile_sets",
    "listworkers": "/workers",
}
#: What a message has at most, in characters: it may name every tile that was asked for.
_LONGEST = 2000
_ERRORS: tuple[tuple[type[Exception], type[HttpError]], ...] = (
    (jobs.UnknownJob, NoSuchJob),
    (jobs.JobEnded, Conflict),
    (jobs.JobNotPausable, Conflict),
    (jobs.JobNotPaused, Conflict),
    (jobs.TooManyWaiting, TooManyRequests),
    (RequestRefused, BadRequest),
)


class HttpWords(Words):
    """Of HTTP, whose answers are read by programs and their authors: in English."""

    other_advice = "Ask the administrator of this service."

    def field(self, name: str) -> str:
        """Return what a parameter is called in a query or a body. Raises NotAtThisDoor."""
        return _called(name, _FIELDS)

    def call(self, name: str) -> str:
        """Return the path that does what an algorithm does. Raises NotAtThisDoor."""
        return _called(name, _CALLS)


def _called(name: str, names: dict[str, str]) -> str:
    if name not in names:
        raise NotAtThisDoor(name)
    return names[name]


def as_http_error(error: Exception) -> HttpError:
    """Return the answer that an error is; what is not for who asks goes to QGIS Server's log."""
    if isinstance(error, HttpError):
        return error
    # Which tile sets there are is the operator's choice.
    if isinstance(error, RequestRefused) and not isinstance(error, jobs.UnknownTileSet):
        http_error = next(answer for kind, answer in _ERRORS if isinstance(error, kind))
        return http_error(error.text(HttpWords())[:_LONGEST])
    if isinstance(error, jobs.JobsError):
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        return Unavailable(
            "The job database can't be used now. Try again later, or ask the administrator of this service."
        )
    lines = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    QgsMessageLog.logMessage(lines, "Tile Jobs", Qgis.MessageLevel.Critical)
    return HttpError("Something went wrong here. Ask the administrator of this service to look at its log.")


def failure_response(error: HttpError, path: str) -> Response:
    """Write an error in the wrapper, or as OGC API - Processes has it."""
    if not is_ogc(path):
        return json_response(Wrapped(error.status, str(error), Nothing()), error.status, error.headers)
    problem = Problem(error.problem, HTTPStatus(error.status).phrase, error.status, str(error))
    return json_response(problem, error.status, error.headers)
