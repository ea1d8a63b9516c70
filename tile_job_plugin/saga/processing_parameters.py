"""The Processing parameter of each SAGA parameter.

Every option may be left empty, which means SAGA's own default: so a model made with one version of SAGA is
whole with another that has more options.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterColor,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from tile_job_plugin.saga.inputs import ELEMENTS
from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription, Role, ToolDescription

#: What a layer may be, by kind.
LAYER_TYPES = {
    Kind.GRIDS: QgsProcessing.SourceType.TypeRaster,
    Kind.VECTOR: QgsProcessing.SourceType.TypeVectorAnyGeometry,
    Kind.VECTORS: QgsProcessing.SourceType.TypeVectorAnyGeometry,
    Kind.TABLE: QgsProcessing.SourceType.TypeVector,
    Kind.TABLES: QgsProcessing.SourceType.TypeVector,
}


def make_parameter(description: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    """Make the Processing parameter of one of *tool*'s parameters."""
    if description.role is Role.INPUT:
        parameter = _input(description)
    elif description.role is Role.OUTPUT:
        parameter = _output(description, tool)
    else:
        parameter = OPTION_PARAMETERS[description.kind](description, tool)
    if description.help:
        parameter.setHelp(description.help)
    return parameter


def _input(p: ParameterDescription) -> QgsProcessingParameterDefinition:
    if p.kind is Kind.GRID:
        return QgsProcessingParameterRasterLayer(p.identifier, p.name, None, p.optional)
    if p.kind in ELEMENTS:
        return QgsProcessingParameterMultipleLayers(p.identifier, p.name, LAYER_TYPES[p.kind], None, p.optional)
    return QgsProcessingParameterFeatureSource(p.identifier, p.name, [LAYER_TYPES[p.kind]], None, p.optional)


def _output(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    """Of several outputs each may be skipped; those that SAGA always makes are made by default."""
    created = not p.optional
    optional = p.optional or sum(other.role is Role.OUTPUT for other in tool.carried_parameters) > 1
    if p.kind is Kind.GRID:
        return QgsProcessingParameterRasterDestination(p.identifier, p.name, None, optional, created)
    if p.kind in ELEMENTS:
        return QgsProcessingParameterFolderDestination(p.identifier, p.name, None, optional, created)
    return QgsProcessingParameterVectorDestination(p.identifier, p.name, LAYER_TYPES[p.kind], None, optional, created)


def _number(number_type: QgsProcessingParameterNumber.Type) -> Callable[..., QgsProcessingParameterDefinition]:
    def make(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
        parameter = QgsProcessingParameterNumber(p.identifier, p.name, number_type, p.default or None, True)
        if p.minimum is not None:
            parameter.setMinimum(p.minimum)
        if p.maximum is not None:
            parameter.setMaximum(p.maximum)
        return parameter

    return make


def _boolean(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterBoolean(p.identifier, p.name, p.default.lower() in ("1", "true"), True)


def _choice(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    default = int(p.default) if p.default.isdigit() else None
    return QgsProcessingParameterEnum(p.identifier, p.name, list(p.choices), False, default, True)


def _text(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterString(p.identifier, p.name, p.default or None, p.kind is Kind.LONG_TEXT, True)


def _date(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterDateTime(p.identifier, p.name, QgsProcessingParameterDateTime.Type.Date, None, True)


def _range(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    default = p.default.replace(";", ",") or None
    return QgsProcessingParameterRange(p.identifier, p.name, QgsProcessingParameterNumber.Type.Double, default, True)


def _file(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFile(p.identifier, p.name, optional=True)


def _color(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterColor(p.identifier, p.name, None, False, True)


def _field(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    """SAGA does not tell which layer the field is of: where several could be meant, its name is plain text."""
    layers = [
        other for other in tool.parameters if other.role is Role.INPUT and other.kind in (Kind.VECTOR, Kind.TABLE)
    ]
    if len(layers) != 1:
        return QgsProcessingParameterString(p.identifier, p.name, None, False, True)
    return QgsProcessingParameterField(
        p.identifier,
        p.name,
        None,
        layers[0].identifier,
        QgsProcessingParameterField.DataType.Any,
        p.kind is Kind.FIELDS,
        True,
    )


def _matrix(p: ParameterDescription, tool: ToolDescription) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterMatrix(p.identifier, p.name, 1, False, list(p.choices), None, True)


OPTION_PARAMETERS: Mapping[Kind, Callable[..., QgsProcessingParameterDefinition]] = {
    Kind.BOOLEAN: _boolean,
    Kind.INTEGER: _number(QgsProcessingParameterNumber.Type.Integer),
    Kind.FLOAT: _number(QgsProcessingParameterNumber.Type.Double),
    Kind.DEGREE: _number(QgsProcessingParameterNumber.Type.Double),
    Kind.CHOICE: _choice,
    Kind.DATA_TYPE: _choice,
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.DATE: _date,
    Kind.RANGE: _range,
    Kind.FILE: _file,
    Kind.COLOR: _color,
    Kind.FIELD: _field,
    Kind.FIELDS: _field,
    Kind.MATRIX: _matrix,
}
