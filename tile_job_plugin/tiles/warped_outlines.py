"""Where rasters lie in another CRS; those that have no place there, or no single one, are refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy

from tile_job_plugin.batches import batches
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.errors import RastersUnfit
from tile_job_plugin.tiles.model import AffineGrid, PixelRect
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_groups import FilesOfGrid
from tile_job_plugin.tiles.transformations import Transformation

if TYPE_CHECKING:
    #: Of several rasters, the four edges, each by its points: x, y.
    Outlines = numpy.ndarray[Any, Any]
    Flags = numpy.ndarray[Any, Any]

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
    faults: dict[Message, list[str]] = defaultdict(list)
    found: dict[int, Bounds] = {}
    for group, operation in zip(groups, operations):
        way = Transformation(group.grid.crs_wkt, target, operation)
        for numbers, outlines, moved in _moved_outlines(group, way):
            for fault, places in _faults(outlines, moved, min(group.grid.pixel_size), way):
                faults[fault].extend(files[numbers[place]].header.path for place in places)
            found.update(zip(numbers, _bounds(moved)))
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
            text = QT_TRANSLATE_NOOP(
                "TileJobs",
                "meet at the 180th meridian, where longitudes begin anew; register those on each side of it as a set "
                "of their own",
            )
            raise RastersUnfit(name, {Message(text): [files[number].header.path for number in (east[0], west[0])]}, [])


def _longitudes(grid: AffineGrid, rect: PixelRect) -> tuple[float, float]:
    across = [grid.place(column, row)[0] for column in (rect.column, rect.right) for row in (rect.row, rect.bottom)]
    return min(across), max(across)


def _moved_outlines(group: FilesOfGrid, way: Transformation) -> Iterator[tuple[list[int], Outlines, Outlines]]:
    """Yield the numbers of some rasters, their outlines, and where these are moved to."""
    for some in batches(group.extents, _AT_ONCE):
        points = [point for number in some for point in _outline(group.grid, group.extents[number])]
        shape = (len(some), 4, _PARTS + 1, 2)
        yield some, numpy.reshape(points, shape), numpy.reshape(way.forward(points), shape)


def _outline(grid: AffineGrid, rect: PixelRect) -> Iterator[Point]:
    """Yield points of the four edges one after the other, each from corner to corner."""
    corners = [(rect.column, rect.row), (rect.right, rect.row), (rect.right, rect.bottom), (rect.column, rect.bottom)]
    for (column, row), (next_column, next_row) in zip(corners, [*corners[1:], corners[0]]):
        for part in range(_PARTS + 1):
            along = part / _PARTS
            yield grid.place(column + along * (next_column - column), row + along * (next_row - row))


_NOWHERE = QT_TRANSLATE_NOOP("TileJobs", "have no place in {target}; give a CRS that fits them")
_IN_PIECES = QT_TRANSLATE_NOOP(
    "TileJobs", "are not in one piece in {target}, as at the 180th meridian or a pole; give a CRS that fits them"
)
_FAR = QT_TRANSLATE_NOOP("TileJobs", "lie too far from where {target} is used; give a CRS that fits them")


def _faults(
    outlines: Outlines, moved: Outlines, pixel: float, way: Transformation
) -> Iterator[tuple[Message, Sequence[int]]]:
    """Yield what keeps rasters from having one place, and which of them; each has one fault at most."""
    target = crs.shown(way.target_wkt)
    is_nowhere = ~numpy.isfinite(moved).all(axis=(1, 2, 3))
    has_jump = ~is_nowhere & _have_jumps(moved)
    is_far = ~is_nowhere & ~has_jump & ~_come_back(outlines, moved, pixel, way)
    for fault, which in ((_NOWHERE, is_nowhere), (_IN_PIECES, has_jump), (_FAR, is_far)):
        if which.any():
            yield Message(fault, target=target), numpy.flatnonzero(which).tolist()


def _have_jumps(outlines: Outlines) -> Flags:
    with numpy.errstate(invalid="ignore"):
        lengths = numpy.linalg.norm(numpy.diff(outlines, axis=2), axis=3)
        usual = numpy.median(lengths, axis=2)
        jumps: Flags = ((lengths.max(axis=2) > _JUMP * usual) & (usual > 0)).any(axis=1)
    return jumps


def _come_back(outlines: Outlines, moved: Outlines, pixel: float, way: Transformation) -> Flags:
    """Return of which outlines the corners are found again from where they were moved to."""
    if not way.operation:
        return numpy.ones(len(outlines), bool)
    corners = outlines[:, :, 0]
    back = numpy.reshape(way.back([(x, y) for x, y in moved[:, :, 0].reshape(-1, 2)]), corners.shape)
    with numpy.errstate(invalid="ignore"):
        off = back - corners
        if crs.is_in_degrees(way.source_wkt):
            off[..., 0] -= 360 * numpy.round(off[..., 0] / 360)
        near: Flags = (numpy.linalg.norm(off, axis=2) <= _WAY_BACK * pixel).all(axis=1)
    return near


def _bounds(outlines: Outlines) -> Iterator[Bounds]:
    """Yield the bounds of outlines, as far as their edges may be bent beyond the points.

    A curve through three points reaches beyond a line between two of them by an eighth of their second difference.
    """
    with numpy.errstate(invalid="ignore"):
        bends = numpy.abs(numpy.diff(outlines, n=2, axis=2)).max(axis=(1, 2)) / 8
        least, most = outlines.min(axis=(1, 2)) - bends, outlines.max(axis=(1, 2)) + bends
    for (west, south), (east, north) in zip(least.tolist(), most.tolist()):
        yield west, south, east, north
