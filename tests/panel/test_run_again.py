"""A job that is put together like an earlier one."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

from tests.fixtures.jobs import ALL_TILES
from tests.jobs.records import tile_set_record
from tests.panel.conftest import jobs_page, wait_for_jobs
from tests.widgets.conftest import wait_until
from tile_job_plugin.panel.job_page import JobPage
from tile_job_plugin.panel.start_page import StartPage
from tile_job_plugin.widgets.result_fields import FOLDER_SETTING


@pytest.fixture(autouse=True)
def folder(tmp_path):
    """The folder in which the form proposes mosaics."""
    QgsSettings().setValue(FOLDER_SETTING, str(tmp_path))
    yield tmp_path
    QgsSettings().remove(FOLDER_SETTING)


@pytest.fixture
def run_again(open_panel, saved_connection):
    """Have the only job shown in the form, from the list; give the page of the form."""

    def again():
        dock = open_panel(saved_connection)
        wait_for_jobs(dock, 1)
        jobs_page(dock).table.selectRow(0)
        jobs_page(dock).commands.again.trigger()
        wait_until(lambda: isinstance(dock.tabs.currentWidget(), StartPage))
        return dock.tabs.currentWidget()

    return again


def asked(values, *names):
    return {name: values[name] for name in names}


def test_the_form_shows_what_the_job_was_started_with_and_proposes_another_mosaic(start_job, run_again, folder):
    parameters = {"VISIBLE": True, "RADIUS": 500}
    start_job(
        TILE_IDS="r0_c0,r0_c1",
        RECIPE="tilejobs:skyview",
        RECIPE_PARAMETERS=parameters,
        HALO=7,
        RUN=2,
        JOB_NAME="Night",
        PRIORITY=3,
        MOSAIC=str(folder / "first.tif"),
        MAP_TILES=str(folder / "first.mbtiles"),
    )
    (folder / "first.mbtiles").touch()
    values = run_again().form.values()
    assert asked(values, "TILE_IDS", "RECIPE", "HALO", "JOB_NAME", "PRIORITY") == {
        "TILE_IDS": "r0_c0,r0_c1",
        "RECIPE": "tilejobs:skyview",
        "HALO": 7,
        "JOB_NAME": "Night",
        "PRIORITY": 3,
    }
    assert json.loads(values["RECIPE_PARAMETERS"]) == parameters
    assert values["MOSAIC"].endswith("skyview.tif")
    assert values["MAP_TILES"] == str(folder / "first_2.mbtiles")


def test_a_halo_that_was_found_for_the_job_is_left_to_be_found_again(start_job, run_again, store):
    start_job(RECIPE="tilejobs:relief")
    assert store.jobs.job(1).halo is not None
    assert run_again().form.values()["HALO"] is None


@pytest.mark.parametrize("clip", [True, False])
def test_a_town_is_named_as_it_was(add_job, run_again, clip):
    add_job(tile_ids=None, town_id="town a", clip="town_id" if clip else None)
    assert run_again().form.tiles.values() == {"TOWN_ID": "town a", "CLIP": clip}


def test_all_tiles_one_by_one_are_all_tiles(start_job, run_again):
    start_job(TILE_IDS=ALL_TILES, RECIPE="native:slope", RUN=2)
    assert run_again().form.tiles.values() == {"ALL": True}


def test_the_ids_of_many_tiles_are_kept_whole(run_again, add_job, store):
    ids = [f"a_tile_with_a_long_name_{number}" for number in range(2_000)]
    store.tile_sets.replace_tile_set(tile_set_record("large", ids))
    add_job(tile_set="large", tile_ids=ids[1:])
    assert run_again().form.tiles.values() == {"TILE_IDS": ",".join(ids[1:])}


def test_an_extent_that_cuts_the_mosaic_is_shown_as_it_was(start_job, run_again, elevation):
    layer = QgsRasterLayer(str(elevation))
    extent = layer.extent()
    extent.scale(0.5)
    ends = [extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum()]
    given = f"{','.join(map(repr, ends))} [{layer.crs().authid()}]"
    start_job(EXTENT=given, CLIP=True, RECIPE="native:slope", RUN=2)
    values = run_again().form.tiles.values()
    shown, _, crs = values["EXTENT"].partition(" ")
    assert [*map(float, shown.split(","))] == pytest.approx(ends)
    assert (crs, values["CLIP"]) == (f"[{layer.crs().authid()}]", True)


def test_an_area_that_cuts_the_mosaic_becomes_a_layer(start_job, run_again, towns):
    start_job(AREA=str(towns), CLIP=True, RECIPE="native:slope", RUN=2)
    values = run_again().form.tiles.values()
    layer = QgsProject.instance().mapLayer(values["AREA"].source.staticValue())
    assert (layer.name(), layer.featureCount(), values["CLIP"]) == ("Area of job 1", 1, True)


def test_a_recipe_that_is_not_here_is_shown_as_it_was_called_and_reported(add_job, run_again, window):
    add_job(recipe="nobody:knows")
    page = run_again()
    assert page.form.values()["RECIPE"] == "nobody:knows"
    assert window.said() == [
        "Recipe nobody:knows of job 1 isn't available in this QGIS. Choose another one.",
    ]


def test_the_page_of_a_job_has_the_button_as_well(add_job, open_panel, saved_connection):
    add_job(recipe="native:slope")
    dock = open_panel(saved_connection)
    wait_for_jobs(dock, 1)
    jobs_page(dock).table.selectRow(0)
    jobs_page(dock).details.trigger()
    page = dock.findChild(JobPage)
    wait_until(page.commands.again.isEnabled)
    page.commands.again.trigger()
    wait_until(lambda: isinstance(dock.tabs.currentWidget(), StartPage))


def test_several_jobs_can_not_be_run_again_at_once(add_job, open_panel, saved_connection):
    add_job(), add_job()
    dock = open_panel(saved_connection)
    wait_for_jobs(dock, 2, 1)
    jobs_page(dock).table.selectAll()
    assert not jobs_page(dock).commands.again.isEnabled()
