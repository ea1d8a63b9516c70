"""A tile set's own pixel grid, onto which rasters of any CRS, pixel size and direction are warped as they are read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tile_job_plugin.errors import GdalFailed, RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles import crs, pixel_types
from tile_job_plugin.tiles.headers import TOLERANCE
from tile_job_plugin.tiles.heights import doubts_about_heights, refuse_mixed_heights
from tile_job_plugin.tiles.model import Grid, PixelRect, Raster, RasterGroup, Tile, TileSet, WorkingGrid
from tile_job_plugin.tiles.place import metric_crs_at, round_size
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_groups import FilesOfGrid, groups_of
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.warp import scales
from tile_job_plugin.tiles.warped_outlines import Bounds, refuse_both_ends_of_the_earth, warped_bounds

#: Digits in which pixels of two grids differ where one of them is finer.
_SIZE_DIGITS = 3
#: The most columns or rows that GDAL counts.
_MOST_PIXELS = 2**31 - 1
_SECONDS_PER_DEGREE = 3600


@dataclass(frozen=True)
class WorkingGridWish:
    """What a user says of a working grid."""

    resampling: Resampling
    #: Empty where it is chosen.
    crs_wkt: str = ""
    #: In map units of the CRS; None where it is chosen.
    pixel_size: float | None = None
    #: Whether rasters with smaller pixels lie on top, instead of those that come first.
    finest_on_top: bool = False
    #: The CRS of rasters that have none.
    source_crs_wkt: str = ""


class Adviser(Protocol):
    """Chooses where a choice needs QGIS, and tells the user what was chosen."""

    def operation(self, source_wkt: str, target_wkt: str, place: tuple[float, float]) -> str:
        """Choose PROJ's operation from one CRS to another around a place (x, y in the first one).

        It takes x before y and degrees. Raises RequestRefused.
        """

    def tell(self, message: Message) -> None:
        """Tell the user."""

    def warn(self, message: Message) -> None:
        """Warn the user."""


@dataclass(frozen=True)
class Placed:
    """Rasters on a working grid."""

    name: str
    grid: Grid
    working: WorkingGrid
    data_type: str
    #: In the order of the rasters: the rectangle around each one's outline.
    cores: Sequence[PixelRect]
    rasters: Sequence[Raster]

    def tile_set(self, tiles: Sequence[Tile]) -> TileSet:
        """Return a tile set of these tiles."""
        return TileSet(self.name, self.grid, self.data_type, tiles, working=self.working)


def place_on_working_grid(name: str, files: Sequence[RasterFile], wish: WorkingGridWish, adviser: Adviser) -> Placed:
    """Choose what the wish leaves open, and place rasters, which have a place and a CRS, on the grid.

    Raises RastersUnfit, or RequestRefused for a wish that can't be granted.
    """
    refuse_mixed_heights(name, files, wish.crs_wkt)
    for doubt in doubts_about_heights(files):
        adviser.warn(doubt)
    groups = groups_of(files)
    target = wish.crs_wkt or _usual_crs(groups)
    refuse_both_ends_of_the_earth(name, files, groups, target)
    operations = _operations(groups, target, adviser)
    sizes = [_own_size(group, target, operation) for group, operation in zip(groups, operations)]
    pixel_size = wish.pixel_size or _usual_size(groups, sizes, target)
    order = sorted(range(len(groups)), key=lambda number: _rounded(sizes[number])) if wish.finest_on_top else None
    groups = [groups[number] for number in order or range(len(groups))]
    operations = [operations[number] for number in order or range(len(operations))]
    bounds = warped_bounds(name, files, groups, operations, target)
    grid, cores = _aligned(bounds, target, pixel_size)
    working = WorkingGrid(
        wish.resampling,
        [
            RasterGroup(group.grid, operation, scales(group.grid, group.extent, grid, operation))
            for group, operation in zip(groups, operations)
        ],
    )
    adviser.tell(_told(grid, wish.resampling, len(groups)))
    data_type = wish.resampling.data_type(pixel_types.union(file.header.data_type for file in files))
    return Placed(name, grid, working, data_type, cores, _rasters(files, groups))


def _rasters(files: Sequence[RasterFile], groups: Sequence[FilesOfGrid]) -> list[Raster]:
    found = {
        number: Raster(
            files[number].header.path,
            extent,
            files[number].header.nodata,
            files[number].header.data_type,
            group,
            files[number].header.band,
        )
        for group, of_group in enumerate(groups)
        for number, extent in of_group.extents.items()
    }
    return [found[number] for number in range(len(files))]


def _usual_crs(groups: Sequence[FilesOfGrid]) -> str:
    """Return the CRS of all rasters, if that is one and not in degrees; otherwise one in metres that fits them."""
    first = groups[0].grid.crs_wkt
    is_one = all(crs.is_same_horizontally(first, group.grid.crs_wkt) for group in groups)
    if is_one and not crs.is_in_degrees(first):
        return first
    try:
        places = [crs.to_degrees(group.grid.crs_wkt, *group.middle) for group in groups]
    except GdalFailed as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "no CRS in metres can be chosen for these rasters: {reason}"),
            QT_TRANSLATE_NOOP("TileJobs", "Give one that fits them."),
            field="crs",
            reason=error,
        ) from error
    return crs.wkt_of(metric_crs_at(*_middle(places, [len(group.extents) for group in groups])))


def _middle(places: Sequence[tuple[float, float]], weights: Sequence[int]) -> tuple[float, float]:
    """Return the middle of places in degrees, also where they lie on both sides of the 180th meridian."""
    x = y = z = 0.0
    for (longitude, latitude), weight in zip(places, weights):
        across, up = math.radians(longitude), math.radians(latitude)
        x += weight * math.cos(up) * math.cos(across)
        y += weight * math.cos(up) * math.sin(across)
        z += weight * math.sin(up)
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _operations(groups: Sequence[FilesOfGrid], target: str, adviser: Adviser) -> list[str]:
    """Return PROJ's operation for each group: one for all groups of a CRS, and none where that is the target's."""
    found: dict[str, str] = {}
    for group in groups:
        wkt = group.grid.crs_wkt
        if wkt not in found:
            is_same = crs.is_same_horizontally(wkt, target)
            found[wkt] = "" if is_same else adviser.operation(wkt, target, group.middle)
    return [found[group.grid.crs_wkt] for group in groups]


def _own_size(group: FilesOfGrid, target: str, operation: str) -> float:
    """Return the size of a group's pixels in units of the target; that of squares where they are none."""
    try:
        across, down = scales(group.grid, group.extent, Grid(target, 0, 0, 1, 1), operation)
    except GdalFailed as error:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "rasters of {source} have no place in {target}: {reason}"),
            QT_TRANSLATE_NOOP("TileJobs", "Give a CRS that fits them."),
            field="crs",
            source=crs.shown(group.grid.crs_wkt),
            target=crs.shown(target),
            reason=error,
        ) from error
    return math.sqrt(across * down)


