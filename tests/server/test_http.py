"""What is read out of a request."""

from __future__ import annotations

import pytest

from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.http import FORM, Request


def request(query="", body=b"", content_type="application/json"):
    return Request("POST", "/start_job", query, {"content-type": content_type}, body)


def test_query_form_and_json_are_read_together():
    assert request("a=1&b=%C3%A9").values() == {"a": "1", "b": "é"}
    assert request("a=1", b"b=2", f"{FORM}; charset=utf-8").values() == {"a": "1", "b": "2"}
    assert request("a=1", b'{"b": [2]}').values() == {"a": "1", "b": [2]}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (request("a=1&a=2"), "^a: it is given more than once"),
        (request("a=1", b'{"a": 2}'), "^a: it is given more than once"),
        (request("a=%ff"), "not UTF-8"),
        (request(body=b"\xff"), "not UTF-8"),
        (request(body=b"{"), "not JSON"),
        (request(body=b"[1]"), "not a JSON object"),
        (request(body=b"[" * 100_000), "not JSON"),
    ],
)
def test_what_cannot_be_read_is_told(given, message):
    with pytest.raises(BadRequest, match=message):
        given.values()
