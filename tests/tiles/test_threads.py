"""Work of several threads, and the order of what it gives."""

from __future__ import annotations

import threading
import time

import pytest

from tile_job_plugin.tiles import threads
from tile_job_plugin.tiles.threads import Threads, at_most


@pytest.fixture
def pool(monkeypatch):
    monkeypatch.setattr(threads, "usable_cores", lambda: 3)
    with Threads() as pool:
        yield pool


def look():
    """See that all is well."""


def test_results_come_in_the_order_of_their_work(pool):
    def work(number):
        time.sleep(0.02 * (number % 3 == 0))
        return number

    assert list(pool.in_order(work, range(30), look)) == list(range(30))
    assert list(pool.in_order(work, [], look)) == []


def test_work_is_done_at_the_same_time(pool):
    barrier = threading.Barrier(3)
    assert len(list(pool.in_order(lambda item: barrier.wait(20), range(6), look))) == 6


def test_only_a_few_results_wait(pool):
    begun = []
    results = pool.in_order(begun.append, range(100), look)
    next(results)
    time.sleep(0.1)
    assert len(begun) <= 6
    next(results)
    time.sleep(0.1)
    assert len(begun) <= 7


def test_an_error_of_the_work_is_raised_in_its_turn(pool):
    results = pool.in_order(lambda number: 1 / number, [2, 0], look)
    assert next(results) == 0.5
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_looks_are_made_while_work_is_under_way_and_may_end_all(pool):
    is_done, begun = threading.Event(), []

    def work(number):
        begun.append(number)
        assert is_done.wait(20)

    def look_once():
        if begun:
            is_done.set()
            raise InterruptedError

    with pytest.raises(InterruptedError):
        list(pool.in_order(work, range(100), look_once))
    assert len(begun) <= 6


@pytest.mark.parametrize(("most", "expected"), [(1, 1), (2, 2), (9, 3)])
def test_where_others_use_the_other_cores_there_are_fewer(monkeypatch, most, expected):
    monkeypatch.setattr(threads, "usable_cores", lambda: 3)
    used = set()

    def work(number):
        used.add(threading.get_ident())
        time.sleep(0.01)

    with at_most(most), Threads() as pool:
        list(pool.in_order(work, range(20), look))
    assert len(used) == expected


def test_users_share_the_room_for_results_that_wait(monkeypatch):
    monkeypatch.setattr(threads, "usable_cores", lambda: 3)
    begun = []
    with Threads(users=2) as pool:
        results = [pool.in_order(begun.append, range(100), look) for _ in range(2)]
        for some in results:
            next(some)
        time.sleep(0.1)
    assert len(begun) == 6


def test_one_core_is_enough_for_several_users(monkeypatch):
    monkeypatch.setattr(threads, "usable_cores", lambda: 1)
    with Threads(users=5) as pool:
        results = [pool.in_order(str, range(3), look) for _ in range(5)]
        assert [list(some) for some in results] == [["0", "1", "2"]] * 5
