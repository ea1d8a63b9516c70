"""Which build of SAGA is installed: two of one version may compute other pixels."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from tile_job_plugin.saga.cmd.find import Saga

#: Where SAGA's libraries and tools lie, from the folder of saga_cmd and from the one above.
_BESIDE = ("saga_*.dll", "tools/*")
_IN_PREFIX = ("lib*/saga/*", "lib*/libsaga_*", "lib/*/saga/*", "lib/*/libsaga_*")


def build_of(saga: Saga) -> str:
    """Return a digest of what is in the files of a SAGA, wherever they lie. Raises OSError."""
    files = sorted({path.resolve() for path in _files(saga.executable.resolve())})
    states = ((path, path.stat()) for path in files if path.is_file())
    return _digest(tuple((path, status.st_size, status.st_mtime_ns) for path, status in states))


def _files(command: Path) -> Iterator[Path]:
    yield command
    for pattern in _BESIDE:
        yield from command.parent.glob(pattern)
    for pattern in _IN_PREFIX:
        yield from command.parent.parent.glob(pattern)


@lru_cache(maxsize=4)
def _digest(files: Sequence[tuple[Path, int, int]]) -> str:
    """Return a digest of the names and the content of files, whose sizes and times key the cache."""
    found = hashlib.blake2b(digest_size=16)
    for path, size, _ in sorted(files, key=lambda file: file[0].name):
        found.update(f"{path.name}:{size}:".encode("utf-8", "surrogatepass"))
        found.update(path.read_bytes())
    return found.hexdigest()
