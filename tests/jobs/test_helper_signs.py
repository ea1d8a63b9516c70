"""What helpers and runners tell each other, in a real database."""

from __future__ import annotations

import pytest

from tests.jobs.records import insert_helper, new_job, tile_set_record
from tile_job_plugin.jobs.helper_signs import Sign
from tile_job_plugin.jobs.model import Likeness, Versions

SHOWN = Likeness("ab12", "", "", Versions("0.6.0", "3.22.16", "3.6.2", "8.5.0"))


@pytest.fixture
def claim(store):
    """The claim of a job that runs."""
    store.tile_sets.replace_tile_set(tile_set_record())
    return store.claims.insert_claimed_job(new_job(), "here:1:ab").claim


@pytest.fixture
def helper_id(store, claim):
    """A helper of the job."""
    return insert_helper(store, claim)


def test_what_a_runner_shows_is_its_claims(store, claim):
    assert store.signs.shown(claim) is None
    store.signs.show(claim, SHOWN)
    store.signs.show(claim, SHOWN._replace(checksum="other"))
    assert store.signs.shown(claim) == SHOWN._replace(checksum="other")
    later = claim._replace(number=claim.number + 1)
    assert store.signs.shown(later) is None
    store.signs.show(later, SHOWN)
    assert store.signs.shown(later) is None, "the job has another claim"


def test_a_sign_is_looked_for_once_and_anew_for_another_claim(store, claim, helper_id):
    sign = Sign("tmp1", "text")
    store.signs.put_sign(helper_id, claim, sign)
    assert store.signs.unseen(claim) == {helper_id: sign}
    assert store.signs.is_seen(helper_id, claim) is None
    store.signs.set_seen(helper_id, claim, sign._replace(text="older"), True)
    assert store.signs.is_seen(helper_id, claim) is None
    store.signs.set_seen(helper_id, claim, sign, False)
    assert store.signs.is_seen(helper_id, claim) is False
    assert store.signs.unseen(claim) == {}
    later = claim._replace(number=claim.number + 1)
    assert store.signs.is_seen(helper_id, later) is None
    store.signs.put_sign(helper_id, later, sign)
    assert (store.signs.unseen(claim), store.signs.unseen(later)) == ({}, {helper_id: sign})
