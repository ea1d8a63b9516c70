"""Statements that the database refuses: tried again where that may help, and told as what they are where it doesn't."""

from __future__ import annotations

from contextlib import closing

import psycopg2
import pytest

from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job
from tile_job_plugin.jobs.errors import (
    ConnectionLost,
    DatabaseOutOfRoom,
    DatabaseRefused,
    LockNotObtained,
    RefusedForNow,
    WaitingGivenUp,
)
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.reconnect import Patience

#: Refuses changes of tiles so many times, in a statement or at the transaction's end.
REFUSAL = """
create sequence tile_jobs.refusals;
create function tile_jobs.refuse() returns trigger language plpgsql as $$
begin
    if nextval('tile_jobs.refusals') <= {times} then
        raise exception 'as it happens' using errcode = '{code}';
    end if;
    return null;
end $$;
create constraint trigger refuse after update on tile_jobs.job_tile {when}
    for each row execute function tile_jobs.refuse();
"""
MAY_PASS = ["40001", "40P01", "55P03", "57014", "53100", "53200", "58030"]


@pytest.fixture
def refuse(database):
    """Refuse changes of tiles."""

    def start(code, times, when=""):
        run(database, REFUSAL.format(code=code, times=times, when=when))

    return start


def run(connection, sql):
    with closing(psycopg2.connect(connection.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute(sql)


def count(connection):
    with closing(psycopg2.connect(connection.dsn)) as session, session.cursor() as cursor:
        cursor.execute("select last_value from tile_jobs.refusals")
        return cursor.fetchone()[0]


@pytest.fixture
def patience():
    """Patience that does not take its time; gives it and what it tells."""
    said = []
    return Patience(lambda: False, said.append, lambda seconds: None), said


@pytest.fixture(autouse=True)
def without_delay(monkeypatch):
    """Wait for nothing between tries."""
    monkeypatch.setattr("tile_job_plugin.jobs.reconnect.LOOK_SECONDS", 0.0)
    monkeypatch.setattr("tile_job_plugin.jobs.reconnect.DELAYS", (0.0,) * 6)
    monkeypatch.setattr("tile_job_plugin.jobs.database.DELAYS", (0.0,) * 6)


@pytest.mark.parametrize("when", ["", "deferrable initially deferred"], ids=["statement", "commit"])
@pytest.mark.parametrize("code", MAY_PASS)
def test_what_may_pass_is_tried_again(fault, running, refuse, patience, code, when):
    fault.be_patient(patience[0])
    claim = running().claim
    start_tiles(fault, claim, ["a"])
    refuse(code, 3, when)
    published = []
    assert complete_tiles(fault, claim, ["a"], lambda: published.append(True))
    assert published[-1:] == [True]
    assert fault.jobs.progress(claim.job_id).complete == 1


def test_a_database_without_room_is_waited_for_as_long_as_it_takes_and_told(fault, running, refuse, patience):
    told, said = patience
    fault.be_patient(told)
    claim = running().claim
    refuse("53100", 40)
    assert start_tiles(fault, claim, ["a"]) == ["a"]
    assert "as it happens. Make room on the server" in str(said[0])
    assert said[-1] is None


def test_waiting_for_room_ends_when_nobody_wants_it_any_more(fault, running, refuse):
    claim = running().claim
    refuse("53100", 10**6)
    fault.be_patient(Patience(lambda: True, lambda text: None))
    with pytest.raises(WaitingGivenUp):
        start_tiles(fault, claim, ["a"])


def test_who_has_no_patience_does_not_wait_for_room(fault, running, refuse):
    claim = running().claim
    refuse("53100", 10**6)
    with pytest.raises(DatabaseOutOfRoom):
        start_tiles(fault, claim, ["a"])


def test_a_deadlock_is_tried_again_also_without_patience_and_in_calls_that_are_made_once(fault, database, refuse):
    job = fault.claims.insert_claimed_job(new_job(), "here:1:a")
    start_tiles(fault, job.claim, ["a"])
    fault.jobs.cancel_job(job.id)
    refuse("40P01", 2)
    assert fault.jobs.reopen_job(job.id).status is JobStatus.READY
    assert count(database) > 2


@pytest.mark.parametrize(
    ("code", "error", "advice"),
    [
        ("40P01", RefusedForNow, "less going on"),
        ("57014", RefusedForNow, "statement_timeout"),
        ("55P03", LockNotObtained, "pg_locks"),
    ],
)
def test_what_never_passes_is_told_as_what_it_is(fault, running, refuse, patience, code, error, advice):
    fault.be_patient(patience[0])
    claim = running().claim
    refuse(code, 10**6)
    with pytest.raises(error, match=f"as it happens.*{advice}"):
        start_tiles(fault, claim, ["a"])


def test_a_refusal_for_good_is_not_tried_again(fault, running, refuse, patience, database):
    fault.be_patient(patience[0])
    claim = running().claim
    refuse("23514", 10**6)
    with pytest.raises(DatabaseRefused) as refusal:
        start_tiles(fault, claim, ["a"])
    assert not isinstance(refusal.value, (RefusedForNow, ConnectionLost))
    assert count(database) == 1


def test_a_job_that_the_database_does_not_let_anybody_claim_keeps_no_others_from_being_claimed(fault, database):
    bad, good = (fault.jobs.insert_job(new_job()).id for _ in range(2))
    run(
        database,
        "create function tile_jobs.refuse() returns trigger language plpgsql as "
        "$$ begin raise exception 'a broken row'; end $$; "
        f"create trigger refuse before update on tile_jobs.job for each row when (old.gid = {bad}) "
        "execute function tile_jobs.refuse()",
    )
    assert fault.claims.claim_next_job("here:1:a").id == good
    assert "a broken row" in fault.claims.waiting(bad).declines[0].reason
