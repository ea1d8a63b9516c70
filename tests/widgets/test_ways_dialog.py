"""Dialogs that show the fields of one way at a time."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsApplication, QgsProcessingContext
from qgis.PyQt.QtWidgets import QComboBox

from tile_job_plugin.algorithms.ways import TILE_NAMING, TILE_SOURCES

FOLDER, INDEX, RASTER = ("Folder of rasters", "Tile index layer", "One raster, divided into tiles")


def chooser_of(dialog):
    return dialog.mainWidget().findChild(QComboBox, "way")


def shown(dialog):
    """The parameters of ways whose fields can be seen, or could be, if their group was open."""
    wrappers = dialog.mainWidget().wrappers
    names = TILE_SOURCES.parameters | TILE_NAMING.parameters
    return {name for name in names & set(wrappers) if not wrappers[name].wrappedWidget().isHidden()}


@pytest.mark.parametrize("ways", [TILE_SOURCES, TILE_NAMING])
def test_each_way_shows_its_own_fields(open_dialog, ways):
    dialog = open_dialog("tilejobs:registertileset" if ways is TILE_SOURCES else "tilejobs:startjob")
    for number, way in enumerate(ways.ways):
        chooser_of(dialog).setCurrentIndex(number)
        assert shown(dialog) == set(way.parameters)


@pytest.mark.parametrize(("algorithm", "ways"), [("registertileset", TILE_SOURCES), ("startjob", TILE_NAMING)])
def test_ways_are_made_of_parameters_that_there_are(qgis_app, algorithm, ways):
    found = QgsApplication.processingRegistry().algorithmById(f"tilejobs:{algorithm}")
    assert ways.parameters <= {definition.name() for definition in found.parameterDefinitions()}


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ({"FOLDER": "/a"}, 0),
        ({"INDEX": "/a.gpkg"}, 1),
        ({"RASTER": "/a.tif", "TILE_SIZE": 5}, 2),
        ({"FOLDER": "", "INDEX": None, "RASTER": "/a.tif"}, 2),
        ({"FOLDER": NULL, "INDEX": NULL, "RASTER": "/a.tif"}, 2),
    ],
)
def test_values_choose_their_way(open_dialog, values, number):
    dialog = open_dialog("tilejobs:registertileset", TILE_SET="a", **values)
    assert chooser_of(dialog).currentIndex() == number
    given = dialog.createProcessingParameters()
    assert {name: given.get(name) for name in values if values[name]} == {n: v for n, v in values.items() if v}


def test_values_of_other_ways_are_left_out_but_not_lost(open_dialog):
    dialog = open_dialog("tilejobs:registertileset", TILE_SET="a", FOLDER="/a", SUBFOLDERS=True)
    chooser_of(dialog).setCurrentIndex(2)
    assert not {"FOLDER", "SUBFOLDERS", "INDEX"} & set(dialog.createProcessingParameters())
    chooser_of(dialog).setCurrentIndex(0)
    values = dialog.createProcessingParameters()
    assert (values["FOLDER"], values["SUBFOLDERS"]) == ("/a", True)
    assert "RASTER" not in values


def test_all_tiles_are_a_way_without_a_field(open_dialog):
    dialog = open_dialog("tilejobs:startjob", TILE_SET="a", TILE_IDS="r0_c0")
    assert "ALL" not in dialog.createProcessingParameters()
    chooser_of(dialog).setCurrentIndex(len(TILE_NAMING.ways) - 1)
    values = dialog.createProcessingParameters()
    assert values["ALL"] is True
    assert "TILE_IDS" not in values


@pytest.mark.parametrize("value", [True, "true"])
def test_the_history_gives_all_tiles_back(open_dialog, value):
    dialog = open_dialog("tilejobs:startjob", TILE_SET="a", ALL=value)
    assert dialog.createProcessingParameters()["ALL"] is True


def test_values_that_choose_no_way_leave_the_one_that_is_shown(open_dialog):
    dialog = open_dialog("tilejobs:startjob", TOWN_ID="1")
    dialog.setParameters({"TILE_SET": "a"})
    assert dialog.createProcessingParameters()["TOWN_ID"] == "1"


def test_what_a_way_needs_is_not_called_optional(open_dialog):
    panel = open_dialog("tilejobs:registertileset").mainWidget()
    labels = [label.text() for label in panel.findChildren(type(panel._rows["FOLDER"][0])) if label.text()]
    assert {"Folder of rasters", "Tile size (pixels)"} <= set(labels)
    assert {"Towns [optional]", "Raster path field [optional]"} <= set(labels)
    assert "Folder of rasters [optional]" not in labels


def test_the_history_opens_the_same_way(open_dialog):
    dialog = open_dialog("tilejobs:registertileset", TILE_SET="a", RASTER="/a.tif", TILE_SIZE=5)
    values = dialog.createProcessingParameters()
    names = {}
    command = dialog.algorithm().asPythonCommand(values, QgsProcessingContext())
    exec(command.replace("processing.run(", "call = ("), names)
    again = open_dialog(names["call"][0], **names["call"][1])
    assert again.createProcessingParameters() == values
