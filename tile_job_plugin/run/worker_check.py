"""Whether a worker has what a job takes: its recipe, its rasters, and the right to write its results."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, JobTile, TileStatus
from tile_job_plugin.recipes.errors import RecipeDataMissing, RecipeParameterRefused
from tile_job_plugin.recipes.recipe import find_recipe, refuse_unless_allowed
from tile_job_plugin.remote_files import host_of, is_remote, silence_of
from tile_job_plugin.requests.destinations import check_new_file
from tile_job_plugin.run.errors import DrainageNotHere, FolderNotHere, RastersNotHere, RecipeNotHere, ServerNotHere
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
    left = inputs.with_ids(row.tile_id for row in rows if row.status is not TileStatus.COMPLETE)
    further = [raster for raster in inputs.recipe.rasters if raster.is_tile_set]
    check_rasters(raster.path for raster in left.rasters)
    check_rasters(one.path for raster in further for tile in left for one in raster.rasters_in(tile.core))


def check_rasters(paths: Iterable[str]) -> None:
    """Raise RastersNotHere where none of *paths*, or none of the several in one folder, can be read.

    Raises ServerNotHere where a server gives none of the first ones.

    A raster that is missing among others is missing everywhere: its tile fails.
    """
    folders: dict[str, _Rasters] = defaultdict(_Rasters)
    servers: dict[str, _Rasters] = defaultdict(_Rasters)
    for path in paths:
        if is_remote(path):
            servers[host_of(path)].look(path, silence_of, REMOTE_ASKED)
        else:
            folders[folder_of(path)].look(path, lambda path: "" if is_readable(path) else path)
    for host, rasters in servers.items():
        if not rasters.is_one_read:
            raise ServerNotHere(host, *list(rasters.unread.items())[-1])
    unreadable = {folder: rasters.unread for folder, rasters in folders.items() if not rasters.is_one_read}
    for folder, unread in unreadable.items():
        if len(unread) > 1 or len(unreadable) == len(folders):
            raise RastersNotHere(folder, len(unread), next(iter(unread)))


@dataclass
class _Rasters:
    """Those in one folder, or on one server; one that can be read is enough."""

    is_one_read: bool = False
    #: Why others can't be, by their paths, as long as none is.
    unread: dict[str, str] = field(default_factory=dict)

    def look(self, path: str, fault_of: Callable[[str], str], most: float = math.inf) -> None:
        """Look at another one, unless one is known that can be read, or the *most* have been looked at."""
        if self.is_one_read or path in self.unread or len(self.unread) >= most:
            return
        fault = fault_of(path)
        if fault:
            self.unread[path] = fault
        else:
            self.is_one_read = True
            self.unread.clear()


def check_drainage(inputs: JobInputs) -> None:
    """Raise DrainageNotHere where what the runner has found about the set's water is not to be found here."""
    if inputs.drainage.products and not inputs.drainage.is_prepared():
        raise DrainageNotHere(inputs.tile_set.name)


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
