"""Outputs: the file that SAGA writes, and how it becomes the file that was asked for."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsRasterFileWriter

from tile_job_plugin.gdal_calls import gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.inputs import ELEMENTS, is_plain
from tile_job_plugin.saga.raster_files import has_end, mend_header, translate
from tile_job_plugin.saga.tools.descriptions import Kind, ParameterDescription

UNWRITTEN = QT_TRANSLATE_NOOP("TileJobs", "{path} cannot be written: {reason}")

#: Formats that SAGA writes itself. The first is used for the files of a list, and where a raster is asked for in
#: another format; for vectors and tables the provider offers no other.
WRITTEN_FORMATS = {
    Kind.GRID: (".tif", ".sdat", ".sgrd"),
    Kind.VECTOR: (".gpkg", ".shp", ".geojson"),
    Kind.TABLE: (".csv", ".dbf"),
}
#: What SAGA writes beside a file, by its suffix.
SIDE_FILES = {
    ".sdat": (".sgrd", ".mgrd", ".prj"),
    ".shp": (".shx", ".dbf", ".prj", ".mshp"),
}


@dataclass(frozen=True)
class Output:
    """One output of one run."""

    description: ParameterDescription
    #: What Processing asked for: a file, or the folder of a list.
    destination: Path
    #: What SAGA writes: a file with its data, or files whose names begin so.
    written: Path
    #: When a file that stood at the destination before was written.
    _before: tuple[int, int] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look at what is there before the run."""
        object.__setattr__(self, "_before", _stamp(self.destination))

    @property
    def is_list(self) -> bool:
        """Whether SAGA writes several files."""
        return self.description.kind in ELEMENTS

    @property
    def saga_path(self) -> Path:
        """The name by which SAGA knows the file."""
        # Some of SAGA's versions do not know a grid's data file by its own name, and all read it by GDAL then, which
        # places it otherwise by a last digit.
        return self.written.with_suffix(".sgrd") if self.written.suffix == ".sdat" else self.written

    @property
    def argument(self) -> str:
        """The argument that makes SAGA write it."""
        return f"-{self.description.identifier}={self.saga_path}"

    @property
    def files(self) -> list[Path]:
        """What SAGA wrote in this run."""
        if self.is_list:
            return sorted(self.written.parent.glob(f"{self.written.stem}*{self.written.suffix}"))
        return [] if _stamp(self.written) in (None, self._before) else [self.written]

    @property
    def is_whole(self) -> bool:
        """Whether each of its files was written to its end."""
        kind = ELEMENTS.get(self.description.kind, self.description.kind)
        return all(_is_whole(file, kind) for file in self.files)

    def mend(self) -> None:
        """Make readable for GDAL what only SAGA can read."""
        for file in self.files:
            if file.suffix == ".sdat":
                mend_header(file)

    def deliver(self) -> str:
        """Bring the file that SAGA wrote to its destination, and return what Processing shall know.

        Raises SagaError.
        """
        try:
            if self.is_list:
                for file in self.files:
                    shutil.move(str(file), str(self.destination / file.name))
            elif self.written != self.destination:
                _convert(self.written, self.destination)
        except OSError as error:
            raise SagaError(UNWRITTEN, path=self.destination, reason=error) from error
        return str(self.destination)

    def discard(self) -> None:
        """Remove what has got the final name in this run; the files of a list have names that nobody asked for."""
        if self.is_list or _stamp(self.destination) in (None, self._before):
            return
        for suffix in (self.destination.suffix, *SIDE_FILES.get(self.destination.suffix, ())):
            self.destination.with_suffix(suffix).unlink(missing_ok=True)


def prepare_output(
    description: ParameterDescription, destination: str, folder: Path, is_read_next: bool = False
) -> Output:
    """Choose what SAGA writes and make the destination's folder, which SAGA would not. *folder* is the run's own.

    A grid that a later line of the same script reads is SAGA's own, the only format that keeps cell size and corner.
    """
    target = Path(destination).absolute()
    is_list = description.kind in ELEMENTS
    try:
        (target if is_list else target.parent).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SagaError(UNWRITTEN, field=description.identifier, path=target, reason=error) from error
    formats = WRITTEN_FORMATS[ELEMENTS.get(description.kind, description.kind)]
    if is_read_next and description.kind is Kind.GRID:
        formats = (".sdat", ".sgrd")
    if is_list or target.suffix not in formats:
        return Output(description, target, folder / f"{description.identifier}{formats[0]}")
    # A grid's header is .sgrd; GDAL and QGIS know it by its data.
    target = target.with_suffix(".sdat") if target.suffix == ".sgrd" else target
    if is_plain(str(target)):
        return Output(description, target, target)
    return Output(description, target, folder / f"{description.identifier}{target.suffix}")


def _convert(source: Path, target: Path) -> None:
    if source.suffix != target.suffix:
        translate(source, target, QgsRasterFileWriter.driverForExtension(target.suffix))
        return
    # A shapefile and a grid of SAGA's are several files.
    for file in source.parent.glob(f"{source.stem}.*"):
        shutil.move(str(file), str(target.with_suffix(file.suffix)))


def _is_whole(path: Path, kind: Kind) -> bool:
    """Whether SAGA wrote all of a file: on a full disk it may say "okay" and leave less."""
    if kind is Kind.GRID:
        return has_end(path)
    if kind is Kind.VECTOR:
        return _is_vector(path)
    return path.stat().st_size > 0


def _is_vector(path: Path) -> bool:
    try:
        with gdal_errors(SagaError, QT_TRANSLATE_NOOP("TileJobs", "{path} cannot be read: {reason}"), path=path):
            return gdal.OpenEx(str(path), gdal.OF_VECTOR) is not None
    except SagaError:
        return False


def _stamp(path: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        state = path.stat()
        return state.st_mtime_ns, state.st_ino
    return None
