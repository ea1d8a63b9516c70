"""Algorithm `preparedrainage`: the water of a set is followed once, for all jobs."""

from __future__ import annotations

import shutil

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tile_job_plugin.run.drainage import set_drainage


@pytest.fixture
def prepare(run_algorithm, saved_connection, tile_set, monkeypatch):
    monkeypatch.setattr(set_drainage, "SIZE", 100)

    def prepare(**parameters):
        about = {"CONNECTION": saved_connection, "TILE_SET": tile_set}
        return run_algorithm("tilejobs:preparedrainage", **{**about, **parameters})["PREPARED"]

    return prepare


def stages(store):
    """What is known of the set's water, by the names of stages."""
    with store.transaction() as transaction:
        transaction._cursor.execute("select distinct stage from drainage_piece order by stage")
        return [stage for (stage,) in transaction._cursor.fetchall()]


def test_nothing_is_followed_twice(prepare):
    assert prepare(METHOD=1)
    assert not prepare(METHOD=1)
    assert prepare(METHOD=1, EPSILON=0.2)


def test_flow_takes_the_surface_that_is_there(prepare, store):
    assert prepare(METHOD=0, EPSILON=0)
    assert prepare(METHOD=1, EPSILON=0)
    assert not prepare(METHOD=0, EPSILON=0)
    assert {name.split("/")[0] for name in stages(store)} == {"fill 0.0"}


def test_a_job_then_has_nothing_to_follow(prepare, start_job, store):
    prepare(METHOD=2)
    job_id = start_job(RECIPE="tilejobs:wetness", TILE_IDS="r0_c0")["JOB_ID"]
    assert not [entry for entry in store.jobs.log_entries(job_id) if entry.message.startswith("Drainage")]


def test_what_was_found_does_not_hold_once_a_raster_has_changed(
    prepare, run_algorithm, saved_connection, elevation, tmp_path
):
    copy = shutil.copy(elevation, tmp_path / "copy.tif")
    about = {"CONNECTION": saved_connection, "TILE_SET": "copy"}
    run_algorithm("tilejobs:registertileset", **about, RASTER=str(copy), TILE_SIZE=200)
    assert prepare(TILE_SET="copy", METHOD=0)
    raster = gdal.Open(str(copy), gdal.GA_Update)
    raster.GetRasterBand(1).WriteArray(raster.GetRasterBand(1).ReadAsArray() + 1)
    del raster
    assert prepare(TILE_SET="copy", METHOD=0)


def test_who_is_cancelled_leaves_the_rest_to_the_next_call(prepare, saved_connection, tile_set, store, qgis_app):
    algorithm = qgis_app.processingRegistry().algorithmById("tilejobs:preparedrainage").create()
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    about = {"CONNECTION": saved_connection, "TILE_SET": tile_set}
    _, is_through = algorithm.run(about, QgsProcessingContext(), feedback)
    assert not is_through
    assert not [name for name in stages(store) if name.endswith("done")]
    assert prepare()


def test_pixels_that_are_not_square_are_refused(run_algorithm, saved_connection, elevation, tmp_path):
    gdal.Translate(str(tmp_path / "oblong.tif"), str(elevation), widthPct=50, heightPct=100)
    about = {"CONNECTION": saved_connection, "TILE_SET": "oblong"}
    run_algorithm("tilejobs:registertileset", **about, RASTER=str(tmp_path / "oblong.tif"), TILE_SIZE=100)
    with pytest.raises(QgsProcessingException, match=r"^TILE_SET: Tile set 'oblong' has pixels of .* square ones only"):
        run_algorithm("tilejobs:preparedrainage", **about)
