"""Values of widgets as JSON has them."""

from __future__ import annotations

import json

import pytest
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject, QgsProperty, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QColor

from tile_job_plugin.widgets.json_values import NotForJson, as_json, is_same

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (NULL, None),
        (True, True),
        (3, 3),
        (315.0, 315),
        (0.1, 0.1),
        ("text", "text"),
        (["a", 1.0, NULL], ["a", 1, None]),
        ({"a": [1.5]}, {"a": [1.5]}),
        (QColor("#ff8000"), "#ff8000"),
        (QColor(255, 128, 0, 16), "#10ff8000"),
        (QDate(2026, 6, 21), "2026-06-21"),
        (QTime(12, 0), "12:00:00"),
        (QDateTime(QDate(2026, 6, 21), QTime(12, 0)), "2026-06-21T12:00:00"),
    ],
)
def test_a_value_is_written_as_the_recipe_reads_it(value, written):
    assert json.dumps(as_json(value)) == json.dumps(written)


def test_a_crs_is_written_by_its_code():
    assert as_json(QgsCoordinateReferenceSystem("EPSG:25832")) == "EPSG:25832"


def test_a_layer_is_written_as_its_path(elevation):
    layer = QgsRasterLayer(str(elevation), "ground")
    QgsProject.instance().addMapLayer(layer)
    try:
        assert as_json(layer.id()) == str(elevation)
    finally:
        QgsProject.instance().clear()


def test_what_depends_on_data_is_not_written():
    with pytest.raises(NotForJson):
        as_json(QgsProperty.fromField("height"))


@pytest.mark.parametrize(("shown", "given"), [(315.0, 315), (315, "315"), ("1", 1), ("a", "a"), ([1], [1])])
def test_a_number_is_the_same_as_its_text(shown, given):
    assert is_same(shown, given)


@pytest.mark.parametrize(("shown", "given"), [(315, 316), ("", None), (None, "a"), (True, "yes")])
def test_other_values_are_not_the_same(shown, given):
    assert not is_same(shown, given)
