"""Which files of a complete job are gone, or not whole, as after a disk had errors or somebody tidied up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.recipes.recipe import outputs_made
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.marks import listed_map_tiles
from tile_job_plugin.tiles.wholeness import are_map_tiles_whole, is_map_tile_whole, is_raster_whole


def lost_files(job: Job, tile_ids: Iterable[str]) -> list[Path]:
    """List what a complete job with these tiles has written, and is gone or not whole."""
    mosaics = _mosaics(job)
    rasters = [*mosaics, *(_kept_tiles(job, tile_ids) if job.keep_tiles else ())]
    lost = [path for path in rasters if not is_raster_whole(path)]
    lost += [style for style in (path.with_suffix(".qml") for path in mosaics) if not _is_style_whole(style)]
    return lost + (_lost_map_tiles(job, Path(job.map_tiles_path)) if job.map_tiles_path else [])


def _mosaics(job: Job) -> list[Path]:
    try:
        return [path for _, path in mosaics_of(job)]
    except RequestRefused:
        # The recipe is not there any more, which alone knows of other mosaics.
        return [Path(job.mosaic_path)]


def _kept_tiles(job: Job, tile_ids: Iterable[str]) -> list[Path]:
    folder = JobFolder(job.mosaic_path, job.claim)
    outputs = outputs_made(job.recipe, job.recipe_parameters)
    return [folder.kept_tile(tile_id, output.name) for tile_id in tile_ids for output in outputs]


def _is_style_whole(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return b"\0" not in content and b"</qgis>" in content


def _lost_map_tiles(job: Job, path: Path) -> list[Path]:
    if not are_map_tiles_whole(path):
        return [path]
    listed = listed_map_tiles(path, job) if path.is_dir() else None
    names = listed.stamps if listed else ()
    return [path / name for name in names if name.endswith(".png") and not is_map_tile_whole(path / name)]
