"""Helpers that do not fit a job are named with the reason, and the job goes on without them."""

from __future__ import annotations

import os
import shutil
import time
from textwrap import dedent

import pytest

from tests.faults.workers import Workers
from tests.fixtures.qgis_process import QgisProcess
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = pytest.mark.timeout(3600)

#: Copies a raster; a tile only when a file is gone, a probe at once.
SCRIPT = dedent(
    """
    import os, time
    from osgeo import gdal
    from qgis.core import (QgsProcessingAlgorithm, QgsProcessingParameterRasterDestination,
                           QgsProcessingParameterRasterLayer)

    class Gated(QgsProcessingAlgorithm):
        def name(self): return "gated"
        def displayName(self): return "Gated"
        def createInstance(self): return Gated()
        def initAlgorithm(self, configuration=None):
            self.addParameter(QgsProcessingParameterRasterLayer("INPUT", "Raster"))
            self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", "Copy"))
        def processAlgorithm(self, parameters, context, feedback):
            source = gdal.Open(parameters["INPUT"])
            while source.RasterXSize != 64 and os.path.exists(GATE) and not feedback.isCanceled():
                time.sleep(0.05)
            target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
            copy = gdal.GetDriverByName("GTiff").CreateCopy(target, source)
            copy.GetRasterBand(1).WriteArray(source.ReadAsArray() * 1)
            return {"OUTPUT": target}
    """
)


def wait_for(condition, seconds=240):
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up
        time.sleep(0.05)


@pytest.fixture
def gated_job(workers, start_forty, forty_tiles, add_script, own_database, tmp_path):
    """Start a job of four tiles that a worker runs and can't end before its gate is removed; gives both."""
    gate = tmp_path / "gate"
    gate.touch()
    recipe = add_script("gated", f"GATE = {str(gate)!r}\n{SCRIPT}")
    job_id, _ = start_forty("gated", RECIPE=recipe, HALO=0, TILE_IDS=",".join(forty_tiles.split(",")[:4]))
    workers.start(JOB_ID=job_id, WORKERS=1)
    with JobDatabase(own_database) as store:
        wait_for(lambda: store.helpers.next_job(job_id))
    return job_id, gate


@pytest.fixture
def lacks_elsewhere(gated_job, qgis_process_program, own_connection, own_database, tmp_path):
    """Let a worker of another computer try to help; gives what it lacks, and the job's log.

    Its QGIS has a copy of the profile with other settings, or another script.
    """
    job_id, gate = gated_job
    profiles = tmp_path / "profiles"
    shutil.copytree(os.environ["QGIS_CUSTOM_CONFIG_PATH"], profiles)
    program = QgisProcess(qgis_process_program._program)
    program.environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profiles)
    others = Workers(program, own_connection)

    def run(change):
        change(profiles / "profiles" / "default")
        with JobDatabase(own_database) as store:
            unfit = others.start(WORKERS=1)
            # It finds nothing else to do.
            assert others.has_ended_within(unfit, 240)
            wait_for(lambda: any(worker.ended for worker in store.workers.workers()))
            found = {lack.reason for worker in store.workers.workers() for lack in worker.lacks}
            gate.unlink()
            wait_for(lambda: store.jobs.job_status(job_id).is_ended)
            assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
            log = "\n".join(entry.message for entry in store.jobs.log_entries(job_id))
        return found, log

    yield run
    others.kill_all()


def test_a_helper_whose_programs_make_other_pixels_is_named(lacks_elsewhere):
    def change(profile):
        script = profile / "processing" / "scripts" / "gated.py"
        script.write_text(script.read_text(encoding="utf-8").replace("* 1)", "* 1.0000001)"), encoding="utf-8")

    (lack,), log = lacks_elsewhere(change)
    assert lack.startswith("The recipe gives other pixels here than where the job is run, although")
    assert lack in log


def test_a_helper_without_the_shared_folder_is_named(lacks_elsewhere, tmp_path):
    own = tmp_path / "own disk"
    own.mkdir()

    def change(profile):
        ini = profile / "QGIS" / "QGIS3.ini"
        setting = f"[tile_jobs]\npath_map={tmp_path} = {own}\n"
        ini.write_text(f"{ini.read_text(encoding='utf-8')}\n{setting}", encoding="utf-8")

    (lack,), log = lacks_elsewhere(change)
    assert "here is not the folder where the job is run. The runner's own folder is not in it." in lack
    assert lack in log
    assert not list(own.rglob("*.tif"))
