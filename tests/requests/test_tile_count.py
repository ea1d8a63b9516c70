"""How many tiles a request names, and which lie under a part of the map."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle

from tests.fixtures.rasters import read_pixels
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.errors import UnknownTiles
from tile_job_plugin.requests.ground import ground_of_rectangle
from tile_job_plugin.requests.job_request import JobRequest
from tile_job_plugin.requests.picked_tiles import pick_tiles
from tile_job_plugin.requests.tile_count import count_tiles


@pytest.fixture
def count(store, tile_set):
    """Count the tiles that a request names, of which nothing else is right."""
    return lambda **naming: count_tiles(store, JobRequest(tile_set, "no recipe", **naming))


def test_tiles_are_counted_whatever_the_rest_of_the_request_is(count, elevation):
    every = count(all_tiles=True)
    assert (every.tiles, every.total, every.pixels) == (6, 6, read_pixels(elevation).size)
    assert count(tile_ids=["r0_c*"])[:2] == (2, 6)
    assert count(tile_ids=["r0_c0"]).pixels == 180 * 180


def test_the_one_in_the_middle_is_one_of_them(count):
    assert count(tile_ids=["r0_c0", "r2_c1", "r1_c0"]).middle == "r2_c1"
    assert count(all_tiles=True).middle == "r1_c1"


def test_tiles_that_are_named_wrongly_are_refused(count):
    with pytest.raises(RequestRefused, match="several ways"):
        count(all_tiles=True, town_id="1")
    with pytest.raises(UnknownTiles):
        count(tile_ids=["nowhere"])


def test_tiles_are_found_under_a_part_of_the_map_with_their_outlines(store, tile_set, elevation):
    dataset = gdal.Open(str(elevation))
    left, pixel, _, top, _, _ = dataset.GetGeoTransform()
    crs = QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection())

    def picked(column, row, size):
        corner = left + column * pixel, top - row * pixel
        rectangle = QgsRectangle(corner[0], corner[1] - size * pixel, corner[0] + size * pixel, corner[1])
        ground = ground_of_rectangle(rectangle, crs, "", QgsCoordinateTransformContext())
        return pick_tiles(store, tile_set, ground).outlines

    assert picked(10, 10, 1) == {"r0_c0": QgsRectangle(left, top - 180 * pixel, left + 180 * pixel, top)}
    assert set(picked(179, 179, 2)) == {"r0_c0", "r0_c1", "r1_c0", "r1_c1"}
    assert picked(10_000, 10, 5) == {}
