"""Which tiles each town touches, and where its outline is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsCsException, QgsGeometry

from tile_job_plugin.tiles.errors import TownsRefused
from tile_job_plugin.tiles.model import TileSet
from tile_job_plugin.tiles.tile_finder import Nearby, TileFinder, as_wkb


@dataclass(frozen=True)
class Town:
    """A town as a tile set has it."""

    #: The tiles that share ground with it, in the order of the set.
    tile_ids: Sequence[str]
    #: Its polygons near the tiles, in the set's CRS, as WKB; nothing where it touches no tile.
    outline: bytes


def towns_on(
    tile_set: TileSet,
    towns: Iterable[tuple[str, QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
) -> dict[str, Town]:
    """Return each town by its id, with the tiles that share ground with it; a common edge or corner alone is none.

    *towns* holds ids and polygons in *crs*; polygons with the same id are one town, invalid ones are repaired. A town
    that lies elsewhere has no tiles.

    Raises TownsRefused.
    """
    try:
        nearby = Nearby(tile_set, crs, transform_context)
    except (QgsCsException, ValueError) as error:
        raise TownsRefused([f"all ({error})"]) from error
    finder = TileFinder(tile_set)
    found: dict[str, _Found] = {}
    unusable = []
    for town_id, geometry in towns:
        town = found.setdefault(town_id, _Found())
        try:
            town.add(nearby, finder, geometry)
        except (QgsCsException, ValueError) as error:
            unusable.append(f"{town_id} ({error})")
    if unusable:
        raise TownsRefused(unusable)
    return {town_id: town.finished(tile_set) for town_id, town in found.items()}


class _Found:
    """What has been found of a town so far."""

    def __init__(self) -> None:
        self._numbers: set[int] = set()
        self._polygons: list[QgsGeometry] = []

    def add(self, nearby: Nearby, finder: TileFinder, geometry: QgsGeometry) -> None:
        polygon = nearby.part_of(geometry)
        if polygon is not None:
            self._numbers.update(finder.at(polygon))
            self._polygons.append(polygon)

    def finished(self, tile_set: TileSet) -> Town:
        outline = as_wkb(self._polygons) if self._numbers else b""
        return Town([tile_set.tiles[number].id for number in sorted(self._numbers)], outline)
