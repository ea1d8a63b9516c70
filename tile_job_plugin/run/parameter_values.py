"""Whether a value fits a Processing parameter, and what to give instead, in words."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from tile_job_plugin.jobs.errors import quoted
from tile_job_plugin.jobs.session import is_storable

#: QGIS hands whole numbers on in 32 bits.
LARGEST_INTEGER = 2**31 - 1
#: Beyond this a limit of QGIS' means that there is none.
NO_LIMIT = 1e300

_WORDS = {
    "boolean": "true or false",
    "field": "the name of a field",
    "file": "a path",
    "raster": "a raster layer, or the path of one",
    "rasterDestination": "a path to write to",
    "sink": "a path to write to",
    "source": "a vector layer, or the path of one",
    "vector": "a vector layer, or the path of one",
}


def fault(definition: QgsProcessingParameterDefinition, value: object, context: QgsProcessingContext) -> str:
    """Say what is wrong with a parameter's value and what to give instead; nothing where it fits.

    This is stricter than QGIS, which rounds 2.5 to 3, turns a number that is too large into 0, and hands on text that
    no file and no database can hold.
    """
    if isinstance(value, str) and not is_storable(value):
        return f"{quoted(value)} holds a character that can't be stored (NUL, or half of a surrogate pair). Remove it."
    if definition.checkValueIsAcceptable(value, context) and _is_meant(definition, value):
        return ""
    problem = "nothing is given" if value is None or value == "" else f"{quoted(value)} can't be used"
    return f"{problem}. Give {_expected(definition)}."


def _is_meant(definition: QgsProcessingParameterDefinition, value: object) -> bool:
    """Tell whether QGIS would hand the value on as it is."""
    if isinstance(definition, QgsProcessingParameterNumber) and isinstance(value, (int, float, str)):
        return _is_number(definition, value)
    return not (isinstance(definition, QgsProcessingParameterString) and isinstance(value, (list, tuple, dict)))


def _is_number(definition: QgsProcessingParameterNumber, value: float | str) -> bool:
    least, most = _limits(definition)
    try:
        number = float(value)
    except ValueError:
        return value == ""  # not given
    return least <= number <= most and (number.is_integer() or not _is_integer(definition))


def _is_integer(definition: QgsProcessingParameterNumber) -> bool:
    return bool(definition.dataType() == QgsProcessingParameterNumber.Type.Integer)


def _limits(definition: QgsProcessingParameterNumber) -> tuple[float, float]:
    least, most = definition.minimum(), definition.maximum()
    if _is_integer(definition):
        return max(least, -LARGEST_INTEGER), min(most, LARGEST_INTEGER)
    return least, most


def _expected(definition: QgsProcessingParameterDefinition) -> str:
    if isinstance(definition, QgsProcessingParameterNumber):
        return _expected_number(definition)
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        if definition.usesStaticStrings():
            return f"one of {', '.join(options)}"
        return f"one of {', '.join(f'{number} ({option})' for number, option in enumerate(options))}"
    if isinstance(definition, QgsProcessingParameterString):
        return f"a text: {definition.description()}"
    return _WORDS.get(definition.type(), f"a value of type {definition.type()}")


def _expected_number(definition: QgsProcessingParameterNumber) -> str:
    noun = "a whole number" if _is_integer(definition) else "a number"
    none = LARGEST_INTEGER if _is_integer(definition) else NO_LIMIT
    least, most = _limits(definition)
    if least <= -none:
        return noun if most >= none else f"{noun}, {most:g} or less"
    return f"{noun}, {least:g} or more" if most >= none else f"{noun}, {least:g} to {most:g}"
