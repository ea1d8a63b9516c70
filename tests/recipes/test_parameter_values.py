from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterColor,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDuration,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterExtent,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRange,
    QgsProcessingParameterString,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDate

from tile_job_plugin.recipes.parameter_values import fault

pytestmark = pytest.mark.usefixtures("qgis_app")

INTEGER, REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


def number(kind, **limits):
    return QgsProcessingParameterNumber("N", "number", kind, **limits)


def fault_of(definition, value):
    return str(fault(definition, value, QgsProcessingContext()) or "")


@pytest.mark.parametrize(
    ("definition", "value"),
    [
        (number(INTEGER), 2**31 - 1),
        (number(INTEGER), "12"),
        (number(INTEGER), 12.0),
        (number(INTEGER, optional=True), ""),
        (number(INTEGER, optional=True), None),
        (number(INTEGER, defaultValue=3), None),
        (number(INTEGER), QgsProperty.fromExpression("1 + 1")),
        (number(REAL), 0.5),
        (number(REAL), 1e12),
        (QgsProcessingParameterString("S", "text"), "Zürich\n東京"),
        (QgsProcessingParameterString("S", "text"), 4315),
        (QgsProcessingParameterEnum("E", "choice", ["a", "b"]), 1),
        (QgsProcessingParameterBoolean("B", "switch"), False),
    ],
)
def test_what_fits_has_no_fault(definition, value):
    assert fault_of(definition, value) == ""


@pytest.mark.parametrize(
    ("definition", "value", "expected"),
    [
        (number(INTEGER), 2**31, "2147483648 can't be used. Give a whole number."),
        (number(INTEGER, optional=True), "many", "'many' can't be used. Give a whole number."),
        (number(INTEGER, minValue=1, maxValue=9), 10, "10 can't be used. Give a whole number, 1 to 9."),
        (number(REAL, maxValue=90), 90.5, "90.5 can't be used. Give a number, 90 or less."),
        (number(REAL), "inf", "'inf' can't be used. Give a number."),
        (number(REAL), None, "nothing is given. Give a number."),
        (QgsProcessingParameterString("S", "text"), {}, "{} can't be used. Give a text: text."),
        (QgsProcessingParameterEnum("E", "choice", ["a", "b"]), 2, "2 can't be used. Give one of 0 (a), 1 (b)."),
        (QgsProcessingParameterBand("B", "band"), "red", "'red' can't be used. Give the number of a band, 1 or more."),
    ],
)
def test_what_does_not_fit_is_told_with_what_does(definition, value, expected):
    assert fault_of(definition, value) == expected


@pytest.mark.parametrize("text", ["a\0", "\ud800"])
@pytest.mark.parametrize("value", ["{}", [1, ["{}"]], {"a": ("{}",)}, {"{}": 1}])
def test_a_text_that_cannot_be_stored_is_refused_wherever_it_is(value, text):
    def filled(item):
        if isinstance(item, dict):
            return {filled(key): filled(inner) for key, inner in item.items()}
        return item.format(text) if isinstance(item, str) else [filled(inner) for inner in item] if item != 1 else 1

    assert fault_of(TABLE, filled(value)).startswith(f"{text!r} holds a character that can't be stored")


def test_a_value_of_any_length_makes_a_short_message():
    assert len(fault_of(number(REAL), "9" * 10_000)) < 200


RANGE = QgsProcessingParameterRange("R", "range", REAL)
OPEN_RANGE = QgsProcessingParameterRange("R", "range", REAL, optional=True)
WHOLE_RANGE = QgsProcessingParameterRange("R", "range", INTEGER)
MANY = QgsProcessingParameterEnum("E", "choices", ["a", "b", "c"], allowMultiple=True)
WORDS = QgsProcessingParameterEnum("E", "choices", ["low", "high"], allowMultiple=True, usesStaticStrings=True)
DATE = QgsProcessingParameterDateTime("D", "day", QgsProcessingParameterDateTime.Type.Date)
CLOCK = QgsProcessingParameterDateTime("D", "hour", QgsProcessingParameterDateTime.Type.Time)
TABLE = QgsProcessingParameterMatrix("M", "table", 1, False, ["from", "to"])
FIXED_TABLE = QgsProcessingParameterMatrix("M", "table", 2, True, ["from", "to"])
FIELDS = QgsProcessingParameterField("F", "fields", allowMultiple=True)
RASTERS = QgsProcessingParameterMultipleLayers("L", "layers", QgsProcessing.SourceType.TypeRaster)


