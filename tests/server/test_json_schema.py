"""JSON and schemas made from dataclasses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from enum import Enum
from typing import Any, Generic, Literal, Optional, TypeVar, Union

import pytest
from jsonschema import Draft202012Validator

from tile_job_plugin.server.endpoints import ENDPOINTS
from tile_job_plugin.server.json_schema import Components, as_json, member
from tile_job_plugin.server.openapi import describe

Content = TypeVar("Content")


class Colour(str, Enum):
    RED = "red"
    GREEN = "green"


@dataclass(frozen=True)
class Wheel:
    """A wheel."""

    diameter: float = field(metadata=member("Inches.", minimum=0))


@dataclass(frozen=True)
class Bicycle:
    """A bicycle."""

    serial_number: str = field(metadata=member(name="serialNumber"))
    colour: Colour
    wheels: Sequence[Wheel]
    bought: Optional[datetime]
    owner: Optional[str] = field(metadata=member(is_optional=True))
    spare: Optional[Wheel]
    parts: Mapping[str, Any]


@dataclass(frozen=True)
class Box(Generic[Content]):
    """A box."""

    content: Content


RED = Bicycle("A1", Colour.RED, [Wheel(28.0)], datetime(2026, 6, 21, 12, tzinfo=timezone.utc), "Anna", Wheel(26), {})
BARE = Bicycle("A2", Colour.GREEN, (), None, None, None, {"bell": 1, "gears": (3, 7)})


def document(kind):
    """A schema that stands alone, and the components that it refers to."""
    components = Components()
    return {**components.schema(kind), "components": {"schemas": components.schemas}}


def test_json_has_the_members_in_the_order_of_the_fields():
    assert list(as_json(RED).items()) == [
        ("serialNumber", "A1"),
        ("colour", "red"),
        ("wheels", [{"diameter": 28.0}]),
        ("bought", "2026-06-21T12:00:00.000+00:00"),
        ("owner", "Anna"),
        ("spare", {"diameter": 26}),
        ("parts", {}),
    ]


def test_none_is_null_and_an_optional_member_is_left_out():
    bare = as_json(BARE)
    assert "owner" not in bare
    assert (bare["bought"], bare["spare"], bare["parts"]) == (None, None, {"bell": 1, "gears": [3, 7]})


def test_a_dataclass_is_described_once_and_referred_to():
    components = Components()
    reference = {"$ref": "#/components/schemas/Bicycle"}
    assert components.schema(Bicycle) == components.schema(Bicycle) == reference
    assert set(components.schemas) == {"Bicycle", "Wheel"}
    assert components.schemas["Wheel"] == {
        "type": "object",
        "description": "A wheel.",
        "properties": {"diameter": {"type": "number", "description": "Inches.", "minimum": 0}},
        "required": ["diameter"],
        "additionalProperties": False,
    }


def test_only_optional_members_are_not_required():
    components = Components()
    components.schema(Bicycle)
    bicycle = components.schemas["Bicycle"]
    assert set(bicycle["properties"]) - set(bicycle["required"]) == {"owner"}
    assert bicycle["properties"]["owner"] == {"type": "string"}


@pytest.mark.parametrize("value", [RED, BARE])
def test_the_json_of_an_instance_is_as_its_schema_says(value):
    Draft202012Validator(document(Bicycle)).validate(as_json(value))


@pytest.mark.parametrize(
    ("member_name", "value"),
    [("colour", "blue"), ("spare", "none"), ("wheels", [{"diameter": -1}]), ("owner", None), ("wings", 2)],
)
def test_other_json_is_not(member_name, value):
    validator = Draft202012Validator(document(Bicycle))
    assert not validator.is_valid({**as_json(RED), member_name: value})


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (int, {"type": "integer"}),
        (bool, {"type": "boolean"}),
        (bytes, {"type": "string", "format": "binary"}),
        (Literal["ok"], {"type": "string", "const": "ok"}),
        (Colour, {"type": "string", "enum": ["red", "green"]}),
        (Optional[datetime], {"type": ["string", "null"], "format": "date-time"}),
        (Optional[Colour], {"anyOf": [{"type": "string", "enum": ["red", "green"]}, {"type": "null"}]}),
        (Sequence[int], {"type": "array", "items": {"type": "integer"}}),
        (Mapping[str, Any], {"type": "object"}),
        (Mapping[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
    ],
)
def test_types_without_names_are_described_where_they_stand(kind, schema):
    assert Components().schema(kind) == schema


def test_a_generic_dataclass_is_described_with_what_it_holds():
    components = Components()
    assert components.schema(Box[Wheel])["properties"] == {"content": {"$ref": "#/components/schemas/Wheel"}}
    assert components.schema(Box[int])["properties"] == {"content": {"type": "integer"}}
    assert set(components.schemas) == {"Wheel"}


@pytest.mark.parametrize("kind", [object, set, Union[int, str], Literal["a", "b"], frozenset[int]])
def test_a_type_without_json_is_refused(kind):
    with pytest.raises(TypeError, match="has no JSON schema"):
        Components().schema(kind)


def test_every_answer_of_the_service_has_a_schema_and_every_reference_leads_somewhere():
    openapi = describe(ENDPOINTS, "")
    schemas = openapi["components"]["schemas"]
    assert {"Job", "Tiles", "Log", "Problem", "StatusInfo", "Process"} <= set(schemas)
    assert _references(openapi) == {f"#/components/schemas/{name}" for name in schemas}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def _references(content):
    if isinstance(content, dict):
        own = {content["$ref"]} if "$ref" in content else set()
        return own.union(*(_references(item) for item in content.values()))
    if isinstance(content, (list, tuple)):
        return set().union(*(_references(item) for item in content))
    return set()
