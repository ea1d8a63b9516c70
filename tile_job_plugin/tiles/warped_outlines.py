"""Where rasters lie in another CRS; those that have no place there, or no single one, are refused."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.checks import RasterFile
from tile_job_plugin.tiles.errors import RastersUnfit
from tile_job_plugin.tiles.model import AffineGrid, PixelRect
from tile_job_plugin.tiles.raster_groups import FilesOfGrid
from tile_job_plugin.tiles.transformations import Transformation

Point = tuple[float, float]
#: West, south, east and north.
Bounds = tuple[float, float, float, float]

#: Parts of each edge, between which it is bent.
_PARTS = 20
#: Rasters whose outlines are moved at once.
_AT_ONCE = 1000
#: How far a corner may come back beside where it was, in pixels.
_WAY_BACK = 0.5
#: So many times the usual length of a part of an edge is a jump, as from one end of the map to the other.
_JUMP = 5
#: How near to the 180th meridian a raster ends that touches it, in degrees.
_TOUCHES = 0.01


def warped_bounds(
    name: str, files: Sequence[RasterFile], groups: Sequence[FilesOfGrid], operations: Sequence[str], target: str
) -> list[Bounds]:
    """Return the bounds of each raster in the target CRS, in the order of the rasters.

    Raises RastersUnfit for rasters that have none.
    """
    faults: dict[str, list[str]] = defaultdict(list)
    found: dict[int, Bounds] = {}
    for group, operation in zip(groups, operations):
        way = Transformation(group.grid.crs_wkt, target, operation)
        for number, outline in _moved_outlines(group, way):
            fault = _fault(outline, group, group.extents[number], way)
            if fault:
                faults[fault].append(files[number].header.path)
            else:
                found[number] = _bounds(outline)
    if faults:
        raise RastersUnfit(name, faults, [])
    return [found[number] for number in range(len(files))]


def refuse_both_ends_of_the_earth(
    name: str, files: Sequence[RasterFile], groups: Sequence[FilesOfGrid], target: str
) -> None:
    """Refuse rasters in degrees on both sides of the 180th meridian: their pixels there have no neighbours.

    Raises RastersUnfit.
    """
    if crs.is_in_degrees(target):
        return
    for group in groups:
        if not crs.is_in_degrees(group.grid.crs_wkt):
            continue
        ends = {number: _longitudes(group.grid, rect) for number, rect in group.extents.items()}
        east = [number for number, (_, end) in ends.items() if abs(end - 180) < _TOUCHES]
        west = [number for number, (start, _) in ends.items() if abs(start + 180) < _TOUCHES]
        if east and west:
            text = (
                "meet at the 180th meridian, where longitudes begin anew; register those on each side of it as a set "
                "of their own"
            )
            raise RastersUnfit(name, {text: [files[number].header.path for number in (east[0], west[0])]}, [])


def _longitudes(grid: AffineGrid, rect: PixelRect) -> tuple[float, float]:
    across = [grid.place(column, row)[0] for column in (rect.column, rect.right) for row in (rect.row, rect.bottom)]
    return min(across), max(across)


def _moved_outlines(group: FilesOfGrid, way: Transformation) -> Iterator[tuple[int, list[Point]]]:
    """Yield the outline of each raster, as many of its points as all outlines have."""
    numbers = list(group.extents)
    for first in range(0, len(numbers), _AT_ONCE):
        some = numbers[first : first + _AT_ONCE]
        points = [point for number in some for point in _outline(group.grid, group.extents[number])]
        moved = way.forward(points)
        count = len(moved) // len(some)
        for place, number in enumerate(some):
            yield number, moved[place * count : (place + 1) * count]


def _outline(grid: AffineGrid, rect: PixelRect) -> Iterator[Point]:
    """Yield points of the four edges one after the other, each from corner to corner."""
    corners = [(rect.column, rect.row), (rect.right, rect.row), (rect.right, rect.bottom), (rect.column, rect.bottom)]
    for (column, row), (next_column, next_row) in zip(corners, [*corners[1:], corners[0]]):
        for part in range(_PARTS + 1):
            along = part / _PARTS
            yield grid.place(column + along * (next_column - column), row + along * (next_row - row))


def _edges(outline: Sequence[Point]) -> Iterator[Sequence[Point]]:
    for first in range(0, len(outline), _PARTS + 1):
        yield outline[first : first + _PARTS + 1]


def _fault(outline: Sequence[Point], group: FilesOfGrid, rect: PixelRect, way: Transformation) -> str:
    """Return what keeps a raster from having one place; empty where nothing does."""
    target = crs.shown(way.target_wkt)
    if not all(math.isfinite(x) and math.isfinite(y) for x, y in outline):
        return f"have no place in {target}; give a CRS that fits them"
    if any(_has_jump(edge) for edge in _edges(outline)):
        return f"are not in one piece in {target}, as at the 180th meridian or a pole; give a CRS that fits them"
    if way.operation and not _come_back(outline, group, rect, way):
        return f"lie too far from where {target} is used; give a CRS that fits them"
    return ""


def _has_jump(edge: Sequence[Point]) -> bool:
    lengths = [math.dist(*pair) for pair in zip(edge, edge[1:])]
    return max(lengths) > _JUMP * median(lengths) > 0


def _come_back(outline: Sequence[Point], group: FilesOfGrid, rect: PixelRect, way: Transformation) -> bool:
    """Whether the corners are found again from where they were moved to."""
    try:
        back = way.back([edge[0] for edge in _edges(outline)])
    except GdalFailed:
        return False
    is_round = crs.is_in_degrees(way.source_wkt)
    pixel = min(group.grid.pixel_size)
    corners = [edge[0] for edge in _edges(list(_outline(group.grid, rect)))]
    for (x, y), (to_x, to_y) in zip(corners, back):
        across = to_x - x - (360 * round((to_x - x) / 360) if is_round and math.isfinite(to_x) else 0)
        if not math.hypot(across, to_y - y) <= _WAY_BACK * pixel:
            return False
    return True


def _bounds(outline: Sequence[Point]) -> Bounds:
    """Return the bounds of an outline, as far as its edges may be bent beyond the points."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    across, down = _bend(outline, 0), _bend(outline, 1)
    return min(xs) - across, min(ys) - down, max(xs) + across, max(ys) + down


def _bend(outline: Sequence[Point], axis: int) -> float:
    """Return how far a curve through three points can reach beyond a line between two of them."""
    most = 0.0
    for edge in _edges(outline):
        for before, point, after in zip(edge, edge[1:], edge[2:]):
            most = max(most, abs(before[axis] - 2 * point[axis] + after[axis]) / 8)
    return most
