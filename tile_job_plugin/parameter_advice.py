"""What to give for each type of Processing parameter, in words."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import (
    QgsProcessingParameterBand,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsUnitTypes,
)

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import LARGEST_INTEGER, NO_LIMIT, is_integer, number_limits


def form(definition: QgsProcessingParameterDefinition) -> Message:
    """Return in words what to give for a parameter, with an example where the form is QGIS' own."""
    words = _WORDS.get(definition.type())
    if words is None:
        text = QT_TRANSLATE_NOOP("TileJobs", "what its dialog gives for {label!r} (QGIS' type {kind})")
        return Message(text, label=definition.description(), kind=definition.type())
    return Message(words) if isinstance(words, str) else words(definition)


def _number_form(definition: QgsProcessingParameterNumber) -> Message:
    texts = _WHOLE_NUMBERS if is_integer(definition) else _NUMBERS
    none = LARGEST_INTEGER if is_integer(definition) else NO_LIMIT
    least, most = number_limits(definition)
    return Message(texts[least > -none, most < none], least=least, most=most)


#: By whether there is a least one and a most one.
_NUMBERS = {
    (False, False): QT_TRANSLATE_NOOP("TileJobs", "a number"),
    (False, True): QT_TRANSLATE_NOOP("TileJobs", "a number, {most:g} or less"),
    (True, False): QT_TRANSLATE_NOOP("TileJobs", "a number, {least:g} or more"),
    (True, True): QT_TRANSLATE_NOOP("TileJobs", "a number, {least:g} to {most:g}"),
}
_WHOLE_NUMBERS = {
    (False, False): QT_TRANSLATE_NOOP("TileJobs", "a whole number"),
    (False, True): QT_TRANSLATE_NOOP("TileJobs", "a whole number, {most:g} or less"),
    (True, False): QT_TRANSLATE_NOOP("TileJobs", "a whole number, {least:g} or more"),
    (True, True): QT_TRANSLATE_NOOP("TileJobs", "a whole number, {least:g} to {most:g}"),
}


def _measure_form(definition: Any) -> Message:
    """Return the unit of a distance, duration, area or volume, where it is known."""
    unit = QgsUnitTypes.toString(definition.defaultUnit())
    known = unit and not unit.startswith("<") and "unknown" not in unit.lower()
    number = _number_form(definition)
    return Message(QT_TRANSLATE_NOOP("TileJobs", "{number}, in {unit}"), number=number, unit=unit) if known else number


def _choice_form(definition: QgsProcessingParameterEnum) -> Message:
    options = definition.options()
    is_text = definition.usesStaticStrings()
    choices = ", ".join(options if is_text else (f"{number} ({option})" for number, option in enumerate(options)))
    one = QT_TRANSLATE_NOOP("TileJobs", "one of {choices}")
    several = QT_TRANSLATE_NOOP("TileJobs", "one or more of {choices}, such as {example}")
    example = str(options[:2]) if is_text else "[0, 1]"
    return Message(several if definition.allowMultiple() else one, choices=choices, example=example)


def _range_form(definition: QgsProcessingParameterRange) -> Message:
    whole = QT_TRANSLATE_NOOP("TileJobs", 'two whole numbers with a comma between, the smaller first, such as "0,10"')
    real = QT_TRANSLATE_NOOP("TileJobs", 'two numbers with a comma between, the smaller first, such as "0,10"')
    return Message(whole if is_integer(definition) else real)


def _moment_form(definition: QgsProcessingParameterDateTime) -> Message:
    kinds = QgsProcessingParameterDateTime.Type
    if definition.dataType() == kinds.Date:
        return Message(QT_TRANSLATE_NOOP("TileJobs", 'a date, such as "2026-06-21"'))
    if definition.dataType() == kinds.Time:
        return Message(QT_TRANSLATE_NOOP("TileJobs", 'a time of day, such as "12:00:00"'))
    return Message(QT_TRANSLATE_NOOP("TileJobs", 'a date and a time, such as "2026-06-21T12:00:00"'))


