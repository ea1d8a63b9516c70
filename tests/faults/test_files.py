"""Disks that are full, folders that vanish or take no files, rasters that are cut off: in the middle of a job."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from tests.faults.checks import check_job
from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.usefixtures("tile_by_tile")

SMALL_DISK_MB = 30


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 30 MB."""
    folder = tmp_path / "small disk"
    folder.mkdir()
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    options = f"size={SMALL_DISK_MB}m,mode=777"
    subprocess.run([*as_root, "mount", "-t", "tmpfs", "-o", options, "none", folder], check=True)
    yield folder
    subprocess.run([*as_root, "umount", "--lazy", folder], check=True)


@pytest.fixture
def when_under_way(own_database):
    """Do something as soon as a job has complete tiles, beside the job."""

    def start(action):
        def wait():
            with JobDatabase(own_database) as store:
                give_up = time.monotonic() + 120
                while not any(store.jobs.progress(job.id).complete for job in store.jobs.jobs(JobStatus.IN_PROGRESS)):
                    if time.monotonic() > give_up:
                        return
                    time.sleep(0.02)
            action()

        thread = threading.Thread(target=wait)
        thread.start()
        return thread

    return start


def last_job(database):
    with JobDatabase(database) as store:
        job = store.jobs.jobs()[-1]
        return job, store.jobs.job_tiles(job.id)


def test_a_full_disk_fails_tiles_in_words_and_a_retry_completes_the_job(
    small_disk, run_forty, run_algorithm, own_connection, own_database, undisturbed
):
    filler = small_disk / "filler"
    free = shutil.disk_usage(small_disk).free
    filler.write_bytes(bytes(free - 400_000))
    mosaic = small_disk / "slope.tif"
    with pytest.raises(QgsProcessingException):
        run_forty(mosaic, RETRIES=0)
    job, tiles = last_job(own_database)
    assert job.status is JobStatus.FAILED
    assert not mosaic.exists()
    failed = [tile for tile in tiles if tile.status is TileStatus.FAILED]
    assert failed
    assert all(tile.message for tile in failed)
    assert TileStatus.IN_PROGRESS not in {tile.status for tile in tiles}
    filler.unlink()
    result = run_algorithm("tilejobs:retryjob", CONNECTION=own_connection, JOB_ID=job.id, RUN=0)
    assert result["STATUS"] == "complete"
    with JobDatabase(own_database) as store:
        check_job(store, job.id, mosaic, undisturbed.pixels)
    FIGURES.append(f"a disk of {SMALL_DISK_MB} MB full: {len(failed)} tiles failed in words, complete after a retry")


def test_a_disk_that_is_too_small_for_the_mosaic_keeps_the_earlier_one(small_disk, run_forty, own_database):
    mosaic = small_disk / "slope.tif"
    mosaic.write_bytes(b"an earlier mosaic")
    filler = small_disk / "filler"

    def fill_when_mosaicking():
        with JobDatabase(own_database) as store:
            ended = (JobStatus.MOSAICKING, JobStatus.FAILED, JobStatus.COMPLETE)
            while not (jobs := store.jobs.jobs()) or jobs[-1].status not in ended:
                time.sleep(0.005)
        with suppress(OSError), filler.open("wb") as file:
            while True:
                file.write(bytes(10_000))
                file.flush()

    thread = None
    try:
        with pytest.raises(QgsProcessingException, match="can't be written"):
            thread = threading.Thread(target=fill_when_mosaicking)
            thread.start()
            run_forty(mosaic, RETRIES=0)
    finally:
        thread.join()
    assert mosaic.read_bytes() == b"an earlier mosaic"
    assert not list(small_disk.glob(".slope-*"))


def test_a_folder_that_vanishes_in_the_middle_is_told_and_the_job_can_be_retried(
    run_forty, forty_tiles, when_under_way, run_algorithm, own_connection, own_database, tmp_path
):
    tile_ids = ",".join(forty_tiles.split(",")[:16])
    mosaic = tmp_path / "vanishes" / "slope.tif"
    thread = when_under_way(lambda: shutil.rmtree(mosaic.parent, ignore_errors=True))
    with pytest.raises(QgsProcessingException, match=r"takes no files|vanished|can't be kept|failed"):
        run_forty(mosaic, RETRIES=0, TILE_IDS=tile_ids)
    thread.join()
    job, tiles = last_job(own_database)
    assert job.status is JobStatus.FAILED
    assert TileStatus.IN_PROGRESS not in {tile.status for tile in tiles}
    result = run_algorithm("tilejobs:retryjob", CONNECTION=own_connection, JOB_ID=job.id, RUN=0)
    assert result["STATUS"] == "complete"
    assert mosaic.exists()


def test_a_raster_that_is_cut_off_in_the_middle_fails_what_needs_it_only(
    run_algorithm, own_connection, elevation, tile_files, own_database, when_under_way, tmp_path
):
    files = tile_files(elevation, 60)
    folder = Path(files[0][1]).parent
    run_algorithm("tilejobs:registertileset", CONNECTION=own_connection, TILE_SET="files", FOLDER=str(folder))
    last_id, last_file = files[-1]
    whole = Path(last_file).read_bytes()
    thread = when_under_way(lambda: Path(last_file).write_bytes(whole[: len(whole) // 2]))
    with pytest.raises(QgsProcessingException):
        run_algorithm(
            "tilejobs:startjob",
            CONNECTION=own_connection,
            TILE_SET="files",
            TILE_IDS=",".join(tile_id for tile_id, _ in files),
            RECIPE="tilejobs:solar",
            RECIPE_PARAMETERS='{"RADIUS": 900}',
            HALO=11,
            MOSAIC=str(tmp_path / "slope.tif"),
        )
    thread.join()
    _, tiles = last_job(own_database)
    assert [tile.tile_id for tile in tiles if tile.status is TileStatus.FAILED] == [last_id]
    assert {tile.status for tile in tiles} == {TileStatus.FAILED, TileStatus.COMPLETE}
