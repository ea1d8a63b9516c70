"""What a job gives: all of it at once, when its claim is found, and nothing by a runner that has lost the job."""

from __future__ import annotations

import os
from dataclasses import fields
from datetime import datetime, timezone
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.fixtures.database import end_other_sessions
from tests.fixtures.quick_recipe import many_tile_ids
from tile_job_plugin.errors import RasterError
from tile_job_plugin.jobs.model import Job, JobStatus
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.publication import Publication
from tile_job_plugin.tiles import map_tiles
from tile_job_plugin.tiles.errors import MosaicFailed


@pytest.fixture(params=["web", "web.mbtiles"])
def claimed(request, tmp_path):
    """A claim of a job, by its number: its folder, and what it publishes."""

    def claim(number):
        values = dict.fromkeys((field.name for field in fields(Job)), None)
        values |= {"id": 7, "runner": f"here:1:ab{number}", "claims": number, "created": datetime.now(timezone.utc)}
        values |= {"mosaic_path": str(tmp_path / "slope.tif"), "map_tiles_path": str(tmp_path / "far" / request.param)}
        job = Job(**values)
        folder = JobFolder(job.mosaic_path, job.claim, job.map_tiles_path)
        folder.prepare()
        return folder, Publication(job, folder)

    return claim


def raster(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 1, 1)
    dataset.GetRasterBand(1).Fill(value)


def write_all(folder, publication, value):
    """Write a mosaic with its style, a tile and map tiles, all of one value."""
    mosaic = publication.mosaic(Path("slope.tif"))
    raster(mosaic, value)
    mosaic.with_suffix(".qml").write_text(f"<qgis>{value}</qgis>")
    raster(publication.kept_tile(folder.kept_tile("a", "slope")), value)
    destination = publication.map_tiles()
    with map_tiles.new_store(destination, map_tiles.Pyramid(str(value), (0,) * 4, (0,) * 4, 0, 0), None):
        pass
    publication.sync()


def content(folder):
    """The bytes of all files but those that a claim has under way."""
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "work" not in path.parts and ".web" not in str(path.relative_to(folder))
    }


def test_all_that_a_job_gives_is_named_in_one_step(claimed, tmp_path):
    folder, publication = claimed(1)
    write_all(folder, publication, 1)
    assert content(tmp_path) == {}
    publication.publish()
    before = content(tmp_path)
    assert {Path("slope.tif"), Path("slope.qml"), Path("slope.job7/a_slope.tif")} < set(before)
    assert any("web" in str(path) for path in before)
    publication.publish()
    assert content(tmp_path) == before


def test_a_runner_that_was_frozen_before_its_last_step_replaces_nothing_of_the_next(claimed, tmp_path):
    frozen_folder, frozen = claimed(1)
    write_all(frozen_folder, frozen, 1)
    folder, publication = claimed(2)
    write_all(folder, publication, 2)
    publication.publish()
    folder.remove_work()
    before = content(tmp_path)
    with pytest.raises(RasterError):
        frozen.publish()
    frozen_folder.remove_work()
    assert content(tmp_path) == before
    assert not [path for path in tmp_path.rglob("*") if path.name in ("work", ".web.job7", ".web.mbtiles.job7")]


def test_a_device_is_not_replaced(claimed, tmp_path):
    folder, publication = claimed(1)
    os.mkfifo(tmp_path / "slope.qml")
    write_all(folder, publication, 1)
    with pytest.raises(MosaicFailed, match="is a folder or a device"):
        publication.publish()


@pytest.mark.usefixtures("quick_provider", "tile_by_tile")
def test_map_tiles_of_a_job_that_another_runner_has_taken_replace_nothing(
    start_job, many_tiles, open_store, database, monkeypatch, tmp_path
):
    newer = tmp_path / "far" / "web.mbtiles"
    newer.parent.mkdir()
    write_batch = map_tiles._write_batch

    def take_over(*arguments):
        write_batch(*arguments)
        if newer.exists():
            return
        newer.write_bytes(b"a newer job's")
        end_other_sessions(database)
        with open_store() as store:
            (job,) = store.jobs.jobs(JobStatus.MOSAICKING)
            store.jobs.fail_job(store.claims.claim_job(job.id, "other:1").claim, "the other runner had no luck")

    monkeypatch.setattr(map_tiles, "_write_batch", take_over)
    with pytest.raises(QgsProcessingException, match="the other runner had no luck"):
        start_job(TILE_SET=many_tiles, TILE_IDS=many_tile_ids(4), RECIPE="quick:copy", HALO=0, MAP_TILES=str(newer))
    assert newer.read_bytes() == b"a newer job's"
    assert [path.name for path in newer.parent.iterdir()] == ["web.mbtiles"]
    assert not (tmp_path / "mosaic.tif").exists()
