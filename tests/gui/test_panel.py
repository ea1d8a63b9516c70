"""The panel in a real QGIS window, from a new profile on; `panel_window.py` did there what a user does."""

from pathlib import Path

import pytest

from tests.gui.panel_window import TILE_SET, TILE_SIZE, TOWN_ID, TOWN_NAME

pytestmark = pytest.mark.timeout(1200)

#: Seconds that the window may be deaf while a job runs, on a computer that is busy with other things as well.
LONGEST_GAP = 2.0
SOLAR = [["Solar radiation", "singlebandpseudocolor"], ["Sky view factor", "singlebandpseudocolor"]]


def test_a_new_profile_is_offered_a_local_database(panel):
    assert panel["open_panel"] == {
        **panel["open_panel"],
        "text": "There is no local database yet.",
        "button": "Create local database",
    }


def test_a_tile_set_that_is_registered_from_the_panel_is_chosen_in_it(panel):
    assert panel["register"]["results"]["TILE_COUNT"] > 50
    assert panel["pick"]["values"]["TILE_SET"] == TILE_SET


def test_a_town_and_a_recipe_are_found_by_typing_a_part(panel):
    values = panel["pick"]["values"]
    assert (values["TOWN_ID"], values["RECIPE"]) == (TOWN_ID, "tilejobs:solar")
    tiles, of, total, *_ = panel["pick"]["count"].split()
    assert 0 < int(tiles) < int(total) == panel["register"]["results"]["TILE_COUNT"]
    assert of == "of"


def test_the_recipes_day_is_chosen_in_a_calendar(panel):
    assert (panel["set_day"]["before"], panel["set_day"]["after"]) == ("2026-06-21", "2026-06-22")


def test_the_estimate_tells_tiles_time_disk_and_memory(panel):
    text = panel["estimate"]["text"]
    assert text.startswith(f"Tiles: {panel['pick']['count'].split()[0]},")
    assert all(word in text for word in (" by one tile tried", "Disk: ", "Memory: "))


def test_a_try_on_one_tile_opens_its_layers(panel):
    assert all(layer in panel["try_one"]["layers"] for layer in SOLAR)


def test_the_job_says_that_it_was_started(panel):
    assert f"Job {panel['watch']['job']} was started." in panel["start"]["said"]


def test_the_tiles_and_the_growing_mosaics_are_on_the_map_at_the_end(panel):
    found = panel["watch"]
    assert found["status"] == "complete"
    assert ["Tiles", "categorizedSymbol"] in found["layers"]
    assert [found["layers"].count(layer) for layer in SOLAR] == [2, 2], "those of the try, and those of the job"


def test_the_window_answers_while_the_job_runs(panel):
    assert panel["watch"]["longest_gap"] < LONGEST_GAP


def test_the_results_open_by_a_button(panel):
    assert panel["open"]["layers"] == SOLAR
    assert Path(panel["open"]["mosaic"]).name == f"{TILE_SET}_solar.tif"


def test_the_whole_way_takes_few_clicks_and_little_typing(panel):
    assert panel["open"]["clicks"] <= 32
    assert panel["open"]["typed"] == [TILE_SET, str(TILE_SIZE), TOWN_NAME, "tilejobs:solar]"]


def test_the_window_closes(panel):
    assert panel["exit_code"] == 0
