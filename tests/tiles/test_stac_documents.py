"""Documents of STAC that lead to others: in files and on servers, in circles, and broken ones."""

from __future__ import annotations

import json

import pytest

from tile_job_plugin.errors import Stopped
from tile_job_plugin.tiles import stac_documents
from tile_job_plugin.tiles.documents import read_document
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.stac_documents import items_below


def item(name, **more):
    return {"type": "Feature", "id": name, "assets": {}, **more}


def link(rel, href, **more):
    return {"rel": rel, "href": href, **more}


def ids(address, progress=lambda percent: True):
    return [found.item["id"] for found in items_below(address, read_document(address), progress)]


def test_an_item_a_list_of_items_and_what_has_a_mark_before_it(write_json):
    assert ids(write_json(item("a"))) == ["a"]
    assert ids(write_json({"type": "FeatureCollection", "features": [item("a"), item("b")]})) == ["a", "b"]
    assert ids(write_json("\ufeff" + json.dumps(item("a")))) == ["a"]
    assert ids(write_json({"type": "FeatureCollection", "features": []})) == []


def test_collections_and_catalogs_lead_to_items_in_their_order(write_json):
    for number in range(20):
        write_json(item(f"i{number}"), f"items/i {number}.json")
    links = [link("item", f"./items/i%20{number}.json") for number in range(20)]
    write_json({"type": "Collection", "links": [link("self", "x"), *links, link("parent", "../top.json")]}, "c.json")
    top = {"stac_version": "0.9.0", "id": "top", "links": [link("child", "c.json"), link("root", "top.json")]}
    assert ids(write_json(top, "top.json")) == [f"i{number}" for number in range(20)]


def test_no_more_documents_are_held_than_are_read_at_once(write_json, monkeypatch):
    monkeypatch.setattr(stac_documents, "_AT_ONCE", 2)
    for number in range(4):
        write_json(item(f"i{number}"), f"{number}.json")
    write_json("broken", "4.json")
    links = [link("item", f"{number}.json") for number in range(5)]
    address = write_json({"type": "Collection", "links": links}, "c.json")
    found = items_below(address, read_document(address), lambda percent: True)
    assert [next(found).item["id"] for _ in range(4)] == ["i0", "i1", "i2", "i3"]
    with pytest.raises(RastersRefused, match=r"4\.json is not JSON"):
        next(found)


def test_circles_of_links_end(write_json):
    write_json({"type": "Catalog", "links": [link("child", "a.json"), link("child", "./b.json")]}, "b.json")
    links = [link("child", "b.json"), link("item", "one.json"), link("item", "./one.json")]
    write_json(item("one"), "one.json")
    assert ids(write_json({"type": "Catalog", "links": links}, "a.json")) == ["one"]


def test_pages_of_a_search_are_read_to_the_last(serve_files, tmp_path):
    server = serve_files(tmp_path)
    for page in range(3):
        links = [link("next", f"?page={page + 1}", method="GET")] if page < 2 else []
        document = {"type": "FeatureCollection", "features": [item(f"p{page}")], "links": links}
        server.answers[f"/search?page={page}"] = json.dumps(document).encode()
    assert ids(server.url("search?page=0")) == ["p0", "p1", "p2"]
    assert server.requests == [f"GET /search?page={page}" for page in range(3)]


def test_a_collection_of_a_service_is_read_by_its_items(serve_files, tmp_path):
    server = serve_files(tmp_path)
    server.answers["/c"] = json.dumps({"type": "Collection", "links": [link("items", "/c/items")]}).encode()
    server.answers["/c/items"] = json.dumps({"type": "FeatureCollection", "features": [item("a")]}).encode()
    assert ids(server.url("c")) == ["a"]


BROKEN = {
    "no JSON": ('{"type": "Feature", ', "is not JSON"),
    "too deep": ('{"type":' + "[" * 200_000, "is not JSON"),
    "number too long": ('{"type": "Feature", "id": ' + "9" * 10_000 + "}", "is not JSON"),
    "a list": ("[1, 2]", "is no STAC item"),
    "no STAC": ({"type": "Point", "coordinates": [0, 0]}, "is no STAC item"),
    "type of another type": ({"type": ["Feature"]}, "is no STAC item"),
    "features of another type": ({"type": "FeatureCollection", "features": 5}, "has features that are no list"),
    "features that are none": ({"type": "FeatureCollection", "features": [5]}, "has features that are no list"),
    "link without address": ({"type": "Catalog", "links": [{"rel": "item", "href": 7}]}, "a link 'item' without"),
    "link that is no text": ({"type": "Catalog", "links": [link("item", "\ud800")]}, "a link 'item' without"),
    "link to nothing": (
        {"type": "Catalog", "links": [link("item", "gone.json")]},
        r"gone\.json can't be read: it is not",
    ),
    "link that is sent": (
        {"type": "FeatureCollection", "features": [], "links": [link("next", "x", method="POST")]},
        "a request of method POST. Save all pages",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_document_is_refused_in_words(write_json, kind):
    document, words = BROKEN[kind]
    if isinstance(document, dict) and isinstance(document["type"], list):
        document = json.dumps(document)
    with pytest.raises(RastersRefused, match=words):
        ids(write_json(document))


@pytest.mark.parametrize("links", [5, None, "x", [5, None], {}])
def test_links_of_another_shape_lead_nowhere(write_json, links):
    assert ids(write_json({**item("a"), "type": "FeatureCollection", "features": [item("a")], "links": links})) == ["a"]


def test_an_endless_catalog_is_left(serve_files, tmp_path, monkeypatch):
    monkeypatch.setattr(stac_documents, "MOST_DOCUMENTS", 5)
    server = serve_files(tmp_path)
    for page in range(9):
        document = {"type": "FeatureCollection", "features": [], "links": [link("next", f"/{page + 1}")]}
        server.answers[f"/{page}"] = json.dumps(document).encode()
    with pytest.raises(RastersRefused, match=r"more than 5 documents .* perhaps to no end"):
        ids(server.url("0"))


def test_reading_documents_can_be_cancelled(write_json):
    write_json(item("a"), "a.json")
    with pytest.raises(Stopped):
        ids(write_json({"type": "Catalog", "links": [link("item", "a.json")]}), lambda percent: False)
