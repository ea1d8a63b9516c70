"""A real server with the plugin: QGIS' development server, or nginx with FastCGI processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.fixtures.jobs import TILE_SIZE
from tests.fixtures.secrets import WATCH
from tile_job_plugin.server.access import Role, make_token

ROOT = Path(__file__).parents[2]
#: Seconds in which a server must answer for the first time.
PATIENCE = 60


@dataclass(frozen=True)
class Reply:
    """An answer of the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body.decode())

    @property
    def data(self) -> Any:
        return self.json["data"]

    @property
    def message(self) -> str:
        return self.json["message"]


class Client:
    """Asks one server."""

    def __init__(self, port: int, tokens: Mapping[str, str]) -> None:
        self.port = port
        self._tokens = tokens

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        method: str = "GET",
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, Any] | None = None,
        body: Any = None,
        **query: Any,
    ) -> Reply:
        """Ask for a path, with the token of that name."""
        complete = dict(headers or {})
        content = None
        if token:
            complete["Authorization"] = f"Bearer {self._tokens.get(token, token)}"
        if form is not None:
            content = urlencode(form)
            complete["Content-Type"] = "application/x-www-form-urlencoded"
        elif body is not None:
            content = json.dumps(body)
            complete["Content-Type"] = "application/json"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, f"{path}?{urlencode(query)}" if query else path, content, complete)
            answer = connection.getresponse()
            reply = Reply(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()
        WATCH.look_at(reply.body.decode(errors="replace"), f"the answer to {path}")
        return reply


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def tokens(tmp_path: Path) -> dict[str, str]:
    """The tokens of two users and an operator, which the file `tokens` makes known."""
    made = {"anna": Role.USER, "ben": Role.USER, "olga": Role.OPERATOR}
    pairs = {name: make_token(name, role) for name, role in made.items()}
    (tmp_path / "tokens").write_text("".join(f"{line}\n" for _, line in pairs.values()), encoding="utf-8")
    return {name: token for name, (token, _) in pairs.items()}


@pytest.fixture
def environment(saved_connection: str, tmp_path: Path, tokens: object) -> dict[str, str]:
    """What an operator sets."""
    (tmp_path / "results").mkdir()
    return {
        "TILE_JOBS_CONNECTION": saved_connection,
        "TILE_JOBS_TILE_SET": "jacksboro",
        "TILE_JOBS_RECIPES": "tilejobs:solar,native:slope",
        "TILE_JOBS_OUTPUT_FOLDER": str(tmp_path / "results"),
        "TILE_JOBS_TOKEN_FILE": str(tmp_path / "tokens"),
        "TILE_JOBS_DOWNLOADS": "1",
    }


@pytest.fixture
def start_server(
    qgis_app: object, tmp_path: Path, environment: Mapping[str, str], tokens: Mapping[str, str]
) -> Iterator[Callable[..., Client]]:
    """Start QGIS' development server as the keywords say; what is None is not set."""
    processes = []

    def start(**changes: str | None) -> Client:
        port = free_port()
        complete = server_environment({**environment, **changes})
        with (tmp_path / "server.log").open("w") as log:
            command = ["qgis_mapserver", f"127.0.0.1:{port}"]
            processes.append(subprocess.Popen(command, env=complete, stdout=log, stderr=log))
        client = Client(port, tokens)
        wait_for(client)
        return client

    yield start
    for process in processes:
        process.kill()
        process.wait()
    WATCH.look_at_files(tmp_path, "server.log")


@pytest.fixture
def server(start_server: Callable[..., Client]) -> Client:
    """The development server, set up as an operator would."""
    return start_server()


@pytest.fixture
def tile_set_of_towns(saved_connection: str, elevation: Path, towns: Path, run_algorithm: Any) -> str:
    """The tile set `jacksboro`, with the towns 11850 and 11851."""
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=saved_connection,
        TILE_SET="jacksboro",
        RASTER=str(elevation),
        TILE_SIZE=TILE_SIZE,
        TOWNS=str(towns),
        TOWN_ID_FIELD="id",
    )
    return "jacksboro"


def server_environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """Give the environment of a server: the tests' profile, the plugin, and the settings in *changes*."""
    from qgis.core import QgsApplication, QgsSettings

    QgsSettings().sync()
    folder = QgsApplication.qgisSettingsDirPath()
    complete = {
        **os.environ,
        "QGIS_PLUGINPATH": str(ROOT),
        "QGIS_OPTIONS_PATH": folder,
        "QGIS_CUSTOM_CONFIG_PATH": folder,
        "QGIS_SERVER_LOG_LEVEL": "0",
        "QGIS_SERVER_LOG_STDERR": "1",
    }
    given = {name: value for name, value in changes.items() if value is not None}
    return {**complete, **given}


def wait_for(client: Client) -> None:
    """Wait until the server answers."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            client.ask("/")
        except (ConnectionError, OSError):
            assert time.monotonic() < give_up, "the server does not answer"
            time.sleep(0.1)
        else:
            return
