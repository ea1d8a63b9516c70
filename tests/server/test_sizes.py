"""How long a request may be, and that a long one holds no process up."""

from __future__ import annotations

import pytest

from tile_job_plugin.server.endpoints import endpoints_at
from tile_job_plugin.server.errors import ContentTooLarge
from tile_job_plugin.server.http import Request

#: A form of a megabyte that a reader whose work grows with the square of the names would need an hour for.
MANY_NAMES = {f"n{number}": "" for number in range(100_000)}


@pytest.mark.parametrize("path", ["/start_job", "/ogcapi/processes/native:slope/execution"])
def test_a_form_of_many_names_is_refused_at_once(nginx_server, path):
    reply = nginx_server.ask(path, "POST", token="anna", form=MANY_NAMES)
    assert reply.status == 400
    assert b"more than 100 parameters" in reply.body


@pytest.mark.parametrize("path", ["/job_status", "/cancel_job", "/jobs", "/", "/wfs3/collections", "/nowhere"])
def test_a_form_of_many_names_gets_no_further_than_nginx_where_none_is_needed(nginx_server, path):
    reply = nginx_server.ask(path, "POST", token="anna", form=MANY_NAMES)
    assert reply.status == reply.json["status"] == 413


@pytest.mark.needs_saga
def test_many_ids_fit_into_a_body(nginx_server):
    ids = ",".join(f"tile_{number:05}_of_a_long_name" for number in range(10_000))
    for sent in ({"form": {"tile_ids": ids}}, {"body": {"tile_ids": ids.split(",")}}):
        reply = nginx_server.ask("/start_job", "POST", token="anna", **sent)
        assert (reply.status, reply.message[:51]) == (400, "tile_ids: tile set 'jacksboro' has no tile 'tile_00")


def test_a_longer_body_than_needed_is_refused_before_it_is_read(server):
    assert server.ask("/job_status", "POST", form={"job_id": "1" * 5000}).status == 413


def test_a_call_that_takes_no_body_refuses_one():
    ((endpoint, _),) = endpoints_at("/jobs")
    with pytest.raises(ContentTooLarge, match=r"The body has 2 bytes\. Send none"):
        endpoint.check_size(Request("GET", "/jobs", "", {}, b"{}"))


@pytest.mark.needs_saga
def test_a_longer_query_than_needed_is_refused(server):
    assert server.ask("/start_job", token="anna", tile_ids="x" * 7950).status == 400
    assert server.ask("/start_job", token="anna", tile_ids="x" * 8001).status == 414
    assert server.ask("/jobs?" + "&" * 5000).status == 400
