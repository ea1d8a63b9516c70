"""How far a job is, as its runner tells it, and what its phases have cost."""

from __future__ import annotations

from dataclasses import replace

import psycopg2
import pytest

from tests.fixtures.roles import run
from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.model import Phase, PhaseCost


@pytest.fixture
def claim(fault):
    """A job of three tiles in the hands of a runner."""
    return fault.claims.insert_claimed_job(new_job(), "here:1").claim


def complete(store, claim):
    start_tiles(store, claim, ["a", "b", "c"])
    complete_tiles(store, claim, ["a", "b", "c"])
    store.jobs.begin_mosaic(claim)
    assert store.jobs.complete_job(claim)


def test_a_job_is_as_far_as_its_runner_tells_and_never_goes_back(fault, claim):
    assert fault.jobs.progress(claim.job_id).phase is Phase.HALO
    fault.jobs.tell_progress(claim, Phase.TILES, 40.0, 20.0)
    progress = fault.jobs.progress(claim.job_id)
    assert (progress.percent, progress.phase) == (40.0, Phase.TILES)
    assert 19 < progress.time_left <= 20
    fault.jobs.tell_progress(claim, Phase.SEAMS, 30.0, None)
    progress = fault.jobs.progress(claim.job_id)
    assert (progress.percent, progress.phase, progress.time_left) == (40.0, Phase.SEAMS, None)
    assert fault.service.summary(claim.job_id).progress == fault.jobs.all_progress()[claim.job_id] == progress


def test_a_complete_job_is_at_a_hundred_and_at_no_phase(fault, claim):
    fault.jobs.tell_progress(claim, Phase.PUBLICATION, 98.0, 1.0)
    complete(fault, claim)
    progress = fault.jobs.progress(claim.job_id)
    assert (progress.percent, progress.phase, progress.time_left) == (100, None, None)


def test_a_runner_that_has_lost_the_job_tells_nothing(fault, claim, open_store):
    fault.claims.release_job(claim.job_id)
    with open_store() as other:
        taken = other.claims.claim_job(claim.job_id, "there:2").claim
        fault.jobs.tell_progress(claim, Phase.MOSAICS, 80.0, 5.0)
        fault.jobs.add_phase_cost(claim, Phase.TILES, PhaseCost(1.0, 1.0))
        assert other.jobs.progress(claim.job_id).percent == 0
        assert other.jobs.phase_costs(claim.job_id) == {}
        other.jobs.tell_progress(taken, Phase.MOSAICS, 70.0, 5.0)
        assert other.jobs.progress(claim.job_id).percent == 70


def test_the_time_left_is_unknown_where_nobody_runs_the_job_or_its_runner_keeps_silent(fault, claim, database):
    fault.jobs.tell_progress(claim, Phase.TILES, 40.0, 20.0)
    run(database, "update tile_jobs.job set progress_told = now() - interval '2 minutes'")
    assert fault.jobs.progress(claim.job_id).time_left is None
    fault.jobs.tell_progress(claim, Phase.TILES, 40.0, 20.0)
    run(database, "update tile_jobs.job set expected_end = now() - interval '10 s'")
    assert fault.jobs.progress(claim.job_id).time_left == 0
    fault.claims.hand_back(claim)
    progress = fault.jobs.progress(claim.job_id)
    assert (progress.percent, progress.phase, progress.time_left) == (40.0, Phase.WAITING, None)


def test_a_retry_goes_on_and_one_of_a_complete_job_begins_at_nothing(fault, claim):
    fault.jobs.tell_progress(claim, Phase.TILES, 40.0, 20.0)
    fault.jobs.fail_job(claim, "no luck")
    assert (fault.jobs.progress(claim.job_id).percent, fault.jobs.progress(claim.job_id).phase) == (40.0, None)
    fault.jobs.reopen_job(claim.job_id)
    assert fault.jobs.progress(claim.job_id).percent == 40
    fault.claims.release_job(claim.job_id)
    complete(fault, fault.claims.claim_job(claim.job_id, "here:2").claim)
    fault.jobs.reopen_job(claim.job_id, even_complete=True)
    assert fault.jobs.progress(claim.job_id).percent == 0


def test_costs_add_up_and_later_jobs_have_those_of_the_likest_one(fault, open_store):
    fault.tile_sets.replace_tile_set(tile_set_record(name="other"))
    jobs = {
        1.0: replace(new_job(), recipe_parameters={"A": 1}),
        2.0: replace(new_job(tile_set="other"), recipe_parameters={"A": 1}),
        3.0: replace(new_job(tile_set="other"), recipe_parameters={"A": 2}),
        4.0: replace(new_job(), recipe="tilejobs:solar", recipe_parameters={"A": 1}),
    }
    for seconds, new in jobs.items():
        claim = fault.claims.insert_claimed_job(new, f"here:{seconds}").claim
        for _ in range(2):
            fault.jobs.add_phase_cost(claim, Phase.TILES, PhaseCost(seconds, 10.0))
        complete(fault, claim)

    def costs(new):
        return fault.jobs.phase_costs(fault.jobs.insert_job(new).id)

    assert costs(jobs[1.0]) == {Phase.TILES: PhaseCost(2.0, 20.0)}
    assert costs(jobs[2.0]) == {Phase.TILES: PhaseCost(4.0, 20.0)}
    assert costs(replace(new_job(tile_set="other"), recipe_parameters={"A": 3})) == {Phase.TILES: PhaseCost(6.0, 20.0)}
    assert costs(replace(new_job(), recipe="native:slope")) == {}

    claim = fault.claims.insert_claimed_job(jobs[1.0], "here:5").claim
    fault.jobs.add_phase_cost(claim, Phase.HALO, PhaseCost(7.0, 1.0))
    own = {Phase.HALO: PhaseCost(7.0, 1.0), Phase.TILES: PhaseCost(2.0, 20.0)}
    assert fault.jobs.phase_costs(claim.job_id) == own


def test_what_nobody_could_read_is_not_stored(fault, claim, database):
    for bad in ("phase = 'sleeping'", "progress = 'NaN'", "progress = 101", "expected_end = 'infinity'"):
        with pytest.raises(psycopg2.errors.CheckViolation):
            run(database, f"update tile_jobs.job set {bad}")


@pytest.mark.parametrize("value", ["\0", "\ud800"])
def test_costs_are_found_beside_parameters_that_only_json_holds(value, fault):
    odd = replace(new_job(), recipe_parameters={"TEXT": value})
    first = fault.claims.insert_claimed_job(odd, "here:1").claim
    fault.jobs.add_phase_cost(first, Phase.TILES, PhaseCost(2.0, 10.0))
    complete(fault, first)
    for new in (odd, new_job()):
        job = fault.claims.insert_claimed_job(new, "here:1")
        assert fault.jobs.phase_costs(job.id) == {Phase.TILES: PhaseCost(2.0, 10.0)}
