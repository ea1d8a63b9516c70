"""What a job was started with, as far as the job database keeps it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.requests.tile_set_rows import grid_of
from tile_job_plugin.tiles.model import Grid


@dataclass(frozen=True)
class StartedWith:
    """The parameters of `startjob` by which a job can be started again."""

    job_id: int
    #: An extent or an area that cuts the mosaic is not among them.
    values: dict[str, Any]
    #: What the mosaic was cut to, as WKB in the CRS of the grid; None but for an extent or an area.
    outline: bytes | None
    grid: Grid


def started_with(job_id: int, database: JobDatabase) -> StartedWith:
    """Read what a job was started with. Raises UnknownJob."""
    job = database.jobs.job(job_id)
    outline = database.jobs.outline(job_id) if job.clip in ("extent", "area") else None
    tiles = {} if outline else _tiles(job, database)
    grid = grid_of(database.tile_sets.tile_set_place(job.tile_set))
    return StartedWith(job_id, {"TILE_SET": job.tile_set, **tiles, **settings_of(job)}, outline, grid)


def settings_of(job: Job) -> dict[str, Any]:
    """Return the parameters that say how the tiles of a job are run, and what becomes of them."""
    parameters = json.dumps(dict(job.recipe_parameters), ensure_ascii=False) if job.recipe_parameters else ""
    return {
        "RECIPE": job.recipe,
        "RECIPE_PARAMETERS": parameters,
        "HALO": job.asked_halo,
        "TIME_LIMIT": job.time_limit,
        "MAP_TILES": job.map_tiles_path,
        "JOB_NAME": job.name,
        "PRIORITY": job.priority,
        "ENGINE": job.engine,
        "HELPERS": job.helpers,
    }


def _tiles(job: Job, database: JobDatabase) -> dict[str, Any]:
    """Return what names the tiles: their ids unless it was a town, or they are all there are."""
    if job.town_id:
        return {"TOWN_ID": job.town_id, "CLIP": job.clip == "town_id"}
    tile_ids = [tile.tile_id for tile in database.jobs.each_tile(job.id)]
    if set(tile_ids) == set(database.tile_sets.tile_ids(job.tile_set)):
        return {"ALL": True}
    return {"TILE_IDS": ",".join(tile_ids)}
