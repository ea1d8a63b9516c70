"""OGC API - Processes, part 1, version 1.0 (OGC 18-062r2): each recipe is a process.

Links begin with the base URL that the operator has set, and otherwise with the path.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from qgis.core import QgsApplication

from tile_job_plugin.server.answers import (
    Conformance,
    LandingPage,
    Process,
    Processes,
    ProcessInput,
    ProcessOutput,
    ProcessSummary,
)
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.endpoint import OGC_RELATIONS, OGC_ROOT
from tile_job_plugin.server.errors import BadRequest, NoSuchProcess
from tile_job_plugin.server.http import Response, json_response
from tile_job_plugin.server.ogc.download import GEOTIFF
from tile_job_plugin.server.ogc.process_jobs import status_info
from tile_job_plugin.server.openapi import DESCRIPTION, TITLE
from tile_job_plugin.server.parameters import read_parameters
from tile_job_plugin.server.recipe_inputs import named_outputs, offered_outputs, recipe_inputs
from tile_job_plugin.server.start_job import INPUTS, start
from tile_job_plugin.text import quoted

VERSION = "1.0.0"
_CLASSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf"
CONFORMS_TO = [f"{_CLASSES}/{name}" for name in ("core", "ogc-process-description", "json", "job-list", "dismiss")]

#: The inputs of every recipe. Tiles are named in one of several ways, and all others have defaults: each is optional.
_INPUTS = {
    parameter.name: ProcessInput(
        title=parameter.name.replace("_", " ").capitalize(),
        description=parameter.description,
        schema=parameter.schema,
        min_occurs=0,
    )
    for parameter in INPUTS
}


def landing_page(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Link to everything there is."""
    links = [
        context.link(f"{OGC_ROOT}/", "self", "This document"),
        context.link("/openapi.json", "service-desc", "The API"),
        context.link(f"{OGC_ROOT}/conformance", f"{OGC_RELATIONS}/conformance", "Conformance classes"),
        context.link(f"{OGC_ROOT}/processes", f"{OGC_RELATIONS}/processes", "Processes"),
        context.link(f"{OGC_ROOT}/jobs", f"{OGC_RELATIONS}/job-list", "Jobs"),
    ]
    return json_response(LandingPage(TITLE, DESCRIPTION, links))


def conformance(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the conformance classes that are met."""
    return json_response(Conformance(CONFORMS_TO))


def processes(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """List the recipes that may be run and that this QGIS has."""
    context.start_processing()
    first, limit = values["offset"], values["limit"]
    registry = QgsApplication.processingRegistry()
    recipes = [recipe for recipe in context.settings.offered_recipes if registry.algorithmById(recipe)]
    links = [context.link(f"{OGC_ROOT}/processes?limit={limit}&offset={first}", "self", "This document")]
    if first + limit < len(recipes):
        query = f"limit={limit}&offset={first + limit}"
        links.append(context.link(f"{OGC_ROOT}/processes?{query}", "next", "More processes"))
    summaries = [_summary(context, recipe) for recipe in recipes[first : first + limit]]
    return json_response(Processes(summaries, links))


def process(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Describe a recipe with its inputs and outputs."""
    recipe = _known_recipe(context, values["process_id"])
    context.start_processing()
    outputs = named_outputs(offered_outputs(recipe))
    geotiff = {"type": "string", "format": "binary", "contentMediaType": GEOTIFF}
    summary = _summary(context, recipe)
    execution = context.link(f"{_path(recipe)}/execution", f"{OGC_RELATIONS}/execute", "Start a job")
    described = Process(
        **{**vars(summary), "links": [*summary.links, execution]},
        inputs={**_INPUTS, **recipe_inputs(recipe, context.settings.offered_tile_sets)},
        outputs={name: ProcessOutput(output.title, geotiff) for name, output in outputs.items()},
    )
    return json_response(described)


def execute(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Start a job."""
    recipe = _known_recipe(context, values["process_id"])
    if values.get("outputs"):
        context.start_processing()
        _check_outputs(values["outputs"], named_outputs(offered_outputs(recipe)))
    inputs = {name: _plain(value) for name, value in values.get("inputs", {}).items()}
    names = [parameter.name for parameter in INPUTS]
    asked = read_parameters(INPUTS, {name: value for name, value in inputs.items() if name in names})
    parameters = {name: value for name, value in inputs.items() if name not in names}
    job = start(context, {**asked, "recipe": recipe}, parameters)
    headers = {"Location": context.settings.link(f"{OGC_ROOT}/jobs/{job.id}")}
    if "respond-async" in context.headers.get("prefer", ""):
        headers["Preference-Applied"] = "respond-async"
    return json_response(status_info(context, context.database.service.summary(job.id)), 201, headers)


def _plain(value: Any) -> Any:
    """Return an input's value, which may be wrapped in an object that says more about it."""
    return value["value"] if isinstance(value, Mapping) and "value" in value else value


def _check_outputs(outputs: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse unknown outputs; all are given by links. Raises BadRequest."""
    for name, asked in outputs.items():
        if name not in known:
            raise BadRequest(f"outputs: there is no output {quoted(name)}. Give some of {', '.join(known)}.")
        if isinstance(asked, Mapping) and asked.get("transmissionMode", "reference") != "reference":
            mode = quoted(asked["transmissionMode"])
            raise BadRequest(f"outputs: transmissionMode {mode} can't be used. Give reference, or leave it out.")


def _known_recipe(context: RequestContext, process_id: str) -> str:
    if process_id not in context.settings.offered_recipes:
        raise NoSuchProcess(f"There is no process {quoted(process_id)}. See {OGC_ROOT}/processes.")
    return process_id


def _summary(context: RequestContext, recipe: str) -> ProcessSummary:
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe)
    return ProcessSummary(
        id=recipe,
        version=VERSION,
        title=algorithm.displayName(),
        description=algorithm.shortDescription() or algorithm.displayName(),
        job_control_options=["async-execute", "dismiss"],
        output_transmission=["reference"],
        links=[context.link(_path(recipe), "self", "Description")],
    )


def _path(recipe: str) -> str:
    return f"{OGC_ROOT}/processes/{quote(recipe, safe=':')}"
