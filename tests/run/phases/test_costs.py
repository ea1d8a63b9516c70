"""How long phases will take, before they have begun."""

from __future__ import annotations

import pytest

from tile_job_plugin.jobs.model import Phase, PhaseCost
from tile_job_plugin.run.phases import costs
from tile_job_plugin.run.phases.costs import LEAST_OF_USUAL, USUAL, JobSize, PhaseEstimates


@pytest.fixture(autouse=True)
def load(monkeypatch):
    """How busy the computer is: not at all, until a test says so."""
    factor = [1.0]
    monkeypatch.setattr(costs, "slowdown", lambda: factor[0])
    return factor


SIZE = JobSize(pixels=10_000_000, outputs=2, lanes=4, keeps_tiles=False, has_map_tiles=False)


def test_tiles_are_unknown_until_the_recipe_was_run_somewhere():
    assert PhaseEstimates(SIZE, {}).seconds(Phase.TILES) is None
    assert PhaseEstimates(SIZE, {}).after(Phase.HALO) is None
    assert PhaseEstimates(SIZE, {}).after(Phase.TILES) > 0
    by_samples = PhaseEstimates(SIZE, {Phase.HALO: PhaseCost(2.0, 1_000_000)})
    assert by_samples.seconds(Phase.TILES) == pytest.approx(2.0 * 10 / 4)
    by_tiles = PhaseEstimates(SIZE, {Phase.HALO: PhaseCost(2.0, 1_000_000), Phase.TILES: PhaseCost(8.0, 1_000_000)})
    assert by_tiles.seconds(Phase.TILES) == pytest.approx(8.0 * 10 / 4)


def test_a_phase_that_the_job_does_not_come_to_takes_no_time():
    assert PhaseEstimates(SIZE, {}).seconds(Phase.MAP_TILES) == 0


def test_mosaics_cost_by_their_pixels_and_kept_tiles_as_much_again():
    fixed, usual = USUAL[Phase.MOSAICS]
    assert PhaseEstimates(SIZE, {}).seconds(Phase.MOSAICS) == pytest.approx(fixed + usual * 20)
    keeping = JobSize(pixels=10_000_000, outputs=2, lanes=4, keeps_tiles=True, has_map_tiles=False)
    assert PhaseEstimates(keeping, {}).seconds(Phase.MOSAICS) == pytest.approx(fixed + usual * 40)


def test_on_a_busy_computer_all_but_the_tiles_which_are_measured_takes_longer(load):
    estimates = PhaseEstimates(SIZE, {Phase.TILES: PhaseCost(1.0, 1_000_000)})
    alone = {phase: estimates.seconds(phase) for phase in (Phase.TILES, Phase.MOSAICS)}
    load[0] = 3.0
    assert estimates.seconds(Phase.TILES) == alone[Phase.TILES]
    assert estimates.seconds(Phase.MOSAICS) == pytest.approx(3 * alone[Phase.MOSAICS])


def test_an_earlier_job_tells_what_a_phase_costs_and_a_tiny_one_not_that_it_is_free():
    fixed, usual = USUAL[Phase.MOSAICS]
    slow = PhaseEstimates(SIZE, {Phase.MOSAICS: PhaseCost(fixed + 30.0, 10_000_000)})
    assert slow.seconds(Phase.MOSAICS) == pytest.approx(fixed + 60)
    tiny = PhaseEstimates(SIZE, {Phase.MOSAICS: PhaseCost(0.01, 10.0)})
    assert tiny.seconds(Phase.MOSAICS) == pytest.approx(fixed + LEAST_OF_USUAL * usual * 20)
