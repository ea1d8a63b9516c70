import pytest

from bench import programs

BUSY = "end=$((SECONDS + 2)); while [ $SECONDS -lt $end ]; do :; done"


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    monkeypatch.setattr(programs, "WORK", tmp_path)


@pytest.mark.alone
def test_a_child_s_processor_time_is_told_but_not_its_waiting_nor_the_program_s_own():
    run = programs.run_watched(["bash", "-c", f"bash -c '{BUSY}'; sleep 0.5"])
    assert 0.5 < run.children_seconds <= 2.2
    assert programs.run_watched(["bash", "-c", f"{BUSY}; sleep 0.5"]).children_seconds < 0.5


def test_what_a_failed_program_said_is_told():
    with pytest.raises(SystemExit, match="no such tool"):
        programs.run_watched(["bash", "-c", "echo no such tool; exit 3"])
