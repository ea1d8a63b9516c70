"""What a runner asks of its database comes back by itself where the session was lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.fixtures.database import end_session
from tests.jobs.records import new_job
from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.reconnect import Patience

CALLS: dict[str, Callable[[JobDatabase, int], object]] = {
    "place of the tile set": lambda database, job_id: database.tile_sets.tile_set_place("fault"),
    "head of the tile set": lambda database, job_id: database.tile_sets.tile_set_head("fault"),
    "tiles of the tile set": lambda database, job_id: database.tile_sets.tile_ids("fault"),
    "tiles in an area": lambda database, job_id: database.tile_sets.tiles_in("fault", 0, 0, 100, 100),
    "order of tiles": lambda database, job_id: database.tile_sets.in_order("fault", ["b", "a"]),
    "which tiles there are": lambda database, job_id: database.tile_sets.registered_ids("fault", ["a"]),
    "size of tiles": lambda database, job_id: database.tile_sets.pixel_count("fault", ["a"]),
    "towns": lambda database, job_id: database.tile_sets.town_ids("fault"),
    "tiles of a job": lambda database, job_id: list(database.jobs.job_tiles(job_id)),
    "every tile of a job": lambda database, job_id: list(database.jobs.each_tile(job_id)),
    "jobs": lambda database, job_id: database.jobs.jobs(),
    "progress": lambda database, job_id: database.jobs.progress(job_id),
    "a job like it": lambda database, job_id: database.jobs.likest_job(new_job()),
    "a halo that was measured": lambda database, job_id: database.jobs.halo_measured_for(new_job(), ""),
    "paths of other jobs": lambda database, job_id: database.jobs.paths_of_other_jobs(job_id),
    "the job's message": lambda database, job_id: database.jobs.set_message(job_id, "said"),
    "the job's log": lambda database, job_id: database.jobs.log_entries(job_id),
    "being a worker": lambda database, job_id: database.claims.be_worker(),
    "what a worker lacks": lambda database, job_id: database.claims.leave_to_others(job_id, "here:1", "no SAGA"),
    "workers": lambda database, job_id: database.workers.workers(),
    "lanes of idle workers": lambda database, job_id: database.workers.idle_lanes(2),
    "kept blocks": lambda database, job_id: list(database.kept.blocks("recipe", [])),
    "kept results beyond the limit": lambda database, job_id: database.kept.remove_beyond(0, lambda blocks: None),
    "drainages": lambda database, job_id: database.drainages.found("fault", "made", []),
    "the own drainage": lambda database, job_id: database.drainages.own("fault", "made"),
    "pieces of a drainage": lambda database, job_id: database.drainages.all_pieces(1, "levels"),
    "contents of rasters": lambda database, job_id: database.kept.contents(["/tiles/a.tif"]),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_what_a_runner_asks_is_asked_again_in_a_new_session(call, fault, open_stores):
    (runner,) = open_stores(1)
    runner.be_patient(Patience(lambda: False, lambda news: None))
    job_id = fault.jobs.insert_job(new_job()).id
    answer = call(runner, job_id)
    end_session(runner)
    assert call(runner, job_id) == answer


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_who_has_no_patience_hears_of_the_loss(call, fault, open_stores):
    (reader,) = open_stores(1)
    job_id = fault.jobs.insert_job(new_job()).id
    end_session(reader)
    with pytest.raises(ConnectionLost):
        call(reader, job_id)
