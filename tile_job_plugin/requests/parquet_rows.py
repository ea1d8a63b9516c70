"""Parquet files as rows: read by GDAL where it has the driver, otherwise by pyarrow, which QGIS may lack."""

from __future__ import annotations

import importlib
import io
import json
from collections.abc import Mapping
from typing import Any

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.errors import RastersRefused

#: The first bytes of a Parquet file, and the last.
MAGIC = b"PAR1"
_IN_MEMORY = "/vsimem/tile_jobs_{}.parquet"

Row = Mapping[str, Any]


def rows_of(address: str, content: bytes) -> list[Row]:
    """Return the rows of a Parquet file, without geometries; what is nested is a dictionary.

    Raises RastersRefused for a file that can't be read, or where nothing here reads it.
    """
    try:
        if gdal.GetDriverByName("Parquet") is not None:
            return _rows_by_gdal(content)
        return _rows_by_pyarrow(content)
    except ImportError as error:
        raise RastersRefused(
            QT_TRANSLATE_NOOP(
                "TileJobs", "{address} can't be read: neither GDAL nor Python reads Parquet here ({reason})."
            ),
            QT_TRANSLATE_NOOP(
                "TileJobs",
                "Install pyarrow for QGIS' Python (python3 -m pip install pyarrow), a QGIS whose GDAL has the driver "
                "Parquet, or give a list of the rasters' paths.",
            ),
            address=address,
            reason=error,
        ) from error
    except (GdalFailed, ValueError, OSError, KeyError, NotImplementedError) as error:
        # pyarrow's errors are of these kinds.
        raise RastersRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{address} can't be read as Parquet: {reason}."),
            address=address,
            reason=error,
        ) from error


def _rows_by_pyarrow(content: bytes) -> list[Row]:
    parquet = importlib.import_module("pyarrow.parquet")
    file = parquet.ParquetFile(io.BytesIO(content))
    names = [field.name for field in file.schema_arrow if "binary" not in str(field.type)]
    return [_filled(row) for row in file.read(columns=names).to_pylist()]


def _rows_by_gdal(content: bytes) -> list[Row]:
    name = _IN_MEMORY.format(id(content))
    gdal.FileFromMemBuffer(name, content)
    try:
        dataset = checked(gdal.OpenEx, name, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        # GDAL gives no more features where one can't be read.
        with gdal_errors():
            return [_nested(feature.items()) for feature in dataset.GetLayer(0)]
    finally:
        gdal.Unlink(name)


def _nested(flat: Row) -> Row:
    """Undo GDAL's names of nested fields, such as assets.data.href, and its texts of lists and the like."""
    row: dict[str, Any] = {}
    for name, value in flat.items():
        if value is None:
            continue
        *folders, last = name.split(".")
        place = row
        for folder in folders:
            place = place.setdefault(folder, {})
        place[last] = _from_json(value)
    return row


def _from_json(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def _filled(value: Any) -> Any:
    """Leave out what is null in nested columns: each row has the keys of all."""
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner is not None}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value
