"""Rows that a user who may only start jobs writes past our own checks: no code is run, and no file elsewhere is made,
changed or given away.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from tests.fixtures.figures import FIGURES
from tests.fixtures.jobs import TILE_SIZE
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.run.trust import FOLDERS_SETTING, USERS_SETTING
from tile_job_plugin.server.dispatch import Dispatcher
from tile_job_plugin.server.http import Request

ADD = """
insert into tile_jobs.job (tile_set_id, tile_set_registered, recipe, recipe_parameters, mosaic_path, map_tiles_path,
                           keep_tiles, halo, created_by, signature)
select gid, registered, %s, %s, %s, %s, true, 8, 'tile_jobs_owner', %s from tile_jobs.tile_set returning gid
"""
ADD_TILE = "insert into tile_jobs.job_tile (job_id, tile_id) values (%s, %s)"


class Place:
    """A folder for results, and one beside it that is nobody's business."""

    def __init__(self, folder: Path) -> None:
        self.results, self.outside = folder / "results", folder / "outside"
        for made in (self.results, self.outside):
            made.mkdir()
        (self.outside / "secret.tif").write_bytes(b"II*\0 secret")
        (self.outside / ".bashrc").write_text("# mine")
        (self.outside / "tiles").mkdir()
        (self.results / "way_out").symlink_to(self.outside, target_is_directory=True)
        (self.results / "link.tif").symlink_to(self.outside / "secret.tif")
        (self.results / "circle").symlink_to(self.results / "circle")

    def content(self) -> list[tuple[Path, int, bytes]]:
        """Everything outside, with times."""
        paths = sorted(self.outside.rglob("*"))
        return [(path, path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in paths]

    def recipes(self) -> Iterator[tuple[str, Any]]:
        """Recipes and parameters that would run something, read something, or write something elsewhere."""
        canary = str(self.outside / "canary")
        code = f"__import__('pathlib').Path({canary!r}).touch()"
        options = f"--config CPL_LOG {canary} --debug on; touch {canary}; $(touch {canary})"
        yield "gdal:rastercalculator", {"FORMULA": f"A+({code} or 0)", "BAND_A": 1}
        yield "gdal:rastercalculator", {"FORMULA": "A", "EXTRA": options}
        yield "gdal:rastercalculator", {"FORMULA": "A", "INPUT_B": str(self.outside / "secret.tif")}
        yield "gdal:slope", {"EXTRA": options}
        yield "gdal:slope", {"OPTIONS": f"COMPRESS=LZW {options}"}
        yield "gdal:hillshade", {"OUTPUT": canary}
        yield "gdal:translate", {"EXTRA": f"-co WORLDFILE=YES {options}"}
        yield "gdal:warpreproject", {"EXTRA": options, "TARGET_CRS": "EPSG:32616"}
        yield "gdal:warpreproject", {"TARGET_CRS": f"/vsicurl/file://{canary}"}
        yield "native:slope", {"INPUT": str(self.outside / "secret.tif")}
        yield "native:slope", {"OUTPUT": str(self.outside / "new.tif")}
        yield "native:slope", {"Z_FACTOR": {"type": "data_defined", "expression": code}}
        yield "native:slope", {"Z_FACTOR": code}
        yield "native:slope", {"nested": json.loads("[" * 200 + "]" * 200)}
        yield "tilejobs:relief", {"SLOPE": canary}
        yield "native:cellstatistics", {"INPUT": [str(self.outside / "secret.tif")]}
        yield "native:cellstatistics", {"INPUT": [{"tile_set": "jacksboro", "path": str(self.outside / "secret.tif")}]}
        yield "native:cellstatistics", {"INPUT": {"path": f"/vsicurl/file://{canary}"}}
        yield "native:cellstatistics", {"INPUT": {"tile_set": {"path": canary}}}
        yield "native:cellstatistics", {"INPUT": {"tile_set": canary}}
        yield "native:cellstatistics", {"INPUT": [{"tile": True}], "REFERENCE_LAYER": canary}
        yield "qgis:rastercalculator", {"EXPRESSION": "1", "LAYERS": [str(self.outside / "secret.tif")]}
        yield f"script:../../{canary}", {}
        yield "'; drop table job; --", {}

    def places(self) -> Iterator[tuple[str, str | None]]:
        """Where mosaic and map tiles would lie."""
        good = str(self.results / "good.tif")
        for mosaic in (
            self.outside / ".bashrc",
            self.outside / "secret.tif",
            self.results / ".." / "outside" / "secret.tif",
            self.results / "way_out" / "secret.tif",
            self.results / "link.tif",
            self.results / "circle" / "a.tif",
            self.results / "no raster.sh",
            self.results,
            Path("relative.tif"),
            Path("/vsimem/a.tif"),
            Path("/dev/null"),
        ):
            yield str(mosaic), None
        for map_tiles in (
            self.outside / "tiles",
            self.outside / "new.mbtiles",
            self.results / "way_out" / "tiles",
            self.results.parent,
            Path("tiles"),
        ):
            yield good, str(map_tiles)

    def rows(self, in_full: bool) -> list[tuple[str, Any, str, str | None]]:
        """What is hostile in one way each, or in every two."""
        if in_full:
            both = itertools.product(self.recipes(), self.places())
            return [(*recipe, *place) for recipe, place in both]
        one = [(*recipe, str(self.results / "a.tif"), None) for recipe in self.recipes()]
        return one + [("native:slope", {}, *place) for place in self.places()]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The two, where relative paths lead outside."""
    place = Place(tmp_path)
    monkeypatch.chdir(place.outside)
    return place


@pytest.fixture
def owner(roles, save_connection, elevation, place, run_algorithm) -> str:
    """The owner's connection, with a tile set whose results have a folder."""
    name = save_connection("owner's", roles["owner"])
    run_algorithm(
        "tilejobs:registertileset",
        CONNECTION=name,
        TILE_SET="jacksboro",
        RASTER=str(elevation),
        TILE_SIZE=TILE_SIZE,
        OUTPUT_FOLDER=str(place.results),
    )
    return name


@pytest.fixture
def runner(roles, save_connection, owner) -> str:
    """The connection of a user who may start jobs."""
    return save_connection("runner's", roles["runner"])


@pytest.fixture
def add(roles, runner) -> Callable[..., int]:
    """Write a job as that user, and give its number."""

    def write(recipe, parameters, mosaic, map_tiles=None, tile="r0_c0", signature="") -> int:
        with closing(psycopg2.connect(roles["runner"].dsn)) as session, session, session.cursor() as cursor:
            cursor.execute(ADD, (recipe, json.dumps(parameters), mosaic, map_tiles, signature))
            ((job_id,),) = cursor.fetchall()
            cursor.execute(ADD_TILE, (job_id, tile))
        return job_id

    return write


@pytest.fixture(params=["owner", "runner"])
def work(request, owner, runner, run_algorithm) -> Callable[[], None]:
    """Let a worker run what it would, with either connection."""
    name = {"owner": owner, "runner": runner}[request.param]
    return lambda: run_algorithm("tilejobs:runworker", CONNECTION=name, STOP_WHEN_IDLE=True)


def test_nothing_hostile_is_run_and_the_good_job_is(roles, place, add, work, times):
    before = place.content()
    hostile = [add(*row) for row in place.rows(times(0, 1) == 1)]
    unknown_tile = add("native:slope", {}, str(place.results / "unknown.tif"), tile="../../x")
    plain = add("native:slope", {"Z_FACTOR": 2}, str(place.results / "plain.tif"), str(place.results / "plain.mbtiles"))
    work()
    with JobDatabase(roles["owner"]) as store:
        status = {job.id: job.status for job in store.jobs.jobs()}
    assert status[plain] is JobStatus.COMPLETE
    assert status[unknown_tile] is JobStatus.FAILED
    assert {status[job_id] for job_id in hostile} <= {JobStatus.READY, JobStatus.IN_PROGRESS, JobStatus.FAILED}
    assert place.content() == before
    FIGURES.append(f"hostile rows: {len(hostile)}, none was run")


def test_a_row_that_is_changed_after_it_was_signed_is_not_trusted(roles, place, add, runner, run_algorithm, work):
    run_algorithm(
        "tilejobs:startjob",
        CONNECTION=runner,
        TILE_SET="jacksboro",
        TILE_IDS="r0_c0",
        RECIPE="native:slope",
        MOSAIC=str(place.outside / "own.tif"),
        RUN=2,
    )
    before = place.content()
    query(roles["runner"], "update tile_jobs.job set mosaic_path = %s", str(place.outside / "secret.tif"))
    query(roles["runner"], "update tile_jobs.tile_set set output_folder = output_folder")
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        query(roles["runner"], "update tile_jobs.tile_set set output_folder = '/'")
    work()
    assert place.content() == before


def test_the_own_jobs_of_a_profile_are_run_wherever_they_write(place, owner, runner, run_algorithm):
    mosaic = place.outside / "own.tif"
    run_algorithm(
        "tilejobs:startjob",
        CONNECTION=runner,
        TILE_SET="jacksboro",
        TILE_IDS="r0_c0",
        RECIPE="gdal:slope",
        RECIPE_PARAMETERS=json.dumps({"OPTIONS": "COMPRESS=LZW"}),
        HALO=1,
        MOSAIC=str(mosaic),
        RUN=2,
    )
    assert run_algorithm("tilejobs:runworker", CONNECTION=runner, STOP_WHEN_IDLE=True) == {"JOBS_RUN": 1}
    assert mosaic.exists()


@pytest.mark.parametrize("setting", [USERS_SETTING, FOLDERS_SETTING])
def test_settings_name_trusted_users_and_more_folders(qgis_app, roles, place, add, runner, run_algorithm, setting):
    from qgis.core import QgsSettings

    mosaic = place.outside / "new.tif"
    job_id = add("native:slope", {}, str(mosaic))
    run_algorithm("tilejobs:runworker", CONNECTION=runner, STOP_WHEN_IDLE=True)
    status = run_algorithm("tilejobs:jobstatus", CONNECTION=runner, JOB_ID=job_id)
    assert "database user 'tile_jobs_runner'" in status["MESSAGE"]
    assert str(place.outside) in status["MESSAGE"]
    value = {USERS_SETTING: "tile_jobs_runner", FOLDERS_SETTING: str(place.outside)}[setting]
    QgsSettings().setValue(setting, value)
    try:
        run_algorithm("tilejobs:runworker", CONNECTION=runner, STOP_WHEN_IDLE=True)
    finally:
        QgsSettings().remove(setting)
    assert mosaic.exists()


@pytest.mark.parametrize("how", ["owner", "runner"])
def test_a_hostile_job_is_not_retried_here(roles, place, add, owner, runner, run_algorithm, how):
    from qgis.core import QgsProcessingException

    job_id = add("native:slope", {}, str(place.outside / "secret.tif"))
    query(roles["runner"], "update tile_jobs.job set status = 'failed'")
    before = place.content()
    with pytest.raises(QgsProcessingException, match="who is not trusted here"):
        run_algorithm("tilejobs:retryjob", CONNECTION={"owner": owner, "runner": runner}[how], JOB_ID=job_id, RUN=0)
    assert place.content() == before


def test_no_file_is_deleted_with_a_job(roles, place, owner, add, run_algorithm):
    for name in ("secret.job", "new.job"):
        for number in range(1, 20):
            (place.outside / f"{name}{number}" / "results").mkdir(parents=True)
            (place.outside / f"{name}{number}" / "results" / "mine.tif").write_bytes(b"II*\0")
    before = place.content()
    hostile = [add("native:slope", {}, *row) for row in place.places()]
    query(roles["runner"], "update tile_jobs.job set status = 'complete', started = now(), ended = now()")
    numbers = ",".join(map(str, hostile))
    done = run_algorithm("tilejobs:deletejobs", CONNECTION=owner, JOB_IDS=numbers, DELETE_FILES=True)
    assert done == {"JOB_COUNT": len(hostile)}
    assert place.content() == before


def test_no_file_is_given_away(roles, place, owner, add, monkeypatch):
    for name, value in {"CONNECTION": owner, "TILE_SET": "jacksboro", "DOWNLOADS": "1"}.items():
        monkeypatch.setenv(f"TILE_JOBS_{name}", value)
    (place.results / "fine.tif").write_bytes(b"II*\0 fine")
    os.mkfifo(place.results / "pipe.tif")
    ask = Dispatcher(lambda: None)
    for mosaic, _ in place.places():
        job_id = add("native:slope", {}, mosaic)
        query(roles["runner"], "update tile_jobs.job set status = 'complete'")
        for path in (f"/ogcapi/jobs/{job_id}/results", f"/ogcapi/jobs/{job_id}/results/mosaic"):
            reply = ask.answer(Request("GET", path, "", {}))
            assert reply.status == 403 or b"good.tif" in reply.body or mosaic.endswith("good.tif"), mosaic
            assert str(place.outside).encode() not in reply.body
    for name, status in (("fine", 200), ("pipe", 404), ("gone", 404)):
        job_id = add("native:slope", {}, str(place.results / f"{name}.tif"))
        query(roles["runner"], "update tile_jobs.job set status = 'complete'")
        reply = ask.answer(Request("GET", f"/ogcapi/jobs/{job_id}/results/mosaic", "", {}))
        assert reply.status == status
        assert (b"".join(reply.rest) == b"II*\0 fine") == (status == 200)


def test_a_row_that_python_cannot_read_is_not_written(add, place):
    for parameters in ([1], 5, "text", json.loads("[" * 600 + "]" * 600)):
        with pytest.raises(psycopg2.errors.CheckViolation):
            add("native:slope", parameters, str(place.results / "a.tif"))


def query(connection: Connection, sql: str, *values: Any) -> None:
    """Run a statement as a user."""
    with closing(psycopg2.connect(connection.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute(sql, values)
