"""Build the plugin's zip, such as the QGIS plugin repository takes it, and print its path."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

from tile_job_plugin.version import plugin_version
from tools import PLUGIN, ROOT

#: Files of the zip's folder that the checkout keeps at its top.
TOP_FILES = ("LICENSE", "metadata.txt")
#: Every entry has this time (the earliest that a zip can hold), so that the same commit gives the same bytes.
TIME = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644


def build_package(folder: Path) -> Path:
    """Write the zip of the tracked files into *folder*, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"{PLUGIN}-{plugin_version()}.zip"
    with zipfile.ZipFile(package, "w") as archive:
        for name, source in sorted(contents().items()):
            entry = zipfile.ZipInfo(name, TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = PLAIN_FILE << 16
            archive.writestr(entry, source.read_bytes())
    return package


def contents() -> dict[str, Path]:
    """Find the zip's files: names inside the zip, and where each is read from."""
    files = {path: ROOT / path for path in tracked_files()}
    files.update({f"{PLUGIN}/{name}": ROOT / name for name in TOP_FILES})
    return files


def tracked_files() -> list[str]:
    """List the plugin's files that git knows, so that nothing else slips into the zip."""
    # A checkout may belong to another user, as in a container; reading its list of files is harmless.
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--", PLUGIN]
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return listing.rstrip("\0").split("\0")


if __name__ == "__main__":
    print(build_package(ROOT / "build"))
