"""Files as they were written: known again by size and time, so that only they are removed, and nobody else's."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import NamedTuple

from tile_job_plugin.file_moves import is_removed_file


class Stamp(NamedTuple):
    """What tells a file from another one, and from itself after a change."""

    #: Bytes.
    size: int
    #: Nanoseconds.
    modified: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file; None for what is not there, or no file."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def stamps_below(folder: Path) -> dict[str, Stamp]:
    """Return the stamp of each file below a folder, by its path within it, with slashes."""
    return {path.relative_to(folder).as_posix(): stamp for path in files_below(folder) if (stamp := stamp_of(path))}


def files_below(folder: Path) -> Iterator[Path]:
    """List all that is below a folder, is no folder and was not removed; links are not followed."""
    for root, folders, files in os.walk(folder):
        links = [name for name in folders if Path(root, name).is_symlink()]
        yield from (Path(root, name) for name in (*files, *links) if not is_removed_file(name))


@dataclass(frozen=True)
class WrittenFiles:
    """Files that were written below one folder, by their paths within it, with slashes."""

    folder: Path
    stamps: Mapping[str, Stamp]

    def unchanged(self) -> list[Path]:
        """List those that are still as they were written."""
        return [path for path, stamp in self._paths.items() if stamp_of(path) == stamp]

    def others(self, besides: Collection[str] = ()) -> list[Path]:
        """List all else that is below the folder, but for what is named *besides*."""
        known = {self.folder / name for name in (*self.stamps, *besides)}
        return [path for path in files_below(self.folder) if path not in known]

    def remove(self) -> None:
        """Remove those that are still as they were written, and the folders that are empty then. Raises OSError."""
        for path in self.unchanged():
            path.unlink()
        self.remove_empty_folders()

    def remove_empty_folders(self) -> None:
        """Remove the folders that the files lay in, and the folder itself, where nothing is left in them."""
        folders = {self.folder, *(parent for path in self._paths for parent in path.parents)}
        inside = [folder for folder in folders if self.folder in (folder, *folder.parents)]
        for folder in sorted(inside, key=lambda path: len(path.parts), reverse=True):
            with suppress(OSError):
                folder.rmdir()

    @cached_property
    def _paths(self) -> dict[Path, Stamp]:
        """Leaves out what does not lie below the folder, whatever the list says."""
        names = {PurePath(name): stamp for name, stamp in self.stamps.items()}
        inside = {name for name in names if name.parts and not name.anchor and ".." not in name.parts}
        linked = {parent for parent in {name.parent for name in inside} if self._is_linked(parent)}
        return {self.folder / name: names[name] for name in inside if name.parent not in linked}

    def _is_linked(self, parent: PurePath) -> bool:
        return any((self.folder / folder).is_symlink() for folder in (parent, *parent.parents) if folder.parts)
