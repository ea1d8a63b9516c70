"""The schema: made once, whoever comes first."""

from __future__ import annotations

from dataclasses import replace

import psycopg2
import pytest
from psycopg2.extensions import make_dsn

from tests.jobs.concurrency import together
from tests.jobs.lanes import complete_tiles, start_tiles
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs import upgrade
from tile_job_plugin.jobs.errors import AccessDenied, DatabaseRefused, SchemaTooNew, TownWithoutOutline, UnstorableText
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobProgress, Phase
from tile_job_plugin.jobs.upgrade import schema_files


def rows(connection, statement):
    session = psycopg2.connect(connection.dsn)
    with session, session.cursor() as cursor:
        cursor.execute(statement)
        found = cursor.fetchall() if cursor.description else []
    session.close()
    return found


def test_the_schema_is_made_once_by_many_at_once(empty_database):
    def open_store():
        with JobDatabase(empty_database) as store:
            return store.tile_sets.tile_set_names()

    assert together(*[open_store] * 6) == [[]] * 6
    assert rows(empty_database, "select version from tile_jobs.schema_version order by 1") == [
        (version,) for version in schema_files()
    ]


def test_a_schema_of_any_name_is_a_job_database_of_its_own(empty_database):
    names = ["tile_jobs", "Ære; drop", 'a"b', "public"]
    stores = [JobDatabase(replace(empty_database, schema=name)) for name in names]
    for store, name in zip(stores, names):
        store.tile_sets.replace_tile_set(tile_set_record(name=name))
    assert [store.tile_sets.tile_set_names() for store in stores] == [[name] for name in names]

    jobs = [store.jobs.insert_job(new_job(tile_set=name)) for store, name in zip(stores, names)]
    assert {job.id for job in jobs} == {1}
    assert all(store.claims.claim_next_job("here:1") for store in stores), (
        "the same id in another schema is another lock"
    )
    for store in stores:
        store.close()


def test_a_schema_name_that_postgres_refuses_is_refused(empty_database):
    for name, error in (("", DatabaseRefused), ("pg_mine", DatabaseRefused), ("a\0", UnstorableText)):
        with pytest.raises(error):
            JobDatabase(replace(empty_database, schema=name))


def test_a_schema_of_a_newer_release_is_refused(database):
    rows(database, "insert into tile_jobs.schema_version (version) values (999)")
    with pytest.raises(SchemaTooNew, match=r"999.*Upgrade the plugin"):
        JobDatabase(database)


def test_a_schema_may_be_prepared_by_its_owner(empty_database):
    rows(empty_database, "create role runner login password 'run'; create schema jobs; create schema closed")
    rows(empty_database, "grant usage, create on schema jobs to runner")
    options = {**empty_database.options, "user": "runner", "password": "run"}
    runner = replace(empty_database, dsn=make_dsn(**options))
    try:
        with JobDatabase(replace(runner, schema="jobs")) as store:
            assert store.tile_sets.tile_set_names() == []
        with pytest.raises(AccessDenied, match="'closed'"):
            JobDatabase(replace(runner, schema="closed"))
        with pytest.raises(AccessDenied, match="permission denied for database"):
            JobDatabase(replace(runner, schema="new"))
    finally:
        rows(empty_database, "drop owned by runner; drop role runner")


#: What takes the schema back to before the view of jobs, which needs columns and tables that were there before it.
WITHOUT_TOLD_JOBS = "drop view tile_jobs.told_job cascade"
#: What takes the schema back to before phases.
WITHOUT_PHASES = """
    drop table tile_jobs.phase_cost;
    drop function tile_jobs.job_percent, tile_jobs.job_phase, tile_jobs.job_time_left;
    alter table tile_jobs.job drop column phase, drop column progress, drop column expected_end,
        drop column progress_told;
"""
WITHOUT_WORKERS = "drop table tile_jobs.worker, tile_jobs.job_likeness, tile_jobs.helper_sign"


