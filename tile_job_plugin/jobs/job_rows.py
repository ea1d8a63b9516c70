"""Rows of table `job` as values, and texts as its columns keep them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tile_job_plugin.jobs.errors import NoTiles, TileNotInJob, UnknownJob, UnstorableParameters
from tile_job_plugin.jobs.model import (
    FileHeader,
    Job,
    JobProgress,
    JobRaster,
    JobStatus,
    NewJob,
    Phase,
    RasterWarp,
    WrittenPaths,
)
from tile_job_plugin.jobs.near_names import near_names
from tile_job_plugin.jobs.path_map import PathMap
from tile_job_plugin.jobs.session import Row, Transaction
from tile_job_plugin.jobs.tile_sets import registered_tile_ids, tile_set_row
from tile_job_plugin.text import known_form, unicode_forms

#: The longest message that is kept, in characters.
MESSAGE_LENGTH = 10_000
#: Postgres' largest integer, the largest id that a job can have.
LAST_ID = 2**31 - 1
#: The columns that are a job's fields as they are.
_COLUMNS = Job.__dataclass_fields__.keys() - {"status", "written", *WrittenPaths._fields}


def storable(message: str) -> str:
    """Return a message as the log keeps it: bounded, and without what Postgres can't hold."""
    text = message.replace("\0", "\ufffd").encode(errors="replace").decode()
    if len(text) <= MESSAGE_LENGTH:
        return text
    note = f"\n[… {len(text)} characters, the middle is left out …]\n"
    half = (MESSAGE_LENGTH - len(note)) // 2
    return text[:half] + note + text[-half:]


def known(found: Any, job_id: int) -> Any:
    """Return what was found of a job. Raises UnknownJob where that is nothing."""
    if found is None:
        raise UnknownJob(job_id)
    return found


def job_row(transaction: Transaction, job_id: int) -> Job:
    """Return one job."""
    jobs = job_rows(transaction, job_id, job_id, list(JobStatus))
    found: Job = known(jobs[0] if jobs else None, job_id)
    return found


def job_rows(transaction: Transaction, first: int, last: int, statuses: Sequence[JobStatus]) -> list[Job]:
    """Return the jobs from one id to another that have one of the statuses."""
    values = [status.value for status in statuses]
    rows = transaction.rows("jobs", first=first, last=last, statuses=values)
    return [job_of(row, transaction.paths) for row in rows]


def job_of(row: Row, paths: PathMap) -> Job:
    """Make a job of its row, which has more columns once a later release has been there."""
    written = WrittenPaths(**{name: row[name] for name in WrittenPaths._fields})
    here = {name: paths.here_in(value) for name, value in written._asdict().items()}
    return Job(**{name: row[name] for name in _COLUMNS}, **here, status=JobStatus(row["status"]), written=written)


def progress_of(row: Row) -> JobProgress:
    """Return how far a job is by a row that has, among others, all that tells it."""
    phase = Phase(row["phase"]) if row["phase"] else None
    time_left = None if row["time_left"] is None else round(row["time_left"], 1)
    return JobProgress(row["total"], row["complete"], row["failed"], row["percent"], phase, time_left)


def tile_of_job(transaction: Transaction, job_id: int, tile_id: str, refusal: type[TileNotInJob] = TileNotInJob) -> str:
    """Return the id of a job's tile in the form of Unicode in which it is registered. Raises the *refusal*."""
    forms = transaction.column("known_tiles_of_job", job_id=job_id, forms=unicode_forms(tile_id))
    found = known_form(tile_id, forms)
    if found is None:
        raise refusal(job_id, tile_id, near_names([tile_id], transaction.column("tile_ids_of_job", job_id=job_id)))
    return found


def tile_count(transaction: Transaction, new: NewJob) -> int:
    """Return how many tiles a job will have. Raises UnknownTileSet."""
    if new.tile_ids is not None:
        return len(new.tile_ids)
    row = tile_set_row(transaction, "tile_set", new.tile_set)
    forms = unicode_forms(new.town_id) if new.town_id else []
    return int(transaction.value("tile_count", tile_set_id=row["gid"], town_id=new.town_id, forms=forms))


def insert_job(transaction: Transaction, new: NewJob, status: JobStatus, runner: str | None = None) -> Job:
    """Insert a job and its tiles. Raises UnknownTileSet, UnknownTiles or NoTiles."""
    row = tile_set_row(transaction, "keep_tile_set", new.tile_set)
    values = {
        **vars(new),
        "recipe_parameters": parameters_text(new.recipe_parameters),
        "tile_set_id": row["gid"],
        "tile_set_registered": row["registered"],
        "status": status.value,
        "runner": runner,
    }
    job_id = transaction.value("add_job", **values)
    _insert_tiles(transaction, job_id, new, row["gid"])
    if new.outline is not None:
        transaction.execute("add_job_outline", job_id=job_id, outline=new.outline)
    for raster in new.rasters:
        _insert_raster(transaction, job_id, raster)
    return job_row(transaction, job_id)


def _insert_tiles(transaction: Transaction, job_id: int, new: NewJob, tile_set_id: int) -> None:
    if new.tile_ids is not None:
        tile_ids = registered_tile_ids(transaction, tile_set_id, new.tile_set, new.tile_ids)
        transaction.copy("copy_job_tiles", ((job_id, tile_id) for tile_id in tile_ids))
    elif new.town_id is not None:
        names = {"town_id": new.town_id, "forms": unicode_forms(new.town_id)}
        transaction.execute("add_tiles_of_town", job_id=job_id, tile_set_id=tile_set_id, **names)
    else:
        transaction.execute("add_all_tiles", job_id=job_id, tile_set_id=tile_set_id)
    if transaction.row("progress", first=job_id, last=job_id) is None:
        raise NoTiles


def _insert_raster(transaction: Transaction, job_id: int, raster: JobRaster) -> None:
    kept = tile_set_row(transaction, "keep_tile_set", raster.tile_set) if raster.tile_set else {}
    file = raster.file._asdict() if raster.file else dict.fromkeys(FileHeader._fields)
    warp = raster.warp._asdict() if raster.warp else dict.fromkeys(RasterWarp._fields)
    transaction.execute(
        "add_job_raster",
        job_id=job_id,
        parameter=raster.parameter,
        position=raster.position,
        tile_set_id=kept.get("gid"),
        tile_set_registered=kept.get("registered"),
        **{**file, "transform": list(file["transform"]) if file["transform"] else None},
        **warp,
    )


def job_raster(row: Row) -> JobRaster:
    """Make a raster of a job of its row."""
    header = FileHeader(**{name: row.pop(name) for name in FileHeader._fields})
    if header.transform:
        header = header._replace(transform=tuple(header.transform))
    warp = RasterWarp(**{name: row.pop(name) for name in RasterWarp._fields})
    return JobRaster(**row, file=header if header.data_type else None, warp=None if warp.operation is None else warp)


def parameters_text(parameters: Mapping[str, Any]) -> str:
    """Return a recipe's parameters as a job keeps them. Raises UnstorableParameters."""
    try:
        return json.dumps(dict(parameters), allow_nan=False)
    except (TypeError, ValueError) as error:
        raise UnstorableParameters(str(error)) from error
