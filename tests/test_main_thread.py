import threading
import time

import pytest

from tile_job_plugin import main_thread
from tile_job_plugin.main_thread import call_in_main_thread, is_main_thread, process_events


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
    main_thread._one_caller.cache_clear()
    threads = [threading.Thread(target=main_thread._caller) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    main_thread._one_caller.cache_clear()
    assert len(made) == 1
