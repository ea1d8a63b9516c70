import pytest

from tools import PLUGIN, ROOT
from tools.check_coverage import FLOORS, TOP, package_of, problems, shares


def test_each_package_of_the_plugin_has_a_floor():
    assert set(FLOORS) == {package_of(str(path.relative_to(ROOT))) for path in (ROOT / PLUGIN).rglob("*.py")}


def test_files_below_a_package_count_as_its_own():
    files = {
        f"{PLUGIN}/jobs/model.py": {"summary": {"num_statements": 30, "covered_lines": 30}},
        f"{PLUGIN}/jobs/local/cluster.py": {"summary": {"num_statements": 10, "covered_lines": 0}},
        f"{PLUGIN}/jobs/local/__init__.py": {"summary": {"num_statements": 0, "covered_lines": 0}},
        f"{PLUGIN}/text.py": {"summary": {"num_statements": 3, "covered_lines": 1}},
    }
    assert shares({"files": files}) == {"jobs": 75, TOP: pytest.approx(33.3, abs=0.1)}


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"jobs": 90.0}, []),
        ({"jobs": 89.96}, ["jobs: 89.96 %, and must have 90 %"]),
        ({}, ["jobs: 0.00 %, and must have 90 %"]),
        ({"jobs": 95.0, "new": 100.0}, ["new: has no floor"]),
    ],
)
def test_too_little_and_new_packages_are_told(found, said):
    assert problems(found, {"jobs": 90}) == said
