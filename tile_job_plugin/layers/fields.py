"""Attribute tables of the layers that algorithms give."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QDateTime, Qt

from tile_job_plugin.compat import field_types

INTEGER, REAL, TEXT, DATE_TIME = field_types()


def make_fields(fields: Sequence[tuple[str, Any]]) -> QgsFields:
    """Make the fields of a layer from their names and types."""
    result = QgsFields()
    for name, field_type in fields:
        result.append(QgsField(name, field_type))
    return result


def make_feature(*attributes: object, geometry: QgsGeometry | None = None) -> QgsFeature:
    """Make a feature of the values of its fields and, in a layer that has them, its geometry."""
    feature = QgsFeature()
    feature.setAttributes(list(attributes))
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def to_date_time(moment: datetime | None) -> QDateTime | None:
    """Turn a database's moment into a field's value, in local time."""
    if moment is None:
        return None
    return QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000), Qt.TimeSpec.LocalTime)
