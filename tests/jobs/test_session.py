"""What a session with the job database is set up for."""

from __future__ import annotations

from datetime import timedelta

import pytest


@pytest.fixture
def asked(store):
    """Ask the session of a store, and return all rows of the last statement."""

    def ask(statement):
        with store.transaction() as transaction:
            transaction._cursor.execute(statement)
            return transaction._cursor.fetchall()

    return ask


def test_no_statement_is_compiled_however_much_the_server_expects_of_it(asked):
    """A filter over all tiles of all sets once took 150 ms to compile, and 7 to run."""
    plan = asked("set local jit_above_cost = 0; explain (analyze) select count(*) from tile where tile_id > 'a'")
    assert not any("JIT" in line for (line,) in plan)


def test_a_session_that_stands_still_in_a_transaction_is_ended_by_the_server(asked):
    ((limit,),) = asked("select current_setting('idle_in_transaction_session_timeout')::interval")
    assert limit == timedelta(seconds=30)
