"""What a job has written and nobody has changed since: that, and nothing else, is removed with it."""

from __future__ import annotations

import glob
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from tile_job_plugin.file_moves import remove_folder
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.claim_folder import abandoned_folders
from tile_job_plugin.run.files.job_folder import JobFolder
from tile_job_plugin.run.files.marks import is_written_by, listed_map_tiles
from tile_job_plugin.run.files.written_files import WrittenFiles, files_below

#: GDAL keeps statistics and the like beside a raster, which tell of nothing once the raster is gone.
SIDECAR = ".aux.xml"
SIDECAR_START = b"<PAMDataset"


class FilesOfJob:
    """The files of an ended job, by what they tell of themselves; the job's row alone says only where to look."""

    def __init__(self, job: Job, others: Collection[str]) -> None:
        """Look for the files of a job; where *others*, the paths of other jobs, lie as well, nothing is its own."""
        self._job = job
        self._others = others
        self._mosaic = Path(job.mosaic_path)
        self._folder = JobFolder(job.mosaic_path, job.claim, job.map_tiles_path)
        #: The files that the job has written, as they are.
        self.own = self._own_files()
        #: What lies where the job wrote and stays, because it is another one's, or was changed since.
        self.others = self._other_files()

    def _own_files(self) -> list[Path]:
        rasters = [path for path in self._candidates() if is_written_by(self._job, path)]
        listed = [path for written in self._written for path in written.unchanged()]
        return [*rasters, *filter(_is_sidecar, (path.with_name(path.name + SIDECAR) for path in rasters)), *listed]

    def _other_files(self) -> list[Path]:
        places = [self._mosaic, self._mosaic.with_suffix(".qml"), *files_below(self._folder.path)]
        if self._map_tiles_path:
            places.append(self._map_tiles_path)
        if self._map_tiles_path and self._map_tiles_path.is_dir():
            places += files_below(self._map_tiles_path)
        own = {*self.own, *(path for folder in self._abandoned for path in files_below(folder))}
        return sorted(path for path in {*places} - own if path.is_symlink() or path.is_file())

    def remove(self, refused: Callable[[OSError], None]) -> None:
        """Remove the job's own files, and the folders that are empty then; *refused* gets what could not be removed."""
        for path in self.own:
            try:
                path.unlink()
            except OSError as error:
                refused(error)
        for abandoned in self._abandoned:
            remove_folder(abandoned)
        for written in self._written:
            written.remove_empty_folders()
        folder = self._folder
        for empty in (folder.results, folder.failed, *folder.places_of_claims, folder.path):
            with suppress(OSError):
                empty.rmdir()

    def _candidates(self) -> Iterator[Path]:
        """List what may be a mosaic, a style, a kept tile or an .mbtiles file of the job."""
        found = (self._mosaic, *self._mosaic.parent.glob(f"{glob.escape(self._mosaic.stem)}*"))
        beside = (path for path in dict.fromkeys(found) if path.suffix in (self._mosaic.suffix, ".qml"))
        files = [*beside, *self._folder.path.glob("*.tif")]
        if self._map_tiles_path:
            files.append(self._map_tiles_path)
        yield from (path for path in files if path.is_file() and str(path) not in self._others)

    @property
    def _map_tiles_path(self) -> Path | None:
        return Path(self._job.map_tiles_path) if self._job.map_tiles_path else None

    @cached_property
    def _written(self) -> list[WrittenFiles]:
        """The blocks of an unfinished job, and the map tiles in a folder."""
        written = self._folder.written_blocks()
        path = self._map_tiles_path
        if path and str(path) not in self._others and (map_tiles := listed_map_tiles(path, self._job)):
            written.append(map_tiles)
        return written

    @cached_property
    def _abandoned(self) -> list[Path]:
        """What dead runners had under way."""
        return [folder for place in self._folder.places_of_claims for folder in abandoned_folders(place)]


def _is_sidecar(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(SIDECAR_START)) == SIDECAR_START
    return False
