"""The tab "Start" of the panel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.widgets.conftest import texts_of, wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.panel.start_page import StartPage
from tile_job_plugin.run.background import background_jobs
from tile_job_plugin.run.started_jobs import StartedJob


@pytest.fixture
def page(open_panel, saved_connection, tile_set):
    """The tab of a panel that shows the test's database."""
    dock = open_panel(saved_connection)
    page = dock.findChild(StartPage)
    dock.tabs.setCurrentWidget(page)
    return page


def test_the_form_offers_the_tile_sets_of_the_database_that_the_panel_shows(page, tile_set):
    wait_until(lambda: tile_set in texts_of(page.form.tile_set))


def test_a_job_that_is_started_is_listed_at_once(page, window, tile_set, store, tmp_path):
    form = page.form
    form.tile_set.set_value(tile_set)
    form.tiles.choose("ALL")
    form.recipe.recipe.set_value("native:slope")
    form.results.mosaic.setFilePath(str(tmp_path / "mosaic.tif"))
    form.options.run.setCurrentIndex(1)
    form.start()
    wait_until(lambda: "Job 1 was started." in window.said(), seconds=60)
    assert [job.id for job in store.jobs.jobs()] == [1]


@pytest.mark.parametrize(("status", "goes"), [(JobStatus.FAILED, True), (JobStatus.READY, False)])
def test_the_folder_of_a_try_goes_with_qgis_once_its_job_has_failed(page, add_job, database, status, goes):
    folders, job = page.form._try_folders, add_job()
    folder = folders.make()
    job = replace(job, status=status, mosaic_path=str(folder / "slope.tif"))
    background_jobs().ended.emit(StartedJob.of(database, job.id), job, None)
    folders._remove_ended()
    assert folder.exists() is not goes
    folders.remove(folder)
