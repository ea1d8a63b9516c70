"""Where a job keeps its files: results of complete tiles under final names, work in progress beside them."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
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


class JobFolder:
    """The folder of one job, beside its mosaic."""

    def __init__(self, mosaic_path: str, claim: Claim) -> None:
        mosaic = Path(mosaic_path)
        self.path = mosaic.with_name(f"{mosaic.stem}.job{claim.job_id}")
        self._runner = claim.runner

    @property
    def results(self) -> Path:
        """A folder for each complete block, with a raster for each output of the recipe and the list of its tiles."""
        return self.path / "results"

    @property
    def work(self) -> Path:
        """Blocks that this runner has under way."""
        # The last part of a runner's name is another one at each claim.
        return self._work_of_all / file_name(self._runner.rpartition(":")[2])

    @property
    def failed(self) -> Path:
        """A folder for each failed tile, with the window that it failed on."""
        return self.path / "failed"

    @property
    def _work_of_all(self) -> Path:
        """Has a folder for each runner; whatever an earlier one left is rubbish."""
        return self.path / "work"

    def prepare(self) -> None:
        """Make the folders, and clear away what an earlier runner of the same job left half done, or made in part."""
        for folder in (self._work_of_all, self.failed):
            shutil.rmtree(folder, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.results.mkdir(exist_ok=True)
        for folder in self.results.iterdir():
            # What this computer had not brought to the disk before it stopped may look whole and be empty.
            listed = _read_list(folder / TILE_LIST)
            if listed is None or was_before_restart(*listed["written by"]) or (folder / MISSING_LIST).exists():
                shutil.rmtree(folder)

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
        if final.exists():
            shutil.rmtree(final)
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
        """Remove what this runner has under way, and the job's folder where nothing else is in it."""
        shutil.rmtree(self.work, ignore_errors=True)
        for folder in (self._work_of_all, self.path):
            with suppress(OSError):
                folder.rmdir()

    def remove_results(self) -> None:
        """Remove the results of complete blocks, which a retry would need, and the windows of failed tiles."""
        for folder in (self.results, self.failed):
            shutil.rmtree(folder, ignore_errors=True)

    def failed_tile(self, tile_id: str) -> Path:
        """Tell where the window of a failed tile is kept."""
        return self.failed / file_name(tile_id)

    def kept_tile(self, tile_id: str, output_name: str) -> Path:
        """Tell where a tile's own raster of one output lies when the job keeps its tiles."""
        return self.path / f"{file_name(tile_id)}_{output_name}.tif"


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
