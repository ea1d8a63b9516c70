"""The form that each type of Processing parameter takes, read strictly.

QGIS bends what it does not understand: for it "no" is true, "10" a range without bounds, and 1.5 the choice 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Callable

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingUtils,
    QgsProperty,
)

#: Values of a parameter that is left empty.
EMPTY_VALUES = (None, NULL, "")
#: QGIS hands whole numbers on in 32 bits.
LARGEST_INTEGER = 2**31 - 1
#: Beyond this a limit of QGIS' means that there is none.
NO_LIMIT = 1e300

#: A number as text.
NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_INTEGER = re.compile(r"\s*[-+]?\d+\s*")
_REAL = re.compile(rf"\s*{NUMBER}\s*")
_CRS_IN_BRACKETS = r"\s*(?:\[(?P<crs>.*)\])?\s*"
_POINT = re.compile(rf"\s*\(?\s*{NUMBER}\s*,\s*{NUMBER}{_CRS_IN_BRACKETS}\)?\s*")
_EXTENT = re.compile(r"\s*" + r"\s*,\s*".join(rf"({NUMBER})" for _ in range(4)) + _CRS_IN_BRACKETS)
_TIME = r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[-+]\d\d:?\d\d)?"
_MOMENT = re.compile(rf"\s*(?:\d{{4}}-\d\d-\d\d(?:[T ]{_TIME})?|{_TIME})\s*")

#: The end of a range that the dialog leaves open.
_OPEN_END = "none"


def fits(definition: QgsProcessingParameterDefinition, value: object, context: QgsProcessingContext) -> bool:
    """Return whether QGIS takes a value, and as what it says.

    A value that is left out fits where QGIS lets it be left out; so does one that is only known when the algorithm
    runs.
    """
    if not definition.checkValueIsAcceptable(value, context):
        return False
    if isinstance(value, QgsProperty) or value in (None, NULL):
        return True
    if value == "":
        return definition.type() != "boolean" or is_optional(definition)
    reader = _READERS.get(definition.type())
    return reader is None or reader(definition, value, context)


def is_extent_without_crs(text: str) -> bool:
    """Whether a text is four numbers alone, for which QGIS takes the project's CRS."""
    match = _EXTENT.fullmatch(text)
    return match is not None and match["crs"] is None


def is_integer(definition: QgsProcessingParameterNumber | QgsProcessingParameterRange) -> bool:
    """Whether a number or a range takes whole numbers only."""
    return bool(definition.dataType() == QgsProcessingParameterNumber.Type.Integer)


def number_limits(definition: QgsProcessingParameterNumber) -> tuple[float, float]:
    """Return the least and the largest number that can be handed on."""
    least, most = definition.minimum(), definition.maximum()
    if is_integer(definition):
        return max(least, -LARGEST_INTEGER), min(most, LARGEST_INTEGER)
    return least, most


