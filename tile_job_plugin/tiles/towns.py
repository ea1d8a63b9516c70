"""Which tiles each town touches."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsCsException, QgsGeometry

from tile_job_plugin.tiles.errors import TownsRefused
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.tile_finder import TileFinder


def tiles_of_towns(
    tile_set: TileSet,
    towns: Iterable[tuple[str, QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
) -> dict[str, list[str]]:
    """Return which tiles share ground with each town; a common edge or corner alone is none.

    *towns* holds ids and polygons in *crs*; polygons with the same id are one town, invalid ones are repaired. Tiles
    stand in the order of the tile set. A town that lies elsewhere has an empty list.

    Raises TownsRefused.
    """
    try:
        finder = TileFinder(tile_set, crs, transform_context)
    except (QgsCsException, ValueError) as error:
        raise TownsRefused([f"all ({error})"]) from error
    numbers: dict[str, set[int]] = {}
    unusable = []
    for town_id, geometry in towns:
        found = numbers.setdefault(town_id, set())
        try:
            found.update(finder.tiles_at(geometry))
        except (QgsCsException, ValueError) as error:
            unusable.append(f"{town_id} ({error})")
    if unusable:
        raise TownsRefused(unusable)
    return {town_id: [tile_set.tiles[number].id for number in sorted(found)] for town_id, found in numbers.items()}
