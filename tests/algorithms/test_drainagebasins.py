"""Drainage basins of a whole raster, beside SAGA's flow accumulation."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.run.drainage import pieces
from tile_job_plugin.tiles.headers import read_header

NODATA = -99999


@pytest.fixture(params=[1024, 100], ids=["one piece", "pieces"])
def basins_of(request, run_algorithm, tmp_path, monkeypatch):
    """Compute basins, in pieces of some size; gives the pixels."""

    def run(dem):
        monkeypatch.setattr(pieces.Pieces.__init__, "__defaults__", (request.param,))
        target = str(tmp_path / f"basins_{request.param}.tif")
        assert run_algorithm("tilejobs:drainagebasins", DEM=dem, BASINS=target) == {"BASINS": target}
        assert read_header(target).nodata == NODATA
        return read_pixels(target)

    return run


@pytest.fixture
def changed(elevation, tmp_path):
    """Copy the elevation model with other heights in a rectangle; nodata if none are given."""

    def change(column, row, width, height, value=None):
        path = str(tmp_path / "changed.tif")
        gdal.Translate(path, str(elevation))
        dataset = gdal.Open(path, gdal.GA_Update)
        band = dataset.GetRasterBand(1)
        band.WriteArray(numpy.full((height, width), band.GetNoDataValue() if value is None else value), column, row)
        del band, dataset
        return path

    return change


@pytest.mark.needs_saga
def test_each_basin_has_as_many_pixels_as_drain_through_its_outlet(run_algorithm, changed, tmp_path, basins_of):
    with_hole = changed(140, 155, 31, 9)
    filled, flow = str(tmp_path / "filled.tif"), str(tmp_path / "flow.tif")
    run_algorithm("sagacmd:ta_preprocessor_3", DEM=with_hole, MINSLOPE=0.1, RESULT=filled)
    run_algorithm("sagacmd:ta_hydrology_0", ELEVATION=filled, METHOD=0, FLOW_UNIT=0, FLOW=flow)
    found, cells = basins_of(filled), read_pixels(flow)
    has_ground = read_pixels(with_hole) != read_header(with_hole).nodata
    assert numpy.array_equal(found != NODATA, has_ground)
    outlets, sizes = numpy.unique(found[has_ground], return_counts=True)
    assert numpy.array_equal(cells.ravel()[outlets.astype(int) - 1], sizes)
    assert sizes.max() > 1000


def test_a_sink_that_is_not_filled_has_a_basin_of_its_own(changed, basins_of):
    found = basins_of(changed(160, 170, 1, 1, 1))
    assert (found[169:172, 159:162] == 170 * found.shape[1] + 160 + 1).all()


class CancelledAtOnce(QgsProcessingFeedback):
    """Somebody who cancels when the first progress is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.progressChanged.connect(self.cancel)


def test_cancelling_leaves_nothing(qgis_app, elevation, tmp_path: Path, tmp_path_factory):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilejobs:drainagebasins")
    large = tmp_path_factory.mktemp("large") / "large.tif"
    gdal.Warp(str(large), str(elevation), xRes=8, yRes=8)
    context, feedback = QgsProcessingContext(), CancelledAtOnce()
    parameters = {"DEM": str(large), "BASINS": str(tmp_path / "basins.tif")}
    assert algorithm.prepare(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        algorithm.runPrepared(parameters, context, feedback)
    assert feedback.progress() < 100
    assert list(tmp_path.iterdir()) == []
