"""CRSs compared by where they place pixels, whatever their names and their vertical parts are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from osgeo import osr

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked


@lru_cache(maxsize=1000)
def places(wkt: str) -> bool:
    """Whether a CRS, empty where there is none, says where on earth its coordinates are."""
    return bool(wkt) and not _srs(wkt).IsLocal()


@lru_cache(maxsize=1000)
def is_same(first_wkt: str, second_wkt: str) -> bool:
    """Whether two CRSs are the same down to their vertical parts; names don't count where GDAL knows both."""
    return first_wkt == second_wkt or bool(_srs(first_wkt).IsSame(_srs(second_wkt)))


def is_alike(first_wkt: str, second_wkt: str, points: Sequence[tuple[float, float]], tolerance: float) -> bool:
    """Whether two CRSs give *points* the same place, within *tolerance* in map units; heights don't count."""
    try:
        first, second = horizontal(first_wkt), horizontal(second_wkt)
        if first.IsSame(second):
            return True
        if first.IsGeographic() != second.IsGeographic():
            return False
        moved = _moved(first, second, points)
    except GdalFailed:
        return False
    return all(
        abs(x - to_x) <= tolerance and abs(y - to_y) <= tolerance for (x, y), (to_x, to_y, *_) in zip(points, moved)
    )


def differs_vertically(first_wkt: str, second_wkt: str) -> bool:
    """Whether two CRSs are the same but for their vertical parts."""
    return not is_same(first_wkt, second_wkt) and bool(horizontal(first_wkt).IsSame(horizontal(second_wkt)))


@lru_cache(maxsize=1000)
def is_same_horizontally(first_wkt: str, second_wkt: str) -> bool:
    """Whether two CRSs are the same without their vertical parts."""
    return first_wkt == second_wkt or bool(horizontal(first_wkt).IsSame(horizontal(second_wkt)))


@lru_cache(maxsize=1000)
def heights_of(wkt: str) -> str:
    """Return the name of what heights count from; empty where a CRS does not say."""
    srs = _srs(wkt)
    if srs.GetAttrValue("VERT_CS"):
        return str(srs.GetAttrValue("VERT_CS"))
    return f"{srs.GetName()} (height above the ellipsoid)" if srs.GetAxesCount() > 2 else ""


@lru_cache(maxsize=1000)
def is_in_degrees(wkt: str) -> bool:
    """Whether coordinates are longitudes and latitudes."""
    return bool(_srs(wkt).IsGeographic())


def in_gdals_words(wkt: str) -> str:
    """Return a CRS as WKT as GDAL gives it for a raster."""
    return str(_srs(wkt).ExportToWkt()) or wkt


def horizontal(wkt: str) -> osr.SpatialReference:
    """Return a CRS without its vertical part, with x before y."""
    srs = _srs(wkt)
    if srs.IsCompound():
        srs.StripVertical()
    elif srs.GetAxesCount() > 2:
        srs.DemoteTo2D()
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def transformed_bounds(
    first_wkt: str, second_wkt: str, bounds: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Return the bounds in the second CRS of what lies within *bounds* (west, south, east, north) in the first.

    Raises GdalFailed where there is no way between them.
    """
    transformation = checked(osr.CoordinateTransformation, horizontal(first_wkt), horizontal(second_wkt))
    return cast("tuple[float, float, float, float]", tuple(checked(transformation.TransformBounds, *bounds, 21)))


def moved(first_wkt: str, second_wkt: str, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points (x, y) of the first CRS in the second, as GDAL moves them by itself; heights don't count.

    Raises GdalFailed where one has no place there.
    """
    return [(x, y) for x, y, *_ in _moved(horizontal(first_wkt), horizontal(second_wkt), points)]


def metres_per_unit(wkt: str) -> float:
    """Return how many metres a unit of projected coordinates has."""
    return float(_srs(wkt).GetLinearUnits())


def to_degrees(wkt: str, x: float, y: float) -> tuple[float, float]:
    """Return the longitude and latitude of a point, in degrees of WGS 84.

    Raises GdalFailed where it has none, as on another planet.
    """
    longitude, latitude, _ = checked(transformation_to_degrees(wkt).TransformPoint, x, y)
    return longitude, latitude


def transformation_to_degrees(wkt: str) -> osr.CoordinateTransformation:
    """Return the way from a CRS, without its vertical part, to longitude and latitude in degrees of WGS 84.

    Raises GdalFailed where there is none.
    """
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return checked(osr.CoordinateTransformation, horizontal(wkt), degrees)


def wkt_of(code: str) -> str:
    """Return a CRS by its authority's code, such as EPSG:32632, as WKT as GDAL gives it for a raster."""
    srs = osr.SpatialReference()
    checked(srs.SetFromUserInput, code)
    return str(srs.ExportToWkt())


def unit_of(wkt: str) -> str:
    """Return the name of the unit of coordinates, such as metre or degree."""
    srs = _srs(wkt)
    return str(srs.GetAngularUnitsName() if srs.IsGeographic() else srs.GetLinearUnitsName())


def name_of(wkt: str) -> str:
    """Return the name of a CRS; empty if it has none."""
    return _srs(wkt).GetName() or ""


def code_or_name(wkt: str) -> str:
    """Return the authority's code of a CRS, or its name where it has none."""
    return code_of(wkt) or name_of(wkt)


def shown(wkt: str) -> str:
    """Return the name of a CRS, before it the code of its authority where it has one."""
    name = name_of(wkt) or "unnamed"
    return f"{code} ({name})" if (code := code_of(wkt)) else name


@lru_cache(maxsize=1000)
def code_of(wkt: str, least_sureness: int = 90) -> str:
    """Return the authority's code of a CRS, such as EPSG:32632, also by another name; empty if it has none.

    *least_sureness* is PROJ's, in percent: 90 for names that mean the same, 70 for any name.
    """
    srs = _srs(wkt)
    if not srs.GetAuthorityCode(None):
        matches = (match for match, sureness in srs.FindMatches() if sureness >= least_sureness)
        srs = next((match for match in matches if match.IsSame(srs)), srs)
    authority, code = srs.GetAuthorityName(None), srs.GetAuthorityCode(None)
    return f"{authority}:{code}" if authority and code else ""


def _srs(wkt: str) -> osr.SpatialReference:
    return osr.SpatialReference(wkt)


def _moved(
    first: osr.SpatialReference, second: osr.SpatialReference, points: Sequence[tuple[float, float]]
) -> Sequence[Sequence[float]]:
    way = checked(osr.CoordinateTransformation, first, second)
    return list(checked(way.TransformPoints, list(points)))
