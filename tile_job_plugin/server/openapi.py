"""The OpenAPI 3.1 document of all calls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tile_job_plugin.server.access import Access
from tile_job_plugin.server.answers import Nothing, Problem, Wrapped
from tile_job_plugin.server.context import JSON
from tile_job_plugin.server.endpoint import Endpoint
from tile_job_plugin.server.errors import (
    BadRequest,
    ContentTooLarge,
    Forbidden,
    HttpError,
    MethodNotAllowed,
    Unauthorized,
    Unavailable,
    UriTooLong,
)
from tile_job_plugin.server.http import FORM
from tile_job_plugin.server.json_schema import Components
from tile_job_plugin.server.parameters import Parameter
from tile_job_plugin.version import plugin_version

TITLE = "Tile Jobs"
DESCRIPTION = "Runs terrain recipes on elevation tiles, and makes one seamless mosaic of the results."
#: What every call may answer; 401 even where no token is needed, for an unknown one.
_FAILURES = tuple(
    error.status for error in (BadRequest, Unauthorized, MethodNotAllowed, ContentTooLarge, UriTooLong, Unavailable)
)
_WORDS = {error.status: (error.__doc__ or "").partition("\n")[0] for error in HttpError.__subclasses__()} | {
    200: "Success",
    201: "The job is waiting for a worker.",
    206: "Part of the file",
}
#: How values are written in a URL or a form, where OpenAPI's default differs: arrays are separated by commas.
_SERIALIZATION = {"array": {"style": "form", "explode": False}}


def describe(endpoints: Iterable[Endpoint], base_url: str) -> dict[str, Any]:
    """Return the document as it becomes JSON."""
    components = Components()
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        for method in endpoint.methods:
            paths.setdefault(endpoint.path, {})[method.lower()] = _operation(endpoint, method, components)
    document = {
        "openapi": "3.1.0",
        "info": {"title": TITLE, "version": plugin_version(), "description": DESCRIPTION},
        "paths": paths,
        "components": {
            "schemas": components.schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
    return {**document, "servers": [{"url": base_url}]} if base_url else document


def _operation(endpoint: Endpoint, method: str, components: Components) -> dict[str, Any]:
    is_one_of_many = len(endpoint.methods) > 1
    operation: dict[str, Any] = {
        "operationId": f"{endpoint.operation_id}_{method.lower()}" if is_one_of_many else endpoint.operation_id,
        "summary": endpoint.summary,
        "responses": dict(_responses(endpoint, components)),
    }
    in_path = re.findall(r"\{(\w+)\}", endpoint.path)
    others = [parameter for parameter in endpoint.parameters if parameter.name not in in_path]
    parameters = [_parameter(one, "path") for one in endpoint.parameters if one.name in in_path]
    if method == "POST" and others:
        operation["requestBody"] = _body(others, endpoint)
    else:
        parameters += [_parameter(one, "query") for one in others]
    if parameters:
        operation["parameters"] = parameters
    if endpoint.access is not Access.OPEN:
        operation["security"] = [{"token": []}, {}]
    return operation


def _parameter(parameter: Parameter, place: str) -> dict[str, Any]:
    described = {
        "name": parameter.name,
        "in": place,
        "description": parameter.description,
        "required": parameter.is_required,
        **_value(parameter),
    }
    return described if parameter.example is None else {**described, "example": parameter.example}


def _value(parameter: Parameter) -> dict[str, Any]:
    """Describe how a value is written in a URL; an object is JSON there as well."""
    if parameter.schema["type"] == "object":
        return {"content": {JSON: {"schema": parameter.schema}}}
    return {"schema": parameter.schema, **_SERIALIZATION.get(parameter.schema["type"], {})}


def _body(parameters: Sequence[Parameter], endpoint: Endpoint) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {one.name: {**one.schema, "description": one.description} for one in parameters},
        "required": [one.name for one in parameters if one.is_required],
        "additionalProperties": False,
    }
    content: dict[str, Any] = {JSON: {"schema": schema}}
    if not endpoint.is_ogc:
        arrays = {one.name: _SERIALIZATION["array"] for one in parameters if one.schema["type"] == "array"}
        content[FORM] = {"schema": schema, **({"encoding": arrays} if arrays else {})}
    return {"content": content}


def _responses(endpoint: Endpoint, components: Components) -> Iterator[tuple[str, dict[str, Any]]]:
    for status, kind in endpoint.responses.items():
        content = {endpoint.content_type: {"schema": components.schema(kind)}}
        yield str(status), {"description": _WORDS[status], "content": content}
    forbidden = (Forbidden.status,) if endpoint.access in (Access.CHANGE, Access.OPERATE) else ()
    failure = components.schema(Problem if endpoint.is_ogc else Wrapped[Nothing])
    for status in sorted({*_FAILURES, *forbidden, *endpoint.failures}):
        yield str(status), {"description": _WORDS[status], "content": {JSON: {"schema": failure}}}
