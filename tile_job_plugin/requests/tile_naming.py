"""How a request names its tiles: in one way alone, by ids and patterns, which a file may hold."""

from __future__ import annotations

import fnmatch
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.requests.errors import PatternWithoutTiles
from tile_job_plugin.text import known_form

#: The sign before the path of a file of ids.
FILE_SIGN = "@"
#: Patterns that a request may hold: each is compared with all ids of the tile set.
MOST_PATTERNS = 1000
_WILDCARD = re.compile(r"[*?]")

#: The ways to name tiles, by the parameter, as a refusal lists them.
_WAYS = {
    "tile_ids": QT_TRANSLATE_NOOP("TileJobs", "{field.tile_ids} ({given!q})"),
    "town_id": QT_TRANSLATE_NOOP("TileJobs", "{field.town_id} ({given!q})"),
    "all": QT_TRANSLATE_NOOP("TileJobs", "{field.all}"),
    "extent": QT_TRANSLATE_NOOP("TileJobs", "{field.extent} ({given!q})"),
    "area": QT_TRANSLATE_NOOP("TileJobs", "{field.area} ({given!q})"),
}


def check_naming(ways: Mapping[str, object]) -> str:
    """Return the one parameter that names tiles; *ways* has what is given for each.

    Raises RequestRefused where tiles are named in several ways or in none.
    """
    given = {name: Message(_WAYS[name], given=value) for name, value in ways.items() if value}
    if len(given) > 1:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "Tiles are named in several ways: {ways!l}."),
            QT_TRANSLATE_NOOP("TileJobs", "Keep only one of them."),
            ways=list(given.values()),
        )
    if not given:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "No tiles are named."),
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Give one of {field.tile_ids} (such as 4315,43*), {field.town_id} (such as 11850), {field.all}, "
                "{field.extent} and {field.area}.",
            ),
        )
    return next(iter(given))


# ------------------------------------------------------------------------------------------------ Ids and patterns


def read_tile_ids(text: str) -> list[str]:
    """Return the ids and patterns that a text names, with commas between, or the file at `@path`, one per line.

    Raises RequestRefused where it holds nothing else, or the file can't be read.
    """
    if text.strip().startswith(FILE_SIGN):
        return tile_ids_in_file(Path(text.strip()[len(FILE_SIGN) :].strip()))
    tile_ids = _filled(text.split(","))
    if text.strip() and not tile_ids:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} names no tile."),
            QT_TRANSLATE_NOOP("TileJobs", "Write ids with commas between."),
            field="tile_ids",
            given=text,
        )
    return tile_ids


def tile_ids_in_file(path: Path) -> list[str]:
    """Return the lines of a text file that are not empty. Raises RequestRefused where there are none."""
    tile_ids = _filled(_text_of(path).splitlines())
    if not tile_ids:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the file {path!q} names no tile."),
            QT_TRANSLATE_NOOP("TileJobs", "Write one id or pattern into each line."),
            field="tile_ids",
            path=str(path),
        )
    return tile_ids


def _text_of(path: Path) -> str:
    try:
        # With or without the mark that Windows' editors put first.
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the file {path!q} is not UTF-8."),
            QT_TRANSLATE_NOOP("TileJobs", "Save it as UTF-8, with one id or pattern in each line."),
            field="tile_ids",
            path=str(path),
        ) from error
    except (OSError, ValueError) as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the file {path!q} can't be read ({reason})."),
            QT_TRANSLATE_NOOP(
                "TileJobs", "Give the path of a text file after @. An id that begins with @ is written with ? for it."
            ),
            field="tile_ids",
            path=str(path),
            reason=getattr(error, "strerror", None) or error,
        ) from error


def _filled(texts: Sequence[str]) -> list[str]:
    return [text.strip() for text in texts if text.strip()]


def is_pattern(text: str) -> bool:
    """Whether a text has a wildcard, and so is a pattern unless it is an id to the letter."""
    return bool(_WILDCARD.search(text))


def resolved_ids(tile_set: str, texts: Sequence[str], registered: Callable[[], Sequence[str]]) -> list[str]:
    """Return the ids that ids and patterns stand for, each once; the *registered* ones are asked for if need be.

    A pattern's ids stand in the order of the tile set. Ids without a wildcard may be unknown. Raises
    PatternWithoutTiles, or RequestRefused for more than MOST_PATTERNS.
    """
    patterns = sum(map(is_pattern, texts))
    if not patterns:
        return list(dict.fromkeys(texts))
    _check_number(patterns)
    tile_ids = _RegisteredIds(registered())
    found: dict[str, None] = {}
    in_vain = []
    for text in dict.fromkeys(texts):
        fitting = tile_ids.fitting(text) if is_pattern(text) else [text]
        if not fitting:
            in_vain.append(text)
        found.update(dict.fromkeys(fitting))
    if in_vain:
        raise PatternWithoutTiles(tile_set, in_vain)
    return list(found)


def _check_number(patterns: int) -> None:
    if patterns > MOST_PATTERNS:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "there are {patterns} patterns, and may be at most {most}."),
            QT_TRANSLATE_NOOP("TileJobs", "Give the ids themselves, or start several jobs."),
            field="tile_ids",
            patterns=patterns,
            most=MOST_PATTERNS,
        )


class _RegisteredIds:
    """The ids of a tile set, to be compared with patterns."""

    def __init__(self, tile_ids: Sequence[str]) -> None:
        self._known = set(tile_ids)
        self._composed = [(_composed(tile_id), tile_id) for tile_id in tile_ids]
        self._longest = max((len(composed) for composed, _ in self._composed), default=0)

    def fitting(self, pattern: str) -> list[str]:
        """Return the id that is the pattern to the letter, or else all that fit it."""
        exact = known_form(pattern, self._known)
        if exact is not None:
            return [exact]
        plain = re.sub(r"\*+", "*", _composed(pattern))
        if len(plain.replace("*", "")) > self._longest:
            return []
        # Python's patterns have sets of characters as well.
        fits = re.compile(fnmatch.translate(plain.replace("[", "[[]"))).match
        return [tile_id for composed, tile_id in self._composed if fits(composed)]


def _composed(text: str) -> str:
    """Return a text with each accent as a part of its letter."""
    return unicodedata.normalize("NFC", text)
