"""Lends a job the workers of a Dask cluster: submits one task per helper, and stays until the last has ended.

A program of its own, run by whichever Python has the cluster's version of `distributed`; it needs that and nothing of
the plugin or of QGIS. The order is read from standard input, and one line of JSON tells what came of it: what was
submitted, or what is wrong. SIGTERM takes the tasks back.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import platform
import signal
import subprocess  # nosec B404: a task starts a helper
import sys
import threading
from pathlib import Path
from typing import Any

#: Tasks are called so; a cluster that adapts to its load may be told how long they take.
TASK = "tile_jobs_helper"
#: What a scheduler begins with that is a cluster of dask-gateway, followed by the cluster's name.
GATEWAY = "gateway:"
#: States of a worker of the cluster in which it goes on.
AT_WORK = ("init", "running", "paused")
#: Seconds that the scheduler may take to answer.
ANSWER_SECONDS = 10


class Refused(Exception):
    """The cluster can't be used; *kind* says why, *values* belong to it."""

    def __init__(self, kind: str, **values: str) -> None:
        super().__init__(kind)
        self.report = {"refused": kind, **values}


def help_out(command: list[str], tether: str, stop: str) -> int:
    """Run a helper in a worker of the cluster until it ends, or is no longer wanted; return its exit code.

    It is no longer wanted when the event *stop* is set. A worker that ends leaves it to another one, by Reschedule.
    *tether* is the text of a program that ends the helper when this process is gone.
    """
    distributed = _distributed()
    # Later versions look for the event's client at its first use, which is in a thread that is no task's.
    event = distributed.Event(stop, client=distributed.get_client())
    worker, is_over = distributed.get_worker(), threading.Event()

    def watch() -> None:
        event.wait()
        is_over.set()

    # A worker that ends answers no question any more, so nothing that asks may keep it.
    threading.Thread(target=watch, daemon=True).start()
    # Leaving the block closes the pipe, which ends the helper, and waits for its end.
    with subprocess.Popen([sys.executable, "-c", tether, *command], stdin=subprocess.PIPE) as process:  # nosec B603
        while process.poll() is None and worker.status.name in AT_WORK and not is_over.wait(timeout=1):
            pass
    if worker.status.name not in AT_WORK:
        raise distributed.Reschedule
    return process.returncode


def _distributed() -> Any:
    """Import Dask's package where it is needed: its absence is to be told."""
    return importlib.import_module("distributed")


def main() -> int:
    """Submit the tasks, report, and wait."""
    order = json.load(sys.stdin)
    try:
        client = _connect(order["scheduler"])
    except Refused as refused:
        _tell(refused.report)
        return 1
    with client:
        is_over = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: is_over.set())
        futures = _submit(client, order)
        _tell({"scheduler": client.scheduler.address, "tasks": len(futures)})
        while not is_over.wait(0.5) and not all(future.done() for future in futures):
            pass
        if is_over.is_set():
            _take_back(client, futures, order["name"])
    return 0


def _submit(client: Any, order: dict[str, Any]) -> list[Any]:
    # Keys whose second part is a number have the task's name alone as their prefix.
    tether = Path(__file__).with_name("tethered.py").read_text(encoding="utf-8")
    return [
        client.submit(
            help_out, order["command"], tether, order["name"], key=f"{TASK}-{number}-{order['name']}", pure=False
        )
        for number in range(1, order["count"] + 1)
    ]


def _take_back(client: Any, futures: list[Any], stop: str) -> None:
    """Tell tasks that run to end their helpers, and the scheduler to forget those that wait."""
    _distributed().Event(stop, client=client).set()
    client.cancel([future for future in futures if not future.done()])


def _connect(scheduler: str) -> Any:
    """Return a client of a scheduler. Raises Refused."""
    try:
        distributed = _distributed()
        if scheduler.startswith(GATEWAY):
            importlib.import_module("dask_gateway")
    except ImportError as error:
        raise Refused("missing", python=sys.executable, reason=str(error)) from error
    address, security = _place_of(scheduler)
    try:
        versions = asyncio.run(asyncio.wait_for(_versions(address, security), ANSWER_SECONDS))
    except Exception as error:  # whatever a scheduler of any version makes of the question
        raise Refused("unreachable", address=address, reason=str(error) or type(error).__name__) from error
    _compare(address, versions, distributed.__version__)
    return distributed.Client(address, security=security, timeout=ANSWER_SECONDS)


def _place_of(scheduler: str) -> tuple[str, Any]:
    """Return the address of a scheduler, and how to prove who asks: of a gateway's cluster, or as Dask is configured.

    Raises Refused.
    """
    if scheduler.startswith(GATEWAY):
        try:
            cluster = importlib.import_module("dask_gateway").Gateway().connect(scheduler[len(GATEWAY) :])
        except Exception as error:  # of the network, of authentication, or of a gateway of any version
            raise Refused("unreachable", address=scheduler, reason=str(error) or type(error).__name__) from error
        return cluster.scheduler_address, cluster.security
    try:
        address = scheduler if "://" in scheduler else json.loads(Path(scheduler).read_text("utf-8"))["address"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refused("file", reason=f"{type(error).__name__}: {error}") from error
    return address, _distributed().Security()


async def _versions(address: str, security: Any) -> dict[str, Any]:
    """Ask a scheduler for its versions: the one call that those of all releases answer alike."""
    connection_args = security.get_connection_args("client")
    async with _distributed().core.rpc(address, connection_args=connection_args) as scheduler:
        answer: dict[str, Any] = await scheduler.versions()
        return answer


def _compare(address: str, versions: dict[str, Any], own_distributed: str) -> None:
    """Refuse a scheduler whose Python or `distributed` is another one than this program's."""
    own = {"distributed": own_distributed, "Python": platform.python_version()}
    theirs = {
        "distributed": str(versions["packages"]["distributed"]),
        "Python": str(versions["host"]["python"]),
    }
    # Debian adds its own mark to a version, and Pythons of one minor version understand each other.
    is_same = own["distributed"].split("+")[0] == theirs["distributed"].split("+")[0]
    if not is_same or own["Python"].split(".")[:2] != theirs["Python"].split(".")[:2]:
        raise Refused(
            "versions",
            address=address,
            own=f"distributed {own['distributed']} on Python {own['Python']}",
            theirs=f"distributed {theirs['distributed']} on Python {theirs['Python']}",
        )


def _tell(report: dict[str, Any]) -> None:
    """Print a line of JSON, and nothing more from now on."""
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    sys.exit(main())
