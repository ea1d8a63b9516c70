"""Vector layers that a recipe names are opened by one thread at a time: QGIS' own threads can wait for each other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)

from tests.fixtures.modeler import add_step
from tile_job_plugin.recipes.named_layers import named_layers, open_layers
from tile_job_plugin.recipes.recipe import find_recipe

#: Two threads that open a file by themselves meet in fewer, in most runs.
TIMES = 400


@pytest.fixture(scope="module")
def masks(tmp_path_factory):
    """A GeoPackage with two layers of polygons."""
    path = tmp_path_factory.mktemp("masks") / "masks.gpkg"
    geojson = '{"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}'
    for layer in ("one", "two"):
        options = {"layerName": layer, "accessMode": "append"} if path.exists() else {"layerName": layer}
        gdal.VectorTranslate(str(path), geojson, format="GPKG", **options)
    return str(path)


@pytest.mark.timeout(60)
@pytest.mark.usefixtures("qgis_app")
def test_threads_that_open_the_same_file_do_not_wait_for_each_other(masks, elevation):
    names = [masks, f"{masks}|layername=one", f"{masks}|layername=two"]

    def check(number):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("gdal:cliprasterbymasklayer")
        values = {"INPUT": str(elevation), "MASK": names[number % 3], "OUTPUT": "TEMPORARY_OUTPUT"}
        context = QgsProcessingContext()
        open_layers(named_layers(algorithm, values), context)
        return algorithm.checkParameterValues(values, context)

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(check, range(TIMES))) == {(True, "")}


@pytest.mark.usefixtures("qgis_app")
def test_an_algorithm_takes_the_layer_that_was_opened_for_it(masks):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:multiparttosingleparts")
    context = QgsProcessingContext()
    open_layers([f"{masks}|layername=two"], context)
    assert len(context.temporaryLayerStore().mapLayers()) == 1
    source = algorithm.parameterAsSource({"INPUT": f"{masks}|layername=two"}, "INPUT", context)
    assert source.featureCount() == 1
    assert len(context.temporaryLayerStore().mapLayers()) == 1


@pytest.mark.usefixtures("qgis_app")
def test_what_is_no_vector_layer_is_left_out(elevation):
    context = QgsProcessingContext()
    open_layers([str(elevation), "nothing", "\0"], context)
    assert context.temporaryLayerStore().mapLayers() == {}


@pytest.mark.usefixtures("qgis_app")
def test_a_recipe_names_its_own_layers(masks):
    assert find_recipe("gdal:cliprasterbymasklayer", {"MASK": masks}).layers == [masks]
    assert find_recipe("native:slope", {}).layers == []


@pytest.mark.usefixtures("qgis_app")
def test_a_model_names_the_layers_of_its_steps(masks):
    model = QgsProcessingModelAlgorithm("clipped", "Tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("DEM", "Elevation"), QgsProcessingModelParameter("DEM"))
    add_step(model, "clip", "gdal:cliprasterbymasklayer", {"MASK": masks}, {"INPUT": "DEM"}, {"Clipped": "OUTPUT"})
    assert named_layers(model, {}) == [masks]
