"""Rasters that are there when they are whole, and not before."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.light.sky_view_rasters import UNITS
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.errors import ResultRefused
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters
from tile_job_plugin.tiles.units import unit_of


@pytest.fixture
def source(elevation) -> Elevation:
    """The elevation model whose pixels results share."""
    return Elevation(str(elevation))


@pytest.mark.parametrize(("file", "driver"), [("svf.tif", "GTiff"), ("svf.sdat", "SAGA")])
def test_a_result_lies_on_the_pixels_of_the_elevation(source, tmp_path, file, driver):
    path = tmp_path / "new" / file
    with ResultRasters(source, {"SVF": str(path)}, {"SVF": driver}, UNITS) as results:
        results.write("SVF", numpy.full((2, 3), 0.5, numpy.float32), 4, 5)
        results.write("TERRAIN", numpy.zeros((2, 3), numpy.float32), 4, 5)
        assert not path.exists()
    raster = gdal.Open(str(path))
    assert raster.GetGeoTransform() == pytest.approx(source.transform)
    assert raster.GetSpatialRef().IsProjected()
    assert raster.GetRasterBand(1).GetNoDataValue() == NODATA
    assert (read_pixels(path)[5:7, 4:7] == 0.5).all()
    assert not [each for each in path.parent.iterdir() if each.is_dir()]


@pytest.mark.parametrize(("file", "driver"), [("result.tif", "GTiff"), ("result.sdat", "SAGA")])
def test_a_result_says_its_unit(source, tmp_path, file, driver):
    for name, unit in (("VISIBLE", "%"), ("SVF", "")):
        path = tmp_path / name / file
        with ResultRasters(source, {name: str(path)}, {name: driver}, UNITS):
            pass
        assert unit_of(path) == unit


def test_a_raster_that_was_there_stays_until_the_new_one_is_whole(source, tmp_path):
    path, notes = tmp_path / "svf.tif", tmp_path / "svf.tif.aux.xml"
    path.write_text("earlier")
    notes.write_text("of the earlier one")
    with pytest.raises(ZeroDivisionError), ResultRasters(source, {"SVF": str(path)}, {"SVF": "GTiff"}, UNITS):
        raise ZeroDivisionError
    assert sorted(tmp_path.iterdir()) == [path, notes]
    assert path.read_text() == "earlier"
    with ResultRasters(source, {"SVF": str(path)}, {"SVF": "GTiff"}, UNITS):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["svf.tif"]
    assert gdal.Open(str(path)).RasterXSize == source.width


@pytest.mark.parametrize(
    ("name", "driver", "reason"),
    [
        ("/dev/null/svf.tif", "GTiff", "can't be written: File exists. Choose another file"),
        ("svf.png", "PNG", "has a format that can't be written piece by piece. Choose another file"),
    ],
)
def test_a_place_or_format_that_cannot_be_written_is_refused_by_name(source, tmp_path, name, driver, reason):
    wanted = {"TERRAIN": str(tmp_path / "new" / "folder" / "terrain.tif"), "SVF": str(tmp_path / name)}
    with (
        pytest.raises(ResultRefused, match=r"^SVF: ") as refusal,
        ResultRasters(source, wanted, {"TERRAIN": "GTiff", "SVF": driver}, UNITS),
    ):
        pass
    assert reason in str(refusal.value)
    assert list(tmp_path.iterdir()) == []
