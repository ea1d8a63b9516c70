"""Which way a call has chosen."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsProcessingContext

from tile_job_plugin.algorithms.startjob import StartJob
from tile_job_plugin.algorithms.ways import TILE_NAMING, TILE_SOURCES


@pytest.mark.parametrize(
    ("values", "first"),
    [
        ({"TILE_IDS": "a"}, "TILE_IDS"),
        ({"TILE_IDS": "", "TOWN_ID": "1"}, "TOWN_ID"),
        ({"EXTENT": "1,2,3,4", "ALL": False}, "EXTENT"),
        ({"AREA": "a.gpkg", "TOWN_ID": NULL}, "AREA"),
    ],
)
def test_the_way_is_the_one_whose_first_parameter_is_given(values, first):
    assert TILE_NAMING.chosen_in(values).parameters[0] == first


@pytest.mark.parametrize("value", [True, "true", 1, "1", "yes", False, "False", 0, "0", ""])
def test_all_tiles_are_chosen_by_a_flag_as_processing_reads_it(value, qgis_app):
    algorithm = StartJob().create()
    is_chosen = algorithm.parameterAsBool({"ALL": value}, "ALL", QgsProcessingContext())
    assert (TILE_NAMING.chosen_in({"ALL": value}) is not None) is is_chosen


@pytest.mark.parametrize(("value", "is_chosen"), [(True, True), (None, False), (NULL, False)])
def test_all_tiles_are_chosen_by_a_flag(value, is_chosen):
    way = TILE_NAMING.chosen_in({"ALL": value})
    assert (way is not None and way.sets == {"ALL": True}) is is_chosen


def test_no_way_is_chosen_where_nothing_is_given():
    assert TILE_SOURCES.chosen_in({"TILE_SET": "a", "FOLDER": "", "SUBFOLDERS": True}) is None
