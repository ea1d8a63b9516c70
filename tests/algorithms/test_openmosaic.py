"""Mosaics of earlier jobs, opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from tests.fixtures.jobs import ALL_TILES


@pytest.fixture
def open_mosaic(qgis_app, saved_connection):
    """Open a job's mosaics as a window does; return the outputs and the names of the layers, the topmost first."""
    kept = []

    def run(job_id):
        context, project = QgsProcessingContext(), QgsProject()
        kept.extend([context, project])
        context.setProject(project)
        parameters = {"CONNECTION": saved_connection, "JOB_ID": job_id}
        # processing.run takes layers that the results name out of the context.
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilejobs:openmosaic")
        results, is_done = algorithm.run(parameters, context, QgsProcessingFeedback())
        assert is_done
        for source, details in context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(source, context)
            assert layer.isValid()
            layer.setName(details.name)
            context.temporaryLayerStore().takeMapLayer(layer)
            project.addMapLayer(layer)
            details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
        return results, project

    return run


def names(project):
    """The layers of the job's group, beside which there is nothing."""
    (group,) = project.layerTreeRoot().children()
    return [node.name() for node in group.children()]


def titles(project):
    return [group.name() for group in project.layerTreeRoot().findGroups()]


@pytest.mark.needs_saga
def test_all_mosaics_of_a_workers_job_open_with_their_styles_the_first_on_top(
    open_mosaic, start_job, run_algorithm, saved_connection, tile_set, tmp_path
):
    job_id = start_job(RECIPE="tilejobs:relief", HALO=1, TILE_IDS="r0_c0", RUN=2)["JOB_ID"]
    run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    results, project = open_mosaic(job_id)
    paths = [str(tmp_path / "mosaic.tif"), str(tmp_path / "mosaic_slope.tif")]
    assert results == {"MOSAIC": paths[0], "OUTPUTS": paths}
    assert names(project) == ["Hillshade", "Slope"]
    assert titles(project) == [f"Job {job_id}: Relief, {tile_set}"]
    (slope,) = project.mapLayersByName("Slope")
    assert slope.renderer().type() == "singlebandpseudocolor"


def test_map_tiles_open_as_long_as_they_are_there(open_mosaic, start_job, tmp_path):
    tiles = tmp_path / "web.mbtiles"
    job_id = start_job(RECIPE="native:slope", TILE_IDS="r0_c0", MAP_TILES=str(tiles))["JOB_ID"]
    _, project = open_mosaic(job_id)
    QCoreApplication.processEvents()
    assert names(project) == ["Slope", "Map tiles"]
    tiles.unlink()
    _, project = open_mosaic(job_id)
    QCoreApplication.processEvents()
    assert names(project) == ["Slope"]


def test_the_group_is_called_after_job_recipe_and_place(open_mosaic, start_job, tile_set):
    job_id = start_job(RECIPE="native:slope", TILE_IDS="r0_c0")["JOB_ID"]
    _, project = open_mosaic(job_id)
    assert titles(project) == [f"Job {job_id}: Slope, {tile_set}"]


def test_a_job_with_a_name_calls_its_group_so(open_mosaic, start_job):
    job_id = start_job(RECIPE="native:slope", TILE_IDS="r0_c0", JOB_NAME="Ridge at dawn")["JOB_ID"]
    _, project = open_mosaic(job_id)
    assert titles(project) == [f"Job {job_id}: Ridge at dawn"]


def test_scripts_get_the_paths_without_a_map(start_job, run_algorithm, saved_connection, tmp_path):
    job_id = start_job(RECIPE="native:slope", TILE_IDS=ALL_TILES)["JOB_ID"]
    mosaic = str(tmp_path / "mosaic.tif")
    results = run_algorithm("tilejobs:openmosaic", CONNECTION=saved_connection, JOB_ID=job_id)
    assert results == {"MOSAIC": mosaic, "OUTPUTS": [mosaic]}


@pytest.mark.needs_saga
def test_mosaics_of_a_recipe_that_has_changed_open_by_what_they_tell(open_mosaic, start_job, open_store, tmp_path):
    job_id = start_job(RECIPE="tilejobs:relief", HALO=1, TILE_IDS="r0_c0")["JOB_ID"]
    # Named as if it belonged to the first one.
    start_job(RECIPE="native:slope", HALO=1, TILE_IDS="r0_c0", MOSAIC=str(tmp_path / "mosaic_other.tif"))
    (tmp_path / "mosaic_none.tif").write_bytes(b"no raster")
    with open_store() as store, store.transaction() as transaction:
        transaction.script(f"update job set recipe_parameters = '{{\"GONE\": 1}}' where gid = {job_id}")
    results, project = open_mosaic(job_id)
    assert results["OUTPUTS"] == [str(tmp_path / "mosaic.tif"), str(tmp_path / "mosaic_slope.tif")]
    assert names(project) == ["Hillshade", "Slope"]


def test_a_job_that_is_not_complete_is_told_with_what_to_do(refuse, start_job, ended_job):
    waiting = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    assert refuse("openmosaic", JOB_ID=waiting) == (
        f"JOB_ID: job {waiting} has no mosaic: it is waiting. Wait until it is complete; jobstatus shows its progress."
    )
    cancelled = ended_job("cancelled")
    assert refuse("openmosaic", JOB_ID=cancelled) == (
        f"JOB_ID: job {cancelled} has no mosaic: it is cancelled. Finish it with retryjob first."
    )


def test_a_mosaic_that_is_gone_is_told_with_its_path_and_what_to_do(refuse, ended_job, tmp_path):
    job_id, mosaic = ended_job("complete"), tmp_path / "mosaic.tif"
    mosaic.unlink()
    assert refuse("openmosaic", JOB_ID=job_id) == (
        f"JOB_ID: job {job_id} is complete, but these files are missing here: '{mosaic}'. Put them back, mount the "
        "folder if another computer wrote them, or make them again with retryjob."
    )
    Path(mosaic).mkdir()
    assert "are missing here" in refuse("openmosaic", JOB_ID=job_id)
