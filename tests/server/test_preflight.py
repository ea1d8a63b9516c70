"""What a browser asks before it lets a page of another web site call; QGIS' development server knows no OPTIONS."""

from __future__ import annotations

ASKED = {
    "Origin": "https://map.example",
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization",
}


def test_a_preflight_is_answered_without_a_token_and_starts_nothing(nginx_server):
    reply = nginx_server.ask("/job_status", "OPTIONS", headers=ASKED, job_id=1)
    assert (reply.status, reply.body) == (204, b"")
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert reply.headers["Access-Control-Allow-Methods"] == "POST"
    assert "Authorization" in reply.headers["Access-Control-Allow-Headers"]
    assert nginx_server.ask("/start_job", "OPTIONS", headers=ASKED, tile_ids="r0_c0").status == 204
    assert nginx_server.ask("/jobs").data["jobs"] == []


def test_a_page_of_another_web_site_may_not_start_jobs_unless_it_is_named(nginx_server):
    reply = nginx_server.ask("/start_job", "OPTIONS", headers=ASKED, tile_ids="r0_c0")
    assert "Access-Control-Allow-Origin" not in reply.headers


def test_options_that_are_no_preflight_start_nothing(nginx_server):
    assert nginx_server.ask("/start_job", "OPTIONS", token="anna", tile_ids="r0_c0").status == 405
    assert nginx_server.ask("/start_job", "PROPFIND", token="anna", tile_ids="r0_c0").status == 405
    assert nginx_server.ask("/jobs").data["jobs"] == []


def test_a_preflight_for_a_method_that_is_not_there_is_refused(nginx_server):
    reply = nginx_server.ask("/start_job", "OPTIONS", headers={**ASKED, "Access-Control-Request-Method": "DELETE"})
    assert reply.status == 405
