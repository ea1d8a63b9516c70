"""JSON made from dataclasses, and the JSON schemas that describe it, made from the types of their fields.

A field may be a string, a number, a boolean, a date and time, an enumeration, a literal string, another dataclass, a
sequence or a mapping of these, or one of these or None. Whatever else a schema should say is the field's `member`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Schema = Mapping[str, Any]

#: Where a document keeps the schemas that it refers to.
_REFERENCE = "#/components/schemas/{}"
_SIMPLE: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bytes: {"type": "string", "format": "binary"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    datetime: {"type": "string", "format": "date-time"},
    Any: {},
}
_NULL: Schema = {"type": "null"}


def member(description: str = "", *, name: str = "", is_optional: bool = False, **keywords: Any) -> Mapping[str, Any]:
    """Return the metadata of a dataclass's field.

    *name* is the member's name in JSON, where it is not the field's. An optional member is left out where it is None;
    others become null. *keywords* are added to the schema as they are.
    """
    described = {"description": description, **keywords} if description else keywords
    return {"name": name, "is_optional": is_optional, "keywords": described}


def as_json(value: Any) -> Any:
    """Return a value as `json` can write it: dataclasses become objects, dates and times are as in RFC 3339."""
    if dataclasses.is_dataclass(value):
        return _members(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {name: as_json(item) for name, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_json(item) for item in value]
    return value


def _members(value: Any) -> dict[str, Any]:
    members = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
    return {_name(field): as_json(item) for field, item in members if item is not None or not _is_optional(field)}


def _name(field: dataclasses.Field[Any]) -> str:
    return field.metadata.get("name") or field.name


def _is_optional(field: dataclasses.Field[Any]) -> bool:
    return bool(field.metadata.get("is_optional", False))


class Components:
    """The schemas of a document, each dataclass's once, under the class's name."""

    def __init__(self) -> None:
        self.schemas: dict[str, Schema] = {}

    def schema(self, kind: Any) -> Schema:
        """Return the schema of a type; a dataclass is added to the components, and referred to.

        Raises TypeError for a type that has no JSON here.
        """
        if kind in _SIMPLE:
            return _SIMPLE[kind]
        if get_origin(kind):
            return self._generic(get_origin(kind), get_args(kind))
        if dataclasses.is_dataclass(kind):
            return self._reference(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {"type": "string", "enum": [one.value for one in kind]}
        raise TypeError(f"{kind} has no JSON schema.")

    def _generic(self, origin: Any, arguments: Sequence[Any]) -> Schema:
        if dataclasses.is_dataclass(origin):
            # Its name alone doesn't say what it holds, so it is no component.
            return self._object(origin, arguments)
        if origin is Literal and len(arguments) == 1:
            return {"type": "string", "const": arguments[0]}
        if origin is Union:
            return _or_null(self.schema(_without_none(arguments)))
        if isinstance(origin, type) and issubclass(origin, Mapping):
            values = self.schema(arguments[1])
            return {"type": "object", "additionalProperties": values} if values else {"type": "object"}
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return {"type": "array", "items": self.schema(arguments[0])}
        raise TypeError(f"{origin} of {arguments} has no JSON schema.")

    def _reference(self, kind: Any) -> Schema:
        name = kind.__name__
        if name not in self.schemas:
            self.schemas[name] = self._object(kind, ())
        return {"$ref": _REFERENCE.format(name)}

    def _object(self, kind: Any, arguments: Sequence[Any]) -> Schema:
        """Return the schema of a dataclass, whose type variables stand for *arguments*."""
        bound = dict(zip(kind.__parameters__, arguments)) if arguments else {}
        hints = get_type_hints(kind)
        fields = dataclasses.fields(kind)
        types = {field.name: bound.get(hints[field.name], hints[field.name]) for field in fields}
        return {
            "type": "object",
            "description": (kind.__doc__ or "").strip(),
            "properties": {_name(field): self._member(field, types[field.name]) for field in fields},
            "required": [_name(field) for field in fields if not _is_optional(field)],
            "additionalProperties": False,
        }

    def _member(self, field: dataclasses.Field[Any], kind: Any) -> Schema:
        # An optional member is left out where it would be null.
        given = _without_none(get_args(kind)) if _is_optional(field) else kind
        return {**self.schema(given), **field.metadata.get("keywords", {})}


def _without_none(kinds: Sequence[Any]) -> Any:
    """Return the type of which something may be None. Raises TypeError where there are several."""
    others = [kind for kind in kinds if kind is not type(None)]
    if len(others) != 1:
        raise TypeError(f"One of {others} has no JSON schema.")
    return others[0]


def _or_null(schema: Schema) -> Schema:
    if set(schema) <= {"type", "format"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, _NULL]}
