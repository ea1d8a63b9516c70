import json
from pathlib import Path

import pytest

from tile_job_plugin.jobs.errors import JobTaken
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.text import file_name


@pytest.fixture
def claimed(tmp_path):
    """The folder of a job as a claim of it has it, before it is prepared."""
    return lambda number, name="here:1:ab12": JobFolder(str(tmp_path / "out" / "slope.tif"), Claim(7, name, number))


@pytest.fixture
def folder(claimed):
    folder = claimed(1)
    folder.prepare()
    return folder


@pytest.fixture
def later(claimed):
    """The same for the runner that takes the job over; not prepared yet."""
    return claimed(2, "there:2:cd34")


@pytest.fixture
def helpers(tmp_path):
    """The same for helpers, by their numbers."""

    def make(number):
        helper = JobFolder(str(tmp_path / "out" / "slope.tif"), Claim(7, "here:1:ab12", 1), helper_id=number)
        helper.prepare_for_helper()
        return helper

    return make


def lost():
    raise JobTaken(7)


def block(folder, text):
    """The work folder of a block with a result."""
    work_folder = folder.new_work_folder()
    (work_folder / "slope.tif").write_text(text)
    return work_folder


def files_in(folder):
    return {path: path.read_text() for path in folder.path.rglob("*") if path.is_file()}


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


def test_the_work_of_a_version_that_did_not_count_claims_is_removed(claimed):
    folder = claimed(2)
    (folder.path / "work" / "0af3bc19").mkdir(parents=True)
    (folder.path / "work" / "user's own").mkdir()
    folder.prepare()
    assert {path.name for path in (folder.path / "work").iterdir()} == {folder.work.name, "user's own"}


def test_preparing_again_clears_half_done_work_but_keeps_results(folder):
    folder.publish(folder.new_work_folder(), ["4315"])
    half_done = folder.new_work_folder()
    folder.prepare()
    assert not half_done.exists()
    assert set(folder.results_by_tile()) == {"4315"}


def test_results_are_removed_of_a_job_that_can_not_have_any_yet(folder):
    folder.publish(block(folder, "another database's"), ["4315"])
    folder.prepare(has_results=lambda: False)
    assert set(folder.results_by_tile()) == set()
    folder.publish(block(folder, "own"), ["4315"])
    assert set(folder.results_by_tile()) == {"4315"}


def test_publishing_the_same_results_again_changes_nothing(folder):
    work_folder = folder.new_work_folder()
    (work_folder / "slope.tif").write_text("whole")
    for _ in range(2):
        folder.publish(work_folder, ["4315"])
    assert (folder.results_by_tile()["4315"] / "slope.tif").read_text() == "whole"


def test_what_a_dead_runner_had_under_way_is_removed_by_the_next(folder, later):
    block(folder, "half")
    later.prepare()
    assert not folder.work.exists()
    assert later.work.exists()


def test_a_runner_that_lost_its_job_before_it_began_touches_nothing(claimed, later):
    later.prepare()
    later.publish(block(later, "a"), ["a"])
    later.keep_failed_tile(block(later, "b"), "b")
    block(later, "under way")
    before = files_in(later)
    frozen = claimed(1)
    with pytest.raises(JobTaken):
        frozen.prepare(lost)
    frozen.remove_work()
    assert files_in(later) == before


def test_a_runner_that_is_frozen_after_it_was_sure_of_its_claim_removes_nothing_of_the_next(claimed, later):
    def taken_over():
        later.prepare()
        later.keep_failed_tile(block(later, "b"), "b")
        block(later, "under way")

    frozen = claimed(1)
    with pytest.raises(FileNotFoundError):
        frozen.prepare(taken_over)
    frozen.remove_work()
    kept = {
        path.relative_to(later.path).parts[0] for path, text in files_in(later).items() if text in ("b", "under way")
    }
    assert kept == {"failed", "work"}


def test_a_runner_that_was_frozen_in_the_middle_of_a_block_replaces_no_result_of_the_next(folder, later):
    half_done = block(folder, "frozen")
    later.prepare()
    later.publish(block(later, "later"), ["4315"])
    # It may have looked before that, and found neither the claim lost nor a result.
    folder.publish(half_done, ["4315"])
    with pytest.raises(FileNotFoundError):
        folder.publish(half_done, ["4316"])
    with pytest.raises(FileNotFoundError):
        folder.new_work_folder()
    assert set(later.results_by_tile()) == {"4315"}
    assert (later.results_by_tile()["4315"] / "slope.tif").read_text() == "later"


