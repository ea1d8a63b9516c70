"""The door for Python scripts: the same jobs as through Processing, said in Python's words."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import warnings
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
)

from tests.fixtures.jobs import ALL_TILES, TILE_SIZE
from tests.fixtures.rasters import read_pixels
from tests.fixtures.refusals import nothing_changes
from tests.test_errors import MARKED
from tile_job_plugin import api
from tile_job_plugin.doors import ScriptWords
from tile_job_plugin.jobs.errors import UnknownJob, UnknownTiles, UnknownTown
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.local.cluster import Cluster
from tile_job_plugin.run.likeness import versions_here
from tile_job_plugin.run.worker import run_jobs

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
TILE_IDS = ALL_TILES.split(",")


@pytest.fixture
def tile_jobs(saved_connection):
    """The test's job database, open."""
    with api.connect(saved_connection) as tile_jobs:
        yield tile_jobs


@pytest.fixture
def start(tile_jobs, tile_set, output):
    """Start a job on all tiles, or as the keywords say."""

    def start(**values):
        named = {} if "town_id" in values else {"tile_ids": TILE_IDS}
        given = {"recipe": "native:slope", "halo": 1, "mosaic": output / "mosaic.tif", **named, **values}
        return tile_jobs.start(tile_set, **given)

    return start


# ------------------------------------------------------------------------------------------------------ The guide


@pytest.fixture
def profile(qgis_app, tmp_path, monkeypatch):
    """A new QGIS profile with the plugin in it; its private database is stopped and removed in the end."""
    profile = tmp_path / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "python" / "plugins" / "tile_job_plugin").symlink_to(ROOT / "tile_job_plugin")
    with monkeypatch.context() as patch:
        patch.setattr(local_database.QgsApplication, "qgisSettingsDirPath", lambda: str(profile))
        folder = local_database.default_folder()
    yield profile
    Cluster(folder).stop()
    shutil.rmtree(folder, ignore_errors=True)


def blocks() -> list[str]:
    """The guide's examples, as written."""
    return re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def run_script(*parts: str, profile: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a script in a QGIS Python that knows neither the plugin nor this run's profile, maybe with its own one."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "PYTHON"))}
    if profile:
        environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profile.parents[1])
    command = [sys.executable, "-c", "\n".join(parts)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240, cwd="/")


@pytest.mark.slow
def test_the_two_examples_of_the_guide_give_the_same_mosaic(profile, elevation, tile_files, tmp_path):
    tile_files(elevation, TILE_SIZE)
    (tmp_path / "results").mkdir()
    values = f"tiles, results = {str(tmp_path / 'tiles')!r}, {str(tmp_path / 'results')!r}"
    done = run_script(values, *blocks(), profile=profile)
    assert done.returncode == 0, done.stdout + done.stderr
    by_processing, by_api = (read_pixels(tmp_path / "results" / f"{name}.tif") for name in ("processing", "api"))
    assert by_api.shape == read_pixels(elevation)[:TILE_SIZE].shape
    assert numpy.array_equal(by_api, by_processing, equal_nan=True)
    assert numpy.ptp(by_api[by_api > 0]) > 0
    printed = [f"{job} complete {tmp_path / 'results' / name}.tif" for job, name in ((1, "processing"), (2, "api"))]
    # Versions of QGIS print a line of their own here and there.
    assert set(printed) <= set(done.stdout.splitlines())


def test_the_guide_lists_all_names():
    assert sorted(re.findall(r"^- `(\w+)`: ", GUIDE, re.MULTILINE)) == sorted(api.__all__)


def test_the_guide_and_the_module_name_all_methods():
    methods = {name for name in vars(api.TileJobs) if not name.startswith("_")} - {"close"}
    assert {name for name in methods if f"`{name}`" not in GUIDE} == set()
    assert {name for name in methods if not re.search(rf"\b{name}\(", api.__doc__)} == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("", "No QgsApplication has been created in this Python."),
        ("application = QgsApplication([], False); application.initQgis()", "Processing is not initialized in this"),
        (
            "application = QgsApplication([], False); application.initQgis(); import processing; "
            "from processing.core.Processing import Processing; Processing.initialize()",
            "Processing has no provider tilejobs in this Python.",
        ),
    ],
)
def test_what_a_script_has_not_started_is_named(lines, missing):
    paths = f"import sys; sys.path += [{str(ROOT)!r}, '/usr/share/qgis/python/plugins']"
    imports = "from qgis.core import QgsApplication; from tile_job_plugin import api"
    done = run_script(paths, imports, lines, "api.connect('office')")
    assert f"QgisNotStarted: {missing}" in done.stderr
    assert "call initQgis(), then Processing.initialize() and tile_job_plugin.provider.add_providers()" in done.stderr


