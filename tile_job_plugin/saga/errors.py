"""What can go wrong with SAGA; each message is complete for the user."""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.errors import TileJobsError


class SagaError(TileJobsError):
    """Base of what goes wrong with SAGA."""


class SagaNotFound(SagaError):
    """No `saga_cmd` where we looked."""

    def __init__(self, places: Sequence[str]) -> None:
        """Name the *places* that were searched."""
        super().__init__(
            f"saga_cmd was not found in {', '.join(places)}. Install SAGA (Debian: apt install saga), "
            "or name its folder in the setting tile_jobs/saga_folder."
        )


class SagaDescriptionsUnreadable(SagaError):
    """SAGA did not describe its tools."""


class SagaFailed(SagaError):
    """A tool ended with an error, or without the outputs it was asked for."""

    def __init__(self, tool: str, reason: str) -> None:
        """Name the *tool*, and keep the *reason* alone as well."""
        super().__init__(f"SAGA's {tool} failed: {reason}")
        self.reason = reason


class OptionRefused(SagaError):
    """An option was given a value that it does not take."""

    def __init__(self, identifier: str, title: str, value: object, form: str) -> None:
        """Name the option by *identifier* and *title*; *form* says in words what it takes."""
        super().__init__(f"{identifier} ({title}) can't be {value!r}. Give {form}.")
        self.identifier = identifier
        self.value = value
        self.form = form


class LatitudeMissing(SagaError):
    """A tool was given no latitude, and its raster tells none."""

    def __init__(self, tool: str) -> None:
        """Name the *tool*."""
        super().__init__(
            f"LATITUDE of {tool} is empty, and its elevation has no CRS that would tell it. Give it in degrees."
        )
        self.tool = tool


class StepFailed(SagaError):
    """A step of a model failed."""

    def __init__(self, step: str, reason: str = "") -> None:
        """Name the *step* as its model does, in the words of QGIS' own models."""
        super().__init__(f"Error encountered while running {step}" + (f": {reason}" if reason else ""))
