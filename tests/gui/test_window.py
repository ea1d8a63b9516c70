"""The plugin in a real QGIS window; `window.py` did there what a user does, and these hold what came of it."""

import json
import re
from itertools import combinations

import pytest

from tests.gui.names import CONNECTION, LARGE_TILES

pytestmark = pytest.mark.timeout(1200)

#: Seconds that the window may be deaf while a job runs, on a computer that is busy with other things as well.
LONGEST_GAP = 2.0
#: Seconds until a dialog is through with a job that goes on elsewhere: qgis_process is asked for its algorithms first.
LONGEST_START = 20
MENU = ["Start job…", "List jobs…", "Register tile set…", "Tile Jobs panel"]
RELIEF = [["Hillshade", "singlebandgray"], ["Slope", "singlebandpseudocolor"]]
SUCCESS, WARNING = 3, 1


def algorithms(rows):
    return {row["text"] for row in rows if row["is_leaf"]}


def test_the_toolbox_shows_all_algorithms_with_icons(qgis_window):
    rows = qgis_window["toolbox"]["rows"]
    assert {
        "Start job",
        "Job status",
        "Cancel job",
        "Pause job",
        "Resume job",
        "Change job",
        "Retry job",
        "List jobs",
        "Tile status",
        "Job log",
        "Open mosaic",
        "List tile sets",
        "List towns",
        "Tile set layer",
        "Run worker",
    } <= algorithms(rows["Tile Jobs"])
    assert {
        "Register tile set",
        "Create local job database",
        "Relief: hillshade and slope",
        "Solar radiation on one day",
    } <= algorithms(rows["Tile Jobs"])
    assert {"Analytical Hillshading", "Slope, Aspect, Curvature"} <= algorithms(rows["SAGA (saga_cmd)"])
    for provider, *others in rows.values():
        assert provider["has_icon"]
        assert all(row["has_icon"] for row in others if row["is_leaf"])


def test_every_algorithm_has_help(qgis_window):
    assert [algorithm for algorithm, text in qgis_window["toolbox"]["help"].items() if not text.strip()] == []


def test_the_menu_has_icons(qgis_window):
    assert qgis_window["menu"]["texts"] == MENU
    assert all(qgis_window["menu"]["icons"])


def test_no_connection_is_chosen_unless_the_user_chooses_one(qgis_window):
    found = qgis_window["register_tile_sets"]
    assert found["choices"] == ["", CONNECTION]
    assert not found["preselected"]


def test_tile_sets_are_registered_from_the_dialog(qgis_window):
    results = qgis_window["register_tile_sets"]["results"]
    assert results == [{"TILE_COUNT": 6, "TOWN_COUNT": 2}, {"TILE_COUNT": 20, "TOWN_COUNT": 2}]


def test_two_tiles_of_a_job_started_from_the_toolbox_run_at_the_same_time(qgis_window):
    found = qgis_window["job_in_two_lanes"]
    assert found["results"]["STATUS"] == "complete"
    assert any(a[0] < b[1] and b[0] < a[1] for a, b in combinations(found["tiles"], 2))


def test_lanes_take_turns_on_one_core(qgis_window):
    assert qgis_window["job_on_one_core"]["results"]["STATUS"] == "complete"


def test_a_recipe_that_follows_water_leaves_no_seams_and_warns_of_nothing(qgis_window):
    found = qgis_window["job_of_water"]
    assert (found["status"], found["message"], found["seam_error"]) == ("complete", "", 0)


@pytest.mark.parametrize("step", ["job_in_two_lanes", "job_in_background", "model"])
def test_the_window_answers_while_a_job_runs(qgis_window, step):
    assert qgis_window[step]["longest_gap"] < LONGEST_GAP


def test_the_styled_mosaics_are_in_the_layer_tree_the_first_on_top(qgis_window):
    assert qgis_window["job_in_two_lanes"]["layers"] == RELIEF


def test_a_job_in_the_background_leaves_the_dialog_and_no_task_keeps_qgis_open(qgis_window):
    found = qgis_window["job_in_background"]
    job_id = found["results"]["JOB_ID"]
    assert found["results"]["STATUS"] == "ready"
    assert found["seconds_in_dialog"] < LONGEST_START
    assert [task for task in found["tasks"] if task.startswith("Job ")] == []
    assert found["watched"].startswith(f"Job {job_id}: ")
    assert found["remembered"] == [], "once its end is told"


def test_a_job_in_the_background_opens_what_it_made_and_says_so(qgis_window):
    found = qgis_window["job_in_background"]
    assert found["message"] == [f"Job {found['results']['JOB_ID']} is complete.", SUCCESS]
    assert found["layers"] == [*RELIEF, ["Map tiles", "singlebandcolordata"]]


def test_the_map_shows_the_mosaic_and_not_the_whole_world(qgis_window):
    assert 30_000 < qgis_window["job_in_background"]["width_of_map"] < 60_000


