import threading
import time
from functools import lru_cache

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer

from tile_job_plugin import main_thread
from tile_job_plugin.main_thread import call_in_main_thread, is_main_thread, process_events, wake_main_thread


@pytest.fixture
def run_in_thread(qgis_app):
    """Run a function in another thread while the main thread handles events."""

    def run(function):
        thread = threading.Thread(target=function)
        thread.start()
        while thread.is_alive():
            process_events(10)

    return run


def test_a_call_from_another_thread_runs_in_the_main_thread(run_in_thread):
    seen = []
    run_in_thread(lambda: seen.append((is_main_thread(), call_in_main_thread(is_main_thread))))
    assert seen == [(False, True)]


def test_a_call_from_the_main_thread_is_made_at_once(qgis_app):
    assert call_in_main_thread(lambda: 5) == 5


def test_an_error_comes_back_to_the_caller(run_in_thread):
    errors = []

    def call():
        try:
            call_in_main_thread(lambda: {}["missing"])
        except KeyError as error:
            errors.append(error)

    run_in_thread(call)
    assert len(errors) == 1


def test_threads_that_ask_first_at_the_same_time_share_one_caller(monkeypatch):
    made = []

    def make():
        made.append(object())
        time.sleep(0.05)
        return made[-1]

    monkeypatch.setattr(main_thread, "_Caller", make)
    # The waits of other tests belong to the one that there is.
    monkeypatch.setattr(main_thread, "_one_caller", lru_cache(maxsize=1)(main_thread._one_caller.__wrapped__))
    threads = [threading.Thread(target=main_thread._caller) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1


def test_waiting_again_and_again_deletes_no_object_of_qt(qgis_app, monkeypatch):
    class CountedLoop(QEventLoop):
        made = 0

        def __init__(self):
            super().__init__()
            CountedLoop.made += 1

    monkeypatch.setattr(main_thread, "QEventLoop", CountedLoop)
    monkeypatch.setattr(main_thread, "_idle_pumps", [])
    nested = []
    QTimer.singleShot(0, lambda: nested.append(process_events(1)))
    for _ in range(20):
        process_events(1)
    assert nested == [None]
    assert CountedLoop.made == 2, "one for each level"


def test_a_wait_ends_after_its_time_or_when_the_main_thread_is_woken(qgis_app):
    begun = time.monotonic()
    process_events(100)
    assert 0.09 < time.monotonic() - begun < 5
    QTimer.singleShot(0, wake_main_thread)
    process_events(60_000)
    assert time.monotonic() - begun < 30
