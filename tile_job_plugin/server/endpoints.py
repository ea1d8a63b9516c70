"""All calls of the service as data: for finding the one that is asked for, and for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Literal

from tile_job_plugin.jobs.job_rows import LAST_ID
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.server import answers, calls, metrics, offered_sets, page
from tile_job_plugin.server.access import Access
from tile_job_plugin.server.answers import Wrapped
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import MANY_IDS, OGC_ROOT, Endpoint
from tile_job_plugin.server.http import Response, json_response
from tile_job_plugin.server.ogc import download, process_jobs, processes
from tile_job_plugin.server.openapi import describe
from tile_job_plugin.server.parameters import LARGEST_NUMBER, Parameter
from tile_job_plugin.server.recipe_inputs import MOSAIC
from tile_job_plugin.server.start_job import INPUTS

READING, CHANGING = ("GET",), ("GET", "POST")


def endpoints_at(path: str) -> list[tuple[Endpoint, dict[str, str]]]:
    """List what is answered at a path, with the values of its parameters."""
    found = ((endpoint, endpoint.values_in(path)) for endpoint in ENDPOINTS)
    return [(endpoint, values) for endpoint, values in found if values is not None]


def _openapi(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Describe all calls."""
    return json_response(describe(ENDPOINTS, context.settings.link("")))


def _limit(of_what: str, most: int, usual: int) -> Parameter:
    schema = {"type": "integer", "minimum": 1, "maximum": most, "default": usual}
    return Parameter("limit", f"{of_what} per page.", schema)


def _change_of_job(
    name: str, summary: str, handler: Callable[[RequestContext, Mapping[str, Any]], Response]
) -> Endpoint:
    """Make a call that changes one job which its caller may change."""
    return Endpoint(
        f"/{name}",
        CHANGING,
        operation_id=name,
        summary=summary,
        handler=handler,
        responses={200: Wrapped[answers.JobAndStatus]},
        parameters=(_JOB_ID,),
        access=Access.CHANGE,
        failures=(404, 409),
    )


_JOB_ID = Parameter(
    "job_id",
    "the number of a job, as returned by start_job.",
    {"type": "integer", "minimum": 1, "maximum": LAST_ID},
    29,
    is_required=True,
)
#: The same in a path of OGC API, where anything but a number is an unknown job.
_OGC_JOB_ID = Parameter("job_id", "the number of a job.", {"type": "string"}, "29", is_required=True)
_OUTPUT = Parameter("output", "the name of an output.", {"type": "string"}, MOSAIC, is_required=True)
_PROCESS_ID = Parameter("process_id", "the id of a process.", {"type": "string"}, "tilejobs:relief", is_required=True)
_TILE_SET = Parameter(
    "tile_set", "the name of a tile set.", {"type": "string"}, "jacksboro", is_required=True, has_slashes=True
)
_BEFORE = Parameter("before", "only jobs before this one.", {"type": "integer", "minimum": 1, "maximum": LAST_ID})
_AFTER = Parameter(
    "after",
    "the next or last of the previous page.",
    {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER, "default": 0},
)
_OFFSET = Parameter("offset", "processes to skip.", {"type": "integer", "minimum": 0, "maximum": LAST_ID, "default": 0})
_RECIPE = Parameter("recipe", "the recipe to run on each tile.", {"type": "string"})
_EXECUTION = (
    Parameter("inputs", "the inputs of the process, by name.", {"type": "object"}),
    Parameter("outputs", "the outputs to return, by name.", {"type": "object"}),
    # Results are always a document of links; what the standard calls raw is not available.
    Parameter("response", "document.", {"type": "string", "enum": ["document"]}),
)
_JOB_STATUS = {"type": "string", "enum": [status.value for status in JobStatus]}

