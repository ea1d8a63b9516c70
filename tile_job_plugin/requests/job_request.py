"""What a user asks for when starting a job, checked as a whole before anything is written."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.errors import UnknownTiles, UnknownTown
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import NewJob, TileSetRecord
from tile_job_plugin.jobs.near_names import near_names
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.recipe import find_recipe, refuse_unless_allowed
from tile_job_plugin.recipes.recipe_place import bound_to, doubts, place_of
from tile_job_plugin.requests.destinations import (
    among_tiles,
    check_map_tiles,
    check_mosaics,
    new_mosaic,
    result_folders,
)
from tile_job_plugin.requests.tile_set_rows import from_record
from tile_job_plugin.tiles.errors import RasterChanged, RasterGone
from tile_job_plugin.tiles.model import Raster, Tile, TileSet
from tile_job_plugin.tiles.windows import Windows, check_raster

#: Names that Postgres takes for a schema, without those that are rather a piece of SQL; it cuts longer ones.
_SCHEMA_NAME = re.compile(r"(?!pg_)\w[\w .-]*")
_LONGEST_SCHEMA_NAME = 63


@dataclass(frozen=True)
class JobRequest:
    """The parameters of `startjob`, as the user gave them."""

    tile_set: str
    #: Comma separated; empty where a town names the tiles.
    tile_ids: str
    #: Empty where the tiles are named one by one.
    town_id: str
    recipe: str
    #: A JSON object, or empty.
    recipe_parameters: str
    #: None has it found by measuring.
    halo: int | None
    lanes: int
    #: Empty for a file in the tile set's output folder.
    mosaic_path: str
    #: None for no map tiles; empty for a temporary file that would not last.
    map_tiles_path: str | None
    keep_tiles: bool
    #: How often a tile that failed is tried again.
    retries: int
    #: Seconds that the recipe may take for a tile, or None.
    time_limit: float | None


def check_request(database: JobDatabase, request: JobRequest, feedback: QgsProcessingFeedback) -> NewJob:
    """Check everything that can be seen to be wrong before a tile is run, and warn *feedback* of what is doubtful.

    Raises RequestRefused, or the error of the part that refuses (an unknown tile set, an unknown town).
    """
    record = database.tile_sets.tile_set(request.tile_set)
    tile_ids = _tile_ids(database, request)
    parameters = parse_recipe_parameters(request.recipe_parameters)
    refuse_unless_allowed(request.recipe)
    tile_set = from_record(record)
    place = place_of(tile_set)
    recipe = bound_to(find_recipe(request.recipe, parameters), place)
    _check_rasters(tile_set, tile_ids, request.halo)
    mosaic = Path(request.mosaic_path or _default_mosaic(record, request.recipe)).absolute()
    check_mosaics(mosaic, recipe, tile_set)
    map_tiles = _map_tiles(request, mosaic)
    for warning in (*doubts(place), *among_tiles(database, result_folders(mosaic, map_tiles))):
        feedback.pushWarning(said(warning))
    return NewJob(
        tile_set=request.tile_set,
        tile_ids=tile_ids,
        recipe=request.recipe,
        recipe_parameters=parameters,
        halo=request.halo,
        lanes=request.lanes,
        mosaic_path=str(mosaic),
        map_tiles_path=str(map_tiles) if map_tiles else None,
        keep_tiles=request.keep_tiles,
        town_id=request.town_id.strip() or None,
        retries=request.retries,
        time_limit=request.time_limit,
    )


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


def check_naming(tile_ids: str, town_id: str) -> None:
    """Refuse a request that names its tiles in two ways or in none."""
    if tile_ids.strip() and town_id.strip():
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "{field.tile_ids} and {field.town_id}: both are set ({tile_ids!q} and {town_id!q})."
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Name the tiles or a town, not both."),
            tile_ids=tile_ids,
            town_id=town_id,
        )
    if not tile_ids.strip() and not town_id.strip():
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{field.tile_ids} and {field.town_id}: both are empty."),
            QT_TRANSLATE_NOOP(
                "TileJobs", "Give {field.tile_ids} (such as 4315,4283) or {field.town_id} (such as 11850)."
            ),
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


def _tile_ids(database: JobDatabase, request: JobRequest) -> Sequence[str]:
    check_naming(request.tile_ids, request.town_id)
    if request.town_id.strip():
        return _tile_ids_of_town(database, request.tile_set, request.town_id.strip())
    named = [tile_id.strip() for tile_id in request.tile_ids.split(",")]
    tile_ids = list(dict.fromkeys(tile_id for tile_id in named if tile_id))
    if not tile_ids:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} names no tile."),
            QT_TRANSLATE_NOOP("TileJobs", "Write ids with commas between."),
            field="tile_ids",
            given=request.tile_ids,
        )
    tile_ids = _as_registered(database, request.tile_set, tile_ids)
    missing = database.tile_sets.missing_tile_ids(request.tile_set, tile_ids)
    if missing:
        raise UnknownTiles(request.tile_set, missing, _meant(missing, database.tile_sets.tile_ids(request.tile_set)))
    return tile_ids


def _as_registered(database: JobDatabase, tile_set: str, tile_ids: Sequence[str]) -> list[str]:
    """Return ids in the form of Unicode in which they are registered: an accent may be a character of its own."""
    forms = {
        unicodedata.normalize(form, tile_id): tile_id
        for tile_id in tile_ids
        for form in ("NFC", "NFD")
        if not tile_id.isascii()
    }
    missing = set(database.tile_sets.missing_tile_ids(tile_set, list(forms))) if forms else set()
    known = {tile_id: form for form, tile_id in forms.items() if form not in missing}
    return list(dict.fromkeys(known.get(tile_id, tile_id) for tile_id in tile_ids))


def _meant(missing: Sequence[str], known: Sequence[str]) -> list[str]:
    """Return ids that may have been meant, also where no comma stands between them."""
    apart = [tile_id for text in missing for tile_id in re.split(r"[\s;|]+", text)]
    return apart if len(apart) > len(missing) and set(apart) <= set(known) else near_names(missing, known)


def _tile_ids_of_town(database: JobDatabase, tile_set: str, town_id: str) -> Sequence[str]:
    try:
        return database.tile_sets.town_tile_ids(tile_set, town_id)
    except UnknownTown as error:
        raise UnknownTown(tile_set, town_id, near_names([town_id], database.tile_sets.town_ids(tile_set))) from error


def _check_rasters(tile_set: TileSet, tile_ids: Sequence[str], halo: int | None) -> None:
    """Refuse tiles that need rasters, their own or their neighbours', which are not any more what was registered.

    What lies further away than the next tiles is looked at when it is read.
    """
    tiles = [tile_set.by_id[tile_id] for tile_id in tile_ids]
    windows = Windows(tile_set, tiles)
    try:
        for raster in dict.fromkeys(raster for tile in tiles for raster in _near(tile, windows, halo)):
            check_raster(raster, tile_set.grid)
    except (RasterGone, RasterChanged) as error:
        text = QT_TRANSLATE_NOOP("TileJobs", "{tile_set!r} has changed. {reason}")
        raise RequestRefused(text, field="tile_set", tile_set=tile_set.name, reason=error) from error


def _near(tile: Tile, windows: Windows, halo: int | None) -> Sequence[Raster]:
    """List the rasters that a tile's window touches, as far as its next neighbours."""
    # A halo that is not known yet takes at least the pixels next to the tile.
    margin = 1 if halo is None else min(halo, tile.core.width, tile.core.height)
    return windows.rasters_in(windows.window(tile.core, margin))


def _map_tiles(request: JobRequest, mosaic: Path) -> Path | None:
    if request.map_tiles_path is None:
        return None
    if not request.map_tiles_path:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "a temporary file would be gone before a job in the background is done."),
            QT_TRANSLATE_NOOP("TileJobs", "Give it a path, or leave it out."),
            field="map_tiles",
        )
    destination = Path(request.map_tiles_path).absolute()
    check_map_tiles(destination, mosaic)
    return destination


def _default_mosaic(record: TileSetRecord, recipe: str) -> Path:
    if not record.output_folder:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "a temporary file would be gone before a job in the background is done."),
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Give {field.mosaic} a path, or register tile set {tile_set!r} with an {field.output_folder} for "
                "results.",
            ),
            field="mosaic",
            tile_set=record.name,
        )
    return new_mosaic(Path(record.output_folder), record.name, recipe)
