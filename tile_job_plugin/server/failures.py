"""Errors of all parts as answers: what who asks can mend is told, what only the operator can is not."""

from __future__ import annotations

import re
import traceback
from http import HTTPStatus

from qgis.core import Qgis, QgsMessageLog

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs import errors as jobs
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

#: Names of algorithms' parameters, and what they are over HTTP.
_NAMES = {name: name.lower() for name in ("TILE_IDS", "TOWN_ID", "TILE_SET", "RECIPE", "HALO", "JOB_ID")} | {
    "RECIPE_PARAMETERS": "inputs"
}
_ANY_NAME = re.compile(rf"\b({'|'.join(_NAMES)})\b")
#: What a message has at most, in characters: it may name every tile that was asked for.
_LONGEST = 2000
_ERRORS: tuple[tuple[type[Exception], type[HttpError]], ...] = (
    (jobs.UnknownJob, NoSuchJob),
    (jobs.JobEnded, Conflict),
    (jobs.TooManyWaiting, TooManyRequests),
    (jobs.UnknownTiles, BadRequest),
    (jobs.UnknownTown, BadRequest),
    (jobs.TownWithoutTiles, BadRequest),
    (jobs.NoTiles, BadRequest),
    (jobs.TooManyTiles, BadRequest),
    (jobs.UnstorableText, BadRequest),
    (jobs.UnstorableParameters, BadRequest),
    (RequestRefused, BadRequest),
)


def as_http_error(error: Exception) -> HttpError:
    """Give the answer that an error is; what is not for who asks goes to QGIS Server's log."""
    if isinstance(error, HttpError):
        return error
    for kind, http_error in _ERRORS:
        if isinstance(error, kind):
            text = _ANY_NAME.sub(lambda match: _NAMES[match.group(0)], str(error))
            return http_error(text[:_LONGEST])
    if isinstance(error, jobs.JobsError):
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        return Unavailable("The job database can't be used now. Try again later, or ask who runs this service.")
    lines = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    QgsMessageLog.logMessage(lines, "Tile Jobs", Qgis.MessageLevel.Critical)
    return HttpError("Something went wrong here. Ask who runs this service to look at its log.")


def failure_response(error: HttpError, path: str) -> Response:
    """Write an error in the wrapper, or as OGC API - Processes has it."""
    if not is_ogc(path):
        content = {"status": error.status, "message": str(error), "data": {}}
        return json_response(content, error.status, error.headers)
    content = {
        "type": error.problem,
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": str(error),
    }
    return json_response(content, error.status, error.headers)
