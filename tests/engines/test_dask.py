"""Dask, a real cluster: tasks that start helpers and end with them, whoever goes first."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys

import pytest

from tests.engines.orders import is_running, shell_order, wait_until
from tile_job_plugin.engines import dask_tasks
from tile_job_plugin.engines.dask import Dask
from tile_job_plugin.engines.errors import EngineFailed, EngineNotConfigured


@pytest.fixture
def engine(dask_cluster, set_engine):
    """The engine with the cluster's scheduler file."""
    set_engine(dask_scheduler=str(dask_cluster.scheduler_file))
    return Dask()


def helpers_in(folder, count):
    """The process numbers of so many helpers, which each write a file of that name and wait."""
    wait_until(lambda: len(list(folder.glob("pid-*"))) >= count)
    return [int(path.name.partition("-")[2]) for path in folder.glob("pid-*")]


def waiting(folder):
    return f"touch {folder}/pid-$$; exec sleep 600"


@pytest.mark.parametrize("way", ["scheduler_file", "address"])
def test_each_helper_is_a_task_of_its_own(dask_cluster, set_engine, tmp_path, way):
    set_engine(dask_scheduler=str(getattr(dask_cluster, way)))
    engine = Dask()
    ids = engine.start(shell_order(f"touch {tmp_path}/done-$$", tmp_path, count=3))
    wait_until(lambda: not engine.is_left(ids))
    assert len(list(tmp_path.glob("done-*"))) == 3
    engine.end(ids)


def test_helpers_that_run_end_and_those_that_wait_are_taken_back(engine, tmp_path):
    ids = engine.start(shell_order(waiting(tmp_path), tmp_path, count=3))
    helpers = helpers_in(tmp_path, 2)
    assert engine.is_left(ids)
    engine.end(ids)
    wait_until(lambda: not any(map(is_running, helpers)))
    assert not engine.is_left(ids)
    assert len(helpers_in(tmp_path, 2)) == 2


@pytest.mark.parametrize("way", ["kill", "terminate"])
def test_a_helper_ends_with_its_worker_and_another_worker_starts_one_instead(dask_cluster, engine, tmp_path, way):
    ids = engine.start(shell_order(waiting(tmp_path), tmp_path, count=2))
    helpers = helpers_in(tmp_path, 2)
    getattr(dask_cluster.workers[0], way)()
    wait_until(lambda: [is_running(helper) for helper in helpers].count(False) == 1)
    dask_cluster.add_worker()
    assert sum(map(is_running, helpers_in(tmp_path, 3))) == 2
    engine.end(ids)


def test_a_worker_that_comes_later_is_used(dask_cluster, engine, tmp_path):
    ids = engine.start(shell_order(waiting(tmp_path), tmp_path, count=3))
    helpers_in(tmp_path, 2)
    dask_cluster.add_worker()
    helpers_in(tmp_path, 3)
    engine.end(ids)


@pytest.fixture
def own_distributed(tmp_path):
    """A Python whose `distributed` says that it is of another version, and is the cluster's for the rest."""
    module = tmp_path / "sitecustomize.py"
    module.write_text('import distributed\ndistributed.__version__ = "2026.8.0"\n')
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    program.chmod(0o755)
    return program


def distributed_version():
    return importlib.metadata.version("distributed")


def test_a_scheduler_of_another_version_is_told_with_both(engine, set_engine, own_distributed, tmp_path):
    set_engine(dask_python=str(own_distributed))
    with pytest.raises(EngineFailed) as refused:
        engine.start(shell_order("true", tmp_path))
    text = str(refused.value)
    assert f"{own_distributed} has distributed 2026.8.0 on Python 3" in text
    assert f"has distributed {distributed_version()}" in text
    assert "Set tile_jobs/dask_python to a Python with the scheduler's versions of both." in text


def test_a_python_without_distributed_is_told(set_engine, dask_cluster, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    bare = tmp_path / "bare" / "bin" / "python"
    set_engine(dask_scheduler=dask_cluster.address, dask_python=str(bare))
    with pytest.raises(EngineFailed, match=r"lacks a package of Dask .*distributed.* Set tile_jobs/dask_python"):
        Dask().start(shell_order("true", tmp_path))


def test_a_gateway_without_its_package_is_told(set_engine, tmp_path):
    set_engine(dask_scheduler="gateway:terrain")
    with pytest.raises(EngineFailed, match=r"lacks a package of Dask .*dask_gateway"):
        Dask().start(shell_order("true", tmp_path))


#: A gateway's client, as far as it is called: its one cluster is a scheduler of this computer.
GATEWAY = """
from types import SimpleNamespace
from distributed import Security
class Gateway:
    def connect(self, name):
        if name != "terrain":
            raise ValueError(f"Cluster {name} not found")
        return SimpleNamespace(scheduler_address="%s", security=Security())
"""


def test_a_cluster_of_a_gateway_is_reached_by_its_name(dask_cluster, set_engine, tmp_path):
    (tmp_path / "dask_gateway.py").write_text(GATEWAY % dask_cluster.address)
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    program.chmod(0o755)
    set_engine(dask_scheduler="gateway:terrain", dask_python=str(program))
    ids = Dask().start(shell_order(f"touch {tmp_path}/done", tmp_path, count=1))
    wait_until((tmp_path / "done").exists)
    Dask().end(ids)
    set_engine(dask_scheduler="gateway:nowhere")
    with pytest.raises(EngineFailed, match=r"gateway:nowhere does not answer \(Cluster nowhere not found\)"):
        Dask().start(shell_order("true", tmp_path))


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_told(set_engine, tmp_path):
    set_engine(dask_scheduler="tcp://127.0.0.1:9")
    with pytest.raises(EngineFailed, match=r"scheduler tcp://127.0.0.1:9 does not answer .* tile_jobs/dask_scheduler"):
        Dask().start(shell_order("true", tmp_path))


def test_a_scheduler_file_that_is_not_there_is_told(set_engine, tmp_path):
    set_engine(dask_scheduler=str(tmp_path / "nowhere.json"))
    with pytest.raises(EngineFailed, match=r"the scheduler file can't be read .*nowhere.json"):
        Dask().start(shell_order("true", tmp_path))


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"dask_scheduler": ""}, "tile_jobs/dask_scheduler is empty"),
        ({"dask_scheduler": "tcp://a:1", "dask_python": "/nowhere/python"}, "'/nowhere/python', which is no program"),
    ],
)
def test_settings_that_can_not_be_used_are_refused(set_engine, settings, reason):
    set_engine(**settings)
    with pytest.raises(EngineNotConfigured, match=reason):
        Dask().check()


def test_a_program_that_fails_is_told(set_engine, tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    set_engine(dask_scheduler="tcp://a:1", dask_python=str(program))
    with pytest.raises(EngineFailed, match=r"has failed"):
        Dask().start(shell_order("true", tmp_path))


def test_the_tasks_need_nothing_of_the_plugin_or_of_qgis():
    code = f"import sys, {dask_tasks.__name__}; print([name for name in sys.modules if name.startswith('qgis')])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert json.loads(told.stdout) == []
