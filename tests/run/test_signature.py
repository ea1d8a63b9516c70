"""How a profile of QGIS knows the jobs again that were started from it."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest

from tile_job_plugin.jobs.model import NewJob
from tile_job_plugin.run.signature import is_signed_here, signature_of


@pytest.fixture
def profile(qgis_app, tmp_path, monkeypatch):
    """A profile without a key."""
    monkeypatch.setattr("qgis.core.QgsApplication.qgisSettingsDirPath", lambda: f"{tmp_path}/")
    return tmp_path


@pytest.fixture
def job():
    return NewJob("jacksboro", ["a"], "native:slope", {"Z_FACTOR": 2.5, "A": [1, None]}, 8, 1, "/out/a.tif")


def test_a_job_is_known_again_however_its_parameters_are_ordered(profile, job):
    signed = replace(job, signature=signature_of(job))
    assert is_signed_here(replace(signed, recipe_parameters={"A": [1, None], "Z_FACTOR": 2.5}, halo=3))


@pytest.mark.parametrize(
    "change",
    [
        {"recipe": "gdal:slope"},
        {"recipe_parameters": {}},
        {"mosaic_path": "/out/b.tif"},
        {"map_tiles_path": "/out"},
        {"tile_set": "other"},
    ],
)
def test_a_job_that_was_changed_is_not(profile, job, change):
    assert not is_signed_here(replace(job, **change, signature=signature_of(job)))


def test_the_key_is_for_its_owner_only_and_of_one_profile(profile, job):
    signed = replace(job, signature=signature_of(job))
    (key,) = (profile / "tile_jobs").iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    key.unlink()
    assert not is_signed_here(signed)


def test_without_a_key_nothing_is_signed_and_nothing_known(profile, job):
    (profile / "tile_jobs").mkdir()
    (profile / "tile_jobs" / "job_key").write_bytes(b"short")
    assert signature_of(job) == ""
    for signature in ("", "é", "0" * 64):
        assert not is_signed_here(replace(job, signature=signature))
