"""The parameters of a call: what they may be, for the check of a request and for its description."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.text import is_storable, quoted

#: The largest number of a row.
LARGEST_NUMBER = 2**63 - 1

#: Years that a date has in every time zone.
STORABLE_YEARS = range(2, 9999)


def moment_of(text: str) -> datetime:
    """Read a date and time, which is one of UTC unless it has a time zone. Raises ValueError."""
    # Python before 3.11 does not know the Z.
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def texts(choices: Sequence[str] = ()) -> dict[str, Any]:
    """Return the schema of several texts, separated by commas or as an array; *choices* are the only ones."""
    return {"type": "array", "items": {"type": "string", **({"enum": choices} if choices else {})}}


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query, a form or a JSON body."""

    name: str
    description: str
    #: As in OpenAPI. An integer has its limits, an array holds texts.
    schema: Mapping[str, Any]
    example: Any = None
    is_required: bool = False
    #: Whether a value in the path may have slashes, which QGIS Server does not tell from those of the path.
    has_slashes: bool = False

    def read(self, value: Any) -> Any:
        """Read a value that is text, or of JSON. Raises BadRequest."""
        kind = self.schema["type"]
        if kind == "integer":
            return self._integer(value)
        if self.schema.get("format") == "date-time":
            return self._moment(value)
        if kind == "object":
            return self._object(value)
        if kind == "boolean":
            return self._boolean(value)
        return self._texts(value) if kind == "array" else self._text(value, self.schema.get("enum", ()))

    def _integer(self, value: Any) -> int:
        least, most = self.schema["minimum"], self.schema["maximum"]
        text = str(value)
        digits = text[1:] if text.startswith("-") else text
        is_whole = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(LARGEST_NUMBER))
        if not is_whole or not least <= int(text) <= most:
            raise self.wrong(value, f"a whole number, {least} to {most}")
        return int(text)

    def _moment(self, value: Any) -> datetime:
        try:
            moment = moment_of(self._text(value))
        except ValueError as error:
            raise self.wrong(value, "a date and time such as 2026-06-21T00:00:00Z") from error
        if moment.year not in STORABLE_YEARS:
            raise self.wrong(value, f"a year from {STORABLE_YEARS[0]} to {STORABLE_YEARS[-1]}")
        return moment

    def _boolean(self, value: Any) -> bool:
        text = str(value).lower() if isinstance(value, (bool, str)) else ""
        if text not in ("true", "false"):
            raise self.wrong(value, "true or false")
        return text == "true"

    def _object(self, value: Any) -> dict[str, Any]:
        """Read an object, which is JSON where a query holds it."""
        if isinstance(value, str):
            with suppress(ValueError, RecursionError):
                value = json.loads(value)
        if not isinstance(value, dict):
            raise self.wrong(value, "a JSON object")
        return value

    def _texts(self, value: Any) -> list[str]:
        """Read an array, or a text with commas between."""
        items = value if isinstance(value, list) else [item.strip() for item in self._text(value).split(",")]
        return [self._text(item, self.schema["items"].get("enum", ())) for item in items if item != ""]

    def _text(self, value: Any, choices: Sequence[str] = ()) -> str:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        text = str(value) if is_number else value
        if not isinstance(text, str):
            raise self.wrong(value, "a text")
        if not is_storable(text):
            raise self.wrong(value, "a text without characters that can't be stored")
        if choices and text not in choices:
            raise self.wrong(value, f"one of {', '.join(choices)}")
        return text

    def wrong(self, value: Any, expected: str) -> BadRequest:
        """Make the error for a value that can't be used."""
        return BadRequest(f"{self.name}: {quoted(value)} can't be used. Give {expected}.")


def read_parameters(parameters: Iterable[Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """Read the values of a request; what is empty or not given gets its default, if it has one. Raises BadRequest."""
    known = {parameter.name: parameter for parameter in parameters}
    unknown = [name for name in given if name not in known]
    if unknown:
        names = ", ".join(known) or "none"
        raise BadRequest(f"{quoted(unknown[0])}: there is no such parameter here. The known ones are: {names}.")
    defaults = {name: one.schema["default"] for name, one in known.items() if "default" in one.schema}
    values = {name: known[name].read(value) for name, value in given.items() if value != ""}
    for parameter in known.values():
        if parameter.is_required and parameter.name not in values:
            raise BadRequest(f"{parameter.name}: nothing is given. Give {parameter.description}")
    return {**defaults, **values}
