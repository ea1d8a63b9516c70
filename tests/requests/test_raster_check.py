"""Rasters that are gone before a job starts are told with the tiles that need them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingFeedback

from tile_job_plugin.errors import RequestRefused, Stopped
from tile_job_plugin.remote_files import forget_all
from tile_job_plugin.requests import raster_check
from tile_job_plugin.requests.raster_check import check_rasters
from tile_job_plugin.requests.recipe_rasters import check_further_rasters
from tile_job_plugin.tiles.further_rasters import raster_of_tile_set
from tile_job_plugin.tiles.rasters import tile_set_from_rasters


class Warnings(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.texts = []

    def pushWarning(self, text):
        self.texts.append(text)


@pytest.fixture
def files(elevation, tile_files):
    return tile_files(elevation, 100)


@pytest.fixture
def local(files):
    return tile_set_from_rasters("near", files)


@pytest.fixture
def remote(files, tmp_path, serve_files):
    server = serve_files(tmp_path / "tiles")
    return server, tile_set_from_rasters("far", [(tile_id, server.url(f"{tile_id}.tif")) for tile_id, _ in files])


def check(tile_set, halo=0):
    feedback = Warnings()
    check_rasters(tile_set, None, halo, feedback)
    return feedback.texts


def rasters_asked_for(server):
    return {request for request in server.requests if request.startswith("GET ") and request.endswith(".tif")}


def test_missing_files_are_refused_with_the_tiles_that_need_them(local):
    assert check(local) == []
    for tile_id in ("0_1", "1_1"):
        Path(local.by_id[tile_id].raster.path).unlink()
    with pytest.raises(RequestRefused, match=r"0_1\.tif is not there any more.* rasters: 0_1, 1_1\.$"):
        check(local)
    with pytest.raises(RequestRefused, match=r"rasters: 0_0, 0_1, 0_2, .*1_1"):
        check(local, halo=3)


def test_with_no_time_for_headers_it_is_still_seen_whether_files_are_there(local, monkeypatch):
    monkeypatch.setattr(raster_check, "HEADER_SECONDS", 0)
    assert check(local) == []
    Path(local.by_id["0_1"].raster.path).unlink()
    with pytest.raises(RequestRefused, match=r"rasters: 0_1\.$"):
        check(local)


def test_a_file_that_its_server_has_no_longer_is_refused(remote):
    server, tile_set = remote
    (server.folder / "0_1.tif").unlink()
    forget_all()
    with pytest.raises(RequestRefused, match=r"HTTP response code: 404\. .*rasters: 0_1\.$"):
        check(tile_set)


def test_a_server_that_does_not_answer_is_warned_of_and_asked_once(remote):
    server, tile_set = remote
    server.stop()
    forget_all()
    (warning,) = check(tile_set)
    assert f"could not be read from 127.0.0.1:{server.port}: CURL error" in warning
    assert "rasters of the server: 0_0, 0_1" in warning


def test_of_many_files_on_servers_some_are_looked_at(remote, monkeypatch):
    server, tile_set = remote
    monkeypatch.setattr(raster_check, "REMOTE_RASTERS", 3)
    forget_all()
    server.forget()
    check(tile_set)
    assert 0 < len(rasters_asked_for(server)) <= 3


def test_the_check_can_be_cancelled(local):
    feedback = Warnings()
    feedback.cancel()
    with pytest.raises(Stopped):
        check_rasters(local, None, 0, feedback)


def test_rasters_of_another_tile_set_are_looked_at_alike(local, remote, monkeypatch):
    server, tile_set = remote
    monkeypatch.setattr(raster_check, "REMOTE_RASTERS", 3)
    further, feedback = raster_of_tile_set("COVER", tile_set, local), Warnings()
    forget_all()
    server.forget()
    check_further_rasters([further], local.tiles, feedback)
    assert 0 < len(rasters_asked_for(server)) <= 3
    server.stop()
    forget_all()
    check_further_rasters([further], local.tiles, feedback)
    (warning,) = feedback.texts
    assert warning.startswith("COVER, tile set 'far': The raster ") and "could not be read from 127.0.0.1" in warning
    own = raster_of_tile_set("COVER", local, local)
    Path(local.by_id["0_1"].raster.path).unlink()
    with pytest.raises(RequestRefused, match=r"COVER: 'near' .* it has changed\. .*0_1\.tif is not there any more"):
        check_further_rasters([own], local.tiles, feedback)
    feedback.cancel()
    with pytest.raises(Stopped):
        check_further_rasters([own], local.tiles, feedback)
