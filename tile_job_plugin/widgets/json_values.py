"""Values of widgets as JSON has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QColor

#: Of a colour.
OPAQUE = 255


class NotForJson(ValueError):
    """A value that no text can stand for, such as one that is read from the data of each feature."""


def as_json(value: Any) -> Any:
    """Return a value of a widget as JSON has it: layers by their sources. Raises NotForJson."""
    if value is None or value == NULL:
        return None
    if isinstance(value, Mapping):
        return {key: as_json(item) for key, item in value.items()}
    for kind, written in _WRITTEN:
        if isinstance(value, kind):
            return written(value)
    raise NotForJson(type(value).__name__)


def is_same(shown: Any, given: Any) -> bool:
    """Whether a widget shows what was given, be it as a number or as its text."""
    if shown == given or str(shown) == str(given):
        return True
    try:
        return float(shown) == float(given)
    except (TypeError, ValueError):
        return False


def _text(value: str) -> str:
    layer = QgsProject.instance().mapLayer(value)
    return str(layer.source()) if layer else value


def _number(value: float) -> float:
    return int(value) if value.is_integer() else value


def _colour(value: QColor) -> str:
    return str(value.name(QColor.NameFormat.HexArgb if value.alpha() < OPAQUE else QColor.NameFormat.HexRgb))


#: How each type is written, in the order in which they are tried.
_WRITTEN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    ((bool, int), lambda value: value),
    (str, _text),
    (float, _number),
    (QColor, _colour),
    ((QDate, QTime, QDateTime), lambda value: str(value.toString(Qt.DateFormat.ISODate))),
    (QgsCoordinateReferenceSystem, lambda value: str(value.authid() or value.toWkt())),
    (Sequence, lambda value: [as_json(item) for item in value]),
)
