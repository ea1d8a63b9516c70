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


STRING: Schema = {"type": "string"}
STRING_OR_NULL: Schema = {"type": ["string", "null"]}
INTEGER: Schema = {"type": "integer"}
INTEGER_OR_NULL: Schema = {"type": ["integer", "null"]}
TIME: Schema = {"type": "string", "format": "date-time"}
TIME_OR_NULL: Schema = {"type": ["string", "null"], "format": "date-time"}
JOB_STATUS: Schema = {"type": "string", "enum": [status.value for status in JobStatus]}
TILE_STATUS: Schema = {"type": "string", "enum": [status.value for status in TileStatus]}

JOB_AND_STATUS = record(job_id=INTEGER, status=JOB_STATUS)
JOB = record(
    job_id=INTEGER,
    status=JOB_STATUS,
    message=STRING,
    progress={"type": "number", "minimum": 0, "maximum": 100},
    tiles_total=INTEGER,
    tiles_complete=INTEGER,
    tiles_failed=INTEGER,
    tile_set=STRING,
    town_id=STRING_OR_NULL,
    recipe=STRING,
    created=TIME,
    started=TIME_OR_NULL,
    ended=TIME_OR_NULL,
)
JOBS = record(jobs=array(JOB), next=INTEGER_OR_NULL)
TILES = record(
    tiles=array(
        record(
            tile_id=STRING,
            status=TILE_STATUS,
            column=INTEGER_OR_NULL,
            row=INTEGER_OR_NULL,
            width=INTEGER_OR_NULL,
            height=INTEGER_OR_NULL,
        )
    ),
    next=INTEGER_OR_NULL,
)
LOG = record(entries=array(record(time=TIME, tile_id=STRING_OR_NULL, message=STRING)), last=INTEGER)
HEALTH = record(database={"type": "string", "const": "ok"})
#: The wrapper of every answer other than success.
FAILURE = wrapper({"type": "object", "additionalProperties": False})

#: Those of OGC API - Processes, as far as this service fills them in.
PROBLEM: Schema = {
    "type": "object",
    "properties": {"type": STRING, "title": STRING, "status": INTEGER, "detail": STRING},
    "required": ["type", "title", "status", "detail"],
}
LINK = {
    "type": "object",
    "properties": {"href": STRING, "rel": STRING, "type": STRING, "title": STRING},
    "required": ["href"],
}
LINKS = array(LINK)
LANDING_PAGE = record(title=STRING, description=STRING, links=LINKS)
CONFORMANCE = record(conformsTo=array(STRING))
PROCESS_SUMMARY: Schema = {
    "type": "object",
    "properties": {
        "id": STRING,
        "version": STRING,
        "title": STRING,
        "description": STRING,
        "jobControlOptions": array(STRING),
        "outputTransmission": array(STRING),
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
        "processID": STRING,
        "type": {"type": "string", "const": "process"},
        "jobID": STRING,
        "status": {"type": "string", "enum": ["accepted", "running", "successful", "failed", "dismissed"]},
        "message": STRING,
        "created": TIME,
        "started": TIME,
        "finished": TIME,
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "links": LINKS,
    },
    "required": ["jobID", "status", "type"],
}
JOB_LIST = record(jobs=array(STATUS_INFO), links=LINKS)
RESULTS: Schema = {"type": "object", "additionalProperties": LINK}
