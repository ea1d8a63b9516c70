"""What answers look like, as JSON schemas for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tile_job_plugin.jobs.model import JobStatus, TileStatus

Schema = Mapping[str, Any]


def record(**properties: Schema) -> dict[str, Any]:
    """Describe an object that has all of these properties and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def array(items: Schema) -> dict[str, Any]:
    """Describe a list of such items."""
    return {"type": "array", "items": items}


def wrapper(data: Schema) -> dict[str, Any]:
    """Describe an answer in the wrapper of the source system."""
    return record(status={"type": "integer"}, message={"type": "string"}, data=data)


TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
NUMBER: Schema = {"type": "integer"}
NUMBER_OR_NULL: Schema = {"type": ["integer", "null"]}
TIME: Schema = {"type": "string", "format": "date-time"}
TIME_OR_NULL: Schema = {"type": ["string", "null"], "format": "date-time"}
JOB_STATUS: Schema = {"type": "string", "enum": [status.value for status in JobStatus]}
TILE_STATUS: Schema = {"type": "string", "enum": [status.value for status in TileStatus]}

JOB_AND_STATUS = record(job_id=NUMBER, status=JOB_STATUS)
JOB = record(
    job_id=NUMBER,
    status=JOB_STATUS,
    message=TEXT,
    progress={"type": "number", "minimum": 0, "maximum": 100},
    tiles_total=NUMBER,
    tiles_complete=NUMBER,
    tiles_failed=NUMBER,
    tile_set=TEXT,
    town_id=TEXT_OR_NULL,
    recipe=TEXT,
    created=TIME,
    started=TIME_OR_NULL,
    ended=TIME_OR_NULL,
)
JOBS = record(jobs=array(JOB), next=NUMBER_OR_NULL)
TILES = record(
    tiles=array(record(tile_id=TEXT, status=TILE_STATUS, column=NUMBER, row=NUMBER, width=NUMBER, height=NUMBER)),
    next=NUMBER_OR_NULL,
)
LOG = record(entries=array(record(time=TIME, tile_id=TEXT_OR_NULL, message=TEXT)), last=NUMBER)
HEALTH = record(database={"type": "string", "const": "ok"}, workers=NUMBER)
#: The wrapper of every answer other than success.
FAILURE = wrapper({"type": "object", "additionalProperties": False})

#: Those of OGC API - Processes, as far as this service fills them in.
PROBLEM: Schema = {
    "type": "object",
    "properties": {"type": TEXT, "title": TEXT, "status": NUMBER, "detail": TEXT},
    "required": ["type", "title", "status", "detail"],
}
LINK = {
    "type": "object",
    "properties": {"href": TEXT, "rel": TEXT, "type": TEXT, "title": TEXT},
    "required": ["href"],
}
LINKS = array(LINK)
LANDING_PAGE = record(title=TEXT, description=TEXT, links=LINKS)
CONFORMANCE = record(conformsTo=array(TEXT))
PROCESS_SUMMARY: Schema = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "version": TEXT,
        "title": TEXT,
        "description": TEXT,
        "jobControlOptions": array(TEXT),
        "outputTransmission": array(TEXT),
        "links": LINKS,
    },
    "required": ["id", "version"],
}
PROCESSES = record(processes=array(PROCESS_SUMMARY), links=LINKS)
PROCESS: Schema = {
    "allOf": [
        PROCESS_SUMMARY,
        {
            "type": "object",
            "properties": {"inputs": {"type": "object"}, "outputs": {"type": "object"}},
            "required": ["inputs", "outputs"],
        },
    ]
}
STATUS_INFO: Schema = {
    "type": "object",
    "properties": {
        "processID": TEXT,
        "type": {"type": "string", "const": "process"},
        "jobID": TEXT,
        "status": {"type": "string", "enum": ["accepted", "running", "successful", "failed", "dismissed"]},
        "message": TEXT,
        "created": TIME,
        "started": TIME,
        "finished": TIME,
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "links": LINKS,
    },
    "required": ["jobID", "status", "type"],
}
JOB_LIST = record(jobs=array(STATUS_INFO), links=LINKS)
RESULTS = record(mosaic=LINK)
EXECUTE: Schema = {
    "type": "object",
    "properties": {"inputs": {"type": "object"}, "outputs": {"type": "object"}, "response": TEXT},
}
