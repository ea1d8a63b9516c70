"""A worker that runs what is ready; several at once are in tests/commands/test_jobs.py."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QTimer

from tile_job_plugin.jobs.model import JobStatus


def test_a_worker_runs_all_ready_jobs_the_oldest_first(
    start_job, run_algorithm, saved_connection, open_store, tmp_path
):
    for number in range(3):
        start_job(RECIPE="native:slope", TILE_IDS="r0_c0", RUN=2, MOSAIC=str(tmp_path / f"{number}.tif"))
    result = run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert result == {"JOBS_RUN": 3}
    with open_store() as store:
        jobs = store.jobs.jobs()
    assert {job.status for job in jobs} == {JobStatus.COMPLETE}
    assert [job.ended for job in jobs] == sorted(job.ended for job in jobs)


def test_a_job_that_fails_does_not_stop_the_worker(
    start_job, run_algorithm, saved_connection, open_store, tmp_path, elevation
):
    tiles = tmp_path / "tiles"
    tiles.mkdir()
    for name, column in {"good": 0, "broken": 100}.items():
        gdal.Translate(str(tiles / f"{name}.tif"), str(elevation), srcWin=[column, 0, 100, 100])
    run_algorithm("tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="files", FOLDER=str(tiles))
    first = start_job(TILE_SET="files", TILE_IDS="good,broken", RECIPE="native:slope", HALO=1, RETRIES=0, RUN=2)
    start_job(RECIPE="native:slope", TILE_IDS="r0_c0", RUN=2, MOSAIC=str(tmp_path / "other.tif"))
    (tiles / "broken.tif").write_bytes(b"")
    result = run_algorithm("tilejobs:runworker", CONNECTION=saved_connection, STOP_WHEN_IDLE=True)
    assert result == {"JOBS_RUN": 2}
    with open_store() as store:
        assert [job.status for job in store.jobs.jobs()] == [JobStatus.FAILED, JobStatus.COMPLETE]
        assert "broken.tif" in store.jobs.job(first["JOB_ID"]).message


def test_a_worker_waits_for_jobs_until_it_is_cancelled(saved_connection, tile_set):
    import processing

    feedback = QgsProcessingFeedback()
    QTimer.singleShot(200, feedback.cancel)
    context = QgsProcessingContext()
    result = processing.run("tilejobs:runworker", {"CONNECTION": saved_connection}, feedback=feedback, context=context)
    assert result == {"JOBS_RUN": 0}
