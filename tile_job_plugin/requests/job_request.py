"""What a user asks for when starting a job, checked as a whole before anything is written."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.errors import UnknownTiles, UnknownTown
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.jobs.near_names import near_names
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import Recipe, find_recipe, refuse_unless_allowed, settled
from tile_job_plugin.recipes.recipe_place import bound_to, doubts
from tile_job_plugin.requests.clip import check_clip, check_cutline, cut_text
from tile_job_plugin.requests.destinations import (
    among_tiles,
    check_map_tiles,
    check_mosaics,
    new_mosaic,
    result_folders,
)
from tile_job_plugin.requests.ground import Ground, tiles_on
from tile_job_plugin.requests.helper_request import check_helpers
from tile_job_plugin.requests.kept_secrets import kept_secrets
from tile_job_plugin.requests.queue_request import check_job_name
from tile_job_plugin.requests.raster_check import check_rasters
from tile_job_plugin.requests.recipe_rasters import (
    check_further_rasters,
    described,
    further_rasters,
    path_of,
    tile_sets_read,
)
from tile_job_plugin.requests.stored_tiles import StoredTiles
from tile_job_plugin.requests.tile_naming import check_naming, resolved_ids
from tile_job_plugin.tiles.model import Tile

#: Names that Postgres takes for a schema, without those that are rather a piece of SQL; it cuts longer ones.
_SCHEMA_NAME = re.compile(r"(?!pg_)\w[\w .-]*")
_LONGEST_SCHEMA_NAME = 63


@dataclass(frozen=True)
class JobRequest:
    """What a user asks for when starting a job, as a door has read it."""

    tile_set: str
    recipe: str
    #: Ids, and patterns with * and ?. The tiles are named by this or by exactly one of the next four.
    tile_ids: Sequence[str] = ()
    town_id: str | None = None
    all_tiles: bool = False
    extent: Ground | None = None
    area: Ground | None = None
    #: Whether the mosaic is cut to the town, the extent or the area.
    clip: bool = False
    recipe_parameters: Mapping[str, Any] = field(default_factory=dict)
    #: The recipe's parameter that takes the tile; None where the others are given rasters.
    source: str | None = None
    #: How further rasters are read that do not lie on the tile set's grid; None where they must.
    resampling: str | None = None
    #: Pixels; None has it measured.
    halo: int | None = None
    #: 0: as many as there are cores.
    lanes: int = 0
    #: A path as it was given; None for a new file in the tile set's output folder.
    mosaic: str | None = None
    #: A path; None for no map tiles.
    map_tiles: str | None = None
    keep_tiles: bool = False
    #: How often a tile that failed is tried again.
    retries: int = NewJob.retries
    #: Seconds that the recipe may take for a tile; None without a limit.
    time_limit: float | None = None
    #: The name of the token that asks over HTTP, empty for none; None at other doors.
    owner: str | None = None
    #: What supplies helpers on other computers; empty for nothing.
    engine: str = ""
    #: How many helpers are asked for.
    helpers: int = 0
    #: What people call the job; empty for nothing.
    job_name: str = ""
    #: Jobs with a higher one go first.
    priority: int = NewJob.priority
    #: No runner takes the job before; None where it may be taken at once.
    not_before: datetime | None = None


def check_request(database: JobDatabase, request: JobRequest) -> NewJob:
    """Check a request by what the job database and Processing tell, and return the job that it asks for.

    Whether the tile set has the tiles is found when the job is inserted; files are not looked at.

    Raises RequestRefused, among others UnknownTileSet, UnknownTown, PatternWithoutTiles or GroundWithoutTiles.
    """
    new, _ = _new_job(database, request, StoredTiles(database, request.tile_set))
    return new


def _new_job(database: JobDatabase, request: JobRequest, tile_set: StoredTiles) -> tuple[NewJob, Recipe]:
    """Return the job that a request asks for, on its *tile_set*, and its recipe."""
    way = _check_naming(request)
    check_helpers(request.engine, request.helpers)
    check_job_name(request.job_name)
    clip = check_clip(way) if request.clip else None
    refuse_unless_allowed(request.recipe)
    place = tile_set.place
    recipe_parameters = settled(request.recipe, request.recipe_parameters, request.source, request.resampling, path_of)
    recipe = find_recipe(request.recipe, recipe_parameters)
    bound = bound_to(recipe, place)
    tile_ids, ground = _tiles(database, request, tile_set)
    new = NewJob(
        tile_set=request.tile_set,
        tile_ids=tile_ids,
        recipe=request.recipe,
        recipe_parameters=recipe_parameters,
        rasters=tile_sets_read(database, bound, place),
        halo=request.halo,
        lanes=request.lanes,
        mosaic_path=str(Path(request.mosaic or _default_mosaic(database, request)).absolute()),
        map_tiles_path=str(Path(request.map_tiles).absolute()) if request.map_tiles else None,
        keep_tiles=request.keep_tiles,
        town_id=request.town_id,
        clip=clip,
        outline=ground if clip else None,
        retries=request.retries,
        time_limit=request.time_limit,
        owner=request.owner,
        engine=request.engine,
        helpers=request.helpers,
        name=request.job_name,
        priority=request.priority,
        not_before=request.not_before,
    )
    return new, recipe


def check_request_with_files(database: JobDatabase, request: JobRequest, feedback: QgsProcessingFeedback) -> NewJob:
    """Check a request and, as `check_request` does not, the rasters and the places of results, which are read here.

    Tells *feedback* how many tiles there are, and what is doubtful. Raises UnknownTiles as well; that and UnknownTown
    name similar ids.
    """
    tile_set = StoredTiles(database, request.tile_set)
    try:
        new, recipe = _new_job(database, request, tile_set)
    except UnknownTown as error:
        known = database.tile_sets.town_ids(error.tile_set)
        raise UnknownTown(error.tile_set, error.town_id, near_names([error.town_id], known)) from error
    tile_ids = None if new.tile_ids is None else _registered_ids(database, new)
    feedback.pushInfo(said(_found(tile_set.count if tile_ids is None else len(tile_ids), tile_set, new)))
    if new.clip == "town_id":
        outline = database.tile_sets.town_outline(new.tile_set, str(new.town_id))
        check_cutline(outline, tile_set, frozenset(tile_ids or ()))
    check_rasters(tile_set, tile_ids, new.halo, feedback)
    mosaic, map_tiles = Path(new.mosaic_path), Path(new.map_tiles_path) if new.map_tiles_path else None
    kept = described(database, recipe, tile_set.place, feedback)
    rasters = further_rasters(database, recipe, tile_set.outline, kept)
    if rasters:
        check_further_rasters(rasters, _tiles_among(tile_set, tile_ids), feedback)
    check_mosaics(mosaic, recipe.outputs, tile_set, rasters)
    if map_tiles:
        check_map_tiles(map_tiles, mosaic)
    for warning in (
        *kept_secrets(raster.path for raster in recipe.rasters),
        *doubts(tile_set.place),
        *among_tiles(database, result_folders(mosaic, map_tiles)),
    ):
        feedback.pushWarning(said(warning))
    return replace(new, rasters=kept)


def tiles_named(database: JobDatabase, request: JobRequest) -> Sequence[str] | None:
    """Return the tiles that a request names, each once, or None for all; nothing else of it is checked."""
    _check_naming(request)
    return _tiles(database, request, StoredTiles(database, request.tile_set))[0]


def check_schema_name(name: str) -> None:
    """Refuse a SCHEMA that nobody would call a schema, before it is made."""
    if not _SCHEMA_NAME.fullmatch(name) or len(name.encode()) > _LONGEST_SCHEMA_NAME:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{name!q} can't be the name of a schema."),
            QT_TRANSLATE_NOOP("TileJobs", "Give letters, digits, _ and -, at most {longest}, such as tile_jobs."),
            field="schema",
            name=name,
            longest=_LONGEST_SCHEMA_NAME,
        )


def _check_naming(request: JobRequest) -> str:
    """Return the parameter that names a request's tiles; refuse one that does so in several ways or in none."""
    return check_naming(
        {
            "tile_ids": ",".join(request.tile_ids),
            "town_id": request.town_id,
            "all": request.all_tiles,
            "extent": request.extent and request.extent.name,
            "area": request.area and request.area.name,
        }
    )


