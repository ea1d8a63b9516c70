"""What can go wrong while a job is prepared or carried out; the messages are for the user."""

from __future__ import annotations


class RunError(Exception):
    """Base of all errors of this package."""


class RequestRefused(RunError):
    """What was asked for can't be run; the message names the parameter, the value and what to do."""


class TileFailed(RunError):
    """The recipe failed on one tile; the message holds the algorithm's own words."""


class RunStopped(RunError):
    """The user, or QGIS at its end, wants the run to stop."""
