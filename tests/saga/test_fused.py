"""A model of SAGA tools gives the same as one script as it gives step by step."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tile_job_plugin.saga.fused import FusedModel, fused

RECIPES = [
    ("tilejobs:relief", {"AZIMUTH": 200, "SUN_HEIGHT": 30, "EXAGGERATION": 2, "SLOPE_UNIT": 2}),
    ("tilejobs:wetness", {"MIN_SLOPE": 0.1}),
    ("tilejobs:solar", {"RADIUS": 900, "DAY": "2026-03-21", "HOUR_STEP": 4, "LATITUDE": 36}),
]


@pytest.fixture(scope="module")
def corner(elevation, tmp_path_factory):
    """A corner of the elevation model, a good part of which is nodata."""
    path = tmp_path_factory.mktemp("corner") / "corner.tif"
    gdal.Translate(str(path), str(elevation), srcWin=[0, 0, 60, 50])
    return str(path)


def model(algorithm_id):
    return QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)


def run(algorithm, parameters, folder):
    """Run an algorithm with all its outputs in a folder; gives their files."""
    folder.mkdir()
    # Kept in a variable, since it owns its definitions.
    made = algorithm.create()
    names = [destination.name() for destination in made.destinationParameterDefinitions()]
    files = {name: str(folder / f"{number}.tif") for number, name in enumerate(names)}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    results, _ = algorithm.run({**parameters, **files}, context, feedback, {}, False)
    assert {name: results[name] for name in files} == files
    return list(files.values()), feedback.textLog()


@pytest.mark.parametrize(("recipe", "parameters"), RECIPES)
def test_one_script_gives_the_same_files_as_the_steps(qgis_app, corner, tmp_path, recipe, parameters):
    parameters = {"DEM": corner, **parameters}
    algorithm = model(recipe)
    script = fused(algorithm)
    assert isinstance(script, FusedModel)
    stepwise, _ = run(algorithm, parameters, tmp_path / "steps")
    at_once, said = run(script, parameters, tmp_path / "script")
    for one, other in zip(stepwise, at_once, strict=True):
        assert contents(one) == contents(other)
    assert said.count("Running Script") == 1


def contents(path):
    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(1)
    return band.ReadRaster(), band.GetNoDataValue(), dataset.GetGeoTransform(), dataset.GetProjection()


@pytest.mark.parametrize("name", ["-c=1", "a b'\"c", "$(touch x);`y`|&", "new\nline", "é 日本 😀", "%d{}\\"])
def test_any_path_is_just_a_name(qgis_app, corner, tmp_path, name):
    # Two outputs of this recipe are wanted, and handed on to a later step as well.
    expected, _ = run(fused(model("tilejobs:wetness")), {"DEM": corner, "MIN_SLOPE": 0.1}, tmp_path / "plain")
    source = tmp_path / f"{name}.tif"
    source.write_bytes(Path(corner).read_bytes())
    result, _ = run(fused(model("tilejobs:wetness")), {"DEM": str(source), "MIN_SLOPE": 0.1}, tmp_path / name)
    assert [contents(file) for file in result] == [contents(file) for file in expected]
    assert not Path("x").exists()


def test_an_error_names_the_step_and_leaves_no_file(qgis_app, tmp_path):
    broken = tmp_path / "broken.tif"
    gdal.GetDriverByName("GTiff").Create(str(broken), 20, 20)
    parameters = {"DEM": str(broken), "MIN_SLOPE": 0.1}
    broken.write_bytes(broken.read_bytes()[:50])
    with pytest.raises(QgsProcessingException, match=r"broken\.tif"):
        run(fused(model("tilejobs:wetness")), parameters, tmp_path / "script")
    assert list((tmp_path / "script").iterdir()) == []


def test_other_algorithms_are_left_as_they_are(qgis_app):
    algorithm = model("native:slope")
    assert fused(algorithm) is algorithm
