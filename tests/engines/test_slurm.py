"""Slurm, a real one: an array of helpers, its script, its limits, and how it is taken back."""

from __future__ import annotations

import subprocess

import pytest

from tests.engines.orders import is_running, shell_order, wait_until
from tile_job_plugin.engines.errors import EngineFailed, EngineNotConfigured, ProgramMissing
from tile_job_plugin.engines.slurm import Slurm, batch_script


def squeue(*options):
    command = ["squeue", "--noheader", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def ids_in(folder, count):
    """The process numbers that so many helpers have written, as soon as all have."""
    wait_until(lambda: len([path for path in folder.glob("pid-*") if path.read_text().strip()]) == count)
    return [int(path.read_text()) for path in folder.glob("pid-*")]


@pytest.fixture
def long_helpers(tmp_path):
    """Two helpers that write their process numbers and wait; SIGTERM has them write more."""
    number = "$SLURM_ARRAY_TASK_ID"
    told = f"trap 'touch {tmp_path}/told-{number}; exit 0' TERM"
    script = f"{told}; echo $$ > {tmp_path}/pid-{number}; while :; do sleep 0.1; done"
    return lambda **others: shell_order(script, tmp_path / "logs", **others)


def test_each_helper_runs_once_with_its_cores_and_writes_its_log(slurm, set_engine, tmp_path):
    order = shell_order("echo $SLURM_ARRAY_TASK_ID of $SLURM_ARRAY_TASK_COUNT: $SLURM_CPUS_PER_TASK", tmp_path, lanes=3)
    engine = Slurm()
    ids = engine.start(order)
    wait_until(lambda: not engine.is_left(ids))
    assert [order.log(number).read_text() for number in (1, 2)] == ["1 of 2: 3\n", "2 of 2: 3\n"]


def test_the_memory_of_the_lanes_is_asked_for(slurm, set_engine, long_helpers):
    ids = Slurm().start(long_helpers(memory=300 * 2**20 + 1))
    assert set(squeue(f"--jobs={ids}", "--format=%m")) == {"301M"}
    Slurm().end(ids)


def test_helpers_that_run_are_told_to_end(slurm, set_engine, long_helpers, tmp_path):
    engine = Slurm()
    ids = engine.start(long_helpers())
    helpers = ids_in(tmp_path, 2)
    assert engine.is_left(ids)
    engine.end(ids)
    wait_until(lambda: not any(map(is_running, helpers)))
    wait_until(lambda: not engine.is_left(ids))


def test_a_helper_that_ends_the_others_goes_on(slurm, set_engine, long_helpers, tmp_path, monkeypatch):
    engine = Slurm()
    ids = engine.start(long_helpers(count=20))
    helpers = ids_in(tmp_path, 16)
    monkeypatch.setenv("SLURM_ARRAY_JOB_ID", ids)
    engine.end(ids)
    wait_until(lambda: len(squeue(f"--jobs={ids}", "--format=%A")) == 16)
    assert all(map(is_running, helpers))


@pytest.mark.slow
def test_helpers_hear_of_the_time_limit_before_it(slurm, set_engine, long_helpers, tmp_path):
    # A minute is Slurm's shortest limit, and the word comes sixty seconds before, when Slurm next looks at its limits.
    set_engine(slurm_time_limit="1")
    Slurm().start(long_helpers(count=1))
    wait_until((tmp_path / "told-1").exists, seconds=60)


def test_options_of_the_operators_overrule_the_script(slurm, set_engine, long_helpers):
    set_engine(slurm_options="--comment='night shift' --job-name=mine")
    ids = Slurm().start(long_helpers(count=1))
    assert squeue(f"--jobs={ids}", "--format=%j") == ["mine"]


def test_what_slurm_refuses_is_told_in_its_words(slurm, set_engine, long_helpers):
    set_engine(slurm_partition="nowhere")
    with pytest.raises(EngineFailed, match=r"slurm: sbatch refused: .*invalid partition"):
        Slurm().start(long_helpers())


def test_a_computer_without_slurm_is_told(set_engine, long_helpers, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ProgramMissing, match=r"slurm: 'sbatch' can't be started .* Install it"):
        Slurm().start(long_helpers())


def test_options_with_an_open_quote_are_refused(set_engine):
    set_engine(slurm_options="--comment='night")
    with pytest.raises(EngineNotConfigured, match=r"tile_jobs/slurm_options is .*No closing quotation"):
        Slurm().check()


def test_the_script_quotes_what_a_shell_would_split(set_engine, tmp_path):
    set_engine(slurm_partition="short", slurm_time_limit="4:00:00")
    order = shell_order("echo 'a b'", tmp_path / "with blank", mark="abc")
    assert batch_script(order).splitlines() == [
        "#!/bin/sh",
        "#SBATCH --job-name=tile-jobs-7-abc",
        "#SBATCH --array=1-2",
        "#SBATCH --ntasks=1",
        "#SBATCH --cpus-per-task=1",
        "#SBATCH --mem=100M",
        "#SBATCH --signal=B:TERM@60",
        f"#SBATCH --output='{tmp_path}/with blank/tile-jobs-7-abc-%a.log'",
        "#SBATCH --partition=short",
        "#SBATCH --time=4:00:00",
        """exec sh -c 'echo '"'"'a b'"'"''""",
    ]
