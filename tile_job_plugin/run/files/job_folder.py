"""Where a job keeps its files: results of complete tiles under final names, work in progress beside them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable, cast

from tile_job_plugin.file_moves import move, try_new_file
from tile_job_plugin.jobs.helper_signs import Sign
from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.files.claim_folder import ClaimFolder
from tile_job_plugin.run.files.fsync import make_folders, sync_file, sync_folder
from tile_job_plugin.run.files.result_folders import ResultFolders
from tile_job_plugin.run.files.written_files import Stamp, WrittenFiles, stamp_of, stamps_below
from tile_job_plugin.system import this_boot, was_before_restart
from tile_job_plugin.text import file_name

#: The file that lists tiles and files of a complete block, and says which start of which computer has written it, and
#: what it was made from.
TILE_LIST = "tiles.json"
#: The file that lists the rasters which a result should have been made with, but could not.
MISSING_LIST = "missing.json"


class JobFolder:
    """The folder of one job, beside its mosaic; and the place beside its map tiles where they are under way."""

    def __init__(
        self, mosaic_path: str, claim: Claim, map_tiles_path: str | None = None, helper_id: int | None = None
    ) -> None:
        """Be the folder as its runner sees it by a claim, or the helper with a number."""
        mosaic = Path(mosaic_path)
        self.path = mosaic.with_name(f"{mosaic.stem}.job{claim.job_id}")
        self._claimed = ClaimFolder(self.path / "work", claim, helper_id)
        self._claimed_for_map_tiles = None
        if map_tiles_path:
            # Another file system than the mosaic's may be mounted there, and nobody can rename from one to the other.
            place = Path(map_tiles_path)
            self._claimed_for_map_tiles = ClaimFolder(place.with_name(f".{place.name}.job{claim.job_id}"), claim)

    @property
    def results(self) -> Path:
        """A folder for each complete block, with a raster for each output of the recipe and the list of its tiles."""
        return self.path / "results"

    @property
    def work(self) -> Path:
        """What this claim has under way."""
        return self._claimed.path

    @property
    def failed(self) -> Path:
        """A folder for each failed tile, with the window that it failed on."""
        return self.path / "failed"

    @property
    def places_of_claims(self) -> list[Path]:
        """The folders that have a folder for each claim."""
        claimed = (self._claimed, self._claimed_for_map_tiles)
        return [folder.root for folder in claimed if folder]

    def prepare_for_helper(self) -> None:
        """Make what a helper needs."""
        self._claimed.make()

    def take_away_helper(self, helper_id: int) -> None:
        """Take the folder of a helper away that is lost, so that it can put no results in place any more."""
        self._claimed.take_away(self._claimed.of_helper(helper_id))

    def take_away_helpers(self) -> None:
        """Take the folders of all other helpers away, of a job that has ended."""
        self._claimed.take_away_helpers()

    def prepare(
        self,
        check_claim: Callable[[], object] = lambda: None,
        helpers: Callable[[], Collection[int]] = tuple,
        has_results: Callable[[], bool] = lambda: True,
    ) -> None:
        """Make the folders, and clear away what earlier claims of the job left half done, or made in part.

        *check_claim* raises an error where another runner has the job by now; nothing is touched then. It is called
        when this claim's folder is there: a later claim, which it does not see yet, will then take the folder away.
        *helpers* returns the numbers of those that go on. A job that *has_results* of its own keeps them; any other one
        may find those of a job with the same number, of another job database, which had the same mosaic.
        """
        self._claimed.make()
        check_claim()
        self._claimed.take_over(helpers)
        if self._claimed_for_map_tiles and self._claimed_for_map_tiles.root.is_dir():
            self._claimed_for_map_tiles.make()
            self._claimed_for_map_tiles.take_over()
        self._remove_blocks(self.failed)
        if not has_results():
            self._remove_blocks(self.results)
        make_folders(self.results)
        for folder in self._blocks(self.results):
            # What this computer had not brought to the disk before it stopped may look whole and be empty.
            listed = _read_whole_block(folder)
            if listed is None or was_before_restart(*listed["written by"]) or (folder / MISSING_LIST).exists():
                self._remove_block(folder)

    def leave_sign(self) -> Sign:
        """Write something that only who sees the same folder of this claim can find.

        Raises FileNotFoundError where the runner's folder is not here, or another OSError.
        """
        return self._claimed.leave_sign()

    def sees(self, sign: Sign) -> bool:
        """Whether what somebody else has written into this claim's folder is found here, and can be read."""
        return self._claimed.sees(sign)

    def remove_sign(self, sign: Sign) -> None:
        """Remove what `leave_sign` has written."""
        self._claimed.remove_sign(sign)

    def new_work_folder(self) -> Path:
        """Make an empty folder for one run of the recipe."""
        return self._claimed.new_folder()

    def place_for_map_tiles(self) -> Path:
        """Make this claim's folder beside the map tiles; only for a job that has some."""
        folder = cast(ClaimFolder, self._claimed_for_map_tiles)
        folder.make()
        return folder.path

    def publish(
        self, work_folder: Path, tile_ids: Sequence[str], missing: Sequence[str] = (), made_from: str = ""
    ) -> None:
        """Give the whole results of a block of tiles their final name, in one step; nothing happens a second time.

        The results must be on the disk; their names are then as well. Results that were made without the *missing*
        rasters are to be made again, when these can be read. Those of which a digest tells what they were *made_from*
        may be kept for other jobs.
        """
        name = file_name(tile_ids[0])
        final = self.results / (name if len(tile_ids) == 1 else f"{name}+{len(tile_ids) - 1}")
        if final.exists() and not work_folder.exists():
            return
        if missing:
            _write_list(work_folder / MISSING_LIST, missing)
        self._list_block(work_folder, tile_ids, made_from)
        if final.exists():
            self._claimed.take_away(final)
        move(work_folder, final)
        sync_folder(self.results)

    def _list_block(self, work_folder: Path, tile_ids: Sequence[str], made_from: str = "") -> None:
        listed = {
            "tiles": list(tile_ids),
            "written by": this_boot(),
            "made from": made_from,
            "files": stamps_below(work_folder),
        }
        _write_list(work_folder / TILE_LIST, listed)
        sync_folder(work_folder)

    def results_by_tile(self) -> ResultFolders:
        """Return for each complete tile in which folder its results lie."""
        return self._folders(lambda folder: read_list(folder / TILE_LIST))

    def whole_results_by_tile(self) -> ResultFolders:
        """Return the same without the blocks of which a file is gone or cut off."""
        return self._folders(_read_whole_block)

    def _folders(self, read: Callable[[Path], Any]) -> ResultFolders:
        found = ((folder, read(folder)) for folder in self._blocks(self.results))
        return ResultFolders(self.results, ((folder, listed["tiles"]) for folder, listed in found if listed))

    def see_anew(self) -> None:
        """Have a share show all results that others have written.

        NFS lists a folder as it was up to a minute ago, unless this computer has changed it since.
        """
        with suppress(OSError):
            try_new_file(self.results)

    def missing_rasters(self) -> list[str]:
        """List the rasters without which some results were made."""
        lists = (read_list(path) or [] for path in self.results.glob(f"*/{MISSING_LIST}"))
        return sorted({raster for listed in lists for raster in listed})

    def remove_work(self) -> None:
        """Remove what this claim has under way, and the job's folder where nothing else is in it."""
        self._claimed.remove()
        if self._claimed_for_map_tiles:
            self._claimed_for_map_tiles.remove()
        with suppress(OSError):
            self.path.rmdir()

    def remove_results(self, kept: Collection[Path] = ()) -> None:
        """Remove the results of complete blocks, but those that are *kept*, and the windows of failed tiles."""
        for folder in (self.results, self.failed):
            self._remove_blocks(folder, kept)

    def failed_tile(self, tile_id: str) -> Path:
        """Return where the window of a failed tile is kept."""
        return self.failed / file_name(tile_id)

    def keep_failed_tile(self, work_folder: Path, tile_id: str) -> None:
        """Keep a folder with the window of a failed tile."""
        self._list_block(work_folder, [tile_id])
        self.failed.mkdir(exist_ok=True)
        kept = self.failed_tile(tile_id)
        self._claimed.take_away(kept)
        move(work_folder, kept)

    def kept_tile(self, tile_id: str, output_name: str) -> Path:
        """Return where a tile's own raster of one output lies when the job keeps its tiles."""
        return self.path / f"{file_name(tile_id)}_{output_name}.tif"

    def finished_blocks(self) -> Iterator[tuple[Path, Sequence[str], str]]:
        """Yield the folder of each complete block, its tiles, and what it was made from; empty where nothing tells."""
        for folder in self._blocks(self.results):
            if listed := read_list(folder / TILE_LIST):
                yield folder, listed["tiles"], listed.get("made from", "")

    def written_blocks(self) -> list[WrittenFiles]:
        """Return which files belong to the blocks that this job has written."""
        blocks = [*self._blocks(self.results), *self._blocks(self.failed)]
        return [written_block(folder) for folder in blocks]

    def _blocks(self, folder: Path) -> list[Path]:
        """List the folders of blocks; what a user has put beside them is none."""
        return [tile_list.parent for tile_list in folder.glob(f"*/{TILE_LIST}")]

    def _remove_blocks(self, folder: Path, kept: Collection[Path] = ()) -> None:
        for block in self._blocks(folder):
            if block not in kept:
                self._remove_block(block)
        if folder.is_dir() and not any(folder.iterdir()):
            self._claimed.take_away(folder)

    def _remove_block(self, folder: Path) -> None:
        """Remove a block's folder; where somebody has put files into it, only the block's own."""
        written = written_block(folder)
        if written.others():
            written.remove()
        else:
            self._claimed.take_away(folder)


