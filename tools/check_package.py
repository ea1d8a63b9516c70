"""Check the plugin's zip by the rules of the QGIS plugin repository: content, metadata, bandit and detect-secrets.

The rules are those of the upload form's validator and security scan; its findings of every severity count here.
"""

from __future__ import annotations

import configparser
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from tools import PLUGIN

MAX_SIZE = 25_000_000
REQUIRED_FILES = ("__init__.py", "LICENSE", "metadata.txt")
REQUIRED_METADATA = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email",
    "homepage", "tracker", "repository", "icon",
)  # fmt: skip
REFUSED_SUFFIXES = {".bat", ".cmd", ".dll", ".dylib", ".exe", ".ps1", ".pyc", ".pyo", ".sh", ".so"}
REFUSED_FOLDERS = {"__MACOSX", "__pycache__", "tests"}
#: Files that would let a scanner overlook something.
REFUSED_NAMES = {"bandit.yaml", "pyproject.toml", "setup.cfg", "tox.ini"}


def check_package(package: Path) -> list[str]:
    """Find what the repository would refuse, in words; empty when all is well."""
    problems = []
    if package.stat().st_size > MAX_SIZE:
        problems.append(f"{package.name} is larger than {MAX_SIZE // 1_000_000} MB")
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        problems += [problem for entry in archive.infolist() for problem in entry_problems(entry)]
        problems += missing_files(archive.namelist())
        archive.extractall(folder)
        problems += metadata_problems(Path(folder) / PLUGIN)
        problems += bandit_problems(Path(folder))
        problems += secret_problems(Path(folder))
    return problems


def entry_problems(entry: zipfile.ZipInfo) -> list[str]:
    """Find what is wrong with one file of the zip by its name and mode."""
    path = PurePosixPath(entry.filename)
    mode = entry.external_attr >> 16
    problems = {
        f"not inside the folder {PLUGIN}": path.parts[0] != PLUGIN or ".." in path.parts,
        "a hidden file or folder": any(part.startswith(".") for part in path.parts),
        "a kind of file that is refused": path.suffix.lower() in REFUSED_SUFFIXES or path.name in REFUSED_NAMES,
        "in a folder that has no place in a plugin": not REFUSED_FOLDERS.isdisjoint(path.parts),
        "a link": mode & 0o170000 == 0o120000,
        "executable": bool(mode & 0o111),
    }
    return [f"{entry.filename}: {problem}" for problem, found in problems.items() if found]


def missing_files(names: list[str]) -> list[str]:
    """Find which of the required files the zip lacks."""
    return [f"{name} is missing" for name in REQUIRED_FILES if f"{PLUGIN}/{name}" not in names]


def metadata_problems(folder: Path) -> list[str]:
    """Find what is wrong with the metadata of the plugin in *folder*."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(folder / "metadata.txt", encoding="utf-8")
    metadata = dict(parser["general"])
    problems = [f"metadata.txt: {name} is missing" for name in REQUIRED_METADATA if not metadata.get(name)]
    if not (folder / metadata.get("icon", "")).is_file():
        problems.append(f"metadata.txt: there is no icon {metadata.get('icon')}")
    return problems


def bandit_problems(folder: Path) -> list[str]:
    """Run bandit with all its tests over *folder*."""
    command = [sys.executable, "-m", "bandit", "--recursive", "--quiet", "--format", "json", "."]
    report = json.loads(subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True).stdout)
    issues = [
        f"{issue['filename']}:{issue['line_number']}: {issue['test_id']} {issue['issue_text']}"
        for issue in report["results"]
    ]
    return issues + [f"{error['filename']}: {error['reason']}" for error in report["errors"]]


def secret_problems(folder: Path) -> list[str]:
    """Run detect-secrets with all its detectors over *folder*."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."]
    report = json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout)
    return [
        f"{name}:{secret['line_number']}: {secret['type']}"
        for name, secrets in report["results"].items()
        for secret in secrets
    ]


def main(package: Path) -> None:
    """Print the verdict on *package*; exit with 1 when it would be refused."""
    problems = check_package(package)
    if problems:
        sys.exit("\n".join([f"{package}: the plugin repository would refuse it:", *problems]))
    print(f"{package}: {package.stat().st_size / 1000:.0f} kB, ready for the plugin repository")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
