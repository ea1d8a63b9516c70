"""The names that dialogs offer, read from a job database without making or changing anything there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tile_job_plugin.jobs.session import Connection, Session

#: How many names are read at once; there may be a hundred thousand towns.
LIMIT = 200


@dataclass(frozen=True)
class Names:
    """The first names, in order."""

    names: tuple[str, ...]
    #: Whether there are no others.
    are_all: bool


def tile_set_names_with(connection: Connection, text: str) -> Names:
    """Return the tile sets whose names hold *text*. Raises JobsError."""
    return _names(connection, "tile_set_choices", text=text)


def town_ids_with(connection: Connection, tile_set: str, text: str) -> Names:
    """Return the towns of a tile set whose ids hold *text*; none of a set that is not there. Raises JobsError."""
    return _names(connection, "town_choices", tile_set=tile_set, text=text)


def _names(connection: Connection, statement: str, **values: Any) -> Names:
    with Session(connection) as session, session.transaction() as transaction:
        transaction.execute("set_up_session", schema=connection.schema)
        if not transaction.value("has_tile_sets"):
            return Names((), True)
        found = transaction.column(statement, **values, limit=LIMIT + 1)
    return Names(tuple(found[:LIMIT]), len(found) <= LIMIT)