def test_a_watched_job_shows_its_progress_and_is_cancelled_by_the_button_beside_it(qgis_window):
    found = qgis_window["job_cancelled_in_message_bar"]
    assert 0 < found["percent"] < 100
    title, progress = found["shown"]
    assert re.fullmatch(r"Job \d+: .+ \(\d+ tiles\)", title)
    assert re.match(r"Tiles, \d+ %", progress)
    assert found["status"] == "cancelled"
    assert found["tiles"] == ["cancelled", "complete"]
    assert found["message"] == [f"Job {found['job']} was cancelled.", WARNING]


def test_a_job_whose_recipe_only_this_session_has_runs_in_the_window_and_says_that_it_ends_with_it(qgis_window):
    found = qgis_window["job_of_this_session"]
    assert "The recipe 'quick:copy' needs quick:copy, which qgis_process does not have." in found["log"]
    assert "The job therefore runs in this window, and ends with it." in found["log"]
    assert found["message"] == [f"Job {found['job']} was cancelled.", WARNING]


def test_tile_status_is_coloured_each_time_and_jobs_are_listed(qgis_window):
    found = qgis_window["status_and_list"]
    assert found["layers"].count(["Tiles by status", "categorizedSymbol"]) == 2
    assert found["jobs"] == [1, 2, 3, 4, 5, 6]


def test_a_button_in_the_list_of_jobs_opens_the_mosaics_of_its_row(qgis_window):
    found = qgis_window["status_and_list"]
    assert found["action"] == "Open mosaics"
    assert all(layer in found["opened"] for layer in RELIEF)


def test_set_town_recipe_and_its_parameters_are_picked_without_typing(qgis_window):
    values = qgis_window["pick"]["values"]
    assert (values["TILE_SET"], values["TOWN_ID"], values["RECIPE"]) == (LARGE_TILES, "11850", "tilejobs:relief")
    # QGIS 3.22 calls the output `slope:Slope`, newer ones `Slope`.
    (azimuth, slope) = json.loads(values["RECIPE_PARAMETERS"]).items()
    assert azimuth == ("AZIMUTH", 300)
    assert slope[1] is False
    assert qgis_window["pick"]["results"]["STATUS"] == "complete"


def test_the_history_gives_back_what_was_picked(qgis_window):
    assert qgis_window["pick"]["again"] == qgis_window["pick"]["values"]


def test_an_unknown_recipe_that_is_typed_stays(qgis_window):
    assert qgis_window["pick"]["typed"] == "model:nowhere"


def test_a_model_with_a_job_and_contours_runs_from_its_dialog(qgis_window):
    layers = qgis_window["model"]["layers"]
    assert ["Slope", "singlebandpseudocolor"] in layers
    assert ["Contours", "singleSymbol"] in layers


def test_unloading_the_plugin_hands_a_running_job_back_and_leaves_nothing(qgis_window):
    unloaded = qgis_window["reload"]["unloaded"]
    assert unloaded["seconds"] < 5
    assert unloaded["status"] == "in progress"
    assert (unloaded["tasks"], unloaded["saga_processes"], unloaded["menu"]) == (0, [], [])
    assert not {"tilejobs", "sagacmd"} & set(unloaded["providers"])


def test_the_plugin_loads_again_and_a_worker_takes_the_job_over(qgis_window):
    found = qgis_window["reload"]
    assert {"tilejobs", "sagacmd"} <= set(found["loaded"]["providers"])
    assert found["loaded"]["menu"] == MENU
    assert found["worker"] == {"JOBS_RUN": 1}
    assert found["status"] == "complete"


def test_the_next_window_tells_how_a_job_of_an_earlier_one_ended_and_opens_it_on_demand(qgis_window):
    told = qgis_window["reload"]["told"]
    assert told["message"] == ["Job 1 is complete.", SUCCESS]
    assert told["layers"] == RELIEF


def test_qgis_asks_before_it_closes_on_a_job_that_it_runs(qgis_window):
    assert f"Job {qgis_window['exit']['job']}: " in qgis_window["exit"]["question"]
    assert qgis_window["exit"]["status"] == "cancelled"


def test_qgis_closes_on_a_job_that_it_watches_which_goes_on(qgis_window):
    assert qgis_window["exit_code"] == 0
    assert qgis_window["after_exit"] == {"then": "in progress", "in_the_end": "complete"}


def test_no_code_of_ours_failed_without_a_word(qgis_window):
    # QGIS tries every raster that a model's step made as a vector first, and logs each cancelled step and message.
    expected = {"OGR", "Processing", "Messages"}
    warnings = [warning for warning in qgis_window["warnings"] if warning[0] not in expected]
    # Newer versions of Python warn of QGIS' own code, and GDAL 3.8 where exceptions were chosen for a block only.
    of_others = "FutureWarning: Neither gdal.UseExceptions"
    ours = [
        (tag, text)
        for tag, text in warnings
        if tag != "Python warning" or ("tile_job_plugin" in text and of_others not in text)
    ]
    assert ours == []
