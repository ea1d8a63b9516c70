"""The mosaics at the end of a job with several outputs."""

from __future__ import annotations

import threading

import pytest

from tile_job_plugin.run import finish
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.mosaic import write_mosaic

pytestmark = pytest.mark.needs_saga


@pytest.fixture
def start_roughness(start_job):
    """Start a job with three outputs."""
    return lambda: start_job(RECIPE="tilejobs:roughness", TILE_IDS="r1_c0", HALO=4)


def test_mosaics_of_two_outputs_are_written_side_by_side(start_roughness, monkeypatch, tmp_path):
    """Each of the first two waits until the other has begun."""
    both, lock, begun = threading.Barrier(2), threading.Lock(), []

    def write(*arguments, **options):
        with lock:
            begun.append(arguments[2].name)
            is_of_the_first = len(begun) <= 2
        if is_of_the_first:
            both.wait(20)
        write_mosaic(*arguments, **options)

    monkeypatch.setattr(finish, "write_mosaic", write)
    start_roughness()
    assert len(begun) == 3
    assert {path.name for path in tmp_path.glob("*.tif")} == set(begun)
    assert {path.stem for path in tmp_path.glob("*.qml")} == {path.stem for path in tmp_path.glob("*.tif")}


def test_one_mosaic_that_fails_ends_the_job_without_any(start_roughness, monkeypatch, tmp_path):
    def write(*arguments, **options):
        if arguments[2].name == "mosaic_topographic_position_index.tif":
            raise MosaicFailed("The disk is broken.")
        write_mosaic(*arguments, **options)

    monkeypatch.setattr(finish, "write_mosaic", write)
    with pytest.raises(Exception, match=r"The disk is broken\."):
        start_roughness()
    assert not list(tmp_path.glob("*.tif"))
