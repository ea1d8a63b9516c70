"""What OGC API - Processes - Part 1: Core, version 1.0 (OGC 18-062r2) says of answers, as JSON schemas.

Written from the standard, not from the service: its own schemas lie on a server that no test may depend on.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

Schema = dict[str, Any]


def _object(required: str = "", /, **members: Schema) -> Schema:
    return {"type": "object", "required": required.split(), "properties": members}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _map(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
LINK = _object("href", href=TEXT, rel=TEXT, type=TEXT, hreflang=TEXT, title=TEXT)
LINKS = _list(LINK)

#: A schema of OpenAPI 3.0, in which inputs and outputs are described. It has no other members than these.
VALUE_SCHEMA = {
    **_object(
        title=TEXT,
        description=TEXT,
        type={"enum": ["array", "boolean", "integer", "number", "object", "string"]},
        format=TEXT,
        enum={"type": "array", "minItems": 1},
        minimum=NUMBER,
        maximum=NUMBER,
        exclusiveMinimum=FLAG,
        exclusiveMaximum=FLAG,
        multipleOf=NUMBER,
        minLength=COUNT,
        maxLength=COUNT,
        pattern=TEXT,
        minItems=COUNT,
        maxItems=COUNT,
        uniqueItems=FLAG,
        items={"$ref": "#/$defs/value"},
        properties=_map({"$ref": "#/$defs/value"}),
        required=_list(TEXT),
        default={},
        example={},
        nullable=FLAG,
        readOnly=FLAG,
        writeOnly=FLAG,
        deprecated=FLAG,
        contentMediaType=TEXT,
        contentEncoding=TEXT,
    ),
    "additionalProperties": False,
}
VALUE: Schema = {"$ref": "#/$defs/value"}
INPUT = _object(
    "schema",
    title=TEXT,
    description=TEXT,
    schema=VALUE,
    minOccurs=COUNT,
    maxOccurs={"anyOf": [COUNT, {"const": "unbounded"}]},
)
OUTPUT = _object("schema", title=TEXT, description=TEXT, schema=VALUE)
PROCESS_SUMMARY = _object(
    "id version",
    id=TEXT,
    version=TEXT,
    title=TEXT,
    description=TEXT,
    keywords=_list(TEXT),
    jobControlOptions=_list({"enum": ["sync-execute", "async-execute", "dismiss"]}),
    outputTransmission=_list({"enum": ["value", "reference"]}),
    links=LINKS,
)
STATUS_INFO = _object(
    "jobID status type",
    processID=TEXT,
    type={"const": "process"},
    jobID=TEXT,
    status={"enum": ["accepted", "running", "successful", "failed", "dismissed"]},
    message=TEXT,
    created=MOMENT,
    started=MOMENT,
    finished=MOMENT,
    updated=MOMENT,
    progress={"type": "integer", "minimum": 0, "maximum": 100},
    links=LINKS,
)

#: By the names that the standard gives them.
SCHEMAS: dict[str, Schema] = {
    "landingPage": _object("links", title=TEXT, description=TEXT, links=LINKS),
    "confClasses": _object("conformsTo", conformsTo=_list(TEXT)),
    "processList": _object("processes links", processes=_list(PROCESS_SUMMARY), links=LINKS),
    "process": {"allOf": [PROCESS_SUMMARY, _object(inputs=_map(INPUT), outputs=_map(OUTPUT))]},
    "statusInfo": STATUS_INFO,
    "jobList": _object("jobs links", jobs=_list(STATUS_INFO), links=LINKS),
    "results": _map(LINK),
    "exception": _object("type", type=TEXT, title=TEXT, status={"type": "integer"}, detail=TEXT, instance=TEXT),
}


def faults(name: str, answer: Any) -> list[str]:
    """List what in an answer is not as the standard has it."""
    schema = {**SCHEMAS[name], "$defs": {"value": VALUE_SCHEMA}}
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(answer)
    return [f"{error.json_path}: {error.message}" for error in errors]
