"""Whether a worker has what a job takes: its recipe, its rasters, and the right to write its results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, JobTile, TileStatus
from tile_job_plugin.recipes.errors import RecipeDataMissing, RecipeParameterRefused
from tile_job_plugin.recipes.recipe import find_recipe, refuse_unless_allowed
from tile_job_plugin.remote_files import host_of, is_remote, silence_of
from tile_job_plugin.requests.destinations import check_new_file
from tile_job_plugin.run.errors import FolderNotHere, RastersNotHere, RecipeNotHere, ServerNotHere
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.job_inputs import JobInputs
from tile_job_plugin.tiles.raster_names import folder_of, is_readable

#: Rasters that a server is asked for before it counts as one that gives none.
REMOTE_ASKED = 3


def check_recipe(job: Job) -> None:
    """Raise RecipeNotHere where this process can't run the job's recipe, or may not.

    Raises RecipeParameterRefused for a value that no process would take.
    """
    try:
        refuse_unless_allowed(job.recipe)
        find_recipe(job.recipe, job.recipe_parameters)
    except RequestRefused as error:
        if isinstance(error, RecipeParameterRefused) and not isinstance(error, RecipeDataMissing):
            raise
        raise RecipeNotHere(job.recipe, error) from error


def check_inputs(inputs: JobInputs, rows: Iterable[JobTile]) -> None:
    """Raise RastersNotHere or ServerNotHere for rasters of the tiles of *rows* that are not complete, as below."""
    left = [inputs.tile(row.tile_id) for row in rows if row.status is not TileStatus.COMPLETE]
    further = [raster for raster in inputs.recipe.rasters if raster.is_tile_set]
    check_rasters(tile.raster.path for tile in left)
    check_rasters(one.path for raster in further for tile in left for one in raster.rasters_in(tile.core))


def check_rasters(paths: Iterable[str]) -> None:
    """Raise RastersNotHere where none of *paths*, or none of the several in one folder, can be read.

    Raises ServerNotHere where a server gives none of the first ones.

    A raster that is missing among others is missing everywhere: its tile fails.
    """
    by_folder: dict[str, list[str]] = defaultdict(list)
    by_host: dict[str, list[str]] = defaultdict(list)
    for path in dict.fromkeys(paths):
        if is_remote(path):
            by_host[host_of(path)].append(path)
        else:
            by_folder[folder_of(path)].append(path)
    for host, rasters in by_host.items():
        _check_server(host, rasters)
    unreadable = {folder: rasters for folder, rasters in by_folder.items() if not any(map(is_readable, rasters))}
    for folder, rasters in unreadable.items():
        if len(rasters) > 1 or len(unreadable) == len(by_folder):
            raise RastersNotHere(folder, len(rasters), rasters[0])


def _check_server(host: str, rasters: Sequence[str]) -> None:
    # A server that does not answer takes its time for each.
    for raster in rasters[:REMOTE_ASKED]:
        reason = silence_of(raster)
        if not reason:
            return
    raise ServerNotHere(host, raster, reason)


def check_folders(job: Job, folder: JobFolder) -> None:
    """Raise FolderNotHere where this process can't write the job's results."""
    # What another user's worker has left of the job may be closed to this one.
    left = [path / "file" for path in (folder.path, folder.results) if path.exists()]
    targets = [("mosaic", Path(job.mosaic_path)), *(("mosaic", path) for path in left)]
    if job.map_tiles_path:
        targets.append(("map_tiles", Path(job.map_tiles_path)))
    for parameter, path in targets:
        try:
            check_new_file(parameter, path)
        except RequestRefused as error:
            raise FolderNotHere(str(path), error) from error
