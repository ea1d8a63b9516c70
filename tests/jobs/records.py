"""Tile sets and jobs as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Claim, NewJob, TileRecord, TileSetRecord


def tile_record(tile_id: str, number: int = 0) -> TileRecord:
    return TileRecord(tile_id, f"/tiles/{tile_id}.tif", 100 * number, 0, 100, 100, 100 * number, 0, 101, 101, -9999.0)


def tile_set_record(
    name: str = "fault",
    tile_ids: Sequence[str] = ("a", "b", "c", "d"),
    towns: Mapping[str, Sequence[str]] | None = None,
    town_names: Mapping[str, str] | None = None,
) -> TileSetRecord:
    tiles = [tile_record(tile_id, number) for number, tile_id in enumerate(tile_ids)]
    return TileSetRecord(
        name, "LOCAL_CS[]", 500000.25, 4e6, 30.0, 30.0, "Float32", tiles, towns or {}, town_names or {}
    )


def new_job(tile_ids: Sequence[str] | None = ("a", "b", "c"), tile_set: str = "fault") -> NewJob:
    return NewJob(tile_set, tile_ids, "tilejobs:relief", {}, halo=8, lanes=2, mosaic_path="/out/mosaic.tif")


def insert_helper(store: JobDatabase, claim: Claim) -> int:
    """Insert a helper of a claimed job, without a process or a session of its own; return its number."""
    with store.transaction() as transaction:
        transaction._cursor.execute(
            "insert into helper (job_id, name, lanes, host, boot) values (%s, 'there:1:cd', 1, '', '') returning gid",
            (claim.job_id,),
        )
        return int(transaction._cursor.fetchone()[0])
