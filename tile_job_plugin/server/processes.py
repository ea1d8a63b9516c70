"""OGC API - Processes, part 1, version 1.0 (OGC 18-062r2): each recipe is a process, each job one of its jobs.

Links begin with the base URL that the operator has set, or else with the path alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from qgis.core import QgsApplication

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.service import JobSummary
from tile_job_plugin.server.calls import time_text, told
from tile_job_plugin.server.endpoint import OGC_ROOT
from tile_job_plugin.server.errors import BadRequest, NoResults, NoSuchProcess
from tile_job_plugin.server.http import Answer, json_answer
from tile_job_plugin.server.parameters import LARGEST_ID, Parameter, read_parameters, shown
from tile_job_plugin.server.recipe_inputs import recipe_inputs
from tile_job_plugin.server.service import Service
from tile_job_plugin.server.start import StartRequest, split_ids, start

VERSION = "1.0.0"
GEOTIFF = "image/tiff; application=geotiff; profile=cloud-optimized"
_RELATIONS = "http://www.opengis.net/def/rel/ogc/1.0"
_CLASSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf"
CONFORMS_TO = [
    f"{_CLASSES}/{name}" for name in ("core", "ogc-process-description", "json", "oas30", "job-list", "dismiss")
]
STATUSES = {
    JobStatus.READY: "accepted",
    JobStatus.IN_PROGRESS: "running",
    JobStatus.MOSAICKING: "running",
    JobStatus.COMPLETE: "successful",
    JobStatus.FAILED: "failed",
    JobStatus.CANCELLED: "dismissed",
}

#: The inputs of every process beside the recipe's own parameters.
JOB_INPUTS = (
    Parameter("tile_ids", "the ids of the tiles.", {"type": "array", "items": {"type": "string"}}, ["4315", "4283"]),
    Parameter("town_id", "the id of a town, all of whose tiles are taken.", {"type": "string"}, "11850"),
    Parameter("tile_set", "the name of a tile set.", {"type": "string"}),
    Parameter(
        "halo",
        "pixels of neighbour data around each tile; it is found by measuring if left out.",
        {"type": "integer", "minimum": 0, "maximum": LARGEST_ID},
        8,
    ),
)


def landing_page(service: Service, values: Mapping[str, Any]) -> Answer:
    """Link to all there is."""
    links = [
        _link(service, "/", "self", "This document"),
        {**_link(service, "", "service-desc", "The API"), "href": service.settings.link("/openapi.json")},
        _link(service, "/conformance", f"{_RELATIONS}/conformance", "Conformance classes"),
        _link(service, "/processes", f"{_RELATIONS}/processes", "Processes"),
        _link(service, "/jobs", f"{_RELATIONS}/job-list", "Jobs"),
    ]
    description = "Runs terrain recipes on elevation tiles, and makes one seamless mosaic of the results."
    return json_answer({"title": "Tile Jobs", "description": description, "links": links})


def conformance(service: Service, values: Mapping[str, Any]) -> Answer:
    """List the conformance classes that are met."""
    return json_answer({"conformsTo": CONFORMS_TO})


def processes(service: Service, values: Mapping[str, Any]) -> Answer:
    """List the recipes that may be run."""
    service.start_processing()
    summaries = [_process_summary(service, recipe) for recipe in service.settings.allowed_recipes]
    return json_answer({"processes": summaries, "links": [_link(service, "/processes", "self", "This document")]})


def process(service: Service, values: Mapping[str, Any]) -> Answer:
    """Describe a recipe with its inputs and outputs."""
    recipe = _recipe(service, values["process_id"])
    service.start_processing()
    # Tiles are named in one of two ways, so that each alone may be left out.
    own = {
        parameter.name: {
            "title": parameter.name.replace("_", " ").capitalize(),
            "description": parameter.description,
            "schema": {**parameter.schema},
            "minOccurs": 0,
        }
        for parameter in JOB_INPUTS
    }
    of_recipe = {name: {**described, "minOccurs": 0} for name, described in recipe_inputs(recipe).items()}
    mosaic = {"title": "Mosaic", "schema": {"type": "string", "format": "binary", "contentMediaType": GEOTIFF}}
    return json_answer(
        {**_process_summary(service, recipe), "inputs": {**own, **of_recipe}, "outputs": {"mosaic": mosaic}}
    )


def execute(service: Service, values: Mapping[str, Any]) -> Answer:
    """Start a job."""
    recipe = _recipe(service, values["process_id"])
    inputs = values.get("inputs", {})
    names = [parameter.name for parameter in JOB_INPUTS]
    asked = read_parameters(JOB_INPUTS, {name: value for name, value in inputs.items() if name in names})
    asked["tile_ids"] = split_ids(asked.get("tile_ids", ""))
    parameters = {name: value for name, value in inputs.items() if name not in names}
    service.start_processing()
    request = StartRequest(**asked, recipe=recipe, recipe_parameters=parameters)
    job = start(service.store, service.settings, service.caller, request)
    summary = service.store.summary(job.id)
    return json_answer(_status_info(service, summary), 201, Location=_job_link(service, summary.id))


def jobs(service: Service, values: Mapping[str, Any]) -> Answer:
    """List jobs, the newest first."""
    limit = values.get("limit", 10)
    page = service.store.page_of_jobs(values.get("before"), limit)
    links = [_link(service, "/jobs", "self", "This document")]
    if len(page) == limit:
        links.append(_link(service, f"/jobs?limit={limit}&before={page[-1].id}", "next", "Older jobs"))
    return json_answer({"jobs": [_status_info(service, job) for job in page], "links": links})


def job(service: Service, values: Mapping[str, Any]) -> Answer:
    """Tell where a job stands."""
    return json_answer(_status_info(service, service.store.summary(values["job_id"])))


def dismiss(service: Service, values: Mapping[str, Any]) -> Answer:
    """End a job."""
    return json_answer(_status_info(service, service.cancel(values["job_id"])))


def results(service: Service, values: Mapping[str, Any]) -> Answer:
    """Link to a job's mosaic."""
    complete_job(service, values["job_id"])
    if not service.settings.downloads:
        raise NoResults(
            f"job_id: the mosaic of job {values['job_id']} can't be downloaded here. Ask who runs this service."
        )
    href = f"{_job_link(service, values['job_id'])}/results/mosaic"
    return json_answer({"mosaic": {"href": href, "type": GEOTIFF, "title": "Mosaic"}})


