"""The ground that a request names its tiles by: an extent, or the polygons of a layer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameters,
    QgsProperty,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
)

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.parameter_forms import is_extent_without_crs
from tile_job_plugin.requests.errors import GroundUnusable, GroundWithoutTiles
from tile_job_plugin.tiles.crs import shown
from tile_job_plugin.tiles.model import PixelRect, Tile, TileParts
from tile_job_plugin.tiles.tile_finder import Nearby, TileFinder, as_wkb


@dataclass(frozen=True)
class Ground:
    """Polygons in a CRS."""

    #: The parameter that names it: `extent` or `area`.
    field: str
    #: The value as it was given, or its name.
    name: str
    #: Read once.
    polygons: Iterable[QgsGeometry]
    #: Not valid for the tile set's own.
    crs: QgsCoordinateReferenceSystem
    transform_context: QgsCoordinateTransformContext


def tiles_on(ground: Ground, tile_set: TileParts) -> tuple[list[str], bytes]:
    """Return the tiles that share ground with a request's, by their ids in the order of its parts, and its outline.

    That is WKB in the set's CRS, of what is near the tiles.
    Raises GroundUnusable where a polygon is none, and GroundWithoutTiles.
    """
    polygons = _polygons_near(ground, tile_set)
    tile_ids = [tile.id for tile in _tiles_at(polygons, tile_set)]
    if not tile_ids:
        bounds = tile_set.grid.bounds(tile_set.extent)
        raise GroundWithoutTiles(ground.field, ground.name, tile_set.name, bounds, shown(tile_set.grid.crs_wkt))
    return tile_ids, as_wkb(polygons)


def cores_on(ground: Ground, tile_set: TileParts) -> dict[str, PixelRect]:
    """Return the cores of the tiles that share ground with a request's by their ids; none where there are none.

    Raises GroundUnusable.
    """
    return {tile.id: tile.core for tile in _tiles_at(_polygons_near(ground, tile_set), tile_set)}


def _polygons_near(ground: Ground, tile_set: TileParts) -> list[QgsGeometry]:
    """Return what is near the tiles of a ground's polygons, in the CRS of the set. Raises GroundUnusable."""
    crs = ground.crs if ground.crs.isValid() else QgsCoordinateReferenceSystem.fromWkt(tile_set.grid.crs_wkt)
    try:
        nearby = Nearby(tile_set, crs, ground.transform_context)
        return [polygon for polygon in map(nearby.part_of, ground.polygons) if polygon is not None]
    except (QgsCsException, ValueError) as error:
        raise GroundUnusable(ground.field, ground.name, str(error)) from error


def _tiles_at(polygons: Sequence[QgsGeometry], tile_set: TileParts) -> Iterator[Tile]:
    """Yield the tiles that share ground with polygons in the CRS of their set."""
    reach = _pixels_around(polygons, tile_set)
    for part, tiles in tile_set.parts(reach) if reach else ():
        finder = TileFinder(replace(part, tiles=tiles, whole=tile_set.extent))
        numbers = {number for polygon in polygons for number in finder.at(polygon)}
        yield from (tiles[number] for number in sorted(numbers))


def _pixels_around(polygons: Sequence[QgsGeometry], tile_set: TileParts) -> PixelRect | None:
    """Return the columns and rows of a set that polygons reach into, and one more; None where that is none."""
    bounds = QgsRectangle()
    for polygon in polygons:
        bounds.combineExtentWith(polygon.boundingBox())
    if bounds.isNull():
        return None
    grid = tile_set.grid
    left, right = ((x - grid.x_origin) / grid.pixel_width for x in (bounds.xMinimum(), bounds.xMaximum()))
    top, bottom = ((grid.y_origin - y) / grid.pixel_height for y in (bounds.yMaximum(), bounds.yMinimum()))
    column, row = math.floor(left) - 1, math.floor(top) - 1
    around = PixelRect(column, row, math.ceil(right) + 1 - column, math.ceil(bottom) + 1 - row)
    return around.intersection(tile_set.extent) if around.intersects(tile_set.extent) else None


# ------------------------------------------------------------------------------------------------ As Processing reads


