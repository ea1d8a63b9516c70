"""Real servers with the plugin, shared by all tests of a run, and a job database that is empty for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from tests.fixtures.database import forget, save_to_qgis, temporary_database
from tests.fixtures.jobs import TILE_SIZE, write_towns
from tests.fixtures.open_cluster import OpenCluster
from tests.fixtures.secrets import WATCH
from tests.server.client import Client
from tests.server.servers import KINDS
from tests.server.site import CONNECTION, ROLES, Site
from tile_job_plugin.server.access import make_token


@pytest.fixture(scope="session")
def shared_site(
    cluster: OpenCluster, qgis_app: object, elevation: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """A job database with the tile set `jacksboro` and the towns 11850 and 11851, two users and an operator."""
    import processing
    from qgis.core import QgsSettings

    folder = tmp_path_factory.mktemp("site")
    (folder / "results").mkdir()
    pairs = {name: make_token(name, role) for name, role in ROLES.items()}
    (folder / "tokens").write_text("".join(f"{line}\n" for _, line in pairs.values()), encoding="utf-8")
    WATCH.passwords |= {token for token, _ in pairs.values()}
    with temporary_database(cluster, "template_tile_jobs") as database:
        save_to_qgis(CONNECTION, database)
        QgsSettings().sync()
        towns = write_towns(elevation, folder / "towns.gpkg")
        processing.run(
            "tilejobs:registertileset",
            {
                "CONNECTION": CONNECTION,
                "TILE_SET": "jacksboro",
                "RASTER": str(elevation),
                "TILE_SIZE": TILE_SIZE,
                "TOWNS": str(towns),
                "TOWN_ID_FIELD": "id",
            },
        )
        yield Site(replace(database, name=CONNECTION), folder, {name: token for name, (token, _) in pairs.items()})
        forget(CONNECTION)


@pytest.fixture
def site(shared_site: Site) -> Iterator[Site]:
    """The same, without jobs."""
    tokens = shared_site.token_file.read_bytes()
    with closing(psycopg2.connect(shared_site.database.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("truncate tile_jobs.job cascade")
    yield shared_site
    shared_site.token_file.write_bytes(tokens)


@pytest.fixture(scope="session")
def shared_servers(shared_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Client]]:
    """Servers as the operator sets them up, each started when it is first asked for."""
    clients: dict[str, Client] = {}
    with ExitStack() as stack:

        def give(kind: str) -> Client:
            if kind not in clients:
                folder = tmp_path_factory.mktemp("server")
                client = stack.enter_context(KINDS[kind](shared_site.settings, folder))
                clients[kind] = replace(client, tokens=shared_site.tokens)
                stack.callback(WATCH.look_at_files, folder, "*.log")
            return clients[kind]

        yield give


@pytest.fixture(params=list(KINDS))
def server(request: pytest.FixtureRequest, shared_servers: Callable[[str], Client], site: Site) -> Client:
    """QGIS' development server, and nginx with FastCGI processes."""
    return shared_servers(request.param)


@pytest.fixture
def nginx_server(shared_servers: Callable[[str], Client], site: Site) -> Client:
    """nginx with FastCGI processes alone, for what needs no other."""
    return shared_servers("nginx")


@pytest.fixture
def start_server(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Client]]:
    """Start a development server with settings changed as the keywords say; what is None is not set."""
    with ExitStack() as stack:

        def start(**changes: str | None) -> Client:
            settings = {name: value for name, value in {**site.settings, **changes}.items() if value is not None}
            folder = tmp_path_factory.mktemp("server")
            client = stack.enter_context(KINDS["development server"](settings, folder))
            stack.callback(WATCH.look_at_files, folder, "*.log")
            return replace(client, tokens=site.tokens)

        yield start


@pytest.fixture
def run_worker(site: Site, qgis_app: object) -> Callable[[], Any]:
    """Let a worker run what waits."""
    import processing

    return lambda: processing.run("tilejobs:runworker", {"CONNECTION": CONNECTION, "STOP_WHEN_IDLE": True})
