"""Many clients at once, each with one request after the other.

In one thread and without a library for HTTP: what clients cost is taken from the server on the same cores.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

#: Seconds in which an answer must come.
PATIENCE = 60


@dataclass
class Load:
    """What clients saw."""

    #: From the first request to the last answer.
    seconds: float = 0.0
    #: Seconds from each request to its answer.
    latencies: list[float] = field(default_factory=list)
    #: Statuses and the contents of their answers, for those that are no success.
    failures: list[tuple[int, Any]] = field(default_factory=list)
    #: What answers held, for the requests that want it kept.
    kept: list[Any] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """The latency, in milliseconds, that so many percent of the answers do not exceed."""
        return 1000 * sorted(self.latencies)[min(len(self.latencies) - 1, int(len(self.latencies) * share / 100))]

    def __str__(self) -> str:
        return (
            f"{len(self.latencies)} answers, {self.per_second:.0f} a second, "
            f"median {self.percentile(50):.0f} ms, p99 {self.percentile(99):.0f} ms"
        )


def run_load(port: int, clients: int, seconds: float, next_request: Callable[[int], tuple[bytes, bool]]) -> Load:
    """Let *clients* ask for so many seconds; each finishes its last request.

    *next_request* gives for the number of a request what to send, and whether to keep what the answer holds.
    """
    return asyncio.run(_run(port, clients, seconds, next_request))


async def _run(port: int, clients: int, seconds: float, next_request: Callable[[int], tuple[bytes, bool]]) -> Load:
    load = Load()
    begin = time.monotonic()
    numbers = itertools.count()

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.monotonic() < begin + seconds:
            request, is_kept = next_request(next(numbers))
            started = time.monotonic()
            writer.write(request)
            status, content = await asyncio.wait_for(_answer(reader), PATIENCE)
            load.latencies.append(time.monotonic() - started)
            if status != 200:
                load.failures.append((status, content))
            elif is_kept:
                load.kept.append(json.loads(content)["data"])
        writer.close()

    await asyncio.gather(*(client() for _ in range(clients)))
    load.seconds = time.monotonic() - begin
    return load


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    if "content-length" in headers:
        return int(lines[0].split()[1]), await reader.readexactly(int(headers["content-length"]))
    return int(lines[0].split()[1]), await _chunks(reader)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    pieces: list[bytes] = []
    while size := int(await reader.readline(), 16):
        pieces.append(await reader.readexactly(size))
        await reader.readline()
    await reader.readline()
    return b"".join(pieces)


def http_request(method: str, path: str, headers: Sequence[str] = (), body: str = "") -> bytes:
    """Write a request as it is sent."""
    lines = [
        f"{method} {path} HTTP/1.1",
        "Host: 127.0.0.1",
        *headers,
        f"Content-Length: {len(body.encode())}",
        "",
        body,
    ]
    return "\r\n".join(lines).encode()