def _usual_size(groups: Sequence[FilesOfGrid], sizes: Sequence[float], target: str) -> float:
    """Return the pixel size of the finest rasters: their own where they have the target's CRS, or a round number."""
    finest = min(range(len(groups)), key=lambda number: _rounded(sizes[number]))
    if crs.is_same_horizontally(groups[finest].grid.crs_wkt, target):
        return min(groups[finest].grid.pixel_size)
    if crs.is_in_degrees(target):
        return round_size(sizes[finest] * _SECONDS_PER_DEGREE) / _SECONDS_PER_DEGREE
    return round_size(sizes[finest])


def _rounded(size: float) -> float:
    return float(f"{size:.{_SIZE_DIGITS}g}")


def _aligned(bounds: Sequence[Bounds], target: str, pixel_size: float) -> tuple[Grid, list[PixelRect]]:
    """Return the grid, on whole multiples of the pixel size, and the pixels within each of the bounds."""
    lefts = [math.floor(west / pixel_size + TOLERANCE) for west, _, _, _ in bounds]
    tops = [math.floor(-north / pixel_size + TOLERANCE) for _, _, _, north in bounds]
    rights = [math.ceil(east / pixel_size - TOLERANCE) for _, _, east, _ in bounds]
    bottoms = [math.ceil(-south / pixel_size - TOLERANCE) for _, south, _, _ in bounds]
    first_column, first_row = min(lefts), min(tops)
    if max(max(rights) - first_column, max(bottoms) - first_row) > _MOST_PIXELS:
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{given:.12g} gives the tile set more than {most} columns or rows."),
            QT_TRANSLATE_NOOP("TileJobs", "Give larger pixels, in units of the CRS."),
            field="pixel_size",
            given=pixel_size,
            most=_MOST_PIXELS,
        )
    grid = Grid(target, first_column * pixel_size, -first_row * pixel_size, pixel_size, pixel_size)
    cores = [
        PixelRect(left - first_column, top - first_row, max(right - left, 1), max(bottom - top, 1))
        for left, top, right, bottom in zip(lefts, tops, rights, bottoms)
    ]
    return grid, cores


def _told(grid: Grid, resampling: Resampling, groups: int) -> Message:
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Working grid: {crs}, {size:.12g} {unit} pixels, {resampling}; pixel grids of the rasters: {groups}.",
    )
    return Message(
        text,
        crs=crs.shown(grid.crs_wkt),
        size=grid.pixel_width,
        unit=crs.unit_of(grid.crs_wkt),
        resampling=resampling.value,
        groups=groups,
    )
