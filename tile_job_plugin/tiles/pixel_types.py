"""Types of pixels by GDAL's names, and the nodata values that they can hold."""

from __future__ import annotations

import math

from osgeo import gdal

_INTEGER_RANGES = {
    "Byte": (0, 2**8 - 1),
    "Int8": (-(2**7), 2**7 - 1),
    "UInt16": (0, 2**16 - 1),
    "Int16": (-(2**15), 2**15 - 1),
    "UInt32": (0, 2**32 - 1),
    "Int32": (-(2**31), 2**31 - 1),
    "UInt64": (0, 2**64 - 1),
    "Int64": (-(2**63), 2**63 - 1),
}

#: For rasters without a nodata value: a type that holds every value of theirs and one more, and that one. Floating
#: point has SAGA's own nodata value; the lowest whole number is no elevation.
_WITH_NODATA = {
    "Byte": ("Int16", -(2.0**15)),
    "Int8": ("Int16", -(2.0**15)),
    "UInt16": ("Int32", -(2.0**31)),
    "Int16": ("Int16", -(2.0**15)),
    "UInt32": ("Float64", -99999.0),
    "Int32": ("Int32", -(2.0**31)),
    "Float32": ("Float32", -99999.0),
    "Float64": ("Float64", -99999.0),
}

SUPPORTED = tuple(_WITH_NODATA)


def is_floating_point(data_type: str) -> bool:
    """Tell whether the type holds fractions."""
    return data_type not in _INTEGER_RANGES


def holds(data_type: str, value: float) -> bool:
    """Tell whether a pixel of this type can have this value."""
    if is_floating_point(data_type):
        return True
    lowest, highest = _INTEGER_RANGES[data_type]
    return math.isfinite(value) and value == int(value) and lowest <= value <= highest


def with_nodata(data_type: str) -> tuple[str, float]:
    """Give the type and nodata value for rasters of this type that have none and need one."""
    return _WITH_NODATA[data_type]


def union(first: str, second: str) -> str:
    """Give the smallest type that holds the values of both."""
    both = gdal.DataTypeUnion(gdal.GetDataTypeByName(first), gdal.GetDataTypeByName(second))
    return str(gdal.GetDataTypeName(both))


def same_nodata(first: float | None, second: float | None) -> bool:
    """Compare two nodata values; NaN equals NaN here."""
    if first is None or second is None:
        return first is second
    return first == second or (math.isnan(first) and math.isnan(second))