def complete_job(service: Service, job_id: int) -> JobSummary:
    """Give a job that has results. Raises NoResults for another one."""
    summary = service.store.summary(job_id)
    if summary.status is not JobStatus.COMPLETE:
        raise NoResults(f"job_id: job {job_id} has no results: it is {summary.status.value}.")
    return summary


def _recipe(service: Service, process_id: str) -> str:
    if process_id not in service.settings.allowed_recipes:
        raise NoSuchProcess(f"There is no process {shown(process_id)}. Look at {OGC_ROOT}/processes.")
    return process_id


def _process_summary(service: Service, recipe: str) -> dict[str, Any]:
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    if algorithm is None:
        raise BadRequest(f"recipe: the server's QGIS has no algorithm {shown(recipe)}. Tell who runs this service.")
    return {
        "id": recipe,
        "version": VERSION,
        "title": algorithm.displayName(),
        "description": algorithm.shortDescription() or algorithm.displayName(),
        "jobControlOptions": ["async-execute", "dismiss"],
        "outputTransmission": ["reference"],
        "links": [_link(service, f"/processes/{quote(recipe, safe=':')}", "self", "Description")],
    }


def _status_info(service: Service, job: JobSummary) -> dict[str, Any]:
    links = [_link(service, f"/jobs/{job.id}", "self", "Status")]
    if job.status is JobStatus.COMPLETE:
        links.append(_link(service, f"/jobs/{job.id}/results", f"{_RELATIONS}/results", "Results"))
    times = {"started": time_text(job.started), "finished": time_text(job.ended)}
    return {
        "processID": job.recipe,
        "type": "process",
        "jobID": str(job.id),
        "status": STATUSES[job.status],
        "message": told(job, job.message),
        "created": time_text(job.created),
        **{name: moment for name, moment in times.items() if moment},
        "progress": int(job.progress.percent),
        "links": links,
    }


def _job_link(service: Service, job_id: int) -> str:
    return service.settings.link(f"{OGC_ROOT}/jobs/{job_id}")


def _link(service: Service, path: str, relation: str, title: str) -> dict[str, str]:
    return {
        "href": service.settings.link(f"{OGC_ROOT}{path}"),
        "rel": relation,
        "type": "application/json",
        "title": title,
    }
