"""All that a job gives: written in the claim's folder, brought to the disk, and named in the job's last transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from tile_job_plugin.file_moves import move
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.run.files.fsync import sync_folder, sync_tree
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.marks import Mark
from tile_job_plugin.tiles.errors import MapTilesFailed, MosaicFailed
from tile_job_plugin.tiles.map_tile_stores import put_map_tiles_in_place
from tile_job_plugin.tiles.mosaic import put_mosaic_in_place

UNWRITTEN = QT_TRANSLATE_NOOP("TileJobs", "{path} can't be written: {reason}.")


class Publication:
    """What one claim of a job has made, until it has its final names."""

    def __init__(self, job: Job, folder: JobFolder) -> None:
        self._job = job
        self._folder = folder
        #: What will lie beside MOSAIC, and in the job's folder.
        self._mosaics = folder.work / "mosaics"
        self._tiles = folder.work / "tiles"
        self._map_tiles: Path | None = None
        #: Gives one file after the other its final name.
        self._steps: list[Callable[[], None]] = []

    @cached_property
    def mark(self) -> Mark:
        """What the files tell of the job."""
        return Mark.of(self._job)

    def mosaic(self, final: Path) -> Path:
        """Return where to write the mosaic that will be *final*, with its style beside it."""
        return self._mosaics / final.name

    def kept_tile(self, final: Path) -> Path:
        """Return where to write the tile that will be *final*."""
        return self._tiles / final.name

    def map_tiles(self) -> Path:
        """Return where to write the map tiles. Raises MapTilesFailed."""
        final = self._map_tiles_path
        try:
            self._map_tiles = self._folder.place_for_map_tiles() / final.name
        except OSError as error:
            raise MapTilesFailed(UNWRITTEN, path=final, reason=error.strerror or error) from error
        return self._map_tiles

    @property
    def _map_tiles_path(self) -> Path:
        return Path(self._job.map_tiles_path or "")

    def sync(self) -> None:
        """Mark all that was written as the job's, and bring it to the disk. Raises MosaicFailed."""
        try:
            self._set_marks()
            for folder in (self._mosaics, self._tiles, self._map_tiles and self._map_tiles.parent):
                if folder and folder.is_dir():
                    sync_tree(folder)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            text = QT_TRANSLATE_NOOP("TileJobs", "The results of job {job} can't be brought to the disk: {reason}.")
            raise MosaicFailed(text, job=self._job.id, reason=reason) from error
        self._steps = self._planned_steps()

    def _set_marks(self) -> None:
        for path in self._written(self._mosaics) + self._written(self._tiles):
            if path.suffix == ".qml":
                self.mark.set_on_style(path)
            else:
                self.mark.set_on_raster(path)
        if self._map_tiles:
            self.mark.set_on_map_tiles(self._map_tiles)

    def _planned_steps(self) -> list[Callable[[], None]]:
        beside, in_folder = Path(self._job.mosaic_path).parent, self._folder.path
        steps: list[Callable[[], None]] = [
            *(partial(_put_in_place, path, beside / path.name) for path in self._written(self._mosaics)),
            *(partial(_put_in_place, path, in_folder / path.name) for path in self._written(self._tiles)),
            *(partial(sync_folder, folder) for folder in (beside, in_folder)),
        ]
        if self._map_tiles:
            steps += [
                partial(self._put_map_tiles_in_place, self._map_tiles),
                partial(sync_folder, self._map_tiles_path.parent),
            ]
        return steps

    def _written(self, folder: Path) -> list[Path]:
        # QGIS may have kept a raster's statistics beside it.
        return [path for path in sorted(folder.glob("*")) if path.suffix != ".xml"]

    def publish(self) -> None:
        """Give all of it its final name, for good; what an earlier call has done is not done again.

        Raises MosaicFailed or MapTilesFailed.
        """
        while self._steps:
            self._steps[0]()
            del self._steps[0]

    def _put_map_tiles_in_place(self, written: Path) -> None:
        final = self._map_tiles_path
        try:
            put_map_tiles_in_place(written, final, written.parent)
        except OSError as error:
            raise MapTilesFailed(UNWRITTEN, path=final, reason=error.strerror or error) from error


def _put_in_place(source: Path, final: Path) -> None:
    if final.exists() and not final.is_file():
        text = QT_TRANSLATE_NOOP("TileJobs", "{path} is a folder or a device, and no file can take its place.")
        raise MosaicFailed(text, QT_TRANSLATE_NOOP("TileJobs", "Choose another file for the mosaic."), path=final)
    try:
        if source.suffix == ".qml":
            move(source, final)
        else:
            put_mosaic_in_place(source, final)
    except OSError as error:
        raise MosaicFailed(UNWRITTEN, path=final, reason=error.strerror or error) from error