@pytest.mark.parametrize(
    ("definition", "value"),
    [
        (QgsProcessingParameterBoolean("B", "switch"), "true"),
        (QgsProcessingParameterBoolean("B", "switch"), "False"),
        (QgsProcessingParameterBoolean("B", "switch"), 0),
        (RANGE, "0,10"),
        (RANGE, [0, 10.5]),
        (RANGE, "-1e3, 1e3"),
        (OPEN_RANGE, "None,10"),
        (QgsProcessingParameterPoint("P", "point"), "7.5,50 [EPSG:4326]"),
        (QgsProcessingParameterExtent("X", "extent"), "7,8,50,51 [EPSG:4326]"),
        (QgsProcessingParameterCrs("C", "crs"), "EPSG:25832"),
        (QgsProcessingParameterCrs("C", "crs"), QgsCoordinateReferenceSystem("EPSG:25832")),
        (QgsProcessingParameterColor("C", "colour"), "255,0,0"),
        (MANY, "0,2"),
        (MANY, [0, 2]),
        (WORDS, ["low"]),
        (WORDS, "low,high"),
        (DATE, "2026-06-21"),
        (DATE, QDate(2026, 6, 21)),
        (CLOCK, "12:30"),
        (TABLE, [1, 2, 3, 4]),
        (TABLE, [[1, 2], [3, 4]]),
        (FIXED_TABLE, "1,2,3,4"),
        (FIELDS, "a;b"),
        (QgsProcessingParameterBand("B", "band"), "1"),
        (QgsProcessingParameterExpression("X", "expression"), "height * 2"),
        (QgsProcessingParameterDuration("T", "duration"), "2.5"),
    ],
)
def test_the_forms_of_qgis_are_understood(definition, value):
    assert fault_of(definition, value) == ""


@pytest.mark.parametrize(
    ("definition", "values", "expected"),
    [
        (QgsProcessingParameterBoolean("B", "switch"), ["no", 2, 1.0, [], "", "ja"], "true or false."),
        (RANGE, ["10", "10,0", "a,b", [1], [1, 2, 3], "None,10"], 'comma between, the smaller first, such as "0,10".'),
        (WHOLE_RANGE, ["0,1.5"], "two whole numbers with a comma between"),
        (number(REAL), [True, "1_000", "0x10", [1]], "a number."),
        (QgsProcessingParameterPoint("P", "point"), ["1", "a,b", "1,2 [NOWHERE:1]"], 'such as "500000,5500000"'),
        (QgsProcessingParameterExtent("X", "extent"), ["1,2,3", "2,1,3,4", "1,2,3,4 [NO]"], "xmin, xmax, ymin and"),
        (QgsProcessingParameterCrs("C", "crs"), ["nonsense", "EPSG:0", "ProjectCrs"], 'a CRS, such as "EPSG:25832".'),
        (QgsProcessingParameterColor("C", "colour"), ["reddish", 5, [1, 2, 3]], "a colour, such as"),
        (QgsProcessingParameterEnum("E", "choice", ["a", "b"]), [0.5, True, "a", "1.0"], "one of 0 (a), 1 (b)."),
        (MANY, [[0, 3], "0;1", "a", [0.5]], "one or more of 0 (a), 1 (b), 2 (c), such as [0, 1]."),
        (WORDS, ["medium", ["low", 1]], "one or more of low, high, such as ['low', 'high']."),
        (DATE, ["21.6.2026", "2026-13-45", "2026-06-21 or so", 20260621], 'a date, such as "2026-06-21".'),
        (CLOCK, ["noon", "25:00"], 'a time of day, such as "12:00:00".'),
        (TABLE, [[1, 2, 3], 5, {"from": 1}], "row by row, with 2 to a row (from, to)."),
        (FIXED_TABLE, [[1, 2]], "with 2 to a row (from, to) and 2 rows."),
        (QgsProcessingParameterField("F", "field"), [5, ["a"]], "the name of a field."),
        (QgsProcessingParameterBand("B", "band"), [0, -1, 1.5, True], "the number of a band, 1 or more."),
        (QgsProcessingParameterExpression("X", "expression"), ["1 +", 5], "a QGIS expression without a mistake"),
        (QgsProcessingParameterString("S", "text"), [True, ["a"]], "a text: text."),
        (QgsProcessingParameterDuration("T", "duration"), ["long", True], "a number"),
        (RASTERS, [[], "nowhere.tif", 5], "a list of layers, or of their paths."),
    ],
)
def test_what_qgis_would_bend_is_refused_with_the_form_that_is_taken(definition, values, expected):
    told = {str(value): fault_of(definition, value) for value in values}
    assert [value for value, said in told.items() if expected not in said] == []
