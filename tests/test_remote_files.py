"""Names of files on servers, and GDAL's settings for them."""

from __future__ import annotations

import re

import pytest
from osgeo import gdal

from tile_job_plugin.remote_files import SETTINGS, host_of, is_remote, settings, silence_of
from tile_job_plugin.tiles.raster_names import absolute_name


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("https://tiles.example.org/dem/a.tif", "tiles.example.org"),
        ("https://me:secret@tiles.example.org:8080/a.tif?token=1", "tiles.example.org:8080"),
        ("s3://copernicus-dem-30m/N50/a.tif", "copernicus-dem-30m"),
        ("gs://bucket/a.tif", "bucket"),
        ("/vsis3/copernicus-dem-30m/a.tif", "copernicus-dem-30m"),
        ("/vsizip//vsicurl/https://tiles.example.org/dem.zip/a.tif", "tiles.example.org"),
        ("/vsizip/{/vsis3/bucket/dem.zip}/a.tif", "bucket"),
        ("/vsicurl?max_retry=1&url=https%3A%2F%2Ftiles.example.org%2Fa.tif", "tiles.example.org"),
    ],
)
def test_remote_files_and_their_hosts_are_known_by_name(name, host):
    assert is_remote(absolute_name(name))
    assert host_of(absolute_name(name)) == host


@pytest.mark.parametrize(
    "name", ["/data/vsicurl.tif", "/vsizip//data/a.zip/a.tif", "C:\\dem\\a.tif", "file:///a/b.tif"]
)
def test_local_files_are_not_remote(name):
    assert not is_remote(absolute_name(name))


def test_settings_hold_inside_only_and_those_of_the_user_come_first(monkeypatch):
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "7")
    with settings():
        assert gdal.GetConfigOption("GDAL_HTTP_MAX_RETRY") == "7"
        assert gdal.GetConfigOption("GDAL_HTTP_RETRY_DELAY") == SETTINGS["GDAL_HTTP_RETRY_DELAY"]
        with settings():
            pass
        assert gdal.GetConfigOption("GDAL_HTTP_RETRY_DELAY") == SETTINGS["GDAL_HTTP_RETRY_DELAY"]
    assert gdal.GetConfigOption("GDAL_HTTP_RETRY_DELAY") is None


def test_a_host_that_does_not_answer_is_told_in_words():
    words = silence_of("/vsicurl/http://127.0.0.1:1/a.tif")
    assert re.search(r"Failed to connect to 127\.0\.0\.1(:| port )1 ", words)
