"""kill -9 of whoever runs a job: the next worker takes it over where it stood."""

from __future__ import annotations

import json
import shutil
import time

import numpy
import pytest

from tests.faults.checks import check_job
from tests.faults.workers import orphans
from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tests.saga.processes import saga_processes
from tile_job_plugin.jobs.errors import JobEnded
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.timeout(3600)

#: Seconds in which a worker that nothing happens to ends.
TO_THE_END = 120


def test_no_tile_is_lost_or_run_twice_when_runners_are_killed(
    workers, start_forty, undisturbed, own_database, audit, chance, times
):
    pixels, seconds = undisturbed
    kills = jobs = taken_over = seen = given_up = 0
    wanted = times(3, 50)
    while kills < wanted:
        job_id, mosaic = start_forty(jobs)
        jobs += 1
        is_done, killed_before, started = False, kills, time.monotonic()
        while not is_done:
            worker = workers.start()
            # The last job may end once there were enough.
            patience = chance.uniform(0.3, 1.1) * seconds if kills < wanted else TO_THE_END
            is_done = workers.has_ended_within(worker, patience)
            if is_done and kills == killed_before:
                # The computer has more time for a job than when this was measured.
                seconds = min(seconds, time.monotonic() - started)
            if is_done and _was_given_up(own_database, job_id):
                is_done, given_up = False, given_up + 1
                continue
            if not is_done:
                seen += bool(saga_processes())
                workers.kill(worker)
                kills += 1
                assert orphans() == []
                with JobDatabase(own_database) as store:
                    taken_over += 0 < store.jobs.progress(job_id).complete < 40
                    if store.jobs.job_status(job_id) is JobStatus.COMPLETE:
                        # Killed before it could remove the job's folder, which no other runner has a reason to do.
                        shutil.rmtree(mosaic.with_name(f"{mosaic.stem}.job{job_id}"), ignore_errors=True)
        with JobDatabase(own_database) as store:
            check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []
    assert set(audit.completions().values()) == {1}
    assert seen, "no worker was killed while SAGA ran"
    FIGURES.append(
        f"{kills} kill -9 in {jobs} jobs of 40 tiles, {taken_over} of them between the first tile and the last, "
        f"{given_up} retries after three kills in vain: "
        "0 tiles lost, 0 run twice, 0 orphans, 0 half files, mosaics identical"
    )


def _was_given_up(connection, job_id):
    """Retry a job that has failed because three claims were killed before they could bring it forward."""
    with JobDatabase(connection) as store:
        job = store.jobs.job(job_id)
        is_given_up = job.status is JobStatus.FAILED
        if is_given_up:
            assert "3 runners ended without a word" in job.message
            store.jobs.reopen_job(job_id)
        return is_given_up


def test_a_killed_job_that_reads_several_rasters_is_taken_over_where_it_stood(
    workers, start_forty, own_database, audit, elevation
):
    #: The tile itself, read in three ways.
    three = {
        "INPUT_B": str(elevation),
        "INPUT_C": {"tile_set": "many"},
        **{f"BAND_{letter}": 1 for letter in "ABC"},
        "FORMULA": "A + 2 * B - C",
        "RTYPE": 5,
    }
    recipe = {"RECIPE": "gdal:rastercalculator", "RECIPE_PARAMETERS": json.dumps(three), "HALO": 1}
    job_id, mosaic = start_forty("of three rasters", **recipe)
    with JobDatabase(own_database) as store:
        worker = workers.start()
        while not store.jobs.progress(job_id).complete:
            time.sleep(0.02)
        workers.kill(worker)
        before = store.jobs.progress(job_id).complete
        assert 0 < before < 40
        assert workers.has_ended_within(workers.start(), TO_THE_END)
        assert store.jobs.job(job_id).status is JobStatus.COMPLETE
    assert audit.tiles_run_again() == []
    # The five rows of tiles that are whole.
    heights, found = read_pixels(elevation)[:250, :350], read_pixels(mosaic)[:250]
    # What gdal_calc writes for nodata, which the elevation has as -9999.
    is_hole = found == numpy.finfo("float32").max
    numpy.testing.assert_array_equal(is_hole, heights == -9999)
    numpy.testing.assert_array_equal(found[~is_hole], (heights + 2 * heights - heights)[~is_hole])


def test_eight_workers_on_one_queue_complete_each_job_once_while_they_are_killed(
    workers, start_forty, own_database, audit, chance, times, forty_tiles
):
    count, at_once = times(8, 200), times(3, 8)
    tile_ids = forty_tiles.split(",")
    job_ids = [
        start_forty(number, TILE_IDS=",".join(chance.sample(tile_ids, 2)), RECIPE="native:slope", HALO=1)[0]
        for number in range(count)
    ]
    running = [workers.start() for _ in range(at_once)]
    kills = 0
    with JobDatabase(own_database) as store:
        while any(not store.jobs.job_status(job_id).is_ended for job_id in job_ids):
            time.sleep(chance.uniform(1, 4))
            victim = chance.randrange(at_once)
            kills += running[victim].poll() is None
            workers.kill(running[victim])
            running[victim] = workers.start()
        assert {store.jobs.job(job_id).status for job_id in job_ids} == {JobStatus.COMPLETE}
    assert audit.completions() == dict.fromkeys(job_ids, 1)
    assert audit.tiles_run_again() == []
    FIGURES.append(f"{at_once} workers, {count} jobs, {kills} workers killed: every job complete exactly once")


@pytest.mark.alone
def test_a_cancelled_job_is_left_by_its_worker_within_two_seconds(workers, start_forty, own_database, chance, times):
    slowest, cancels, jobs = 0.0, 0, 0
    while cancels < times(2, 20):
        job_id, mosaic = start_forty(f"cancelled {jobs}")
        jobs += 1
        worker = workers.start()
        with JobDatabase(own_database) as store:
            begun = chance.randint(1, 20)
            while store.jobs.progress(job_id).complete < begun:
                time.sleep(0.02)
            time.sleep(chance.uniform(0, 0.3))
            try:
                store.jobs.cancel_job(job_id)
            except JobEnded:
                assert workers.has_ended_within(worker, 60)
                continue
            cancels += 1
            cancelled = time.monotonic()
            while saga_processes() or any("work" in path.parts for path in mosaic.parent.rglob("*")):
                assert time.monotonic() - cancelled < 10
                time.sleep(0.02)
            slowest = max(slowest, time.monotonic() - cancelled)
            assert workers.has_ended_within(worker, 60)
            assert not mosaic.exists()
            assert store.jobs.job_status(job_id) is JobStatus.CANCELLED
            assert TileStatus.IN_PROGRESS not in {tile.status for tile in store.jobs.job_tiles(job_id)}
    assert slowest < 2
    FIGURES.append(f"{cancels} cancels: after {slowest:.1f} s at most no process and no half file was left")
