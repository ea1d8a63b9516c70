"""The service as QGIS Server calls it."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.server import QgsServerApi, QgsServerApiContext, QgsServerRequest, QgsServerResponse

from tile_job_plugin.server.dispatch import Dispatcher
from tile_job_plugin.server.endpoint import is_ogc
from tile_job_plugin.server.endpoints import endpoints_at
from tile_job_plugin.server.http import Request, Response

#: The headers that the service looks at. With FastCGI, QGIS Server gives a header only to who asks for it by name.
_HEADERS = (
    "Authorization",
    "Content-Type",
    "X-Content-Type",
    "Origin",
    "Host",
    "Prefer",
    "Range",
    "Sec-Fetch-Site",
    "User-Agent",
    "Access-Control-Request-Method",
    "X-Request-Method",
)


class JobsApi(QgsServerApi):
    """Answers the paths of the service, and leaves all others to QGIS Server."""

    def __init__(self, server_iface: Any, start_processing: Callable[[], Any], has_root: bool) -> None:
        super().__init__(server_iface)
        self._dispatcher = Dispatcher(start_processing)
        self._has_root = has_root

    def name(self) -> str:
        return "Tile Jobs"

    def description(self) -> str:
        return "Starts, shows and cancels jobs of the Tile Jobs plugin"

    def rootPath(self) -> str:
        return "/"

    def accept(self, url: QUrl) -> bool:
        path = _path(url)
        if path == "/":
            # There QGIS Server's own services are called as well: /?SERVICE=WMS.
            names = [name.upper() for name, _ in QUrlQuery(url).queryItems()]
            return self._has_root and "SERVICE" not in names
        return is_ogc(path) or bool(endpoints_at(path))

    def executeRequest(self, context: QgsServerApiContext) -> None:
        request = _read(context.request())
        _write(self._dispatcher.answer(request), context.response(), with_body=request.method != "HEAD")


def _path(url: QUrl) -> str:
    return url.path(QUrl.ComponentFormattingOption.FullyDecoded).rstrip("/") or "/"


def _read(request: QgsServerRequest) -> Request:
    given = {name.lower(): value for name, value in request.headers().items()}
    asked = {name.lower(): request.header(name) for name in _HEADERS}
    headers = {**{name: value for name, value in asked.items() if value}, **given}
    # nginx hides forms from QGIS Server, which takes long to read many names, and tells what they were here.
    if "x-content-type" in headers:
        headers["content-type"] = headers["x-content-type"]
    return Request(
        # QGIS Server takes each method that it does not know for GET; nginx can tell which it was.
        method=headers.get("x-request-method") or QgsServerRequest.methodToString(request.method()),
        path=_path(request.url()),
        # QGIS Server has put the parameters of a form into the other URL, with names in capitals.
        query=request.originalUrl().query(QUrl.ComponentFormattingOption.FullyEncoded),
        headers=headers,
        body=bytes(request.data()),
    )


def _write(response: Response, to: QgsServerResponse, with_body: bool) -> None:
    to.setStatusCode(response.status)
    to.setHeader("Content-Type", response.content_type)
    for name, value in response.headers.items():
        to.setHeader(name, value)
    if not with_body:
        return
    to.write(response.body)
    for piece in response.rest:
        to.write(piece)
        to.flush()
