"""Whether this computer makes the same pixels of a job's recipe as another one, whatever versions both have.

The recipe is run on a probe, bound as for the job's blocks, and the results of both computers are compared by a
checksum. Versions are kept beside it for the words of a refusal.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsJsonUtils, QgsProcessingModelAlgorithm

from tile_job_plugin.errors import RasterError, in_record
from tile_job_plugin.jobs.model import Likeness, Versions
from tile_job_plugin.recipes.errors import RecipeChangesGrid
from tile_job_plugin.recipes.recipe import Recipe
from tile_job_plugin.recipes.recipe_steps import steps
from tile_job_plugin.run.errors import OtherModel, OtherPixels, OtherPlugin, RunFailed
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.lane import LaneFeedback
from tile_job_plugin.run.lanes.result_grids import check_results
from tile_job_plugin.run.lanes.time_limit import finish_in_time, limited_feedback
from tile_job_plugin.run.lanes.window_run import one_saga
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.probe import checksum, probe_pixels, probe_rect, write_probe
from tile_job_plugin.tiles.windows import Windows
from tile_job_plugin.version import plugin_version


def versions_here() -> Versions:
    """Return the versions of what this process runs recipes with; SAGA's is empty where there is none."""
    saga = QgsApplication.processingRegistry().providerById("sagacmd")
    return Versions(
        plugin=plugin_version(),
        qgis=Qgis.QGIS_VERSION,
        gdal=gdal.VersionInfo("RELEASE_NAME"),
        saga=saga.versionInfo() if saga else "",
    )


def likeness_here(runner: BoundRecipe, windows: Windows, extent: PixelRect, feedback: LaneFeedback) -> Likeness:
    """Run a job's recipe on a probe in the middle of *extent*, and return what it makes of it.

    A recipe that fails on it, as one may that needs more than 64 pixels, is known by its models and versions alone.
    Raises Stopped where the feedback was cancelled.
    """
    models = _models_of(runner.recipe)
    try:
        with locked_folder() as folder, one_saga():
            return Likeness(_run(runner, windows, probe_rect(extent), folder, feedback), "", models, versions_here())
    except (RunFailed, RasterError, RecipeChangesGrid, OSError) as error:
        return Likeness("", in_record(error), models, versions_here())
    finally:
        feedback.take_text()


def refuse_unlike(here: Likeness, there: Likeness) -> None:
    """Raise OtherPlugin, OtherModel or OtherPixels where blocks of a runner's job are better not run here.

    Where the recipe can be tried on neither computer, all versions must be the same.
    """
    if here.versions.plugin != there.versions.plugin:
        raise OtherPlugin(here.versions, there.versions)
    # Other versions of QGIS describe the same model in other words.
    if here.models != there.models and here.versions.qgis == there.versions.qgis:
        raise OtherModel
    if here.checksum != there.checksum or (not here.checksum and here.versions != there.versions):
        raise OtherPixels(here, there)


def _run(runner: BoundRecipe, windows: Windows, rect: PixelRect, folder: Path, feedback: LaneFeedback) -> str:
    """Run the recipe on probes in the place of its rasters, and return the checksum of its outputs."""
    source = folder / "window.vrt"
    layers = [windows, *(raster.windows for raster in runner.rasters)]
    for number, (path, layer) in enumerate(zip(runner.window_files(source), layers)):
        pixels = probe_pixels(layer.data_type, layer.nodata, number)
        write_probe(windows.grid, rect, pixels, layer.data_type, layer.nodata, path)
    limited = limited_feedback(feedback, runner.time_limit.seconds_for(rect) if runner.time_limit else None)
    run = runner.prepare(source, folder, limited or feedback)
    finish_in_time(run.recipe_id, run.finish, limited)
    check_results(runner, folder, windows.grid)
    return checksum((runner.result(output.name, folder) for output in runner.recipe.outputs), windows.grid)


def _models_of(recipe: Recipe) -> str:
    """Return a text that changes when the recipe, or a step of it, is a model and that changes."""
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe.algorithm_id)
    texts = [
        QgsJsonUtils.encodeValue(step.toVariant())
        for step in steps(algorithm)
        if isinstance(step, QgsProcessingModelAlgorithm)
    ]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest() if texts else ""
