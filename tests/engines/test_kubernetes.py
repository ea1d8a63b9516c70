"""Kubernetes through kubectl, of which a stand-in keeps what it was called with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engines.orders import shell_order
from tile_job_plugin.engines.errors import EngineFailed, EngineNotConfigured, ProgramMissing
from tile_job_plugin.engines.kubernetes import Kubernetes

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "containers" / "kubernetes" / "helpers.yaml"

#: Keeps each call's arguments and input, and answers as kubectl does.
KUBECTL = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/calls
case $1 in
create) cat > {folder}/manifest; echo job.batch/tile-jobs-7-abc ;;
get) cat {folder}/left ;;
esac
"""


@pytest.fixture
def kubectl(set_engine, tmp_path):
    """The folder of a kubectl that answers, with the shipped manifest."""
    program = tmp_path / "kubectl"
    program.write_text(KUBECTL.format(folder=tmp_path))
    program.chmod(0o755)
    (tmp_path / "left").write_text("job.batch/tile-jobs-7-abc\n")
    set_engine(kubectl=str(program), kubernetes_manifest=str(EXAMPLE), kubernetes_namespace="terrain")
    return tmp_path


def test_the_manifest_is_created_as_it_is_filled_in(kubectl):
    order = shell_order("echo {name}", kubectl, count=3, mark="abc", lanes=2)
    assert Kubernetes().start(order) == "job.batch/tile-jobs-7-abc"
    assert (kubectl / "calls").read_text() == "create --filename=- --output=name --namespace=terrain\n"
    manifest = (kubectl / "manifest").read_text()
    assert "name: tile-jobs-7-abc\n" in manifest
    assert "parallelism: 3\n" in manifest
    assert f"args: {json.dumps(['echo {name}'])}\n" in manifest
    assert "cpu: 2\n" in manifest
    assert "memory: 100Mi\n" in manifest


def test_what_was_created_is_looked_for_and_deleted(kubectl):
    engine = Kubernetes()
    assert engine.is_left("job.batch/tile-jobs-7-abc")
    (kubectl / "left").write_text("")
    assert not engine.is_left("job.batch/tile-jobs-7-abc")
    engine.end("job.batch/tile-jobs-7-abc")
    last = (kubectl / "calls").read_text().splitlines()[-1]
    assert last == "delete job.batch/tile-jobs-7-abc --ignore-not-found --wait=false --namespace=terrain"


def test_what_kubectl_refuses_is_told_in_its_words(kubectl, set_engine):
    (kubectl / "kubectl").write_text("#!/bin/sh\necho 'error: jobs.batch is forbidden' >&2; exit 1\n")
    with pytest.raises(EngineFailed, match=r"kubernetes: .*kubectl refused: error: jobs\.batch is forbidden"):
        Kubernetes().start(shell_order("true", kubectl))
    assert not Kubernetes().is_left("job.batch/x")


def test_a_computer_without_kubectl_is_told(kubectl, set_engine):
    set_engine(kubectl="/nowhere/kubectl")
    with pytest.raises(ProgramMissing, match=r"'/nowhere/kubectl' can't be started"):
        Kubernetes().start(shell_order("true", kubectl))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "the setting tile_jobs/kubernetes_manifest is empty"),
        ("kind: Job", "in which {arguments} does not occur"),
    ],
)
def test_a_manifest_that_can_not_be_used_is_refused(set_engine, tmp_path, content, reason):
    path = tmp_path / "helpers.yaml"
    if content:
        path.write_text(content)
    set_engine(kubernetes_manifest=str(path) if content else "")
    with pytest.raises(EngineNotConfigured, match=reason):
        Kubernetes().check()


def test_a_manifest_that_is_not_there_is_refused(set_engine):
    set_engine(kubernetes_manifest="/nowhere/helpers.yaml")
    with pytest.raises(EngineNotConfigured, match=r"/nowhere/helpers.yaml.*No such file"):
        Kubernetes().check()
