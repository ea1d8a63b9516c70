"""Whether a value fits a Processing parameter, and what to give instead, in words."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition

from tile_job_plugin.parameter_forms import fits, form
from tile_job_plugin.text import is_storable, quoted


def fault(definition: QgsProcessingParameterDefinition, value: object, context: QgsProcessingContext) -> str:
    """Say what is wrong with a parameter's value and what to give instead; nothing where it fits.

    This is stricter than QGIS, which bends what it does not understand, rounds 2.5 to 3, turns a number that is too
    large into 0, and hands on text that no file and no database can hold.
    """
    if isinstance(value, str) and not is_storable(value):
        return f"{quoted(value)} holds a character that can't be stored (NUL, or half of a surrogate pair). Remove it."
    if fits(definition, value, context):
        return ""
    problem = "nothing is given" if value is None or value == "" else f"{quoted(value)} can't be used"
    return f"{problem}. Give {form(definition)}."
