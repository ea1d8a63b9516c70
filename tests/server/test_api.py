"""The HTTP service, by real requests to QGIS' development server."""

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent.parent


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def start_server(qgis_app, tmp_path):
    """Start the server with environment variables of the test's own; gives a function that asks it."""
    processes = []

    def start(**environment):
        from qgis.core import QgsApplication, QgsSettings

        QgsSettings().sync()
        address = f"127.0.0.1:{free_port()}"
        settings = QgsApplication.qgisSettingsDirPath()
        complete = {
            **os.environ,
            "QGIS_PLUGINPATH": str(ROOT),
            "QGIS_OPTIONS_PATH": settings,
            "QGIS_CUSTOM_CONFIG_PATH": settings,
            **environment,
        }
        with (tmp_path / "server.log").open("w") as log:
            processes.append(subprocess.Popen(["qgis_mapserver", address], env=complete, stdout=log, stderr=log))
        return lambda path: ask(f"http://{address}{path}")

    yield start
    for process in processes:
        process.kill()
        process.wait()


def ask(url):
    """Give status, headers and wrapper of an answer; waits while the server starts."""
    for _ in range(300):
        try:
            with urlopen(url) as answer:
                return answer.status, answer.headers, json.loads(answer.read().decode("utf-8"))
        except HTTPError as error:
            return error.code, error.headers, json.loads(error.read().decode("utf-8"))
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


def test_a_jobs_status_is_answered_in_the_wrapper(start_server, start_job, saved_connection):
    job_id = start_job(RECIPE="native:slope")["JOB_ID"]
    server = start_server(TILE_JOBS_CONNECTION=saved_connection)
    status, headers, wrapper = server(f"/job_status?job_id={job_id}")
    assert status == 200
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Content-Type"].startswith("application/json")
    assert wrapper == {
        "status": 200,
        "message": "Success",
        "data": {
            "job_id": job_id,
            "status": "complete",
            "progress": 100.0,
            "tiles_total": 6,
            "tiles_complete": 6,
            "tiles_failed": 0,
        },
    }
    assert server("/job_status?job_id=999")[0] == 404
    status, _, wrapper = server("/job_status?job_id=1%20or%201=1")
    assert status == wrapper["status"] == 400
    assert "job_id" in wrapper["message"]


def test_without_a_connection_the_service_says_what_to_set(start_server):
    status, _, wrapper = start_server()("/job_status?job_id=1")
    assert status == wrapper["status"] == 503
    assert "TILE_JOBS_CONNECTION" in wrapper["message"]
