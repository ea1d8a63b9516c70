"""Chooses a job's halo by what was measured, now or by earlier jobs, or one window where no halo is wide enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import MeasuredHalo
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.recipes.recipe import far_steps
from tile_job_plugin.run.errors import NoHaloIsEnough
from tile_job_plugin.run.lanes.blocks import MOST_PIXELS, Block
from tile_job_plugin.run.lanes.bound_recipe import BoundRecipe
from tile_job_plugin.run.lanes.memory import pixel_bytes
from tile_job_plugin.run.seams.halo import (
    HALO_EMPTY,
    HALO_TOO_LATE,
    HALO_UNKNOWN,
    HALO_UNREADABLE,
    MARGIN,
    SEARCH_SECONDS,
)
from tile_job_plugin.tiles.model import PixelRect, Tile, TileSet
from tile_job_plugin.tiles.samples import Look

#: The most pixels of the whole tile set, for each of the job's, for which it is worth while to run all of it as one
#: window. Sets of few pixels always are.
MOST_OF_SET = 20
#: How much wider a halo becomes that has left seams.
WIDENED = 2


@dataclass(frozen=True)
class HaloChoice:
    """A job's halo, and what follows from how it was found."""

    #: Pixels of neighbour data around each block.
    halo: int
    #: Whether all tiles are run as one block.
    is_one_window: bool = False
    #: What was measured; None where nothing had to be.
    found: MeasuredHalo | None = None
    #: Why it is that wide, in words, where the recipe knows how far it sees.
    declared: Message | None = None


def relief_of(looks: Sequence[Look]) -> float:
    """Return how high the roughest of the tiles is that were looked at."""
    return max((look.relief for look in looks), default=0.0)


def holds(kept: MeasuredHalo, relief: float) -> bool:
    """Whether what an earlier job measured holds for tiles of this *relief*: they may be rougher by the margin."""
    if kept.left_seams:
        return False
    if kept.reach is None:
        return not is_guess(kept)
    return kept.relief is not None and relief <= kept.relief * (1 + MARGIN)


def is_kept(found: MeasuredHalo) -> bool:
    """Whether later jobs may take over what was found: where nothing was to be seen, they look again."""
    return found.reach != 0 and not is_guess(found)


def is_guess(found: MeasuredHalo) -> bool:
    """Whether nothing could be measured."""
    return found.reach is None and found.halo in (HALO_UNKNOWN.halo, HALO_TOO_LATE.halo) and not found.differing


def widened(kept: MeasuredHalo | None, found: MeasuredHalo, extent: PixelRect) -> MeasuredHalo:
    """Put what was *found* now together with what was *kept* of earlier jobs, which was not enough."""
    if kept is None or kept.reach is None or (found.reach is None and not is_guess(found)):
        return found
    least = kept.halo * WIDENED if kept.left_seams else kept.halo
    halo = min(max(found.halo, least), max(extent.width, extent.height))
    relief = max(found.relief or 0.0, kept.relief or 0.0)
    return replace(found, halo=halo, reach=max(found.reach or 0, kept.reach), relief=relief)


def choose(found: MeasuredHalo, tiles: Sequence[Tile], tile_set: TileSet, most_window_pixels: int) -> HaloChoice:
    """Choose by what was found: where no halo makes tiles agree, one window, of all of the set where that is possible.

    No window may have more than *most_window_pixels*.
    """
    if found.reach is not None or _why_unknown(found):
        return HaloChoice(found.halo, found=found)
    if can_run_whole(tiles, tile_set, most_window_pixels):
        return HaloChoice(max(tile_set.extent.width, tile_set.extent.height), is_one_window=True, found=found)
    window = Block(tiles).core.grown(found.halo).intersection(tile_set.extent)
    return HaloChoice(found.halo, is_one_window=window.pixels <= most_window_pixels, found=found)


def refuse_inexact(choice: HaloChoice, recipe: BoundRecipe, tiles: Sequence[Tile], tile_set: TileSet) -> None:
    """Raise NoHaloIsEnough where a recipe is known to give other results in these windows than over the whole set."""
    found = choice.found
    if found is None or not is_without_end(choice) or not is_inexact(choice, tile_set):
        return
    steps = far_steps(recipe.recipe)
    raise NoHaloIsEnough(
        recipe.recipe.algorithm_id,
        _without_end(found),
        far_steps_text(steps) if steps else None,
        tile_set.extent.pixels / Block(tiles).pixels,
        _gigabytes(tile_set, len(recipe.rasters)),
    )


