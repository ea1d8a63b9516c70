"""Work that several threads do, whose results come in order, with only a few of them waiting at any time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from types import TracebackType
from typing import Callable, TypeVar

from tile_job_plugin.system import usable_cores

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

#: More threads at once would take more memory, and wait for the one that takes what they give.
MOST_THREADS = 8
#: Pieces of work per thread that are under way, or done and not yet taken.
_AHEAD = 2
#: Seconds between two looks while nothing is done.
_PATIENCE = 0.2
#: How many threads are had at most in this context.
_most: ContextVar[int] = ContextVar("most_threads", default=MOST_THREADS)


@contextmanager
def at_most(count: int) -> Iterator[None]:
    """Let `Threads` be no more than *count* inside, as others use the other cores."""
    token = _most.set(min(count, MOST_THREADS))
    try:
        yield
    finally:
        _most.reset(token)


class Threads:
    """As many threads as cores, up to a number; work that has not begun is dropped when they are left."""

    def __init__(self, users: int = 1) -> None:
        """Prepare for so many *users* at once, who share the queue of results that wait."""
        self._users = users

    def __enter__(self) -> Threads:
        """Have them."""
        self._count = min(usable_cores(), _most.get())
        self._pool = ThreadPoolExecutor(self._count)
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        """Wait for what has begun."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def in_order(
        self, work: Callable[[_Item], _Result], items: Iterable[_Item], look: Callable[[], None]
    ) -> Iterator[_Result]:
        """Do *work* with each item, and give the results in their order; errors of *work* are raised here.

        *look* is called in the caller's thread before each result, and while there is none; what it raises ends all.
        """
        ahead = max(1, self._count * _AHEAD // self._users)
        left = iter(items)
        waiting: deque[Future[_Result]] = deque()
        while True:
            for item in islice(left, ahead - len(waiting)):
                waiting.append(self._pool.submit(work, item))
            if not waiting:
                return
            look()
            while not wait([waiting[0]], _PATIENCE).done:
                look()
            yield waiting.popleft().result()
