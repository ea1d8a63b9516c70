"""What can go wrong with SAGA."""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.errors import TileJobsError
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


class SagaError(TileJobsError):
    """Base of what goes wrong with SAGA."""


class SagaNotFound(SagaError):
    """No `saga_cmd` where we looked."""

    template = QT_TRANSLATE_NOOP("TileJobs", "saga_cmd was not found in {places}.")
    advice = QT_TRANSLATE_NOOP(
        "TileJobs", "Install SAGA (Debian: apt install saga), or name its folder in the setting tile_jobs/saga_folder."
    )

    def __init__(self, places: Sequence[str]) -> None:
        """Name the *places* that were searched."""
        super().__init__(places=", ".join(places))


class SagaDescriptionsUnreadable(SagaError):
    """SAGA did not describe its tools."""


class SagaFailed(SagaError):
    """A tool ended with an error, or without the outputs it was asked for."""

    template = QT_TRANSLATE_NOOP("TileJobs", "SAGA's {tool} failed: {reason}")

    def __init__(self, tool: str, reason: str | Message) -> None:
        """Name the *tool*, and keep the *reason* alone as well."""
        super().__init__(tool=tool, reason=reason)
        self.reason = reason


def exit_text(exit_code: int) -> Message:
    """Return how a saga_cmd ended that said nothing of an error."""
    return Message(QT_TRANSLATE_NOOP("TileJobs", "it ended with exit code {code}"), code=exit_code)


class OptionRefused(SagaError):
    """An option was given a value that it does not take."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{value!r} can't be used.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give {form}.")

    def __init__(self, identifier: str, title: str, value: object, form: str | Message) -> None:
        """Name the option by *identifier* and *title*; *form* says in words what it takes."""
        super().__init__(field=identifier, value=value, form=form)
        self.label = title
        self.value = value
        self.form = form


class LatitudeMissing(SagaError):
    """A tool was given no latitude, and its raster tells none."""

    field = "latitude"
    template = QT_TRANSLATE_NOOP(
        "TileJobs", "nothing is given, and the elevation of {tool} has no CRS to derive it from."
    )
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give it in degrees.")

    def __init__(self, tool: str) -> None:
        """Name the *tool*."""
        super().__init__(tool=tool)
        self.tool = tool


class StepFailed(SagaError):
    """A step of a model failed."""

    def __init__(self, step: str, reason: Exception | None = None) -> None:
        """Name the *step* as its model does, in the words of QGIS' own models."""
        alone = QT_TRANSLATE_NOOP("TileJobs", "Error encountered while running {step}")
        with_reason = QT_TRANSLATE_NOOP("TileJobs", "Error encountered while running {step}: {reason}")
        super().__init__(with_reason if reason else alone, step=step, reason=reason)
