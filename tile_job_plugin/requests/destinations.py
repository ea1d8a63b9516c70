"""Where results go, checked before anything is run or written."""

from __future__ import annotations

import os
import uuid
from collections.abc import Collection, Sequence
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.file_moves import try_new_file
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message, Sayable
from tile_job_plugin.recipes.recipe import outputs_made
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput, output_path
from tile_job_plugin.requests.stored_tiles import StoredTiles
from tile_job_plugin.text import file_name
from tile_job_plugin.tiles.errors import MapTilesFailed
from tile_job_plugin.tiles.further_rasters import FurtherRaster
from tile_job_plugin.tiles.map_tile_stores import refuse_other_files
from tile_job_plugin.tiles.raster_names import file_of

#: What names of mosaics may end in.
MOSAIC_SUFFIXES = (".tif", ".tiff")
#: Longest name of a folder, in bytes, as file systems have it.
LONGEST_FOLDER_NAME = 255
#: Longest name of a result, in bytes; the files beside it have longer ones.
LONGEST_NAME = 200


def check_mosaics(
    mosaic: Path, outputs: Sequence[RecipeOutput], tile_set: StoredTiles, rasters: Sequence[FurtherRaster]
) -> None:
    """Refuse a MOSAIC where the mosaics of all of a recipe's outputs can't be written, or would destroy an input.

    That is a tile, or one of the *rasters* that the recipe reads beside them.
    """
    if mosaic.suffix.lower() not in MOSAIC_SUFFIXES:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{path!r} will be a GeoTIFF."),
            QT_TRANSLATE_NOOP("TileJobs", "Let its name end in .tif."),
            field="mosaic",
            path=str(mosaic),
        )
    check_new_file("mosaic", mosaic)
    for path in (output_path(mosaic, outputs, output) for output in outputs):
        if path.is_dir():
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{path!r} is a folder."),
                QT_TRANSLATE_NOOP("TileJobs", "Name a file."),
                field="mosaic",
                path=str(path),
            )
        if path.exists() and any(_is_same_file(path, raster.path) for raster in tile_set.rasters):
            raise RequestRefused(
                QT_TRANSLATE_NOOP(
                    "TileJobs", "{path!r} is a raster of tile set {tile_set!r} and would be overwritten."
                ),
                QT_TRANSLATE_NOOP("TileJobs", "Choose another name."),
                field="mosaic",
                path=str(path),
                tile_set=tile_set.name,
            )
        read = [raster.name for raster in rasters if path.exists() and _holds(raster, path)]
        if read:
            raise RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{path!r} is read as {name} of the recipe and would be overwritten."),
                QT_TRANSLATE_NOOP("TileJobs", "Choose another name."),
                field="mosaic",
                path=str(path),
                name=read[0],
            )


def check_map_tiles(destination: Path, mosaic: Path) -> None:
    """Refuse a MAP_TILES that can't be written, or that holds other files, the mosaic included."""
    if destination in (mosaic, *mosaic.parents):
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{path!r} is where the mosaic goes."),
            QT_TRANSLATE_NOOP("TileJobs", "Choose a folder of its own."),
            field="map_tiles",
            path=str(destination),
        )
    check_new_file("map_tiles", destination)
    try:
        refuse_other_files(destination)
    except MapTilesFailed as error:
        raise RequestRefused(reason=error) from error


def result_folders(mosaic: Path, map_tiles: Path | None) -> list[Path]:
    """Return the folders that a job's results go to."""
    return [mosaic.parent] if map_tiles is None else [mosaic.parent, map_tiles.parent]


def among_tiles(database: JobDatabase, folders: Collection[Path]) -> list[Sayable]:
    """Return a warning for each of these folders where results would lie among tiles."""
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "The folder {folder} holds tiles of tile set {tile_set!q}, and results there are easily mistaken for tiles. "
        "Choose another folder for results. Registering the folder again skips files written by Tile Jobs.",
    )
    sets = {folder: database.tile_sets.tile_set_in_folder(str(folder)) for folder in dict.fromkeys(folders)}
    return [
        Message(text, folder=folder, tile_set=tile_set) for folder, tile_set in sets.items() if tile_set is not None
    ]


def new_mosaic(folder: Path, tile_set: str, recipe: str) -> Path:
    """Name a mosaic that is not there yet after its tile set and its recipe."""
    name = "_".join((file_name(tile_set), file_name(recipe.rpartition(":")[2]), uuid.uuid4().hex[:8]))
    return folder / f"{name}.tif"


def check_output_folder(folder: Path) -> None:
    """Refuse an OUTPUT_FOLDER that is not there or takes no files."""
    if not folder.is_dir():
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{path!r} is not a folder."),
            QT_TRANSLATE_NOOP("TileJobs", "Make it first."),
            field="output_folder",
            path=str(folder),
        )
    check_new_file("output_folder", folder / "mosaic.tif")


def check_new_file(parameter: str, path: Path) -> None:
    """Refuse a path where no file can be made; a folder that is not there yet is fine if it could be made."""
    *folders, name = (len(os.fsencode(part)) for part in path.parts)
    if name > LONGEST_NAME or max(folders, default=0) > LONGEST_FOLDER_NAME:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{path!r} holds a name that is too long."),
            QT_TRANSLATE_NOOP("TileJobs", "Choose a shorter one."),
            field=parameter,
            path=str(path),
        )
    try:
        folder = next((parent for parent in path.parents if parent.exists()), path)
        try_new_file(folder)
    except OSError as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "no file can be made at {path!r} ({reason})."),
            QT_TRANSLATE_NOOP("TileJobs", "Choose another folder."),
            field=parameter,
            path=str(path),
            reason=error.strerror,
        ) from error


def _holds(raster: FurtherRaster, path: Path) -> bool:
    return any(_is_same_file(path, one.path) for one in raster.rasters)


def _is_same_file(path: Path, raster: str) -> bool:
    file = file_of(raster)
    # Some file systems take names that differ in capitals for one.
    return file is not None and path.name.casefold() == file.name.casefold() and path.samefile(file)


def mosaics_of(job: Job) -> list[tuple[str, Path]]:
    """List title and path of a job's mosaics, MOSAIC first."""
    return [(output.title, path) for output, path in _outputs(job)]


def outputs_of(job: Job) -> dict[str, str]:
    """Return the path of each of a job's mosaics by the name of its output, such as "slope", MOSAIC first."""
    return {output.name: str(path) for output, path in _outputs(job)}


def _outputs(job: Job) -> list[tuple[RecipeOutput, Path]]:
    outputs = outputs_made(job.recipe, job.recipe_parameters)
    return [(output, output_path(Path(job.mosaic_path), outputs, output)) for output in outputs]
