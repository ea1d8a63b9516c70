"""Places where results can't go: refused before anything is run, without a trace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tile_job_plugin.jobs.local.owner import is_root


@pytest.fixture
def closed_folder(tmp_path):
    """A folder that takes no new file: one without permission, or for root, who needs none, one of the kernel's."""
    if is_root():
        yield Path("/sys")
        return
    tmp_path.chmod(0o500)
    yield tmp_path
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("name", ["MOSAIC", "MAP_TILES"])
def test_a_destination_below_a_file_or_in_a_virtual_folder_is_refused(refuse, start, tmp_path, name):
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "new", "/proc"):
        path = f"{folder}/result.tif"
        assert refuse("startjob", **{**start, name: path}).startswith(f"{name}: no file can be made at {path!r} (")


def test_a_destination_in_a_folder_that_takes_no_file_is_refused(refuse, start, closed_folder):
    path = str(closed_folder / "new" / "mosaic.tif")
    said = refuse("startjob", **{**start, "MOSAIC": path})
    assert said.startswith(f"MOSAIC: no file can be made at {path!r} (")
    assert said.endswith("). Choose another folder.")


@pytest.mark.parametrize("name", ["mosaic.png", "mosaic"])
def test_a_mosaic_that_is_no_tif_is_refused(refuse, start, output, name):
    said = refuse("startjob", **{**start, "MOSAIC": str(output / name)})
    assert said == f"MOSAIC: {str(output / name)!r} will be a GeoTIFF. Let its name end in .tif."


@pytest.mark.parametrize("name", ["x" * 250 + ".tif", "x" * 300 + "/mosaic.tif"])
def test_a_mosaic_with_a_name_that_is_too_long_is_refused(refuse, start, output, name):
    said = refuse("startjob", **{**start, "MOSAIC": str(output / name)})
    assert said == f"MOSAIC: {str(output / name)!r} holds a name that is too long. Choose a shorter one."


@pytest.mark.needs_saga
def test_a_mosaic_in_the_place_of_a_folder_is_refused(refuse, start, tmp_path):
    folder = tmp_path / "mosaic_slope.tif"
    folder.mkdir()
    more = {"RECIPE": "tilejobs:relief", "MOSAIC": str(tmp_path / "mosaic.tif")}
    assert refuse("startjob", **{**start, **more}) == f"MOSAIC: {str(folder)!r} is a folder. Name a file."


def test_a_mosaic_in_the_place_of_a_tile_is_refused(refuse, start, elevation):
    before = elevation.read_bytes()
    said = refuse("startjob", **{**start, "MOSAIC": str(elevation)})
    assert said.startswith(f"MOSAIC: {str(elevation)!r} is a raster of tile set 'jacksboro' and would be overwritten.")
    assert elevation.read_bytes() == before


def test_a_mosaic_in_the_place_of_a_tile_whose_name_has_other_capitals_is_refused(refuse, start, elevation, output):
    same_file = output / elevation.name.upper().replace(".TIF", ".tif")
    same_file.parent.mkdir(exist_ok=True)
    os.link(elevation, same_file)
    said = refuse("startjob", **{**start, "MOSAIC": str(same_file)})
    assert said.startswith(f"MOSAIC: {str(same_file)!r} is a raster of tile set 'jacksboro' and would be overwritten.")


def test_map_tiles_in_a_folder_of_other_files_are_refused(refuse, start, tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "thesis.txt").touch()
    said = refuse("startjob", **{**start, "MAP_TILES": str(folder)})
    assert said.startswith(f"MAP_TILES: {folder} holds something other than map tiles.")


@pytest.mark.parametrize("name", ["", "mosaic.tif"])
def test_map_tiles_in_the_place_of_the_mosaic_are_refused(refuse, start, output, name):
    said = refuse("startjob", **{**start, "MAP_TILES": str(output / name)})
    assert said == f"MAP_TILES: {str(output / name)!r} is where the mosaic goes. Choose a folder of its own."


@pytest.fixture
def no_worker_log(profile_folder):
    """A profile where the log of worker processes can't be written."""
    log = profile_folder / "tile_jobs" / "worker.log"
    log.unlink(missing_ok=True)
    log.mkdir(parents=True)
    yield log
    log.rmdir()


def test_a_job_for_a_worker_that_cannot_be_started_is_not_made(refuse, start, no_worker_log):
    said = refuse("startjob", **{**start, "RUN": 1})
    assert said.startswith("RUN: the job can't go on in the background. No process of its own can be started. Its log")
    assert str(no_worker_log) in said


@pytest.mark.parametrize("run", [1, 2])
def test_a_job_that_is_not_waited_for_needs_a_lasting_place(refuse, start, run):
    said = refuse("startjob", **{**start, "RUN": run, "MOSAIC": "TEMPORARY_OUTPUT"})
    assert said.startswith("MOSAIC: a job in the background needs a path")
    assert "register tile set 'jacksboro' with an OUTPUT_FOLDER" in said
    said = refuse("startjob", **{**start, "RUN": run, "MAP_TILES": "TEMPORARY_OUTPUT"})
    assert said.startswith("MAP_TILES: a temporary file would be gone")
