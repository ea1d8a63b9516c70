"""Catalogs and lists as files or on servers: read by GDAL, which knows the user's proxies and keys, as rasters are."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

from osgeo import gdal

from tile_job_plugin.gdal_calls import quiet
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.remote_files import is_remote, settings, silence_of
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.raster_names import absolute_name, is_on_server, is_there

_WEB = re.compile(r"https?://", re.IGNORECASE)
_WEB_OF_GDAL = re.compile("/vsicurl/(?=https?://)", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][\w+.-]+:")
#: Bytes read at once, and the most of a document.
_PIECE, MOST_BYTES = 1 << 20, 1 << 30


def read_document(address: str) -> bytes:
    """Return the content of a file: a path, a URL, or a name in one of GDAL's virtual file systems.

    Raises RastersRefused with the reason.
    """
    name = absolute_name(address)
    # Services that compute what they answer know neither its size nor parts of it.
    streamed = name.replace("/vsicurl/", "/vsicurl_streaming/", 1) if _WEB.match(address) else name
    with quiet(), settings():
        # Some systems open a folder as if it were an empty file.
        content = None if _is_folder(name) else _content(streamed)
    if content is None:
        # A server that answers now has not kept on when it was read.
        reason = (silence_of(name) or "it was cut off") if name.startswith("/vsi") else _why_unreadable(name)
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{address} can't be read: {reason}."), address=address, reason=reason
        )
    if len(content) > MOST_BYTES:
        raise RastersRefused(QT_TRANSLATE_NOOP("TileJobs", "{address} has more than 1 GB."), address=address)
    return content


def is_web(address: str) -> bool:
    """Whether an address is a URL of the web."""
    return _WEB.match(address) is not None


def size_of(address: str) -> int | None:
    """Return how many bytes a document on a server has, as that tells; None where it does not."""
    with quiet(), settings():
        told = gdal.VSIStatL(absolute_name(address))
    return None if told is None or told.size <= 0 else int(told.size)


def resolved(href: str, base: str) -> str:
    """Return the address of *href*, which counts from the address *base* of the document that it stands in.

    Raises RastersRefused for what a document on a server names elsewhere than on servers: it may have been written by
    anybody, and GDAL has names that send the content of local files along (`/vsicurl?header_file=`).
    """
    address = _joined(href, base)
    if is_remote(absolute_name(base)) and not is_on_server(absolute_name(address)):
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{document} names {address}, which is not on a server."),
            QT_TRANSLATE_NOOP("TileJobs", "If you trust it, save it on this computer, and give the file."),
            document=base,
            address=address,
        )
    return address


def _joined(href: str, base: str) -> str:
    if _is_whole(href):
        return href
    web = _WEB_OF_GDAL.sub("", base)
    if _WEB.match(web):
        return urljoin(web, href)
    if href.startswith("/"):
        return href
    name = absolute_name(base)
    if name.startswith("/vsi"):
        return _below(name.rpartition("/")[0], href)
    folder = Path(name).parent
    # A link is written as a URL, a list of files is not.
    return str(folder / (href if is_there(str(folder / href)) else unquote(href)))


def _below(folder: str, href: str) -> str:
    """Return a relative address below a folder of GDAL's virtual file systems, in whose names // has a meaning."""
    for step in href.split("/"):
        if step == "..":
            folder = folder.rpartition("/")[0]
        elif step != ".":
            folder = f"{folder}/{step}"
    return folder


def _is_whole(href: str) -> bool:
    """Whether an address is complete; one letter before a colon is a drive of Windows."""
    return href.startswith("/vsi") or bool(_SCHEME.match(href) or re.match(r"[A-Za-z]:[\\/]", href))


def _content(name: str) -> bytes | None:
    """Read a file to its end, or a little more than is taken; None where it can't be opened."""
    try:
        file = gdal.VSIFOpenL(name, "rb")
    except RuntimeError:
        return None
    if file is None:
        return None
    content = bytearray()
    while len(content) <= MOST_BYTES and (piece := gdal.VSIFReadL(1, _PIECE, file)):
        content += piece
    gdal.VSIFCloseL(file)
    return bytes(content)


def _is_folder(name: str) -> bool:
    told = None if name.startswith("/vsi") else gdal.VSIStatL(name)
    return told is not None and bool(told.IsDirectory())


def _why_unreadable(name: str) -> Message:
    if _is_folder(name):
        return Message(QT_TRANSLATE_NOOP("TileJobs", "it is a folder"))
    closed = QT_TRANSLATE_NOOP("TileJobs", "this user may not read it")
    return Message(closed if is_there(name) else QT_TRANSLATE_NOOP("TileJobs", "it is not there"))
