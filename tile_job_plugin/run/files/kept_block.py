"""The folder of a block whose results are kept: whether it is as it was written, and a copy of it for another job."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from tile_job_plugin.run.files.fsync import sync_tree
from tile_job_plugin.run.files.job_folder import TILE_LIST, read_list, written_block
from tile_job_plugin.run.files.written_files import Stamp, stamp_of


def whole_files(folder: Path, tile_ids: Collection[str], made_from: str) -> dict[str, Stamp]:
    """Return the files of a block with these tiles by their names; none where one is not as it was written."""
    listed = read_list(folder / TILE_LIST)
    if not isinstance(listed, dict) or listed.get("made from") != made_from or not {*tile_ids} <= {*listed["tiles"]}:
        return {}
    files = {name: Stamp(*stamp) for name, stamp in listed["files"].items()}
    is_whole = all(Path(name).name == name and stamp_of(folder / name) == stamp for name, stamp in files.items())
    return files if is_whole else {}


def bytes_of(folder: Path) -> int:
    """Return how much disk a block takes."""
    return sum(stamp.size for stamp in written_block(folder).stamps.values())


def link_files(folder: Path, files: dict[str, Stamp], work_folder: Path) -> None:
    """Give the files of a block a second name each, in a folder of another job; copy them where the disk refuses that.

    Nothing that happens to the first names changes the second ones. Raises OSError, also where a file is not whole.
    """
    is_copied = False
    for name, stamp in files.items():
        source, target = folder / name, work_folder / name
        try:
            os.link(source, target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copyfile(source, target, follow_symlinks=False)
            is_copied = True
        found = stamp_of(target)
        if found is None or found.size != stamp.size:
            raise FileNotFoundError(f"{source} is not as it was written")
    if is_copied:
        sync_tree(work_folder)


def remove_block(folder: Path, made_from: str) -> None:
    """Remove the files of a block that is not kept any longer, and the folders around it that are empty then."""
    listed = read_list(folder / TILE_LIST)
    if not isinstance(listed, dict) or listed.get("made from") != made_from:
        return
    # What somebody has open on Windows stays.
    with suppress(OSError):
        written_block(folder).remove()
        for empty in (folder.parent, folder.parent.parent):
            empty.rmdir()
