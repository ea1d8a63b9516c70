"""Rows as COPY reads them."""

import pytest

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.copy_text import ROWS_AT_ONCE, copy_text
from tile_job_plugin.jobs.errors import UnstorableText

#: What means something to COPY, or looks as if it did.
ODD = ["a\\tb", "new\nline", "back\\slash", "\\N", "\\.", "tab\tbed", "return\r", "", "Ærø \U0001f5fa", "'\""]


def test_texts_come_back_as_they_were_written(store):
    tile_ids = [text for text in ODD if text]
    store.tile_sets.replace_tile_set(tile_set_record(tile_ids=tile_ids, towns={"\\N": tile_ids, "far\t": []}))
    written = store.tile_sets.tile_set("fault")
    assert [tile.tile_id for tile in written.tiles] == tile_ids
    assert [tile.raster_path for tile in written.tiles] == [f"/tiles/{tile_id}.tif" for tile_id in tile_ids]
    assert written.towns == {"\\N": tile_ids, "far\t": []}
    job = store.jobs.insert_job(new_job(tile_ids))
    assert [tile.tile_id for tile in store.jobs.job_tiles(job.id)] == tile_ids


def test_arrays_of_texts_come_back_as_they_were_written(fault):
    tile_ids = [*filter(None, ODD), 'a "quoted" one', "{a,b}", "NULL", " ", '\\"']
    job = fault.claims.insert_claimed_job(new_job(), "here:1")
    assert fault.blocks.make_plan(job.claim, [PlannedBlock(tile_ids, 1, is_alone=False)])
    with fault.transaction() as transaction:
        transaction._cursor.execute("select tile_ids from job_block")
        assert transaction._cursor.fetchall() == [(tile_ids,)]


def test_rows_are_asked_for_as_they_are_read():
    asked = []

    def rows():
        for number in range(10 * ROWS_AT_ONCE):
            asked.append(number)
            yield (number, None, 0.5)

    texts = copy_text(rows())
    assert next(texts).startswith(b"0\t\\N\t0.5\n1\t")
    assert len(asked) == ROWS_AT_ONCE
    assert b"".join(texts).count(b"\n") == 9 * ROWS_AT_ONCE


@pytest.mark.parametrize("text", ["nul \0", "half \ud800"])
def test_what_can_t_be_stored_is_refused_and_nothing_written(store, text):
    with pytest.raises(UnstorableText):
        store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["a", text]))
    assert store.tile_sets.tile_set_names() == []
    store.tile_sets.replace_tile_set(tile_set_record())


def test_an_error_of_who_gives_rows_is_not_taken_for_the_database_s(store):
    def rows():
        yield (1, "a")
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"), store.transaction() as transaction:
        transaction.copy("copy_job_tiles", rows())
    assert store.tile_sets.tile_set_names() == []
