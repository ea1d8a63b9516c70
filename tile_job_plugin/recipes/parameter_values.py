"""Whether a value fits a Processing parameter, and what to give instead, in words."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_advice import form
from tile_job_plugin.parameter_forms import fits
from tile_job_plugin.text import is_storable


def fault(definition: QgsProcessingParameterDefinition, value: object, context: QgsProcessingContext) -> Message | None:
    """Return what is wrong with a parameter's value and what to give instead; None where it fits.

    This is stricter than QGIS, which bends what it does not understand, rounds 2.5 to 3, turns a number that is too
    large into 0, and hands on text that no file and no database can hold.
    """
    if (text := _unstorable(value)) is not None:
        unstorable = QT_TRANSLATE_NOOP(
            "TileJobs",
            "{given!q} holds a character that can't be stored (NUL, or half of a surrogate pair). Remove it.",
        )
        return Message(unstorable, given=text)
    if fits(definition, value, context):
        return None
    if value is None or value == "":
        return missing(definition)
    wrong = QT_TRANSLATE_NOOP("TileJobs", "{given!q} can't be used. Give {form}.")
    return Message(wrong, given=value, form=form(definition))


def missing(definition: QgsProcessingParameterDefinition) -> Message:
    """Return that a parameter's value is missing, and what to give."""
    return Message(QT_TRANSLATE_NOOP("TileJobs", "nothing is given. Give {form}."), form=form(definition))


def _unstorable(value: object) -> str | None:
    """Return a text in a value that can't be stored, however deep inside; None where there is none."""
    rest = [value]
    while rest:
        item = rest.pop()
        if isinstance(item, str):
            if not is_storable(item):
                return item
        elif isinstance(item, Mapping):
            rest += [*item, *item.values()]
        elif isinstance(item, (list, tuple)):
            rest += item
    return None
