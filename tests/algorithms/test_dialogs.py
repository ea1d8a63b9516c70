"""What a dialog says: parameters are called by their labels, algorithms by their names in the Toolbox."""

from __future__ import annotations

import re
from functools import partial

import pytest
from qgis.core import QgsApplication, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from tests.test_errors import ALGORITHMS, PARAMETERS
from tile_job_plugin import doors
from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.doors import said
from tile_job_plugin.jobs.errors import UnknownJob
from tile_job_plugin.saga.errors import OptionRefused

pytestmark = pytest.mark.usefixtures("in_window")


@pytest.fixture
def in_window(qgis_app, monkeypatch):
    """Let QGIS say that it has a window, of which only messages take notice here."""
    monkeypatch.setattr(doors, "is_window", lambda: True)


def algorithms():
    provider = QgsApplication.processingRegistry().providerById("tilejobs")
    return [algorithm for algorithm in provider.algorithms() if isinstance(algorithm, TileJobsAlgorithm)]


def names_another_door(text):
    return bool(PARAMETERS.search(text)) or any(re.search(rf"\b{name}\b", text) for name in ALGORITHMS)


def test_each_value_that_can_be_seen_to_be_wrong_is_told_by_its_label():
    seen = set()
    for algorithm in algorithms():
        for definition in algorithm.parameterDefinitions():
            values = {other.name(): other.defaultValue() for other in algorithm.parameterDefinitions()}
            fits, text = algorithm.checkParameterValues(
                {**values, "TILE_SET": "a", "JOB_ID": 1, definition.name(): "a\0b"}, QgsProcessingContext()
            )
            assert not fits
            assert not names_another_door(text), text
            seen.add(text.partition(":")[0])
    assert {"Tile set", "Recipe", "Job database", "Halo", "Mosaic", "Job number"} <= seen


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (
            {"TILE_SET": "nowhere"},
            "Tile set: there is no tile set named 'nowhere'. The registered ones are: jacksboro.",
        ),
        ({"TILE_IDS": "HALO"}, "Tile ids: tile set 'jacksboro' has no tile 'HALO'. "),
        (
            {"TILE_IDS": ""},
            "No tiles are named. Give one of Tile ids (such as 4315,43*), Town id (such as 11850), All tiles,",
        ),
        ({"RECIPE": "native:buffer"}, "Recipe: 'native:buffer' can't be run on tiles: a recipe takes a raster"),
        ({"RECIPE_PARAMETERS": "{"}, "Recipe parameters: '{' is not JSON ("),
        ({"RECIPE_PARAMETERS": '{"Z_FACTOR": "x"}'}, "Recipe parameters: Z_FACTOR of native:slope: 'x' can't be used."),
        ({"MOSAIC": "/proc/mosaic.tif"}, "Mosaic: no file can be made at '/proc/mosaic.tif' ("),
        ({"MOSAIC": "TEMPORARY_OUTPUT", "RUN": 2}, "Mosaic: a job in the background needs a path, as a temporary file"),
        ({"SCHEMA": "pg_mine"}, "Database schema: 'pg_mine' can't be the name of a schema."),
        ({"CONNECTION": "nowhere"}, "Job database: QGIS has no PostgreSQL connection named 'nowhere'."),
    ],
)
def test_what_is_refused_is_told_by_its_label(refuse, start, wrong, expected):
    text = refuse("startjob", **{**start, **wrong})
    assert text.removeprefix("Unable to execute algorithm\n").startswith(expected)
    assert not names_another_door(text.replace("'HALO'", ""))


def test_an_advice_names_an_algorithm_as_the_toolbox_does(refuse, tile_set):
    assert refuse("jobstatus", JOB_ID=7) == "Job number: there is no job with the id 7. Look it up with List jobs."


def test_what_is_left_out_of_a_folder_is_told_without_names(warnings_of, saved_connection, elevation):
    (elevation.parent / "sub").mkdir(exist_ok=True)
    register = partial(warnings_of, "tilejobs:registertileset", CONNECTION=saved_connection, TILE_SET="folder")
    assert not names_another_door(register(FOLDER=str(elevation.parent), PATTERN=elevation.name))


def test_an_option_of_a_saga_tool_is_told_by_its_title(qgis_app):
    assert said(OptionRefused("NO_SUCH", "Search radius", "x", "a number")).startswith("Search radius: 'x' can't")


def test_the_sentence_is_translated_and_the_value_is_not(qgis_app):
    class German(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return {
                ("TileJobs", "there is no job with the id {job_id}."): "Es gibt keinen Auftrag {job_id}.",
                ("TileJobs", "Job number"): "Auftragsnummer",
            }.get((context, text))

    translator = German()
    QCoreApplication.installTranslator(translator)
    try:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilejobs:jobstatus")
        text = said(UnknownJob(7), algorithm)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert text == "Auftragsnummer: Es gibt keinen Auftrag 7. Look it up with List jobs."