# --------------------------------------------------------------------------------------------------- Job databases


@pytest.mark.slow
def test_a_folder_is_a_private_database_with_a_name_of_its_own(qgis_app, tile_files, elevation):
    place = Path(tempfile.mkdtemp(prefix="tile_jobs_api_"))
    place.chmod(0o755)
    name = local_database.name_in(place / "database")
    try:
        tile_files(elevation, TILE_SIZE, folder=place / "tiles")
        with api.connect(place / "database") as tile_jobs:
            tile_jobs.register_tile_set("here", folder=place / "tiles")
        assert local_database.name_in(place / "database") == name
        with api.connect(name) as tile_jobs:
            assert len(tile_jobs.tile_set("here").tiles) == len(TILE_IDS)
    finally:
        local_database.stop(place / "database")
        shutil.rmtree(place)
        QgsSettings().remove("tile_jobs/local_databases")
        QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection(name)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"connection": "nowhere"}, "connection: QGIS has no PostgreSQL connection named 'nowhere'."),
        ({"connection": Path(__file__)}, "connection: no folder for the local database can be made at "),
        ({"schema": "a; b"}, "schema: 'a; b' can't be the name of a schema."),
    ],
)
def test_a_database_that_can_not_be_is_refused_by_the_keyword(qgis_app, values, text):
    with pytest.raises(api.TileJobsError) as refusal:
        api.connect(**values)
    assert str(refusal.value).startswith(text)


def test_the_session_ends_with_the_block(saved_connection, open_store):
    with api.connect(saved_connection):
        pass
    from tests.fixtures.database import end_other_sessions

    with open_store() as store:
        # Only this one is left.
        assert end_other_sessions(store.connection) == 1


# ------------------------------------------------------------------------------------------------------- Tile sets


def test_a_raster_is_registered_with_its_towns(tile_jobs, elevation, towns):
    fields = {"town_id_field": "id", "town_name_field": "id"}
    record = tile_jobs.register_tile_set("a", raster=elevation, tile_size=90, towns=towns, **fields)
    assert len(record.tiles) == 4 * 5
    assert record.towns == {"11850": ["r1_c1", "r1_c2", "r2_c1", "r2_c2"], "11851": ["r2_c2"]}
    assert tile_jobs.tile_set("a").tiles == record.tiles
    assert tile_jobs.tile_set("a").town_names == record.town_names == {"11850": "11850", "11851": "11851"}


def test_layers_serve_as_well_as_paths(tile_jobs, elevation, towns):
    by_path = tile_jobs.register_tile_set("a", raster=elevation, tile_size=90, towns=towns, town_id_field="id")
    raster, layer = QgsRasterLayer(str(elevation), "dem"), QgsVectorLayer(str(towns), "towns")
    by_layer = tile_jobs.register_tile_set("a", raster=raster, tile_size=90, towns=layer, town_id_field="id")
    assert by_layer == by_path


def test_an_index_and_a_folder_hold_the_same_tiles(tile_jobs, elevation, tile_files, tmp_path, run_algorithm):
    tile_files(elevation, TILE_SIZE)
    by_folder = tile_jobs.register_tile_set("a", folder=tmp_path / "tiles", pattern="0_*.tif; 1_*", crs="EPSG:32616")
    assert [tile.tile_id for tile in by_folder.tiles] == ["0_0", "0_1", "1_0", "1_1"]
    index = QgsVectorLayer("Point?field=id:string&field=location:string", "index", "memory")
    from qgis.core import QgsFeature

    for tile in by_folder.tiles:
        feature = QgsFeature(index.fields())
        feature.setAttributes([tile.tile_id, tile.raster_path])
        index.dataProvider().addFeature(feature)
    by_index = tile_jobs.register_tile_set("a", index=index, tile_id_field="id", crs="EPSG:32616")
    assert by_index == by_folder


def test_what_is_doubtful_is_a_warning_at_the_callers_line(tile_jobs, elevation, tile_files, tmp_path):
    tile_files(elevation, TILE_SIZE, overlap=60)
    with pytest.warns(api.TileJobsWarning) as told:
        tile_jobs.register_tile_set("a", folder=tmp_path / "tiles", output_folder=tmp_path / "tiles")
    assert {warning.filename for warning in told} == {__file__}
    texts = sorted(str(warning.message) for warning in told)
    assert texts[0].startswith(f"The folder {tmp_path / 'tiles'} holds tiles of tile set 'a'")
    assert texts[1].startswith("folder: Pairs of rasters that overlap by more than ")


