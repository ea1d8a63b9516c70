"""The service's calls: `/job_status?job_id=29`."""

from __future__ import annotations

import json
import os
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.server import QgsServerApi, QgsServerApiContext

from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.errors import JobsError, UnknownJob
from tile_job_plugin.jobs.store import Store

#: Environment variable, and QGIS setting, with the name of the job database's connection.
CONNECTION_VARIABLE = "TILE_JOBS_CONNECTION"
CONNECTION_SETTING = "tile_jobs/server/connection"


class RequestError(Exception):
    """An answer other than success, with its HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class JobsApi(QgsServerApi):
    """Answers with the wrapper `{"status": …, "message": …, "data": …}`."""

    def name(self) -> str:
        return "Tile Jobs"

    def description(self) -> str:
        return "Watches jobs of the Tile Jobs plugin"

    def rootPath(self) -> str:
        return "/job_status"

    def accept(self, url: QUrl) -> bool:
        return bool(url.path() == "/job_status")

    def executeRequest(self, context: QgsServerApiContext) -> None:
        try:
            status, message, data = 200, "Success", job_status(QUrlQuery(context.request().url()))
        except RequestError as error:
            status, message, data = error.status, str(error), {}
        response = context.response()
        response.setStatusCode(status)
        response.setHeader("Access-Control-Allow-Origin", "*")
        response.setHeader("Content-Type", "application/json; charset=utf-8")
        response.write(json.dumps({"status": status, "message": message, "data": data}, ensure_ascii=False))


def job_status(query: QUrlQuery) -> dict[str, Any]:
    """Tell where the job that the query names stands.

    Raises RequestError.
    """
    text = query.queryItemValue("job_id")
    if not text.isdecimal():
        raise RequestError(400, f"job_id: {text!r} is no job number. Give one, as in /job_status?job_id=29.")
    try:
        with Store(find_connection(_connection_name())) as store:
            job, progress = store.job(int(text)), store.progress(int(text))
    except UnknownJob as error:
        raise RequestError(404, str(error)) from error
    except JobsError as error:
        raise RequestError(503, "The job database can't be used now. Ask who runs this server.") from error
    return {
        "job_id": job.id,
        "status": job.status.value,
        "progress": progress.percent,
        "tiles_total": progress.total,
        "tiles_complete": progress.complete,
        "tiles_failed": progress.failed,
    }


def _connection_name() -> str:
    name = os.environ.get(CONNECTION_VARIABLE) or QgsSettings().value(CONNECTION_SETTING, "")
    if not name:
        raise RequestError(
            503, f"No job database is set. Set the environment variable {CONNECTION_VARIABLE} to a QGIS connection."
        )
    return str(name)
