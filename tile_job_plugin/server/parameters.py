"""The parameters of a call: what they may be, for the check of a request and for its description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tile_job_plugin.server.errors import BadRequest

#: Postgres' largest integer.
LARGEST_ID = 2**31 - 1
#: The largest number of a row.
LARGEST_NUMBER = 2**63 - 1


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query, a form or a JSON body."""

    name: str
    description: str
    #: As in OpenAPI.
    schema: Mapping[str, Any]
    example: Any = None
    is_required: bool = False

    def read(self, value: Any) -> Any:
        """Read a value that is text, or of JSON. Raises BadRequest."""
        kind = self.schema["type"]
        if kind == "integer":
            return self._integer(value)
        if kind == "object":
            if not isinstance(value, dict):
                raise self._wrong(value, "a JSON object")
            return value
        if kind == "array" and isinstance(value, list):
            value = ",".join(map(str, value))
        return self._text(str(value) if isinstance(value, (int, float)) else value)

    def _integer(self, value: Any) -> int:
        least, most = self.schema.get("minimum", 0), self.schema.get("maximum", LARGEST_ID)
        text = str(value)
        is_whole = text.isascii() and text.isdecimal() and not isinstance(value, bool)
        if not is_whole or len(text) > len(str(LARGEST_NUMBER)) or not least <= int(text) <= most:
            raise self._wrong(value, f"a whole number, {least} to {most}")
        return int(text)

    def _text(self, value: Any) -> str:
        if not isinstance(value, str):
            raise self._wrong(value, "a text")
        if "\0" in value or value.encode(errors="replace").decode() != value:
            raise self._wrong(value, "a text without characters that can't be stored")
        choices = self.schema.get("enum")
        if choices and value not in choices:
            raise self._wrong(value, f"one of {', '.join(choices)}")
        return value

    def _wrong(self, value: Any, expected: str) -> BadRequest:
        return BadRequest(f"{self.name}: {shown(value)} can't be used. Give {expected}.")


def read_parameters(parameters: Iterable[Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """Read the values of a request; those that are empty are as if they were not given. Raises BadRequest."""
    known = {parameter.name: parameter for parameter in parameters}
    unknown = [name for name in given if name not in known]
    if unknown:
        names = ", ".join(known) or "none"
        raise BadRequest(f"{shown(unknown[0])}: there is no such parameter here. The known ones are: {names}.")
    values = {name: known[name].read(value) for name, value in given.items() if value not in ("", None)}
    for parameter in known.values():
        if parameter.is_required and parameter.name not in values:
            raise BadRequest(f"{parameter.name}: nothing is given. Give {parameter.description}")
    return values


def shown(value: Any) -> str:
    """Write a value as it was given, with what can't be seen escaped, and not at any length."""
    text = ascii(value)
    return text if len(text) <= 100 else f"{text[:100]}…"
