"""Where a job keeps its files: results of complete tiles under final names, work in progress beside them.

All that a claim of the job writes lies below a folder of its own until a rename gives it its final name, and all that a
claim removes goes through that folder as well. The next claim takes the folder away before it does anything else. So a
runner that was frozen, has lost the job and wakes up can neither replace nor remove a file: each of its renames fails.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable
from urllib.parse import quote

from tile_job_plugin.jobs.model import Claim
from tile_job_plugin.run.boot import this_boot, was_before_restart

#: Longest file name made of a tile id; file systems take 255 bytes, suffixes and copies need some.
LONGEST_NAME = 120
#: What Windows takes for a device, whatever follows.
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
#: The file that lists the tiles of a complete block, and says which start of which computer has written it.
TILE_LIST = "tiles.json"
#: The file that lists the rasters which a result should have been made with, but could not.
MISSING_LIST = "missing.json"
#: The folder of a claim's work: its number, and the last part of its runner's name.
CLAIM_FOLDER = re.compile(r"(\d+)-\w+")
#: The same of a version that did not count claims.
UNCOUNTED_CLAIM_FOLDER = re.compile(r"[0-9a-f]{8}")
#: How often to make a folder whose parent may be removed by another runner at the same time.
TRIES = 100


class JobFolder:
    """The folder of one job, beside its mosaic."""

    def __init__(self, mosaic_path: str, claim: Claim) -> None:
        mosaic = Path(mosaic_path)
        self.path = mosaic.with_name(f"{mosaic.stem}.job{claim.job_id}")
        self._claim = claim

    @property
    def results(self) -> Path:
        """A folder for each complete block, with a raster for each output of the recipe and the list of its tiles."""
        return self.path / "results"

    @property
    def work(self) -> Path:
        """What this claim has under way."""
        # The last part of a runner's name is another one at each claim.
        return self._work_of_all / f"{self._claim.number}-{file_name(self._claim.runner.rpartition(':')[2])}"

    @property
    def failed(self) -> Path:
        """A folder for each failed tile, with the window that it failed on."""
        return self.path / "failed"

    @property
    def _work_of_all(self) -> Path:
        """Has a folder for each claim."""
        return self.path / "work"

    def prepare(self, check_claim: Callable[[], object] = lambda: None) -> None:
        """Make the folders, and clear away what earlier claims of the job left half done, or made in part.

        *check_claim* raises an error where another runner has the job by now; nothing is touched then. It is called
        when this claim's folder is there: a later claim, which it does not see yet, will then take the folder away.
        """
        shutil.rmtree(self.work, ignore_errors=True)
        _make_folder(self.work)
        check_claim()
        for folder in self._work_of_earlier_claims():
            self._take_away(folder)
        self._take_away(self.failed)
        self.results.mkdir(exist_ok=True)
        for folder in self.results.iterdir():
            # What this computer had not brought to the disk before it stopped may look whole and be empty.
            listed = _read_list(folder / TILE_LIST)
            if listed is None or was_before_restart(*listed["written by"]) or (folder / MISSING_LIST).exists():
                self._take_away(folder)

    def _work_of_earlier_claims(self) -> Iterator[Path]:
        """List the folders of claims that are lost for good, since this later one was made."""
        for folder in self._work_of_all.iterdir():
            counted = CLAIM_FOLDER.fullmatch(folder.name)
            number = int(counted[1]) if counted else 0
            if (counted or UNCOUNTED_CLAIM_FOLDER.fullmatch(folder.name)) and number < self._claim.number:
                yield folder

    def _take_away(self, folder: Path) -> None:
        """Remove a folder by way of this claim's own. Raises FileNotFoundError where that was taken away."""
        if not folder.exists():
            return
        away = Path(tempfile.mkdtemp(dir=self.work))
        try:
            with suppress(FileNotFoundError):
                folder.rename(away / folder.name)
        except OSError:
            # Windows moves no folder that has open files, and others none of another user.
            shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(away, ignore_errors=True)

    def new_work_folder(self) -> Path:
        """Make an empty folder for one run of the recipe."""
        return Path(tempfile.mkdtemp(dir=self.work))

    def publish(self, work_folder: Path, tile_ids: Sequence[str], missing: Sequence[str] = ()) -> None:
        """Give the whole results of a block of tiles their final name, in one step; nothing happens a second time.

        Results that were made without the *missing* rasters are to be made again, when these can be read.
        """
        name = file_name(tile_ids[0])
        final = self.results / (name if len(tile_ids) == 1 else f"{name}+{len(tile_ids) - 1}")
        if final.exists() and not work_folder.exists():
            return
        content = {"tiles": list(tile_ids), "written by": this_boot()}
        (work_folder / TILE_LIST).write_text(json.dumps(content), encoding="utf-8")
        if missing:
            (work_folder / MISSING_LIST).write_text(json.dumps(missing), encoding="utf-8")
        self._take_away(final)
        work_folder.rename(final)

    def results_by_tile(self) -> dict[str, Path]:
        """Tell for each complete tile in which folder its results lie."""
        found = {tile_list.parent: _read_list(tile_list) for tile_list in self.results.glob(f"*/{TILE_LIST}")}
        return {tile_id: folder for folder, listed in found.items() if listed for tile_id in listed["tiles"]}

    def missing_rasters(self) -> list[str]:
        """List the rasters without which some results were made."""
        lists = (_read_list(path) or [] for path in self.results.glob(f"*/{MISSING_LIST}"))
        return sorted({raster for listed in lists for raster in listed})

    def remove_work(self) -> None:
        """Remove what this claim has under way, and the job's folder where nothing else is in it."""
        shutil.rmtree(self.work, ignore_errors=True)
        for folder in (self._work_of_all, self.path):
            with suppress(OSError):
                folder.rmdir()

    def remove_results(self) -> None:
        """Remove the results of complete blocks, which a retry would need, and the windows of failed tiles."""
        for folder in (self.results, self.failed):
            self._take_away(folder)

    def failed_tile(self, tile_id: str) -> Path:
        """Tell where the window of a failed tile is kept."""
        return self.failed / file_name(tile_id)

    def keep_failed_tile(self, work_folder: Path, tile_id: str) -> None:
        """Keep a folder with the window of a failed tile."""
        self.failed.mkdir(exist_ok=True)
        kept = self.failed_tile(tile_id)
        self._take_away(kept)
        work_folder.rename(kept)

    def kept_tile(self, tile_id: str, output_name: str) -> Path:
        """Tell where a tile's own raster of one output lies when the job keeps its tiles."""
        return self.path / f"{file_name(tile_id)}_{output_name}.tif"


def _make_folder(path: Path) -> None:
    """Make a folder, also where another runner removes its parent at this moment because it is empty."""
    for _ in range(TRIES):
        with suppress(FileNotFoundError):
            path.mkdir(parents=True, exist_ok=True)
            return
    path.mkdir(parents=True, exist_ok=True)


def _read_list(path: Path) -> Any:
    """Read one of the lists in a result's folder; None where it is missing or broken."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def file_name(tile_id: str) -> str:
    """Turn a tile id, which may be any text, into a file name that is valid everywhere and as unique as the id."""
    name = quote(tile_id, safe=" ").replace(" ", "_") if tile_id.strip(". ") else ""
    if DEVICE.match(name):
        name = f"_{name}"
    # Windows drops a dot at the end.
    if name == tile_id and len(name) <= LONGEST_NAME and not name.endswith("."):
        return name
    digest = hashlib.sha256(tile_id.encode()).hexdigest()[:10]
    return f"{name[:LONGEST_NAME]}-{digest}"
