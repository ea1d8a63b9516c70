"""Check that the tests of the last run have covered enough of each package of the plugin.

python3 -m tools.check_coverage
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from tools import PLUGIN, ROOT

#: The modules that lie in no package.
TOP = "(top)"
#: Per cent of a package's statements that `make test` must run at least, in its own process. What runs in a child
#: process is not measured, so doors that tests call from outside (the service, the window) have lower ones.
FLOORS = {
    TOP: 83,
    "algorithms": 95,
    "engines": 90,
    "hydrology": 95,
    "jobs": 92,
    "layers": 72,
    "light": 92,
    "panel": 80,
    "recipes": 95,
    "requests": 95,
    "run": 92,
    "saga": 93,
    "server": 74,
    "terrain": 92,
    "tiles": 95,
    "widgets": 80,
}


def shares(report: Mapping[str, Any]) -> dict[str, float]:
    """Return the per cent of each package's statements that were run, from coverage's JSON report."""
    statements: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    for name, file in report["files"].items():
        package = package_of(name)
        statements[package] += file["summary"]["num_statements"]
        covered[package] += file["summary"]["covered_lines"]
    return {package: 100 * covered[package] / count for package, count in sorted(statements.items()) if count}


def package_of(name: str) -> str:
    """Return the package of the plugin in which a file lies."""
    parts = PurePath(name).parts
    inner = parts[parts.index(PLUGIN) + 1 :]
    return inner[0] if len(inner) > 1 else TOP


def problems(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Find the packages that were covered too little or not at all, and those without a floor, in words."""
    low = [
        f"{package}: {found.get(package, 0):.2f} %, and must have {floor} %"
        for package, floor in floors.items()
        if found.get(package, 0) < floor
    ]
    return low + [f"{package}: has no floor" for package in found if package not in floors]


def main() -> None:
    """Print the share of each package; exit with 1 if one is too low."""
    command = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "-"]
    report = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = shares(json.loads(report))
    for package, share in found.items():
        print(f"{package:<12}{share:5.1f} % covered, at least {FLOORS.get(package, 0)} %")
    if low := problems(found, FLOORS):
        sys.exit("\n".join(["The tests cover too little of the plugin:", *low]))


if __name__ == "__main__":
    main()
