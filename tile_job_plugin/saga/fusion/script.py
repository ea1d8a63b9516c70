"""Several SAGA tools run one after the other by one saga_cmd, each a step of a model."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.call import ToolCall
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import Run, run_saga
from tile_job_plugin.saga.errors import SagaError, SagaFailed, StepFailed


@dataclass(frozen=True)
class ScriptStep:
    """One line of a script."""

    #: The step's key in its model.
    name: str
    #: What the user calls it.
    description: str
    call: ToolCall
    #: What saga_cmd reads.
    line: str

    def check(self, printed: str, feedback: QgsProcessingFeedback) -> None:
        """Look whether its outputs are there; raises StepFailed."""
        try:
            self.call.check(printed, feedback)
        except SagaFailed as error:
            raise StepFailed(self.description, error) from error

    def deliver(self) -> dict[str, Any]:
        """Bring its outputs to their destinations and give these; raises StepFailed."""
        try:
            return self.call.deliver()
        except SagaError as error:
            raise StepFailed(self.description, error) from error


@dataclass(frozen=True)
class ModelScript:
    """Steps that are prepared; `run` runs them, and `finish` then looks at their outputs and delivers these."""

    steps: Sequence[ScriptStep]

    @property
    def lines(self) -> list[str]:
        """What saga_cmd reads."""
        return [step.line for step in self.steps]

    def alone(self, saga: Saga, folder: Path) -> Run:
        """Return the run of the lines by a saga_cmd of their own, in *folder*."""
        file = folder / "script.txt"
        file.write_text("".join(f"{line}\n" for line in self.lines), encoding="utf-8")
        return partial(run_saga, saga, [file.name], folder)

    def run(self, run: Run, feedback: QgsProcessingFeedback) -> str:
        """Have the lines *run* and return what SAGA printed; raises StepFailed, or Stopped."""
        for line in self.lines:
            feedback.pushCommandInfo(f"saga_cmd {line}")
        log = ScriptLog([step.description for step in self.steps], feedback)
        try:
            printed = run(
                tool=" + ".join(step.call.tool.name for step in self.steps),
                is_cancelled=feedback.isCanceled,
                on_progress=log.step_progress,
                on_line=log.line,
            )
        except SagaFailed as error:
            raise self.failure(error, log.printed, feedback) from error
        log.end()
        return printed

    def failure(self, error: SagaFailed, printed: str, feedback: QgsProcessingFeedback) -> StepFailed:
        """Make the error that names the step at which SAGA stopped with *error*, after it had *printed* so much.

        Raises it for a step before that one which left an output unwritten: SAGA goes on where it can't save.
        """
        parts = list(parts_by_tool(printed))
        *before, failed = self.steps[: len(parts)]
        for step, text in zip(before, parts):
            step.check(text, feedback)
        reason = SagaFailed(failed.call.tool.name, error.reason)
        return StepFailed(failed.description, reason)

    def finish(self, printed: str, feedback: QgsProcessingFeedback) -> dict[str, dict[str, Any]]:
        """Look whether all outputs are there and deliver them; return these by step; raises SagaError."""
        # Every step is looked at, also one of which SAGA said nothing.
        for step, text in zip(self.steps, chain(parts_by_tool(printed), repeat(""))):
            step.check(text, feedback)
        return {step.name: step.deliver() for step in self.steps}

    def discard(self) -> None:
        """Remove what a run that failed has written under final names."""
        for step in self.steps:
            step.call.discard()


def run_script(script: ModelScript, run: Run, feedback: QgsProcessingFeedback) -> dict[str, dict[str, Any]]:
    """Have *script* run, from its lines to its outputs; nothing is left under final names if it fails."""
    try:
        return script.finish(script.run(run, feedback), feedback)
    except (SagaError, Stopped):
        script.discard()
        raise


class ScriptLog:
    """Turns what the tools print one after the other into a log with each step's time, and into progress."""

    def __init__(self, descriptions: Sequence[str], feedback: QgsProcessingFeedback) -> None:
        """Follow the steps with these *descriptions*."""
        self._descriptions = descriptions
        self._feedback = feedback
        self._lines: list[str] = []
        self._begun = 0
        self._since = 0.0

    @property
    def printed(self) -> str:
        """All lines so far."""
        return "\n".join(self._lines)

    def line(self, line: str) -> None:
        """Take a line that SAGA printed."""
        if begins_tool(line):
            self.end()
            self._begun += 1
        self._lines.append(line)
        self._feedback.pushConsoleInfo(line)

    def step_progress(self, percent: float) -> None:
        """Take how far the tool under way is."""
        self._feedback.setProgress((100 * max(self._begun - 1, 0) + percent) / len(self._descriptions))

    def end(self) -> None:
        """Tell how long the step under way took, which has ended."""
        now = time.monotonic()
        if 0 < self._begun <= len(self._descriptions):
            push_time(self._descriptions[self._begun - 1], now - self._since, self._feedback)
        self._since = now


def push_time(description: str, seconds: float, feedback: QgsProcessingFeedback) -> None:
    """Tell in the log how long a step took."""
    feedback.pushInfo(f"{description}: {seconds:.1f} s")


def begins_tool(line: str) -> bool:
    """Return whether SAGA says here which tool comes next."""
    # The line above, with the library's folder, comes twice from SAGA 9.3.
    return line.startswith("library name:")


def parts_by_tool(printed: str) -> Iterator[str]:
    """Part what a script printed into what each tool did."""
    part: list[str] | None = None
    for line in printed.splitlines():
        if begins_tool(line):
            if part is not None:
                yield "\n".join(part)
            part = []
        if part is not None:
            part.append(line)
    yield "\n".join(part or [])
