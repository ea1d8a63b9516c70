"""Estimates what a job will take before it is started: time, disk and memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.doors import telling
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import EarlierJob, NewJob
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.run.estimate.disk_use import disk_use, free_bytes
from tile_job_plugin.run.estimate.expected_halo import ExpectedHalo, HaloQuestion
from tile_job_plugin.run.estimate.job_estimate import HaloSource, JobEstimate
from tile_job_plugin.run.estimate.job_seconds import Basis, JobWork, job_seconds
from tile_job_plugin.run.estimate.tile_cost import SAGA_START_SECONDS, by_earlier_job, by_try, threads_of
from tile_job_plugin.run.estimate.tile_try import middle_tile, tried_rect, try_recipe
from tile_job_plugin.run.job_inputs import NewJobInputs
from tile_job_plugin.run.kept.raster_contents import RasterContents
from tile_job_plugin.run.kept.taking import KeptTiles, kept_ids
from tile_job_plugin.run.lanes.block_size import planner_for
from tile_job_plugin.run.lanes.blocks import Block, Planner
from tile_job_plugin.run.lanes.memory import MemoryBudget, window_bytes
from tile_job_plugin.run.phases.costs import JobSize
from tile_job_plugin.run.seams.halo import recipe_version
from tile_job_plugin.run.seams.halo_choice import HaloChoice
from tile_job_plugin.run.trial import trial_feedback
from tile_job_plugin.run.trust import trusted_users
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.system import usable_cores
from tile_job_plugin.tiles.tile_columns import Tiles

#: How many times as long, or as short, as thought a job takes at most: by a job on the same tile set and with the same
#: parameters, by one with just one of these, by one with neither, and by a try.
FACTORS, FACTOR_OF_TRY = (1.5, 2.5, 4.0), 2.0


def estimate_job(database: JobDatabase, new: NewJob, tries: bool, feedback: QgsProcessingFeedback) -> JobEstimate:
    """Estimate what a job that was checked will take here, without helpers on other computers.

    Where no complete job of the recipe with the same parameters tells, it is run on one tile if *tries*; nothing of
    that is kept.

    Raises Stopped, SeesTooFar, NoHaloIsEnough, or what running the recipe on a tile raises.
    """
    with locked_folder() as folder:
        inputs = NewJobInputs(database, new, telling(feedback.pushInfo), telling(feedback.pushWarning), folder)
        return _estimate(database, new, inputs, tries, feedback)


def _estimate(
    database: JobDatabase, new: NewJob, inputs: NewJobInputs, tries: bool, feedback: QgsProcessingFeedback
) -> JobEstimate:
    memory, further = MemoryBudget.of_this_machine(), len(inputs.recipe.rasters)

    def planner(halo: int) -> Planner:
        return planner_for(memory, inputs.lanes, halo, further, inputs.tile_set.extent)

    halo = _expected_halo(database, new, inputs, planner, feedback)
    left = _not_kept(database, inputs, halo.choice, feedback)
    windows = _windows(halo.choice, left, inputs, planner)
    lanes = max(1, min(inputs.lanes, len(windows)))
    basis = _basis(database, new, inputs, halo, lanes, tries and len(left) > 0, feedback)
    outputs, pixels = len(inputs.recipe.recipe.outputs), inputs.tiles.cores.pixels
    seconds = None
    if basis:
        extent, drainage = inputs.tile_set.extent, inputs.drainage
        drained = extent.pixels if drainage.products and not drainage.is_prepared() else 0
        size = JobSize(pixels, outputs, lanes, new.keep_tiles, bool(new.map_tiles_path), drained)
        widest = _windows(halo.widest, left, inputs, planner)
        seconds = job_seconds(JobWork(size, windows, widest, halo.samples, max(extent.width, extent.height)), basis)
    disk = disk_use(new, inputs.recipe.recipe, pixels, sum(windows))
    return JobEstimate(
        tiles=len(inputs.tiles),
        tiles_kept=len(inputs.tiles) - len(left),
        pixels=pixels,
        blocks=len(windows),
        halo=None if halo.source is HaloSource.UNKNOWN else halo.choice.halo,
        halo_source=halo.source,
        seconds=seconds.likely if seconds else None,
        seconds_least=seconds.least if seconds else None,
        seconds_most=seconds.most if seconds else None,
        disk_while_running=disk.while_running,
        disk_at_end=disk.at_end,
        disk_free=free_bytes(Path(new.mosaic_path)),
        memory=sum(window_bytes(window, 1, further) for window in windows[:lanes]),
        basis=basis.words if basis else Message(QT_TRANSLATE_NOOP("TileJobs", "nothing yet")),
    )


def _expected_halo(
    database: JobDatabase,
    new: NewJob,
    inputs: NewJobInputs,
    planner: Callable[[int], Planner],
    feedback: QgsProcessingFeedback,
) -> ExpectedHalo:
    question = HaloQuestion(
        inputs.recipe,
        inputs.tile_set,
        inputs.tiles,
        inputs.windows,
        database.heights,
        planner,
        lambda: database.jobs.halo_measured_for(new, recipe_version(inputs.recipe.recipe, new.rasters)),
        feedback.isCanceled,
    )
    return question.answer(new.halo)


def _not_kept(
    database: JobDatabase, inputs: NewJobInputs, choice: HaloChoice, feedback: QgsProcessingFeedback
) -> Tiles:
    """Return those of the job's tiles that it would not take from an earlier job."""
    if inputs.window_inputs is None:
        return inputs.tiles
    contents = RasterContents(database.kept, lambda percent: not feedback.isCanceled())
    kept = KeptTiles(database, inputs.window_inputs, contents, trusted_users())
    return inputs.tiles.without(inputs.tiles.with_ids(kept_ids(kept, inputs.tiles, choice)))