@pytest.mark.parametrize(
    ("table", "version", "undo", "runners"),
    [
        ("town_name", 28, f"{WITHOUT_TOLD_JOBS}; drop table tile_jobs.town_name", "SELECT"),
        ("job_declined", 11, "drop table tile_jobs.job_declined", "DELETE INSERT SELECT UPDATE"),
        ("phase_cost", 15, WITHOUT_PHASES, "INSERT SELECT UPDATE"),
        ("worker", 20, WITHOUT_WORKERS, "DELETE INSERT SELECT UPDATE"),
        ("helper_sign", 20, WITHOUT_WORKERS, "DELETE INSERT SELECT UPDATE"),
    ],
)
def test_who_runs_jobs_or_watches_them_needs_no_new_grants_after_an_upgrade(
    empty_database, table, version, undo, runners
):
    JobDatabase(empty_database).close()
    rows(empty_database, "create role runner; create role viewer")
    try:
        rows(empty_database, "grant select, update on tile_jobs.job to runner; grant select on tile_jobs.job to viewer")
        rows(empty_database, undo)
        with JobDatabase(empty_database) as store, store.transaction() as transaction:
            transaction.script(schema_files()[version].read_text(encoding="utf-8"))
        rights = {
            role: rows(
                empty_database,
                "select privilege_type from information_schema.role_table_grants "
                f"where table_name = '{table}' and grantee = '{role}' order by 1",
            )
            for role in ("runner", "viewer")
        }
    finally:
        rows(empty_database, "drop owned by runner, viewer; drop role runner, viewer")
    assert rights == {"runner": [(right,) for right in runners.split()], "viewer": [("SELECT",)]}


def test_who_starts_jobs_or_watches_them_needs_no_new_grants_for_outlines(empty_database):
    JobDatabase(empty_database).close()
    rows(empty_database, "create role runner; create role viewer")
    try:
        rows(empty_database, "grant select, insert on tile_jobs.job to runner; grant select on tile_jobs.job to viewer")
        rows(empty_database, WITHOUT_TOLD_JOBS)
        rows(empty_database, "drop table tile_jobs.town_outline, tile_jobs.job_outline")
        rows(empty_database, "alter table tile_jobs.job drop column clip")
        with JobDatabase(empty_database) as store, store.transaction() as transaction:
            transaction.script(schema_files()[14].read_text(encoding="utf-8"))
        rights = rows(
            empty_database,
            "select table_name, grantee, privilege_type from information_schema.role_table_grants "
            "where table_name in ('town_outline', 'job_outline') and grantee in ('runner', 'viewer') order by 1, 2, 3",
        )
    finally:
        rows(empty_database, "drop owned by runner, viewer; drop role runner, viewer")
    assert rights == [
        ("job_outline", "runner", "INSERT"),
        ("job_outline", "runner", "SELECT"),
        ("job_outline", "viewer", "SELECT"),
        ("town_outline", "runner", "SELECT"),
        ("town_outline", "viewer", "SELECT"),
    ]


def test_what_an_earlier_release_left_is_there_after_the_upgrade_and_has_no_outlines(empty_database, monkeypatch):
    newer = schema_files()
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "schema_files", lambda: {number: path for number, path in newer.items() if number < 14})
        JobDatabase(empty_database).close()
    rows(
        empty_database,
        "set search_path to tile_jobs; insert into tile_set (name, crs_wkt, x_origin, y_origin, pixel_width, "
        "pixel_height, data_type) values ('old', '', 0, 0, 1, 1, 'Float32'); "
        "insert into tile (tile_set_id, tile_id, raster_path, core_column, core_row, core_width, core_height, "
        "raster_column, raster_row, raster_width, raster_height) values (1, 'a', '/a.tif', 0, 0, 1, 1, 0, 0, 1, 1); "
        "insert into town_tile (tile_set_id, town_id, tile_id) values (1, '11850', 'a'); "
        "insert into job (tile_set_id, tile_set_registered, recipe, mosaic_path, town_id) "
        "select gid, registered, 'native:slope', '/a.tif', '11850' from tile_set; "
        "insert into job_tile (job_id, tile_id) values (1, 'a')",
    )
    with JobDatabase(empty_database) as store:
        assert store.tile_sets.tile_set("old").towns == {"11850": ["a"]}
        assert store.tile_sets.tile_set("old").town_names == {}
        job = store.jobs.job(1)
        assert (job.town_id, job.clip, store.jobs.outline(1)) == ("11850", None, None)
        assert store.claims.claim_next_job("here:1").id == 1
        with pytest.raises(TownWithoutOutline, match="Register the tile set again"):
            store.tile_sets.town_outline("old", "11850")


