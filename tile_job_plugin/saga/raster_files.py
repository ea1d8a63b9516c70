"""What SAGA does not do itself with rasters: see that they are whole, mend their headers, translate them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.raster_reading import read_through
from tile_job_plugin.saga.errors import SagaError

#: GDAL's: x of the corner, pixel width, 0, y of the corner, 0, pixel height downwards.
GeoTransform = tuple[float, float, float, float, float, float]

#: What SAGA 9.8 writes in a grid's header for a unit that is not plain ASCII, such as kWh/m²: some bytes of its memory,
#: without a line end, so that the next line is lost for GDAL. SAGA itself reads it well.
_BROKEN_UNIT = re.compile(rb"^[^\n]+(?=DATAFORMAT\t=)", re.MULTILINE)


@dataclass(frozen=True)
class RasterFile:
    """A raster without its pixels."""

    bands: int
    #: Width and height in pixels.
    size: tuple[int, int]
    #: None where it has no georeference.
    transform: GeoTransform | None


def read_whole(source: str) -> RasterFile:
    """Read all of a raster's first band once, since SAGA goes on silently with what it cannot read.

    Raises SagaError.
    """
    dataset = _open(source)
    size = dataset.RasterXSize, dataset.RasterYSize
    file = RasterFile(dataset.RasterCount, size, dataset.GetGeoTransform(can_return_null=True))
    try:
        read_through(source)
    except GdalFailed as error:
        text = QT_TRANSLATE_NOOP("TileJobs", "{source} cannot be read to its end: {reason}")
        raise SagaError(text, source=source, reason=error) from error
    return file


def has_end(path: Path) -> bool:
    """Whether a raster's last row is there, as when it was written to its end."""
    try:
        dataset = _open(str(path))
        checked(dataset.GetRasterBand(1).ReadRaster, 0, dataset.RasterYSize - 1, dataset.RasterXSize, 1)
    except (SagaError, GdalFailed):
        return False
    return path.suffix != ".sdat" or path.stat().st_size >= _plain_size(dataset)


def mend_header(grid: Path) -> None:
    """Leave the unit of a grid of SAGA's (.sdat) empty where SAGA could not write it."""
    header = grid.with_suffix(".sgrd")
    # A full disk may have taken the pixels and nothing more.
    written = header.read_bytes() if header.exists() else b""
    mended = _BROKEN_UNIT.sub(b"UNIT\t= \n", written)
    if mended != written:
        header.write_bytes(mended)


def _plain_size(dataset: gdal.Dataset) -> int:
    """Return how many bytes the pixels take as they are; GDAL reads zeros where a grid of SAGA's lacks some."""
    pixel_bits = gdal.GetDataTypeSize(dataset.GetRasterBand(1).DataType)
    return int(dataset.RasterXSize * dataset.RasterYSize * pixel_bits // 8)


def write_virtual(source: str, path: Path, transform: GeoTransform | None) -> None:
    """Write a virtual raster over the first band of *source*, placed by *transform*; it copies no pixel."""
    with gdal_errors(SagaError, QT_TRANSLATE_NOOP("TileJobs", "{source} cannot be read: {reason}"), source=source):
        virtual = gdal.Translate(str(path), source, format="VRT", bandList=[1])
        if transform:
            virtual.SetGeoTransform(transform)
        virtual.FlushCache()


def translate(source: Path, target: Path, driver: str) -> None:
    """Write *source* in another format; nothing is left of *target* if that fails."""
    try:
        with gdal_errors(
            SagaError, QT_TRANSLATE_NOOP("TileJobs", "{target} cannot be written: {reason}"), target=target
        ):
            gdal.Translate(str(target), str(source), format=driver)
    except SagaError:
        if target.is_file():
            target.unlink()
        raise


def _open(source: str) -> gdal.Dataset:
    with gdal_errors(
        SagaError, QT_TRANSLATE_NOOP("TileJobs", "{source} is no raster that can be read: {reason}"), source=source
    ):
        return gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
