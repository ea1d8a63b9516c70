"""Recipes that read several rasters, over HTTP: the others are tile sets that are offered, never files."""

from __future__ import annotations

import pytest

from tests.server.standard import faults

RECIPE = "native:cellstatistics"
PLACE = f"/ogcapi/processes/{RECIPE}"
OFFERED = {"tile_set": "jacksboro"}


@pytest.fixture
def server(start_server):
    return start_server(TILE_JOBS_RECIPES=f"{RECIPE},gdal:rastercalculator")


def execute(server, path=PLACE, **inputs):
    return server.ask(f"{path}/execution", "POST", token="anna", body={"inputs": {"tile_ids": ["r0_c0"], **inputs}})


def test_rasters_are_described_named_and_refused(server, run_worker):
    process = server.ask(PLACE).json
    assert faults("process", process) == []
    raster = process["inputs"]["INPUT"]["schema"]["items"]
    assert raster["properties"]["tile_set"]["enum"] == ["jacksboro"]
    assert "source" in process["inputs"]
    started = execute(server, INPUT=[OFFERED, OFFERED], STATISTIC=0, halo=1)
    assert started.status == 201
    other = execute(server, INPUT=[{"tile": True}], REFERENCE_LAYER={**OFFERED, "resampling": "nearest"}, halo=1)
    assert other.status == 201
    run_worker()
    for reply in (started, other):
        assert server.ask(reply.headers["Location"]).json["status"] == "successful"

    for inputs, words in (
        ({"INPUT": ["/etc/hostname"]}, "Those that are offered are: jacksboro"),
        ({"INPUT": "/etc/hostname"}, "Those that are offered are: jacksboro"),
        ({"INPUT": {"path": "/etc/hostname"}}, "Those that are offered are: jacksboro"),
        ({"INPUT": [{"tile_set": "secret"}]}, "Those that are offered are: jacksboro"),
        ({"INPUT": [{**OFFERED, "path": "/etc/hostname"}]}, "Those that are offered are: jacksboro"),
        ({"INPUT": [{**OFFERED, "resampling": "lanczos"}]}, "names no raster"),
        ({"INPUT": [OFFERED], "resampling": "lanczos"}, "resampling: 'lanczos' can't be used"),
        ({"INPUT": [[OFFERED]]}, "Those that are offered are: jacksboro"),
        ({}, "INPUT of native:cellstatistics: nothing is given"),
        ({"INPUT": [OFFERED], "source": "OUTPUT"}, "source: native:cellstatistics has no raster input 'OUTPUT'"),
        ({"INPUT": [OFFERED], "REFERENCE_LAYER": OFFERED}, "this one takes the tile"),
    ):
        refused = execute(server, **inputs)
        assert (refused.status, words in refused.json["detail"]) == (400, True), refused.json


def test_source_says_which_input_takes_the_tile(server, run_worker):
    path = "/ogcapi/processes/gdal:rastercalculator"
    refused = execute(server, path, INPUT_A="/etc/hostname", source="INPUT_B")
    assert (refused.status, "INPUT_A" in refused.json["detail"]) == (400, True)
    # What it computes can't be told over HTTP, so it is refused for that alone.
    refused = execute(server, path, INPUT_A=OFFERED, BAND_A=1, source="INPUT_B", halo=0)
    assert (refused.status, "BAND_A" in refused.json["detail"]) == (400, True)
