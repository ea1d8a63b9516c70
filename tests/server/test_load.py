"""Many clients at once: no job is lost, none is doubled, and no request fails.

`make test-load` lets 200 clients ask for a minute, the other tests fewer for some seconds.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from tests.fixtures.figures import FIGURES
from tests.server.load import http_request, run_load
from tests.server.servers import nginx

IS_FULL = os.environ.get("TILE_JOBS_LOAD") == "full"
CLIENTS, SECONDS = (200, 60) if IS_FULL else (20, 3)


@pytest.fixture
def server(site, tmp_path):
    """nginx with FastCGI processes, and no bound to the jobs that wait."""
    with nginx({**site.settings, "TILE_JOBS_MOST_WAITING": "1000000"}, tmp_path) as client:
        yield replace(client, tokens=site.tokens)


@pytest.mark.alone
def test_many_clients_start_and_watch_jobs_at_once(server, site):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"]
    token = [f"Authorization: Bearer {server.tokens['anna']}"]
    form = [*token, "Content-Type: application/x-www-form-urlencoded"]
    start = http_request("POST", "/start_job", form, "tile_ids=r0_c0,r0_c1&halo=8")
    status = http_request("GET", f"/job_status?job_id={job_id}")
    select_1 = run_load(server.port, CLIENTS, SECONDS, lambda number: (http_request("GET", "/health"), False))
    load = run_load(
        server.port, CLIENTS, SECONDS, lambda number: (start, True) if number % 10 == 0 else (status, False)
    )
    started = [data["job_id"] for data in load.kept]
    assert (load.failures, select_1.failures) == ([], [])
    assert len(started) == len(set(started))
    with closing(psycopg2.connect(site.database.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select gid from tile_jobs.job where gid <> %s", (job_id,))
        assert {gid for (gid,) in cursor.fetchall()} == set(started)
        cursor.execute("select count(*) from tile_jobs.job_tile")
        assert cursor.fetchone() == (2 * len(started) + 1,)
    FIGURES.append(f"{CLIENTS} clients, {len(started)} jobs started: {load}")
    FIGURES.append(f"the same clients, /health only, which is a bare `select 1`: {select_1}")
