import json

import pytest

from bench.cases import CASES
from bench.goals import ALONE, GOALS, OURS, TITLES, Goal, Kind
from bench.report import report
from bench.results import Figure, Results, Table, earlier_results, read_results

MACHINE = {"cores": 2, "SAGA": "8.5.0"}


def table_of(**lines):
    table = Table("a case", "2026-01-01")
    table.lines = {line.replace("_", "-"): [Figure.plain(value) for value in values] for line, values in lines.items()}
    return table


def line_of(text, title):
    (line,) = [line for line in text.splitlines() if title in line]
    return line


def test_a_sample_stands_for_all_tiles():
    assert Figure.scaled(12.0, 16, 64) == Figure(48.0, 12.0, "16 of 64 tiles, times 4")
    assert Figure.scaled(12.0, 64, 64) == Figure(12.0, 12.0, "all tiles")


@pytest.mark.parametrize(
    ("kind", "bound", "line", "ours", "is_met"),
    [
        (Kind.LEAST_TIMES_OURS, 2.5, 25, 10, True),
        (Kind.LEAST_TIMES_OURS, 2.5, 24.9, 10, False),
        (Kind.MOST_TIMES_LINE, 1.05, 10, 10.5, True),
        (Kind.MOST_TIMES_LINE, 1.05, 10, 10.6, False),
        (Kind.BELOW, 15, 14.9, None, True),
        (Kind.BELOW, 15, 15, None, False),
    ],
)
def test_a_goal_is_met_up_to_its_bound(kind, bound, line, ours, is_met):
    assert Goal(kind, bound).is_met(line, ours) is is_met


def test_goals_are_of_lines_and_cases_that_there_are():
    assert {table for table, _ in GOALS} <= {case.name for case in CASES}
    assert {line for _, line in GOALS} <= set(TITLES)
    assert set(ALONE) | set(OURS) <= set(TITLES)


def test_a_line_that_misses_its_goal_says_so_at_its_end():
    results = Results(
        MACHINE, {"relief-large": table_of(tiles=[10, 10, 11], calls=[79, 80, 90], script_1=[24, 25, 20])}
    )
    text = report(results)
    assert line_of(text, "b. ").endswith("8.00 times ours (at least 8)")
    assert line_of(text, "d. ").endswith("2.40 times ours (at least 2.5)   falls short")
    assert text.count("falls short") == 1


def test_a_line_shows_median_least_and_most():
    text = report(Results(MACHINE, {"relief-small": table_of(tiles=[30, 10, 11.04])}))
    assert line_of(text, "a. ").split()[-3:] == ["11.0", "10.0", "30.0"]


def test_the_limit_is_shown_as_what_ours_is_of_it():
    text = report(Results(MACHINE, {"solar-large": table_of(tiles=[12], limit=[10])}))
    assert line_of(text, "one piece").endswith("ours is 1.20 times this (at most 1.15)   falls short")


def test_how_a_figure_came_about_is_told_once():
    table = table_of(tiles=[1])
    table.add_round([{"calls": Figure.scaled(12.0, 16, 64)}])
    table.add_round([{"calls": Figure.scaled(13.0, 16, 64)}])
    assert line_of(report(Results(MACHINE, {"relief-large": table})), "b. ").count("16 of 64 tiles, times 4") == 1


def test_tables_stand_in_the_order_of_the_cases():
    text = report(Results(MACHINE, {name: table_of(tiles=[1]) for name in ("solar-small", "relief-large")}))
    assert text.index("relief-large") < text.index("solar-small")


def test_results_can_be_read_again(tmp_path):
    path = tmp_path / "results.json"
    results = Results(MACHINE, {"mosaic": table_of(write_mosaic=[10.5], gdal_translate=[9])})
    results.write(path)
    assert read_results(path) == results
    line = json.loads(path.read_text())["tables"]["mosaic"]["lines"]["gdal-translate"]
    assert line["goal"] == {"bound": "at most 1.05", "value": 1.1667, "is met": False}


def test_results_of_the_same_machine_are_kept(tmp_path):
    path = tmp_path / "results.json"
    Results(MACHINE, {"mosaic": table_of(write_mosaic=[10])}).write(path)
    assert "mosaic" in earlier_results(path, dict(MACHINE)).tables
    assert not earlier_results(path, {**MACHINE, "SAGA": "9.8.0"}).tables
    assert not earlier_results(tmp_path / "none.json", MACHINE).tables
