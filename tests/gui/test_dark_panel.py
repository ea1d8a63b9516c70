"""The same way in a dark window with twice the pixels, in German; the pictures are to be looked at."""

import pytest

pytestmark = pytest.mark.timeout(1200)


def test_the_way_is_the_same_in_another_look_and_language(dark_panel):
    assert dark_panel["open"]["tabs"] == ["Aufträge", "Start"]
    assert dark_panel["pick"]["values"]["TOWN_ID"] == "47013"
    assert dark_panel["set_day"]["after"] == "2026-06-22"
    assert dark_panel["watch"]["status"] == "complete"
    assert dark_panel["open"]["layers"] == [
        ["Sonneneinstrahlung", "singlebandpseudocolor"],
        ["Himmelssichtfaktor", "singlebandpseudocolor"],
    ]
    assert dark_panel["exit_code"] == 0
