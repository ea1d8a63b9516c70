import threading

from tile_job_plugin.run.lanes.memory import MemoryBudget, window_bytes


def test_a_larger_window_needs_more():
    assert window_bytes(1000, 1000) > window_bytes(250, 250) > 0


def test_a_single_lane_is_let_through_whatever_it_needs():
    with MemoryBudget(10).reserved(1000):
        pass


def test_what_does_not_fit_waits_until_memory_is_given_back():
    budget = MemoryBudget(100)
    entered = threading.Event()

    def second_lane():
        with budget.reserved(60):
            entered.set()

    thread = threading.Thread(target=second_lane)
    with budget.reserved(60):
        thread.start()
        assert not entered.wait(0.1)
    assert entered.wait(10)
    thread.join()


def test_what_fits_does_not_wait():
    budget = MemoryBudget(100)
    with budget.reserved(50), budget.reserved(50):
        pass
