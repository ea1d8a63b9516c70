"""A helper shows that it fits before it gets a block; what does not fit is told in words."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.jobs.concurrency import wait_until
from tests.jobs.records import insert_helper, new_job, tile_set_record
from tile_job_plugin.errors import Stopped
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Likeness, Versions
from tile_job_plugin.run import helper_fit
from tile_job_plugin.run.errors import FolderNotHere, FolderNotShared, OtherPixels, RunnerSilent
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.helper_fit import HelperAnswers, HelperCheck
from tile_job_plugin.run.likeness import versions_here

pytestmark = pytest.mark.usefixtures("qgis_app")

LIKENESS = Likeness("ab12", "", "", Versions("0.6.0", "3.22.16", "3.6.2", "8.5.0"))


@pytest.fixture
def claim(store):
    """The claim of a job that runs."""
    store.tile_sets.replace_tile_set(tile_set_record())
    return store.claims.insert_claimed_job(new_job(), "here:1:ab12").claim


@pytest.fixture
def helper_id(store, claim):
    """A helper that has come."""
    return insert_helper(store, claim)


@pytest.fixture
def folder(tmp_path, claim):
    """The job's folder on the runner's computer."""
    folder = JobFolder(str(tmp_path / "runner" / "mosaic.tif"), claim)
    folder.prepare()
    return folder


@pytest.fixture
def answering(store, claim, folder, monkeypatch):
    """Let the runner answer helpers, in a thread of its own; gives the trials that it has made."""
    monkeypatch.setattr(helper_fit, "LOOK_SECONDS", 0.01)

    @contextmanager
    def answer(likeness=LIKENESS):
        trials, ended = [], threading.Event()
        answers = HelperAnswers(store, claim, folder, lambda: trials.append(1) or likeness)

        def look():
            while not ended.wait(0.01):
                answers.look()

        thread = threading.Thread(target=look)
        thread.start()
        try:
            yield trials
        finally:
            ended.set()
            thread.join()

    return answer


@pytest.fixture
def check(database, helper_id, claim, folder):
    """Let the helper show that it fits."""

    def run(helpers_folder=folder, likeness=LIKENESS, is_wanted=lambda: True, of_claim=claim):
        with JobDatabase(database) as session:
            HelperCheck(session, helper_id, of_claim, helpers_folder, lambda: likeness, is_wanted).check()

    return run


def test_a_helper_that_fits_is_taken_and_leaves_nothing(check, answering, folder):
    before = sorted(folder.path.rglob("*"))
    with answering() as trials:
        check()
        check()
    assert trials == [1], "the runner tries the recipe once"
    assert sorted(folder.path.rglob("*")) == before


def test_a_runner_without_helpers_makes_no_trial(answering, store):
    with answering() as trials:
        threading.Event().wait(0.2)
    assert trials == []


def test_a_helper_that_makes_other_pixels_is_refused(check, answering, folder):
    other = Likeness("cd34", "", "", LIKENESS.versions._replace(saga="9.8.0"))
    with answering(), pytest.raises(OtherPixels, match=r"SAGA 9.8.0 here, 8.5.0 there, and the recipe gives other pix"):
        check(likeness=other)
    assert [path.name for path in folder.work.iterdir()] == ["tile_jobs_claim"]


def test_a_helper_without_the_runners_folder_is_refused(check, answering, claim, tmp_path):
    """As where a path exists on both computers and leads to the disk of each."""
    other = JobFolder(str(tmp_path / "other" / "mosaic.tif"), claim)
    with answering(), pytest.raises(FolderNotShared, match=r"mosaic.job1' here is not the folder .* is not in it"):
        check(other)
    other.prepare()
    with answering(), pytest.raises(FolderNotShared, match=r"can't read there what is written here. Mount the share"):
        check(other)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs another user")
def test_a_helper_that_may_not_write_there_is_refused(check, answering, folder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with answering(), pytest.raises(FolderNotHere, match="can't be written here"):
        check()


def test_a_runner_that_can_not_read_what_a_helper_writes_refuses_it(check, answering, monkeypatch):
    read = Path.read_text

    def refuse(path, **more):
        if path.name == "sign":
            raise PermissionError(13, "Permission denied")
        return read(path, **more)

    monkeypatch.setattr(Path, "read_text", refuse)
    with answering(), pytest.raises(FolderNotShared, match="can't read there"):
        check()


def test_a_helper_does_not_wait_for_ever(check, monkeypatch):
    with pytest.raises(Stopped):
        check(is_wanted=lambda: False)
    monkeypatch.setattr(helper_fit, "ANSWER_SECONDS", 0.0)
    with pytest.raises(RunnerSilent, match=r"The runner here:1:ab12 has not answered"):
        check()


def test_what_a_former_runner_has_shown_counts_no_more(check, answering, claim, tmp_path, monkeypatch):
    monkeypatch.setattr(helper_fit, "ANSWER_SECONDS", 0.0)
    later = claim._replace(number=claim.number + 1, runner="here:2:ef56")
    new = JobFolder(str(tmp_path / "runner" / "mosaic.tif"), later)
    new.prepare()
    with answering(), pytest.raises(RunnerSilent):
        check(new, of_claim=later)


def is_running(session, job_id):
    """Whether a lane has a block of a job, which may not be there yet."""
    return job_id in [job.id for job in session.jobs.jobs()] and session.blocks.state(job_id).taken


@pytest.mark.usefixtures("tile_by_tile", "quick_provider")
def test_a_runner_answers_while_its_lanes_run(start_job, open_store, database):
    """The helper's trial is made beforehand: a thread of Python's own can't make it."""
    outcomes = []

    def help_with(job_id):
        with JobDatabase(database) as session:
            wait_until(lambda: is_running(session, job_id))
            job = session.jobs.job(job_id)
            folder = JobFolder(job.mosaic_path, job.claim)
            for saga in (versions_here().saga, "0.0.0"):
                helper = session.helpers.join(job_id, f"there:1:{saga}", 1)
                mine = Likeness("cd34", "", "", versions_here()._replace(saga=saga))
                try:
                    HelperCheck(
                        session, helper.helper_id, job.claim, folder, lambda mine=mine: mine, lambda: True
                    ).check()
                except OtherPixels as refused:
                    outcomes.append(str(refused))
                session.helpers.leave(helper)

    with open_store() as store:
        thread = threading.Thread(target=help_with, args=(1 + max([job.id for job in store.jobs.jobs()], default=0),))
        thread.start()
        job = start_job(RECIPE="quick:copy", RECIPE_PARAMETERS={"SECONDS": 1}, HALO=0, WORKERS=1)
        thread.join()
    assert job["STATUS"] == "complete"
    assert outcomes[0].startswith("The recipe gives other pixels here than where the job is run, although")
    assert outcomes[1].startswith(f"SAGA 0.0.0 here, {versions_here().saga} there, and the recipe gives other pixels")
