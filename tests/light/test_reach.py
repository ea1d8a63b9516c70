"""How far around a pixel matters."""

from __future__ import annotations

import math

import numpy
import pytest

from tile_job_plugin.light.reach import insolation_reach, sky_view_reach
from tile_job_plugin.light.shadows import Field, fall_of, shaded_pixels
from tile_job_plugin.light.sky_view import make_rays, reach_of
from tile_job_plugin.light.sun import Sun


@pytest.mark.parametrize("directions", [3, 8, 12])
@pytest.mark.parametrize("radius", [1, 95, 300, 1000])
def test_the_sky_is_looked_at_no_farther_than_a_step_beyond_the_radius(radius, directions):
    passed = reach_of(make_rays(10, radius, directions, 1000))
    assert 0 <= sky_view_reach(10, radius) - passed <= 1


@pytest.mark.parametrize("azimuth", [90, 180, 225, 100])
def test_a_tower_casts_its_shadow_no_farther_than_the_reach(azimuth):
    sun = Sun(math.radians(20), math.radians(azimuth), 1)
    reach = insolation_reach(10, [sun], 50)
    ground = numpy.zeros((61, 61), numpy.float32)
    ground[30, 30] = 50
    field = Field(ground, slice(1, 60), slice(1, 60), 10, 0, False, False)
    shaded = shaded_pixels(field, fall_of(sun), 60, lambda: None)
    rows, columns = numpy.nonzero(shaded)
    farthest = max(abs(rows - 29).max(), abs(columns - 29).max())
    assert 0 < reach - farthest <= 1


def test_a_limit_is_the_reach_where_shadows_are_longer():
    sun = Sun(math.radians(2), math.radians(90), 1)
    assert insolation_reach(10, [sun], 500, 1000) == 101
    assert insolation_reach(10, [sun], 5, 1000) == 15
    assert insolation_reach(10, [], 500) == 1
