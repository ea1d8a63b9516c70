"""Rasters sorted by the pixel grids that they lie on."""

from __future__ import annotations

import pytest

from tests.fixtures.warped import wkt
from tile_job_plugin.tiles.headers import Header
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.raster_file import RasterFile
from tile_job_plugin.tiles.raster_groups import groups_of


def file(transform, crs=32632, size=(100, 80)):
    header = Header(
        path="/a.tif",
        transform=transform,
        width=size[0],
        height=size[1],
        band_count=1,
        data_type="Float32",
        nodata=None,
        block_size=(100, 1),
        has_mask=False,
        is_scaled=False,
    )
    return RasterFile(header, wkt(crs))


def straight(x, y, pixel=10.0):
    return (x, pixel, 0.0, y, 0.0, -pixel)


def numbers(groups):
    return [sorted(group.extents) for group in groups]


def test_rasters_of_one_grid_are_one_group_that_begins_at_their_corner():
    (group,) = groups_of([file(straight(1000, 800)), file(straight(0, 1600)), file(straight(500, 0))])
    assert group.grid.transform == straight(0, 1600)
    assert group.extents == {
        0: PixelRect(100, 80, 100, 80),
        1: PixelRect(0, 0, 100, 80),
        2: PixelRect(50, 160, 100, 80),
    }
    assert group.extent == PixelRect(0, 0, 200, 240)
    assert group.middle == (1000, 400)


def test_groups_come_in_the_order_of_their_first_rasters():
    files = [
        file(straight(3, 0)),
        file(straight(0, 0, 30)),
        file(straight(0, 0)),
        file(straight(1003, 0)),
        file(straight(0, 0), 32633),
        file(straight(3000, 0, 30)),
    ]
    assert numbers(groups_of(files)) == [[0, 3], [1, 5], [2], [4]]


def test_crss_that_differ_in_their_vertical_parts_only_are_one():
    assert numbers(groups_of([file(straight(0, 0)), file(straight(1000, 0), "EPSG:32632+3855")])) == [[0, 1]]


def test_pixel_sizes_that_headers_round_are_one():
    """A third of 1/1200 degree, with eight decimals."""
    exact = 1 / 3600
    files = [
        file((9 + 0.05 * number, 0.00027778, 0.0, 50.0, 0.0, -0.00027778), 4326, (180, 180)) for number in range(40)
    ]
    (group,) = groups_of(files)
    assert group.grid.transform[1] == pytest.approx(exact, abs=1e-12)


def test_rotated_rasters_are_one_group_if_they_lie_on_one_grid():
    turned = (0.0, 8.0, 6.0, 0.0, 6.0, -8.0)
    next_one = (100 * 8.0, 8.0, 6.0, 100 * 6.0, 6.0, -8.0)
    beside = (100 * 8.0 + 3, 8.0, 6.0, 100 * 6.0, 6.0, -8.0)
    upside_down = (0.0, 10.0, 0.0, 0.0, 0.0, 10.0)
    groups = groups_of([file(turned), file(next_one), file(beside), file(upside_down)])
    assert numbers(groups) == [[0, 1], [2], [3]]
    assert groups[0].extents[1] == PixelRect(100, 0, 100, 80)


def test_many_grids_are_groups_of_one():
    files = [file(straight(number * 1000 + number / 20, 0)) for number in range(150)]
    groups = groups_of(files)
    assert sorted(number for group in groups for number in group.extents) == list(range(150))
    assert all(files[number].header.extent_on(group.grid) for group in groups for number in group.extents)
