"""Folders for files that are not finished, from which a rename brings them to their place."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tile_job_plugin.file_moves import remove_folder


@contextmanager
def scratch_folder(destination: Path, preferred: Path | None) -> Iterator[Path]:
    """Make a folder on the file system of *destination*: in *preferred*, where that lies on it, else beside it."""
    parent = destination.parent
    parent.mkdir(parents=True, exist_ok=True)
    is_near = preferred is not None and preferred.stat().st_dev == parent.stat().st_dev
    # Of a long name a part, so that there is room for what makes the folder's its own.
    folder = Path(tempfile.mkdtemp(prefix=f".{destination.stem[:50]}-", dir=preferred if is_near else parent))
    try:
        yield folder
    finally:
        remove_folder(folder)
