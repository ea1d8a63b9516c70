"""What an engine is asked for, and what every engine can do."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tile_job_plugin.engines.errors import EngineFailed
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

#: What a helper that is told to end has, in seconds, to hand back what it works on.
GRACE_SECONDS = 60


@dataclass(frozen=True)
class HelperOrder:
    """Helpers that are wanted: processes that end by themselves when there is nothing left to help with."""

    #: The job's number, which names what is started.
    job: int
    #: How many helpers.
    count: int
    #: The program that each of them runs, with what comes before its arguments.
    program: Sequence[str]
    arguments: Sequence[str]
    #: What each of them does at the same time: the cores that it can use.
    lanes: int
    #: Bytes that each of them may take.
    memory: int
    #: Where they write what they print, if this computer or one with the same folders starts them.
    logs: Path
    #: Tells this order from every other one for a job of that number.
    mark: str = field(default_factory=lambda: secrets.token_hex(3))

    @property
    def name(self) -> str:
        """What is started is called so; valid wherever names are."""
        return f"tile-jobs-{self.job}-{self.mark}"

    @property
    def command(self) -> list[str]:
        """The whole command line of a helper."""
        return [*self.program, *self.arguments]

    @property
    def memory_mb(self) -> int:
        """The memory in mebibytes, rounded up."""
        return -(-self.memory // 2**20)

    def log(self, number: int | str) -> Path:
        """Return where the helper of this number writes what it prints."""
        return self.logs / f"{self.name}-{number}.log"

    def make_log_folder(self, engine: str) -> None:
        """Make the folder of logs, which only its owner can read. Raises EngineFailed."""
        try:
            self.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "the folder for logs can't be made ({reason}).")
            cure = QT_TRANSLATE_NOOP("TileJobs", "Set tile_jobs/helper_logs to a folder that can be written.")
            raise EngineFailed(engine, Message(text, reason=error), Message(cure)) from error


class Engine(Protocol):
    """Supplies helpers.

    What `start` returns names them; that is kept with the job, so that another process can take them back.
    """

    def check(self) -> None:
        """Raise EngineNotConfigured where a setting is missing or can't be used; nothing is started or asked."""

    def start(self, order: HelperOrder) -> str:
        """Start helpers, or queue them, and return what names them. Raises EngineFailed or EngineNotConfigured."""

    def is_left(self, ids: str) -> bool:
        """Whether any of these helpers run or wait to be started, as far as this computer can tell."""

    def end(self, ids: str) -> None:
        """Take back those that have not started, and end the others. Raises EngineFailed."""