def test_a_warning_that_is_made_an_error_comes_when_all_is_written(tile_jobs, elevation, tile_files, tmp_path):
    tile_files(elevation, TILE_SIZE)
    with warnings.catch_warnings(), pytest.raises(api.TileJobsWarning):
        warnings.simplefilter("error")
        tile_jobs.register_tile_set("a", folder=tmp_path / "tiles", output_folder=tmp_path / "tiles")
    assert len(tile_jobs.tile_set("a").tiles) == len(TILE_IDS)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "index, folder, raster, catalog: none given. Name the tiles in exactly one of these ways."),
        ({"folder": "/tmp", "raster": "dem"}, "index, folder, raster, catalog: folder, raster given."),
        ({"folder": "/nowhere"}, "folder: /nowhere is not a folder."),
        ({"raster": "/nowhere.tif", "tile_size": 9}, "raster: '/nowhere.tif' can't be used."),
        ({"raster": "dem"}, "tile_size: nothing is given. Give the edge of a tile in pixels, such as 1000."),
        ({"raster": "dem", "tile_size": 2.5}, "tile_size: 2.5 can't be used. Give a whole number, 1 or more."),
        ({"catalog": "/nowhere.json"}, "catalog: /nowhere.json can't be read: it is not there."),
        ({"catalog": "/nowhere.json", "band": 0}, "band: 0 can't be used."),
        ({"raster": "dem", "tile_size": 90, "crs": "here"}, "crs: 'here' can't be used."),
        (
            {"raster": "dem", "tile_size": 90, "towns": "towns"},
            "town_id_field: nothing is given. Name the field of towns",
        ),
        (
            {"raster": "dem", "tile_size": 90, "towns": "towns", "town_id_field": "name"},
            "town_id_field: the layer has no field 'name'.",
        ),
        ({"raster": "dem", "tile_size": 90, "output_folder": "/nowhere"}, "output_folder: '/nowhere' is not a folder."),
    ],
)
def test_a_bad_registration_names_its_keyword_and_writes_nothing(
    tile_jobs, tile_set, database, output, elevation, towns, values, text
):
    files = {"dem": elevation, "towns": towns}
    with nothing_changes(database, output), pytest.raises(api.RequestRefused) as refusal:
        tile_jobs.register_tile_set(tile_set, **{name: files.get(value, value) for name, value in values.items()})
    assert str(refusal.value).startswith(text)


# ------------------------------------------------------------------------------------------------------------ Jobs


def test_start_leaves_a_job_to_a_worker_and_wait_waits_for_it(tile_jobs, start, database):
    job = start()
    assert (job.status, job.runner) == (api.JobStatus.READY, None)
    feedback = QgsProcessingFeedback(False)
    worker = threading.Thread(target=run_jobs, args=(database, 1, True, None, feedback))
    worker.start()
    ended = tile_jobs.wait(job, timeout=120)
    worker.join()
    assert (ended.id, ended.status) == (job.id, api.JobStatus.COMPLETE)
    assert Path(ended.mosaic_path).exists()


def test_run_carries_a_job_out_here_and_tells_its_progress(tile_jobs, start):
    feedback = QgsProcessingFeedback(False)
    job = tile_jobs.run(start(), feedback=feedback)
    assert job.status is api.JobStatus.COMPLETE
    assert job.runner.split(":")[1] == str(os.getpid())
    assert feedback.progress() == 100
    assert tile_jobs.progress(job) == api.JobProgress(len(TILE_IDS), len(TILE_IDS), 0, 100.0, None, None)
    assert [(tile.tile_id, tile.status) for tile in tile_jobs.tiles(job.id)] == [
        (tile_id, api.TileStatus.COMPLETE) for tile_id in TILE_IDS
    ]


def test_a_town_and_ids_that_are_numbers_name_tiles(tile_jobs, start, elevation, towns):
    tile_jobs.register_tile_set("jacksboro", raster=elevation, tile_size=90, towns=towns, town_id_field="id")
    job = start(town_id=11850)
    assert (job.town_id, tile_jobs.progress(job).total) == ("11850", 4)


