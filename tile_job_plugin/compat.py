"""The few things that differ between the versions of QGIS that the plugin runs on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsAction,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelChildParameterSource,
    QgsTask,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QThreadPool

#: Where a step of a model takes a value from; the enum has moved in QGIS 3.34.
if hasattr(Qgis, "ProcessingModelChildParameterSource"):
    ModelValueSource = Qgis.ProcessingModelChildParameterSource
else:
    ModelValueSource = QgsProcessingModelChildParameterSource.Source

#: The kind of a layer's action that runs Python; the enum has moved in QGIS 3.24.
PYTHON_ACTION = QgsAction.GenericPython
#: The kind of a rubber band that shows polygons; the enum has moved in QGIS 3.30.
POLYGON_GEOMETRY = QgsWkbTypes.PolygonGeometry


def task_thread_pool() -> QThreadPool:
    """Return the pool that QgsTasks run in: the manager's own from QGIS 3.30 on, the global one before."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


def lane_flags() -> Any:
    """Return the flags of a task that can be cancelled, hidden and without notifications of its own.

    Before QGIS 3.26 no task can be hidden, and each that takes five seconds ends with a notification.
    """
    flags = QgsTask.Flag.CanCancel
    return flags | QgsTask.Flag.Hidden | QgsTask.Flag.Silent if hasattr(QgsTask.Flag, "Hidden") else flags


def parameter_as_fields(
    algorithm: QgsProcessingAlgorithm, values: Mapping[str, Any], name: str, context: QgsProcessingContext
) -> list[str]:
    """Return the names of fields that a parameter holds; parameterAsFields is deprecated from QGIS 3.40 on."""
    if hasattr(algorithm, "parameterAsStrings"):
        return list(algorithm.parameterAsStrings(values, name, context))
    return list(algorithm.parameterAsFields(values, name, context))


def field_types() -> tuple[Any, Any, Any, Any]:
    """Return the types of whole number, number, text and date-time fields: QVariant's before QGIS 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        from qgis.PyQt.QtCore import QMetaType

        return QMetaType.Type.Int, QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.QDateTime
    from qgis.PyQt.QtCore import QVariant

    return QVariant.Int, QVariant.Double, QVariant.String, QVariant.DateTime  # noqa: QGS402
