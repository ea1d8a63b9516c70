"""Who may start, cancel and watch jobs."""

from __future__ import annotations

import pytest

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.server.access import ANONYMOUS, Access, Role, find_caller, make_token
from tile_job_plugin.server.errors import Forbidden, HttpError, Unauthorized, Unavailable
from tile_job_plugin.server.http import Request
from tile_job_plugin.server.settings import Settings


def request(**headers):
    return Request("GET", "/start_job", "", {name.replace("_", "-"): value for name, value in headers.items()})


def test_a_job_is_not_started_without_a_token_or_with_a_wrong_one(server):
    for token in (None, "wrong"):
        reply = server.ask("/start_job", token=token, tile_ids="r0_c0")
        assert reply.status == reply.json["status"] == 401
        assert reply.headers["WWW-Authenticate"].startswith("Bearer")
    assert server.ask("/start_job", headers={"Authorization": "Basic YTpi"}, tile_ids="r0_c0").status == 401
    assert server.ask("/jobs").data["jobs"] == []


@pytest.mark.needs_saga
def test_a_job_is_cancelled_by_its_owner_or_an_operator_only(server):
    first, second = (server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"] for _ in range(2))
    reply = server.ask("/cancel_job", token="ben", job_id=first)
    assert reply.status == 403
    assert reply.message.startswith(f"job_id: job {first} belongs to somebody else.")
    assert server.ask("/cancel_job", token="anna", job_id=first).status == 200
    assert server.ask("/cancel_job", token="olga", job_id=second).status == 200


def test_a_job_that_was_not_started_over_http_is_an_operators(server, site):
    with JobDatabase(site.database) as store:
        job_id = store.jobs.insert_job(NewJob("jacksboro", ["r0_c0"], "native:slope", {}, 8, 1, "/out/a.tif")).id
    assert server.ask("/cancel_job", token="anna", job_id=job_id).status == 403
    assert server.ask("/cancel_job", token="olga", job_id=job_id).status == 200


@pytest.mark.needs_saga
def test_a_token_that_is_taken_out_is_no_longer_of_any_use(server, site):
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0").status == 200
    lines = site.token_file.read_text().splitlines()
    assert not any(token in line for token in site.tokens.values() for line in lines), "only hashes are kept"
    site.token_file.write_text("\n".join(line for line in lines if not line.startswith("anna")))
    assert server.ask("/start_job", token="anna", tile_ids="r0_c0").status == 401


def test_reading_can_be_closed(start_server):
    server = start_server(TILE_JOBS_OPEN_READING="0")
    assert server.ask("/jobs").status == 401
    assert server.ask("/jobs", token="anna").status == 200
    assert server.ask("/").status == server.ask("/health").status == 200


@pytest.mark.needs_saga
def test_starting_can_be_opened_but_not_to_other_web_sites(start_server):
    server = start_server(TILE_JOBS_OPEN_START="1")
    job_id = server.ask("/start_job", tile_ids="r0_c0").data["job_id"]
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}):
        form = server.ask("/start_job", "POST", headers=headers, form={"tile_ids": "r0_c0"})
        assert form.status == server.ask("/cancel_job", headers=headers, job_id=job_id).status == 403
    # What a browser tells of an address, an image or a form of another site where there is no HTTPS.
    image = server.ask("/cancel_job", headers={"User-Agent": "Mozilla/5.0 (X11)"}, job_id=job_id)
    assert image.status == 403
    assert server.ask("/start_job", headers={"Origin": server.address}, tile_ids="r0_c0").status == 200
    assert server.ask("/cancel_job", job_id=job_id).status == 200