@pytest.mark.needs_saga
def test_the_outputs_of_a_job_have_names(tile_jobs, start, output):
    job = start(recipe="tilejobs:relief")
    paths = {"hillshade": str(output / "mosaic.tif"), "slope": str(output / "mosaic_slope.tif")}
    assert tile_jobs.outputs(job) == tile_jobs.outputs(job.id) == paths
    assert job.mosaic_path == paths["hillshade"]


def test_numbers_may_be_those_of_numpy(tile_jobs, start):
    job = start(halo=numpy.int64(8), lanes=numpy.int32(1), retries=numpy.int64(0), time_limit=numpy.float64(9.5))
    assert tile_jobs.job(numpy.int64(job.id)) == job
    assert (job.halo, job.lanes, job.retries, job.time_limit) == (8, 1, 0, 9.5)


def test_an_engine_and_its_helpers_are_kept_and_changed_by_a_retry(tile_jobs, start):
    job = start(engine="slurm", helpers=numpy.int64(2))
    assert (job.engine, job.helpers) == ("slurm", 2)
    tile_jobs.cancel(job)
    assert (tile_jobs.retry(job, helpers=5).engine, tile_jobs.job(job).helpers) == ("slurm", 5)
    tile_jobs.cancel(job)
    assert tile_jobs.retry(job, engine="none").helpers == 0
    tile_jobs.cancel(job)
    with pytest.raises(api.RequestRefused, match=r"engine: 'condor' can't be used\."):
        tile_jobs.retry(job, engine="condor")


@pytest.mark.slow
def test_background_starts_a_worker(tile_jobs, start, qgis_process, monkeypatch):
    monkeypatch.setenv("QGIS_PLUGINPATH", str(ROOT))
    assert tile_jobs.wait(start(background=True), timeout=240).status is api.JobStatus.COMPLETE


def test_a_job_that_does_not_end_in_time_goes_on(tile_jobs, start):
    job = start()
    with pytest.raises(TimeoutError) as late:
        tile_jobs.wait(job, timeout=0.1)
    assert isinstance(late.value, api.JobTimeout)
    expected = "has not ended after 0.1 s. The job is waiting for a worker, and none is running."
    assert str(late.value) == f"Job {job.id} {expected}"
    assert tile_jobs.job(job).status is api.JobStatus.READY


@pytest.mark.slow
def test_who_waits_for_a_job_that_nobody_takes_is_warned(tile_jobs, start, monkeypatch):
    monkeypatch.setattr("tile_job_plugin.run.start.READY_SECONDS", 0.0)
    job = start()
    with pytest.raises(TimeoutError), pytest.warns(api.TileJobsWarning, match="and none is running") as told:
        tile_jobs.wait(job, timeout=1.2)
    assert [warning.filename for warning in told] == [__file__]


@pytest.mark.slow
def test_a_job_that_fails_says_so_and_can_be_retried(tile_jobs, start, quick_provider, elevation):
    pixel = float(read_pixels(elevation)[0, 0])
    from tests.fixtures.quick_recipe import CopyRaster

    CopyRaster.failures = 0
    job = start(recipe="quick:copy", recipe_parameters={"FAIL_ON": pixel, "TIMES": 1}, retries=0, tile_ids=["r0_c0"])
    with pytest.raises(api.JobNotComplete, match=f"^Job {job.id} failed"):
        tile_jobs.run(job)
    assert [failed.id for failed in tile_jobs.jobs("failed")] == [job.id]
    assert tile_jobs.retry(job).status is api.JobStatus.READY
    assert tile_jobs.run(job).status is api.JobStatus.COMPLETE
    assert tile_jobs.jobs(api.JobStatus.FAILED) == []


def test_a_cancelled_job_ends_and_its_advice_is_a_method(tile_jobs, start):
    job = start()
    assert tile_jobs.cancel(job).status is api.JobStatus.CANCELLED
    with pytest.raises(api.JobNotComplete) as ended:
        tile_jobs.wait(job)
    assert str(ended.value) == f"Job {job.id} was cancelled. Resume it with retry()."


@pytest.mark.slow
def test_a_run_whose_feedback_is_cancelled_cancels_the_job(tile_jobs, start, quick_provider):
    feedback = QgsProcessingFeedback(False)
    job = start(recipe="quick:copy", recipe_parameters={"SECONDS": 20})
    threading.Timer(1, feedback.cancel).start()
    with pytest.raises(api.JobNotComplete, match="was cancelled"):
        tile_jobs.run(job, feedback=feedback)
    assert tile_jobs.job(job).status is api.JobStatus.CANCELLED


