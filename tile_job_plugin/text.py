"""What texts of all parts of the plugin are made of: lists, plurals, quoted values, names of files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import datetime
from urllib.parse import quote

#: How many names or ids a message lists before it only counts the rest.
LISTED = 10
#: How much of a value a message shows, in characters.
SHOWN = 100
#: What Windows takes for a device, whatever follows.
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
#: Longest file name made of a tile id; file systems take 255 bytes, suffixes and copies need some.
LONGEST_NAME = 120
#: From which number on an estimate is told without decimals, and in the next unit of time.
ROUNDED_FROM, LONGEST_IN_UNIT = 10, 100


def listed(values: Iterable[object]) -> str:
    """Return the first few values, and how many more there are."""
    texts = [str(value) for value in values]
    rest = len(texts) - LISTED
    return ", ".join(texts[:LISTED]) + (f" and {rest} more" if rest > 0 else "")


def town_text(town_id: str, name: str | None) -> str:
    """Return what a town is called, with its id, such as "Campbell (47013)"; the id alone where it has no name."""
    return f"{name} ({town_id})" if name else town_id


def clock_text(seconds: float) -> str:
    """Return a time as clocks show it: 3:20 for 200 seconds, 1:00:00 for an hour."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def moment_text(moment: datetime) -> str:
    """Return a moment by the clock of this computer, such as "2026-06-21 20:00"."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def quoted(value: object) -> str:
    """Write a value as it was given, with what can't be seen escaped, and not at any length."""
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def is_storable(text: str) -> bool:
    """Return whether databases and files can hold a text: without NUL and without half of a surrogate pair."""
    try:
        return b"\0" not in text.encode()
    except UnicodeEncodeError:
        return False


def texts_in(value: object) -> Iterator[str]:
    """Yield the texts in a value, however deep inside; of what has names, those of its values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_in(item)


def unicode_forms(name: str) -> list[str]:
    """Return a name as it is, then its other forms of Unicode: an accent may be a character of its own."""
    return list(dict.fromkeys([name, *(unicodedata.normalize(form, name) for form in ("NFC", "NFD"))]))


def known_form(name: str, known: Container[str]) -> str | None:
    """Return the form of Unicode in which a name is known; None where it is in none."""
    return next((form for form in unicode_forms(name) if form in known), None)


def file_name(tile_id: str) -> str:
    """Turn a tile id, which may be any text, into a file name that is valid everywhere and as unique as the id."""
    name = quote(tile_id, safe=" ").replace(" ", "_") if tile_id.strip(". ") else ""
    if DEVICE.match(name):
        name = f"_{name}"
    # Windows drops a dot at the end.
    if name == tile_id and len(name) <= LONGEST_NAME and not name.endswith("."):
        return name
    digest = hashlib.sha256(tile_id.encode()).hexdigest()[:10]
    return f"{name[:LONGEST_NAME]}-{digest}"


def seconds_text(seconds: float) -> str:
    """Return about how long something takes, such as "2.5 s", "40 s", "12 min" or "3.4 h"."""
    if seconds < LONGEST_IN_UNIT:
        return f"{seconds:.1f} s" if seconds < ROUNDED_FROM else f"{seconds:.0f} s"
    minutes = seconds / 60
    if minutes < LONGEST_IN_UNIT:
        return f"{minutes:.0f} min"
    hours = minutes / 60
    return f"{hours:.1f} h" if hours < ROUNDED_FROM else f"{hours:.0f} h"


def size_text(count: int) -> str:
    """Return about how large something of so many bytes is, such as "120 MB" or "0.5 GB"."""
    for unit, size in (("TB", 10**12), ("GB", 10**9)):
        if count >= size / 2:
            return f"{count / size:.1f} {unit}"
    return f"{count / 10**6:.1f} MB" if count < ROUNDED_FROM * 10**6 else f"{count / 10**6:.0f} MB"
