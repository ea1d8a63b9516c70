"""Names and ids in the fields of layers, as text that the job database can hold."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import NULL, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.text import is_storable, listed, quoted

#: Longest name and id, in characters: an index of the database has to hold two of them.
LONGEST_NAME = 200


def check_names(parameter: str, names: Iterable[str]) -> None:
    """Refuse names that *parameter* gave and that the job database can't hold."""
    bad = [quoted(name) for name in names if len(name) > LONGEST_NAME or not is_storable(name)]
    if bad:
        raise RequestRefused(
            f"{parameter}: {listed(bad)} can't be used, being longer than {LONGEST_NAME} characters or with a "
            "character that can't be stored. Choose other names."
        )


def check_field(parameter: str, field: str, layer: str, fields: QgsFields) -> None:
    """Refuse the name of a field that the layer given as *layer* does not have."""
    if fields.lookupField(field) < 0:
        names = [known.name() for known in fields]
        near = question(near_names([field], names))
        raise RequestRefused(f"{parameter}: {layer} has no field {field!r}{near or '.'} It has: {', '.join(names)}.")


def text_of(feature: QgsFeature, field: str, parameter: str) -> str:
    """Write what a field holds as text. Raises RequestRefused where it holds nothing."""
    text = text_in(feature, field)
    if not text:
        raise RequestRefused(
            f"{parameter}: a feature has no value in field {field!r}. Fill it in, or leave the feature out."
        )
    return text


def text_in(feature: QgsFeature, field: str) -> str:
    """Write what a field holds as text, a whole number without decimals; empty where it holds nothing."""
    value = feature[field]
    if value is None or value == NULL:
        return ""
    if isinstance(value, (QDate, QDateTime, QTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