def written_block(folder: Path) -> WrittenFiles:
    """Return which files of a block's folder are its own."""
    listed = read_list(folder / TILE_LIST)
    # A list that is broken, or an earlier version's, tells of no files: they are all the block's.
    stamps = stamps_below(folder)
    if listed and "files" in listed:
        own_list = {name: stamp for name, stamp in stamps.items() if name == TILE_LIST}
        stamps = {**own_list, **{name: Stamp(*stamp) for name, stamp in listed["files"].items()}}
    return WrittenFiles(folder, stamps)


def _write_list(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content), encoding="utf-8")
    sync_file(path)


def _read_whole_block(folder: Path) -> Any:
    """Return the list of a block's tiles and files; None where it is broken, or a file is gone or cut off.

    Somebody who deletes a folder while its blocks get their names may leave part of one. When a file was written is not
    looked at: not every share keeps that as another one does.
    """
    listed = read_list(folder / TILE_LIST)
    if not isinstance(listed, dict):
        return None
    # An earlier version's list tells of no files.
    for name, stamp in listed.get("files", {}).items():
        found = stamp_of(folder / name)
        if found is None or found.size < Stamp(*stamp).size:
            return None
    return listed


def read_list(path: Path) -> Any:
    """Return one of the lists in a result's folder; None where it is missing or broken."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
