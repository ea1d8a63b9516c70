"""The arguments that an option's value becomes."""

from __future__ import annotations

import csv
import math
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable

from qgis.core import NULL, QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterField

from tile_job_plugin.compat import parameter_as_fields
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.parameter_advice import form
from tile_job_plugin.parameter_forms import EMPTY_VALUES, fits
from tile_job_plugin.saga.errors import OptionRefused, SagaError
from tile_job_plugin.saga.inputs import is_plain
from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription

Values = Mapping[str, Any]


def option_arguments(
    algorithm: QgsProcessingAlgorithm,
    option: ParameterDescription,
    values: Values,
    context: QgsProcessingContext,
    folder: Path,
) -> list[str]:
    """Return the arguments for *option*; none where SAGA's own default is meant. *folder* takes a table's file."""
    value = values.get(option.identifier)
    if value in (None, NULL) or (value == "" and option.kind not in (Kind.TEXT, Kind.LONG_TEXT)):
        return []
    _refuse_bad_value(algorithm, option, value, context)
    if option.kind is Kind.RANGE:
        return _range(option.identifier, algorithm.parameterAsRange(values, option.identifier, context))
    if option.kind is Kind.MATRIX:
        cells = algorithm.parameterAsMatrix(values, option.identifier, context)
        path = folder / f"{option.identifier}.txt"
        # The dialog gives one empty cell for an empty table.
        is_empty = all(cell in EMPTY_VALUES for cell in cells)
        return [] if is_empty else [f"-{option.identifier}={_write_table(path, option.choices, cells)}"]
    if option.kind in (Kind.FIELD, Kind.FIELDS):
        _refuse_unknown_fields(algorithm, option, values, context)
    text = OPTION_TEXTS[option.kind](algorithm, values, option.identifier, context)
    if option.kind is Kind.FILE and text:
        text = _readable_file(option.identifier, Path(text), folder)
    return [] if _is_left_to_saga(option, text) else [f"-{option.identifier}={text}"]


def _refuse_bad_value(
    algorithm: QgsProcessingAlgorithm, option: ParameterDescription, value: Any, context: QgsProcessingContext
) -> None:
    """A model does not check what it hands to its steps, and QGIS bends what it does not understand."""
    definition = algorithm.parameterDefinition(option.identifier)
    if not fits(definition, value, context):
        raise OptionRefused(option.identifier, option.name, value, form(definition))


def _refuse_unknown_fields(
    algorithm: QgsProcessingAlgorithm, option: ParameterDescription, values: Values, context: QgsProcessingContext
) -> None:
    """SAGA would silently take another field."""
    definition = algorithm.parameterDefinition(option.identifier)
    if not isinstance(definition, QgsProcessingParameterField):
        return
    known = algorithm.parameterAsSource(values, definition.parentLayerParameterName(), context).fields().names()
    unknown = set(parameter_as_fields(algorithm, values, option.identifier, context)) - set(known)
    if unknown:
        raise SagaError(
            QT_TRANSLATE_NOOP("TileJobs", "the layer has no field {unknown}; it has {known}."),
            field=option.identifier,
            unknown=", ".join(sorted(unknown)),
            known=", ".join(known),
        )


def _range(identifier: str, bounds: Sequence[float]) -> list[str]:
    return [
        f"-{identifier}_{end}={_number(bound)}" for end, bound in zip(("MIN", "MAX"), bounds) if not math.isnan(bound)
    ]


def _write_table(path: Path, columns: Sequence[str], cells: Sequence[Any]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t")
        writer.writerow(columns)
        width = len(columns)
        writer.writerows(cells[start : start + width] for start in range(0, len(cells), width))
    return path


def _is_left_to_saga(option: ParameterDescription, text: str) -> bool:
    """Whether SAGA is told nothing: a default text may have line breaks, which a script of tools cannot take.

    A number or choice is told even if it is the default, for SAGA may take another one from the data.
    """
    return text == option.default if option.kind in (Kind.TEXT, Kind.LONG_TEXT) else not text


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _color(algorithm: QgsProcessingAlgorithm, values: Values, name: str, context: QgsProcessingContext) -> str:
    color = algorithm.parameterAsColor(values, name, context)
    return str(color.red() | color.green() << 8 | color.blue() << 16) if color.isValid() else ""


def _file(algorithm: QgsProcessingAlgorithm, values: Values, name: str, context: QgsProcessingContext) -> str:
    path = algorithm.parameterAsFile(values, name, context)
    # SAGA runs in a folder of its own.
    return str(Path(path).absolute()) if path else ""


def _readable_file(identifier: str, path: Path, folder: Path) -> str:
    """*path* itself, or a copy where SAGA could not open that."""
    if is_plain(str(path)):
        return str(path)
    copy = folder / f"{identifier}{path.suffix}"
    try:
        shutil.copy(path, copy)
    except OSError as error:
        raise SagaError(
            QT_TRANSLATE_NOOP("TileJobs", "{path} can't be copied for SAGA: {reason}."),
            field=identifier,
            path=path,
            reason=error.strerror,
        ) from error
    return str(copy)


def _date(algorithm: QgsProcessingAlgorithm, values: Values, name: str, context: QgsProcessingContext) -> str:
    date = algorithm.parameterAsDateTime(values, name, context).date()
    # SAGA 8.5 reads dates with a time only, and silently takes its default for any other form.
    return f"{date.year():04}-{date.month():02}-{date.day():02}T00:00:00" if date.isValid() else ""


OPTION_TEXTS: Mapping[Kind, Callable[[QgsProcessingAlgorithm, Values, str, QgsProcessingContext], str]] = {
    Kind.BOOLEAN: lambda algorithm, *value: str(int(algorithm.parameterAsBoolean(*value))),
    Kind.INTEGER: lambda algorithm, *value: str(algorithm.parameterAsInt(*value)),
    Kind.FLOAT: lambda algorithm, *value: _number(algorithm.parameterAsDouble(*value)),
    Kind.DEGREE: lambda algorithm, *value: _number(algorithm.parameterAsDouble(*value)),
    Kind.CHOICE: lambda algorithm, *value: str(algorithm.parameterAsEnum(*value)),
    Kind.DATA_TYPE: lambda algorithm, *value: str(algorithm.parameterAsEnum(*value)),
    Kind.TEXT: lambda algorithm, *value: algorithm.parameterAsString(*value),
    Kind.LONG_TEXT: lambda algorithm, *value: algorithm.parameterAsString(*value),
    Kind.FIELD: lambda algorithm, *value: algorithm.parameterAsString(*value),
    Kind.FIELDS: lambda algorithm, *value: ";".join(parameter_as_fields(algorithm, *value)),
    Kind.DATE: _date,
    Kind.FILE: _file,
    Kind.COLOR: _color,
}
