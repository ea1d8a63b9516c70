"""Types of pixels by GDAL's names, and the nodata values that they can hold."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import reduce

import numpy

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
#: The whole numbers that floating point holds to the last digit: up to these, and down to their negatives.
_EXACT_INTEGERS = {"Float32": 2**24, "Float64": 2**53}

#: The lowest finite number of Float32, for Float64 as well: its own has 309 digits, which a header of SAGA's would have
#: to hold in one line.
LOWEST_FLOAT = -3.4028234663852886e38

#: For rasters that have no nodata value in common: a type that holds every value of theirs and one more, and that one.
#: The widest types have no room for one more, so theirs is the lowest, which is no elevation.
_WITH_NODATA = {
    "Byte": ("Int16", -(2.0**15)),
    "Int8": ("Int16", -(2.0**15)),
    "UInt16": ("Int32", -(2.0**31)),
    "Int16": ("Int32", -(2.0**31)),
    "UInt32": ("Float64", LOWEST_FLOAT),
    "Int32": ("Int32", -(2.0**31)),
    "Float32": ("Float32", LOWEST_FLOAT),
    "Float64": ("Float64", LOWEST_FLOAT),
}

#: From narrow to wide.
SUPPORTED = tuple(_WITH_NODATA)


def is_floating_point(data_type: str) -> bool:
    """Return whether the type holds fractions."""
    return data_type not in _INTEGER_RANGES


def holds(data_type: str, value: float) -> bool:
    """Return whether a pixel of this type can have this value."""
    return as_pixel(data_type, value) is not None


def as_pixel(data_type: str, value: float | None) -> float | None:
    """Return a nodata value as pixels of this type have it, rounded to their digits; None where they can't."""
    if value is None or math.isnan(value):
        # One object for all, which equals itself where values are compared in groups.
        return math.nan if value is not None and is_floating_point(data_type) else None
    if data_type == "Float32":
        with numpy.errstate(over="ignore"):
            rounded = float(numpy.float32(value))
        return rounded if math.isfinite(rounded) == math.isfinite(value) else None
    if is_floating_point(data_type):
        return float(value)
    lowest, highest = _INTEGER_RANGES[data_type]
    is_inside = math.isfinite(value) and value == int(value) and lowest <= value <= highest
    return float(value) if is_inside else None


def with_nodata(data_type: str) -> tuple[str, float]:
    """Return the type and nodata value for rasters of this type that have no nodata value in common and need one."""
    return _WITH_NODATA[data_type]


def union(data_types: Iterable[str]) -> str:
    """Return the narrowest type that holds every value of all these types."""
    return reduce(_union_of_two, data_types)


def _union_of_two(first: str, second: str) -> str:
    if first == second:
        return first
    # What Float64 can't hold, beyond 2**53, is in no type that SAGA reads either.
    return next((wide for wide in SUPPORTED if _holds_all(wide, first) and _holds_all(wide, second)), "Float64")


def _holds_all(wide: str, narrow: str) -> bool:
    """Return whether *wide* holds every value of *narrow*."""
    if is_floating_point(narrow):
        return wide in (narrow, "Float64")
    lowest, highest = _INTEGER_RANGES[narrow]
    if is_floating_point(wide):
        return max(-lowest, highest) <= _EXACT_INTEGERS[wide]
    least, most = _INTEGER_RANGES[wide]
    return least <= lowest and highest <= most


def same_nodata(first: float | None, second: float | None) -> bool:
    """Compare two nodata values; NaN equals NaN here."""
    if first is None or second is None:
        return first is second
    return first == second or (math.isnan(first) and math.isnan(second))


def common_nodata(values: Iterable[float | None]) -> float | None:
    """Return the nodata value that all rasters have; None where they differ, or one has none."""
    # By their text, in which NaN equals NaN.
    by_text = {repr(value): value for value in values}
    return next(iter(by_text.values())) if len(by_text) == 1 else None


def as_key(nodata: float | None) -> float | None:
    """Return a nodata value as a part of keys: with the same NaN for all, as two of them differ."""
    return math.nan if nodata is not None and math.isnan(nodata) else nodata
