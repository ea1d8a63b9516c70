"""A job's tiles as coloured polygons."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from tests.fixtures.jobs import ALL_TILES
from tests.jobs.lanes import complete_tiles, fail_tile, start_tiles
from tile_job_plugin.layers.tile_status import COLOURED_BY


@pytest.fixture
def half_done(start_job, open_store):
    """The number of a job with a complete, a failed and four ready tiles."""
    job_id = start_job(RECIPE="native:slope", RUN=2, RETRIES=0)["JOB_ID"]
    with open_store() as store:
        claim = store.claims.claim_job(job_id, "here:1").claim
        start_tiles(store, claim, ["r0_c0", "r0_c1"])
        complete_tiles(store, claim, ["r0_c0"])
        fail_tile(store, claim, "r0_c1", "bad pixels")
    return job_id


def test_each_tile_is_a_polygon_with_its_status(half_done, run_algorithm, saved_connection, elevation, tmp_path):
    path = str(tmp_path / "tiles.gpkg")
    run_algorithm("tilejobs:tilestatus", CONNECTION=saved_connection, JOB_ID=half_done, OUTPUT=path)
    layer, raster = QgsVectorLayer(path, "tiles", "ogr"), QgsRasterLayer(str(elevation), "dem")
    assert layer.wkbType() == QgsWkbTypes.Type.Polygon
    assert layer.crs() == raster.crs()
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:32616")
    rows = {row["tile_id"]: row for row in layer.getFeatures()}
    assert list(rows) == ALL_TILES.split(",")
    assert [row["status"] for row in rows.values()] == ["complete", "failed"] + 4 * ["ready"]
    assert rows["r0_c1"]["message"] == "bad pixels"
    assert rows["r0_c0"]["started"] <= rows["r0_c0"]["ended"]
    # Together they cover the raster, and the first lies in its north-west corner.
    assert layer.extent().toString(3) == raster.extent().toString(3)
    first = rows["r0_c0"].geometry().boundingBox()
    assert (first.xMinimum(), first.yMaximum()) == (raster.extent().xMinimum(), raster.extent().yMaximum())
    assert (first.width(), first.height()) == pytest.approx((180 * 90, 180 * 90))


def test_the_layer_is_coloured_by_status_when_it_is_loaded(half_done, run_and_load, saved_connection):
    layer = run_and_load("tilejobs:tilestatus", CONNECTION=saved_connection, JOB_ID=half_done)
    assert layer.renderer().classAttribute() == COLOURED_BY
    assert layer.renderer().categories()[0].label() == "waiting"
    assert layer.editorWidgetSetup(layer.fields().indexOf("status")).config()["map"][0] == {"waiting": "ready"}


def test_a_set_that_was_registered_again_still_shows_the_tiles_that_it_has(
    start_job, run_algorithm, saved_connection, elevation, tmp_path
):
    job_id = start_job(RECIPE="native:slope", TILE_IDS="r0_c0,r2_c1")["JOB_ID"]
    more = {"TILE_SET": "jacksboro", "RASTER": str(elevation), "TILE_SIZE": 200}
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, **more)
    path = str(tmp_path / "tiles.gpkg")
    run_algorithm("tilejobs:tilestatus", CONNECTION=saved_connection, JOB_ID=job_id, OUTPUT=path)
    assert [row["tile_id"] for row in QgsVectorLayer(path, "tiles", "ogr").getFeatures()] == ["r0_c0"]