def parse_recipe_parameters(text: str) -> Mapping[str, Any]:
    """Read RECIPE_PARAMETERS, a JSON object; empty text is an object without members."""
    if not text.strip():
        return {}
    try:
        parameters = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{text!q} is not JSON ({reason})."),
            QT_TRANSLATE_NOOP("TileJobs", 'Write an object such as {{"RADIUS": 100}}.'),
            field="recipe_parameters",
            text=text,
            reason=error,
        ) from error
    if not isinstance(parameters, dict):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{text!q} is no JSON object."),
            QT_TRANSLATE_NOOP("TileJobs", 'Write one such as {{"RADIUS": 100}}.'),
            field="recipe_parameters",
            text=text,
        )
    return parameters


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no number")


def _tiles(
    database: JobDatabase, request: JobRequest, tile_set: StoredTiles
) -> tuple[Sequence[str] | None, bytes | None]:
    """Return the tiles that a request names, each once, or None for all, and the outline of an extent or an area."""
    tile_sets, name = database.tile_sets, request.tile_set
    if request.town_id:
        tile_ids = tile_sets.town_tile_ids(name, request.town_id)
        if request.clip:
            tile_sets.town_outline(name, request.town_id)
        return tile_ids, None
    if request.all_tiles:
        return None, None
    ground = request.extent or request.area
    if not ground:
        return resolved_ids(name, request.tile_ids, lambda: tile_sets.tile_ids(name)), None
    tile_ids, wkb = tiles_on(ground, tile_set)
    if request.clip:
        check_cutline(wkb, tile_set, frozenset(tile_ids))
    # They come from north to south.
    return tile_sets.in_order(name, tile_ids), wkb


