"""STAC's documents: items, lists of items in pages, collections and catalogs, which lead from one to the next."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.text import is_storable
from tile_job_plugin.tiles.documents import read_document, resolved
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.parallel_reads import read_each
from tile_job_plugin.tiles.raster_names import absolute_name

#: Documents that are read at most, and items.
MOST_DOCUMENTS, MOST_ITEMS = 50_000, 500_000
#: Documents that are held at a time.
_AT_ONCE = 500
#: Which links lead on from a document of each type.
_LINKS = {
    "Feature": (),
    "FeatureCollection": ("next",),
    "ItemCollection": ("next",),
    "Collection": ("item", "child"),
    "Catalog": ("item", "child"),
}

Object = Mapping[str, Any]


class Found(NamedTuple):
    """An item, and the address of the document that holds it."""

    item: Object
    address: str


def items_below(address: str, content: bytes, progress: Progress) -> Iterator[Found]:
    """Yield the items of a document and of all that it leads to, in their order.

    *content* is of the document itself; others are read several at the same time, and none is kept. *progress* is
    called while they are, with 0, as nobody knows how many there are.

    Raises RastersRefused, or Stopped by *progress*.
    """
    count, seen = 0, {absolute_name(address)}
    documents = [(address, content)]
    waiting: deque[str] = deque()
    while documents:
        for place, text in documents:
            document = parsed(place, text)
            for item in _items(place, document):
                yield Found(item, place)
                count += 1
            links = {absolute_name(link): link for link in _links(place, document)}
            waiting.extend(link for name, link in links.items() if name not in seen)
            seen.update(links)
        _refuse_endless(address, len(seen), count)
        following = [waiting.popleft() for _ in range(min(_AT_ONCE, len(waiting)))]
        documents = list(zip(following, _contents(following, progress)))


def _contents(addresses: Sequence[str], progress: Progress) -> list[bytes]:
    """Read documents, several at the same time."""
    by_name = {absolute_name(address): address for address in addresses}
    return read_each(lambda name: read_document(by_name[name]), list(by_name), lambda percent: progress(0))


def parsed(address: str, content: bytes) -> Object:
    """Read a document of STAC. Raises RastersRefused."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{address} is not JSON ({reason})."), address=address, reason=error
        ) from error
    kind = document.get("type") if isinstance(document, dict) else None
    # Catalogs before STAC 1.0 have no type.
    if kind is None and isinstance(document, dict) and "stac_version" in document and "links" in document:
        return {**document, "type": "Catalog"}
    if not isinstance(document, dict) or not isinstance(kind, str) or kind not in _LINKS:
        raise RastersRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "{address} is no STAC item, list of items (FeatureCollection), collection or catalog."
            ),
            address=address,
        )
    return document


def _items(address: str, document: Object) -> Iterator[Object]:
    if document["type"] == "Feature":
        yield document
    elif document["type"] in ("FeatureCollection", "ItemCollection"):
        features = document.get("features")
        if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
            raise RastersRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{address} has features that are no list of items."), address=address
            )
        yield from features


def _links(address: str, document: Object) -> Iterator[str]:
    """Yield the addresses of the documents that one leads to."""
    links = document.get("links", [])
    if links is None or not isinstance(links, list):
        links = []
    wanted = [link for link in links if isinstance(link, dict) and link.get("rel") in _LINKS[document["type"]]]
    if not wanted and document["type"] == "Collection":
        # Of a service, whose collections don't name each item.
        wanted = [link for link in links if isinstance(link, dict) and link.get("rel") == "items"]
    for link in wanted:
        if str(link.get("method", "GET")).upper() != "GET":
            raise RastersRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{address} goes on with a request of method {method}."),
                QT_TRANSLATE_NOOP(
                    "TileJobs", "Save all pages as one file (such as stac-client search --save), and give that."
                ),
                address=address,
                method=str(link["method"])[:20],
            )
        href = link.get("href")
        if not isinstance(href, str) or not href or not is_storable(href):
            raise RastersRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{address} has a link '{rel}' without an address (href)."),
                address=address,
                rel=link["rel"],
            )
        yield resolved(href, address)


def _refuse_endless(address: str, documents: int, items: int) -> None:
    if documents > MOST_DOCUMENTS or items > MOST_ITEMS:
        raise RastersRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "{address} leads to more than {documents} documents or {items} items, and perhaps to no end.",
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Give a smaller collection, or a search result saved as JSON."),
            address=address,
            documents=MOST_DOCUMENTS,
            items=MOST_ITEMS,
        )
