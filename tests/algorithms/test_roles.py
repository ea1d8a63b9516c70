"""The algorithms in the hands of the three roles of docs/how-to/operations.md."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tests.fixtures.roles import ROLES

pytestmark = pytest.mark.needs_saga


@pytest.fixture
def connections(roles, save_connection):
    """The name of each role's connection, by role."""
    return {role: save_connection(f"as {role}", roles[role]) for role in ROLES}


@pytest.fixture
def run_as(connections, run_algorithm):
    """Run an algorithm as a role."""
    return lambda role, algorithm, **parameters: run_algorithm(
        f"tilejobs:{algorithm}", CONNECTION=connections[role], **parameters
    )


@pytest.fixture
def job(run_as, elevation, tmp_path):
    """The parameters of a job on a tile set that the owner has registered."""
    run_as("owner", "registertileset", TILE_SET="jacksboro", RASTER=str(elevation), TILE_SIZE=TILE_SIZE)
    return {
        "TILE_SET": "jacksboro",
        "TILE_IDS": ALL_TILES,
        "RECIPE": "tilejobs:relief",
        "MOSAIC": str(tmp_path / "mosaic.tif"),
    }


def test_a_runner_runs_a_job_to_its_end_and_a_viewer_watches_it(run_as, job):
    job_id = run_as("runner", "startjob", **job)["JOB_ID"]
    status = run_as("viewer", "jobstatus", JOB_ID=job_id)
    assert (status["STATUS"], status["TILES_COMPLETE"]) == ("complete", 6)
    assert run_as("viewer", "listjobs", OUTPUT="memory:")["OUTPUT"].featureCount() == 1
    assert run_as("viewer", "tilestatus", JOB_ID=job_id, OUTPUT="memory:")["OUTPUT"].featureCount() == 6
    assert run_as("viewer", "joblog", JOB_ID=job_id, OUTPUT="memory:")["OUTPUT"].featureCount() > 0
    assert run_as("viewer", "openmosaic", JOB_ID=job_id)["MOSAIC"] == job["MOSAIC"]


def test_a_viewer_sees_what_there_is(run_as, job):
    assert run_as("viewer", "listtilesets", OUTPUT="memory:")["OUTPUT"].featureCount() == 1
    assert run_as("viewer", "listworkers", OUTPUT="memory:")["OUTPUT"].featureCount() == 0
    about = {"TILE_SET": job["TILE_SET"], "OUTPUT": "memory:"}
    assert run_as("viewer", "tilesetlayer", **about)["OUTPUT"].featureCount() == 6
    assert run_as("viewer", "listtowns", **about)["OUTPUT"].featureCount() == 0


def test_a_viewer_learns_what_a_job_would_take(run_as, job):
    run_as("runner", "startjob", **job)
    found = run_as("viewer", "estimatejob", **job)
    assert (found["BASIS"], found["HALO_SOURCE"]) == ("job 1 of this recipe", "measured by an earlier job")
    assert run_as("viewer", "estimatejob", **{**job, "RECIPE": "native:slope"}, TRY=True)["BASIS"] == "one tile tried"


def test_a_viewer_neither_starts_nor_cancels_nor_runs_jobs(run_as, job, tmp_path):
    job_id = run_as("runner", "startjob", **job, RUN=2)["JOB_ID"]
    for algorithm, parameters in {
        "startjob": {**job, "MOSAIC": str(tmp_path / "other.tif")},
        "canceljob": {"JOB_ID": job_id},
        "preparedrainage": {"TILE_SET": job["TILE_SET"]},
        "pausejob": {"JOB_ID": job_id},
        "runworker": {"STOP_WHEN_IDLE": True},
    }.items():
        with pytest.raises(QgsProcessingException, match=r"^CONNECTION: the user of .* may not do this: permission d"):
            run_as("viewer", algorithm, **parameters)
    assert run_as("viewer", "jobstatus", JOB_ID=job_id)["STATUS"] == "ready"
    assert list(tmp_path.glob("*.tif")) == []


def test_a_viewer_is_refused_by_the_command_line_too(connections, job, qgis_process, tmp_path):
    said = qgis_process.fail("tilejobs:startjob", CONNECTION=connections["viewer"], **job)
    assert "CONNECTION: the user of " in said
    assert "permission denied" in said
    qgis_process.run("tilejobs:listjobs", CONNECTION=connections["viewer"], OUTPUT=tmp_path / "jobs.gpkg")
    assert (tmp_path / "jobs.gpkg").exists()
