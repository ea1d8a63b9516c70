"""Starts a job over HTTP: what is asked, within what the operator allows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tile_job_plugin.jobs.model import Job, NewJob
from tile_job_plugin.jobs.service import Limits, ServiceStore
from tile_job_plugin.run.destinations import check_output_folder
from tile_job_plugin.run.errors import RequestRefused
from tile_job_plugin.run.job_folder import file_name
from tile_job_plugin.run.recipe import find_recipe, refuse_unless_allowed
from tile_job_plugin.run.request import check_naming
from tile_job_plugin.server.access import Caller
from tile_job_plugin.server.errors import BadRequest, Unavailable
from tile_job_plugin.server.parameters import shown
from tile_job_plugin.server.recipe_inputs import refuse_unsettable
from tile_job_plugin.server.settings import Settings, variable


@dataclass(frozen=True)
class StartRequest:
    """What a client asks for; what is empty is as the operator has set it."""

    tile_ids: Sequence[str] = ()
    town_id: str = ""
    tile_set: str = ""
    recipe: str = ""
    recipe_parameters: Mapping[str, Any] = field(default_factory=dict)
    #: None has it found by measuring.
    halo: int | None = None


def split_ids(text: str) -> list[str]:
    """Give the ids that stand in a text with commas between."""
    return [tile_id.strip() for tile_id in text.split(",") if tile_id.strip()]


def start(store: ServiceStore, settings: Settings, caller: Caller, asked: StartRequest) -> Job:
    """Put a job into the queue for a worker. Processing must have been started.

    Raises HttpError, RunError or JobsError where it can't be started; nothing is written then.
    """
    tile_set = _allowed("tile_set", asked.tile_set, settings.allowed_tile_sets)
    recipe = _allowed("recipe", asked.recipe, settings.allowed_recipes)
    check_naming(",".join(asked.tile_ids), asked.town_id)
    refuse_unless_allowed(recipe)
    if asked.recipe_parameters:
        refuse_unsettable(recipe, asked.recipe_parameters)
    find_recipe(recipe, asked.recipe_parameters)
    new = NewJob(
        tile_set=tile_set,
        tile_ids=_tile_ids(store, tile_set, asked),
        recipe=recipe,
        recipe_parameters=asked.recipe_parameters,
        halo=asked.halo,
        lanes=0,
        mosaic_path=str(_mosaic(store, settings, tile_set, recipe)),
        town_id=asked.town_id.strip() or None,
        owner=caller.name,
    )
    return store.insert_limited_job(new, Limits(settings.most_tiles, settings.most_pixels, settings.most_waiting))


def _allowed(name: str, asked: str, allowed: Sequence[str]) -> str:
    """Give what was asked for, or the usual one."""
    if not allowed:
        raise Unavailable(f"No tile set is set. Set {variable(name)} to the name of a registered one.")
    if asked and asked not in allowed:
        raise BadRequest(f"{name}: {shown(asked)} can't be used here. Give one of {', '.join(allowed)}.")
    return asked or allowed[0]


def _tile_ids(store: ServiceStore, tile_set: str, asked: StartRequest) -> Sequence[str]:
    if asked.town_id.strip():
        return store.town_tile_ids(tile_set, asked.town_id.strip())
    # Whether the tile set has them is asked when the job is inserted.
    return list(dict.fromkeys(asked.tile_ids))


def _mosaic(store: ServiceStore, settings: Settings, tile_set: str, recipe: str) -> Path:
    """Choose a new file in the folder for results."""
    folder = settings.output_folder or store.output_folder(tile_set)
    if not folder:
        raise Unavailable(
            f"There is no place for results. Set {variable('output_folder')}, or register the tile set with one."
        )
    try:
        check_output_folder(Path(folder))
    except RequestRefused as error:
        # The folder's path is nothing for who asks.
        raise Unavailable("The folder for results takes no files now. Tell who runs this service.") from error
    name = "_".join((file_name(tile_set), file_name(recipe.rpartition(":")[2]), uuid.uuid4().hex[:8]))
    return Path(folder).absolute() / f"{name}.tif"
