"""Calls of the programs that engines are reached by."""

from __future__ import annotations

import subprocess  # nosec B404: sbatch, kubectl and others are called
from collections.abc import Sequence

from tile_job_plugin.engines.errors import EngineFailed, ProgramFailed, ProgramMissing
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.system import background_options

#: Seconds that a program may take to answer: its server may be busy, and the job waits meanwhile.
CALL_SECONDS = 60.0


def call(engine: str, command: Sequence[str], text: str = "") -> str:
    """Run a program that is given a *text* to read, and return what it prints.

    Raises ProgramMissing, ProgramFailed with what it says, or EngineFailed where it does not answer.
    """
    try:
        done = subprocess.run(  # nosec B603: an argument list without a shell
            list(command),
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=CALL_SECONDS,
            **background_options(),
        )
    except subprocess.TimeoutExpired as error:
        silent = QT_TRANSLATE_NOOP("TileJobs", "{program} has not answered for {seconds:g} s.")
        advice = QT_TRANSLATE_NOOP("TileJobs", "Check that its server can be reached from this computer.")
        raise EngineFailed(
            engine, Message(silent, program=command[0], seconds=CALL_SECONDS), Message(advice)
        ) from error
    except OSError as error:
        raise ProgramMissing(engine, command[0], error.strerror or error) from error
    if done.returncode:
        words = done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}"
        raise ProgramFailed(engine, command[0], words)
    return str(done.stdout).strip()
