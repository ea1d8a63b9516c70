"""Errors of all parts as answers: what who asks can mend is told, what only the operator can is not."""

from __future__ import annotations

import re
import traceback

from qgis.core import Qgis, QgsMessageLog

from tile_job_plugin.jobs import errors as jobs
from tile_job_plugin.run.errors import RequestRefused
from tile_job_plugin.server.endpoint import OGC_ROOT
from tile_job_plugin.server.errors import (
    BadRequest,
    Conflict,
    HttpError,
    NoSuchJob,
    TooManyWaiting,
    Unavailable,
)
from tile_job_plugin.server.http import Answer, json_answer
from tile_job_plugin.server.redaction import without_paths

#: Names of algorithms' parameters, which are written small over HTTP.
_PARAMETERS = re.compile(r"\b(TILE_IDS|TOWN_ID|TILE_SET|RECIPE|RECIPE_PARAMETERS|HALO|JOB_ID)\b")
#: What a message has at most, in characters: it may name every tile that was asked for.
_LONGEST = 2000
_ERRORS: tuple[tuple[type[Exception], type[HttpError]], ...] = (
    (jobs.UnknownJob, NoSuchJob),
    (jobs.JobEnded, Conflict),
    (jobs.TooManyWaiting, TooManyWaiting),
    (jobs.UnknownTiles, BadRequest),
    (jobs.UnknownTown, BadRequest),
    (jobs.TownWithoutTiles, BadRequest),
    (jobs.NoTiles, BadRequest),
    (jobs.TooManyTiles, BadRequest),
    (jobs.UnstorableText, BadRequest),
    (jobs.UnstorableParameters, BadRequest),
    (RequestRefused, BadRequest),
)
_TITLES = {
    400: "Bad request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    429: "Too many requests",
    500: "Internal server error",
    503: "Service unavailable",
}


def as_http_error(error: Exception) -> HttpError:
    """Give the answer that an error is; what is not for who asks goes to QGIS Server's log."""
    if isinstance(error, HttpError):
        return error
    for kind, http_error in _ERRORS:
        if isinstance(error, kind):
            text = _PARAMETERS.sub(lambda match: match.group(0).lower(), str(error))
            return http_error(without_paths(text)[:_LONGEST])
    if isinstance(error, jobs.JobsError):
        QgsMessageLog.logMessage(str(error), "Tile Jobs", Qgis.MessageLevel.Critical)
        return Unavailable("The job database can't be used now. Try again later, or ask who runs this service.")
    lines = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    QgsMessageLog.logMessage(lines, "Tile Jobs", Qgis.MessageLevel.Critical)
    return HttpError("Something went wrong here. Ask who runs this service to look at its log.")


def failure_answer(error: HttpError, path: str) -> Answer:
    """Write an error in the wrapper, or as OGC API - Processes has it."""
    if not path.startswith(OGC_ROOT):
        content = {"status": error.status, "message": str(error), "data": {}}
        return json_answer(content, error.status, **_names(error))
    content = {
        "type": error.problem,
        "title": _TITLES[error.status],
        "status": error.status,
        "detail": str(error),
    }
    return json_answer(content, error.status, **_names(error))


def _names(error: HttpError) -> dict[str, str]:
    return {name.replace("-", "_"): value for name, value in error.headers.items()}