def _matrix_form(definition: QgsProcessingParameterMatrix) -> Message:
    columns = definition.headers()
    any_rows = QT_TRANSLATE_NOOP("TileJobs", "a list of cells, row by row, with {count} to a row ({columns})")
    fixed = QT_TRANSLATE_NOOP(
        "TileJobs", "a list of cells, row by row, with {count} to a row ({columns}) and {rows} rows"
    )
    return Message(
        fixed if definition.hasFixedNumberRows() else any_rows,
        count=len(columns),
        columns=", ".join(columns),
        rows=definition.numberRows(),
    )


def _field_form(definition: QgsProcessingParameterField) -> Message:
    several = QT_TRANSLATE_NOOP("TileJobs", 'a list of fields, such as ["name", "height"]')
    one = QT_TRANSLATE_NOOP("TileJobs", "the name of a field")
    return Message(several if definition.allowMultiple() else one)


def _band_form(definition: QgsProcessingParameterBand) -> Message:
    several = QT_TRANSLATE_NOOP("TileJobs", "a list of bands, such as [1, 2]")
    one = QT_TRANSLATE_NOOP("TileJobs", "the number of a band, 1 or more")
    return Message(several if definition.allowMultiple() else one)


def _file_form(definition: QgsProcessingParameterFile) -> Message:
    if definition.behavior() == QgsProcessingParameterFile.Behavior.Folder:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "the path of a folder"))
    text = QT_TRANSLATE_NOOP("TileJobs", "the path of a file ({kinds})")
    return Message(text, kinds=definition.fileFilter() or "*.*")


def _text_form(definition: QgsProcessingParameterDefinition) -> Message:
    return Message(QT_TRANSLATE_NOOP("TileJobs", "a text: {label}"), label=definition.description())


_VECTOR = QT_TRANSLATE_NOOP("TileJobs", "a vector layer, or the path of one")
_NEW_FILE = QT_TRANSLATE_NOOP("TileJobs", "a path to write to")
_WORDS: dict[str, str | Callable[[Any], Message]] = {
    **dict.fromkeys(("distance", "duration", "area", "volume"), _measure_form),
    **dict.fromkeys(("source", "vector"), _VECTOR),
    **dict.fromkeys(("fileDestination", "rasterDestination", "sink", "vectorDestination"), _NEW_FILE),
    "band": _band_form,
    "boolean": QT_TRANSLATE_NOOP("TileJobs", "true or false"),
    "color": QT_TRANSLATE_NOOP("TileJobs", 'a colour, such as "#ff8000" or "255,128,0"'),
    "crs": QT_TRANSLATE_NOOP("TileJobs", 'a CRS, such as "EPSG:25832"'),
    "datetime": _moment_form,
    "enum": _choice_form,
    "expression": QT_TRANSLATE_NOOP("TileJobs", 'a QGIS expression without a mistake, such as "height" * 2'),
    "extent": QT_TRANSLATE_NOOP(
        "TileJobs",
        'xmin, xmax, ymin and ymax, such as "500000,501000,5500000,5501000", with its CRS in brackets where that is '
        'another one: "7,7.1,50,50.1 [EPSG:4326]"',
    ),
    "field": _field_form,
    "file": _file_form,
    "folderDestination": QT_TRANSLATE_NOOP("TileJobs", "the path of a folder to write to"),
    "geometry": QT_TRANSLATE_NOOP("TileJobs", 'a geometry as WKT, such as "Point (7.5 50.1)"'),
    "layer": QT_TRANSLATE_NOOP("TileJobs", "a layer, or the path of one"),
    "matrix": _matrix_form,
    "mesh": QT_TRANSLATE_NOOP("TileJobs", "a mesh layer, or the path of one"),
    "multilayer": QT_TRANSLATE_NOOP("TileJobs", "a list of layers, or of their paths"),
    "number": _number_form,
    "point": QT_TRANSLATE_NOOP(
        "TileJobs",
        'x and y, such as "500000,5500000", with its CRS in brackets where that is another one: "7.5,50.1 [EPSG:4326]"',
    ),
    "pointcloud": QT_TRANSLATE_NOOP("TileJobs", "a point cloud layer, or the path of one"),
    "range": _range_form,
    "raster": QT_TRANSLATE_NOOP("TileJobs", "a raster layer, or the path of one"),
    "scale": QT_TRANSLATE_NOOP("TileJobs", "the denominator of a scale, such as 25000 for 1:25000"),
    "string": _text_form,
}
