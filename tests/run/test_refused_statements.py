"""Statements about tiles that the database refuses in the middle of a job: only the tile concerned suffers."""

from __future__ import annotations

from contextlib import closing

import psycopg2
import pytest
from qgis.core import QgsProcessingException

from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.jobs.model import JobStatus, TileStatus

pytestmark = pytest.mark.usefixtures("quick_provider", "tile_by_tile")

#: Refuses changes of certain tiles, each for a reason of its own, so many times.
REFUSALS = """
create table tile_jobs.refusal (tile_id text, became text, code text);
insert into tile_jobs.refusal values {rows};
create sequence tile_jobs.refusals;
create function tile_jobs.refuse() returns trigger language plpgsql as $$
declare
    this tile_jobs.refusal;
begin
    select * into this from tile_jobs.refusal where tile_id = new.tile_id and became in (new.status, 'anything');
    -- A number that is taken is not given back with the transaction.
    if found and ({for_ever} or nextval('tile_jobs.refusals') <= {times}) then
        raise exception 'refused as it happens' using errcode = this.code;
    end if;
    return new;
end $$;
create trigger refuse before update on tile_jobs.job_tile for each row execute function tile_jobs.refuse();
"""
CODES = ["40P01", "40001", "57014", "55P03", "53100"]


@pytest.fixture
def refuse(database, many_tiles):
    """Refuse changes of tiles, for ever or as often as there are tiles."""

    def start(*refusals, for_ever=False):
        rows = ", ".join(str(refusal) for refusal in refusals)
        sql = REFUSALS.format(rows=rows, for_ever=for_ever, times=len(refusals))
        with closing(psycopg2.connect(database.dsn)) as session, session, session.cursor() as cursor:
            cursor.execute(sql)

    return start


@pytest.fixture
def run_twenty(start_job, many_tiles):
    """Run a job of twenty tiles."""
    return lambda: start_job(
        TILE_SET=many_tiles, TILE_IDS=many_tile_ids(20), RECIPE="quick:copy", HALO=0, RETRIES=0, WORKERS=2
    )


def tiles_by_status(store, status):
    (job,) = store.jobs.jobs()
    return [tile for tile in store.jobs.job_tiles(job.id) if tile.status is status]


@pytest.mark.parametrize("became", ["in progress", "complete"])
def test_refusals_that_pass_cost_nothing(refuse, run_twenty, became):
    refuse(*((f"r0_c{number}", became, code) for number, code in enumerate(CODES)))
    assert run_twenty()["STATUS"] == "complete"


def test_a_tile_whose_end_the_database_refuses_for_good_fails_alone_and_says_so(refuse, run_twenty, open_store):
    refuse(("r0_c3", "complete", "23514"), for_ever=True)
    with pytest.raises(QgsProcessingException, match=r"r0_c3.*refused as it happens"):
        run_twenty()
    with open_store() as store:
        (failed,) = tiles_by_status(store, TileStatus.FAILED)
        assert failed.tile_id == "r0_c3"
        assert len(tiles_by_status(store, TileStatus.COMPLETE)) == 19


def test_a_tile_of_which_the_database_takes_nothing_fails_its_job_after_all_others(refuse, run_twenty, open_store):
    refuse(("r0_c3", "anything", "XX001"), for_ever=True)
    with pytest.raises(QgsProcessingException, match=r"Nothing could be recorded of 1 tile.*r0_c3.*as it happens"):
        run_twenty()
    with open_store() as store:
        (job,) = store.jobs.jobs()
        assert job.status is JobStatus.FAILED
        assert len(tiles_by_status(store, TileStatus.COMPLETE)) == 19