def is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter may be left empty."""
    return bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)


def _is_whole(value: object) -> bool:
    if isinstance(value, str):
        return bool(_INTEGER.fullmatch(value))
    return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))


def _is_real(value: object) -> bool:
    if isinstance(value, str):
        return bool(_REAL.fullmatch(value))
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _items(value: object, separator: str = ",") -> Sequence[Any]:
    """Return the members of a list, which may be written as a text."""
    if isinstance(value, str):
        return value.split(separator)
    return value if isinstance(value, (list, tuple)) else [value]


def _reads_boolean(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    return isinstance(value, (bool, int, str)) and str(value).lower() in ("true", "false", "1", "0")


def _reads_number(definition: QgsProcessingParameterNumber, value: Any, context: QgsProcessingContext) -> bool:
    if not _is_real(value):
        return False
    least, most = number_limits(definition)
    return least <= float(value) <= most and (float(value).is_integer() or not is_integer(definition))


def _reads_choice(definition: QgsProcessingParameterEnum, value: Any, context: QgsProcessingContext) -> bool:
    options = definition.options()
    if definition.usesStaticStrings() and value in options:
        return True
    items = _items(value) if definition.allowMultiple() else [value]
    if definition.usesStaticStrings():
        return bool(items) and all(item in options for item in items)
    return all(_is_whole(item) and 0 <= int(item) < len(options) for item in items)


def _reads_range(definition: QgsProcessingParameterRange, value: Any, context: QgsProcessingContext) -> bool:
    ends = _items(value)
    if len(ends) != 2:
        return False
    is_open = [is_optional(definition) and isinstance(end, str) and end.strip().lower() == _OPEN_END for end in ends]
    reads = _is_whole if is_integer(definition) else _is_real
    if not all(left_open or reads(end) for left_open, end in zip(is_open, ends)):
        return False
    return any(is_open) or float(ends[0]) <= float(ends[1])


def _reads_point(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    match = _POINT.fullmatch(value) if isinstance(value, str) else None
    # What is no text of this form is a geometry, of which QGIS has seen that it is a point.
    return match is None or _is_crs(match["crs"])


def _reads_extent(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    match = _EXTENT.fullmatch(value) if isinstance(value, str) else None
    # What is no text of this form is a layer, which QGIS has found.
    if match is None:
        return True
    left, right, bottom, top = (float(match[number]) for number in range(1, 5))
    return left <= right and bottom <= top and _is_crs(match["crs"])


def _is_crs(text: str | None) -> bool:
    return text is None or QgsCoordinateReferenceSystem(text).isValid()


def _reads_crs(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    if isinstance(value, QgsCoordinateReferenceSystem):
        return bool(value.isValid())
    if not isinstance(value, str):
        return True
    if value == "ProjectCrs":
        return context.project() is not None
    return _is_crs(value) or QgsProcessingUtils.mapLayerFromString(value, context) is not None


def _reads_field(definition: QgsProcessingParameterField, value: Any, context: QgsProcessingContext) -> bool:
    items = _items(value, ";") if definition.allowMultiple() else [value]
    return all(isinstance(item, str) and item.strip() for item in items)


def _reads_band(definition: QgsProcessingParameterBand, value: Any, context: QgsProcessingContext) -> bool:
    items = _items(value, ";") if definition.allowMultiple() else [value]
    return all(_is_whole(item) and int(item) >= 1 for item in items)


def _reads_moment(definition: QgsProcessingParameterDateTime, value: Any, context: QgsProcessingContext) -> bool:
    return not isinstance(value, str) or bool(_MOMENT.fullmatch(value))


def _reads_matrix(definition: QgsProcessingParameterMatrix, value: Any, context: QgsProcessingContext) -> bool:
    if not isinstance(value, (list, tuple, str)):
        return False
    rows = _items(value)
    # The dialog gives one empty cell for an empty table.
    if all(row in (None, NULL, "") for row in rows):
        return is_optional(definition)
    count = sum(len(row) if isinstance(row, (list, tuple)) else 1 for row in rows)
    columns = len(definition.headers()) or 1
    if definition.hasFixedNumberRows():
        return bool(count == columns * definition.numberRows())
    return count % columns == 0


def _reads_layers(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    return value != [] or is_optional(definition)


def _reads_text(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    return not isinstance(value, (bool, list, tuple, dict))


def _reads_expression(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> bool:
    # QGIS 3.34 and newer have expressions of other languages as well: those of point clouds and of raster calculators.
    is_qgis = not hasattr(definition, "expressionType") or definition.expressionType().name == "Qgis"
    return isinstance(value, str) and not (is_qgis and QgsExpression(value).hasParserError())


#: How a value is read that QGIS takes, by the parameter's type; for the other types, QGIS is strict enough.
_READERS: dict[str, Callable[[Any, Any, QgsProcessingContext], bool]] = {
    **dict.fromkeys(("number", "distance", "duration", "scale", "area", "volume"), _reads_number),
    **dict.fromkeys(("string", "authcfg", "coordinateoperation", "databaseschema", "databasetable"), _reads_text),
    "band": _reads_band,
    "boolean": _reads_boolean,
    "crs": _reads_crs,
    "datetime": _reads_moment,
    "enum": _reads_choice,
    "expression": _reads_expression,
    "extent": _reads_extent,
    "field": _reads_field,
    "matrix": _reads_matrix,
    "multilayer": _reads_layers,
    "point": _reads_point,
    "range": _reads_range,
}
