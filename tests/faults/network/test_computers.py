"""Computers with a network of their own run one job together; those that do not fit are named, and get no block."""

from __future__ import annotations

import shutil
import struct
import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.faults.checks import files_below
from tests.faults.held_plan import held
from tests.faults.workers import Workers
from tests.fixtures.figures import FIGURES
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = [pytest.mark.timeout(3600), pytest.mark.alone]

#: Pixels along a side of a tile.
TILE_SIZE = 64
#: Where Debian's SAGA has the tools that `relief` is made of, and the factor that turns their angles into degrees.
SAGA_TOOLS = "saga/libta_morphometry.so"
DEGREES = 57.29577951308232


@pytest.fixture
def share(tmp_path):
    """The folder that computers share: it has the rasters, and gets the results."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def square_set(share, elevation, own_connection, run_algorithm, times):
    """The name of a tile set of 400 tiles, or of fewer, and their number."""
    side = times(8, 20)
    dem = share / "dem.tif"
    size = side * TILE_SIZE
    gdal.Translate(str(dem), str(elevation), srcWin=[0, 0, 345, 345], width=size, height=size, resampleAlg="bilinear")
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=own_connection, TILE_SET="square", RASTER=str(dem), TILE_SIZE=TILE_SIZE
    )
    return "square", side * side


@pytest.fixture
def start_relief(square_set, own_connection, run_algorithm):
    """Start `relief` on all tiles, here or for workers; gives the job's number."""

    def start(mosaic, run):
        values = {"CONNECTION": own_connection, "TILE_SET": square_set[0], "ALL": True, "HALO": 8}
        return run_algorithm("tilejobs:startjob", RECIPE="tilejobs:relief", MOSAIC=str(mosaic), RUN=run, **values)[
            "JOB_ID"
        ]

    return start


@pytest.fixture
def other_saga(tmp_path):
    """SAGA's tools as another SAGA might have them, which takes a full circle for a bit more; and the place of ours."""
    place = next(Path("/usr/lib").glob(f"*/{SAGA_TOOLS}"))
    content = place.read_bytes()
    assert content.count(struct.pack("<d", DEGREES)) == 1
    other = tmp_path / place.name
    other.write_bytes(content.replace(struct.pack("<d", DEGREES), struct.pack("<d", DEGREES * 1.001)))
    shutil.copymode(place, other)
    return other, place


def wait_for(condition, seconds=120):
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up
        time.sleep(0.1)


def said(store, job_id):
    return "\n".join(entry.message for entry in store.jobs.log_entries(job_id))


def blocks_by_host(audit, job_id):
    """How many blocks each computer has completed of a job."""
    rows = audit.run(
        "select split_part(name, ':', 1), sum(blocks) from tile_jobs.helper where job_id = %s group by 1", job_id
    )
    return {host: int(blocks or 0) for host, blocks in rows}


def test_unlike_computers_run_a_job_as_one_would(
    new_computer,
    workers,
    qgis_process_program,
    own_connection,
    own_database,
    start_relief,
    square_set,
    share,
    other_saga,
    audit,
    times,
):
    start_relief(share / "alone" / "relief.tif", run=0)
    mosaic = share / "together" / "relief.tif"
    job_id = start_relief(mosaic, run=2)
    without_share, with_other_saga, *fitting = [new_computer() for _ in range(times(3, 8))]
    programs = [computer.qgis_process(qgis_process_program) for computer in fitting]
    programs.append(without_share.qgis_process(qgis_process_program, hidden=[share]))
    programs.append(with_other_saga.qgis_process(qgis_process_program, replaced=[other_saga]))
    with JobDatabase(own_database) as store:
        started = time.monotonic()
        runner = workers.start(WORKERS=1)
        wait_for(lambda: store.helpers.next_job(job_id))
        helpers = [Workers(program, own_connection) for program in programs]
        # They end with the job, and no earlier where they can do nothing for it.
        processes = [helper.start(stop_when_idle=False, JOB_ID=job_id, WORKERS=1) for helper in helpers]
        with held(own_database, job_id) as waiting:
            wait_for(lambda: sum(bool(worker.lacks) for worker in store.workers.workers()) == 2)
            lacks = {worker.host: worker.lacks[0].reason for worker in store.workers.workers() if worker.lacks}
            wait_for(lambda: said(store, job_id).count("helps with 1 lanes") == len(fitting))
        wait_for(lambda: store.jobs.job_status(job_id).is_ended)
        seconds = time.monotonic() - started
        assert all(helper.has_ended_within(process, 60) for helper, process in zip(helpers, processes))
        assert workers.has_ended_within(runner, 60)
        assert store.jobs.job_status(job_id) is JobStatus.COMPLETE
        log = said(store, job_id)
    assert set(lacks) == {without_share.name, with_other_saga.name}
    assert "dem.tif" in lacks[without_share.name]
    assert lacks[with_other_saga.name].startswith("The recipe gives other pixels here than where the job is run")
    assert all(f"{host}:" in log and f"can't help: {reason}" in log for host, reason in lacks.items())
    for name in ("relief", "relief_slope"):
        together = read_pixels(mosaic.with_name(f"{name}.tif"))
        numpy.testing.assert_array_equal(together, read_pixels(share / "alone" / f"{name}.tif"))
    assert audit.tiles_run_again() == []
    blocks = blocks_by_host(audit, job_id)
    assert all(blocks[computer.name] for computer in fitting), blocks
    assert not any(blocks.get(computer.name) for computer in (without_share, with_other_saga))
    assert all(not computer.processes() for computer in (without_share, with_other_saga, *fitting))
    assert not [name for name in files_below(mosaic.parent) if not name.startswith("relief")]
    tiles = square_set[1]
    assert waiting > tiles / 2
    FIGURES.append(
        f"{len(fitting)} computers that fit and 2 that do not, each with a network of its own: {tiles} tiles in "
        f"{seconds:.0f} s, pixels those of one computer. Blocks: {blocks}"
    )
