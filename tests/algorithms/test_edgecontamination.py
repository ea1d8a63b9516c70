"""Edge contamination of a whole raster, beside SAGA's tool of that name."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.run.drainage import pieces
from tile_job_plugin.tiles.headers import read_header

#: What SAGA calls a pixel at the edge, and one that water of such a pixel comes to.
OF_SAGA = (1, 2)


@pytest.fixture
def with_hole(elevation, tmp_path):
    """The elevation model with nodata in its midst."""
    path = str(tmp_path / "hole.tif")
    gdal.Translate(path, str(elevation))
    dataset = gdal.Open(path, gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    band.WriteArray(numpy.full((9, 31), band.GetNoDataValue()), 140, 155)
    del band, dataset
    return path


@pytest.mark.needs_saga
@pytest.mark.parametrize("method", [0, 1], ids=["D8", "MFD"])
@pytest.mark.parametrize("size", [1024, 100], ids=["one piece", "pieces"])
def test_pixels_are_those_that_saga_calls_edges_or_contaminated(
    method, size, run_algorithm, with_hole, tmp_path, monkeypatch
):
    monkeypatch.setattr(pieces.Pieces.__init__, "__defaults__", (size,))
    filled, saga, target = (str(tmp_path / name) for name in ("filled.tif", "saga.tif", "mask.tif"))
    run_algorithm("sagacmd:ta_preprocessor_3", DEM=with_hole, MINSLOPE=0.1, RESULT=filled)
    run_algorithm("sagacmd:ta_hydrology_13", ELEVATION=filled, METHOD=method, CONTAMINATION=saga)
    made = run_algorithm("tilejobs:edgecontamination", DEM=filled, METHOD=method, CONTAMINATION=target)
    assert made == {"CONTAMINATION": target}
    found, has_ground = read_pixels(target), read_pixels(with_hole) != read_header(with_hole).nodata
    assert (found.dtype, read_header(target).nodata) == (numpy.uint8, 255)
    assert numpy.array_equal(found != 255, has_ground)
    assert numpy.array_equal(found[has_ground] == 1, numpy.isin(read_pixels(saga), OF_SAGA)[has_ground])
    assert 0.02 < found[has_ground].mean() < 0.9


def test_water_stays_in_a_sink_that_is_not_filled(run_algorithm, elevation, tmp_path):
    plane, target = str(tmp_path / "plane.tif"), str(tmp_path / "mask.tif")
    gdal.Translate(plane, str(elevation))
    dataset = gdal.Open(plane, gdal.GA_Update)
    # It falls to the east, and has a hole.
    heights = numpy.tile(1000.0 - numpy.arange(dataset.RasterXSize), (dataset.RasterYSize, 1))
    heights[150, 100] = 1
    dataset.GetRasterBand(1).WriteArray(heights)
    del dataset
    run_algorithm("tilejobs:edgecontamination", DEM=plane, METHOD=0, CONTAMINATION=target)
    mask = read_pixels(target)
    assert mask[[148, 152]].all()
    assert mask[149:152, :100].all()
    assert mask[150, 100] == 1
    assert not mask[149:152, 102:-1].any()
