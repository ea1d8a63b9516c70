"""saga_cmds that are kept from one user to the next."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from tests.saga.processes import children
from tile_job_plugin.saga.cmd import shared_process
from tile_job_plugin.saga.cmd.kept_processes import close_idle, keeping, sharing


@pytest.fixture
def run_script(saga, tmp_path):
    """Run a script in the process that is shared here."""

    def run(text):
        process = shared_process.shared_process.get()
        script = process.hand_over(saga, [f"echo {text}"])
        return process.run(
            script,
            tool="echo",
            is_cancelled=lambda: False,
            on_progress=lambda percent: None,
            on_line=lambda line: None,
        )

    return run


def in_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()


def test_a_process_serves_one_thread_after_the_other(run_script, started):
    said = []

    def work():
        with sharing():
            said.append(run_script(f"script {len(said)}"))

    before = children()
    with keeping():
        for _ in range(3):
            in_thread(work)
        assert len(started) == 1
    assert said == ["script 0", "script 1", "script 2"]
    assert children() == before


def test_without_a_keeper_nothing_is_left(run_script, started):
    before = children()
    for _ in range(2):
        with sharing():
            run_script("script")
        assert children() == before
    assert len(started) == 2


def test_processes_are_kept_until_the_last_keeper_has_ended(run_script, started):
    with keeping():
        with keeping(), sharing():
            run_script("script")
        with sharing():
            run_script("script")
    assert len(started) == 1


def test_a_process_of_another_saga_is_not_used(run_script, started, saga, tmp_path):
    link = tmp_path / "saga_cmd"
    link.symlink_to(saga.executable)
    other = replace(saga, executable=link)
    with keeping():
        with sharing():
            run_script("script")
        with sharing() as process:
            process.start_early(other)
            process.start_early(other)
            run_script("script")
    assert len(started) == 3


def test_a_process_whose_user_failed_is_not_kept(run_script, started):
    before = children()
    with keeping():
        with pytest.raises(ZeroDivisionError), sharing():
            run_script("script")
            raise ZeroDivisionError
        assert children() == before
        with sharing():
            run_script("script")
    assert len(started) == 2


def test_users_at_the_same_time_have_processes_of_their_own(run_script, started):
    with keeping():
        for _ in range(2):
            with sharing():
                run_script("outer")
                in_thread(lambda: share(run_script))
        assert len(started) == 2


def share(run_script):
    with sharing():
        run_script("inner")


def test_a_kept_process_that_died_is_followed_by_another(run_script, started):
    with keeping():
        with sharing():
            run_script("script")
        started[0].kill()
        with sharing():
            assert run_script("after") == "after"
    assert len(started) == 2


def test_idle_processes_can_be_closed_at_any_time(run_script, started):
    before = children()
    with keeping():
        with sharing():
            run_script("script")
            close_idle()
            run_script("script")
        close_idle()
        assert children() == before
    assert len(started) == 1
