"""Works that are done side by side, each in a thread of its own, while this thread hears how far all of them are."""

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


def side_by_side(works: Sequence[Callable[[Progress], _Result]], at_once: int, on_progress: Progress) -> list[_Result]:
    """Do *works*, so many *at_once*, and return what they gave, in their order.

    Each tells the progress that it is given how far it is. *on_progress* hears the mean of that in the caller's thread,
    until it says False or a work has failed: then all works are told to stop. Raises what *on_progress* raised, or the
    first error of a work; Stopped where there is no other and *on_progress* said False.
    """
    done = [0.0] * len(works)
    is_off = threading.Event()

    def do(number: int) -> _Result:
        def tell(percent: float) -> bool:
            done[number] = percent
            return not is_off.is_set()

        try:
            return works[number](tell)
        except BaseException:
            is_off.set()
            raise

    is_wanted = True
    with ThreadPoolExecutor(at_once, thread_name_prefix="side by side") as pool:
        try:
            futures = [pool.submit(copy_context().run, do, number) for number in range(len(works))]
            left = set(futures)
            while left:
                left = wait(futures, _PATIENCE).not_done
                if not is_off.is_set():
                    is_wanted = on_progress(sum(done) / len(done))
                    if not is_wanted:
                        is_off.set()
        finally:
            is_off.set()
    results = _results(futures)
    if not is_wanted:
        raise Stopped
    return results


def _results(futures: Sequence[Future[_Result]]) -> list[_Result]:
    errors = [error for future in futures if (error := future.exception())]
    for error in sorted(errors, key=lambda error: isinstance(error, Stopped)):
        raise error
    return [future.result() for future in futures]