def test_a_job_that_an_earlier_release_runs_is_as_far_as_its_tiles_and_the_next_runner_goes_on_from_there(
    empty_database,
):
    with JobDatabase(empty_database) as store:
        store.tile_sets.replace_tile_set(tile_set_record())
        claim = store.claims.insert_claimed_job(new_job(), "here:1").claim
        start_tiles(store, claim, ["a"])
        rows(empty_database, WITHOUT_PHASES)
        with store.transaction() as transaction:
            transaction.script(schema_files()[15].read_text(encoding="utf-8"))
        assert complete_tiles(store, claim, ["a"])
        assert store.jobs.progress(claim.job_id) == JobProgress(3, 1, 0, 95 / 3, Phase.TILES, None)
        store.claims.hand_back(claim)
        taken = store.claims.claim_job(claim.job_id, "here:2").claim
        assert store.jobs.progress(claim.job_id) == JobProgress(3, 1, 0, 95 / 3, Phase.HALO, None)
        store.jobs.tell_progress(taken, Phase.TILES, 95 / 3, 12.0)
        assert store.jobs.progress(claim.job_id).percent == pytest.approx(95 / 3)


def test_who_reads_tile_sets_reads_their_grids_after_an_upgrade(empty_database, monkeypatch):
    earlier = {version: path for version, path in schema_files().items() if version < 16}
    with monkeypatch.context() as patch:
        patch.setattr("tile_job_plugin.jobs.upgrade.schema_files", lambda: earlier)
        JobDatabase(empty_database).close()
    rows(empty_database, "create role viewer; grant select on tile_jobs.tile to viewer")
    try:
        JobDatabase(empty_database).close()
        rights = rows(
            empty_database,
            "select privilege_type from information_schema.role_table_grants "
            "where table_name = 'raster_group' and grantee = 'viewer'",
        )
    finally:
        rows(empty_database, "drop owned by viewer; drop role viewer")
    assert rights == [("SELECT",)]


def test_tiles_that_an_earlier_release_registered_are_found_by_region(empty_database, monkeypatch):
    earlier = {version: path for version, path in schema_files().items() if version < 22}
    with monkeypatch.context() as patch:
        patch.setattr("tile_job_plugin.jobs.upgrade.schema_files", lambda: earlier)
        JobDatabase(empty_database).close()
    rows(
        empty_database,
        "set search_path to tile_jobs; insert into tile_set (name, crs_wkt, x_origin, y_origin, pixel_width, "
        "pixel_height, data_type) values ('old', '', 0, 0, 1, 1, 'Float32'), ('empty', '', 0, 0, 1, 1, 'Float32'); "
        "insert into tile (tile_set_id, tile_id, raster_path, core_column, core_row, core_width, core_height, "
        "raster_column, raster_row, raster_width, raster_height) "
        "values (1, 'a', '/a.tif', 0, 0, 10, 10, 0, 0, 10, 10), (1, 'b', '/b.tif', 10, 0, 30, 20, 10, 0, 30, 20)",
    )
    with JobDatabase(empty_database) as store:
        assert [tile.tile_id for tile in store.tile_sets.tiles_in("old", 39, 19, 50, 50)] == ["b"]
        assert store.tile_sets.tiles_in("empty", 0, 0, 50, 50) == []
