"""Finds what a request asks for, and answers it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import Any, Callable

from tile_job_plugin.server.access import Access, find_caller
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import Endpoint
from tile_job_plugin.server.endpoints import endpoints_at
from tile_job_plugin.server.errors import MethodNotAllowed, NotFound
from tile_job_plugin.server.failures import as_http_error, failure_response
from tile_job_plugin.server.http import Request, Response
from tile_job_plugin.server.parameters import read_parameters
from tile_job_plugin.server.settings import Settings, read_settings
from tile_job_plugin.server.shared_database import SharedDatabase

#: Seconds for which a browser may remember what it was told about other web sites' requests.
_PREFLIGHT_SECONDS = "600"
#: What pages of other web sites may read beside the usual headers.
_READABLE_HEADERS = {
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Range, Location, Retry-After, WWW-Authenticate"
}


class Dispatcher:
    """Answers one request after the other."""

    def __init__(self, start_processing: Callable[[], Any]) -> None:
        self._start_processing = start_processing
        self._shared_database = SharedDatabase()

    def answer(self, request: Request) -> Response:
        """Answer a request, whatever it is."""
        settings = Settings()
        access = Access.READ
        try:
            settings = read_settings()
            endpoint, in_path = _find(request)
            access = endpoint.access
            if _is_preflight(request):
                response = Response(b"", 204, headers=_preflight_headers(request))
            else:
                response = self._answer(endpoint, in_path, request, settings)
        except Exception as error:
            response = failure_response(as_http_error(error), request.path)
        headers = {"Cache-Control": "no-store", **_origin_headers(request, settings, access), **response.headers}
        return replace(response, headers=headers)

    def _answer(self, endpoint: Endpoint, in_path: dict[str, str], request: Request, settings: Settings) -> Response:
        endpoint.check_size(request)
        caller = find_caller(request, settings, endpoint.access)
        values = read_parameters(endpoint.parameters, {**request.values(), **in_path})
        with ExitStack() as stack:
            context = RequestContext(
                settings,
                caller,
                lambda: stack.enter_context(self._shared_database.lend(settings)),
                request.headers,
                self._start_processing,
            )
            return endpoint.handler(context, values)


def _find(request: Request) -> tuple[Endpoint, dict[str, str]]:
    """Find the endpoint. Raises NotFound or MethodNotAllowed."""
    found = endpoints_at(request.path)
    if not found:
        raise NotFound("There is nothing at this address. See /openapi.json for all calls.")
    method = request.method
    if _is_preflight(request):
        method = request.headers["access-control-request-method"].upper()
    for endpoint, values in found:
        if method in endpoint.methods or (method == "HEAD" and endpoint.has_head):
            return endpoint, values
    raise MethodNotAllowed(method, [allowed for endpoint, _ in found for allowed in endpoint.methods])


def _is_preflight(request: Request) -> bool:
    """Whether a browser only asks what it may do; QGIS Server may call the method OPTIONS GET."""
    return request.method in ("GET", "OPTIONS") and "access-control-request-method" in request.headers


def _preflight_headers(request: Request) -> dict[str, str]:
    return {
        "Access-Control-Allow-Methods": request.headers["access-control-request-method"].upper(),
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Range",
        "Access-Control-Max-Age": _PREFLIGHT_SECONDS,
    }


def _origin_headers(request: Request, settings: Settings, access: Access) -> dict[str, str]:
    """Return what says whose pages may read the answer; `*` stands for all only where nothing is changed."""
    origin = request.headers.get("origin", "")
    if origin and origin in settings.origins:
        return {"Access-Control-Allow-Origin": origin, "Vary": "Origin", **_READABLE_HEADERS}
    if "*" in settings.origins and access is not Access.CHANGE:
        return {"Access-Control-Allow-Origin": "*", **_READABLE_HEADERS}
    return {}
