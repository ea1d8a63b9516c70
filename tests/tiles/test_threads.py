"""Work of several threads, and the order of what it gives."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

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


def test_a_user_begins_when_nothing_is_left_to_begin_for_the_one_before(pool):
    begun = []

    def results(user):
        items = pool.in_turn([(user, number) for number in range(20)], look)
        return pool.in_order(begun.append, items, look)

    with ThreadPoolExecutor(2) as users:
        list(users.map(lambda user: list(results(user)), "ab"))
    first, second = dict.fromkeys(user for user, _ in begun)
    # Three threads take what is ready: the last pieces of one and the first of the other may change places.
    assert [user for user, _ in begun[:17]] == [first] * 17
    assert [user for user, _ in begun[23:]] == [second] * 17


def test_whoever_waits_for_a_turn_looks_meanwhile_and_may_give_up(pool):
    def give_up():
        raise InterruptedError

    with closing(pool.in_turn([1, 2], look)) as first:
        assert next(first) == 1
        with pytest.raises(InterruptedError):
            next(pool.in_turn([1], give_up))
        assert next(first) == 2
    assert list(pool.in_turn([1], give_up)) == [1]


def test_a_turn_ends_with_the_user_that_had_it(pool):
    def fail(_):
        raise ZeroDivisionError

    with closing(pool.in_turn(range(100), look)) as items, pytest.raises(ZeroDivisionError):
        next(pool.in_order(fail, items, look))
    assert list(pool.in_turn([1], look)) == [1]
