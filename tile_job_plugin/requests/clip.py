"""The outline that a mosaic is cut to: whether a request has one, and what it leaves."""

from __future__ import annotations

from collections.abc import Container

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Job, NewJob
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.requests.errors import NothingLeft
from tile_job_plugin.tiles.cutline import Cutline
from tile_job_plugin.tiles.model import TileParts, TileSet
from tile_job_plugin.tiles.tile_columns import Tiles

#: The ways to name tiles that have an outline, by the parameter.
_OUTLINES = {
    "town_id": QT_TRANSLATE_NOOP("TileJobs", "town {town_id}"),
    "extent": QT_TRANSLATE_NOOP("TileJobs", "the extent"),
    "area": QT_TRANSLATE_NOOP("TileJobs", "the area"),
}
#: The other ways.
_WITHOUT_OUTLINE = {
    "tile_ids": QT_TRANSLATE_NOOP("TileJobs", "{field.tile_ids}"),
    "all": QT_TRANSLATE_NOOP("TileJobs", "{field.all}"),
}


def check_clip(way: str) -> str:
    """Return the parameter that names a job's tiles, where it has an outline. Raises RequestRefused."""
    if way not in _OUTLINES:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "tiles that are named by {way} have no outline to cut the mosaic to."),
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Name the tiles by {field.town_id}, {field.extent} or {field.area} instead, or leave {field.clip} out.",
            ),
            field="clip",
            way=Message(_WITHOUT_OUTLINE[way]),
        )
    return way


def cutline_of(outline: bytes, tile_set: TileSet, tiles: Tiles) -> Cutline:
    """Return the cutline of an outline that leaves something of the mosaic of these tiles.

    Raises RequestRefused for an outline that can't be read, and NothingLeft.
    """
    cutline = _cutline(outline, tile_set)
    if not cutline.has_pixel_of(tiles.cores):
        raise NothingLeft(tile_set.name)
    return cutline


def check_cutline(outline: bytes, tile_set: TileParts, tile_ids: Container[str]) -> None:
    """Raise what `cutline_of` raises for the tiles with these ids."""
    cutline = _cutline(outline, tile_set)
    for _, tiles in tile_set.parts():
        cores = [tile.core for tile in tiles if tile.id in tile_ids]
        if cores and cutline.has_pixel_of(cores):
            return
    raise NothingLeft(tile_set.name)


def _cutline(outline: bytes, tile_set: TileParts) -> Cutline:
    try:
        return Cutline(outline, tile_set.grid)
    except ValueError as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the outline that cuts the mosaic can't be read ({reason})."),
            QT_TRANSLATE_NOOP("TileJobs", "Start a new job."),
            field="clip",
            reason=error,
        ) from error


def cut_text(job: Job | NewJob) -> Message | None:
    """Return what cuts a job's mosaic, such as "town 47013"; None where nothing does."""
    return Message(_OUTLINES[job.clip], town_id=job.town_id) if job.clip else None
