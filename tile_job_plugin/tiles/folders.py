"""Folders of tiles as downloads leave them: which of their files are tiles, and what the others are.

A file that GDAL reads as a raster may still be none of the tiles: it belongs to another one, shows others, is a picture
of one, or the same tile in another format. GDAL itself says which files belong to a raster.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Callable

from osgeo import gdal

from tile_job_plugin.gdal_calls import Progress, quiet
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.remote_files import settings
from tile_job_plugin.tiles.candidates import Candidate, identify, look_at
from tile_job_plugin.tiles.errors import AmbiguousIds, NoRasters, RastersRefused
from tile_job_plugin.tiles.parallel_reads import read_each

#: Belong to a raster, or did: of a lost one they would be read as rasters of their own. The last is MiraMon's.
_SIDE_SUFFIXES = (".ovr", ".msk", ".aux", ".rrd", "i.rel")
#: Folders that archives made on a Mac have beside the files.
_JUNK = "__MACOSX"

RESULT = QT_TRANSLATE_NOOP("TileJobs", "were written by Tile Jobs ({field.index}, or {field.raster}, takes them)")
BELONGS = QT_TRANSLATE_NOOP("TileJobs", "belong to another raster")
SHOWS_OTHERS = QT_TRANSLATE_NOOP("TileJobs", "show other rasters of the folder")
UNPLACED = QT_TRANSLATE_NOOP("TileJobs", "have no georeference, and the name of a raster that has one")
UNREADABLE = QT_TRANSLATE_NOOP("TileJobs", "can't be opened by GDAL, and are of another format than the tiles")
PICTURE = QT_TRANSLATE_NOOP("TileJobs", "are pictures, not elevation")
OTHER_FORMAT = QT_TRANSLATE_NOOP(
    "TileJobs", "are tiles that are there in another format as well ({field.pattern} chooses, such as *.asc)"
)
PACKED = QT_TRANSLATE_NOOP("TileJobs", "are archives of rasters that are there unpacked as well")
SEVERAL = QT_TRANSLATE_NOOP("TileJobs", "are archives with several rasters ({field.subfolders} takes them)")
EMPTY = QT_TRANSLATE_NOOP("TileJobs", "are archives in which GDAL finds no raster")


@dataclass(frozen=True)
class FolderContents:
    """The tiles of a folder, and what was left out of it."""

    #: Id and name of each raster.
    rasters: Sequence[tuple[str, str]]
    #: Paths below the folder by the reason, which follows "They".
    left_out: dict[str, list[str]]
    #: How many subfolders were not looked into.
    subfolders: int


def rasters_in_folder(
    folder: Path | str,
    patterns: Sequence[str] = (),
    subfolders: bool = False,
    progress: Progress = lambda percent: True,
) -> FolderContents:
    """Find the tiles of a folder, which may lie in one of GDAL's file systems, such as /vsizip//data/dem.zip.

    The id of each is its file's name without the ending.

    *patterns* are of file names, or of paths below the folder where they hold a slash; one of them has to fit. A zip
    archive with one raster stands for that; others are looked into, as is what is below, with *subfolders*. Where names
    are not unique, a raster that is alone in a subfolder or archive bears the name of that.

    *progress* is called before each file, with 0, as nobody knows how many there are.

    Raises NoRasters, AmbiguousIds or RastersRefused, or Stopped by *progress*.
    """
    virtual = str(folder).rstrip("/") if str(folder).startswith("/vsi") else ""
    folder = Path(folder).absolute()
    if not (_is_virtual_folder(virtual) if virtual else folder.is_dir()):
        path = virtual or folder
        raise RastersRefused(QT_TRANSLATE_NOOP("TileJobs", "{path} is not a folder."), field="folder", path=path)
    return _Search(folder, patterns, subfolders, progress, virtual).contents()


class _Search:
    def __init__(
        self, folder: Path, patterns: Sequence[str], subfolders: bool, progress: Progress, virtual: str
    ) -> None:
        self._folder = folder
        #: The folder in one of GDAL's file systems, empty for one on a disk.
        self._virtual = virtual
        self._patterns = [pattern.casefold() for pattern in patterns]
        self._goes_down = subfolders
        self._progress = progress
        self._left_out: dict[str, list[str]] = defaultdict(list)
        self._skipped = 0

    def contents(self) -> FolderContents:
        tiles = self._tiles_in_virtual_folder() if self._virtual else list(self._tiles_below(self._folder))
        for leave_out in (
            self._without_pictures,
            self._without_mosaics,
            self._without_unreadable,
            self._without_packed,
        ):
            tiles = leave_out(tiles)
        if not tiles:
            raise NoRasters(
                self._virtual or str(self._folder), self._patterns, self._skipped, len(self._left_out[RESULT])
            )
        return FolderContents(self._named(tiles), dict(self._left_out), self._skipped)

    def _tiles_below(self, folder: Path) -> Iterator[Candidate]:
        """Find the tiles of one folder, then those of the archives and folders in it."""
        files, archives, folders = _sorted(folder)
        yield from self._tiles_among({str(file): self._below(file) for file in files})
        for archive in archives:
            yield from self._tiles_in_archive(archive)
        if not self._goes_down:
            self._skipped += len(folders)
            return
        for inner in folders:
            yield from self._tiles_below(inner)

    def _tiles_in_virtual_folder(self) -> list[Candidate]:
        """Find the tiles of a folder in an archive or on a server, and with subfolders of all below."""
        with quiet(), settings():
            entries = gdal.ReadDirRecursive(self._virtual) if self._goes_down else gdal.ReadDir(self._virtual)
        files = sorted(entry for entry in entries or [] if not entry.endswith("/") and not _is_junk(entry))
        return self._tiles_among({f"{self._virtual}/{file}": file for file in files})

    def _tiles_in_archive(self, archive: Path) -> Iterator[Candidate]:
        root = f"/vsizip/{archive}"
        with quiet():
            entries = [entry for entry in gdal.ReadDirRecursive(root) or [] if not entry.endswith("/")]
        inside = {f"{root}/{entry}": f"{self._below(archive)}/{entry}" for entry in entries if not _is_junk(entry)}
        tiles = self._without_pictures(self._tiles_among(inside))
        if not tiles and self._is_wanted(self._below(archive)):
            self._left_out[EMPTY].append(self._below(archive))
        if len(tiles) > 1 and not self._goes_down:
            self._left_out[SEVERAL].append(self._below(archive))
            return
        yield from tiles

    def _tiles_among(self, names: dict[str, str]) -> list[Candidate]:
        """Find the tiles among files of one folder: names of GDAL's, and the paths below the folder."""
        wanted = {name: below for name, below in names.items() if self._is_wanted(below)}
        looks = self._look_at({name: below for name, below in wanted.items() if _may_be_raster(below)})
        found = [candidate for candidate in looks if candidate is not None]
        rasters = self._without(lambda raster: raster.is_result, RESULT, found)
        return self._without_other_formats(self._without_mosaics(self._without_side_files(rasters)))

    def _look_at(self, names: dict[str, str]) -> list[Candidate | None]:
        return read_each(lambda name: look_at(name, names[name]), list(names), lambda percent: self._progress(0))

    def _is_wanted(self, below: str) -> bool:
        path = below.casefold()
        *folders, file = path.split("/")
        names = [file, *(name for name in folders if name.endswith(".zip"))]
        return not self._patterns or any(
            any(fnmatch(name, pattern) for name in ([path] if "/" in pattern else names)) for pattern in self._patterns
        )

    def _without_side_files(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        """Leave out what GDAL can't open by itself and reads for another, such as a header."""
        owned = {name for raster in rasters for name in raster.others}
        opened = {raster.stem for raster in rasters if raster.is_opened and not raster.is_picture}

        def belongs(raster: Candidate) -> bool:
            is_known = raster.is_opened or raster.is_picture
            return not is_known and (raster.name in owned or raster.stem in opened)

        return self._without_namesakes(self._without(belongs, BELONGS, rasters))

    def _without_namesakes(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        """Leave out what GDAL reads by the header of the pixels beside it, such as the .prj of a .bil."""
        by_header: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
        for raster in rasters:
            for name in raster.others:
                by_header[raster.stem, name].append(raster)
        pixels = {header: min(same, key=lambda raster: raster.odd_bytes) for header, same in by_header.items()}

        def is_namesake(raster: Candidate) -> bool:
            firsts = (pixels[raster.stem, name] for name in raster.others)
            return any(first.driver == raster.driver and first is not raster for first in firsts)

        return self._without(is_namesake, BELONGS, rasters)

    def _without_unreadable(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        """Leave out what only looks like a raster; a broken file of the tiles' own format is for the user to see."""
        drivers = {raster.driver for raster in rasters if raster.is_opened}
        return self._without(
            lambda raster: bool(drivers) and not raster.is_opened and raster.driver not in drivers, UNREADABLE, rasters
        )

    def _without_mosaics(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        """Leave out what GDAL makes of others that are there."""
        by_name = {raster.name: raster for raster in rasters if raster.is_opened}

        def shows_others(raster: Candidate) -> bool:
            shown = [by_name[name] for name in raster.others if name in by_name]
            # Of two that are read for each other, the larger is the one with the pixels.
            return any(raster.name not in other.others or raster.size < other.size for other in shown)

        return self._without(shows_others, SHOWS_OTHERS, rasters)

    def _without_other_formats(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        placed = {raster.stem for raster in rasters if raster.transform is not None and not raster.is_picture}

        def is_unplaced(raster: Candidate) -> bool:
            is_known = raster.is_opened and not raster.is_picture
            return is_known and raster.transform is None and raster.stem in placed

        rasters = self._without(is_unplaced, UNPLACED, rasters)
        by_stem: dict[str, list[Candidate]] = defaultdict(list)
        for raster in rasters:
            by_stem[raster.stem].append(raster)
        best = {stem: max(same, key=lambda raster: raster.rank) for stem, same in by_stem.items() if len(same) > 1}

        def is_second(raster: Candidate) -> bool:
            first = best.get(raster.stem, raster)
            return raster.driver != first.driver and not raster.is_picture and raster.is_same_tile(first)

        return self._without(is_second, OTHER_FORMAT, rasters)

    def _without_pictures(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        if all(raster.is_picture for raster in rasters):
            return list(rasters)
        return self._without(lambda raster: raster.is_picture, PICTURE, rasters)

    def _without_packed(self, rasters: Sequence[Candidate]) -> list[Candidate]:
        unpacked = {raster.stem: raster for raster in rasters if not raster.is_packed}

        def is_unpacked(raster: Candidate) -> bool:
            return raster.is_packed and raster.stem in unpacked and raster.is_same_tile(unpacked[raster.stem])

        return self._without(is_unpacked, PACKED, rasters)

    def _without(
        self, has_fault: Callable[[Candidate], bool], reason: str, rasters: Sequence[Candidate]
    ) -> list[Candidate]:
        kept = []
        for raster in rasters:
            if has_fault(raster):
                self._left_out[reason].append(raster.below)
            else:
                kept.append(raster)
        return kept

    def _named(self, rasters: Sequence[Candidate]) -> list[tuple[str, str]]:
        """Return each raster its id."""
        times = Counter(raster.stem for raster in rasters)
        in_entry = Counter(raster.entry for raster in rasters)
        ids = [
            raster.entry_name if times[raster.stem] > 1 and in_entry[raster.entry] == 1 else raster.stem
            for raster in rasters
        ]
        # As they are typed; file systems may hold accents as characters of their own.
        ids = [unicodedata.normalize("NFC", tile_id.strip()) for tile_id in ids]
        by_id: dict[str, list[str]] = defaultdict(list)
        for tile_id, raster in zip(ids, rasters):
            by_id[tile_id].append(raster.below)
        if len(by_id) < len(ids):
            raise AmbiguousIds({tile_id: paths for tile_id, paths in by_id.items() if len(paths) > 1})
        return [(tile_id, raster.name) for tile_id, raster in zip(ids, rasters)]

    def _below(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _sorted(folder: Path) -> tuple[list[Path], list[Path], list[Path]]:
    """List what may be rasters, archives, and folders to go into."""
    files: list[Path] = []
    archives: list[Path] = []
    folders: list[Path] = []
    for entry in sorted(folder.iterdir()):
        if _is_junk(entry.name):
            continue
        if entry.is_dir():
            (files if _is_dataset(entry) else folders).append(entry)
        elif entry.is_file():
            (archives if entry.suffix.lower() == ".zip" else files).append(entry)
    return files, archives, [inner for inner in folders if not inner.is_symlink()]


def _is_virtual_folder(name: str) -> bool:
    with quiet(), settings():
        return bool(gdal.ReadDir(name))


def _is_dataset(folder: Path) -> bool:
    """Whether GDAL takes a folder for a raster, as of Esri's grids."""
    return identify(str(folder)) is not None


def _is_junk(entry: str) -> bool:
    return any(part.startswith(".") or part == _JUNK for part in entry.split("/"))


def _may_be_raster(below: str) -> bool:
    return not below.lower().endswith(_SIDE_SUFFIXES)
