"""Any command line: helpers are what it starts, such as ssh, or what it submits to a queue of batch jobs."""

from __future__ import annotations

import subprocess  # nosec B404: the operator's command line
import time

from tile_job_plugin.engines.command_line import fill_words, placeholders, split_words
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import EngineFailed, ProgramMissing, SettingMissing, SettingWrong
from tile_job_plugin.engines.helper_order import HelperOrder
from tile_job_plugin.engines.started_processes import any_left, end_all, register
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.system import background_options

NAME = "command"
#: What users set.
LINE = "command_line"
#: What may stand in braces.
KNOWN = ("command", "quoted_command", "job", "name", "number", "lanes", "memory_mb", "log")
#: Seconds after which a command line that is wrong has surely failed.
FAILURE_SECONDS = 1.0


class Command:
    """Starts the command line once per helper; ids are those of the processes."""

    def check(self) -> None:
        """Raise EngineNotConfigured where there is no command line, or one that can't be read."""
        self._words()

    def start(self, order: HelperOrder) -> str:
        """Start the processes; they go on when this one ends."""
        words = self._words()
        processes: list[subprocess.Popen[bytes]] = []
        order.make_log_folder(NAME)
        try:
            for number in range(1, order.count + 1):
                processes.append(_started(words, order, number))
        except OSError as error:
            end_all(register(processes))
            raise ProgramMissing(NAME, words[0], error.strerror or error) from error
        _check_begun(processes, order)
        return register(processes)

    def is_left(self, ids: str) -> bool:
        """Whether any of the processes runs."""
        return any_left(ids)

    def end(self, ids: str) -> None:
        """End the processes and all that they have started here."""
        end_all(ids)

    def _words(self) -> list[str]:
        line, name = setting(LINE), f"{PREFIX}{LINE}"
        if not line:
            raise SettingMissing(NAME, name, 'ssh node{number} "{quoted_command}"')
        if unknown := sorted(placeholders(line).difference(KNOWN)):
            text = QT_TRANSLATE_NOOP("TileJobs", "in which {unknown!q} stands for nothing; known are {known}")
            known = ", ".join(f"{{{each}}}" for each in KNOWN)
            raise SettingWrong(NAME, name, line, Message(text, unknown=f"{{{unknown[0]}}}", known=known))
        if not {"command", "quoted_command"} & placeholders(line):
            text = QT_TRANSLATE_NOOP("TileJobs", "in which {command} does not occur")
            raise SettingWrong(NAME, name, line, Message(text, command="{command}"))
        try:
            return split_words(line)
        except ValueError as error:
            raise SettingWrong(NAME, name, line, str(error)) from error


def _started(words: list[str], order: HelperOrder, number: int) -> subprocess.Popen[bytes]:
    log = order.log(number)
    values = {
        "job": order.job,
        "name": order.name,
        "number": number,
        "lanes": order.lanes,
        "memory_mb": order.memory_mb,
        "log": log,
    }
    with log.open("ab") as output:
        return subprocess.Popen(  # nosec B603: an argument list without a shell
            fill_words(words, order.command, values),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            **background_options(),
        )


def _check_begun(processes: list[subprocess.Popen[bytes]], order: HelperOrder) -> None:
    """Raise EngineFailed where every process has failed at once, with the last words of the first."""
    give_up = time.monotonic() + FAILURE_SECONDS
    while time.monotonic() < give_up:
        if all(process.poll() for process in processes):
            words = order.log(1).read_text(encoding="utf-8", errors="replace").strip().splitlines()
            text = QT_TRANSLATE_NOOP("TileJobs", "the command line has failed (exit code {code}): {words}")
            code, last = processes[0].returncode, words[-1] if words else ""
            advice = QT_TRANSLATE_NOOP("TileJobs", "Its output is in {log}.")
            raise EngineFailed(NAME, Message(text, code=code, words=last), Message(advice, log=order.log(1)))
        time.sleep(0.05)
