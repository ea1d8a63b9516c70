"""The tools of the installed SAGA, and their file in the profile."""

from __future__ import annotations

import pytest

from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.errors import SagaDescriptionsUnreadable
from tile_job_plugin.saga.tools import catalogue as catalogue_module
from tile_job_plugin.saga.tools.catalogue import load_catalogue, make_catalogue
from tile_job_plugin.saga.tools.descriptions import Kind

TOOLS = {
    "ta_morphometry_0": "Slope, Aspect, Curvature",
    "ta_lighting_0": "Analytical Hillshading",
    "ta_lighting_3": "Sky View Factor",
    "ta_lighting_2": "Potential Incoming Solar Radiation",
    "ta_lighting_5": "Topographic Openness",
    "ta_morphometry_18": "Topographic Position Index",
    "ta_morphometry_16": "Terrain Ruggedness Index",
    "ta_preprocessor_4": "Fill Sinks",
    "ta_hydrology_20": "Topographic Wetness Index",
    "ta_morphometry_8": "MRVBF",
    "ta_morphometry_1": "Convergence Index",
    "ta_hydrology_0": "Flow Accumulation",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def catalogue(saga, folder):
    return load_catalogue(saga, folder)


@pytest.mark.parametrize("key", TOOLS)
def test_the_tools_of_terrain_analysis_are_there(catalogue, key):
    assert TOOLS[key] in catalogue.tools[key].name


def test_most_grid_tools_are_there_and_the_others_have_a_reason(catalogue):
    kinds = (Kind.GRID, Kind.GRIDS)
    grid_tools = [t for t in catalogue.tools.values() if any(p.kind in kinds for p in t.parameters)]
    assert len(grid_tools) >= 400
    assert all(catalogue.left_out.values())
    assert not catalogue.tools.keys() & catalogue.left_out.keys()


def test_no_word_of_the_installed_saga_is_unknown(catalogue):
    unknown = [p for tool in catalogue.tools.values() for p in tool.parameters if p.kind is Kind.UNKNOWN]
    assert unknown == []


def test_the_file_gives_the_same_tools_without_asking_saga(saga, catalogue, folder, monkeypatch):
    (file,) = folder.iterdir()
    written = file.stat().st_mtime_ns
    monkeypatch.setattr(catalogue_module, "make_catalogue", lambda saga: pytest.fail("SAGA was asked again"))
    again = load_catalogue(saga, folder)
    assert file.stat().st_mtime_ns == written
    assert [tool.key for tool in again.tools.values()] == list(catalogue.tools)
    assert list(again.tools["ta_lighting_0"].parameters) == list(catalogue.tools["ta_lighting_0"].parameters)


@pytest.mark.parametrize("content", ["", "[]", '{"version":"8","tools":[[1]],"left_out":{}}'])
def test_a_damaged_file_is_made_again(saga, catalogue, tmp_path, folder, content):
    (file,) = folder.iterdir()
    (tmp_path / file.name).write_text(content)
    assert load_catalogue(saga, tmp_path).tools.keys() == catalogue.tools.keys()
    assert (tmp_path / file.name).stat().st_size > 100_000
    assert len(list(tmp_path.iterdir())) == 1


def test_a_program_that_describes_nothing_is_told(tmp_path):
    command = tmp_path / "saga_cmd"
    command.symlink_to("/bin/true")
    with pytest.raises(SagaDescriptionsUnreadable, match=r"SAGA 1\.2\.3"):
        make_catalogue(Saga(command, "1.2.3"))
