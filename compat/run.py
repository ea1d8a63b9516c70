"""Run tests, demo and recipes on this system and on newer ones, and print how they went and how results differ.

make compat
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from compat.differences import differences
from compat.postgres import MAJOR_VERSIONS, try_job_database
from compat.report import Counts, Finding, table
from compat.systems import FOLDER, System, debian, this_system
from tools import ROOT
from tools.saga_tools import FOLDER as SAGA_TOOLS
from tools.saga_tools import write_document

#: How to get each system; this one first, with which the others are compared.
SYSTEMS: dict[str, Callable[[], System]] = {
    "this": this_system,
    "trixie": lambda: debian("Debian 13", "trixie"),
    "testing": lambda: debian("Debian testing", "testing"),
}
#: Where each system keeps what is compared, in its copy of the checkout.
RESULTS = Path("build") / "compat"
#: What the recipes are run on.
ELEVATION = Path("build") / "elevation.tif"
DEMO_PICTURE = Path("demo") / "output" / "hillshade.png"
PYTHON = "/usr/bin/python3"


def main() -> None:
    """Do what the command line asks for; exit with 1 where something failed."""
    arguments = parse_arguments()
    become_root()
    FOLDER.mkdir(parents=True, exist_ok=True)
    systems = [make() for name, make in SYSTEMS.items() if name in ("this", *arguments.systems)]
    findings = [examine(system, systems[0]) for system in systems]
    print(f"\n{table(findings)}")
    for system in systems[1:]:
        print(f"\n{system.name} beside {systems[0].name}:")
        for difference in differences(systems[0].checkout / RESULTS, system.checkout / RESULTS):
            print(f"  {difference}")
    write_documents(systems, findings)
    is_each_postgres_good = try_each_postgres(systems[0])
    sys.exit(not (is_each_postgres_good and all(finding.is_good for finding in findings)))


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    others = [name for name in SYSTEMS if name != "this"]
    parser.add_argument("--systems", nargs="*", choices=others, default=others, help="all unless told otherwise")
    return parser.parse_args()


def become_root() -> None:
    """Start again as root, who alone can make and enter root folders."""
    if os.geteuid() != 0:
        os.execvp("sudo", ["sudo", "--preserve-env=TILE_JOBS_COMPAT", PYTHON, "-m", "compat.run", *sys.argv[1:]])
    if not shutil.which("debootstrap"):
        sys.exit("debootstrap is missing. Run `make setup-tests`.")


def examine(system: System, base: System) -> Finding:
    """Copy the checkout into a system, run everything there, and return how it went."""
    print(f"{system.name}: copying the checkout", flush=True)
    system.copy_checkout()
    (system.checkout / RESULTS).mkdir(parents=True)
    failures = []

    def run(name: str, command: str, **variables: str) -> None:
        log = FOLDER / f"{system.name.lower().replace(' ', '-')}-{name}.log"
        print(f"{system.name}: {command}", flush=True)
        if system.run(command, log, variables):
            failures.append(f"{system.name}: `{command}` failed; see {log}")

    run("setup", "make setup-tests")
    run("test", f"make test RESULTS={RESULTS}")
    run("demo", "make demo")
    run("saga-tools", "make saga-tools")
    # The same file for all, since versions of GDAL might resample it in their own ways.
    elevation = base.checkout / "demo" / "output" / "elevation.tif"
    if elevation.exists():
        shutil.copy(elevation, system.checkout / ELEVATION)
    run("recipes", f"{PYTHON} -m compat.recipes {ELEVATION} {RESULTS}")
    run("versions", f"{PYTHON} -m tools.versions >{RESULTS / 'versions.json'}")
    tests = [system.checkout / RESULTS / f"tests-{name}.xml" for name in ("together", "alone")]
    file = system.checkout / RESULTS / "versions.json"
    told = file.read_text(encoding="utf-8") if file.exists() else ""
    versions = json.loads(told) if told else {}
    return Finding(system.name, versions, Counts.read(*tests), failures)


def try_each_postgres(system: System) -> bool:
    """Test the job database on each version of Postgres; return whether all is well."""
    print(f"\nThe job database's tests, on {system.name}:")
    are_all_good = True
    for major in MAJOR_VERSIONS:
        version, tests = try_job_database(system, major)
        print(f"  PostgreSQL {version}: {tests}", flush=True)
        are_all_good &= tests.is_good
    return are_all_good


def write_documents(systems: Sequence[System], findings: Sequence[Finding]) -> None:
    """Put what the systems wrote into this checkout's docs: the tools of each SAGA, and all demo pictures in one."""
    for system, finding in zip(systems, findings):
        tools = system.checkout / SAGA_TOOLS.relative_to(ROOT) / f"{finding.versions.get('SAGA')}.json"
        if tools.exists():
            shutil.copy(tools, SAGA_TOOLS)
    write_document()
    pictures = [word for system in systems for word in ("-label", system.name, str(system.checkout / DEMO_PICTURE))]
    target = ROOT / "docs" / "images" / "demo_on_each_system.png"
    if len(systems) == len(SYSTEMS) and all((system.checkout / DEMO_PICTURE).exists() for system in systems):
        layout = ["-tile", "x1", "-geometry", "700x+8+8", "-depth", "8"]
        subprocess.run(["montage", "-font", "DejaVu-Sans", *pictures, *layout, target], check=True)
        print(f"\nThe demo's pictures side by side: {target}")


if __name__ == "__main__":
    main()
