"""What lets a whole run fail does so in one process and in several."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ("verdict", "figures", "secrets")
PASSED, SKIPPED = "def test_one():\n    {}\n", "import pytest\ndef test_two():\n    pytest.skip('not here')\n"
#: What a run is told to do its tests in this process, and in two.
ways = pytest.mark.parametrize("way", [[], ["--numprocesses=2", "--dist=loadfile"]], ids=["one process", "two"])


@pytest.fixture
def run(tmp_path):
    """Run tests with the plugins that judge a run."""

    def run(way, *modules, **variables):
        for number, module in enumerate(modules):
            (tmp_path / f"test_{number}.py").write_text(module)
        (tmp_path / "pytest.ini").write_text("[pytest]\n")
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"-c{tmp_path / 'pytest.ini'}", *way]
        command += [f"-ptests.fixtures.{name}" for name in PLUGINS]
        environment = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
        environment |= {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), **variables}
        return subprocess.run(
            [*command, str(tmp_path)], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    return run


@ways
def test_a_skipped_test_fails_a_run_that_is_good_where_ci_is_set(run, way):
    modules = (PASSED.format("pass"), SKIPPED)
    assert run(way, *modules).returncode == 0
    done = run(way, *modules, CI="1")
    assert (done.returncode, "A test was skipped, which CI does not allow." in done.stdout) == (1, True), done.stdout


@ways
def test_a_password_that_a_test_shows_fails_the_run(run, way):
    shows = "from tests.fixtures.secrets import WATCH; WATCH.passwords.add('hush'); print({!r})"
    done = run(way, PASSED.format(shows.format("hu" + "sh")), PASSED.format("pass"))
    assert (done.returncode, "A password was shown by the report of" in done.stdout) == (1, True), done.stdout
    assert run(way, PASSED.format(shows.format("hu")), PASSED.format("pass")).returncode == 0


@ways
def test_figures_are_shown_at_the_end(run, way):
    done = run(way, PASSED.format("from tests.fixtures.figures import FIGURES; FIGURES.append('7 of 7')"))
    assert "7 of 7" in done.stdout
