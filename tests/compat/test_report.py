import pytest

from compat.report import Counts, Finding, table

JUNIT = """<testsuites><testsuite tests="10" errors="1" failures="2" skipped="3" time="4.5"/></testsuites>"""


def finding(system="Debian 13", passed=1, failed=0, skipped=0, failures=()):
    return Finding(system, {"QGIS": "3.40.6"}, Counts(passed, failed, skipped, 12.0), failures)


@pytest.mark.parametrize("runs", [1, 2])
def test_the_tests_of_all_runs_are_counted(tmp_path, runs):
    paths = [tmp_path / f"tests-{number}.xml" for number in range(runs)]
    for path in paths:
        path.write_text(JUNIT)
    assert Counts.read(*paths) == Counts(passed=4 * runs, failed=3 * runs, skipped=3 * runs, seconds=4.5 * runs)


def test_tests_that_did_not_run_are_not_taken_for_good(tmp_path):
    (tmp_path / "one.xml").write_text(JUNIT)
    counts = Counts.read(tmp_path / "one.xml", tmp_path / "none.xml")
    assert not Finding("Debian 13", {}, counts, []).is_good


@pytest.mark.parametrize("bad", [{"failed": 1}, {"skipped": 1}, {"failures": ["`make demo` failed"]}])
def test_anything_that_failed_or_was_skipped_is_not_good(bad):
    assert finding().is_good
    assert not finding(**bad).is_good


def test_the_table_has_a_line_for_each_system_and_the_failures_below():
    lines = table([finding("Debian 12"), finding(failures=["see log.txt"])]).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["System", "Debian 12", "Debian 13", "see log.txt"]
    assert "3.40.6" in lines[1]
