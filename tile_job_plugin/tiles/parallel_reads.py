"""Many files read at the same time: most of the time GDAL waits, for a disk or for a server."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Callable, TypeVar

from tile_job_plugin.errors import Stopped
from tile_job_plugin.gdal_calls import Progress
from tile_job_plugin.remote_files import is_remote, reading
from tile_job_plugin.system import usable_cores
from tile_job_plugin.tiles.crowded_folders import crowded_folders, unlisted
from tile_job_plugin.tiles.raster_names import folder_of

_Result = TypeVar("_Result")

#: Files on servers that are read at the same time: the time is that of the way, not of a core.
REMOTE_THREADS = 16
#: Files that wait to be read, or whose results wait to be taken, at most.
_AHEAD = 2000
#: Seconds between two looks at whether the user has cancelled.
_PATIENCE = 0.2


def read_each(read: Callable[[str], _Result], names: Sequence[str], progress: Progress) -> list[_Result]:
    """Call *read* with each raster's name as `each_read` does, and return what it gives, in their order."""
    return list(each_read(read, names, progress))


def each_read(read: Callable[[str], _Result], names: Sequence[str], progress: Progress) -> Iterator[_Result]:
    """Call *read* with each raster's name, several at the same time, and yield what it gives, in their order.

    *progress* is told how many have been read, 0 to 100, in the thread of the caller. Errors of *read* are raised here.

    Raises Stopped by *progress*.
    """
    crowded = crowded_folders(names)
    threads = REMOTE_THREADS if any(map(is_remote, names)) else usable_cores()
    with _pool(min(threads, len(names))) as pool:
        tasks = (partial(_read, read, name, folder_of(name) in crowded) for name in names)
        futures = deque(map(pool.submit, islice(tasks, _AHEAD)))
        number = 0
        while futures:
            _wait_for(futures[0], lambda: progress(100 * number / len(names)))  # noqa: B023
            yield futures.popleft().result()
            futures.extend(map(pool.submit, islice(tasks, 1)))
            number += 1


@contextmanager
def _pool(threads: int) -> Iterator[ThreadPoolExecutor]:
    """Give a pool whose waiting tasks are dropped when it is left."""
    pool = ThreadPoolExecutor(max(1, threads))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read(read: Callable[[str], _Result], name: str, is_crowded: bool) -> _Result:
    with unlisted() if is_crowded and not is_remote(name) else reading(name):
        return read(name)


def _wait_for(future: Future[_Result], goes_on: Callable[[], bool]) -> None:
    while goes_on():
        if wait([future], _PATIENCE).done:
            return
    raise Stopped
