"""The end of a job: one mosaic for each of the recipe's outputs, its style, and map tiles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsJsonUtils,
    QgsProperty,
)

from tile_job_plugin.errors import Stopped
from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.heap import large_blocks_kept
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import RECORD
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_outputs import RecipeOutput, output_path
from tile_job_plugin.requests.clip import cut_text
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.publication import Publication
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.side_by_side import side_by_side
from tile_job_plugin.saga.cmd.environment import OWN_TOOLS, own_tools
from tile_job_plugin.secrets import without_secrets
from tile_job_plugin.tiles.cut import write_cut
from tile_job_plugin.tiles.cutline import Cutline
from tile_job_plugin.tiles.map_tile_stores import refuse_other_files
from tile_job_plugin.tiles.map_tiles import write_map_tiles
from tile_job_plugin.tiles.model import Grid
from tile_job_plugin.tiles.mosaic import MOSAICS_AT_ONCE, MosaicPart, MosaicParts, write_core, write_mosaic
from tile_job_plugin.tiles.style import write_style
from tile_job_plugin.tiles.threads import Threads
from tile_job_plugin.tiles.tile_columns import Tiles
from tile_job_plugin.version import VERSION_ITEM, plugin_version


def write_mosaics(
    job: Job,
    runner: BoundRecipe,
    grid: Grid,
    tiles: Tiles,
    cutline: Cutline | None,
    items: Mapping[str, str],
    folder: JobFolder,
    publication: Publication,
    on_progress: Progress,
) -> list[Path]:
    """Write a styled mosaic for each output of the recipe, to be published; return their paths, MOSAIC first.

    Where cores overlap, the tile that comes first is shown. A *cutline* cuts all of them. *items* are metadata that all
    have. *on_progress* gets 0 to 100 and says with False that nobody wants the mosaics any more.
    """
    folders = folder.results_by_tile()
    recipe = runner.recipe
    cut = None
    if cutline:
        cut = write_cut(cutline, tiles.cores, grid, folder.work, lambda percent: on_progress(0))
    folder_of = folders.numbers(tiles.ids)

    def write(output: RecipeOutput, threads: Threads, progress: Progress) -> Path:
        path = publication.mosaic(output_path(Path(job.mosaic_path), recipe.outputs, output))
        results = [str(runner.result(output.name, folder)) for folder in folders.folders]
        parts = MosaicParts(results, folder_of, tiles.cores)
        metadata = {**_metadata(job, recipe, output), **_cut_item(job), **items, **publication.mark.values}
        write_mosaic(parts, grid, path, metadata, progress, folder.work, cut, output.name, threads)
        write_style(path, output.name, folder.work)
        return path

    at_once = min(len(recipe.outputs), MOSAICS_AT_ONCE)
    with large_blocks_kept(), Threads(at_once) as threads:
        writers = [partial(write, output, threads) for output in recipe.outputs]
        return side_by_side(writers, at_once, on_progress)


def write_kept_tiles(
    job: Job,
    runner: BoundRecipe,
    grid: Grid,
    tiles: Tiles,
    items: Mapping[str, str],
    folder: JobFolder,
    publication: Publication,
    on_progress: Progress,
) -> None:
    """Write each tile's core as a raster to be published, for each output of the recipe; *items* are metadata of all.

    Raises Stopped.
    """
    folders = folder.results_by_tile()
    folder_of = folders.numbers(tiles.ids)
    for number, tile in enumerate(tiles):
        if not on_progress(100 * number / len(tiles)):
            raise Stopped
        for output in runner.recipe.outputs:
            part = MosaicPart(str(runner.result(output.name, folders.folders[folder_of[number]])), tile.core)
            of_tile = {"TILE_JOBS_TILE": tile.id, **items}
            metadata = {**_metadata(job, runner.recipe, output), **of_tile, **publication.mark.values}
            kept = publication.kept_tile(folder.kept_tile(tile.id, output.name))
            write_core(part, grid, kept, metadata, folder.work)


def write_map_tiles_of(map_tiles_path: str, mosaic: Path, publication: Publication, on_progress: Progress) -> None:
    """Write the map tiles of the first mosaic, to be published. Raises MapTilesFailed, or Stopped by *on_progress*."""
    refuse_other_files(Path(map_tiles_path))
    write_map_tiles(mosaic, publication.map_tiles(), on_progress)


def _metadata(job: Job, recipe: Recipe, output: RecipeOutput) -> Mapping[str, str]:
    """Return in the mosaic itself how it came about, with all values that the recipe was run with."""
    parameters = {**job.recipe_parameters, **recipe.parameters}
    saga = QgsApplication.processingRegistry().providerById("sagacmd")
    return {
        "TILE_JOBS_TILE_SET": job.tile_set,
        "TILE_JOBS_RECIPE": job.recipe,
        "TILE_JOBS_OUTPUT": output.title,
        "TILE_JOBS_PARAMETERS": without_secrets(
            json.dumps(parameters, ensure_ascii=False, sort_keys=True, default=_as_json)
        ),
        "TILE_JOBS_HALO": str(job.halo),
        VERSION_ITEM: plugin_version(),
        "QGIS_VERSION": Qgis.QGIS_VERSION,
        "GDAL_VERSION": gdal.VersionInfo("RELEASE_NAME"),
        "SAGA_VERSION": saga.versionInfo() if saga else "",
        **({OWN_TOOLS: own_tools()} if own_tools() else {}),
    }


def _cut_item(job: Job) -> Mapping[str, str]:
    """Return in the mosaic itself what has cut it."""
    cut = cut_text(job)
    return {"TILE_JOBS_CLIP": cut.text(RECORD)} if cut else {}


def _as_json(value: Any) -> Any:
    """Return what stands in JSON for a default of QGIS' own types."""
    if isinstance(value, QgsCoordinateReferenceSystem):
        return value.authid() or value.toWkt()
    if isinstance(value, QgsProperty):
        return value.asExpression()
    return json.loads(QgsJsonUtils.encodeValue(value))
