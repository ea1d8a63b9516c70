"""What was found on each system, and the table of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Counts:
    """How many tests of a run went how."""

    passed: int
    failed: int
    skipped: int
    seconds: float

    def __str__(self) -> str:
        """Return them in words."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped in {self.seconds:.0f} s"

    @property
    def is_good(self) -> bool:
        """Whether tests were run, and none failed or was skipped."""
        return self.passed > 0 and not (self.failed or self.skipped)

    @classmethod
    def read(cls, *paths: Path) -> Counts:
        """Add up the counts of pytest's JUnit files; none where the tests did not get so far as to write them all."""
        if not all(path.exists() for path in paths):
            return cls(0, 0, 0, 0.0)
        suites = [suite for path in paths for suite in ElementTree.parse(path).getroot().iter("testsuite")]
        total, errors, failures, skipped = (
            sum(int(suite.get(name, 0)) for suite in suites) for name in ("tests", "errors", "failures", "skipped")
        )
        seconds = sum(float(suite.get("time", 0)) for suite in suites)
        return cls(total - errors - failures - skipped, errors + failures, skipped, seconds)


@dataclass(frozen=True)
class Finding:
    """What was found on one system."""

    system: str
    versions: Mapping[str, str]
    tests: Counts
    #: Commands that failed, with where their output is.
    failures: Sequence[str]

    @property
    def is_good(self) -> bool:
        """Whether all commands and tests passed, and none was skipped."""
        return not self.failures and self.tests.is_good


def table(findings: Sequence[Finding]) -> str:
    """Write one line for each system, with the failures below."""
    programs = list(dict.fromkeys(program for finding in findings for program in finding.versions))
    titles = ["System", *programs, "passed", "failed", "skipped", "seconds"]
    rows = [titles, *(_cells(finding, programs) for finding in findings)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(titles))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([*lines, *(failure for finding in findings for failure in finding.failures)])


def _cells(finding: Finding, programs: Sequence[str]) -> list[str]:
    tests = finding.tests
    counts = [str(tests.passed), str(tests.failed), str(tests.skipped), f"{tests.seconds:.0f}"]
    return [finding.system, *(finding.versions.get(program, "?") for program in programs), *counts]
