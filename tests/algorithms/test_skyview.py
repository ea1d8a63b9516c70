"""The sky view as an algorithm, as a step of a model, and as a recipe."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.rasters import read_pixels


def test_only_the_results_that_are_asked_for_are_made(run_algorithm, elevation, tmp_path):
    svf = str(tmp_path / "svf.tif")
    results = run_algorithm("tilejobs:skyview", DEM=str(elevation), RADIUS=900, SVF=svf)
    assert results == {"SVF": svf}
    assert [file.name for file in tmp_path.iterdir()] == ["svf.tif"]


def test_a_virtual_raster_becomes_a_saga_grid(run_algorithm, elevation, tmp_path):
    window = str(tmp_path / "window.vrt")
    gdal.Translate(window, str(elevation), format="VRT", srcWin=[20, 30, 50, 40])
    svf, terrain = str(tmp_path / "svf.sdat"), str(tmp_path / "terrain.tif")
    run_algorithm("tilejobs:skyview", DEM=window, RADIUS=900, SVF=svf, TERRAIN=terrain)
    assert gdal.Open(svf).GetGeoTransform() == pytest.approx(gdal.Open(window).GetGeoTransform())
    assert read_pixels(svf).shape == read_pixels(terrain).shape == (40, 50)


def test_a_radius_of_nothing_is_refused(refuse, elevation):
    said = refuse("skyview", DEM=str(elevation), RADIUS=0, SVF="/dev/null/svf.tif")
    assert "RADIUS: nothing is within 0 map units. Give a larger number." in said


def test_degrees_are_warned_of(warnings_of, elevation, tmp_path):
    degrees = str(tmp_path / "degrees.tif")
    gdal.Warp(degrees, str(elevation), dstSRS="EPSG:4326", xRes=0.01, yRes=0.01)
    said = warnings_of("tilejobs:skyview", DEM=degrees, RADIUS=0.02, SVF=str(tmp_path / "svf.tif"))
    assert "The elevation is in degrees" in said


class CancelledAtOnce(QgsProcessingFeedback):
    """Somebody who cancels when the first progress is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.progressChanged.connect(self.cancel)


def test_cancelling_leaves_nothing(qgis_app, elevation, tmp_path: Path, tmp_path_factory):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilejobs:skyview")
    large = tmp_path_factory.mktemp("large") / "large.tif"
    gdal.Warp(str(large), str(elevation), xRes=10, yRes=10)
    parameters = {"DEM": str(large), "RADIUS": 2000, "DIRECTIONS": 32, "SVF": str(tmp_path / "svf.tif")}
    context, feedback = QgsProcessingContext(), CancelledAtOnce()
    assert algorithm.prepare(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        algorithm.runPrepared(parameters, context, feedback)
    assert feedback.progress() < 50
    assert list(tmp_path.iterdir()) == []
