"""Starts a job over HTTP: what is asked, within what the operator allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, NewJob
from tile_job_plugin.jobs.service import Limits
from tile_job_plugin.requests.destinations import check_output_folder, new_mosaic
from tile_job_plugin.requests.job_request import JobRequest, check_request
from tile_job_plugin.requests.queue_request import HIGHEST, LONGEST_NAME, LOWEST
from tile_job_plugin.run.helper_supply import ENGINES
from tile_job_plugin.run.signature import signature_of
from tile_job_plugin.server.access import Caller
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.errors import BadRequest, Forbidden, Unavailable
from tile_job_plugin.server.parameters import Parameter
from tile_job_plugin.server.recipe_inputs import offered_outputs, refuse_unsettable
from tile_job_plugin.server.settings import Settings, variable
from tile_job_plugin.server.tile_inputs import NAMING, read_naming
from tile_job_plugin.text import quoted
from tile_job_plugin.tiles.resampling import Resampling

#: Pixels of the widest halo: as many as the shadows of high mountains are long on the smallest of pixels.
WIDEST_HALO = 10_000
#: Helpers that a request may name; the operator's own limit is lower.
MOST_HELPERS = 10_000
#: What may be asked of every recipe.
INPUTS = (
    *NAMING,
    Parameter("tile_set", "the name of a tile set.", {"type": "string"}),
    Parameter(
        "source",
        "the input of the recipe that takes the tile, where it reads several rasters.",
        {"type": "string"},
    ),
    Parameter(
        "resampling",
        "how rasters that the recipe reads beside the tiles get onto their pixels.",
        {"type": "string", "enum": [each.value for each in Resampling]},
    ),
    Parameter(
        "halo",
        "pixels of neighbour data around each tile; it is found by measuring if left out.",
        {"type": "integer", "minimum": 0, "maximum": WIDEST_HALO},
        8,
    ),
    Parameter(
        "engine",
        "what supplies helpers on other computers; none if left out.",
        {"type": "string", "enum": list(ENGINES)},
    ),
    Parameter(
        "helpers",
        "how many helpers the engine is asked for.",
        {"type": "integer", "minimum": 0, "maximum": MOST_HELPERS},
    ),
    Parameter(
        "job_name",
        "what lists and messages call the job, beside its number.",
        {"type": "string", "maxLength": LONGEST_NAME},
        "Relief of June",
    ),
    Parameter(
        "priority",
        "workers take jobs with a higher one first; more than 0 needs an operator's token.",
        {"type": "integer", "minimum": LOWEST, "maximum": HIGHEST},
        -10,
    ),
    Parameter(
        "not_before",
        "no worker takes the job before this date and time, which is in UTC unless it has a time zone.",
        {"type": "string", "format": "date-time"},
        "2026-06-21T20:00:00Z",
    ),
)


def start(context: RequestContext, inputs: Mapping[str, Any], recipe_parameters: Mapping[str, Any]) -> Job:
    """Put a job into the queue for a worker; *inputs* are those that may be asked of every recipe, and the recipe.

    Raises TileJobsError where it can't be started; nothing is written then.
    """
    settings = context.settings
    if not settings.offered_tile_sets:
        raise Unavailable(f"No tile set is set. Set {variable('tile_set')} to the name of a registered one.")
    tile_set = _offered("tile_set", inputs.get("tile_set", ""), settings.offered_tile_sets)
    recipe = _offered("recipe", inputs.get("recipe", ""), settings.offered_recipes)
    context.start_processing()
    offered_outputs(recipe)
    if recipe_parameters:
        refuse_unsettable(recipe, recipe_parameters, settings.offered_tile_sets)
    request = JobRequest(
        tile_set=tile_set,
        recipe=recipe,
        **read_naming(inputs),
        recipe_parameters=recipe_parameters,
        source=inputs.get("source") or None,
        resampling=inputs.get("resampling") or None,
        halo=inputs.get("halo"),
        **_helpers(settings, inputs),
        job_name=inputs.get("job_name", "").strip(),
        priority=_priority(context.caller, inputs.get("priority", NewJob.priority)),
        not_before=inputs.get("not_before"),
        mosaic=str(_mosaic(context, tile_set, recipe)),
        owner=context.caller.name,
    )
    new = check_request(context.database, request)
    limits = Limits(settings.most_tiles, settings.most_pixels, settings.most_waiting)
    return context.database.service.insert_limited_job(replace(new, signature=signature_of(new)), limits)


def _offered(name: str, asked: str, offered: Sequence[str]) -> str:
    """Return what was asked for, or the usual one."""
    if asked and asked not in offered:
        raise BadRequest(f"{name}: {quoted(asked)} can't be used here. Give one of {', '.join(offered)}.")
    return asked or offered[0]


def _helpers(settings: Settings, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return the engine and the number of helpers, within what the operator offers. Raises BadRequest."""
    engine, helpers = inputs.get("engine", ""), inputs.get("helpers", 0)
    if engine and engine not in settings.engines:
        offered = f"Give one of {', '.join(settings.engines)}." if settings.engines else "No engine is offered."
        raise BadRequest(f"engine: {quoted(engine)} can't be used here. {offered}")
    if helpers > settings.most_helpers:
        raise BadRequest(f"helpers: {helpers} can't be used here. Give at most {settings.most_helpers}.")
    return {"engine": engine, "helpers": helpers}


def _priority(caller: Caller, priority: int) -> int:
    """Return the priority, by which only an operator may let a job go before those of others. Raises Forbidden."""
    if priority > NewJob.priority and not caller.may_raise_priority:
        raise Forbidden(f"priority: {priority} needs an operator's token. Give at most {NewJob.priority}.")
    return priority


def _mosaic(context: RequestContext, tile_set: str, recipe: str) -> Path:
    """Choose a new file in the folder for results."""
    folder = context.settings.output_folder or context.database.tile_sets.output_folder(tile_set)
    if not folder:
        raise Unavailable(
            f"There is no place for results. Set {variable('output_folder')}, or register the tile set with one."
        )
    try:
        check_output_folder(Path(folder))
    except RequestRefused as error:
        # The folder's path is nothing for who asks.
        raise Unavailable(
            "The folder for results takes no files now. Ask the administrator of this service."
        ) from error
    return new_mosaic(Path(folder).absolute(), tile_set, recipe)
