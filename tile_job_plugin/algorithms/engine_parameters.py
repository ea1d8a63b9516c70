"""Parameters ENGINE and HELPERS, which `startjob` and `retryjob` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.requests.helper_request import NO_ENGINE
from tile_job_plugin.run.helper_supply import ENGINES, check_engine

__all__ = ["ENGINES", "engine_parameter", "engine_problem", "helpers_parameter", "read_engine", "read_helpers"]

ENGINE = "ENGINE"
HELPERS = "HELPERS"


def engine_parameter(help_text: str, default: str | None) -> QgsProcessingParameterEnum:
    """Make the choice of an engine; its values are their names. Without a *default* it may be left empty."""
    parameter = QgsProcessingParameterEnum(
        ENGINE,
        QCoreApplication.translate("TileJobs", "Engine for helpers on other computers"),
        [NO_ENGINE, *ENGINES],
        defaultValue=default,
        optional=default is None,
        usesStaticStrings=True,
    )
    parameter.setHelp(help_text)
    return parameter


def helpers_parameter(help_text: str, default: int | None) -> QgsProcessingParameterNumber:
    """Make the number of helpers. Without a *default* it may be left empty."""
    parameter = QgsProcessingParameterNumber(
        HELPERS,
        QCoreApplication.translate("TileJobs", "Helpers"),
        QgsProcessingParameterNumber.Type.Integer,
        defaultValue=default,
        optional=default is None,
        minValue=0,
    )
    parameter.setHelp(help_text)
    return parameter


def read_engine(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str | None:
    """Return the engine, empty for none; None where it is left empty and has no default."""
    name = str(algorithm.parameterAsEnumString(parameters, ENGINE, context))
    return (name if name != NO_ENGINE else "") if name else None


def read_helpers(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> int | None:
    """Return the number of helpers; None where it is left empty and has no default."""
    if parameters.get(HELPERS) in (None, "", NULL) and algorithm.parameterDefinition(HELPERS).defaultValue() is None:
        return None
    return int(algorithm.parameterAsInt(parameters, HELPERS, context))


def engine_problem(engine: str, connection: str) -> RequestRefused | None:
    """Return why an engine can't be asked for helpers of jobs on a *connection*; None where nothing is wrong."""
    try:
        check_engine(engine, 1, connection)
    except RequestRefused as error:
        return error
    return None
