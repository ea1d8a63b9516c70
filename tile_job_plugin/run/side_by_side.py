"""Calls that are made side by side, each in a thread of its own, while this thread hears how far all of them are."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import Callable, TypeVar

from tile_job_plugin.errors import Stopped
from tile_job_plugin.gdal_calls import Progress

_Result = TypeVar("_Result")

#: Seconds between two reports.
_PATIENCE = 0.1


def side_by_side(calls: Sequence[Callable[[Progress], _Result]], at_once: int, on_progress: Progress) -> list[_Result]:
    """Make *calls*, at most *at_once* at a time, and return what they gave, in their order.

    Each tells the progress that it is given how far it is. *on_progress* hears the mean of that in the caller's thread,
    until it says False or a call has failed: then all calls are told to stop, and no more are made. Raises what
    *on_progress* raised, or the error of the first call that has one; Stopped where there is no other and *on_progress*
    said False.
    """
    done = [0.0] * len(calls)
    is_stopped = threading.Event()

    def make(number: int) -> _Result:
        def tell(percent: float) -> bool:
            done[number] = percent
            return not is_stopped.is_set()

        if is_stopped.is_set():
            raise Stopped
        try:
            return calls[number](tell)
        except BaseException:
            is_stopped.set()
            raise

    is_wanted = True
    with ThreadPoolExecutor(at_once, thread_name_prefix="side by side") as pool:
        try:
            futures = [pool.submit(copy_context().run, make, number) for number in range(len(calls))]
            left = set(futures)
            while left:
                left = wait(futures, _PATIENCE).not_done
                if not is_stopped.is_set():
                    is_wanted = on_progress(sum(done) / len(done))
                    if not is_wanted:
                        is_stopped.set()
        finally:
            is_stopped.set()
    results = _results(futures)
    if not is_wanted:
        raise Stopped
    return results


def _results(futures: Sequence[Future[_Result]]) -> list[_Result]:
    errors = [error for future in futures if (error := future.exception())]
    if errors:
        # Calls that were told to stop say nothing of why.
        raise min(errors, key=lambda error: isinstance(error, Stopped))
    return [future.result() for future in futures]
