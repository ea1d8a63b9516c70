"""Text files that name a raster on each line, as agencies hand them out: paths or addresses."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from urllib.parse import unquote

from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.documents import resolved
from tile_job_plugin.tiles.errors import RastersRefused
from tile_job_plugin.tiles.raster_names import absolute_name, stem_of

#: Longer than any path or address; a file with longer lines holds something else.
_LONGEST_LINE = 20_000


def rasters_in_list(address: str, content: bytes) -> list[tuple[str, str]]:
    """Return id and GDAL's name of each raster that a list names; what is relative counts from the list's own place.

    Blank lines and those that begin with # are left out. Raises RastersRefused for what is no list.
    """
    try:
        # UTF-16 is what PowerShell on Windows writes.
        encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
        lines = [line.strip() for line in content.decode(encoding).splitlines()]
    except UnicodeDecodeError as error:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{address} is neither STAC, Parquet nor a list in UTF-8 (byte {byte})."),
            QT_TRANSLATE_NOOP("TileJobs", "If it is a list, save it in the encoding UTF-8."),
            address=address,
            byte=error.start,
        ) from error
    named = [_unquoted(line) for line in lines if line and not line.startswith("#")]
    odd = [line for line in named if "\0" in line or len(line) > _LONGEST_LINE]
    if odd or not named:
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{address} names no rasters, one path or address per line."), address=address
        )
    paths = [absolute_name(resolved(name, address)) for name in named]
    return [(id_of_path(path), path) for path in paths]


def id_of_path(path: str) -> str:
    """Return a tile id for a raster: its file's name without ending, nor what follows it in an address."""
    is_web = "://" in path
    last = re.split(r"[\\/]", path.partition("?")[0] if is_web else path)[-1]
    return re.sub(r"\.\w+$", "", unquote(last) if is_web else last) or stem_of(path)


def _unquoted(line: str) -> str:
    return line[1:-1] if len(line) > 1 and line[0] == line[-1] == '"' else line
