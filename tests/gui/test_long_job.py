"""A job of 420 tiles in the panel of a real QGIS window; `long_job_window.py` did there what a user does."""

from statistics import median

import pytest

from tests.fixtures.figures import FIGURES

pytestmark = pytest.mark.timeout(1200)

#: Seconds that the window may be deaf while a job runs, on a computer that is busy with other things as well.
LONGEST_GAP = 2.0
SUCCESS = 3
RELIEF = [["Hillshade", "singlebandgray"], ["Slope", "singlebandpseudocolor"]]


def test_the_window_answers_while_the_job_runs(long_job_windows):
    gap = max(long_job_windows["first"][step]["longest_gap"] for step in ("watch", "lose_database"))
    FIGURES.append(f"a window that watches 420 tiles: longest gap of its events {gap:.2f} s")
    assert gap < LONGEST_GAP


def test_tiles_change_their_colour_soon_after_they_are_complete(long_job_windows):
    lags = long_job_windows["first"]["watch"]["lag"]
    FIGURES.append(f"from a tile's end to its colour on the map: {median(lags):.1f} s, at most {lags[-1]:.1f} s")
    assert len(lags) == 420
    assert median(lags) < 3


def test_the_time_left_falls(long_job_windows):
    times = long_job_windows["first"]["watch"]["times_left"]
    assert len(times) > 3
    assert times[-1] < max(times)


def test_what_the_growing_mosaics_show_is_what_the_mosaics_hold(long_job_windows):
    growing = long_job_windows["first"]["watch"]["growing"]
    assert len(growing) == 2
    assert all(raster["pixels"] > 0 and raster["others"] == 0 for raster in growing)


def test_a_row_that_cannot_be_read_and_a_lost_database_keep_no_job_from_being_seen(long_job_windows):
    lost = long_job_windows["first"]["lose_database"]
    assert lost["jobs"] == 3
    assert all(layer in lost["layers"] for layer in RELIEF)


def test_qgis_closes_during_a_job_and_the_next_one_tells_how_it_ended_and_opens_it(long_job_windows):
    closed = long_job_windows["first"]["close"]
    assert (closed["status"], long_job_windows["first"]["exit_code"]) == ("in progress", 0)
    assert long_job_windows["next"]["hear"]["message"] == [f"Job {closed['job']} is complete.", SUCCESS]
    assert all(layer in long_job_windows["next"]["hear"]["layers"] for layer in RELIEF)
