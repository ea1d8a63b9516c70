"""What raster files say about themselves, and where they lie on a grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from osgeo import gdal

from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.errors import NoBands, NoSuchBand
from tile_job_plugin.tiles.model import AffineGrid, GeoTransform, Grid, PixelRect

#: How far pixels may lie beside the grid's, in pixels: more than what files round away, less than what shows.
TOLERANCE = 0.01
#: The same where the size of pixels is rounded: so far the last pixel is not taken for the next.
ROUNDED_TOLERANCE = 0.5
#: Digits that a rounded size has at least: 10 is no rounded 10.04.
LEAST_DIGITS = 3


@dataclass(frozen=True)
class Header:
    """A raster file without its pixels."""

    path: str
    #: GDAL's geotransform, or None when the file has none.
    transform: GeoTransform | None
    width: int
    height: int
    band_count: int
    #: GDAL's name of the pixels' type.
    data_type: str
    #: As pixels have it, in the digits of their type; None also when the type can't hold it.
    nodata: float | None
    #: Width and height of a block.
    block_size: tuple[int, int]
    #: Whether a mask band says where nodata is.
    has_mask: bool
    #: Whether values are to be multiplied or shifted before use.
    is_scaled: bool
    #: The number of the band that was asked for, from 1; None for the only one.
    band: int | None = None

    @property
    def is_north_up(self) -> bool:
        """Whether columns run eastwards and rows southwards."""
        return (
            self.transform is not None
            and self.transform[2] == self.transform[4] == 0
            and self.transform[1] > 0
            and self.transform[5] < 0
        )

    @property
    def origin(self) -> tuple[float, float]:
        """Map coordinates of the upper left corner; only for a raster that has a georeference."""
        transform = cast(GeoTransform, self.transform)
        return transform[0], transform[3]

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Map units a pixel, both positive when the raster is north up."""
        transform = cast(GeoTransform, self.transform)
        return transform[1], -transform[5]

    @property
    def length(self) -> float:
        """Map units from the upper to the lower edge of a raster that is north up."""
        return self.height * self.pixel_size[1]

    @property
    def south(self) -> float:
        """Map coordinate of the lower edge; only for a raster that has a georeference."""
        return self.origin[1] - self.length

    def has_pixels_of(self, grid: Grid) -> bool:
        """Return whether the pixels are as large as the grid's, or that size as rounded by the file."""
        drifts = self._drifts(grid)
        # Most have, and each check of a set goes through all of its files.
        if max(drifts) <= TOLERANCE:
            return True
        sides = zip(self.pixel_size, (grid.pixel_width, grid.pixel_height), drifts)
        return all(
            drift <= TOLERANCE or (drift < ROUNDED_TOLERANCE and _is_rounded(mine, its)) for mine, its, drift in sides
        )

    def has_about_pixels_of(self, grid: Grid) -> bool:
        """Return whether the pixels are so nearly as large as the grid's that none can be taken for the next."""
        return max(self._drifts(grid)) < ROUNDED_TOLERANCE

    def _drifts(self, grid: Grid) -> tuple[float, float]:
        """Return by how many pixels the far edges are off if the raster's own size of pixels is right."""
        pixel_width, pixel_height = self.pixel_size
        return (
            abs(pixel_width / grid.pixel_width - 1) * self.width,
            abs(pixel_height / grid.pixel_height - 1) * self.height,
        )

    def extent_on(self, grid: AffineGrid) -> PixelRect | None:
        """Return which pixels of a grid in any direction the raster covers, or None if it does not lie on it."""
        if grid.north_up:
            return self.extent(grid.north_up)
        if self.transform is None or any(drift > TOLERANCE for drift in self._turns(grid)):
            return None
        column, row = map(_whole, grid.pixel_at(*self.origin))
        return None if column is None or row is None else PixelRect(column, row, self.width, self.height)

    def _turns(self, grid: AffineGrid) -> Iterator[float]:
        """Yield by how many pixels the far corners are off if the raster's own pixels are right."""
        own = AffineGrid("", cast(GeoTransform, self.transform))
        first_column, first_row = grid.pixel_at(*self.origin)
        for column, row in ((self.width, 0), (0, self.height)):
            far_column, far_row = grid.pixel_at(*own.place(column, row))
            yield max(abs(far_column - first_column - column), abs(far_row - first_row - row))

    def extent(self, grid: Grid) -> PixelRect | None:
        """Return which pixels of the grid the raster covers, or None if it does not lie on it."""
        if not self.is_north_up or not self.has_pixels_of(grid):
            return None
        x, y = self.origin
        column = _whole((x - grid.x_origin) / grid.pixel_width)
        row = _whole((grid.y_origin - y) / grid.pixel_height)
        if row is None:
            # Where a file tells its south-west corner, a rounded size of pixels shifts the northern edge.
            bottom = _whole((grid.y_origin - self.south) / grid.pixel_height)
            row = None if bottom is None else bottom - self.height
        return None if column is None or row is None else PixelRect(column, row, self.width, self.height)


def _whole(pixels: float) -> int | None:
    """Return a number of pixels that is a whole one, but for what files round away."""
    nearest = round(pixels)
    return nearest if abs(pixels - nearest) <= TOLERANCE else None


def _is_rounded(size: float, exact: float) -> bool:
    """Whether a size with few digits is the exact one, rounded or cut off at the last of them."""
    _, digits, exponent = Decimal(repr(size)).normalize().as_tuple()
    return len(digits) >= LEAST_DIGITS and abs(size - exact) < 10.0 ** int(exponent)


def read_header(path: str, band_number: int | None = None) -> Header:
    """Read what a raster file says about itself and one of its bands, counted from 1; None stands for its only one.

    Raises GdalFailed.
    """
    return _header(path, open_raster(path), band_number)


def read_header_and_crs(path: str, band_number: int | None = None) -> tuple[Header, str]:
    """Read a raster file's header, and its CRS as WKT, which is empty if it has none.

    The CRS takes some forty times as long as the rest. Raises GdalFailed.
    """
    dataset = open_raster(path)
    return _header(path, dataset, band_number), str(checked(dataset.GetProjection))


def _header(path: str, dataset: gdal.Dataset, band_number: int | None) -> Header:
    if not dataset.RasterCount:
        raise NoBands([name for name, _ in dataset.GetSubDatasets()])
    if band_number is not None and band_number > dataset.RasterCount:
        raise NoSuchBand(band_number, dataset.RasterCount)
    band = checked(dataset.GetRasterBand, band_number or 1)
    data_type = gdal.GetDataTypeName(band.DataType)
    nodata = band.GetNoDataValue()
    return Header(
        path=path,
        transform=dataset.GetGeoTransform(can_return_null=True),
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        band_count=dataset.RasterCount,
        data_type=data_type,
        nodata=pixel_types.as_pixel(data_type, nodata),
        block_size=tuple(band.GetBlockSize()),
        has_mask=bool(band.GetMaskFlags() & gdal.GMF_PER_DATASET),
        is_scaled=band.GetScale() not in (None, 1.0) or band.GetOffset() not in (None, 0.0),
        band=band_number,
    )


def read_crs(path: str) -> str:
    """Read a raster file's CRS as WKT, empty if it has none. Raises GdalFailed."""
    return str(checked(open_raster(path).GetProjection))
