"""Where a job keeps its files: results of complete tiles under final names, work in progress beside them."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

#: Longest file name made of a tile id; file systems take 255 bytes, suffixes and copies need some.
LONGEST_NAME = 120


class JobFolder:
    """The folder of one job, beside its mosaic."""

    def __init__(self, mosaic_path: str, job_id: int) -> None:
        mosaic = Path(mosaic_path)
        self.path = mosaic.with_name(f"{mosaic.stem}.job{job_id}")

    @property
    def results(self) -> Path:
        """One folder for each complete tile, with a raster for each output of the recipe."""
        return self.path / "tiles"

    @property
    def work(self) -> Path:
        """Tiles under way; whatever a dead runner left here is rubbish."""
        return self.path / "work"

    def prepare(self) -> None:
        """Make the folders, and clear away what an earlier runner of the same job left half done."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.results.mkdir(exist_ok=True)

    def new_work_folder(self) -> Path:
        """Make an empty folder for one run of the recipe."""
        return Path(tempfile.mkdtemp(dir=self.work))

    def tile_folder(self, tile_id: str) -> Path:
        """Tell where a complete tile's results lie."""
        return self.results / file_name(tile_id)

    def publish(self, work_folder: Path, tile_id: str) -> None:
        """Give a tile's whole results their final name, in one step."""
        final = self.tile_folder(tile_id)
        if final.exists():
            shutil.rmtree(final)
        work_folder.rename(final)

    def without_results(self, tile_ids: Iterable[str]) -> list[str]:
        """List those of *tile_ids* whose results are not there."""
        return [tile_id for tile_id in tile_ids if not self.tile_folder(tile_id).is_dir()]

    def remove_work(self) -> None:
        """Remove what is under way; results of complete tiles stay for a retry."""
        shutil.rmtree(self.work, ignore_errors=True)

    def remove(self) -> None:
        """Remove everything."""
        shutil.rmtree(self.path, ignore_errors=True)


def file_name(tile_id: str) -> str:
    """Turn a tile id, which may be any text, into a file name that is valid everywhere and as unique as the id."""
    name = quote(tile_id, safe=" ").replace(" ", "_") if tile_id.strip(". ") else ""
    if name == tile_id and len(name) <= LONGEST_NAME:
        return name
    digest = hashlib.sha256(tile_id.encode()).hexdigest()[:10]
    return f"{name[:LONGEST_NAME]}-{digest}"
