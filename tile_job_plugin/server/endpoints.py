"""All calls of the service as data: for finding the one that is asked for, and for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tile_job_plugin.server import calls, download, metrics, page, processes, schemas
from tile_job_plugin.server.access import Access
from tile_job_plugin.server.endpoint import OGC_ROOT, Endpoint
from tile_job_plugin.server.http import Answer, json_answer
from tile_job_plugin.server.openapi import describe
from tile_job_plugin.server.parameters import LARGEST_ID, LARGEST_NUMBER, Parameter
from tile_job_plugin.server.service import Service

READING, CHANGING = ("GET",), ("GET", "POST")


def endpoints_at(path: str) -> list[tuple[Endpoint, dict[str, str]]]:
    """List what is answered at a path, with the values of its parameters."""
    found = ((endpoint, endpoint.values_in(path)) for endpoint in ENDPOINTS)
    return [(endpoint, values) for endpoint, values in found if values is not None]


def _openapi(service: Service, values: Mapping[str, Any]) -> Answer:
    """Describe all calls."""
    return json_answer(describe(ENDPOINTS, service.settings.base_url))


def _integer(name: str, description: str, least: int, most: int, example: int | None = None) -> Parameter:
    return Parameter(name, description, {"type": "integer", "minimum": least, "maximum": most}, example)


def _text(name: str, description: str, example: str | None = None) -> Parameter:
    return Parameter(name, description, {"type": "string"}, example)


_JOB_ID = Parameter(
    "job_id",
    "the number of a job, as start_job gave it.",
    {"type": "integer", "minimum": 1, "maximum": LARGEST_ID},
    29,
    is_required=True,
)
_PROCESS_ID = Parameter("process_id", "the id of a process.", {"type": "string"}, "tilejobs:relief", is_required=True)
_STATUS = Parameter("status", "the status of the jobs.", schemas.JOB_STATUS)
_BEFORE = _integer("before", "only jobs before this one.", 1, LARGEST_ID)
_AFTER = _integer("after", "what the last page gave as next or last.", 0, LARGEST_NUMBER)
_INPUTS = Parameter("inputs", "the inputs of the process, by name.", {"type": "object"})
_OUTPUTS = Parameter("outputs", "the outputs that are wanted; there is one.", {"type": "object"})
_RESPONSE = Parameter("response", "raw or document.", {"type": "string", "enum": ["raw", "document"]})
_START = (
    _text("tile_ids", "ids of tiles, with commas between.", "4315,4283,4318,4286"),
    _text("town_id", "the id of a town, all of whose tiles are taken.", "11850"),
    _text("tile_set", "the name of a tile set."),
    _text("recipe", "the recipe that is run on each tile."),
    _integer("halo", "pixels of neighbour data around each tile; it is found by measuring if left out.", 0, LARGEST_ID),
)

ENDPOINTS = (
    Endpoint(
        "/",
        READING,
        "running",
        "Whether the service is there",
        calls.running,
        {200: schemas.wrapper({"const": "running!"})},
        access=Access.OPEN,
    ),
    Endpoint(
        "/start_job",
        CHANGING,
        "start_job",
        "Start a job",
        calls.start_job,
        {200: schemas.wrapper(schemas.JOB_AND_STATUS)},
        _START,
        Access.CHANGE,
        failures=(429,),
    ),
    Endpoint(
        "/job_status",
        CHANGING,
        "job_status",
        "Where a job stands",
        calls.job_status,
        {200: schemas.wrapper(schemas.JOB)},
        (_JOB_ID,),
        failures=(404,),
    ),
    Endpoint(
        "/cancel_job",
        CHANGING,
        "cancel_job",
        "Cancel a job",
        calls.cancel_job,
        {200: schemas.wrapper(schemas.JOB_AND_STATUS)},
        (_JOB_ID,),
        Access.CHANGE,
        failures=(404, 409),
    ),
    Endpoint(
        "/jobs",
        READING,
        "jobs",
        "Jobs, the newest first, page by page",
        calls.jobs,
        {200: schemas.wrapper(schemas.JOBS)},
        (_integer("limit", "jobs on a page.", 1, 500, 50), _BEFORE, _STATUS),
    ),
    Endpoint(
        "/job_tiles",
        READING,
        "job_tiles",
        "A job's tiles and where they lie, page by page",
        calls.job_tiles,
        {200: schemas.wrapper(schemas.TILES)},
        (_JOB_ID, _AFTER, _integer("limit", "tiles on a page.", 1, 5000, 1000)),
        failures=(404,),
    ),
    Endpoint(
        "/job_log",
        READING,
        "job_log",
        "A job's log, the oldest entries first, page by page",
        calls.job_log,
        {200: schemas.wrapper(schemas.LOG)},
        (_JOB_ID, _AFTER, _integer("limit", "entries on a page.", 1, 1000, 200)),
        failures=(404,),
    ),
    Endpoint(
        "/health",
        READING,
        "health",
        "Whether the job database answers, and how many workers there are",
        calls.health,
        {200: schemas.wrapper(schemas.HEALTH)},
        access=Access.OPEN,
    ),
    Endpoint(
        "/metrics",
        READING,
        "metrics",
        "Figures for Prometheus",
        metrics.metrics,
        {200: schemas.TEXT},
        content_type="text/plain",
    ),
    Endpoint(
        "/openapi.json",
        READING,
        "openapi",
        "This document",
        _openapi,
        {200: {"type": "object"}},
        access=Access.OPEN,
    ),
    Endpoint(
        "/status",
        READING,
        "status_page",
        "A page to watch and cancel jobs",
        page.status_page,
        {200: schemas.TEXT},
        access=Access.OPEN,
        content_type="text/html",
    ),
    Endpoint(
        OGC_ROOT,
        READING,
        "ogc_landing_page",
        "OGC API - Processes: what there is",
        processes.landing_page,
        {200: schemas.LANDING_PAGE},
        access=Access.OPEN,
    ),
    Endpoint(
        f"{OGC_ROOT}/conformance",
        READING,
        "ogc_conformance",
        "The conformance classes that are met",
        processes.conformance,
        {200: schemas.CONFORMANCE},
        access=Access.OPEN,
    ),
    Endpoint(
        f"{OGC_ROOT}/processes",
        READING,
        "ogc_processes",
        "The recipes that may be run",
        processes.processes,
        {200: schemas.PROCESSES},
    ),
    Endpoint(
        f"{OGC_ROOT}/processes/{{process_id}}",
        READING,
        "ogc_process",
        "A recipe with its inputs and outputs",
        processes.process,
        {200: schemas.PROCESS},
        (_PROCESS_ID,),
        failures=(404,),
    ),
    Endpoint(
        f"{OGC_ROOT}/processes/{{process_id}}/execution",
        ("POST",),
        "ogc_execute",
        "Start a job",
        processes.execute,
        {201: schemas.STATUS_INFO},
        (_PROCESS_ID, _INPUTS, _OUTPUTS, _RESPONSE),
        Access.CHANGE,
        failures=(404, 429),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs",
        READING,
        "ogc_jobs",
        "Jobs, the newest first, page by page",
        processes.jobs,
        {200: schemas.JOB_LIST},
        (_integer("limit", "jobs on a page.", 1, 500, 10), _BEFORE),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}",
        READING,
        "ogc_job",
        "Where a job stands",
        processes.job,
        {200: schemas.STATUS_INFO},
        (_JOB_ID,),
        failures=(404,),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}",
        ("DELETE",),
        "ogc_dismiss",
        "Cancel a job",
        processes.dismiss,
        {200: schemas.STATUS_INFO},
        (_JOB_ID,),
        Access.CHANGE,
        failures=(404, 409),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}/results",
        READING,
        "ogc_results",
        "A link to a job's mosaic",
        processes.results,
        {200: schemas.RESULTS},
        (_JOB_ID,),
        failures=(404,),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}/results/mosaic",
        READING,
        "ogc_mosaic",
        "A job's mosaic",
        download.mosaic,
        {200: {"type": "string", "format": "binary"}, 206: {"type": "string", "format": "binary"}},
        (_JOB_ID,),
        content_type=processes.GEOTIFF,
        failures=(404, 416),
    ),
)
