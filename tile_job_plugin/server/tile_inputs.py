"""How the tiles of a job are named over HTTP: what a request may hold, read so that it costs and reaches little."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from tile_job_plugin.parameter_forms import NUMBER
from tile_job_plugin.requests.ground import Ground, ground_of_rectangle
from tile_job_plugin.requests.tile_naming import is_pattern
from tile_job_plugin.server.errors import BadRequest
from tile_job_plugin.server.parameters import Parameter, texts

#: Patterns that a request may hold: each is compared with all ids of the tile set.
MOST_PATTERNS = 20
#: Points that an area may have.
MOST_POINTS = 5000
_TILE_IDS = Parameter("tile_ids", "the ids of the tiles, or patterns with * and ?.", texts(), ["4315", "42*"])
_EXTENT = Parameter(
    "extent",
    "xmin,ymin,xmax,ymax of a rectangle, all of whose tiles are taken. Its CRS follows in brackets; without one, it is "
    "in that of the tile set.",
    {"type": "string"},
    "7,50,7.1,50.1 [EPSG:4326]",
)
_AREA = Parameter(
    "area",
    "a Polygon or MultiPolygon of GeoJSON, all of whose tiles are taken.",
    {"type": "object", "format": "geojson-geometry"},
    {"type": "Polygon", "coordinates": [[[7, 50], [7.1, 50], [7.1, 50.1], [7, 50]]]},
)
#: The ways to name tiles, of which a request takes one, and whether it cuts the mosaic.
NAMING = (
    _TILE_IDS,
    Parameter("town_id", "the id of a town, all of whose tiles are taken.", {"type": "string"}, "11850"),
    Parameter("all", "true takes all tiles of the tile set.", {"type": "boolean"}),
    _EXTENT,
    _AREA,
    Parameter("clip", "true cuts the mosaic to the town, the extent or the area.", {"type": "boolean"}),
)

#: Only codes: in a PROJ string, files of the server could be named.
_CRS = r"(?:EPSG|ESRI|IGNF|OGC):\w+"
_CORNERS = re.compile(
    r"\s*" + r"\s*,\s*".join([f"({NUMBER})"] * 4) + rf"\s*(?:\[\s*({_CRS})\s*\])?\s*", re.ASCII | re.IGNORECASE
)
#: Degrees. Polygons that lie side by side here would cover each other if some counted on beyond the 180th meridian.
_FARTHEST_EAST, _FARTHEST_NORTH = 180, 90


def read_naming(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return how a request names its tiles, as fields of a JobRequest. Raises BadRequest or RequestRefused."""
    tile_ids: Sequence[str] = inputs.get("tile_ids", ())
    patterns = sum(map(is_pattern, tile_ids))
    if patterns > MOST_PATTERNS:
        raise BadRequest(f"tile_ids: there are {patterns} patterns. Give at most {MOST_PATTERNS}, or the ids.")
    return {
        "tile_ids": tile_ids,
        "town_id": inputs.get("town_id", "").strip() or None,
        "all_tiles": inputs.get("all", False),
        "extent": _extent(inputs["extent"]) if "extent" in inputs else None,
        "area": _area(inputs["area"]) if "area" in inputs else None,
        "clip": inputs.get("clip", False),
    }


def _extent(text: str) -> Ground:
    match = _CORNERS.fullmatch(text)
    crs = QgsCoordinateReferenceSystem((match and match[5]) or "")
    if match is None or (match[5] and not crs.isValid()):
        raise _EXTENT.wrong(text, "xmin,ymin,xmax,ymax, and the code of a CRS in brackets, such as [EPSG:4326]")
    left, bottom, right, top = (float(match[number]) for number in range(1, 5))
    if left > right or bottom > top:
        raise _EXTENT.wrong(text, "xmin,ymin,xmax,ymax, the smaller of each two first")
    rectangle = QgsRectangle(left, bottom, right, top)
    return ground_of_rectangle(rectangle, crs, text.strip(), QgsCoordinateTransformContext())


def _area(geometry: Mapping[str, Any]) -> Ground:
    """Return the ground of a geometry; repairing one that crosses itself could take forever."""
    try:
        polygons = list(_polygons(geometry))
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _AREA.wrong(geometry, "a Polygon or MultiPolygon of GeoJSON, in degrees of WGS 84") from error
    points = sum(len(ring) for polygon in polygons for ring in polygon)
    if points > MOST_POINTS:
        raise BadRequest(f"area: it has {points} points. Simplify it to at most {MOST_POINTS}.")
    ground = QgsGeometry.fromMultiPolygonXY(polygons)
    if ground.isEmpty() or not ground.isGeosValid():
        raise _AREA.wrong(geometry, "polygons that neither cross themselves nor each other")
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    return Ground("area", geometry["type"], [ground], crs, QgsCoordinateTransformContext())


def _polygons(geometry: Mapping[str, Any]) -> Iterator[list[list[QgsPointXY]]]:
    """Yield the polygons of a geometry as rings of points. Raises KeyError, TypeError, ValueError or OverflowError."""
    polygons = {"Polygon": lambda one: [one], "MultiPolygon": list}[geometry["type"]](geometry["coordinates"])
    for polygon in polygons:
        yield [[_point(*position) for position in ring] for ring in polygon]


def _point(x: float, y: float, height: float = 0) -> QgsPointXY:
    if not all(isinstance(number, (int, float)) and math.isfinite(number) for number in (x, y)):
        raise TypeError("a coordinate is no number")
    if abs(x) > _FARTHEST_EAST or abs(y) > _FARTHEST_NORTH:
        raise ValueError("a coordinate is not on earth")
    return QgsPointXY(x, y)
