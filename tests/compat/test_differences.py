import numpy
import pytest
from osgeo import gdal

from compat.differences import difference, differences


def write_raster(path, values, nodata=None):
    array = numpy.array(values, dtype=numpy.float32)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, gdal.GDT_Float32)
    dataset.GetRasterBand(1).WriteArray(array)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    return path


def test_alike_rasters_are_identical_whatever_stands_for_nodata(tmp_path):
    one = write_raster(tmp_path / "one.tif", [[1, 2], [-9999, 4]], nodata=-9999)
    other = write_raster(tmp_path / "other.tif", [[1, 2], [-1, 4]], nodata=-1)
    found = difference("slope.tif", one, other)
    assert (found.unlike, found.holes, found.largest) == (0, 0, 0.0)
    assert "identical" in str(found)


def test_values_that_differ_and_holes_in_one_only_are_counted(tmp_path):
    one = write_raster(tmp_path / "one.tif", [[1, 2, 3, 4]], nodata=4)
    other = write_raster(tmp_path / "other.tif", [[1, 2.5, 3, 7]], nodata=4)
    found = difference("slope.tif", one, other)
    assert (found.unlike, found.holes, found.largest) == (2, 1, 0.5)
    assert found.mean == pytest.approx(0.5 / 3)


def test_rasters_of_the_same_name_are_compared(tmp_path):
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder in folders:
        folder.mkdir()
        write_raster(folder / "slope.tif", [[1, 2]])
    assert [found.name for found in differences(*folders)] == ["slope.tif"]


def test_rasters_of_different_sizes_are_refused(tmp_path):
    one = write_raster(tmp_path / "one.tif", [[1, 2]])
    other = write_raster(tmp_path / "other.tif", [[1, 2], [3, 4]])
    with pytest.raises(SystemExit, match="2, 1"):
        difference("slope.tif", one, other)
