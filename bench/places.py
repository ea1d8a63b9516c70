"""Where the benchmark keeps what it makes."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools import ROOT

WORK = ROOT / "bench" / "work"
RESULTS = ROOT / "bench" / "results.json"
SCALE_RESULTS = ROOT / "bench" / "scale.json"


def fresh_folder(name: str) -> Path:
    """Make an empty folder below WORK."""
    folder = WORK / name
    remove_folder(folder)
    folder.mkdir(parents=True)
    return folder


def remove_folder(folder: Path) -> None:
    """Remove a folder with all in it, if it is there."""
    shutil.rmtree(folder, ignore_errors=True)
