"""How dense a line must be to keep its place in another CRS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)

from tile_job_plugin.tiles.straight_lines import straight_step

pytestmark = pytest.mark.usefixtures("qgis_app")


def transform(source, target):
    crs = (QgsCoordinateReferenceSystem(name) for name in (source, target))
    return QgsCoordinateTransform(*crs, QgsProject.instance())


def aside(change, start, end):
    """Tell how far the middle of a line lies beside the straight line between its ends, in the other CRS."""
    middle = QgsPointXY((start.x() + end.x()) / 2, (start.y() + end.y()) / 2)
    ends = QgsGeometry.fromPolylineXY([change.transform(start), change.transform(end)])
    return QgsGeometry.fromPointXY(change.transform(middle)).distance(ends)


@pytest.mark.parametrize(
    ("source", "target", "area"),
    [
        ("EPSG:4326", "EPSG:25832", (7.6, 48.9, 10.4, 49.5)),
        ("EPSG:4326", "EPSG:3413", (-180, 88, 180, 90)),
        ("EPSG:25832", "EPSG:4326", (390000, 5400000, 640000, 5485000)),
        ("EPSG:3857", "EPSG:3035", (1000000, 6000000, 1500000, 6300000)),
    ],
)
@pytest.mark.parametrize("pixels", [1, 1000])
def test_lines_as_dense_as_that_lie_where_they_belong(source, target, area, pixels):
    change, rectangle = transform(source, target), QgsRectangle(*area)
    tolerance = 0.01 * pixels / (1 if target != "EPSG:4326" else 111_000)
    step = straight_step(change, rectangle, tolerance)
    for part in range(1, 20):
        x = rectangle.xMinimum() + rectangle.width() * part / 20
        y = rectangle.yMinimum() + rectangle.height() * part / 20
        for dx, dy in ((step, 0), (0, step / 20), (0.6 * step, 0.01 * step)):
            assert aside(change, QgsPointXY(x - dx / 2, y - dy / 2), QgsPointXY(x + dx / 2, y + dy / 2)) <= tolerance


def test_lines_in_the_same_crs_need_no_points():
    assert straight_step(transform("EPSG:25832", "EPSG:25832"), QgsRectangle(0, 0, 1, 1), 0.01) is None
