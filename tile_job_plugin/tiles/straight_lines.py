"""How far apart the points of a straight line must be, for it to be right in another CRS, where it is curved."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import suppress

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsRectangle

#: Lines are tried at so many places along each axis.
_PLACES = 7
#: Directions in which they are tried: along the axes, and obliquely.
_DIRECTIONS = ((1.0, 0.0), (0.0, 1.0), (math.sqrt(0.5), math.sqrt(0.5)), (math.sqrt(0.5), -math.sqrt(0.5)))
#: A line that is still not straight when it was halved so often lies where the other CRS ends or is cut.
_MOST_HALVINGS = 14


def straight_step(transform: QgsCoordinateTransform, area: QgsRectangle, tolerance: float) -> float | None:
    """Return the longest distance between points, in the units of *area*, that keeps lines in place; None for any.

    A line in *area*, with points that far apart, lies within *tolerance*, in units of the other CRS, of where it
    belongs.
    """
    if transform.isShortCircuited():
        return None
    step = float(max(area.width(), area.height()))
    places = list(_places(area, transform))
    for _ in range(_MOST_HALVINGS):
        places = [place for place in places if _strays(transform, *place, step, tolerance)]
        if not places:
            return step
        step /= 2
    return step


def _places(area: QgsRectangle, transform: QgsCoordinateTransform) -> Iterator[tuple[QgsPointXY, tuple[float, float]]]:
    """Yield the middles and directions of the lines that are tried, where the other CRS has a place for them."""
    for column in range(_PLACES):
        for row in range(_PLACES):
            x = area.xMinimum() + area.width() * column / (_PLACES - 1)
            y = area.yMinimum() + area.height() * row / (_PLACES - 1)
            with suppress(QgsCsException):
                transform.transform(QgsPointXY(x, y))
                yield from ((QgsPointXY(x, y), direction) for direction in _DIRECTIONS)


def _strays(
    transform: QgsCoordinateTransform,
    middle: QgsPointXY,
    direction: tuple[float, float],
    length: float,
    tolerance: float,
) -> bool:
    """Return whether the middle of a line lies beside the straight line between its ends."""
    dx, dy = direction[0] * length / 2, direction[1] * length / 2
    try:
        start, centre, end = (
            transform.transform(QgsPointXY(middle.x() + part * dx, middle.y() + part * dy)) for part in (-1, 0, 1)
        )
    except QgsCsException:
        return True
    along_x, along_y = end.x() - start.x(), end.y() - start.y()
    aside = abs(along_x * (centre.y() - start.y()) - along_y * (centre.x() - start.x()))
    return not aside <= tolerance * math.hypot(along_x, along_y)
