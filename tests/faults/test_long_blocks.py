"""A block whose algorithm neither listens nor lets go of Python's lock: its runner keeps the job."""

from __future__ import annotations

import time
from textwrap import dedent

import pytest

from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.claims import SILENT_SECONDS
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = pytest.mark.timeout(3600)

#: For how long it keeps Python's lock.
BLOCK_SECONDS = int(10 * SILENT_SECONDS)
SCRIPT = dedent(
    """
    import ctypes
    from osgeo import gdal
    from qgis.core import (QgsProcessingAlgorithm, QgsProcessingParameterNumber,
                           QgsProcessingParameterRasterDestination, QgsProcessingParameterRasterLayer)

    class Deaf(QgsProcessingAlgorithm):
        def name(self): return "deaf"
        def displayName(self): return "Deaf"
        def createInstance(self): return Deaf()
        def initAlgorithm(self, configuration=None):
            self.addParameter(QgsProcessingParameterRasterLayer("INPUT", "Raster"))
            self.addParameter(QgsProcessingParameterNumber("SECONDS", "Seconds"))
            self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", "Copy"))
        def processAlgorithm(self, parameters, context, feedback):
            # Unlike other ways to call, this one does not let the lock go.
            ctypes.PyDLL(None).sleep(self.parameterAsInt(parameters, "SECONDS", context))
            target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
            gdal.GetDriverByName("GTiff").CreateCopy(target, gdal.Open(parameters["INPUT"]))
            return {"OUTPUT": target}
    """
)


def test_a_block_that_keeps_pythons_lock_ten_times_as_long_as_the_limit_is_not_taken_over(
    workers, start_forty, own_database, add_script
):
    recipe = add_script("deaf", SCRIPT)
    job_id, _ = start_forty(
        "deaf", RECIPE=recipe, RECIPE_PARAMETERS=f'{{"SECONDS": {BLOCK_SECONDS}}}', HALO=0, TILE_IDS="r0_c0"
    )
    worker = workers.start()
    started, asked = time.monotonic(), 0
    with JobDatabase(own_database) as store:
        while store.jobs.job_status(job_id) is JobStatus.READY:
            time.sleep(0.1)
        while not store.jobs.job_status(job_id).is_ended:
            assert store.claims.claim_next_job("next:1:a") is None
            asked += 1
            time.sleep(1)
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
        assert store.jobs.job(job_id).claims == 1
    assert time.monotonic() - started > BLOCK_SECONDS
    assert workers.has_ended_within(worker, 60)
    FIGURES.append(f"Python's lock kept for {BLOCK_SECONDS} s: asked {asked} times, the job was never given away")
