"""No request opens a project of its choice: QGIS Server's parameter MAP does nothing, with and without our nginx."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.fixtures.ports import HOST, free_port
from tests.server.servers import BARE_SITE, nginx

#: Addresses of ours that take no token, and others of QGIS Server.
OURS = ("/", "/status", "/job_status", "/openapi.json", "/ogcapi", "/health")
OTHERS = ("/wfs3/collections", "/index.json", "/nowhere")
#: A project with a layer in a Postgres on a port of this computer.
PROJECT = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0"><projectlayers><maplayer type="vector" geometry="Polygon">
<id>a</id><layername>a</layername><provider encoding="UTF-8">postgres</provider>
<datasource>dbname='d' host=127.0.0.1 port={port} user='u' password='p' sslmode=disable key='i'
type=Polygon table="s"."t" (g)</datasource></maplayer></projectlayers></qgis>
"""


class Trap:
    """A port where Postgres might be, which counts who comes, and projects that lead there."""

    def __init__(self, folder: Path) -> None:
        self.visits = 0
        # One on which nobody else has listened lately: whoever still calls there would be counted.
        self._listener = socket.create_server((HOST, free_port()))
        port = self._listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        file = folder / "project.qgs"
        file.write_text(PROJECT.format(port=port), encoding="utf-8")
        self.projects = [str(file), f"postgresql://u:p@127.0.0.1:{port}?sslmode=disable&dbname=d&schema=s&project=p"]
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.visits += 1
            connection.close()

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    trap = Trap(tmp_path)
    yield trap
    trap.close()


@pytest.fixture(scope="module")
def bare_nginx(shared_site, tmp_path_factory):
    """FastCGI behind an nginx that hands everything on, so that the plugin is alone."""
    with ExitStack() as stack:
        yield stack.enter_context(nginx(shared_site.settings, tmp_path_factory.mktemp("bare"), BARE_SITE))


@pytest.fixture(params=["development server", "nginx", "bare nginx"])
def any_server(request, shared_servers, site):
    """Every way of serving."""
    return request.getfixturevalue("bare_nginx") if "bare" in request.param else shared_servers(request.param)


@pytest.mark.parametrize("name", ["MAP", "mAp", "%4dA%70"])
def test_map_opens_no_project(any_server, trap, name):
    for project in map(quote, trap.projects):
        statuses = [any_server.ask(f"{path}?{name}={project}").status for path in OURS]
        assert statuses == [400] * len(OURS)
        for path in (*OURS, *OTHERS):
            any_server.ask(f"{path}?{name}={project}&SERVICE=WMS&REQUEST=GetCapabilities")
        for path in OTHERS:
            any_server.ask(f"{path}?{name}={project}")
    any_server.ask("/", SERVICE="WMS", REQUEST="GetMap", VERSION="1.3.0", LAYERS="a", SLD=trap.address)
    assert trap.visits == 0


def test_map_in_a_body_opens_no_project(any_server, trap):
    for project in trap.projects:
        assert any_server.ask("/job_status", "POST", form={"MAP": project, "job_id": 1}).status == 400
        any_server.ask("/", "POST", form={"MAP": project, "SERVICE": "WMS", "REQUEST": "GetCapabilities"})
    assert trap.visits == 0


def test_projects_are_opened_for_qgis_servers_own_services_where_the_operator_wants_it(start_server, trap):
    server = start_server(TILE_JOBS_PROJECTS="1")
    for project in trap.projects:
        assert server.ask("/job_status", MAP=project, job_id=1).status == 400
        assert trap.visits == 0
    for project in trap.projects:
        server.ask("/", MAP=project, SERVICE="WMS", REQUEST="GetCapabilities")
    assert trap.visits >= len(trap.projects)
