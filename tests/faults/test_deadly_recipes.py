"""A recipe that kills its process: its job neither keeps the others from running nor hides which tile it was."""

from __future__ import annotations

from textwrap import dedent

import pytest
from osgeo import gdal

from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.timeout(3600)

SCRIPT = dedent(
    """
    import os, signal
    from osgeo import gdal
    from qgis.core import (QgsProcessingAlgorithm, QgsProcessingParameterNumber,
                           QgsProcessingParameterRasterDestination, QgsProcessingParameterRasterLayer)

    class Deadly(QgsProcessingAlgorithm):
        def name(self): return "deadly"
        def displayName(self): return "Deadly"
        def createInstance(self): return Deadly()
        def initAlgorithm(self, configuration=None):
            self.addParameter(QgsProcessingParameterRasterLayer("INPUT", "Raster"))
            self.addParameter(QgsProcessingParameterNumber("KILL_ON", "Pixel", QgsProcessingParameterNumber.Double))
            self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", "Copy"))
        def processAlgorithm(self, parameters, context, feedback):
            source = gdal.Open(parameters["INPUT"])
            if source.ReadAsArray(0, 0, 1, 1)[0, 0] == self.parameterAsDouble(parameters, "KILL_ON", context):
                os.kill(os.getpid(), signal.SIGKILL)
            target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
            gdal.GetDriverByName("GTiff").CreateCopy(target, source)
            return {"OUTPUT": target}
    """
)
#: A tile, and where it begins.
DEADLY_TILE, COLUMN, ROW = "r2_c3", 150, 100


def test_a_recipe_that_kills_its_process_fails_its_tile_alone_and_lets_good_jobs_go_first(
    workers, start_forty, own_database, forty_tiles, add_script, elevation, times
):
    pixel = float(gdal.Open(str(elevation)).ReadAsArray(COLUMN, ROW, 1, 1)[0, 0])
    tile_ids = forty_tiles.split(",")
    recipe = add_script("deadly", SCRIPT)
    bad, _ = start_forty(
        "bad", RECIPE=recipe, RECIPE_PARAMETERS=f'{{"KILL_ON": {pixel!r}}}', HALO=0, TILE_IDS=",".join(tile_ids[10:20])
    )
    good = [
        start_forty(number, TILE_IDS=tile_ids[number], RECIPE="native:slope", HALO=1)[0]
        for number in range(times(3, 20))
    ]
    deaths = []
    with JobDatabase(own_database) as store:
        while not store.jobs.job_status(bad).is_ended:
            worker = workers.start()
            worker.communicate()
            deaths.append(worker.returncode)
            assert len(deaths) < 8
            if len(deaths) == 2:
                assert {store.jobs.job_status(job_id) for job_id in good} == {JobStatus.COMPLETE}
        job = store.jobs.job(bad)
        tiles = {tile.tile_id: tile for tile in store.jobs.job_tiles(bad)}
    assert (deaths.count(-9), deaths[-1]) == (len(deaths) - 1, 0)
    assert job.status is JobStatus.FAILED
    failed = [tile for tile in tiles.values() if tile.status is not TileStatus.COMPLETE]
    assert [(tile.tile_id, tile.status) for tile in failed] == [(DEADLY_TILE, TileStatus.FAILED)]
    assert "3 runners ended without a word while they ran this tile" in failed[0].message
    assert DEADLY_TILE in job.message
    FIGURES.append(
        f"a recipe that kills its process beside {len(good)} good jobs: {len(deaths) - 1} workers died of it"
    )
