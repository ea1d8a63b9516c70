"""The setting that restricts what this QGIS may run on tiles."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsSettings

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.recipes.recipe import RECIPES_SETTING


@pytest.fixture
def allow(qgis_app):
    """Allow these recipes only."""

    def set_recipes(*recipes):
        QgsSettings().setValue(RECIPES_SETTING, ", ".join(recipes))
        QgsSettings().sync()

    yield set_recipes
    QgsSettings().remove(RECIPES_SETTING)
    QgsSettings().sync()


def test_a_job_with_another_recipe_is_refused_with_those_that_are_allowed(allow, refuse, start):
    allow("tilejobs:relief", "tilejobs:solar")
    said = refuse("startjob", **start)
    assert said.startswith("RECIPE: 'native:slope' can't be run on tiles: the setting tile_jobs/allowed_recipes ")
    assert said.endswith("allows only tilejobs:relief, tilejobs:solar.")


def test_a_worker_leaves_jobs_with_other_recipes_to_others(
    allow, start_job, run_algorithm, saved_connection, open_store, tmp_path
):
    for number, recipe in enumerate(["native:aspect", "native:slope"]):
        start_job(RECIPE=recipe, TILE_IDS="r0_c0", HALO=1, RUN=2, MOSAIC=str(tmp_path / f"{number}.tif"))
    allow("native:slope")
    worker = {"CONNECTION": saved_connection, "STOP_WHEN_IDLE": True}
    assert run_algorithm("tilejobs:runworker", **worker) == {"JOBS_RUN": 1}
    with open_store() as store:
        assert [job.status for job in store.jobs.jobs()] == [JobStatus.READY, JobStatus.COMPLETE]


def test_a_failed_job_with_another_recipe_is_not_retried(allow, ended_job, run_algorithm, saved_connection):
    job_id = ended_job("cancelled")
    allow("tilejobs:relief")
    with pytest.raises(QgsProcessingException, match="'native:slope' can't be run on tiles: the setting"):
        run_algorithm("tilejobs:retryjob", CONNECTION=saved_connection, JOB_ID=job_id, RUN=0)
