"""Outputs: the file that SAGA writes, and how it becomes the file that was asked for."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsRasterFileWriter, QgsVectorFileWriter

from tile_job_plugin.saga.descriptions import Kind, ParameterDescription
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.inputs import ELEMENTS, is_plain

gdal.UseExceptions()

#: Formats that SAGA writes itself; the first is used where another format is asked for.
WRITTEN_FORMATS = {
    Kind.GRID: (".tif", ".sdat", ".sgrd"),
    Kind.VECTOR: (".gpkg", ".shp", ".geojson"),
    Kind.TABLE: (".csv", ".dbf", ".txt"),
}


@dataclass(frozen=True)
class Output:
    """One output of one run."""

    description: ParameterDescription
    #: What Processing asked for: a file, or the folder of a list.
    destination: Path
    #: What SAGA writes: a file with its data, or files whose names begin so.
    written: Path
    #: When a file that stood there before was written.
    _before: tuple[int, int] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look at what is there before the run."""
        object.__setattr__(self, "_before", _stamp(self.written))

    @property
    def is_list(self) -> bool:
        """Whether SAGA writes several files."""
        return self.description.kind in ELEMENTS

    @property
    def argument(self) -> str:
        """The argument that makes SAGA write it."""
        # Some of SAGA's versions do not know a grid's data file by its own name.
        path = self.written.with_suffix(".sgrd") if self.written.suffix == ".sdat" else self.written
        return f"-{self.description.identifier}={path}"

    @property
    def files(self) -> list[Path]:
        """What SAGA wrote in this run."""
        if self.is_list:
            return sorted(self.written.parent.glob(f"{self.written.stem}*{self.written.suffix}"))
        return [] if _stamp(self.written) in (None, self._before) else [self.written]

    def deliver(self) -> str:
        """Bring the file that SAGA wrote to its destination, and return what Processing shall know."""
        if self.is_list:
            for file in self.files:
                shutil.move(str(file), str(self.destination / file.name))
        elif self.written != self.destination:
            _convert(self.written, self.destination, self.description.kind)
        return str(self.destination)

    def discard(self) -> None:
        """Remove what SAGA wrote under the final name."""
        if self.written == self.destination:
            for file in self.files:
                file.unlink()


def prepare_output(description: ParameterDescription, destination: str, folder: Path) -> Output:
    """Choose what SAGA writes and make the destination's folder, which SAGA would not. *folder* is the run's own."""
    target = Path(destination).absolute()
    is_list = description.kind in ELEMENTS
    try:
        (target if is_list else target.parent).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SagaError(f"{description.identifier}: {target} cannot be written: {error}") from error
    formats = WRITTEN_FORMATS[ELEMENTS.get(description.kind, description.kind)]
    if not is_list and target.suffix in formats and is_plain(str(target)):
        # A grid's header is .sgrd; GDAL and QGIS know it by its data.
        target = target.with_suffix(".sdat") if target.suffix == ".sgrd" else target
        return Output(description, target, target)
    return Output(description, target, folder / f"{description.identifier}{formats[0]}")


def _convert(source: Path, target: Path, kind: Kind) -> None:
    if source.suffix == target.suffix:
        shutil.move(str(source), str(target))
    elif kind is Kind.GRID:
        gdal.Translate(str(target), str(source), format=QgsRasterFileWriter.driverForExtension(target.suffix))
    else:
        driver = QgsVectorFileWriter.driverForExtension(target.suffix)
        gdal.VectorTranslate(str(target), str(source), format=driver)


def _stamp(path: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        state = path.stat()
        return state.st_mtime_ns, state.st_ino
    return None
