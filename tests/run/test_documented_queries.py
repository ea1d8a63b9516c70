"""Queries that docs and manifests give to administrators, run on a real job database."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.block_model import PlannedBlock

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "helpers.md").read_text(encoding="utf-8")
SCALED = (ROOT / "containers" / "kubernetes" / "scaled-helpers.yaml").read_text(encoding="utf-8")
QUERIES = [block for block in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) if "select" in block]
#: As YAML folds it: to one line.
SCALER = " ".join(re.search(r"query: >-\n(.*?)\n\s*#", SCALED, re.DOTALL)[1].split())


def rows(database, query):
    with closing(psycopg2.connect(database.dsn)) as session, session.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.split("\n")[0][:40])
def test_each_query_of_the_page_is_answered(database, query):
    assert rows(database, query) is not None


def test_the_scaler_of_the_manifest_counts_as_the_page_says():
    assert " ".join(QUERIES[-1].rstrip().rstrip(";").split()) == SCALER


def test_the_scaler_counts_blocks_that_wait_and_jobs_that_nobody_has(database, store):
    assert rows(database, SCALER) == [(0,)]
    store.tile_sets.replace_tile_set(tile_set_record())
    job_id = store.jobs.insert_job(new_job()).id
    assert rows(database, SCALER) == [(1,)]
    store.queue.pause_job(job_id)
    assert rows(database, SCALER) == [(0,)]
    store.queue.resume_job(job_id)
    job = store.claims.claim_next_job("here:1:a")
    assert rows(database, SCALER) == [(0,)]
    tile_ids = [tile.tile_id for tile in store.jobs.job_tiles(job.id)]
    store.blocks.make_plan(job.claim, [PlannedBlock([tile_id], 100, False) for tile_id in tile_ids])
    assert rows(database, SCALER) == [(len(tile_ids),)]
    store.queue.pause_job(job.id)
    assert rows(database, SCALER) == [(0,)]
    store.queue.resume_job(job.id)
    helper = store.helpers.join(job.id, "there:2:b", 1)
    store.helpers.fits(helper, 1)
    store.blocks.take(helper, False, lambda offered, state: [offered])
    assert rows(database, SCALER) == [(len(tile_ids) - 1,)]
    store.jobs.cancel_job(job.id)
    assert rows(database, SCALER) == [(0,)]
