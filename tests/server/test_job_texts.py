"""What strangers are told of a job: nothing of hosts, databases, folders and what tools say."""

from __future__ import annotations

import json

import pytest

from tests.jobs.lanes import fail_tile, start_tiles
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob, Reason

#: As errors have it; each slipped through what once cut paths out of texts.
SECRETS = (
    "connection 'office' (host db.internal.example, port 5433, dbname terrain)",
    "can't write /srv/o'brien/a=b/ c/d.tif",
    "/vsicurl/http://10.1.2.3/secret.tif",
    r"\\\\fileserver\\share$\\a.tif",
)
WORDS = ("office", "db.internal", "5433", "terrain", "srv", "brien", "a=b", "vsicurl", "10.1.2", "fileserver", "share")
PATHS = ("/job_status?job_id={0}", "/jobs", "/job_log?job_id={0}", "/job_tiles?job_id={0}", "/ogcapi/jobs/{0}")
PATHS += ("/ogcapi/jobs", "/ogcapi/jobs/{0}/results", "/ogcapi/jobs/{0}/results/mosaic")


@pytest.fixture
def failed_job(site):
    """Make a job that has failed, with secrets in its messages and its log."""

    def fail(*reason):
        with JobDatabase(site.database) as store:
            new = NewJob("jacksboro", ["r0_c0", "r0_c1"], "native:slope", {}, 8, 1, "/srv/a.tif", owner="anna")
            job = store.claims.insert_claimed_job(new, "here:1")
            start_tiles(store, job.claim, ["r0_c0"])
            for _ in range(job.retries + 1):
                start_tiles(store, job.claim, ["r0_c0"])
                fail_tile(store, job.claim, "r0_c0", "; ".join(SECRETS))
            for text in SECRETS:
                store.jobs.log(job.id, text, "r0_c0")
            store.jobs.log(job.id, "Halo: 0.1 s", is_open=True)
            store.jobs.fail_job(job.claim, "; ".join(SECRETS), *reason)
        return job.id

    return fail


@pytest.mark.parametrize("token", [None, "anna", "ben"])
def test_no_answer_tells_where_anything_is(server, failed_job, token):
    job_id = failed_job()
    for path in PATHS:
        reply = server.ask(path.format(job_id), token=token)
        text = reply.body.decode()
        assert [word for word in WORDS if word in text] == [], path
    log = server.ask(f"/job_log?job_id={job_id}", token=token).data
    assert [entry["message"] for entry in log["entries"]] == ["Halo: 0.1 s"]
    assert server.ask(f"/job_status?job_id={job_id}", token=token).data["message"] == "An operator can read the reason."


def test_an_operator_reads_all(server, failed_job):
    job_id = failed_job()
    job = server.ask(f"/job_status?job_id={job_id}", token="olga").data
    assert job["message"] == "; ".join(SECRETS)
    log = server.ask(f"/job_log?job_id={job_id}", token="olga").data
    assert [entry["message"] for entry in log["entries"]] == [*SECRETS, "Halo: 0.1 s"]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (Reason.TILES, "1 of 2 tiles failed."),
        (Reason.RASTERS, "Rasters of the tile set can't be read, or have changed."),
        (Reason.REQUEST, "The job can't be run as requested."),
        (Reason.FILES, "The results could not be written."),
    ],
)
def test_the_kind_of_failure_is_told(nginx_server, failed_job, reason, expected):
    job_id = failed_job(reason)
    assert nginx_server.ask(f"/job_status?job_id={job_id}").data["message"] == expected
    assert nginx_server.ask(f"/ogcapi/jobs/{job_id}").json["message"] == expected


def test_a_job_whose_tiles_fail_says_how_many(nginx_server, site, run_worker, monkeypatch):
    reply = nginx_server.ask("/start_job", token="anna", tile_ids="r0_c0", recipe="native:slope", halo=8)
    monkeypatch.setattr("tile_job_plugin.run.lanes.bound_recipe.BoundRecipe.prepare", fail_with_secrets)
    run_worker()
    job = nginx_server.ask("/job_status", job_id=reply.data["job_id"]).data
    assert (job["status"], job["message"]) == ("failed", "1 of 1 tiles failed.")


def fail_with_secrets(*_):
    from tile_job_plugin.run.errors import TileFailed

    raise TileFailed("; ".join(SECRETS))


def test_a_reason_that_is_none_of_ours_is_not_shown(nginx_server, failed_job, site):
    import psycopg2

    job_id = failed_job()
    with psycopg2.connect(site.database.dsn) as session, session.cursor() as cursor:
        cursor.execute("update tile_jobs.job set reason = %s where gid = %s", (json.dumps(SECRETS), job_id))
    session.close()
    assert nginx_server.ask(f"/job_status?job_id={job_id}").data["message"] == "An operator can read the reason."
