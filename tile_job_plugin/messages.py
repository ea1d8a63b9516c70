"""Sentences whose names and values are put in where they are read.

A parameter is called TOWN_ID on the command line, by its label in a dialog, and town_id over HTTP, and what helps there
has other names as well. So a message keeps its sentence as a template: `{town}` stands for a value, `{town!q}` for one
as it was given, `{tiles!e}` for each of several, `{tiles!l}` for the first of them, `{field.town_id}` for what a
parameter is called, and `{call.listjobs}` for what an algorithm is. Each door has its `Words`; a template is translated
before it is filled.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Any, Callable, NamedTuple, Protocol

from tile_job_plugin.text import LISTED, quoted

#: Of all texts in the files of translations.
CONTEXT = "TileJobs"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return *text*, which is translated where it is read; `make i18n` finds it by the name of this function."""
    return text


class Plural(NamedTuple):
    """What is said of one thing, and of any other number of things."""

    one: str
    many: str

    def of(self, count: int) -> str:
        """Return what is said of so many, in English."""
        return self.one if count == 1 else self.many


def QT_TRANSLATE_N_NOOP(context: str, one: str, many: str) -> Plural:
    """Return both texts; a language's own forms are kept as translations of *many*."""
    return Plural(one, many)


class NotAtThisDoor(LookupError):
    """What is named is not to be had where the message is read."""


class Words:
    """What things are called where a message is read: here in Python, on the command line and in logs, in English."""

    #: Said instead of an advice that needs what is not to be had there.
    other_advice = ""

    def field(self, name: str) -> str:
        """Return what a parameter is called, such as `town_id`. Raises NotAtThisDoor."""
        return name.upper()

    def call(self, name: str) -> str:
        """Return what an algorithm is called, such as `listjobs`. Raises NotAtThisDoor."""
        return name

    def translated(self, template: str) -> str:
        """Return a template in the reader's language."""
        return template

    def counted(self, templates: Plural, count: int) -> str:
        """Return the template for so many things in the reader's language."""
        return templates.of(count)


class RecordWords(Words):
    """Of the rows of the job database, which are read at every door: nothing is called by a name of one door only."""

    def field(self, name: str) -> str:
        """Return a plain name."""
        return plain(name)

    def call(self, name: str) -> str:
        """Raise NotAtThisDoor: HTTP has other calls than Processing."""
        raise NotAtThisDoor(name)


#: The words of `str(error)`.
PYTHON = Words()
RECORD = RecordWords()


class Sayable(Protocol):
    """A message, or an error."""

    def text(self, words: Words = PYTHON) -> str:
        """Return it in these words."""


class Message:
    """A sentence in English with the values that belong into it."""

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values: Mapping[str, object] = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        # Values may be lists.
        return hash((self.template, *self.values))

    def __str__(self) -> str:
        return self.text()

    def text(self, words: Words = PYTHON) -> str:
        """Return it in these words; what has no name there is called by a plain one."""
        return _Filler(words, plain).fill(self)

    def advice(self, words: Words) -> str:
        """Return it as an advice, or what the door says instead where a name in it is not to be had there."""
        try:
            return _Filler(words, _refused).fill(self)
        except NotAtThisDoor:
            return words.translated(words.other_advice)

    def template_in(self, words: Words) -> str:
        """Return the template in the language of these words."""
        return words.translated(self.template)


class Counted(Message):
    """A sentence about a number of things, which is {count} in it."""

    def __init__(self, templates: Plural, count: int, **values: object) -> None:
        super().__init__(templates.of(count), count=count, **values)
        self._templates, self._count = templates, count

    def template_in(self, words: Words) -> str:
        """Return the template for so many in the language of these words."""
        return words.counted(self._templates, self._count)


def chained(template: str, parts: Iterable[str | Message]) -> str | Message:
    """Return all parts in one, the first {one} with each {other} by the template; a single one is itself."""
    return reduce(lambda one, other: Message(template, one=one, other=other), parts)


#: What gets messages.
Tell = Callable[[Message], None]


def plain(name: str) -> str:
    """Return what a parameter is called where it has no other name."""
    return name.replace("_", " ").capitalize()


def _refused(name: str) -> str:
    raise NotAtThisDoor(name)


class _Names:
    """Looks names up when a template asks for them."""

    def __init__(self, name_of: Callable[[str], str], otherwise: Callable[[str], str]) -> None:
        self._name_of = name_of
        self._otherwise = otherwise

    def __getattr__(self, name: str) -> str:
        try:
            return self._name_of(name)
        except NotAtThisDoor:
            return self._otherwise(name)


class _Filler(string.Formatter):
    """Puts values and names into a template."""

    def __init__(self, words: Words, otherwise: Callable[[str], str]) -> None:
        self._words = words
        self._otherwise = otherwise

    def fill(self, message: Message) -> str:
        """Translate the template of a message, and put in what belongs there."""
        names = {"field": _Names(self._words.field, self._otherwise), "call": _Names(self._words.call, self._otherwise)}
        return self.vformat(message.template_in(self._words), (), {**message.values, **names})

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        """Write a value as it was given (q), or each of several (e), or the first of them (l)."""
        if conversion == "q":
            return quoted(value)
        if conversion == "e":
            return ", ".join(map(quoted, value))
        if conversion == "l":
            return self._listed([self.format_field(item, "") for item in value])
        return super().convert_field(value, conversion)

    def _listed(self, texts: Sequence[str]) -> str:
        """Return the first few, and how many more there are."""
        first, rest = ", ".join(texts[:LISTED]), len(texts) - LISTED
        more = QT_TRANSLATE_NOOP("TileJobs", "{names} and {rest} more")
        return first if rest <= 0 else self.fill(Message(more, names=first, rest=rest))

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return a message in a message in the same words, and several one after the other."""
        if isinstance(value, Message):
            return self.fill(value)
        if isinstance(value, list):
            return " ".join(self.format_field(item, format_spec) for item in value)
        if isinstance(value, Exception):
            said: Callable[[Words], str] | None = getattr(value, "text", None)
            return said(self._words) if said else str(value)
        return str(super().format_field(value, format_spec))