ENDPOINTS = (
    Endpoint(
        "/",
        READING,
        operation_id="running",
        summary="Check that the service is running",
        handler=calls.running,
        responses={200: Wrapped[Literal["running!"]]},
        access=Access.OPEN,
    ),
    Endpoint(
        "/start_job",
        CHANGING,
        operation_id="start_job",
        summary="Start a job",
        handler=calls.start_job,
        responses={200: Wrapped[answers.JobAndStatus]},
        parameters=(*INPUTS, _RECIPE),
        access=Access.CHANGE,
        failures=(429,),
        longest_body=MANY_IDS,
    ),
    Endpoint(
        "/job_status",
        CHANGING,
        operation_id="job_status",
        summary="State of a job",
        handler=calls.job_status,
        responses={200: Wrapped[answers.Job]},
        parameters=(_JOB_ID,),
        failures=(404,),
    ),
    _change_of_job("cancel_job", "Cancel a job", calls.cancel_job),
    _change_of_job("pause_job", "Pause a job", calls.pause_job),
    _change_of_job("resume_job", "Let a paused job go on", calls.resume_job),
    Endpoint(
        "/jobs",
        READING,
        operation_id="jobs",
        summary="Jobs, the newest first, page by page",
        handler=calls.jobs,
        responses={200: Wrapped[answers.Jobs]},
        parameters=(_limit("jobs", 500, 50), _BEFORE, Parameter("status", "the jobs' status.", _JOB_STATUS)),
    ),
    Endpoint(
        "/job_tiles",
        READING,
        operation_id="job_tiles",
        summary="A job's tiles and their places, page by page",
        handler=calls.job_tiles,
        responses={200: Wrapped[answers.Tiles]},
        parameters=(_JOB_ID, _AFTER, _limit("tiles", 5000, 1000)),
        failures=(404,),
    ),
    Endpoint(
        "/job_log",
        READING,
        operation_id="job_log",
        summary="A job's log, the oldest entries first, page by page",
        handler=calls.job_log,
        responses={200: Wrapped[answers.Log]},
        parameters=(_JOB_ID, _AFTER, _limit("entries", 1000, 200)),
        failures=(404,),
    ),
    Endpoint(
        "/tile_sets",
        READING,
        operation_id="tile_sets",
        summary="Tile sets that jobs may be started on",
        handler=offered_sets.tile_sets,
        responses={200: Wrapped[answers.TileSets]},
    ),
    Endpoint(
        "/tile_sets/{tile_set}/tiles",
        READING,
        operation_id="tile_set_tiles",
        summary="A tile set's tiles as GeoJSON, page by page",
        handler=offered_sets.tiles,
        responses={200: answers.TileCollection},
        parameters=(_TILE_SET, _AFTER, _limit("tiles", 5000, 1000)),
        content_type=offered_sets.GEOJSON,
        failures=(404,),
    ),
    Endpoint(
        "/tile_sets/{tile_set}/towns",
        READING,
        operation_id="tile_set_towns",
        summary="A tile set's towns, page by page",
        handler=offered_sets.towns,
        responses={200: Wrapped[answers.Towns]},
        parameters=(_TILE_SET, _AFTER, _limit("towns", 5000, 1000)),
        failures=(404,),
    ),
    Endpoint(
        "/workers",
        READING,
        operation_id="workers",
        summary="Workers, with what they do and what they lack; for operators",
        handler=calls.workers,
        responses={200: Wrapped[answers.Workers]},
        access=Access.OPERATE,
    ),
    Endpoint(
        "/health",
        READING,
        operation_id="health",
        summary="Check that the job database responds",
        handler=calls.health,
        responses={200: Wrapped[answers.Health]},
        access=Access.OPEN,
    ),
    Endpoint(
        "/metrics",
        READING,
        operation_id="metrics",
        summary="Metrics for Prometheus",
        handler=metrics.metrics,
        responses={200: str},
        content_type="text/plain",
    ),
    Endpoint(
        "/openapi.json",
        READING,
        operation_id="openapi",
        summary="This document",
        handler=_openapi,
        responses={200: Mapping[str, Any]},
        access=Access.OPEN,
    ),
    Endpoint(
        "/status",
        READING,
        operation_id="status_page",
        summary="Web page to watch and cancel jobs",
        handler=page.status_page,
        responses={200: str},
        access=Access.OPEN,
        content_type="text/html",
    ),
    Endpoint(
        OGC_ROOT,
        READING,
        operation_id="ogc_landing_page",
        summary="Landing page of OGC API - Processes",
        handler=processes.landing_page,
        responses={200: answers.LandingPage},
        access=Access.OPEN,
    ),
    Endpoint(
        f"{OGC_ROOT}/conformance",
        READING,
        operation_id="ogc_conformance",
        summary="Conformance classes that are met",
        handler=processes.conformance,
        responses={200: answers.Conformance},
        access=Access.OPEN,
    ),
    Endpoint(
        f"{OGC_ROOT}/processes",
        READING,
        operation_id="ogc_processes",
        summary="Recipes that may be run, page by page",
        handler=processes.processes,
        responses={200: answers.Processes},
        parameters=(_limit("processes", 1000, 100), _OFFSET),
    ),
    Endpoint(
        f"{OGC_ROOT}/processes/{{process_id}}",
        READING,
        operation_id="ogc_process",
        summary="A recipe with its inputs and outputs",
        handler=processes.process,
        responses={200: answers.Process},
        parameters=(_PROCESS_ID,),
        failures=(404,),
    ),
    Endpoint(
        f"{OGC_ROOT}/processes/{{process_id}}/execution",
        ("POST",),
        operation_id="ogc_execute",
        summary="Start a job",
        handler=processes.execute,
        responses={201: answers.StatusInfo},
        parameters=(_PROCESS_ID, *_EXECUTION),
        access=Access.CHANGE,
        failures=(404, 429),
        longest_body=MANY_IDS,
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs",
        READING,
        operation_id="ogc_jobs",
        summary="Jobs, the newest first, page by page",
        handler=process_jobs.jobs,
        responses={200: answers.JobList},
        parameters=(_limit("jobs", 1000, 10), _BEFORE, *process_jobs.FILTERS),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}",
        READING,
        operation_id="ogc_job",
        summary="State of a job",
        handler=process_jobs.job,
        responses={200: answers.StatusInfo},
        parameters=(_OGC_JOB_ID,),
        failures=(404,),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}",
        ("DELETE",),
        operation_id="ogc_dismiss",
        summary="Cancel a job",
        handler=process_jobs.dismiss,
        responses={200: answers.StatusInfo},
        parameters=(_OGC_JOB_ID,),
        access=Access.CHANGE,
        failures=(404, 409),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}/results",
        READING,
        operation_id="ogc_results",
        summary="Links to a job's mosaics",
        handler=download.results,
        responses={200: Mapping[str, answers.Link]},
        parameters=(_OGC_JOB_ID,),
        failures=(403, 404),
    ),
    Endpoint(
        f"{OGC_ROOT}/jobs/{{job_id}}/results/{{output}}",
        READING,
        operation_id="ogc_mosaic",
        summary="A job's mosaic, or part of it",
        handler=download.mosaic,
        responses={200: bytes, 206: bytes},
        parameters=(_OGC_JOB_ID, _OUTPUT),
        content_type=download.GEOTIFF,
        failures=(403, 404, 416),
    ),
)
