"""What was found of tile sets for products that follow water, piece by piece. Each method is one transaction.

A set's drainage holds for its rasters as they were. What is in it is told by *stages*, and has no meaning here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.errors import DrainageTaken
from tile_job_plugin.jobs.reconnect import patient
from tile_job_plugin.jobs.tile_sets import tile_set_row

#: Seconds for which the drainage of a set stays whose rasters look different by now.
OUTDATED_SECONDS = 86_400.0


class Drainages:
    """The drainages in a job database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @patient
    def found(self, tile_set: str, made_from: str, trusted: Sequence[str]) -> list[int]:
        """Return the numbers of a set's drainages that were *made from* its rasters as they are, the user's own first.

        The others are those of the tables' owner and of *trusted* users. Raises UnknownTileSet.
        """
        with self.database.transaction() as transaction:
            tile_set_id = tile_set_row(transaction, "tile_set", tile_set)["gid"]
            values = {"tile_set_id": tile_set_id, "made_from": made_from, "trusted": list(trusted)}
            return transaction.column("drainages", **values)

    @patient
    def own(self, tile_set: str, made_from: str) -> int:
        """Return the number of the user's own drainage, which is made if need be. Raises UnknownTileSet.

        The user's others of the set are removed if they have not been used for a while.
        """
        with self.database.transaction() as transaction:
            values = {"tile_set_id": tile_set_row(transaction, "tile_set", tile_set)["gid"], "made_from": made_from}
            transaction.execute("remove_outdated_drainages", **values, seconds=OUTDATED_SECONDS)
            return int(transaction.value("own_drainage", **values))

    @patient
    def take(self, drainage_id: int) -> int | None:
        """Begin to prepare a drainage; return the number by which `keep` knows who did so last.

        None as long as another session prepares it. The session keeps a lock until `leave`, or its end.

        Raises DrainageTaken where it is there no more.
        """
        with self.database.transaction() as transaction:
            if not transaction.value("try_lock_drainage", drainage_id=drainage_id):
                return None
            take = transaction.value("take_drainage", drainage_id=drainage_id)
        if take is None:
            raise DrainageTaken
        return int(take)

    @patient
    def leave(self, drainage_id: int) -> None:
        """Let others prepare a drainage."""
        with self.database.transaction() as transaction:
            transaction.execute("unlock_drainage", drainage_id=drainage_id)

    @patient
    def pieces(self, drainage_id: int, stage: str, pieces: Sequence[int]) -> dict[int, bytes]:
        """Return what is known of some pieces at a stage."""
        with self.database.transaction() as transaction:
            rows = transaction.rows("drainage_pieces", drainage_id=drainage_id, stage=stage, pieces=list(pieces))
        return {row["piece"]: bytes(row["content"]) for row in rows}

    @patient
    def all_pieces(self, drainage_id: int, stage: str) -> dict[int, bytes]:
        """Return what is known of all pieces at a stage."""
        with self.database.transaction() as transaction:
            rows = transaction.each("all_drainage_pieces", drainage_id=drainage_id, stage=stage)
            return {row["piece"]: bytes(row["content"]) for row in rows}

    @patient
    def keep(self, drainage_id: int, take: int, stage: str, contents: Mapping[int, bytes]) -> None:
        """Keep what was found of pieces at a stage, in place of what was known of them.

        Raises DrainageTaken where somebody else prepares the drainage since, or it is there no more.
        """
        with self.database.transaction() as transaction:
            if transaction.value("lock_taken_drainage", drainage_id=drainage_id, take=take) is None:
                raise DrainageTaken
            values = {"pieces": list(contents), "contents": list(contents.values())}
            transaction.execute("keep_drainage_pieces", drainage_id=drainage_id, stage=stage, **values)