def _windows(
    choice: HaloChoice, tiles: Tiles, inputs: NewJobInputs, planner: Callable[[int], Planner]
) -> Sequence[int]:
    """Return how many pixels the window of each block of *tiles* has, the largest first."""
    if not len(tiles):
        return []
    plans = planner(choice.halo)
    blocks = [Block(tiles)] if choice.is_one_window else plans.plan(tiles)
    return sorted(map(plans.window_pixels, blocks), reverse=True)


def _basis(
    database: JobDatabase,
    new: NewJob,
    inputs: NewJobInputs,
    halo: ExpectedHalo,
    lanes: int,
    tries: bool,
    feedback: QgsProcessingFeedback,
) -> Basis | None:
    """Return what the seconds on so many *lanes* are known by; None for nothing."""
    earlier, cores = database.jobs.likest_job(new), usable_cores()
    threads = threads_of(lanes, cores)
    if tries and not (earlier and earlier.has_same_parameters):
        rect = tried_rect(middle_tile(inputs.tiles), halo.choice.halo, inputs.tile_set.extent)
        with trial_feedback(feedback, lambda: True) as trial:
            tried = try_recipe(inputs.recipe, inputs.windows, rect, threads, trial)
        words = Message(QT_TRANSLATE_NOOP("TileJobs", "one tile tried"))
        return Basis(words, by_try(tried.cost, tried.start), earlier.costs if earlier else {}, FACTOR_OF_TRY)
    if earlier is None:
        return None
    start = SAGA_START_SECONDS if inputs.recipe.is_one_script else 0.0
    knows_reach = halo.source is HaloSource.KNOWN and earlier.halo > 0
    farther = halo.choice.halo / earlier.halo if knows_reach else 1.0
    cost = by_earlier_job(earlier, start, threads, cores, farther)
    return Basis(
        _words_of(earlier), cost, earlier.costs, FACTORS[2 - earlier.is_same_set - earlier.has_same_parameters]
    )


def _words_of(earlier: EarlierJob) -> Message:
    if earlier.has_same_parameters:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "job {job} of this recipe"), job=earlier.job_id)
    text = QT_TRANSLATE_NOOP("TileJobs", "job {job} of this recipe with other parameters")
    return Message(text, job=earlier.job_id)
