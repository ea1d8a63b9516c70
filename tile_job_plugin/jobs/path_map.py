r"""Paths that differ between computers: `P:\dem` on one is `/srv/dem` on another.

Whoever registers tiles or starts a job writes paths into the job database as they are on that computer. A map tells
where they lead here. It is applied where paths are read from the job database, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from tile_job_plugin.jobs.errors import PathMapRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

#: QGIS setting: pairs such as `P:\dem = /srv/dem`, with commas between.
PATH_MAP_SETTING = "tile_jobs/path_map"
#: A path of Windows begins with a drive or a share; both kinds of slashes are alike there.
_WINDOWS = re.compile(r"[A-Za-z]:(?=[\\/]|$)|[\\/]{2}(?=[^\\/?.])")
_POSIX = re.compile(r"/(?![\\/])")
_SLASHES = re.compile(r"[\\/]+")
#: No path of Windows has one of these; in GDAL's names they end it.
_ENDS = re.compile(r'["|?<>*]')
#: What may stand before a path in GDAL's names: a driver with numbers, and what looks into a file.
_LEAD = re.compile(
    r'(?:vrt://|(?:[A-Za-z]\w+:(?:\d+:)*"?)?)(?:/vsi(?:zip|tar|gzip|7z|rar|sparse)/|/vsisubfile/[\d_]+,)*\{?'
)
_FILE_URI = re.compile(r"file://(?:localhost(?=/))?", re.IGNORECASE)
_OTHER_URI = re.compile(r"(?!vrt:)[a-z][a-z0-9+.-]+://", re.IGNORECASE)
#: How Windows writes paths that it is to take to the letter.
_TO_THE_LETTER = re.compile(r"\\\\\?\\(UNC\\)?", re.IGNORECASE)


@dataclass(frozen=True)
class _Pair:
    """One folder, or file: its path on another computer, and here."""

    there: str
    here: str

    @property
    def is_of_windows(self) -> bool:
        """Whether the other computer runs Windows, which takes names in capitals for the same."""
        return is_of_windows(self.there)

    @cached_property
    def parts(self) -> list[str]:
        return [part for part in _split(self.there, self.is_of_windows) if part]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches what begins with the path there, or with a longer name."""
        slashes, flags = (r"[\\/]+", re.IGNORECASE) if self.is_of_windows else ("/+", re.RegexFlag(0))
        root = "" if re.match(r"[A-Za-z]:", self.there) else slashes
        return re.compile(root + slashes.join(map(re.escape, self.parts)), flags)

    def lead_here(self, path: str, is_plain: bool) -> str | None:
        """Return a path as it is here; None where it lies elsewhere. What *is_plain* is no part of another name."""
        found = self.pattern.match(path) if (_WINDOWS if self.is_of_windows else _POSIX).match(path) else None
        rest = path[found.end() :] if found else ""
        ends = ("\\/" if self.is_of_windows else "/") + ("" if is_plain else '"|?:}')
        if not found or rest[:1] not in ("", *ends):
            return None
        is_here_windows = is_of_windows(self.here)
        if self.is_of_windows and not is_here_windows:
            end = _ENDS.search(rest)
            length = end.start() if end else len(rest)
            rest = rest[:length].replace("\\", "/") + rest[length:]
        elif is_here_windows and not self.is_of_windows and is_plain and "\\" in self.here:
            rest = rest.replace("/", "\\")
        return self.here.rstrip("\\/" if is_here_windows else "/") + rest if rest else self.here


@dataclass(frozen=True)
class PathMap:
    """Which folders of other computers are which here; without any, all paths stay as they are."""

    pairs: Sequence[_Pair] = ()

    @classmethod
    def read(cls, setting: str | Sequence[str] | None) -> PathMap:
        """Read the setting; a text with commas comes back from QGIS' settings file as a list. Raises PathMapRefused."""
        texts = setting.split(",") if isinstance(setting, str) else setting or ()
        pairs = [_pair(text.strip()) for text in texts if text.strip()]
        known: dict[tuple[str, ...], _Pair] = {}
        for pair in pairs:
            key = tuple(part.lower() if pair.is_of_windows else part for part in pair.parts)
            if known.setdefault(key, pair) != pair:
                text = QT_TRANSLATE_NOOP("TileJobs", "It gives a folder two places.")
                raise PathMapRefused(PATH_MAP_SETTING, f"{pair.there} = {pair.here}", text)
        # The longest, which is the most precise, goes first.
        return cls(tuple(sorted(pairs, key=lambda pair: (len(pair.parts), len(pair.there)), reverse=True)))

    def here(self, name: str) -> str:
        """Return what a path, or a name of GDAL's with a path in it, is called here.

        That is the name itself where no pair fits. A `file://` that a pair fits becomes a path.
        """
        if not self.pairs:
            return name
        uri = _FILE_URI.match(name)
        if uri:
            return self._led_here(_path_of_uri(unquote(name[uri.end() :]))) or name
        if _OTHER_URI.match(name):
            return name
        literal = _TO_THE_LETTER.match(name)
        if literal:
            return self._led_here(("\\\\" if literal[1] else "") + name[literal.end() :]) or name
        plain = self._led_here(name)
        if plain is not None:
            return plain
        lead, rest = _split_lead(name)
        led = self._led_here(rest, is_plain=False) if lead else None
        return name if led is None else lead + led

    def here_in(self, value: Any) -> Any:
        """Return a value of JSON with all texts in it that are paths as they are called here."""
        if isinstance(value, str):
            return self.here(value)
        if isinstance(value, Mapping):
            return {name: self.here_in(item) for name, item in value.items()}
        return [self.here_in(item) for item in value] if isinstance(value, (list, tuple)) else value

    def there(self, path: str) -> list[str]:
        """List what a path here may be called by those who write it into the job database: as here, and elsewhere."""
        back = (_Pair(pair.here, pair.there).lead_here(path, is_plain=True) for pair in self.pairs)
        return [path, *(name for name in back if name is not None)]

    def _led_here(self, path: str, is_plain: bool = True) -> str | None:
        led = (pair.lead_here(path, is_plain) for pair in self.pairs)
        return next((name for name in led if name is not None), None)


def is_of_windows(path: str) -> bool:
    """Whether an absolute path is one of Windows."""
    return _WINDOWS.match(path) is not None


def _pair(text: str) -> _Pair:
    # A folder's name may hold an equals sign.
    there, _, here = (part.strip() for part in text.partition(" = " if " = " in text else "="))
    pair = _Pair(there, here)
    if not all(_WINDOWS.match(path) or _POSIX.match(path) for path in (there, here)):
        reason = QT_TRANSLATE_NOOP("TileJobs", "Both sides must be absolute paths.")
        raise PathMapRefused(PATH_MAP_SETTING, text, reason)
    if not pair.parts:
        reason = QT_TRANSLATE_NOOP("TileJobs", "It stands for all paths there are.")
        raise PathMapRefused(PATH_MAP_SETTING, text, reason)
    return pair


def _split(path: str, is_of_windows: bool) -> list[str]:
    return _SLASHES.split(path) if is_of_windows else path.split("/")


def _path_of_uri(path: str) -> str:
    """Return the path that a `file://` is about: `/P:/dem` is one of a drive, `server/share` one of a share."""
    if re.match(r"/[A-Za-z]:", path):
        return path[1:]
    return path if path.startswith("/") else f"//{path}"


def _split_lead(name: str) -> tuple[str, str]:
    found = _LEAD.match(name)
    length = found.end() if found else 0
    return name[:length], name[length:]