def _registered_ids(database: JobDatabase, new: NewJob) -> Collection[str]:
    """Return the ids of a job's tiles as they are registered. Raises UnknownTiles with similar ids."""
    try:
        return dict.fromkeys(database.tile_sets.registered_ids(new.tile_set, new.tile_ids or ()))
    except UnknownTiles as error:
        known = database.tile_sets.tile_ids(new.tile_set)
        raise UnknownTiles(new.tile_set, error.tile_ids, _meant(error.tile_ids, known)) from error


def _tiles_among(tile_set: StoredTiles, tile_ids: Container[str] | None) -> list[Tile]:
    """Return the tiles with these ids; None stands for all."""
    return [tile for _, tiles in tile_set.parts() for tile in tiles if tile_ids is None or tile.id in tile_ids]


def _found(count: int, tile_set: StoredTiles, new: NewJob) -> Message:
    text = QT_TRANSLATE_NOOP("TileJobs", "{count} of {total} tiles of tile set {name!q}")
    found = Message(text, count=count, total=tile_set.count, name=tile_set.name)
    cut = cut_text(new)
    return Message(QT_TRANSLATE_NOOP("TileJobs", "{tiles}, cut to {cut}"), tiles=found, cut=cut) if cut else found


def _meant(missing: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return ids that may have been meant, also where no comma stands between them."""
    apart = [tile_id for text in missing for tile_id in re.split(r"[\s,;|]+", text)]
    return apart if len(apart) > len(missing) and set(apart) <= set(known) else near_names(missing, known)


def _default_mosaic(database: JobDatabase, request: JobRequest) -> Path:
    folder = database.tile_sets.output_folder(request.tile_set)
    if not folder:
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "a job in the background needs a path, as a temporary file would be gone before it is done."
            ),
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Give {field.mosaic} a path, or register tile set {tile_set!r} with an {field.output_folder} for "
                "results.",
            ),
            field="mosaic",
            tile_set=request.tile_set,
        )
    return new_mosaic(Path(folder), request.tile_set, request.recipe)
