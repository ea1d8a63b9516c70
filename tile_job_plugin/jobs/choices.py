"""The names that dialogs offer, read from a job database without making or changing anything there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tile_job_plugin.jobs.session import Connection, Session

#: How many names are read at once; there may be a hundred thousand towns.
LIMIT = 200


@dataclass(frozen=True)
class Names:
    """The first names, in order."""

    names: tuple[str, ...]
    #: Whether there are no others.
    are_all: bool
    #: What people call some of them.
    titles: Mapping[str, str] = field(default_factory=dict)


def tile_set_names_with(connection: Connection, text: str) -> Names:
    """Return the tile sets whose names hold *text*. Raises JobsError."""
    with Session(connection) as session, session.transaction() as transaction:
        transaction.execute("set_up_session", schema=connection.schema)
        if not transaction.value("has_tile_sets"):
            return Names((), True)
        found = transaction.column("tile_set_choices", text=text, limit=LIMIT + 1)
    return Names(tuple(found[:LIMIT]), len(found) <= LIMIT)


def town_ids_with(connection: Connection, tile_set: str, text: str) -> Names:
    """Return the towns of a tile set whose ids or names hold *text*; none of a set that is not there.

    Raises JobsError.
    """
    with Session(connection) as session, session.transaction() as transaction:
        transaction.execute("set_up_session", schema=connection.schema)
        if not transaction.value("has_tile_sets"):
            return Names((), True)
        statement = "town_choices" if transaction.value("has_town_names") else "town_id_choices"
        found = transaction.rows(statement, tile_set=tile_set, text=text, limit=LIMIT + 1)
    titles = {row["town_id"]: row["name"] for row in found[:LIMIT] if row["name"]}
    return Names(tuple(row["town_id"] for row in found[:LIMIT]), len(found) <= LIMIT, titles)
