"""What SAGA wrote: whole or not, new or old, and where it goes."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.outputs import prepare_output
from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription, Role

SHADE = ParameterDescription("SHADE", "Shade", Kind.GRID, Role.OUTPUT)
TILES = ParameterDescription("TILES", "Tiles", Kind.GRIDS, Role.OUTPUT)


@pytest.fixture
def folder(tmp_path):
    """The folder of a run."""
    path = tmp_path / "run"
    path.mkdir()
    return path


def test_a_file_that_was_there_before_is_no_output(hills, folder, tmp_path):
    target = tmp_path / "shade.tif"
    gdal.Translate(str(target), str(hills))
    output = prepare_output(SHADE, str(target), folder)
    assert output.files == []
    output.discard()
    assert target.exists()
    gdal.Translate(str(target), str(hills))
    assert output.files == [target]


@pytest.mark.parametrize("driver", ["GTiff", "SAGA"])
def test_a_raster_that_lacks_its_end_is_not_whole(hills, folder, tmp_path, driver):
    target = tmp_path / ("shade.tif" if driver == "GTiff" else "shade.sdat")
    output = prepare_output(SHADE, str(target), folder)
    gdal.Translate(str(target), str(hills), format=driver)
    assert output.is_whole
    os.truncate(target, target.stat().st_size // 2)
    assert not output.is_whole
    output.discard()
    assert not target.exists()


def test_a_header_with_a_unit_that_saga_could_not_write_is_mended(hills, folder, tmp_path):
    target = tmp_path / "total.sdat"
    output = prepare_output(SHADE, str(target), folder)
    gdal.Translate(str(target), str(hills), format="SAGA")
    header = target.with_suffix(".sgrd")
    lines = [line for line in header.read_bytes().splitlines(keepends=True) if not line.startswith(b"UNIT")]
    without_unit = b"".join(lines)
    header.write_bytes(without_unit.replace(b"DATAFORMAT", b"\0-+\0-+.,eE\0tarDATAFORMAT"))
    assert not output.is_whole
    output.mend()
    assert output.is_whole
    assert header.read_bytes() == without_unit.replace(b"DATAFORMAT", b"UNIT\t= \nDATAFORMAT")


def test_a_grids_data_file_is_named_by_its_header(folder, tmp_path):
    output = prepare_output(SHADE, str(tmp_path / "shade.sdat"), folder)
    assert output.argument == f"-SHADE={tmp_path / 'shade.sgrd'}"
    assert prepare_output(SHADE, str(tmp_path / "shade.sgrd"), folder).destination == tmp_path / "shade.sdat"


@pytest.mark.parametrize("name", ["é.tif", "a;b.tif", "shade.img"])
def test_what_saga_cannot_write_it_writes_in_the_runs_folder(hills, folder, tmp_path, name):
    output = prepare_output(SHADE, str(tmp_path / name), folder)
    assert output.argument == f"-SHADE={folder / 'SHADE.tif'}"
    gdal.Translate(str(output.written), str(hills))
    assert output.deliver() == str(tmp_path / name)
    assert (read_pixels(tmp_path / name) == read_pixels(hills)).all()


def test_the_files_of_a_list_go_to_its_folder(hills, folder, tmp_path):
    output = prepare_output(TILES, str(tmp_path / "tiles"), folder)
    for number in (1, 2):
        gdal.Translate(str(folder / f"TILES{number}.tif"), str(hills))
    output.deliver()
    assert sorted(path.name for path in (tmp_path / "tiles").iterdir()) == ["TILES1.tif", "TILES2.tif"]


def test_a_destination_that_cannot_be_written_is_named(hills, folder, tmp_path):
    (tmp_path / "shade.img").mkdir()
    output = prepare_output(SHADE, str(tmp_path / "shade.img"), folder)
    gdal.Translate(str(output.written), str(hills))
    with pytest.raises(SagaError, match=r"shade\.img cannot be written"):
        output.deliver()