@pytest.mark.needs_saga
def test_where_starting_is_open_the_host_must_be_known(start_server):
    server = start_server(TILE_JOBS_OPEN_START="1", TILE_JOBS_HOSTS="gis.example, Terrain.example")
    led_here = {"Host": f"evil.example:{server.port}", "Origin": f"http://evil.example:{server.port}"}
    for headers in (led_here, {**led_here, "Sec-Fetch-Site": "same-origin"}, {"Host": "127.0.0.1.evil.example"}):
        reply = server.ask("/start_job", "POST", headers=headers, form={"tile_ids": "r0_c0"})
        assert reply.status == 403
        assert reply.message.startswith("Host: '")
        assert server.ask("/jobs", headers=headers).data["jobs"] == []
        assert server.ask("/start_job", token="anna", headers=headers, tile_ids="x").status == 400, "a token is enough"
    for host in ("localhost", f"127.0.0.1:{server.port}", "[::1]:80", "gis.example", "terrain.EXAMPLE.:8080"):
        assert server.ask("/start_job", headers={"Host": host}, tile_ids="r0_c0").status == 200, host


@pytest.mark.needs_saga
def test_head_starts_and_cancels_nothing(server):
    job_id = server.ask("/start_job", token="anna", tile_ids="r0_c0").data["job_id"]
    for path, values in (("/start_job", {"tile_ids": "r0_c0"}), ("/cancel_job", {"job_id": job_id})):
        assert server.ask(path, "HEAD", token="anna", **values).status == 405
    assert [(job["job_id"], job["status"]) for job in server.ask("/jobs").data["jobs"]] == [(job_id, "ready")]


@pytest.mark.needs_saga
def test_pages_of_named_web_sites_may_read_and_start(start_server):
    server = start_server(TILE_JOBS_ORIGINS="https://map.example,https://gis.example", TILE_JOBS_OPEN_START="1")
    headers = {"Origin": "https://map.example", "Sec-Fetch-Site": "cross-site"}
    reply = server.ask("/start_job", headers=headers, tile_ids="r0_c0")
    assert (reply.status, reply.headers["Access-Control-Allow-Origin"]) == (200, "https://map.example")
    reply = server.ask("/jobs", headers={"Origin": "https://elsewhere.example"})
    assert "Access-Control-Allow-Origin" not in reply.headers


@pytest.mark.needs_saga
def test_without_origins_of_their_own_answers_to_starting_are_not_for_all_web_sites(server):
    reply = server.ask("/start_job", token="anna", headers={"Origin": "https://map.example"}, tile_ids="r0_c0")
    assert reply.status == 200
    assert "Access-Control-Allow-Origin" not in reply.headers


@pytest.mark.parametrize("line", ["anna user", "anna king abc", "a b c d"])
def test_a_token_file_with_a_bad_line_is_told(tmp_path, line):
    (tmp_path / "tokens").write_text(f"# comment\n\n{line}\n")
    settings = Settings(token_file=str(tmp_path / "tokens"))
    with pytest.raises(HttpError, match="TILE_JOBS_TOKEN_FILE names is not 'name role hash'"):
        find_caller(request(authorization="Bearer x"), settings, Access.READ)


def test_a_token_is_known_by_its_hash_alone(tmp_path):
    token, line = make_token("anna", Role.OPERATOR)
    assert token not in line
    (tmp_path / "tokens").write_text(line)
    settings = Settings(token_file=str(tmp_path / "tokens"))
    caller = find_caller(request(authorization=f"bearer {token}"), settings, Access.CHANGE)
    assert (caller.name, caller.role) == ("anna", Role.OPERATOR)
    with pytest.raises(Unauthorized):
        find_caller(request(authorization=f"Bearer {token}x"), settings, Access.READ)


def test_a_hash_of_other_letters_is_no_token_of_anybody(tmp_path):
    (tmp_path / "tokens").write_text("anna user hæsh\n", encoding="utf-8")
    with pytest.raises(Unauthorized):
        find_caller(request(authorization="Bearer x"), Settings(token_file=str(tmp_path / "tokens")), Access.READ)


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer x"}])
def test_where_nobody_can_have_a_token_it_is_told_what_to_set(headers):
    with pytest.raises(Unavailable, match="TILE_JOBS_TOKEN_FILE"):
        find_caller(request(**headers), Settings(), Access.CHANGE)


def test_who_has_no_token_is_nobody():
    caller = find_caller(request(), Settings(), Access.READ)
    assert (caller.name, caller.may_change(None), caller.may_change("anna")) == (ANONYMOUS, False, False)
    with pytest.raises(Forbidden):
        find_caller(request(origin="null"), Settings(open_start=True), Access.CHANGE)