def test_a_runner_that_was_frozen_at_its_jobs_end_removes_no_result_of_the_next(folder, later):
    folder.publish(block(folder, "frozen"), ["a"])
    later.prepare()
    later.publish(block(later, "later"), ["b"])
    with pytest.raises(FileNotFoundError):
        folder.remove_results()
    folder.remove_work()
    assert set(later.results_by_tile()) == {"a", "b"}


def test_one_runners_end_does_not_disturb_another_ones_beginning(folder, later, monkeypatch):
    # The folder above is empty, and removed, between the making of the two.
    make, removals = type(folder.path).mkdir, []

    def make_late(path, *arguments, **named):
        if path == later.work and not removals:
            removals.append(folder.remove_work())
            raise FileNotFoundError
        make(path, *arguments, **named)

    monkeypatch.setattr(type(folder.path), "mkdir", make_late)
    later.prepare()
    assert later.new_work_folder().exists()


def test_helpers_that_go_on_keep_what_they_have_under_way_when_the_runner_changes(folder, later, helpers):
    lost, goes_on = helpers(3), helpers(4)
    half_done, under_way = block(lost, "half done"), block(goes_on, "under way")
    later.prepare(helpers=lambda: [4])
    goes_on.publish(under_way, ["a"])
    with pytest.raises(FileNotFoundError):
        lost.publish(half_done, ["b"])
    assert set(later.results_by_tile()) == {"a"}


def test_a_helper_that_was_taken_for_lost_puts_no_result_in_place(folder, helpers):
    helper = helpers(3)
    half_done = block(helper, "half done")
    folder.take_away_helper(3)
    with pytest.raises(FileNotFoundError):
        helper.publish(half_done, ["a"])
    assert folder.results_by_tile() == {}


def test_the_last_process_of_a_job_that_has_ended_leaves_nothing_of_helpers_that_died(folder, helpers):
    helper = helpers(4)
    block(helpers(3), "half done")
    block(helper, "its own")
    helper.take_away_helpers()
    assert {path.name for path in folder.work.parent.iterdir()} == {folder.work.name, helper.work.name}
    helper.remove_work()
    folder.take_away_helpers()
    folder.remove_results()
    folder.remove_work()
    assert not folder.path.exists()


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


@pytest.mark.parametrize("text", ["", "{", "\0\0", "0"])
def test_results_whose_list_is_broken_are_made_again(folder, text):
    folder.publish(folder.new_work_folder(), ["4315"])
    (listed,) = folder.results.glob("*/tiles.json")
    listed.write_text(text)
    assert folder.results_by_tile() == {}
    folder.prepare()
    assert list(folder.results.iterdir()) == []


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_text("")])
def test_results_of_which_a_file_is_gone_or_cut_off_are_made_again(folder, damage):
    folder.publish(block(folder, "1"), ["whole"])
    folder.publish(block(folder, "2"), ["damaged", "another of its block"])
    damage(folder.results_by_tile()["damaged"] / "slope.tif")
    assert set(folder.whole_results_by_tile()) == {"whole"}
    folder.prepare()
    assert [path.name for path in folder.results.iterdir()] == ["whole"]


def test_results_that_somebody_has_added_to_are_kept(folder):
    folder.publish(block(folder, "1"), ["a"])
    with (folder.results_by_tile()["a"] / "slope.tif").open("a") as raster:
        raster.write("an overview")
    folder.prepare()
    assert set(folder.whole_results_by_tile()) == {"a"}


def test_to_see_results_anew_changes_their_folder_and_leaves_nothing(folder):
    before = folder.results.stat().st_mtime_ns
    folder.see_anew()
    assert folder.results.stat().st_mtime_ns > before
    assert list(folder.results.iterdir()) == []


def test_a_result_that_takes_the_place_of_another_goes_where_nothing_is(folder, monkeypatch):
    """Only POSIX lets a folder replace an empty one."""
    folder.publish(block(folder, "old"), ["a"])
    replace, targets = Path.replace, []

    def watched(source, target):
        targets.append(Path(target).exists())
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", watched)
    folder.publish(block(folder, "new"), ["a"])
    assert targets == [False, False]
    assert (folder.results_by_tile()["a"] / "slope.tif").read_text() == "new"


def test_leftovers_of_a_share_are_no_file_that_a_block_must_be_kept_for(folder):
    folder.publish(block(folder, "1"), ["a"])
    (folder.results_by_tile()["a"] / ".nfs0000000001c3a4b200000007").touch()
    folder.remove_results()
    assert not folder.results.exists()
