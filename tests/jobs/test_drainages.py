"""The drainage of tile sets in the job database: whose it is, who prepares it, and what is known of its pieces."""

from __future__ import annotations

import psycopg2
import pytest

from tests.fixtures.roles import change
from tests.jobs.records import tile_set_record
from tile_job_plugin.jobs import drainages
from tile_job_plugin.jobs.errors import AccessDenied, DrainageTaken, UnknownTileSet
from tile_job_plugin.jobs.job_database import JobDatabase


def kept(store, stage="levels"):
    """The number of a drainage with something in it."""
    number = store.drainages.own("fault", "made")
    store.drainages.keep(number, store.drainages.take(number), stage, {0: b"zero", 7: b"\0\xff"})
    return number


def test_a_set_has_one_drainage_of_its_rasters_as_they_are(fault):
    number = fault.drainages.own("fault", "made")
    assert fault.drainages.own("fault", "made") == number
    assert fault.drainages.found("fault", "made", []) == [number]
    assert fault.drainages.found("fault", "other", []) == []


def test_no_other_set_has_a_drainage(fault):
    for ask in (lambda: fault.drainages.own("missing", "made"), lambda: fault.drainages.found("missing", "made", [])):
        with pytest.raises(UnknownTileSet):
            ask()


def test_pieces_are_those_kept_last(fault):
    number = kept(fault)
    fault.drainages.keep(number, 1, "levels", {7: b"seven", 8: b""})
    assert fault.drainages.all_pieces(number, "levels") == {0: b"zero", 7: b"seven", 8: b""}
    assert fault.drainages.pieces(number, "levels", [7, 9]) == {7: b"seven"}
    assert fault.drainages.all_pieces(number, "flow") == {}


def test_one_session_at_a_time_prepares(fault, open_stores):
    (other,) = open_stores(1)
    number = fault.drainages.own("fault", "made")
    assert fault.drainages.take(number) == 1
    assert other.drainages.take(number) is None
    fault.drainages.leave(number)
    assert other.drainages.take(number) == 2


def test_whoever_was_thought_dead_writes_no_more(fault, open_stores):
    (other,) = open_stores(1)
    number = kept(fault)
    fault.drainages.leave(number)
    other.drainages.take(number)
    with pytest.raises(DrainageTaken):
        fault.drainages.keep(number, 1, "levels", {0: b"late"})
    assert fault.drainages.pieces(number, "levels", [0]) == {0: b"zero"}


def test_the_drainage_goes_with_its_tile_set(fault):
    number = kept(fault)
    change(fault.connection, "delete from tile_set")
    assert fault.drainages.all_pieces(number, "levels") == {}
    with pytest.raises(DrainageTaken):
        fault.drainages.take(number)
    with pytest.raises(DrainageTaken):
        fault.drainages.keep(number, 1, "levels", {0: b"late"})


def test_what_is_outdated_is_removed_once_nobody_uses_it(fault, monkeypatch):
    number = kept(fault)
    fault.drainages.own("fault", "made anew")
    assert fault.drainages.found("fault", "made", []) == [number]
    monkeypatch.setattr(drainages, "OUTDATED_SECONDS", 0.0)
    fault.drainages.own("fault", "made anew")
    assert fault.drainages.found("fault", "made", []) == []


def test_what_another_user_has_kept_is_taken_where_he_is_trusted(roles):
    with JobDatabase(roles["owner"]) as owner, JobDatabase(roles["runner"]) as runner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        of_runner, of_owner = kept(runner), kept(owner)
        name = roles["runner"].options["user"]
        assert owner.drainages.found("fault", "made", []) == [of_owner]
        assert owner.drainages.found("fault", "made", [name]) == [of_owner, of_runner]
        assert runner.drainages.found("fault", "made", []) == [of_runner, of_owner]


def test_nobody_writes_what_another_user_keeps(roles):
    with JobDatabase(roles["owner"]) as owner, JobDatabase(roles["runner"]) as runner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        number = kept(owner)
        with pytest.raises(AccessDenied):
            runner.drainages.keep(number, 1, "levels", {0: b"forged"})
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        change(roles["runner"], "update drainage_piece set content = 'forged'")


def test_whoever_says_what_a_drainage_is_made_from_keeps_it(roles):
    with JobDatabase(roles["owner"]) as owner:
        owner.tile_sets.replace_tile_set(tile_set_record())
        kept(owner)
        change(roles["runner"], "update drainage set made_from = 'forged', kept_by = kept_by")
        assert owner.drainages.found("fault", "forged", []) == []
