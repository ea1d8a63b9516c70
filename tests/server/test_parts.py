"""Small parts of the service that need no server: requests, ranges, redaction."""

from __future__ import annotations

import pytest

from tile_job_plugin.server.download import asked_range
from tile_job_plugin.server.endpoints import ENDPOINTS, endpoints_at
from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.http import FORM, Request
from tile_job_plugin.server.redaction import without_paths


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
        (request(body=b"[1]"), "no JSON object"),
        (request(body=b"[" * 100_000), "not JSON"),
    ],
)
def test_what_cannot_be_read_is_told(given, message):
    with pytest.raises(BadRequest, match=message):
        given.values()


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-9", (0, 9)),
        ("bytes=90-", (90, 99)),
        ("bytes=90-1000", (90, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=-1000", (0, 99)),
        ("bytes=100-", (100, 99)),
        ("bytes=9-0", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("", None),
    ],
)
def test_a_range_is_read_as_the_standard_has_it(header, expected):
    assert asked_range(header, 100) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can't write /srv/gis/out/a.tif: full", "can't write …/a.tif: full"),
        ("'/srv/gis/a.tif'", "'…/a.tif'"),
        (r"C:\data\gis\a.tif is gone", "…/a.tif is gone"),
        ("-ELEVATION=/srv/a/b.vrt", "-ELEVATION=…/b.vrt"),
        ("3 of 4 tiles failed", "3 of 4 tiles failed"),
    ],
)
def test_folders_are_left_out(text, expected):
    assert without_paths(text) == expected


def test_a_known_folder_with_spaces_is_left_out():
    assert without_paths("in /srv/my results/a.tif", ["/srv/my results"]) == "in …/a.tif"


def test_a_path_is_found_with_its_parameters():
    (endpoint, values), (other, _) = endpoints_at("/ogcapi/jobs/29")
    assert ({*endpoint.methods, *other.methods}, values) == ({"GET", "DELETE"}, {"job_id": "29"})
    assert endpoints_at("/ogcapi/jobs/29/nothing") == []
    assert endpoints_at("/start_job/") == []


def test_operations_have_names_of_their_own():
    names = [endpoint.operation for endpoint in ENDPOINTS]
    assert len(names) == len(set(names))
