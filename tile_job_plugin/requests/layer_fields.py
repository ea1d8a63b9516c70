"""Names and ids in the fields of layers, as text that the job database can hold."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import NULL, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.near_names import near_names, question
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.text import is_storable, quoted

#: Longest name and id, in characters: an index of the database has to hold two of them.
LONGEST_NAME = 200


def check_names(parameter: str, names: Iterable[str]) -> None:
    """Refuse names that *parameter* gave and that the job database can't hold."""
    bad = [quoted(name) for name in names if len(name) > LONGEST_NAME or not is_storable(name)]
    if bad:
        raise RequestRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "{names!l} can't be used, being longer than {longest} characters or with a character that can't be "
                "stored.",
            ),
            QT_TRANSLATE_NOOP("TileJobs", "Choose other names."),
            field=parameter,
            names=bad,
            longest=LONGEST_NAME,
        )


def check_field(parameter: str, field: str, fields: QgsFields) -> None:
    """Refuse the name of a field, which *parameter* gave, that a layer does not have."""
    if fields.lookupField(field) < 0:
        names = [known.name() for known in fields]
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the layer has no field {name!r}{question} It has: {names}."),
            field=parameter,
            name=field,
            question=question(near_names([field], names)),
            names=", ".join(names),
        )


def text_of(feature: QgsFeature, field: str, parameter: str) -> str:
    """Write what a field holds as text. Raises RequestRefused where it holds nothing."""
    text = text_in(feature, field)
    if not text:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "a feature has no value in field {name!r}."),
            QT_TRANSLATE_NOOP("TileJobs", "Fill it in, or leave the feature out."),
            field=parameter,
            name=field,
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
