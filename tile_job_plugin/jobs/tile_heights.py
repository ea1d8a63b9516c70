"""The lowest and the highest ground of tiles, as far as they have been measured. Each method is one transaction.

Rectangles are in pixels of the tile set's grid; *right* and *bottom* are the first column and row behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.jobs.tile_sets import tile_set_row


class Region(NamedTuple):
    """A rectangle of a tile set."""

    column: int
    row: int
    right: int
    bottom: int


class UnmeasuredTile(NamedTuple):
    """A tile whose heights are not known."""

    #: Grows from one tile of a set to the next.
    gid: int
    tile_id: str


class MeasuredRaster(NamedTuple):
    """The raster of a tile when its heights were measured."""

    gid: int
    path: str
    #: Bytes, and the time of change in nanoseconds; None where nothing tells.
    size: int | None
    changed: int | None


@dataclass(frozen=True)
class TileHeight:
    """The heights of one tile."""

    gid: int
    #: In the elevation's unit; None in a tile without ground.
    lowest: float | None
    highest: float | None
    #: Bytes of its raster, and that one's time of change in nanoseconds; None where nothing tells.
    raster_size: int | None
    raster_changed: int | None


_COLUMNS = tuple(field.name for field in fields(TileHeight))


class TileHeights:
    """The heights of a job database's tiles."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @patient
    def unmeasured(self, tile_set: str, region: Region, after: int, limit: int) -> list[UnmeasuredTile]:
        """Return tiles in a region whose heights are not known, the first ones behind the one numbered *after*."""
        with self.database.transaction() as transaction:
            values = {**_place(transaction, tile_set, region), "after": after, "limit": limit}
            return [UnmeasuredTile(**row) for row in transaction.rows("tiles_without_heights", **values)]

    @patient
    def measured(self, tile_set: str, region: Region, after: int, limit: int) -> list[MeasuredRaster]:
        """Return the rasters of tiles in a region whose heights are known, the first ones behind that of *after*."""
        with self.database.transaction() as transaction:
            values = {**_place(transaction, tile_set, region), "after": after, "limit": limit}
            return [
                MeasuredRaster(
                    row["gid"], transaction.paths.here(row["raster_path"]), row["raster_size"], row["raster_changed"]
                )
                for row in transaction.rows("measured_rasters", **values)
            ]

    @patient
    def keep(self, heights: Sequence[TileHeight]) -> None:
        """Keep what was measured; of tiles that are registered no more, nothing."""
        columns = {name: [getattr(height, name) for height in heights] for name in _COLUMNS}
        with self.database.transaction() as transaction:
            transaction.execute("keep_heights", **columns)

    @patient
    def forget(self, gids: Sequence[int]) -> None:
        """Forget the heights of tiles, whose rasters have changed."""
        with self.database.transaction() as transaction:
            transaction.execute("forget_heights", gids=list(gids))

    @patient
    def between(self, tile_set: str, region: Region) -> tuple[float, float] | None:
        """Return the lowest and the highest ground of the tiles in a region; None where there is none."""
        with self.database.transaction() as transaction:
            row = transaction.row("height_range", **_place(transaction, tile_set, region))
        return None if row is None or row["lowest"] is None else (row["lowest"], row["highest"])


def _place(transaction: Transaction, tile_set: str, region: Region) -> dict[str, int]:
    return {"tile_set_id": int(tile_set_row(transaction, "tile_set", tile_set)["gid"]), **region._asdict()}
