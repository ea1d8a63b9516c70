from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProperty,
)

from tile_job_plugin.run.parameter_values import fault

pytestmark = pytest.mark.usefixtures("qgis_app")

INTEGER, REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


def number(kind, **limits):
    return QgsProcessingParameterNumber("N", "number", kind, **limits)


def fault_of(definition, value):
    return fault(definition, value, QgsProcessingContext())


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
        (QgsProcessingParameterBand("B", "band"), "red", "'red' can't be used. Give a value of type band."),
    ],
)
def test_what_does_not_fit_is_told_with_what_does(definition, value, expected):
    assert fault_of(definition, value) == expected


def test_a_value_of_any_length_makes_a_short_message():
    assert len(fault_of(number(REAL), "9" * 10_000)) < 200
