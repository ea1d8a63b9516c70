"""Algorithm `estimatejob`."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.fixtures.rasters import read_pixels


@pytest.fixture
def estimate(run_algorithm, saved_connection, tile_set, quick_provider):
    """Estimate a job on all tiles, or as the keywords say."""
    common = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "ALL": True, "RECIPE": "quick:copy", "HALO": 1}
    return lambda **parameters: run_algorithm("tilejobs:estimatejob", **{**common, **parameters})


def test_what_startjob_would_refuse_is_refused(estimate, tmp_path):
    with pytest.raises(QgsProcessingException, match="Tiles are named in several ways: TILE_IDS"):
        estimate(TILE_IDS="r0_c0")
    with pytest.raises(QgsProcessingException, match=r"MOSAIC: .* will be a GeoTIFF"):
        estimate(MOSAIC=str(tmp_path / "mosaic.png"))


def test_the_numbers_of_a_call_without_a_try(estimate, elevation):
    found = estimate()
    assert found["TILES"] == 6
    assert found["PIXELS"] == read_pixels(elevation).size
    assert 1 <= found["BLOCKS"] <= 6
    assert (found["HALO"], found["HALO_SOURCE"]) == (1, "given")
    assert (found["SECONDS"], found["BASIS"]) == (None, "nothing yet")
    assert 0 < found["DISK_AT_END"] < found["DISK_WHILE_RUNNING"] < found["DISK_FREE"]


def test_the_call_of_startjob_can_be_estimated_as_it_is(estimate):
    found = estimate(MOSAIC="TEMPORARY_OUTPUT", MAP_TILES="", TRY=True)
    assert found["SECONDS_LEAST"] < found["SECONDS"] < found["SECONDS_MOST"]


def test_map_tiles_and_kept_tiles_take_room(estimate, tmp_path):
    plain = estimate()["DISK_AT_END"]
    assert estimate(KEEP_TILES=True)["DISK_AT_END"] > plain
    assert estimate(MAP_TILES=str(tmp_path / "map.mbtiles"))["DISK_AT_END"] > plain


def test_the_log_tells_it_in_a_sentence(qgis_app, saved_connection, tile_set, quick_provider):
    import processing

    feedback = QgsProcessingFeedback(False)
    values = {"CONNECTION": saved_connection, "TILE_SET": tile_set, "ALL": True, "RECIPE": "quick:copy", "HALO": 1}
    processing.run("tilejobs:estimatejob", {**values, "TRY": True}, feedback=feedback)
    last = next(line for line in feedback.textLog().splitlines() if "Memory: " in line)
    assert last.startswith("Tiles: 6, blocks: ")
    assert "halo: 1 pixel, about " in last
    assert " by one tile tried. Disk: " in last
