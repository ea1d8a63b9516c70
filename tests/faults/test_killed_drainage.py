"""kill -9 of whoever follows a set's water: the next worker goes on from what is in the database."""

from __future__ import annotations

import json
import time

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = [pytest.mark.needs_saga, pytest.mark.timeout(1200)]

#: Seconds in which a worker that nothing happens to ends.
TO_THE_END = 300
#: No more than two at a time: a third runner that dies without a tile under way ends the job.
METHODS = [
    pytest.param(0, ["fill 0.1/edges", "fill 0.1/d8 3/mask"], id="D8"),
    pytest.param(0, ["fill 0.1/d8 3/through"], id="D8 through", marks=pytest.mark.extra),
    pytest.param(1, ["fill 0.1/edges", "fill 0.1/mfd 2 1.1/edges"], id="MFD", marks=pytest.mark.extra),
]


@pytest.fixture
def start(own_connection, elevation, run_algorithm, tmp_path):
    """Start a job, for a worker to run, on an elevation of four pieces; the tile set is new each time."""
    raster = str(tmp_path / "fine.tif")
    gdal.Translate(raster, str(elevation), widthPct=400, heightPct=400, resampleAlg="cubic")

    def start(name, method):
        about = {"CONNECTION": own_connection, "TILE_SET": name}
        # Of the same rasters: the drainage that one set has is not the other's.
        run_algorithm("tilejobs:registertileset", **about, RASTER=raster, TILE_SIZE=500)
        recipe = {"RECIPE": "tilejobs:wetness", "RECIPE_PARAMETERS": json.dumps({"METHOD": method})}
        mosaic = str(tmp_path / f"{name}.tif")
        job_id = run_algorithm("tilejobs:startjob", **about, **recipe, ALL=True, RUN=2, MOSAIC=mosaic)["JOB_ID"]
        return job_id, mosaic

    return start


@pytest.mark.parametrize(("method", "stages"), METHODS)
def test_a_job_that_is_killed_in_each_stage_of_its_drainage_is_the_same(method, stages, workers, start, own_database):
    undisturbed_id, undisturbed = start("undisturbed", method)
    assert workers.has_ended_within(workers.start(), TO_THE_END)

    job_id, mosaic = start("killed", method)
    with JobDatabase(own_database) as store:
        for stage in stages:
            worker = workers.start()
            wait_for(store, stage)
            workers.kill(worker)
        assert store.jobs.progress(job_id).complete == 0
        assert workers.has_ended_within(workers.start(), TO_THE_END)
        job = store.jobs.job(job_id)
        (edge_text,) = edge_texts(store, undisturbed_id)
        assert set(edge_texts(store, job_id)) == {edge_text}
    assert (job.status, job.message, job.seam_error) == (JobStatus.COMPLETE, "", 0)
    numpy.testing.assert_array_equal(read_pixels(undisturbed), read_pixels(mosaic))
    FIGURES.append(f"kill -9 in {len(stages)} stages of a set's drainage: 0 pixels differ")


def edge_texts(store, job_id):
    """What a job's log says of water from beyond the set, once for each process that came so far."""
    texts = [entry.message for entry in store.jobs.log_entries(job_id)]
    return [text for text in texts if text.startswith("Of the job's ground, ")]


def wait_for(store, stage):
    """Wait until something is known of a stage of the set that was registered last."""
    give_up = time.monotonic() + TO_THE_END
    while True:
        with store.transaction() as transaction:
            transaction._cursor.execute(
                "select from drainage_piece join drainage on drainage.gid = drainage_id "
                "join tile_set on tile_set.gid = tile_set_id where tile_set.name = 'killed' and stage = %s limit 1",
                [stage],
            )
            if transaction._cursor.fetchone() is not None:
                return
        assert time.monotonic() < give_up
        time.sleep(0.02)
