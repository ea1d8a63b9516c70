"""The tab "Start" of the panel."""

from __future__ import annotations

import pytest

from tests.widgets.conftest import texts_of, wait_until
from tile_job_plugin.panel.start_page import StartPage


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
