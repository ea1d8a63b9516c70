"""Where a job keeps its files: results of complete tiles under final names, work in progress beside them."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

#: Longest file name made of a tile id; file systems take 255 bytes, suffixes and copies need some.
LONGEST_NAME = 120
#: The file that lists the tiles of a complete block.
TILE_LIST = "tiles.json"
#: The file that lists the rasters which a result should have been made with, but could not.
MISSING_LIST = "missing.json"


class JobFolder:
    """The folder of one job, beside its mosaic."""

    def __init__(self, mosaic_path: str, job_id: int) -> None:
        mosaic = Path(mosaic_path)
        self.path = mosaic.with_name(f"{mosaic.stem}.job{job_id}")

    @property
    def results(self) -> Path:
        """A folder for each complete block, with a raster for each output of the recipe and the list of its tiles."""
        return self.path / "results"

    @property
    def work(self) -> Path:
        """Blocks under way; whatever a dead runner left here is rubbish."""
        return self.path / "work"

    def prepare(self) -> None:
        """Make the folders, and clear away what an earlier runner of the same job left half done, or made in part."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.results.mkdir(exist_ok=True)
        for missing_list in self._missing_lists():
            shutil.rmtree(missing_list.parent)

    def new_work_folder(self) -> Path:
        """Make an empty folder for one run of the recipe."""
        return Path(tempfile.mkdtemp(dir=self.work))

    def publish(self, work_folder: Path, tile_ids: Sequence[str], missing: Sequence[str] = ()) -> None:
        """Give the whole results of a block of tiles their final name, in one step.

        Results that were made without the *missing* rasters are to be made again, when these can be read.
        """
        (work_folder / TILE_LIST).write_text(json.dumps(tile_ids), encoding="utf-8")
        if missing:
            (work_folder / MISSING_LIST).write_text(json.dumps(missing), encoding="utf-8")
        name = file_name(tile_ids[0])
        final = self.results / (name if len(tile_ids) == 1 else f"{name}+{len(tile_ids) - 1}")
        if final.exists():
            shutil.rmtree(final)
        work_folder.rename(final)

    def results_by_tile(self) -> dict[str, Path]:
        """Tell for each complete tile in which folder its results lie."""
        return {
            tile_id: tile_list.parent
            for tile_list in self.results.glob(f"*/{TILE_LIST}")
            for tile_id in json.loads(tile_list.read_text(encoding="utf-8"))
        }

    def missing_rasters(self) -> list[str]:
        """List the rasters without which some results were made."""
        texts = (missing_list.read_text(encoding="utf-8") for missing_list in self._missing_lists())
        return sorted({path for text in texts for path in json.loads(text)})

    def _missing_lists(self) -> list[Path]:
        return list(self.results.glob(f"*/{MISSING_LIST}"))

    def remove_work(self) -> None:
        """Remove what is under way, and the job's folder where nothing else is in it."""
        shutil.rmtree(self.work, ignore_errors=True)
        with suppress(OSError):
            self.path.rmdir()

    def remove_results(self) -> None:
        """Remove the results of complete blocks, which a retry would need."""
        shutil.rmtree(self.results, ignore_errors=True)

    def kept_tile(self, tile_id: str, output_name: str) -> Path:
        """Tell where a tile's own raster of one output lies when the job keeps its tiles."""
        return self.path / f"{file_name(tile_id)}_{output_name}.tif"


def file_name(tile_id: str) -> str:
    """Turn a tile id, which may be any text, into a file name that is valid everywhere and as unique as the id."""
    name = quote(tile_id, safe=" ").replace(" ", "_") if tile_id.strip(". ") else ""
    if name == tile_id and len(name) <= LONGEST_NAME:
        return name
    digest = hashlib.sha256(tile_id.encode()).hexdigest()[:10]
    return f"{name[:LONGEST_NAME]}-{digest}"
