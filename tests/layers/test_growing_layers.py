"""The layers of a job's mosaics while it is run."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProject

from tile_job_plugin.layers.growing_layers import GrowingLayers
from tile_job_plugin.tiles.style import write_style


@pytest.fixture
def raster(tmp_path):
    """Write a styled raster of values from one number to another, and give its path."""

    def make(name, least, most):
        path = tmp_path / f"{name}.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 20, 20, 1, gdal.GDT_Float32)
        dataset.SetGeoTransform((0, 1, 0, 20, 0, -1))
        dataset.GetRasterBand(1).WriteArray(numpy.linspace(least, most, 400).reshape(20, 20))
        dataset = None
        write_style(path, "Slope", tmp_path)
        return path

    return make


@pytest.fixture
def project(qgis_app):
    """A project of this test's own."""
    return QgsProject()


@pytest.fixture
def layers(project):
    """The layers of one job."""
    group = project.layerTreeRoot().addGroup("Job 1")
    return GrowingLayers(project, lambda: group)


def only_layer(project):
    (layer,) = project.mapLayers().values()
    return layer


def test_a_layer_stays_the_same_one_and_takes_the_style_of_what_it_shows(project, layers, raster):
    layers.show({"Slope": raster("some", 0, 100)})
    layer_id = only_layer(project).id()
    layers.show({"Slope": raster("more", 200, 300)})
    layer = only_layer(project)
    assert (layer.id(), layer.name()) == (layer_id, "Slope")
    assert layer.source().endswith("more.tif")
    assert layer.renderer().classificationMin() == pytest.approx(202, abs=1)


def test_a_style_that_a_user_has_changed_lasts(project, layers, raster):
    layers.show({"Slope": raster("some", 0, 100)})
    renderer = only_layer(project).renderer().clone()
    renderer.setOpacity(0.25)
    only_layer(project).setRenderer(renderer)
    layers.show({"Slope": raster("more", 200, 300)})
    layer = only_layer(project)
    assert layer.renderer().opacity() == 0.25
    assert layer.source().endswith("more.tif")


def test_a_layer_that_a_user_has_removed_does_not_come_back(project, layers, raster):
    layers.show({"Slope": raster("some", 0, 100)})
    project.removeMapLayer(only_layer(project).id())
    layers.show({"Slope": raster("more", 200, 300)})
    assert not project.mapLayers()
