"""A job in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.model import JobProgress, Phase
from tile_job_plugin.layers.job_group import group_title
from tile_job_plugin.run.status_text import job_title, progress_text


@pytest.mark.parametrize(
    ("phase", "time_left", "text"),
    [
        (Phase.TILES, 200.4, "Tiles, 42 %, about 3:20 left"),
        (Phase.MAP_TILES, 3600.0, "Map tiles, 42 %, about 1:00:00 left"),
        (Phase.HALO, None, "Halo, 42 %"),
        (None, None, ""),
    ],
)
def test_how_far_a_job_is(qgis_app, phase, time_left, text):
    assert progress_text(JobProgress(6, 3, 0, 42.9, phase, time_left)) == text


def test_a_title_names_recipe_and_place(start_job, store):
    job = store.jobs.job(start_job(RECIPE="native:slope", RUN=2)["JOB_ID"])
    assert job_title(job, 6) == f"Job {job.id}: Slope of jacksboro (6 tiles)"
    assert job_title(job, 1) == f"Job {job.id}: Slope of jacksboro (1 tile)"


def test_a_title_leaves_the_outputs_out(qgis_app, store):
    store.tile_sets.replace_tile_set(tile_set_record())
    job = store.jobs.insert_job(replace(new_job(), recipe="tilejobs:relief"))
    assert job_title(job, 4).startswith(f"Job {job.id}: Relief of ")


def test_a_title_names_the_town_and_a_recipe_that_is_gone_by_its_id(fault_job):
    assert job_title(fault_job, 4) == f"Job {fault_job.id}: nobodys:recipe of town 11850 (4 tiles)"


def test_a_title_calls_the_town_by_its_name(qgis_app, store):
    store.tile_sets.replace_tile_set(tile_set_record(towns={"47013": ["a"]}, town_names={"47013": "Campbell"}))
    job = store.jobs.insert_job(replace(new_job(), recipe="nobodys:recipe", town_id="47013"))
    assert job_title(job, 4) == f"Job {job.id}: nobodys:recipe of town Campbell (4 tiles)"
    assert group_title(job) == f"Job {job.id}: nobodys:recipe, Campbell"


@pytest.fixture
def fault_job(qgis_app, store):
    """A job in a town, of a recipe that is not there."""
    store.tile_sets.replace_tile_set(tile_set_record())
    return store.jobs.insert_job(replace(new_job(), recipe="nobodys:recipe", town_id="11850"))
