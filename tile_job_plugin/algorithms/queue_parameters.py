"""Parameters PRIORITY, NOT_BEFORE and JOB_NAME, which `startjob` and `changejob` share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt

from tile_job_plugin.requests.queue_request import HIGHEST, LOWEST

PRIORITY = "PRIORITY"
NOT_BEFORE = "NOT_BEFORE"
JOB_NAME = "JOB_NAME"


def priority_parameter(usual: int | None) -> QgsProcessingParameterNumber:
    """Make the parameter; without a *usual* priority it may be left empty."""
    translate = QCoreApplication.translate
    parameter = QgsProcessingParameterNumber(
        PRIORITY,
        translate("TileJobs", "Priority (-100 to 100)"),
        QgsProcessingParameterNumber.Type.Integer,
        defaultValue=usual,
        optional=usual is None,
        minValue=LOWEST,
        maxValue=HIGHEST,
    )
    parameter.setHelp(
        translate("TileJobs", "Workers take jobs with a higher priority first, and of those with the same the oldest.")
    )
    return parameter


def not_before_parameter() -> QgsProcessingParameterDateTime:
    """Make the parameter."""
    translate = QCoreApplication.translate
    parameter = QgsProcessingParameterDateTime(
        NOT_BEFORE, translate("TileJobs", "Not before"), QgsProcessingParameterDateTime.Type.DateTime, optional=True
    )
    parameter.setHelp(
        translate(
            "TileJobs",
            "No worker takes the job before this time, in the time zone of this computer, such as 2026-06-21T20:00:00. "
            "The clock of the job database counts.",
        )
    )
    return parameter


def job_name_parameter() -> QgsProcessingParameterString:
    """Make the parameter."""
    translate = QCoreApplication.translate
    parameter = QgsProcessingParameterString(JOB_NAME, translate("TileJobs", "Job name"), optional=True)
    parameter.setHelp(translate("TileJobs", "What lists and messages call the job, beside its number."))
    return parameter


def read_priority(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> int | None:
    """Return the priority, or None where the parameter is left empty."""
    # An empty number would be read as 0.
    if parameters.get(PRIORITY) in (None, "", NULL):
        return None
    return int(algorithm.parameterAsInt(parameters, PRIORITY, context))


def read_moment(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
) -> datetime | None:
    """Return a date and time, which is one of this computer unless it has a time zone, or None where it is empty."""
    moment = algorithm.parameterAsDateTime(parameters, name, context)
    if not moment.isValid():
        return None
    return datetime.fromisoformat(moment.toString(Qt.DateFormat.ISODate).replace("Z", "+00:00")).astimezone()


def read_job_name(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str | None:
    """Return the name, or None where the parameter is left empty."""
    return str(algorithm.parameterAsString(parameters, JOB_NAME, context)).strip() or None
