"""A job database of the fault tests' own, workers that can be killed, and the seed of what is random.

`make test-faults` runs all faults as often as they are promised; the other tests run each a few times.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy
import pytest

from tests.faults.audit import Audit
from tests.faults.workers import Workers
from tests.fixtures.database import running_cluster, temporary_database
from tests.fixtures.figures import FIGURES
from tests.fixtures.open_cluster import OpenCluster
from tests.fixtures.qgis_process import QgisProcess
from tests.fixtures.rasters import read_pixels
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.session import Connection

#: Runs every fault as often as docs/reference/guarantees.md promises that it was.
IS_FULL = os.environ.get("TILE_JOBS_FAULTS") == "full"
#: By `make test-power-cut` only, and by `make test-faults` only. The latter have short cases in
#: tests/jobs: test_refusals.py and test_sign_of_life.py.
collect_ignore = [
    *([] if os.environ.get("TILE_JOBS_POWER_CUT") else ["test_power_cut.py"]),
    *([] if IS_FULL else ["test_full_database.py", "test_long_blocks.py"]),
]
SEED = int(os.environ.get("TILE_JOBS_FAULT_SEED") or random.randrange(10**6))


@pytest.fixture(scope="session", autouse=True)
def shown_seed() -> None:
    """Show the seed at the end of the run, whatever becomes of it."""
    FIGURES.append(f"moments of faults: TILE_JOBS_FAULT_SEED={SEED}")


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """What decides the moments of one test."""
    return random.Random(f"{SEED} {request.node.name}")


@pytest.fixture
def times() -> Callable[[int, int], int]:
    """Tell how often to do something: seldom, or in full."""
    return lambda seldom, in_full: in_full if IS_FULL else seldom


@pytest.fixture(scope="session")
def own_cluster() -> Iterator[OpenCluster]:
    """A cluster that only these tests use, so that they may stop it."""
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture
def own_database(own_cluster: OpenCluster) -> Iterator[Connection]:
    """A fresh job database in it."""
    with temporary_database(own_cluster, "template1") as connection:
        JobDatabase(connection).close()
        yield connection


@pytest.fixture
def own_connection(own_database: Connection, save_connection: Callable[[str, Connection], str]) -> str:
    """The name under which QGIS has it."""
    return save_connection("fault tests' database", own_database)


@pytest.fixture
def audit(own_database: Connection) -> Audit:
    """Every change of a job's or tile's status from now on."""
    return Audit.install(own_database)


@pytest.fixture
def forty_tiles(own_connection: str, elevation: Path, run_algorithm: Callable[..., dict[str, Any]]) -> str:
    """The ids of forty tiles of the registered tile set `many`."""
    run_algorithm(
        "tilejobs:registertileset", CONNECTION=own_connection, TILE_SET="many", RASTER=str(elevation), TILE_SIZE=50
    )
    return ",".join(f"r{number // 7}_c{number % 7}" for number in range(40))


@pytest.fixture
def workers(qgis_process_program: QgisProcess, own_connection: str, tile_by_tile: None) -> Iterator[Workers]:
    """Worker processes of the job database; those that are left are killed at the end."""
    from qgis.core import QgsSettings

    QgsSettings().sync()
    workers = Workers(qgis_process_program, own_connection)
    yield workers
    workers.kill_all()


@pytest.fixture
def add_script(qgis_app: object, profile_folder: Path) -> Iterator[Callable[[str, str], str]]:
    """Add a script to the profile for the test's time: its algorithm's name and its text; gives the algorithm's id."""
    from qgis.core import QgsApplication

    scripts = QgsApplication.processingRegistry().providerById("script")
    files: list[Path] = []

    def add(name: str, text: str) -> str:
        files.append(profile_folder / "processing" / "scripts" / f"{name}.py")
        files[-1].parent.mkdir(parents=True, exist_ok=True)
        files[-1].write_text(text, encoding="utf-8")
        scripts.refreshAlgorithms()
        return f"script:{name}"

    yield add
    for file in files:
        file.unlink()
    scripts.refreshAlgorithms()


@pytest.fixture
def run_forty(
    run_algorithm: Callable[..., dict[str, Any]], own_connection: str, forty_tiles: str
) -> Callable[..., dict[str, Any]]:
    """Run a job of forty tiles here, or as the keywords say."""

    def run(mosaic: Path, **parameters: Any) -> dict[str, Any]:
        return run_algorithm(
            "tilejobs:startjob",
            **{
                "CONNECTION": own_connection,
                "TILE_SET": "many",
                "TILE_IDS": forty_tiles,
                "RECIPE": "tilejobs:relief",
                "HALO": 8,
                "MOSAIC": str(mosaic),
                **parameters,
            },
        )

    return run


@pytest.fixture
def start_forty(run_forty: Callable[..., dict[str, Any]], tmp_path: Path) -> Callable[..., tuple[int, Path]]:
    """Leave a job of forty tiles for a worker; give its number and its mosaic."""

    def start(name: object, **parameters: Any) -> tuple[int, Path]:
        mosaic = tmp_path / f"job {name}" / "slope.tif"
        return run_forty(mosaic, RUN=2, **parameters)["JOB_ID"], mosaic

    return start


class Undisturbed(NamedTuple):
    """A job that nothing happens to."""

    pixels: numpy.ndarray[Any, Any]
    #: The seconds that its worker took.
    seconds: float


@pytest.fixture(scope="session")
def undisturbed_once() -> list[Undisturbed]:
    """What the first test that asked found, kept for the others."""
    return []


@pytest.fixture
def undisturbed(
    undisturbed_once: list[Undisturbed], start_forty: Callable[..., tuple[int, Path]], workers: Workers
) -> Undisturbed:
    """The pixels of a job that nothing happens to, and the seconds that its worker took."""
    if not undisturbed_once:
        _, mosaic = start_forty("undisturbed")
        started = time.monotonic()
        assert workers.has_ended_within(workers.start(), 120)
        undisturbed_once.append(Undisturbed(read_pixels(mosaic), time.monotonic() - started))
    return undisturbed_once[0]
