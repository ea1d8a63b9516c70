"""What a name that is not known may have been meant for: `0042` for `42`, `Oak Ridge` for `oak rigde`."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

#: How many unknown names are looked up, and among how many known ones that differ in more than their form.
LOOKED_UP = 10
COMPARED = 5000
#: How much of a name is compared, in characters.
LONGEST = 200
#: How alike two names are at least, 0 to 1, as difflib reckons it.
_ALIKE = 0.75

_ENDING = re.compile(r"\.(?:[a-z]\w{1,4}|0+)$")
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_BETWEEN = re.compile(r"[\s_.\-/\"']+")


def near_names(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return a known name for each of the first *names* that has one like it.

    The same name in another form comes first: in capitals, without zeros or an ending, composed otherwise. Then come
    spellings with the same numbers, for another number is another name.
    """
    known = list(known)
    by_form: dict[str, str] = {}
    for name in known:
        by_form.setdefault(_form(name), name)
    nearest = (by_form.get(_form(name)) or _nearest(name, by_form) for name in list(names)[:LOOKED_UP])
    return list(dict.fromkeys(name for name in nearest if name))


def question(near: Sequence[str]) -> Message:
    """End a sentence about what is unknown by asking whether these names were meant, if there are any."""
    return Message(QT_TRANSLATE_NOOP("TileJobs", "; did you mean {near!e}?") if near else ".", near=near)


def _form(name: str) -> str:
    """Return what is left of a name when its way of writing is taken away."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip(" \t\n\"'")
    return _BETWEEN.sub(" ", _LEADING_ZEROS.sub("", _ENDING.sub("", plain))).strip()


def _nearest(name: str, by_form: dict[str, str]) -> str | None:
    form = _form(name[:LONGEST])
    candidates = [other for other in by_form if _numbers(other) == _numbers(form)][:COMPARED]
    alike = difflib.get_close_matches(form, candidates, 1, _ALIKE)
    return by_form[alike[0]] if alike else None


def _numbers(form: str) -> list[str]:
    return re.findall(r"\d+", form)