@pytest.fixture
def ctrl_c():
    """Let SIGINT be what it is in a script, also where the tests were started in the background, and send it."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield lambda seconds: threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGINT)).start()
    signal.signal(signal.SIGINT, former)


@pytest.mark.slow
def test_a_run_that_is_interrupted_leaves_the_job_to_the_next(tile_jobs, start, quick_provider, ctrl_c):
    job = start(recipe="quick:copy", recipe_parameters={"SECONDS": 1})
    ctrl_c(0.5)
    with pytest.raises(KeyboardInterrupt):
        tile_jobs.run(job)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert (tile_jobs.job(job).status, tile_jobs.job(job).runner) == (api.JobStatus.IN_PROGRESS, None)
    with warnings.catch_warnings():
        # No tile counts as one that ended its runner.
        warnings.simplefilter("error")
        assert tile_jobs.run(job).status is api.JobStatus.COMPLETE


@pytest.mark.slow
def test_ctrl_c_ends_a_script_in_order_whatever_its_lanes_ask_of_the_main_thread(profile, elevation, tmp_path):
    values = {"dem": str(elevation), "mosaic": str(tmp_path / "mosaic.tif")}
    # Many small tiles: after each, a lane has the main thread call Python.
    work = """
from tile_job_plugin import api
from qgis.core import QgsSettings
import os, signal, threading
signal.signal(signal.SIGINT, signal.default_int_handler)
QgsSettings().setValue("tile_jobs/block_pixels", 0)
with api.connect() as tile_jobs:
    tile_jobs.register_tile_set("dem", raster=dem, tile_size=15)
    tiles = [tile.tile_id for tile in tile_jobs.tile_set("dem").tiles]
    job = tile_jobs.start("dem", tile_ids=tiles, recipe="native:slope", halo=1, lanes=2, mosaic=mosaic)
    threading.Timer(3, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        tile_jobs.run(job)
    except KeyboardInterrupt:
        print("interrupted", tile_jobs.job(job).status.value, tile_jobs.job(job).runner)
"""
    done = run_script(*(f"{name} = {value!r}" for name, value in values.items()), blocks()[0], work, profile=profile)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "interrupted in progress None" in done.stdout


def test_a_feedback_that_is_cancelled_already_stops_each_call(tile_jobs, start, tile_files, elevation, tmp_path):
    feedback = QgsProcessingFeedback(False)
    job = start()
    tile_files(elevation, TILE_SIZE)
    feedback.cancel()
    with pytest.raises(api.JobNotComplete, match="was cancelled"):
        tile_jobs.run(job, feedback=feedback)
    with pytest.raises(api.Stopped):
        tile_jobs.register_tile_set("b", folder=tmp_path / "tiles", feedback=feedback)
    with pytest.raises(api.UnknownTileSet):
        tile_jobs.tile_set("b")


@pytest.mark.slow
@pytest.mark.parametrize("leave", ["decline", "die"])
def test_run_takes_a_job_that_a_worker_has_and_leaves(tile_jobs, start, database, leave):
    job = start()
    other = JobDatabase(database)
    claim = other.claims.claim_job(job.id, "there:1").claim
    leave_it = {"decline": lambda: other.claims.decline_job(claim, "no SAGA"), "die": other.close}[leave]
    threading.Timer(2, leave_it).start()
    assert tile_jobs.run(job).runner.split(":")[1] == str(os.getpid())
    other.close()


@pytest.mark.slow
def test_run_waits_for_a_worker_that_has_the_job_and_ends_it(tile_jobs, start, database):
    job = start()
    with JobDatabase(database) as other:
        claim = other.claims.claim_job(job.id, "there:1").claim
        threading.Timer(1, other.jobs.fail_job, (claim, "no luck")).start()
        with pytest.raises(api.JobNotComplete, match=f"^Job {job.id} failed. no luck"):
            tile_jobs.run(job)


def test_a_session_that_was_lost_is_opened_again(tile_jobs, start, open_store):
    from tests.fixtures.database import end_other_sessions

    job = start()
    for call in (tile_jobs.jobs, lambda: tile_jobs.cancel(job)):
        with open_store() as store:
            end_other_sessions(store.connection)
        call()
    assert tile_jobs.job(job).status is api.JobStatus.CANCELLED


def test_a_closed_database_says_so(tile_jobs, start):
    job = start()
    tile_jobs.close()
    for call in (tile_jobs.jobs, lambda: tile_jobs.run(job), lambda: tile_jobs.wait(job, timeout=1)):
        with pytest.raises(api.TileJobsError, match="the job database was closed"):
            call()


def test_warnings_that_are_made_errors_hide_no_error_and_leave_no_job_without_a_number(
    tile_jobs, start, tile_files, elevation, tmp_path
):
    tile_files(elevation, TILE_SIZE)
    tile_jobs.register_tile_set("files", folder=tmp_path / "tiles")
    # Results among tiles are doubtful.
    doubtful = {"mosaic": tmp_path / "tiles" / "mosaic.tif"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(api.TileJobsWarning):
            start(**doubtful)
        assert tile_jobs.jobs() == []
        with pytest.raises(api.RequestRefused):
            start(**doubtful, map_tiles=tmp_path / "tiles" / "mosaic.tif")


def test_jobs_are_listed_by_a_status_in_either_word(tile_jobs, start):
    job = start()
    for status in ("waiting", "ready", api.JobStatus.READY):
        assert [each.id for each in tile_jobs.jobs(status)] == [job.id]
    with pytest.raises(api.RequestRefused, match="status: 'nonsense' is not the status"):
        tile_jobs.jobs("nonsense")
    with pytest.raises(api.RequestRefused, match=r"^timeout: '5' is not a number\."):
        tile_jobs.wait(job, timeout="5")


def test_workers_are_listed_while_they_run(tile_jobs, open_store):
    assert tile_jobs.workers() == []
    with open_store() as store:
        store.workers.enter("there", 7, 2, versions_here())
        store.claims.be_worker()
        (worker,) = tile_jobs.workers()
    assert isinstance(worker, api.Worker)
    assert (worker.host, worker.process, worker.job_id) == ("there", 7, None)


def test_values_that_can_be_left_out_may_be_none(tile_jobs, elevation, tile_files, tmp_path):
    tile_files(elevation, TILE_SIZE)
    record = tile_jobs.register_tile_set("a", folder=tmp_path / "tiles", pattern=None, location_field=None)
    assert len(record.tiles) == len(TILE_IDS)


@pytest.mark.parametrize(
    ("name", "text"), [(5, "tile_set: there is no tile set named '5'."), (None, "tile_set: None is")]
)
def test_a_tile_set_is_named_by_a_text(tile_jobs, name, text):
    with pytest.raises(api.RequestRefused, match=f"^{text}"):
        tile_jobs.tile_set(name)
    with pytest.raises(api.RequestRefused, match=f"^{text}"):
        tile_jobs.start(name, tile_ids=["a"])


def test_messages_for_a_script_are_not_translated(tile_jobs, start, monkeypatch):
    monkeypatch.setattr("tile_job_plugin.doors.translated", lambda template: f"XX {template}")
    job = start()
    with pytest.raises(api.JobTimeout) as late:
        tile_jobs.wait(job, timeout=0)
    assert "XX" not in str(late.value)


def test_tiles_are_named_in_each_way(start, tile_jobs, elevation, towns, tmp_path):
    def named(**naming):
        job = start(**{"tile_ids": (), **naming})
        return [tile.tile_id for tile in tile_jobs.tiles(job)]

    (tmp_path / "ids.txt").write_text("r2_c1\nr0_*\n", encoding="utf-8")
    assert named(tile_ids=["r2_c1", "r0_*"]) == named(tile_ids=tmp_path / "ids.txt") == ["r2_c1", "r0_c0", "r0_c1"]
    assert named(all_tiles=True) == TILE_IDS
    bounds, crs = QgsRasterLayer(str(elevation)).extent(), QgsRasterLayer(str(elevation)).crs()
    corner = QgsRectangle(bounds.xMinimum(), bounds.yMaximum() - 90, bounds.xMinimum() + 90, bounds.yMaximum())
    numbers = corner.xMinimum(), corner.xMaximum(), corner.yMinimum(), corner.yMaximum()
    for extent in (corner, QgsReferencedRectangle(corner, crs), ",".join(map(str, numbers))):
        assert named(extent=extent) == ["r0_c0"]
    polygon = QgsGeometry.fromRect(corner)
    for area in (polygon, QgsReferencedGeometry(polygon, crs)):
        assert named(area=area) == ["r0_c0"]
    for area in (towns, str(towns), QgsVectorLayer(str(towns))):
        assert named(area=area) == ["r0_c0", "r0_c1", "r1_c0", "r1_c1"]
    degrees = QgsGeometry.fromRect(QgsRectangle(-180, -80, 180, 80))
    assert named(area=QgsReferencedGeometry(degrees, QgsCoordinateReferenceSystem("EPSG:4326"))) == TILE_IDS


def test_a_mosaic_is_cut(start, tile_jobs, elevation, output):
    bounds = QgsRasterLayer(str(elevation)).extent()
    box = QgsRectangle(bounds.xMinimum() + 900, bounds.yMaximum() - 2700, bounds.xMinimum() + 2700, bounds.yMaximum())
    for clip in (True, "true"):
        job = tile_jobs.run(start(tile_ids=(), area=QgsGeometry.fromRect(box), clip=clip))
        assert job.clip == "area"
        mosaic = gdal.Open(job.mosaic_path)
        assert (mosaic.RasterXSize, mosaic.RasterYSize) == (20, 30)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"tile_ids": []}, "No tiles are named. Give one of tile_ids (such as 4315,43*), town_id ("),
        ({"tile_ids": ["r0_c0"], "town_id": 5}, "Tiles are named in several ways: tile_ids ('r0_c0'), town_id ('5')."),
        ({"tile_ids": ["x*"]}, "tile_ids: no tile of tile set 'jacksboro' fits 'x*'."),
        ({"tile_ids": Path("nowhere.txt")}, "tile_ids: the file 'nowhere.txt' can't be read (No such file or"),
        ({"tile_ids": [], "all_tiles": "maybe"}, "all_tiles: 'maybe' can't be used. Give true or false."),
        ({"tile_ids": [], "all_tiles": "false"}, "No tiles are named."),
        ({"all_tiles": True}, "Tiles are named in several ways: tile_ids ("),
        (
            {"clip": True},
            "clip: tiles that are named by tile_ids have no outline to cut the mosaic to. Name the tiles by",
        ),
        ({"clip": "maybe"}, "clip: 'maybe' can't be used. Give true or false."),
        ({"tile_ids": [], "extent": "1,2"}, "extent: '1,2' can't be used. Give xmin, xmax, ymin and ymax, such as"),
        ({"tile_ids": [], "extent": QgsRectangle(1, 1, 2, 2)}, "extent: '1,2,1,2' touches no tile of tile set"),
        ({"tile_ids": [], "area": "nowhere.gpkg"}, "area: "),
        ({"tile_ids": [], "area": 5}, "area: 5 can't be used. Give a polygon layer, or the path of one."),
        ({"tile_ids": [], "area": QgsGeometry()}, "area: 'QgsGeometry()' can't be used: empty."),
        ({"tile_ids": "r0_c0"}, "tile_ids: 'r0_c0' is not a list of ids. Give one such as"),
        ({"tile_ids": [True]}, "tile_ids: True is not an id. Give a text or a whole number."),
        ({"tile_ids": ["a\0b"]}, "tile_ids: 'a\\x00b' holds a character that can't be stored"),
        ({"town_id": 2.5}, "town_id: 2.5 is not an id."),
        ({"halo": 2.5}, "halo: 2.5 can't be used. Give a whole number, 0 or more."),
        ({"lanes": -1}, "lanes: -1 can't be used."),
        ({"retries": None}, "retries: nothing is given."),
        ({"halo": "wide"}, "halo: 'wide' can't be used."),
        ({"time_limit": 0}, "time_limit: 0 can't be used."),
        ({"engine": "condor"}, "engine: 'condor' can't be used."),
        ({"helpers": -1}, "helpers: -1 can't be used."),
        ({"helpers": 2}, "helpers: 2 helpers are asked for, and nothing supplies them. Choose an engine"),
        ({"engine": "slurm"}, "helpers: 'slurm' is to supply 0 helpers."),
        ({"mosaic": 5}, "mosaic: 5 can't be used."),
        ({"mosaic": None}, "mosaic: a job in the background needs a path"),
        ({"mosaic": "mosaic.png"}, "mosaic: "),
        ({"recipe": "native:nothing"}, "recipe: there is no Processing algorithm 'native:nothing'."),
        ({"recipe_parameters": "{}"}, "recipe_parameters: '{}' is not a dictionary."),
        (
            {"recipe_parameters": {"Z_FACTOR": object()}},
            "recipe_parameters: a value can't be stored (object has no",
        ),
        ({"recipe_parameters": {"Z_FACTOR": float("nan")}}, "recipe_parameters: a value can't be stored"),
        ({"recipe_parameters": {"Z_FACTOR": Path("x")}}, "recipe_parameters: Z_FACTOR of native:slope: 'x' can't be"),
        ({"recipe_parameters": {"RADIUS": 1}}, "recipe_parameters: native:slope takes no parameter 'RADIUS'"),
    ],
)
def test_a_bad_job_names_its_keyword_and_writes_nothing(start, database, output, values, text):
    with nothing_changes(database, output), pytest.raises(api.RequestRefused) as refusal:
        start(**values)
    assert str(refusal.value).startswith(text)


@pytest.mark.parametrize(
    ("values", "kind", "text"),
    [
        ({"tile_ids": ["r0_c9"]}, UnknownTiles, "tile_ids: tile set 'jacksboro' has no tile 'r0_c9'"),
        ({"town_id": "x"}, UnknownTown, "town_id: tile set 'jacksboro' knows no town with the id 'x'."),
    ],
)
def test_what_the_database_does_not_have_is_an_error_of_its_own(start, database, output, values, kind, text):
    with nothing_changes(database, output), pytest.raises(kind) as refusal:
        start(**values)
    assert str(refusal.value).startswith(text)


def test_an_unknown_job_is_to_be_looked_up_by_a_method(tile_jobs):
    methods = (tile_jobs.job, tile_jobs.run, tile_jobs.wait, tile_jobs.tiles, tile_jobs.cancel, tile_jobs.retry)
    for method in methods:
        with pytest.raises(UnknownJob) as refusal:
            method(99)
        assert str(refusal.value) == "job: there is no job with the id 99. Look it up with jobs()."
    with pytest.raises(api.RequestRefused, match=r"^job: '7' is not a job number\. Look it up with jobs\(\)\."):
        tile_jobs.job("7")


# ----------------------------------------------------------------------------------------------------------- Words


def test_each_keyword_is_called_by_its_name():
    names = ("register_tile_set", "start", "job", "jobs", "wait")
    methods = (api.connect, *(getattr(api.TileJobs, name) for name in names))
    keywords = {name for method in methods for name in inspect.signature(method).parameters}
    said = set(ScriptWords.FIELDS.values())
    assert keywords - said == {"self", "feedback", "background"}
    assert said <= keywords


def test_each_advice_names_a_method_that_is_there():
    assert {call for call in ScriptWords.CALLS.values() if not hasattr(api.TileJobs, call.removesuffix("()"))} == set()


def test_each_advice_of_a_text_is_there_or_left_out_with_reason():
    calls = {name for text in MARKED.values() for name in re.findall(r"{call\.(\w+)}", text)}
    # A worker is a process of its own, and `line` an example.
    assert calls - set(ScriptWords.CALLS) <= {"runworker", "line"}


def test_other_doors_keep_their_words(tile_jobs):
    with pytest.raises(UnknownJob):
        tile_jobs.job(99)
    assert str(UnknownJob(99)) == "JOB_ID: there is no job with the id 99. Look it up with listjobs."


def test_tiles_of_a_catalog_are_registered_by_path(tile_jobs, elevation, tile_files, tmp_path):
    files = tile_files(elevation, TILE_SIZE)
    catalog = tmp_path / "list.txt"
    catalog.write_text("".join(f"tiles/{tile_id}.tif\n" for tile_id, _ in files))
    record = tile_jobs.register_tile_set("far", catalog=catalog, pattern="0_*", band=1)
    assert [(tile.tile_id, tile.raster_path, tile.band) for tile in record.tiles] == [
        (tile_id, path, 1) for tile_id, path in files if tile_id.startswith("0_")
    ]


# ---------------------------------------------------------------------------------------------------- Estimates


def test_what_a_job_would_take_is_told_without_starting_it(tile_jobs, tile_set, output):
    asked = {"tile_ids": TILE_IDS, "recipe": "native:slope", "halo": 1}
    unknown = tile_jobs.estimate(tile_set, **asked)
    assert (unknown.tiles, unknown.halo, unknown.halo_source) == (6, 1, api.HaloSource.GIVEN)
    assert unknown.seconds is None
    tried = tile_jobs.estimate(tile_set, try_tile=True, mosaic=output / "mosaic.tif", **asked)
    assert 0 < tried.seconds_least < tried.seconds < tried.seconds_most
    assert str(tried.basis) == "one tile tried"
    assert tile_jobs.jobs() == []
    assert not output.exists()


def test_an_estimate_refuses_what_a_start_would(tile_jobs, tile_set, output):
    with pytest.raises(api.UnknownTiles, match="tile_ids"):
        tile_jobs.estimate(tile_set, tile_ids=["nowhere"], recipe="native:slope")
    with pytest.raises(TypeError, match="radius"):
        tile_jobs.estimate(tile_set, tile_ids=TILE_IDS, radius=3)
