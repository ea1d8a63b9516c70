"""Whose jobs this process runs as they are, and what it asks of all others.

Who may start jobs may write any row into the job database: an algorithm that runs code, options for GDAL, and any file
as the place of a mosaic. A job is trusted where it was started from this profile of QGIS, by the owner of the job
database's tables, or by a user whom the settings name. Of another one only plain parameters are taken, and what it
writes must lie below folders that are meant for results.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsSettings

from tile_job_plugin.errors import RasterError, RequestRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.plain_parameters import names_no_file, plain_parameters, raster_parameters
from tile_job_plugin.recipes.recipe import find_recipe, names_in
from tile_job_plugin.requests.destinations import check_map_tiles, check_mosaics
from tile_job_plugin.requests.recipe_rasters import further_rasters
from tile_job_plugin.requests.stored_tiles import StoredTiles
from tile_job_plugin.run.errors import JobNotTrusted, NotRunnableHere, RecipeNotHere
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.signature import is_signed_here

#: QGIS setting: the database users whose jobs are run as they are, with commas between.
USERS_SETTING = "tile_jobs/trusted_users"
#: QGIS setting: the folders in which results may lie beside the tile sets' own, with commas between.
FOLDERS_SETTING = "tile_jobs/output_folders"


def check_trust(database: JobDatabase, job: Job) -> None:
    """Refuse a job that is not trusted and is more than results of a recipe in their folder.

    Raises JobNotTrusted or RecipeNotHere. Nothing of what the job names is opened before.
    """
    if is_trusted(database, job):
        return
    user = database.jobs.origin(job.id).created_by or ""
    _check_parameters(job, user)
    _check_places(job, user, allowed_folders(database.tile_sets.output_folder(job.tile_set)))
    try:
        mosaic = Path(job.mosaic_path)
        recipe = find_recipe(job.recipe, job.recipe_parameters)
        tile_set = StoredTiles(database, job.tile_set)
        check_mosaics(mosaic, recipe.outputs, tile_set, further_rasters(database, recipe, tile_set.outline))
        if job.map_tiles_path:
            check_map_tiles(Path(job.map_tiles_path), mosaic)
    except (RequestRefused, RasterError) as error:
        raise JobNotTrusted(user, error) from error


def is_trusted(database: JobDatabase, job: Job) -> bool:
    """Whether a job is run as it is, whatever it is."""
    origin = database.jobs.origin(job.id)
    return origin.is_owners or (origin.created_by or "") in trusted_users() or is_signed_here(job)


def trusted_users() -> list[str]:
    """List the database users whom the settings trust."""
    return _names(USERS_SETTING)


def check_claimed(database: JobDatabase, job: Job) -> None:
    """Hand a claimed job back that is not trusted. Raises JobNotTrusted or RecipeNotHere."""
    try:
        check_trust(database, job)
    except NotRunnableHere:
        database.claims.hand_back(job.claim)
        raise


def allowed_folders(*others: str | None) -> list[Path]:
    """List the folders in which results may lie: those of the settings, and *others* where there are any."""
    return [Path(folder).resolve() for folder in (*_names(FOLDERS_SETTING), *others) if folder]


def lies_below(path: Path, folders: Sequence[Path]) -> bool:
    """Return whether a file lies in one of *folders*, or would if it were made, wherever links lead."""
    try:
        place = path.resolve()
    except (OSError, RuntimeError):
        # Links that lead to each other.
        return False
    # Python from 3.13 on leaves such links as they are.
    is_circle = any(part.is_symlink() for part in (place, *place.parents))
    return path.is_absolute() and not is_circle and any(folder in place.parents for folder in folders)


def _check_parameters(job: Job, user: str) -> None:
    try:
        plain = [definition.name() for definition in plain_parameters(job.recipe)]
        rasters = [definition.name() for definition in raster_parameters(job.recipe)]
    except RequestRefused as error:
        raise RecipeNotHere(job.recipe, error) from error
    for name, value in job.recipe_parameters.items():
        if name in rasters and not names_no_file(value):
            text = QT_TRANSLATE_NOOP("TileJobs", "It names a file for {parameter!r} of {recipe}, not a tile set.")
            raise JobNotTrusted(user, Message(text, parameter=name, recipe=job.recipe))
        if name not in plain and name not in rasters:
            known = ", ".join(plain) or "none"
            text = QT_TRANSLATE_NOOP("TileJobs", "It sets {parameter!r} of {recipe}; only these may be set: {known}.")
            raise JobNotTrusted(user, Message(text, parameter=name, recipe=job.recipe, known=known))


def _check_places(job: Job, user: str, folders: Sequence[Path]) -> None:
    mosaic = Path(job.mosaic_path)
    places = [mosaic, JobFolder(job.mosaic_path, job.claim).path]
    places += [Path(job.map_tiles_path)] if job.map_tiles_path else []
    for place in places:
        if not lies_below(place, folders):
            known = ", ".join(map(str, folders)) or "none"
            text = QT_TRANSLATE_NOOP("TileJobs", "It writes {path!r}; the folders for results are: {known}.")
            raise JobNotTrusted(user, Message(text, path=str(place), known=known))


def _names(setting: str) -> list[str]:
    return names_in(QgsSettings().value(setting) or "")
