"""Where rasters lie in another CRS."""

from __future__ import annotations

import numpy
import pytest

from tests.fixtures.warped import PlainAdviser, wkt
from tests.tiles.test_raster_groups import file
from tile_job_plugin.tiles import crs
from tile_job_plugin.tiles.errors import RastersUnfit
from tile_job_plugin.tiles.raster_groups import groups_of
from tile_job_plugin.tiles.warped_outlines import refuse_both_ends_of_the_earth, warped_bounds


def in_degrees(west, north, size=(3600, 3600), pixel=1 / 3600):
    return file((west, pixel, 0.0, north, 0.0, -pixel), 4326, size)


def bounds(files, target):
    groups = groups_of(files)
    operations = [PlainAdviser().operation(group.grid.crs_wkt, wkt(target), group.middle) for group in groups]
    return warped_bounds("set", files, groups, operations, wkt(target))


@pytest.mark.parametrize(("west", "north"), [(5.0, 60.0), (8.5, 55.0), (11.0, 1.0), (9.0, 0.0)])
def test_bounds_hold_every_point_of_the_edges_and_little_more(west, north):
    """A parallel is bent in UTM: its lowest point lies between the corners."""
    target = 32632
    ((left, bottom, right, top),) = bounds([in_degrees(west, north)], target)
    along = numpy.linspace(0, 1, 5001)
    edge = [
        *((west + part, north) for part in along),
        *((west + part, north - 1) for part in along),
        *((west, north - part) for part in along),
        *((west + 1, north - part) for part in along),
    ]
    moved = crs.moved(wkt(4326), wkt(target), edge)
    xs, ys = [x for x, _ in moved], [y for _, y in moved]
    for found, expected in ((left, min(xs)), (bottom, min(ys)), (-right, -max(xs)), (-top, -max(ys))):
        assert expected - 1 <= found <= expected


def test_a_raster_without_a_place_is_named():
    with pytest.raises(RastersUnfit, match=r"have no place in EPSG:32632 .*: /a\.tif"):
        bounds([in_degrees(9.0, 91.0)], 32632)


def test_ends_of_the_earth_matter_only_where_both_are_there():
    east, west, middle = in_degrees(179.0, 50.0), in_degrees(-180.0, 50.0), in_degrees(0.0, 50.0)
    for files in ([east, middle], [west, middle]):
        refuse_both_ends_of_the_earth("set", files, groups_of(files), wkt(32660))
    with pytest.raises(RastersUnfit, match="180th meridian"):
        refuse_both_ends_of_the_earth("set", [east, west], groups_of([east, west]), wkt(32660))
    refuse_both_ends_of_the_earth("set", [east, west], groups_of([east, west]), wkt(4258))
