"""What all errors of the plugin have in common."""

from __future__ import annotations


class TileJobsError(Exception):
    """Base of the errors of requests, recipes and runs."""


class RequestRefused(TileJobsError):
    """What was asked for can't be run; the message names the parameter, the value and what to do."""


class RunStopped(TileJobsError):
    """The user, or QGIS at its end, wants the run to stop."""


class PythonNotFound(TileJobsError):
    """The interpreter that belongs to this QGIS is not where it should be."""

    def __init__(self, prefix: str) -> None:
        super().__init__(
            f"CONNECTION: no Python interpreter was found in {prefix}, so nothing would stop the local database "
            "when it is idle. Choose a connection to a database elsewhere."
        )
