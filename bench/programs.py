"""The programs that are timed: QGIS, SAGA, GNU parallel and GDAL's."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QSettings

from bench.cases import LANES
from bench.places import WORK
from tools import ROOT
from tools.qgis_process import find_qgis_process

PROFILE = WORK / "profile"
#: A profile of the benchmark's own, so that the user's is neither read nor changed.
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    **os.environ,
    "QGIS_CUSTOM_CONFIG_PATH": str(PROFILE),
    "QGIS_PLUGINPATH": str(ROOT),
}
#: Seconds between two looks at a QGIS process.
LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Run:
    """How a program ran."""

    seconds: float
    output: str
    #: The most memory that the process itself held, without its children, in MB.
    peak_memory: float
    #: The processor's seconds that its children took, in programs and in the system.
    children_seconds: float


def run_algorithm(algorithm: str, **parameters: object) -> Run:
    """Run an algorithm of the plugin by `qgis_process`."""
    return run_watched(algorithm_command(algorithm, **parameters))


def algorithm_command(algorithm: str, **parameters: object) -> list[str]:
    """Return the command that runs an algorithm of the plugin."""
    arguments = [f"--{name}={value}" for name, value in parameters.items()]
    return [find_qgis_process(), "run", f"tilejobs:{algorithm}", *arguments]


def run_watched(command: Sequence[str]) -> Run:
    """Run a program and watch it; exit with what it said if it fails."""
    log = WORK / "output.txt"
    os.sync()  # What was written before is none of this program's.
    with log.open("wb") as output:
        started = time.monotonic()
        process = subprocess.Popen(
            command, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        peak = children = 0.0
        while process.returncode is None:
            # Not the rusage of a process that has ended: there it is one with its children.
            peak = max(peak, _peak_memory(process.pid))
            children = max(children, _children_seconds(process.pid))
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(LOOK_SECONDS)
        seconds = time.monotonic() - started
    said = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{said}")
    return Run(seconds, said, peak, children)


def _peak_memory(pid: int) -> float:
    """Return the most memory that a process has held so far, in MB; 0 if it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    match = re.search(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    return int(match.group(1)) / 1024 if match else 0.0


def _children_seconds(pid: int) -> float:
    """Return the processor's seconds of a process' children that have ended; 0 if it is gone."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    # cutime and cstime of proc(5), the 16th and 17th field; the second one, in brackets, may have spaces.
    user, system = stat.rpartition(")")[2].split()[13:15]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def seconds_of(*commands: Sequence[object], given: str = "") -> float:
    """Run commands one after the other, the first with *given* on its standard input, and return the seconds they took.

    Exits with what a command said if it fails.
    """
    log = WORK / "output.txt"
    os.sync()
    started = time.monotonic()
    for command in commands:
        with log.open("wb") as output:
            done = subprocess.run(
                [str(word) for word in command],
                env=ENVIRONMENT,
                input=given.encode(),
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            raise SystemExit(f"{command}\n{log.read_text(encoding='utf-8', errors='replace')}")
    return time.monotonic() - started


def seconds_in_parallel(commands: Sequence[str]) -> float:
    """Run shell commands by GNU parallel, as many at once as there are lanes, and return the seconds they took."""
    return seconds_of(["parallel", "--will-cite", "--halt", "now,fail=1", f"-j{LANES}"], given="\n".join(commands))


@contextlib.contextmanager
def saga_replaced_by(script: str) -> Iterator[None]:
    """Let the plugin call a shell *script* instead of saga_cmd."""
    folder = WORK / "saga"
    folder.mkdir(exist_ok=True)
    program = folder / "saga_cmd"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    set_saga_folder(str(folder))
    try:
        yield
    finally:
        set_saga_folder("")


def set_saga_folder(folder: str) -> None:
    """Set where the plugin looks for saga_cmd; an empty string lets it find SAGA by itself."""
    _set("tile_jobs/saga_folder", folder)


def keep_no_results() -> None:
    """Have each job compute all of its tiles, also those of rounds before."""
    _set("tile_jobs/kept_results", 0)


def _set(name: str, value: str | int) -> None:
    settings = QSettings(str(PROFILE / "profiles" / "default" / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat)
    settings.setValue(name, value)
    settings.sync()
