"""The service as QGIS Server calls it."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.server import QgsServerApi, QgsServerApiContext, QgsServerRequest, QgsServerResponse

from tile_job_plugin.server.dispatch import Dispatcher
from tile_job_plugin.server.endpoint import OGC_ROOT
from tile_job_plugin.server.endpoints import endpoints_at
from tile_job_plugin.server.http import Answer, Request

_METHODS = {
    QgsServerRequest.Method.GetMethod: "GET",
    QgsServerRequest.Method.PostMethod: "POST",
    QgsServerRequest.Method.PutMethod: "PUT",
    QgsServerRequest.Method.PatchMethod: "PATCH",
    QgsServerRequest.Method.DeleteMethod: "DELETE",
    QgsServerRequest.Method.HeadMethod: "HEAD",
}
#: The headers that the service looks at. With FastCGI, QGIS Server gives a header only to who asks for it by name.
_HEADERS = (
    "Authorization",
    "Content-Type",
    "Origin",
    "Host",
    "Range",
    "Sec-Fetch-Site",
    "Access-Control-Request-Method",
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
        return path.startswith(f"{OGC_ROOT}/") or bool(endpoints_at(path))

    def executeRequest(self, context: QgsServerApiContext) -> None:
        request = _read(context.request())
        _write(self._dispatcher.answer(request), context.response(), with_body=request.method != "HEAD")


def _path(url: QUrl) -> str:
    return url.path(QUrl.ComponentFormattingOption.FullyDecoded).rstrip("/") or "/"


def _read(request: QgsServerRequest) -> Request:
    given = {name.lower(): value for name, value in request.headers().items()}
    asked = {name.lower(): request.header(name) for name in _HEADERS}
    return Request(
        method=_METHODS.get(request.method(), "GET"),
        path=_path(request.url()),
        # QGIS Server has put the parameters of a form into the other URL, with names in capitals.
        query=request.originalUrl().query(QUrl.ComponentFormattingOption.FullyEncoded),
        headers={**{name: value for name, value in asked.items() if value}, **given},
        body=bytes(request.data()),
    )


def _write(answer: Answer, response: QgsServerResponse, with_body: bool) -> None:
    response.setStatusCode(answer.status)
    response.setHeader("Content-Type", answer.content_type)
    for name, value in answer.headers.items():
        response.setHeader(name, value)
    if not with_body:
        return
    response.write(answer.body)
    for piece in answer.rest:
        response.write(piece)
        response.flush()
