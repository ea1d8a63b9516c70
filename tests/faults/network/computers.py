"""Computers of Linux's own making: a network namespace and a host name for each, on a bridge with this computer."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fixtures.qgis_process import QgisProcess
from tests.saga.processes import wait_until

#: Names the computer in the environment of all that runs on it.
MARK = "TILE_JOBS_TEST_COMPUTER"
#: Addresses that nobody has, of those meant for tests (RFC 2544); a second run at the same time takes another part.
NETWORK = f"198.18.{os.getpid() % 250}"
#: Takes its new name, hides folders, puts files in the place of others, and becomes the program.
START = """
hostname "$1"; shift
while [ "$1" != -- ]; do
    if [ "$1" = hide ]; then mount -t tmpfs none "$2"; shift 2
    else mount --bind "$2" "$3"; shift 3
    fi
done
shift
exec "$@"
"""


class Bridge:
    """What computers are plugged into; this computer has an address there."""

    def __init__(self) -> None:
        self.name = f"tj{os.getpid()}"
        self.address = f"{NETWORK}.1"
        self._count = 1

    @contextmanager
    def up(self) -> Iterator[Bridge]:
        """Be there; skips the test where that is not allowed."""
        if not shutil.which("ip") or os.geteuid() != 0 or _ip("link", "add", self.name, "type", "bridge"):
            pytest.skip("needs root with the right to make networks, and iproute2")
        try:
            _do("addr", "add", f"{self.address}/24", "dev", self.name)
            _do("link", "set", self.name, "up")
            yield self
        finally:
            _do("link", "del", self.name)

    @contextmanager
    def computer(self) -> Iterator[Computer]:
        """Plug a new computer in."""
        self._count += 1
        computer = Computer(f"{self.name}-{self._count}", f"{NETWORK}.{self._count}")
        plug = f"v{self._count}{self.name}"
        _do("netns", "add", computer.name)
        try:
            _do("link", "add", plug, "type", "veth", "peer", "name", "eth0", "netns", computer.name)
            _do("link", "set", plug, "master", self.name, "up")
            _do("-n", computer.name, "addr", "add", f"{computer.address}/24", "dev", "eth0")
            _do("-n", computer.name, "link", "set", "lo", "up")
            computer.plug_in()
            yield computer
        finally:
            computer.kill_all()
            _do("netns", "del", computer.name)


class Computer:
    """One of them."""

    def __init__(self, name: str, address: str) -> None:
        #: Its host name, and its namespace's.
        self.name = name
        self.address = address

    def plug_in(self) -> None:
        """Let it reach the others, and be reached."""
        _do("-n", self.name, "link", "set", "eth0", "up")

    def pull_the_plug(self) -> None:
        """Cut it off from all others."""
        _do("-n", self.name, "link", "set", "eth0", "down")

    def qgis_process(
        self,
        program: QgisProcess,
        hidden: Sequence[Path] = (),
        replaced: Sequence[tuple[Path, Path]] = (),
        environment: Mapping[str, str] | None = None,
    ) -> QgisProcess:
        """Return QGIS' command line as it is here: without *hidden* folders, and with other files in some places."""
        mounts = [word for folder in hidden for word in ("hide", str(folder))]
        mounts += [word for other, place in replaced for word in ("bind", str(other), str(place))]
        # Each of these becomes the next, so that the process which is started is QGIS' own.
        words = ["ip", "netns", "exec", self.name, "unshare", "--uts", "--mount"]
        words += ["sh", "-ec", START, "computer", self.name, *mounts, "--"]
        here = QgisProcess(program._program, words)
        here.environment |= {**program.environment, MARK: self.name, **(environment or {})}
        return here

    def processes(self) -> list[int]:
        """The processes on it, zombies not among them."""
        return [pid for pid in _all_processes() if _runs_on(pid, self.name)]

    def is_quiet_within(self, seconds: float) -> bool:
        """Whether all its processes have ended by then."""
        return wait_until(lambda: not self.processes(), seconds)

    def kill_all(self) -> None:
        """Kill all that runs on it."""
        for pid in self.processes():
            subprocess.run(["kill", "-KILL", str(pid)], check=False, stderr=subprocess.DEVNULL)


def _all_processes() -> list[int]:
    return [int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()]


def _runs_on(pid: int, computer: str) -> bool:
    try:
        return f"{MARK}={computer}".encode() in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:  # It has ended meanwhile.
        return False


def _ip(*words: str) -> int:
    return subprocess.run(["ip", *words], check=False, capture_output=True).returncode


def _do(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
