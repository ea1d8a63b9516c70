"""Answers other than success. Each message is complete for who asks: the parameter, its value, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from tile_job_plugin.errors import TileJobsError

_EXCEPTIONS = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0"


class HttpError(TileJobsError):
    """An answer other than success."""

    status = 500
    #: The kind of error, as RFC 9457 and OGC API - Processes name it.
    problem = "about:blank"
    #: Headers that the answer needs.
    headers: Mapping[str, str] = {}

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class BadRequest(HttpError):
    """Something about the request is wrong."""

    status = 400


class Unauthorized(HttpError):
    """A token is needed, or the one that was given is unknown."""

    status = 401
    headers = {"WWW-Authenticate": 'Bearer realm="Tile Jobs"'}


class Forbidden(HttpError):
    """The token does not allow it."""

    status = 403


class NotFound(HttpError):
    """There is no such thing."""

    status = 404


class NoSuchJob(NotFound):
    """There is no job with that number."""

    problem = f"{_EXCEPTIONS}/no-such-job"


class NoSuchProcess(NotFound):
    """There is no process with that id, or it can't be used here."""

    problem = f"{_EXCEPTIONS}/no-such-process"


class ResultsNotReady(NotFound):
    """The job has no results yet."""

    problem = f"{_EXCEPTIONS}/result-not-ready"


class MethodNotAllowed(HttpError):
    """The path is there for other methods."""

    status = 405

    def __init__(self, method: str, allowed: list[str]) -> None:
        super().__init__(f"{method} is not possible here. Use {' or '.join(allowed)}.")
        self.headers = {"Allow": ", ".join(allowed)}


class Conflict(HttpError):
    """The job's status does not allow it."""

    status = 409


class ContentTooLarge(HttpError):
    """The body is longer than what is needed here."""

    status = 413

    def __init__(self, size: int, most: int) -> None:
        self.size, self.most = size, most
        advice = f"Send at most {most}." if most else "Send none."
        super().__init__(f"The body has {size} bytes. {advice}")


class UriTooLong(HttpError):
    """The query is longer than any that is needed."""

    status = 414

    def __init__(self, size: int, most: int) -> None:
        self.size, self.most = size, most
        super().__init__(f"The query has {size} characters. Send at most {most}, or put long parameters into a POST.")


class RangeNotSatisfiable(HttpError):
    """The file ends before that range."""

    status = 416

    def __init__(self, size: int) -> None:
        super().__init__(f"Range: the file has {size} bytes. Ask for some of these.")
        self.headers = {"Content-Range": f"bytes */{size}"}


class TooManyRequests(HttpError):
    """The token has as many jobs in the queue as it may have."""

    status = 429
    headers = {"Retry-After": "60"}


class Unavailable(HttpError):
    """The service can't be used now, or is not set up."""

    status = 503
    headers = {"Retry-After": "10"}
