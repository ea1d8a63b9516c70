"""The room that a job takes on the disk, and jobs that certainly find none."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace

import pytest
from qgis.core import QgsProcessingException

from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.run.estimate.disk_use import DiskUse, free_bytes

USE = DiskUse(pixels=1_000_000, window_pixels=1_200_000, outputs=2, keeps_tiles=False, has_map_tiles=False)


def test_results_and_mosaics_lie_beside_each_other_while_a_job_runs():
    assert 0 < USE.at_end < USE.while_running
    assert replace(USE, window_pixels=2_400_000).while_running > USE.while_running
    assert replace(USE, window_pixels=2_400_000).at_end == USE.at_end


@pytest.mark.parametrize(("outputs", "unfinished"), [(1, 1), (2, 2), (5, 2)])
def test_mosaics_that_are_written_at_once_all_have_their_pixels_beside_them(outputs, unfinished):
    use = replace(USE, outputs=outputs)
    assert use.while_running == use.at_end + 4 * outputs * use.window_pixels + 3.5 * unfinished * use.pixels


@pytest.mark.parametrize("more", [{"keeps_tiles": True}, {"has_map_tiles": True}, {"outputs": 3}])
def test_whatever_else_is_asked_for_takes_room_to_the_end(more):
    assert replace(USE, **more).at_end > USE.at_end


def test_what_follows_water_takes_room_while_a_job_runs():
    with_areas = replace(USE, drainage_inputs=1)
    assert with_areas.while_running == USE.while_running + 8 * USE.window_pixels
    assert with_areas.at_end == USE.at_end


@pytest.fixture
def tiny_disk(tmp_path):
    """Mount a file system of so many kilobytes, and return its folder."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    folder = tmp_path / "tiny disk"
    folder.mkdir()

    def mount(kilobytes):
        options = f"size={kilobytes}k,mode=777"
        subprocess.run([*as_root, "mount", "-t", "tmpfs", "-o", options, "none", folder], check=True)
        return folder

    yield mount
    subprocess.run([*as_root, "umount", "--lazy", folder], check=True)


def test_room_is_told_of_folders_that_are_not_there_yet(tiny_disk):
    folder = tiny_disk(64)
    assert free_bytes(folder / "new" / "mosaic.tif") == 64 * 1024


@pytest.mark.needs_saga
def test_a_job_whose_results_find_no_room_for_certain_is_refused(tiny_disk, start_job, store):
    folder = tiny_disk(16)
    with pytest.raises(QgsProcessingException, match=r"MOSAIC: the job needs at least .* MB in the folder .*tiny disk"):
        start_job(RECIPE="tilejobs:relief", MOSAIC=str(folder / "mosaic.tif"), RUN=2)
    assert not store.jobs.jobs()
    assert list(folder.iterdir()) == []


def test_a_job_that_may_find_no_room_is_warned_of(tiny_disk, warnings_of, tile_set, saved_connection, store):
    folder = tiny_disk(512)
    said = warnings_of(
        "tilejobs:startjob",
        CONNECTION=saved_connection,
        TILE_SET=tile_set,
        ALL=True,
        RECIPE="native:slope",
        MOSAIC=str(folder / "mosaic.tif"),
        RUN=2,
    )
    assert f"The folder {folder} may be too small" in said
    assert [job.status for job in store.jobs.jobs()] == [JobStatus.READY]
