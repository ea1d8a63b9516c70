"""Which input of a recipe takes the tile, and what may be named for the others."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.recipes.errors import RecipeDataMissing
from tile_job_plugin.recipes.raster_inputs import RasterPlace, with_resampling, with_source
from tile_job_plugin.recipes.recipe import find_recipe, outputs_made, settable_parameters

pytestmark = pytest.mark.usefixtures("qgis_app")
COVER = {"tile_set": "cover"}


@pytest.fixture(autouse=True)
def models(two_raster_models):
    """The models `twice:mixed` and, with a SAGA, `twice:saga`, which read DEM and SURFACE."""


@pytest.fixture
def file(hills):
    return str(hills)


@pytest.mark.needs_saga
def test_the_only_input_that_is_left_takes_the_tile():
    for given, source in (({"SURFACE": COVER}, "DEM"), ({"DEM": COVER}, "SURFACE")):
        assert find_recipe("twice:saga", given).source == RasterPlace(source)


@pytest.mark.needs_saga
@pytest.mark.parametrize("given", [{}, {"DEM": COVER, "SURFACE": COVER}, {"DEM": "", "SURFACE": None}])
def test_no_input_or_several_that_are_left_are_refused_with_what_to_do(given):
    with pytest.raises(RequestRefused, match=r"^RECIPE: .*DEM, SURFACE.*RECIPE_PARAMETERS.*\"tile_set\".*SOURCE"):
        find_recipe("twice:saga", given)


@pytest.mark.needs_saga
def test_what_a_recipe_makes_is_known_before_its_rasters_are():
    assert [output.title for output in outputs_made("twice:saga", {})] == ["Slope"]
    assert {"DEM", "SURFACE"} <= {definition.name() for definition in settable_parameters("twice:saga")}


def test_an_optional_raster_is_cut_like_others(file):
    recipe = find_recipe("gdal:fillnodata", {"MASK_LAYER": file})
    assert recipe.source == RasterPlace("INPUT")
    assert [(raster.place, raster.path) for raster in recipe.rasters] == [(RasterPlace("MASK_LAYER"), file)]
    assert "MASK_LAYER" not in recipe.parameters
    assert recipe.arguments(["tile.vrt", "mask.vrt"]).items() >= {"INPUT": "tile.vrt", "MASK_LAYER": "mask.vrt"}.items()


def test_a_list_of_rasters_keeps_its_order(file):
    given = {"INPUT": [COVER, file, {"path": file}]}
    recipe = find_recipe("native:cellstatistics", given)
    assert recipe.source == RasterPlace("REFERENCE_LAYER")
    assert [raster.place.name for raster in recipe.rasters] == ["INPUT 1", "INPUT 2", "INPUT 3"]
    assert recipe.arguments(["tile", "a", "b", "c"])["INPUT"] == ["a", "b", "c"]


def test_the_tile_may_be_one_of_a_list(file):
    given = {"INPUT": [file, {"tile": True}], "REFERENCE_LAYER": COVER}
    recipe = find_recipe("native:cellstatistics", given)
    assert recipe.source == RasterPlace("INPUT", 1)
    assert (
        recipe.arguments(["tile", "file", "cover"]).items()
        >= {
            "INPUT": ["file", "tile"],
            "REFERENCE_LAYER": "cover",
        }.items()
    )


@pytest.mark.needs_saga
def test_of_a_list_alone_the_tile_is_the_first():
    recipe = find_recipe("sagacmd:grid_calculus_8", {"GRIDS": [COVER]})
    assert recipe.source == RasterPlace("GRIDS", 0)
    assert recipe.arguments(["tile", "cover"])["GRIDS"] == ["tile", "cover"]
    assert find_recipe("sagacmd:grid_calculus_8", {}).arguments(["tile"])["GRIDS"] == ["tile"]


def settled_with(recipe_id, given, source):
    algorithm = QgsApplication.processingRegistry().algorithmById(recipe_id)
    return find_recipe(recipe_id, with_source(algorithm, given, source))


@pytest.mark.needs_saga
def test_source_names_the_input_that_takes_the_tile(file):
    assert settled_with("gdal:rastercalculator", {"INPUT_A": file, "BAND_A": 1, "FORMULA": "A"}, "INPUT_C").source == (
        "INPUT_C",
        None,
    )
    assert settled_with("sagacmd:grid_calculus_1", {"GRIDS": [COVER], "FORMULA": "g1-g2"}, "GRIDS").source == (
        "GRIDS",
        0,
    )
    assert settled_with("native:slope", {}, "INPUT").source.parameter == "INPUT"


@pytest.mark.parametrize(
    ("given", "source", "reason"),
    [
        ({}, "OUTPUT", "native:slope has no raster input 'OUTPUT'. It has: INPUT."),
        ({}, "Z_FACTOR", "native:slope has no raster input 'Z_FACTOR'"),
        ({"INPUT": COVER}, "INPUT", "INPUT takes the tile, so RECIPE_PARAMETERS can't name a raster. Leave INPUT out"),
    ],
)
def test_a_source_that_takes_no_tile_is_refused(given, source, reason):
    with pytest.raises(RequestRefused, match=r"^SOURCE: ") as refusal:
        settled_with("native:slope", given, source)
    assert reason in str(refusal.value)


def test_a_raster_for_the_input_that_takes_the_tile_is_refused(file):
    with pytest.raises(RequestRefused, match=r"INPUT_A of .*this one takes the tile. .* choose another one as SOURCE"):
        find_recipe("gdal:rastercalculator", {"INPUT_A": file, "BAND_A": 1, "FORMULA": "A"})
    with pytest.raises(RequestRefused, match="the tile is given twice"):
        find_recipe("native:cellstatistics", {"INPUT": [{"tile": True}], "REFERENCE_LAYER": {"tile": True}})


@pytest.mark.parametrize(
    "value",
    [
        *(1, 1.5, True, {}, {"tile_set": ""}, {"tile_set": " "}, {"path": 1}, {"tile_set": ["a"]}, [[]], [""], [None]),
        *(
            {"tile_set": "a", "path": "b"},
            {"tile_set": "a", "band": 1},
            *({"tile_set": "a", "resampling": "lanczos"}, {"resampling": "nearest"}),
            {"path": __file__, "band": "1"},
            {"file": "a"},
            {"path": {"path": "a"}},
            {"path": __file__, "band": 0},
            {"tile": False},
            "a\0",
            "\ud800",
        ),
    ],
)
@pytest.mark.parametrize("name", ["MASK_LAYER", "INPUT"])
def test_what_names_no_raster_is_refused(name, value):
    recipe, given = (
        ("gdal:fillnodata", {name: value}) if name == "MASK_LAYER" else ("native:cellstatistics", {name: value})
    )
    with pytest.raises(
        RequestRefused, match=rf"^RECIPE_PARAMETERS: {name}.* of {recipe}: .* names no raster"
    ) as refusal:
        find_recipe(recipe, given)
    assert len(str(refusal.value)) < 500
    json.dumps(str(refusal.value))


def test_a_way_to_resample_that_is_told_for_all_is_not_for_those_with_one_of_their_own(file):
    algorithm = QgsApplication.processingRegistry().algorithmById("native:cellstatistics")
    own = {**COVER, "resampling": "nearest"}
    given = with_resampling(algorithm, {"INPUT": [own, file, {"tile": True}], "REFERENCE_LAYER": COVER}, "cubic")
    recipe = find_recipe("native:cellstatistics", given)
    assert [(raster.place.name, raster.resampling.value) for raster in recipe.rasters] == [
        ("INPUT 1", "nearest"),
        ("INPUT 2", "cubic"),
        ("REFERENCE_LAYER", "cubic"),
    ]


def test_a_file_that_is_not_here_may_be_elsewhere(tmp_path):
    with pytest.raises(RecipeDataMissing, match=r"MASK_LAYER of gdal:fillnodata: .*mask\.tif.* is not there"):
        find_recipe("gdal:fillnodata", {"MASK_LAYER": str(tmp_path / "mask.tif")})


@pytest.mark.parametrize("extra", [{}, {"other": 1}])
def test_a_password_in_the_name_of_a_raster_is_not_told(extra):
    given = {"path": "http://me:hidden@127.0.0.1:1/a.tif?sig=hidden", **extra}
    with pytest.raises(RequestRefused, match=r"MASK_LAYER of gdal:fillnodata") as refusal:
        find_recipe("gdal:fillnodata", {"MASK_LAYER": given})
    assert "hidden" not in str(refusal.value)


def test_a_list_that_is_needed_is_asked_for():
    with pytest.raises(RequestRefused, match="INPUT of native:cellstatistics: nothing is given"):
        find_recipe("native:cellstatistics", {"REFERENCE_LAYER": {"tile": True}})


def test_the_band_of_a_further_raster_is_named_with_it(file):
    given = {"INPUT_B": file, "BAND_A": 1, "BAND_B": 2, "FORMULA": "A+B"}
    with pytest.raises(RequestRefused, match=r"BAND_B of gdal:rastercalculator: 2: .* \"band\": 2"):
        find_recipe("gdal:rastercalculator", given)
