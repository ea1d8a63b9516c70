import json

import pytest

from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.job_folder import JobFolder, file_name


@pytest.fixture
def folder(tmp_path):
    folder = JobFolder(str(tmp_path / "out" / "slope.tif"), Claim(7, "here:1:ab12"))
    folder.prepare()
    return folder


def test_a_plain_tile_id_is_its_own_file_name():
    assert file_name("N36W085_v-2.1") == "N36W085_v-2.1"


@pytest.mark.parametrize(
    "tile_id",
    [
        "a/b",
        "a\\b",
        "..",
        ".",
        " ",
        "con:1",
        "tile\n1",
        "-rf",
        "$(id)",
        "a b",
        "a;b",
        "ä" * 200,
        "'\"",
        "a*?",
        "nul",
        "Con.1",
        "a.",
    ],
)
def test_any_tile_id_makes_a_file_name_that_is_valid_everywhere(tile_id, tmp_path):
    name = file_name(tile_id)
    assert len(name) < 200
    assert not set(name) & set('/\\:*?"<>|;$ \n')
    assert name not in (".", "..")
    # Devices of Windows, whatever follows, and what it would shorten.
    assert name.partition(".")[0].lower() not in ("con", "nul")
    assert not name.endswith(".")
    (tmp_path / name).mkdir()


def test_different_ids_have_different_names():
    ids = ["a b", "a_b", "a%20b", "..", ".", "x" * 300, "x" * 301]
    assert len({file_name(tile_id) for tile_id in ids}) == len(ids)


def test_results_appear_only_when_they_are_published(folder):
    work_folder = folder.new_work_folder()
    (work_folder / "slope.tif").write_text("whole")
    assert folder.results_by_tile() == {}
    folder.publish(work_folder, ["4315"])
    assert (folder.results_by_tile()["4315"] / "slope.tif").read_text() == "whole"
    assert not work_folder.exists()


def test_new_results_replace_older_ones(folder):
    for text in ("old", "new"):
        work_folder = folder.new_work_folder()
        (work_folder / "slope.tif").write_text(text)
        folder.publish(work_folder, ["4315"])
    assert (folder.results_by_tile()["4315"] / "slope.tif").read_text() == "new"


def test_preparing_again_clears_half_done_work_but_keeps_results(folder):
    folder.publish(folder.new_work_folder(), ["4315"])
    half_done = folder.new_work_folder()
    folder.prepare()
    assert not half_done.exists()
    assert set(folder.results_by_tile()) == {"4315"}


def test_publishing_the_same_results_again_changes_nothing(folder):
    work_folder = folder.new_work_folder()
    (work_folder / "slope.tif").write_text("whole")
    for _ in range(2):
        folder.publish(work_folder, ["4315"])
    assert (folder.results_by_tile()["4315"] / "slope.tif").read_text() == "whole"


def test_the_work_of_a_later_runner_is_not_removed_by_an_earlier_one(folder, tmp_path):
    later = JobFolder(str(tmp_path / "out" / "slope.tif"), Claim(7, "there:2:cd34"))
    later.prepare()
    work_folder = later.new_work_folder()
    folder.remove_work()
    assert work_folder.exists()


def test_one_folder_serves_all_tiles_of_a_block(folder):
    folder.publish(folder.new_work_folder(), ["a", "b/c"])
    folder.publish(folder.new_work_folder(), ["a"])
    results = folder.results_by_tile()
    assert set(results) == {"a", "b/c"}
    assert results["b/c"].is_dir()


def test_removing_the_results_leaves_what_else_the_folder_holds(folder):
    folder.publish(folder.new_work_folder(), ["a"])
    kept = folder.kept_tile("a", "slope")
    kept.write_text("kept")
    folder.remove_results()
    folder.remove_work()
    assert list(folder.path.iterdir()) == [kept]
    kept.unlink()
    folder.remove_work()
    assert not folder.path.exists()


def test_results_that_may_never_have_reached_the_disk_before_a_restart_are_made_again(folder):
    folder.publish(folder.new_work_folder(), ["4315"])
    (listed,) = folder.results.glob("*/tiles.json")
    content = json.loads(listed.read_text())
    host, boot_id = content["written by"]
    assert boot_id
    listed.write_text(json.dumps({**content, "written by": [host, "an earlier start"]}))
    folder.prepare()
    assert folder.results_by_tile() == {}


def test_results_of_another_computer_are_kept(folder):
    folder.publish(folder.new_work_folder(), ["4315"])
    (listed,) = folder.results.glob("*/tiles.json")
    content = json.loads(listed.read_text())
    listed.write_text(json.dumps({**content, "written by": ["another", "start"]}))
    folder.prepare()
    assert set(folder.results_by_tile()) == {"4315"}


@pytest.mark.parametrize("text", ["", "{", "\0\0"])
def test_results_whose_list_is_broken_are_made_again(folder, text):
    folder.publish(folder.new_work_folder(), ["4315"])
    (listed,) = folder.results.glob("*/tiles.json")
    listed.write_text(text)
    assert folder.results_by_tile() == {}
    folder.prepare()
    assert list(folder.results.iterdir()) == []
