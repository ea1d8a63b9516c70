"""Requests and responses as values, without QGIS Server."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from tile_job_plugin.server.answers import Wrapped
from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.json_schema import as_json
from tile_job_plugin.text import SHOWN

JSON = "application/json; charset=utf-8"
#: The longest query, in characters, and the most parameters; nginx takes no longer ones unless it is told to.
LONGEST_QUERY, MOST_PARAMETERS = 8000, 100
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Request:
    """What a client asks."""

    #: In capitals.
    method: str
    #: Decoded, without a slash at its end.
    path: str
    #: As it stands in the URL.
    query: str
    #: By name in small letters.
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def content_type(self) -> str:
        """What the body is said to be, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def values(self) -> dict[str, Any]:
        """Return the parameters of the query and of a form or a JSON object in the body. Raises BadRequest."""
        pairs = _pairs(self.query)
        if self.body.strip() and self.content_type == FORM:
            pairs += _pairs(self._text())
        elif self.body.strip():
            pairs += self._json_object().items()
        return _dictionary(pairs)

    def _json_object(self) -> dict[str, Any]:
        """Read the body as a JSON object. Raises BadRequest."""
        try:
            content = json.loads(self._text(), object_pairs_hook=_dictionary, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise BadRequest("The body is not JSON. Send a JSON object, or a form.") from error
        if not isinstance(content, dict):
            raise BadRequest("The body is not a JSON object. Send one, or a form.")
        return content

    def _text(self) -> str:
        try:
            return self.body.decode()
        except UnicodeDecodeError as error:
            raise BadRequest("The body is not UTF-8.") from error


def _pairs(text: str) -> list[tuple[str, Any]]:
    """Read names and values as they stand in a URL. Raises BadRequest."""
    if text.count("&") >= MOST_PARAMETERS:
        raise BadRequest(f"There are more than {MOST_PARAMETERS} parameters. No call takes as many.")
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise BadRequest("The parameters are not UTF-8.") from error


def _dictionary(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return the value of each name. Raises BadRequest for a duplicate name."""
    values: dict[str, Any] = {}
    for name, value in pairs:
        if name in values:
            raise BadRequest(f"{name[:SHOWN]}: it is given more than once. Give it once.")
        values[name] = value
    return values


def _refuse_constant(word: str) -> None:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(word)


@dataclass(frozen=True)
class Response:
    """What the client gets."""

    body: bytes
    status: int = 200
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    #: What follows the body, piece by piece, where it is too large for memory.
    rest: Iterable[bytes] = ()


def json_response(
    content: Any, status: int = 200, headers: Mapping[str, str] | None = None, content_type: str = JSON
) -> Response:
    """Return a response with the JSON of an answer."""
    return Response(json.dumps(as_json(content), ensure_ascii=False).encode(), status, content_type, headers or {})


def wrapped(data: Any) -> Response:
    """Return a response in the wrapper of the source system."""
    return json_response(Wrapped(200, "Success", data))
