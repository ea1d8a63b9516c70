"""What people say of jobs that have not ended: paused ones are nobody's, and the others are taken in their order."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial

import pytest

from tests.jobs.concurrency import together, wait_until
from tests.jobs.lanes import complete_tiles, join, single, start_tiles, take
from tests.jobs.records import new_job
from tile_job_plugin.jobs.errors import JobNotChangeable, JobNotPausable, JobNotPaused, UnknownJob
from tile_job_plugin.jobs.model import JobStatus


def after(seconds, act, *arguments):
    time.sleep(seconds)
    return act(*arguments)


def log_of(store, job_id):
    return [entry.message for entry in store.jobs.log_entries(job_id)]


# ------------------------------------------------------------------------------------------------ Pause and resume


def test_a_paused_job_keeps_its_status_and_says_since_when_it_is_paused(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    paused = fault.queue.pause_job(job_id)
    assert paused.status is JobStatus.READY
    assert paused.paused_since >= paused.created
    resumed = fault.queue.resume_job(job_id)
    assert (resumed.status, resumed.paused_since) == (JobStatus.READY, None)
    assert log_of(fault, job_id) == ["The job was paused.", "The job was resumed."]


def test_a_paused_job_is_claimed_by_nobody_until_it_is_resumed(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.queue.pause_job(job_id)
    assert fault.claims.claim_next_job("worker") is None
    assert fault.claims.claim_job(job_id, "worker") is None
    fault.queue.resume_job(job_id)
    assert fault.claims.claim_next_job("worker").id == job_id


def test_a_paused_job_whose_runner_is_lost_stays_paused(fault, open_stores):
    here, there = open_stores(2)
    job = here.claims.insert_claimed_job(new_job(), "here")
    start_tiles(here, job.claim, ["a"])
    fault.queue.pause_job(job.id)
    here.close()
    assert there.claims.claim_next_job("there") is None
    assert there.claims.claim_job(job.id, "there") is None
    assert there.claims.awaited == {}
    fault.queue.resume_job(job.id)
    assert there.claims.claim_next_job("there").id == job.id


def test_lanes_of_a_paused_job_end_what_they_have_and_take_no_more(fault):
    job = fault.claims.insert_claimed_job(new_job(), "runner")
    fault.blocks.make_plan(job.claim, single(["a", "b", "c"]))
    helper = join(fault, job.id, "helper", 1)
    first = take(fault, helper)
    fault.queue.pause_job(job.id)
    assert take(fault, helper) is None
    assert fault.blocks.start_tiles(first) == ["a"]
    assert fault.blocks.complete(first)
    assert fault.helpers.next_job() is None, "no further helper joins either"
    fault.queue.resume_job(job.id)
    assert fault.helpers.next_job() == job.id
    assert take(fault, helper).tile_ids == ["b"]


def test_the_runner_of_a_paused_job_leaves_it_as_one_that_waits(fault):
    job = fault.claims.insert_claimed_job(new_job(), "runner")
    start_tiles(fault, job.claim, ["a", "b", "c"])
    complete_tiles(fault, job.claim, ["a", "b", "c"])
    assert fault.jobs.begin_mosaic(job.claim)
    fault.queue.pause_job(job.id)
    assert fault.claims.claim_state(job.claim) == (JobStatus.MOSAICKING, True)
    fault.claims.leave_job(job.claim)
    left = fault.jobs.job(job.id)
    assert (left.status, left.runner) == (JobStatus.READY, None)
    assert fault.jobs.progress(job.id).complete == 3


def test_a_paused_job_stays_in_progress_while_helpers_have_blocks_of_it(fault, open_stores):
    (there,) = open_stores(1)
    job = fault.claims.insert_claimed_job(new_job(), "runner")
    fault.blocks.make_plan(job.claim, single(["a", "b", "c"]))
    helper = join(there, job.id, "helper", 1)
    block = take(there, helper)
    there.blocks.start_tiles(block)
    fault.queue.pause_job(job.id)
    fault.claims.leave_job(job.claim)
    assert fault.jobs.job_status(job.id) is JobStatus.IN_PROGRESS
    assert there.blocks.complete(block)
    there.helpers.leave(helper)
    assert there.claims.claim_job(job.id, "there") is None


def test_a_job_can_be_paused_while_it_has_not_ended_and_is_not_paused(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.queue.pause_job(job_id)
    with pytest.raises(JobNotPausable, match=f"job {job_id} can't be paused: it is paused already"):
        fault.queue.pause_job(job_id)
    fault.jobs.cancel_job(job_id)
    with pytest.raises(JobNotPausable, match=f"job {job_id} can't be paused: it is cancelled"):
        fault.queue.pause_job(job_id)
    with pytest.raises(UnknownJob):
        fault.queue.pause_job(999)


def test_only_a_paused_job_can_be_resumed(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    with pytest.raises(JobNotPaused, match=f"job {job_id} is not paused: it is waiting.$"):
        fault.queue.resume_job(job_id)
    fault.jobs.cancel_job(job_id)
    with pytest.raises(JobNotPaused, match=f"job {job_id} is not paused: it is cancelled. Retry it with"):
        fault.queue.resume_job(job_id)
    with pytest.raises(UnknownJob):
        fault.queue.resume_job(999)


def test_a_paused_job_that_was_cancelled_is_not_paused_when_it_is_retried(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.queue.pause_job(job_id)
    cancelled = fault.jobs.cancel_job(job_id)
    assert (cancelled.status, cancelled.paused_since) == (JobStatus.CANCELLED, None)
    fault.jobs.reopen_job(job_id)
    assert fault.claims.claim_next_job("worker").id == job_id


def test_a_job_that_is_just_complete_when_it_is_paused_is_one_or_the_other(fault, open_stores):
    stores = open_stores(2)
    for _ in range(20):
        job = fault.claims.insert_claimed_job(new_job(["a"]), "here")
        start_tiles(fault, job.claim, ["a"])
        complete_tiles(fault, job.claim, ["a"])
        fault.jobs.begin_mosaic(job.claim)
        together(
            partial(stores[0].jobs.complete_job, job.claim),
            partial(stores[1].queue.pause_job, job.id),
        )
        ended = fault.jobs.job(job.id)
        assert (ended.status, ended.paused_since) == (JobStatus.COMPLETE, None)


def test_a_runner_that_claims_a_job_as_it_is_paused_is_told_or_does_not_get_it(fault, open_stores):
    here, there = open_stores(2)
    outcomes = set()
    for number in range(60):
        job_id = fault.jobs.insert_job(new_job(["a"])).id
        claimed, paused = together(
            partial(after, 0.003, here.claims.claim_job, job_id, "here"),
            partial(after, number / 4000, there.queue.pause_job, job_id),
        )
        assert paused.paused_since
        if claimed:
            assert here.claims.claim_state(claimed.claim).is_paused
            here.claims.leave_job(claimed.claim)
        outcomes.add(claimed is not None)
        assert fault.claims.claim_job(job_id, "another") is None
        fault.queue.resume_job(job_id)
        assert fault.claims.claim_job(job_id, "another").id == job_id
    assert outcomes == {True, False}, "both happen"


# -------------------------------------------------------------------------------------- Priority, time and name


def test_jobs_with_a_higher_priority_go_first_and_of_one_priority_the_oldest(fault):
    low, first, second, high = (
        fault.jobs.insert_job(replace(new_job(), priority=priority)).id for priority in (-100, 0, 0, 100)
    )
    taken = [fault.claims.claim_next_job("worker").id for _ in range(4)]
    assert taken == [high, first, second, low]


def test_a_job_that_lost_its_runner_waits_for_others_of_its_priority_only(fault, open_stores):
    here, there = open_stores(2)
    lost = here.claims.insert_claimed_job(replace(new_job(), priority=1), "here").id
    here.close()
    same, low = (fault.jobs.insert_job(replace(new_job(), priority=priority)).id for priority in (1, 0))
    assert [there.claims.claim_next_job("there").id for _ in range(3)] == [same, lost, low]


def test_helpers_join_the_job_with_the_highest_priority(fault):
    jobs = [fault.claims.insert_claimed_job(new_job(), "runner") for _ in range(2)]
    for job in jobs:
        fault.blocks.make_plan(job.claim, single(["a", "b", "c"]))
    assert fault.helpers.next_job() == jobs[0].id
    fault.queue.change_job(jobs[1].id, priority=1)
    assert fault.helpers.next_job() == jobs[1].id


def test_a_job_is_claimed_by_nobody_before_its_time(fault):
    soon = datetime.now(timezone.utc) + timedelta(seconds=1)
    job_id = fault.jobs.insert_job(replace(new_job(), not_before=soon)).id
    assert fault.claims.claim_next_job("worker") is None
    assert fault.claims.claim_job(job_id, "worker") is None
    assert fault.claims.waiting(job_id).not_before == soon
    assert fault.queue.is_to_come(soon)
    wait_until(lambda: not fault.queue.is_to_come(soon))
    assert fault.claims.waiting(job_id).not_before is None
    assert fault.claims.claim_next_job("worker").id == job_id


def test_a_change_leaves_what_is_not_given_as_it_is(fault):
    moment = datetime(2100, 1, 1, tzinfo=timezone.utc)
    job_id = fault.jobs.insert_job(replace(new_job(), name="ridge", priority=5)).id
    changed = fault.queue.change_job(job_id, not_before=moment)
    assert (changed.name, changed.priority, changed.not_before) == ("ridge", 5, moment)
    changed = fault.queue.change_job(job_id, priority=0, name="valley")
    assert (changed.name, changed.priority, changed.not_before) == ("valley", 0, moment)


def test_a_job_that_has_ended_cannot_be_changed(fault):
    job_id = fault.jobs.insert_job(new_job()).id
    fault.jobs.cancel_job(job_id)
    with pytest.raises(JobNotChangeable, match=f"job {job_id} can't be changed: it is cancelled"):
        fault.queue.change_job(job_id, priority=1)
    with pytest.raises(UnknownJob):
        fault.queue.change_job(999, priority=1)
