"""Coordinates moved by an operation that was chosen once."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor

import pytest
from osgeo import osr

from tests.tiles.test_warp import GAUSS_TO_UTM, TO_UTM, wkt
from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles.crs import horizontal
from tile_job_plugin.tiles.transformations import Transformation

#: EPSG:31467 has northings first, EPSG:4326 latitudes.
CASES = [(31467, 25832, GAUSS_TO_UTM, (3520000.0, 5540000.0), 3), (4326, 32632, TO_UTM, (9.5, 50.0), 0.001)]


@pytest.mark.parametrize(("source", "target", "operation", "point", "tolerance"), CASES)
def test_x_comes_before_y_whatever_the_authority_says(source, target, operation, point, tolerance):
    way = Transformation(wkt(source), wkt(target), operation)
    usual = osr.CoordinateTransformation(horizontal(wkt(source)), horizontal(wkt(target)))
    (moved,) = way.forward([point])
    assert moved == pytest.approx(usual.TransformPoint(*point)[:2], abs=tolerance)
    assert way.back([moved])[0] == pytest.approx(point, abs=1e-3)


def test_an_operation_of_one_step_becomes_a_pipeline():
    way = Transformation(wkt(4326), wkt(4258), "+proj=noop")
    assert way.as_gdal_takes_it.count("axisswap") == 2
    assert way.forward([(9.0, 50.0)]) == [(9.0, 50.0)]


def test_a_point_without_a_place_leaves_the_others_theirs():
    way = Transformation(wkt(4326), wkt(32632), TO_UTM)
    lost, found = way.forward([(9.0, 95.0), (9.0, 0.0)])
    assert not math.isfinite(lost[0])
    assert found == pytest.approx((500000, 0), abs=1e-6)


def test_what_is_no_operation_is_refused():
    with pytest.raises(GdalFailed):
        Transformation(wkt(4326), wkt(32632), "+proj=nonsense").forward([(9.0, 50.0)])


def test_threads_move_points_at_the_same_time():
    way = Transformation(wkt(4326), wkt(32632), TO_UTM)
    points = [(6 + number / 100, 50.0) for number in range(500)]
    expected = way.forward(points)
    with ThreadPoolExecutor(4) as pool:
        assert all(moved == expected for moved in pool.map(lambda _: way.forward(points), range(40)))
