"""What can go wrong, as one tree of errors.

Each package keeps its leaves in its own `errors.py`::

    TileJobsError
    ├── RequestRefused          what was asked for can't be done: the user can change it
    │   ├── requests, recipes   what a job or a tile set may be made of
    │   ├── UnknownTown …       what the job database does not have, or does not take (jobs; a JobsError as well)
    │   └── RastersRefused …    rasters and towns that make no tile set (tiles; a TilesError as well)
    ├── Stopped                 somebody wants no more of it
    ├── JobsError               the job database (jobs)
    ├── TilesError              rasters, mosaics and map tiles (tiles)
    ├── SagaError               SAGA and its tools (saga)
    ├── RunFailed               a job under way, or on its way to a process that runs it (run)
    ├── PythonNotFound          the interpreter that belongs to this QGIS
    └── HttpError               an answer of the HTTP service other than success (server)
"""

from __future__ import annotations


class TileJobsError(Exception):
    """Base of all errors of the plugin."""


class RequestRefused(TileJobsError):
    """What was asked for can't be run; the message names the parameter, the value and what to do."""


class Stopped(TileJobsError):
    """The user, or QGIS at its end, wants it to stop; nothing of what was under way is left."""


class PythonNotFound(TileJobsError):
    """The interpreter that belongs to this QGIS is not where it should be."""

    def __init__(self, prefix: str) -> None:
        super().__init__(
            f"CONNECTION: no Python interpreter was found in {prefix}, so nothing would stop the local database "
            "when it is idle. Choose a connection to a database elsewhere."
        )
