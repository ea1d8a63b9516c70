"""What a process without this window can't run is found out before a job is handed over to it."""

from __future__ import annotations

import stat

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from tests.fixtures.qgis_process import ROOT
from tile_job_plugin.run.errors import ConnectionNotElsewhere, ProfileNotElsewhere, RecipeNotElsewhere
from tile_job_plugin.run.processes import elsewhere
from tile_job_plugin.run.processes.elsewhere import check_elsewhere


@pytest.fixture
def plugin_there(qgis_process, monkeypatch):
    """Let `qgis_process` find the plugin."""
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    monkeypatch.setattr(elsewhere, "_known", set())


@pytest.fixture
def nothing_is_asked(monkeypatch):
    """Fail where `qgis_process` is asked for its algorithms."""

    def ask():
        raise AssertionError("it was asked")

    monkeypatch.setattr(elsewhere, "_algorithms_elsewhere", ask)
    return ask


@pytest.fixture
def few_elsewhere(has_elsewhere):
    """Let `qgis_process` have next to nothing."""
    has_elsewhere({"tilejobs:runworker", "native:slope"})


def test_recipes_of_this_session_are_told_from_those_that_any_process_has(
    plugin_there, database, quick_provider, monkeypatch, request
):
    check_elsewhere(database, "native:slope")
    with pytest.raises(RecipeNotElsewhere) as raised:
        check_elsewhere(database, "quick:model")
    assert raised.value.missing == ["quick:model", "quick:copy"]
    # What is known to be there is not asked for again.
    request.getfixturevalue("nothing_is_asked")
    check_elsewhere(database, "tilejobs:relief")


def test_a_connection_that_needs_the_master_password_is_found_out(nothing_is_asked, database, monkeypatch):
    monkeypatch.setattr(elsewhere, "needs_master_password", lambda name: True)
    with pytest.raises(ConnectionNotElsewhere, match="The connection \"tests' database\" needs QGIS' master password"):
        check_elsewhere(database, "native:slope")


def test_another_profile_is_found_out(nothing_is_asked, database, monkeypatch, tmp_path):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/profiles/work/")
    with pytest.raises(ProfileNotElsewhere, match="not 'work', which this QGIS"):
        check_elsewhere(database, "native:slope")


def test_without_a_window_such_a_job_is_refused_and_nothing_is_written(few_elsewhere, refuse, start, quick_provider):
    said = refuse("startjob", **{**start, "RECIPE": "quick:copy", "RUN": 1})
    assert said.startswith("RUN: the job can't go on in the background. The recipe 'quick:copy' needs quick:copy, ")
    assert "Choose RUN=0" in said


def test_the_log_of_workers_is_for_its_owner_only(few_elsewhere, database, profile_folder):
    log = profile_folder / "tile_jobs" / "worker.log"
    log.parent.mkdir(exist_ok=True)
    log.touch()
    log.chmod(0o644)
    check_elsewhere(database, "native:slope")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_retry_in_the_background_is_refused_before_the_job_is_reopened(
    few_elsewhere, tile_set, open_store, run_algorithm, saved_connection, ended_job
):
    job_id = ended_job("cancelled")
    with open_store() as store, store.transaction() as transaction:
        transaction._cursor.execute("update job set recipe = 'project:gone'")
    with pytest.raises(QgsProcessingException, match=r"^RUN: .*'project:gone'"):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=1)
    with open_store() as store:
        assert store.jobs.job(job_id).status.value == "cancelled"