def can_run_whole(tiles: Sequence[Tile], tile_set: TileSet, most_window_pixels: int) -> bool:
    """Whether one window over all of a tile set has room in memory, and is not far more work than the tiles."""
    pixels = tile_set.extent.pixels
    return pixels <= most_window_pixels and pixels <= max(MOST_OF_SET * Block(tiles).pixels, MOST_PIXELS)


def halo_text(choice: HaloChoice, tile_set: TileSet, further: int = 0) -> Message | None:
    """Return what was measured, or is known of the recipe, and what follows from it, as text for the log.

    The recipe reads so many *further* rasters.
    """
    found = choice.found
    if found is None:
        return choice.declared
    why = _why_unknown(found)
    if why:
        text = QT_TRANSLATE_NOOP("TileJobs", "The halo could not be measured: {why}. Using {halo} pixels.")
    elif found.reach == 0:
        text = QCoreApplication.translate(
            "TileJobs",
            "The halo could not be measured: the results of no sample depend on neighbouring pixels, which flat "
            "samples would not show. Using {halo} pixels.",
        )
    elif found.reach is not None:
        text = QCoreApplication.translate(
            "TileJobs", "Measured halo: {halo} pixels. Results depend on pixels up to {reach} away."
        )
    else:
        both = QT_TRANSLATE_NOOP("TileJobs", "{told} {follows}")
        return Message(both, told=_without_end(found), follows=_what_follows(choice, tile_set, further))
    return Message(text, halo=choice.halo, reach=found.reach, why=why)


def is_without_end(choice: HaloChoice) -> bool:
    """Whether results change however wide the halo is."""
    found = choice.found
    return found is not None and found.reach is None and not is_guess(found) and not _why_unknown(found)


def far_steps_text(steps: Sequence[str]) -> Message:
    """Return which steps of a recipe make it change however wide the halo is."""
    return Message(QT_TRANSLATE_NOOP("TileJobs", "Steps that need one window: {steps}."), steps=", ".join(steps))


def is_worrying(choice: HaloChoice, tile_set: TileSet) -> bool:
    """Whether what was found should be told as a warning."""
    return (choice.found is not None and bool(_why_unknown(choice.found))) or is_inexact(choice, tile_set)


def is_inexact(choice: HaloChoice, tile_set: TileSet) -> bool:
    """Whether it is known already that results will not be those of a run over the whole set."""
    found = choice.found
    return (
        found is not None and found.reach is None and choice.halo < max(tile_set.extent.width, tile_set.extent.height)
    )


def _why_unknown(found: MeasuredHalo) -> Message | None:
    """Return why nothing could be measured at all; None where something was."""
    if found is HALO_EMPTY:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "the sample tiles hold only nodata"))
    if found is HALO_UNREADABLE:
        return Message(
            QT_TRANSLATE_NOOP(
                "TileJobs", "the rasters of all sample tiles are unusable, as the errors of these tiles say"
            )
        )
    if found is HALO_UNKNOWN:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "the recipe fails on all samples"))
    return None


def _without_end(found: MeasuredHalo) -> Message:
    if is_guess(found):
        text = QT_TRANSLATE_NOOP("TileJobs", "The halo could not be measured within {seconds:g} s.")
        return Message(text, seconds=SEARCH_SECONDS)
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "No halo is wide enough for this recipe: its results change however large a window is, {differing}.",
    )
    return Message(text, differing=found.differing)


def _what_follows(choice: HaloChoice, tile_set: TileSet, further: int) -> Message:
    extent = tile_set.extent
    if not is_inexact(choice, tile_set):
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "All tiles are therefore run as one window over the whole tile set ({width} x {height} pixels).",
        )
        return Message(text, width=extent.width, height=extent.height)
    if choice.is_one_window:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "All tiles are run as one window with a halo of {halo} pixels. It has no seams, but pixels further away "
            "are ignored: the whole tile set would need about {gigabytes:.1f} GB of memory.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "TileJobs",
            "Using {halo} pixels; seams will remain, as one window over the whole tile set would need about "
            "{gigabytes:.1f} GB of memory.",
        )
    return Message(text, halo=choice.halo, gigabytes=_gigabytes(tile_set, further))


def _gigabytes(tile_set: TileSet, further: int) -> float:
    return tile_set.extent.pixels * pixel_bytes(further) / 1e9