def read_extent(
    definition: QgsProcessingParameterDefinition, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> Ground | None:
    """Return the ground of an extent, or None where none is given; without a CRS it is in the tile set's."""
    value = parameters.get(definition.name())
    if _is_nothing(value):
        return None
    rectangle = QgsProcessingParameters.parameterAsExtent(definition, parameters, context)
    crs = QgsCoordinateReferenceSystem()
    # QGIS takes the project's CRS for one that is not given.
    if not _is_without_crs(value, context):
        crs = QgsProcessingParameters.parameterAsExtentCrs(definition, parameters, context)
    name = str(value) if isinstance(value, str) or rectangle.isEmpty() else _written(rectangle, crs)
    return ground_of_rectangle(rectangle, crs, name.strip(), context.transformContext())


def ground_of_rectangle(
    rectangle: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    name: str,
    transform_context: QgsCoordinateTransformContext,
) -> Ground:
    """Return the ground of a rectangle. Raises GroundUnusable where it has no area."""
    if not rectangle.isFinite() or rectangle.width() <= 0 or rectangle.height() <= 0:
        reason = QT_TRANSLATE_NOOP("TileJobs", "its width or its height is none")
        raise GroundUnusable("extent", name, Message(reason))
    return Ground("extent", name, [QgsGeometry.fromRect(rectangle)], crs, transform_context)


def read_area(
    definition: QgsProcessingParameterDefinition, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> Ground | None:
    """Return the ground of a layer's polygons, or None where no layer is given. Raises RequestRefused."""
    if _is_nothing(parameters.get(definition.name())):
        return None
    source = QgsProcessingParameters.parameterAsSource(definition, parameters, context)
    if source is None:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given!q} can't be used."),
            QT_TRANSLATE_NOOP("TileJobs", "Give a polygon layer, or the path of one."),
            field="area",
            given=parameters[definition.name()],
        )
    crs, name = source.sourceCrs(), source.sourceName() or "unnamed"
    if not crs.isValid():
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "the layer {name!q} has no CRS, so its place is unknown."),
            QT_TRANSLATE_NOOP(
                "TileJobs", "Set it in the layer's properties, or save the layer with a CRS (Assign projection)."
            ),
            field="area",
            name=name,
        )
    return Ground("area", name, _Polygons(source, name, context), crs, context.transformContext())


def ground_of_geometry(geometry: QgsGeometry, transform_context: QgsCoordinateTransformContext) -> Ground:
    """Return the ground of a polygon, which is in the tile set's CRS unless it brings one with it."""
    crs = geometry.crs() if isinstance(geometry, QgsReferencedGeometry) else QgsCoordinateReferenceSystem()
    return Ground("area", geometry.asWkt(2) or "QgsGeometry()", [geometry], crs, transform_context)


@dataclass(frozen=True)
class _Polygons:
    """The polygons of a layer's features; those without one are passed over."""

    source: QgsProcessingFeatureSource
    name: str
    #: Has the layer that the source reads.
    context: QgsProcessingContext

    def __iter__(self) -> Iterator[QgsGeometry]:
        # Polygons are repaired later. QGIS' own check would raise its error through its iterator, and end the process.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        request = QgsFeatureRequest().setNoAttributes()
        count = 0
        for feature in self.source.getFeatures(request, unchecked):
            if not feature.geometry().isEmpty():
                count += 1
                yield feature.geometry()
        if not count:
            reason = QT_TRANSLATE_NOOP("TileJobs", "there is no polygon in it")
            raise GroundUnusable("area", self.name, Message(reason))


def _is_nothing(value: object) -> bool:
    return value is None or value == NULL or (isinstance(value, str) and not value.strip())


def _is_without_crs(value: object, context: QgsProcessingContext) -> bool:
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, str):
        return is_extent_without_crs(value)
    is_referenced = isinstance(value, (QgsReferencedRectangle, QgsReferencedGeometry))
    return isinstance(value, (QgsRectangle, QgsGeometry)) and not is_referenced


def _written(rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """Write an extent as Processing does."""
    ends = (rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum())
    return ",".join(f"{end:.12g}" for end in ends) + (f" [{crs.authid()}]" if crs.isValid() else "")
