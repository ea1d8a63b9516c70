"""Calls side by side: their results, their progress, and what ends them."""

from __future__ import annotations

import threading
from contextvars import ContextVar

import pytest

from tile_job_plugin.errors import Stopped
from tile_job_plugin.run.side_by_side import side_by_side

#: Seconds that no test takes unless it fails.
LONG = 20


def go_on(percent):
    return True


def until_stopped(begun=None):
    """Return what goes on until it is told to stop, to be called."""

    def call(progress):
        if begun:
            begun.set()
        while progress(0):
            threading.Event().wait(0.01)
        raise Stopped

    return call


def test_results_come_in_the_order_of_the_calls():
    calls = [lambda progress, number=number: number for number in range(9)]
    assert side_by_side(calls, 2, go_on) == list(range(9))


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_so_many_are_made_at_once(at_once):
    barrier, lock = threading.Barrier(at_once), threading.Lock()
    under_way, most = set(), 0

    def call(progress):
        nonlocal most
        with lock:
            under_way.add(threading.get_ident())
            most = max(most, len(under_way))
        barrier.wait(LONG)
        with lock:
            under_way.discard(threading.get_ident())
        barrier.wait(LONG)

    side_by_side([call] * (2 * at_once), at_once, go_on)
    assert most == at_once


def test_the_caller_s_thread_hears_the_mean_of_what_calls_tell():
    heard, threads = [], set()
    is_heard = threading.Event()

    def hear(percent):
        threads.add(threading.get_ident())
        heard.append(percent)
        if percent == 75:
            is_heard.set()
        return True

    def half(progress):
        assert progress(50)
        assert is_heard.wait(LONG)

    def whole(progress):
        assert progress(100)
        assert is_heard.wait(LONG)

    side_by_side([half, whole], 2, hear)
    assert 75 in heard
    assert threads == {threading.get_ident()}


def test_what_nobody_wants_any_more_stops_and_is_not_asked_for_again():
    heard = []

    def refuse(percent):
        heard.append(percent)
        return False

    waiting = threading.Event()
    with pytest.raises(Stopped):
        side_by_side([until_stopped(), until_stopped(), until_stopped(waiting)], 2, refuse)
    assert len(heard) == 1
    assert not waiting.is_set()


def test_the_end_of_all_calls_is_told():
    heard = []
    side_by_side([lambda progress: progress(100)] * 3, 2, lambda percent: heard.append(percent) or True)
    assert heard[-1] == 100


def test_what_is_refused_at_the_end_is_no_result():
    with pytest.raises(Stopped):
        side_by_side([lambda progress: progress(100)], 1, lambda percent: percent < 100)


def test_an_error_stops_the_others_and_is_raised_instead_of_their_end():
    begun = threading.Event()

    def fail(progress):
        assert begun.wait(LONG)
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        side_by_side([until_stopped(begun), fail, until_stopped()], 2, go_on)


def test_an_error_of_the_caller_stops_all():
    begun, ended = threading.Event(), threading.Event()

    def call(progress):
        try:
            until_stopped(begun)(progress)
        finally:
            ended.set()

    def fail(percent):
        assert begun.wait(LONG)
        raise OSError("lost")

    with pytest.raises(OSError, match="lost"):
        side_by_side([call], 2, fail)
    assert ended.is_set()


def test_calls_are_made_in_the_context_of_the_caller():
    variable: ContextVar[str] = ContextVar("variable", default="default")
    token = variable.set("given")
    try:
        assert side_by_side([lambda progress: variable.get()] * 2, 2, go_on) == ["given"] * 2
    finally:
        variable.reset(token)
