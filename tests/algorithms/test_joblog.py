"""The log of a job, printed and as a table."""

from __future__ import annotations

import unicodedata

import pytest
from qgis.core import NULL, QgsProcessingFeedback

from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.algorithms import joblog

TILE_IDS = ["a", "b", "100% it's", "a, b"]


@pytest.fixture
def job_id(open_store):
    """The number of a job with entries about itself, about tiles, and about blocks."""
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record(tile_ids=TILE_IDS))
        job_id = store.jobs.insert_job(new_job(TILE_IDS)).id
        store.jobs.log(job_id, "begun")
        store.jobs.log(job_id, "slope of a", "a")
        store.jobs.log(job_id, "Tiles b, 100% it's:\nslope of two: Tiles a, b")
        store.jobs.log(job_id, "Tiles: 4 s.", is_open=True)
    return job_id


@pytest.fixture
def printed(run_algorithm, saved_connection):
    """Print a log, and return it."""
    import processing

    def run(**parameters):
        feedback = QgsProcessingFeedback(False)
        parameters = {"CONNECTION": saved_connection, "OUTPUT": "memory:", **parameters}
        processing.run("tilejobs:joblog", parameters, feedback=feedback)
        return feedback.textLog()

    return run


def test_a_job_without_entries_makes_an_empty_table(table_of, start_job):
    job_id = start_job(RECIPE="native:slope", RUN=2)["JOB_ID"]
    assert table_of("joblog", JOB_ID=job_id) == []


def test_entries_are_listed_oldest_first_with_their_tiles(table_of, job_id):
    rows = table_of("joblog", JOB_ID=job_id)
    assert [(row["tile_id"], row["message"]) for row in rows] == [
        (NULL, "begun"),
        ("a", "slope of a"),
        (NULL, "Tiles b, 100% it's:\nslope of two: Tiles a, b"),
        (NULL, "Tiles: 4 s."),
    ]
    assert all(earlier["time"] <= later["time"] for earlier, later in zip(rows, rows[1:]))


@pytest.mark.parametrize(
    ("tile_id", "begins"), [(" a ", ["slope of a"]), ("b", ["Tiles b"]), ("100% it's", ["Tiles b"])]
)
def test_a_tile_has_its_own_entries_and_those_of_blocks_with_it(table_of, job_id, tile_id, begins):
    messages = [row["message"] for row in table_of("joblog", JOB_ID=job_id, TILE_ID=tile_id)]
    assert [message[: len(begin)] for message, begin in zip(messages, begins)] == begins
    assert len(messages) == len(begins)


def test_a_tile_is_found_in_either_form_of_unicode(table_of, open_store):
    forms = [unicodedata.normalize(form, "Zürich") for form in ("NFC", "NFD")]
    with open_store() as store:
        store.tile_sets.replace_tile_set(tile_set_record(tile_ids=["a", forms[1]]))
        job_id = store.jobs.insert_job(new_job(["a", forms[1]])).id
        store.jobs.log(job_id, "bad", forms[1])
    assert [len(table_of("joblog", JOB_ID=job_id, TILE_ID=form)) for form in forms] == [1, 1]


def test_the_log_is_printed_with_times_and_tiles(printed, job_id):
    lines = printed(JOB_ID=job_id)
    assert "  begun\n" in lines
    assert "  a  slope of a\n" in lines
    assert printed(JOB_ID=job_id, TILE_ID="a").count("slope") == 1


def test_of_a_long_log_the_newest_entries_are_printed(printed, job_id, monkeypatch):
    monkeypatch.setattr(joblog, "PRINTED", 2)
    lines = printed(JOB_ID=job_id)
    assert "The first 2 entries are in the table only." in lines
    assert "begun" not in lines
    assert "Tiles: 4 s." in lines


def test_passwords_in_names_of_rasters_are_left_out(table_of, printed, job_id, open_store):
    with open_store() as store:
        store.jobs.log(job_id, "gdalinfo /vsicurl/https://anna:hush@example.org/a.tif?sig=hush")
    told = printed(JOB_ID=job_id) + table_of("joblog", JOB_ID=job_id)[-1]["message"]
    assert told.count("example.org/a.tif") == 2
    assert "hush" not in told


def test_what_a_job_has_said_of_a_tile_it_ran_is_found(table_of, start_job):
    job_id = start_job(RECIPE="native:slope")["JOB_ID"]
    assert table_of("joblog", JOB_ID=job_id)
    with_tile = table_of("joblog", JOB_ID=job_id, TILE_ID="r1_c1")
    assert all(row["tile_id"] == "r1_c1" or "r1_c1" in row["message"] for row in with_tile)


def test_a_tile_that_the_job_does_not_have_is_refused(refuse, ended_job):
    job_id = ended_job("complete")
    said = refuse("joblog", JOB_ID=job_id, TILE_ID="R0_C0", OUTPUT="memory:")
    assert said == (f"TILE_ID: job {job_id} has no tile 'R0_C0'; did you mean 'r0_c0'? Look it up with tilestatus.")
    # It is in the tile set, and not in the job.
    assert f"job {job_id} has no tile 'r1_c1'" in refuse("joblog", JOB_ID=job_id, TILE_ID="r1_c1", OUTPUT="memory:")
