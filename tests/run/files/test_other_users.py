"""Helpers of other users of the system, who share a group: what one writes, the others read, move and remove."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tile_job_plugin.system import python_program
from tools import PLUGIN, ROOT

#: Users and a group that every Linux has, and none of whose members the users are.
RUNNER, HELPER, GROUP = "nobody", "daemon", "games"
BEGIN = """
import sys
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.files.job_folder import JobFolder
mosaic, claim = sys.argv[1], Claim(7, "here:1:ab12", 1)
"""
PREPARE = "JobFolder(mosaic, claim).prepare()"
PUBLISH = """
folder = JobFolder(mosaic, claim, helper_id=3)
folder.prepare_for_helper()
sign = JobFolder(mosaic, claim).leave_sign()
block = folder.new_work_folder()
(block / "slope.tif").write_text("result")
folder.publish(block, ["4315"])
(folder.new_work_folder() / "half done.tif").write_text("")
print(sign.folder, sign.text)
"""
END = """
from tile_job_plugin.jobs.helper_signs import Sign
folder = JobFolder(mosaic, claim)
assert folder.sees(Sign(*sys.argv[2:]))
assert (folder.results_by_tile()["4315"] / "slope.tif").read_text() == "result"
folder.take_away_helper(3)
folder.remove_results()
folder.remove_work()
"""


@pytest.fixture
def share():
    """A folder whose group shares what is in it, where those users reach it."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_share_"))
    shutil.chown(folder, group=GROUP)
    folder.chmod(0o2770)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def plugin_folder():
    """A folder with a copy of the plugin that everybody can read; the checkout may be its owner's alone."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_plugin_"))
    shutil.copytree(ROOT / PLUGIN, folder / PLUGIN, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    yield folder
    shutil.rmtree(folder)


def run_as(user: str, plugin_folder: Path, script: str, *arguments: str) -> str:
    """Run a script as a user with the group's right and a umask that keeps it."""
    done = subprocess.run(
        [python_program(), "-c", BEGIN + script, *arguments],
        user=user,
        group=GROUP,
        umask=0o002,
        extra_groups=[],
        cwd=plugin_folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(plugin_folder), *filter(None, sys.path)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root, who can be any user")
def test_a_helper_of_another_user_of_the_same_group_leaves_nothing_that_the_runner_can_not_take(share, plugin_folder):
    mosaic = str(share / "slope.tif")
    run_as(RUNNER, plugin_folder, PREPARE, mosaic)
    sign = run_as(HELPER, plugin_folder, PUBLISH, mosaic).split()
    run_as(RUNNER, plugin_folder, END, mosaic, *sign)
    assert list(share.iterdir()) == []
