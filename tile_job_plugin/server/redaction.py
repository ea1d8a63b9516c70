"""Text for those who must not learn where files lie and which hosts there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: The folders of a path, up to its last part.
_FOLDERS = re.compile(r"(?:\b[A-Za-z]:)?[\\/](?:[^\\/\s'\"]+[\\/])+")


def without_paths(text: str, folders: Iterable[str] = ()) -> str:
    """Leave only the last part of every path; *folders* are known ones, whose names may hold spaces."""
    for folder in sorted(filter(None, folders), key=len, reverse=True):
        text = text.replace(folder, "/…")
    return _FOLDERS.sub("…/", text)
