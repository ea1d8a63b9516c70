"""How Postgres carries statements about all tiles of a large set out, whatever it knew of the tables before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg2
import pytest

from tests.fixtures.roles import run
from tests.jobs.records import new_job, tile_set_record
from tile_job_plugin.jobs.errors import UnknownTiles
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.jobs.statements import STATEMENTS

TILES = 100_000
TILE_IDS = [f"t{number}" for number in range(TILES)]
REGION = {"column": 0, "row": 0, "right": 10_000, "bottom": 10_000}
BLOCK = {"block_id": 1, "helper_id": 1, "take": 1}
#: Every statement about many tiles, with what it takes beside the set, the job and the tiles.
STATEMENTS_ABOUT_TILES: dict[str, dict[str, Any]] = {
    "missing_tiles": {},
    "tiles": {"after": 0, "limit": 5000},
    "towns": {},
    "town": {"town_id": "town", "forms": ["town"]},
    "add_all_tiles": {},
    "tiles_in_order": {},
    "add_tiles_of_town": {"town_id": "town", "forms": ["town"]},
    "tile_count": {"town_id": "town", "forms": ["town"]},
    "tiles_in": REGION,
    "tiles_without_heights": {**REGION, "after": 0, "limit": 1000},
    "measured_rasters": {**REGION, "after": 0, "limit": 5000},
    "height_range": REGION,
    "forget_heights": {"gids": list(range(5000))},
    "tile_set_page": {"after": 0, "limit": 5000},
    "town_page": {"after": 0, "limit": 1000},
    "tile_page": {"after": 0, "limit": 5000, "of_any_registration": True},
    "job_tiles": {"after": 0, "limit": 5000},
    "has_planned_tiles": {},
    "start_block": BLOCK,
    "complete_block": {**BLOCK, "pixels": 1.0, "seconds": 1.0, "following": None},
    "fail_tiles": {"messages": ["bad"] * TILES},
    "return_tiles_of_block": {},
    "return_blocks": {"helper_ids": [1]},
    "statuses_of_tiles": {},
    "reopen_tiles": {},
    "return_all_tiles": {},
    "reopen_unfinished_tiles": {},
    "begin_mosaic": {},
    "pixel_count": {},
    "set_seam_errors_of_tiles": {"errors": [1.0] * TILES},
}
#: Those that one tile has one entry in.
KEYS_OF_TILES = {"tile_tile_set_id_tile_id_key", "tile_pkey", "tile_height_pkey"}
#: One row each.
SINGLE_ROWS = {"job", "tile_set", "running_job", "taken_block", "town"}


def plan_of(connection: Connection, statement: str, values: dict[str, Any], options: str = "") -> dict[str, Any]:
    """How a statement would be carried out, or was with the option analyze."""
    with closing(psycopg2.connect(connection.dsn)) as session, session.cursor() as cursor:
        cursor.execute("set search_path to tile_jobs")
        cursor.execute(f"explain (format json{options}) " + STATEMENTS[statement], values)
        return cursor.fetchone()[0][0]["Plan"]


def loops_over_many(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Nested loops both sides of which have more than the row of a job, a tile set or a tile that is looked up."""
    children = plan.get("Plans", [])
    if plan["Node Type"] == "Nested Loop" and not any(
        set(sources(child)) <= SINGLE_ROWS or is_look_up(child) for child in children
    ):
        yield plan
    for child in children:
        yield from loops_over_many(child)


def is_look_up(plan: dict[str, Any]) -> bool:
    """Whether a part of a plan takes the one row of a tile from an index."""
    scan = plan["Plans"][0] if plan["Node Type"] == "Limit" else plan
    return scan["Node Type"] in ("Index Scan", "Index Only Scan") and scan["Index Name"] in KEYS_OF_TILES


def sources(plan: dict[str, Any]) -> Iterator[str]:
    """The tables, functions and parts that a plan reads."""
    for key in ("Relation Name", "CTE Name", "Function Name"):
        if key in plan:
            yield plan[key]
    for child in plan.get("Plans", []):
        yield from sources(child)


def most_rows(plan: dict[str, Any]) -> int:
    """How many rows the busiest part of a plan has read."""
    own = plan["Actual Loops"] * (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0))
    return int(max([own, *map(most_rows, plan.get("Plans", []))]))


@pytest.mark.slow
def test_no_statement_about_all_tiles_goes_through_them_for_each_of_them(fault, database):
    fault.jobs.insert_job(new_job())
    # Postgres thinks that tables have a handful of rows from here on.
    run(database, "set search_path to tile_jobs; analyze")
    fault.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS, {"town": TILE_IDS}))
    with pytest.raises(UnknownTiles, match="has no tile 'none'"):
        fault.jobs.insert_job(new_job([*TILE_IDS, "none"], "many"))
    job = fault.claims.insert_claimed_job(new_job(TILE_IDS, "many"), "here:1")
    heights = "insert into tile_height (tile_gid, lowest, highest) select gid, 1, 2 from tile"
    run(database, f"set search_path to tile_jobs; {heights}")
    # The set `fault` is the first one.
    values = {**job.claim._asdict(), "tile_set_id": 2, "tile_ids": TILE_IDS}
    plans = {name: plan_of(database, name, {**values, **own}) for name, own in STATEMENTS_ABOUT_TILES.items()}
    assert {name: list(loops_over_many(plan)) for name, plan in plans.items() if list(loops_over_many(plan))} == {}


def test_a_page_reads_just_the_rows_that_it_gives(fault, database):
    tile_ids = TILE_IDS[:10_000]
    towns = {f"town {number}": tile_ids[number : number + 2] for number in range(0, len(tile_ids), 2)}
    fault.tile_sets.replace_tile_set(tile_set_record("many", tile_ids, towns))
    fault.jobs.insert_job(new_job(None, "many"))
    # In the middle, where as many lie behind a page as before it.
    values = {"tile_set_id": 2, "job_id": 1, "after": 5000, "limit": 100, "of_any_registration": True}
    pages = ("tiles", "tile_set_page", "town_page", "tile_page", "job_tiles")
    read = {page: most_rows(plan_of(database, page, values, ", analyze")) for page in pages}
    assert read == {"tiles": 100, "tile_set_page": 100, "town_page": 200, "tile_page": 100, "job_tiles": 100}


def test_a_runner_that_inserts_many_tiles_has_statistics_made_without_owning_the_table(roles):
    with JobDatabase(roles["owner"]) as store:
        store.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS[:1000]))
    with JobDatabase(roles["runner"]) as store:
        store.jobs.insert_job(new_job(TILE_IDS[:1000], "many"))
        assert store._session.driver.notices == []
    with closing(psycopg2.connect(roles["owner"].dsn)) as session, session.cursor() as cursor:
        cursor.execute("select relname, reltuples from pg_class where relname in ('tile', 'job_tile')")
        assert dict(cursor.fetchall()) == {"tile": 1000, "job_tile": 1000}


def test_who_inserts_tiles_does_not_wait_for_statistics_that_somebody_else_makes(fault, database):
    with closing(psycopg2.connect(database.dsn)) as other, other.cursor() as cursor:
        cursor.execute("lock table tile_jobs.tile in share update exclusive mode")
        fault.tile_sets.replace_tile_set(tile_set_record("many", TILE_IDS[:1000]))
    assert fault.tile_sets.tile_ids("many") == TILE_IDS[:1000]
