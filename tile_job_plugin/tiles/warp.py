"""Rasters read on another grid than their own: GDAL's warped virtual rasters, of which nothing is written.

Each window shows a part of the virtual raster of the whole, never one of its own: so coordinates are computed alike,
down to the last bit, whatever windows are cut. All that GDAL would choose anew for each part of a raster is given: how
wide its kernel is (XSCALE, YSCALE), the operation of PROJ, and an error threshold of 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message
from tile_job_plugin.tiles import pixel_types
from tile_job_plugin.tiles.model import AffineGrid, Grid, PixelRect
from tile_job_plugin.tiles.resampling import Resampling
from tile_job_plugin.tiles.transformations import Transformation
from tile_job_plugin.tiles.vrt import Source, VirtualRaster

#: Pixels per side of the parts that GDAL warps at once: of the smaller ones, less is warped beside a window.
_BLOCK = 128
#: Places per side of a rectangle that are transformed to find the pixels that it needs.
_MESH = 21
#: Pixels around these that are taken for needed as well, and as a part of what they cover.
_MARGIN, _MARGIN_PART = 8, 0.02
#: Pixels between two places, of which the distance on the other grid is measured.
_STEP = 8


@dataclass(frozen=True)
class Warp:
    """How pixels of one grid are made of those of another."""

    #: The grid that is read, and the whole of what lies on it.
    source: AffineGrid
    source_extent: PixelRect
    #: The grid that is made, and the whole of which windows are cut.
    grid: Grid
    extent: PixelRect
    resampling: Resampling
    #: PROJ's, with x before y and degrees; empty where both grids have the same CRS.
    operation: str
    #: GDAL's XSCALE and YSCALE: new pixels per old one along columns and rows of the old grid.
    scales: tuple[float, float]

    @property
    def transformation(self) -> Transformation:
        """The way from the CRS that is read to the one that is made."""
        return Transformation(self.source.crs_wkt, self.grid.crs_wkt, self.operation)

    def window(self, source: VirtualRaster, rect: PixelRect, data_type: str, nodata: float) -> VirtualRaster:
        """Return the part *rect* of what *source* is warped to, with pixels of a type that holds them.

        *source* covers all of the source's extent; it needs to have pixels only in `source_rect` of *rect*.
        """
        return VirtualRaster(self.grid, rect, data_type, nodata, self.shown(source, rect, data_type, nodata))

    def shown(
        self, source: VirtualRaster, rect: PixelRect, data_type: str, nodata: float, is_over_others: bool = False
    ) -> list[Source]:
        """Return the same for a virtual raster that shows it; over others, its pixels without a value show these."""
        shown = rect.intersection(self.extent)
        whole = Source(
            path=self.xml(source, data_type, nodata),
            extent=self.extent,
            shown=shown,
            data_type=data_type,
            see_through=nodata if is_over_others else None,
            block_size=self._block_size,
        )
        # For the sake of one who computes statistics; see `Windows`.
        return [replace(whole, shown=part) for part in (shown.halves() if shown == self.extent else [shown])]

    def source_rect(self, rect: PixelRect) -> PixelRect | None:
        """Return which pixels of the source a rectangle of the grid needs, and some more; None where it needs none.

        Raises GdalFailed for an operation that PROJ does not take.
        """
        x_origin, pixel_width, _, y_origin, _, pixel_height = self.grid.geotransform(rect)
        steps = [number / (_MESH - 1) for number in range(_MESH)]
        places = [
            (x_origin + across * rect.width * pixel_width, y_origin + down * rect.height * pixel_height)
            for across in steps
            for down in steps
        ]
        middle = self._middle_longitude
        # Rasters may count longitudes on beyond 180 degrees.
        pixels = [
            self.source.pixel_at(x if middle is None else x + 360 * round((middle - x) / 360), y)
            for x, y in self.transformation.back(places)
            if math.isfinite(x + y)
        ]
        if not pixels:
            return None
        columns, rows = zip(*pixels)
        left, right = self._widened(min(columns), max(columns), self.scales[0])
        top, bottom = self._widened(min(rows), max(rows), self.scales[1])
        needed = PixelRect(left, top, right - left, bottom - top)
        return needed.intersection(self.source_extent) if needed.intersects(self.source_extent) else None

    def _widened(self, first: float, last: float, scale: float) -> tuple[int, int]:
        kernel = self.resampling.radius * max(1.0, 1 / scale)
        margin = kernel + _MARGIN + _MARGIN_PART * (last - first)
        return math.floor(first - margin), math.ceil(last + margin)

    @property
    def _middle_longitude(self) -> float | None:
        """The longitude in the middle of what is read, in degrees; None where that has other coordinates, or all."""
        if not self.operation or not self.transformation.source.IsGeographic():
            return None
        longitudes = [x for x, _ in _corners(self.source, self.source_extent)]
        return (min(longitudes) + max(longitudes)) / 2 if max(longitudes) - min(longitudes) <= 360 else None

    @property
    def _block_size(self) -> tuple[int, int]:
        return min(_BLOCK, self.extent.width), min(_BLOCK, self.extent.height)

    def xml(self, source: VirtualRaster, data_type: str, nodata: float) -> str:
        """Write the whole in GDAL's VRT format."""
        return "\n".join(self._lines(source, data_type, nodata))

    def _lines(self, source: VirtualRaster, data_type: str, nodata: float) -> Iterator[str]:
        block_width, block_height = self._block_size
        transform = _numbers(self.grid.geotransform(self.extent))
        yield (
            f'<VRTDataset rasterXSize="{self.extent.width}" rasterYSize="{self.extent.height}"'
            ' subClass="VRTWarpedDataset">'
        )
        yield f"<SRS>{escape(self.grid.crs_wkt)}</SRS>"
        yield f"<GeoTransform>{transform}</GeoTransform>"
        yield f'<VRTRasterBand dataType="{data_type}" band="1" subClass="VRTWarpedRasterBand">'
        yield f"<NoDataValue>{nodata!r}</NoDataValue>"
        yield "</VRTRasterBand>"
        yield f"<BlockXSize>{block_width}</BlockXSize>"
        yield f"<BlockYSize>{block_height}</BlockYSize>"
        yield "<GDALWarpOptions>"
        yield f"<ResampleAlg>{self.resampling.vrt_name}</ResampleAlg>"
        yield f"<WorkingDataType>{data_type}</WorkingDataType>"
        yield f'<Option name="XSCALE">{self.scales[0]!r}</Option>'
        yield f'<Option name="YSCALE">{self.scales[1]!r}</Option>'
        yield '<Option name="INIT_DEST">NO_DATA</Option>'
        yield '<Option name="ERROR_OUT_IF_EMPTY_SOURCE_WINDOW">FALSE</Option>'
        yield f'<SourceDataset relativeToVRT="0">{escape(source.xml())}</SourceDataset>'
        yield "<Transformer><GenImgProjTransformer>"
        yield f"<SrcGeoTransform>{_numbers(self.source.geotransform(self.source_extent))}</SrcGeoTransform>"
        yield f"<DstGeoTransform>{transform}</DstGeoTransform>"
        if self.operation:
            yield from self._reprojection()
        yield "</GenImgProjTransformer></Transformer>"
        yield '<BandList><BandMapping src="1" dst="1">'
        if source.nodata is not None:
            yield f"<SrcNoDataReal>{source.nodata!r}</SrcNoDataReal><SrcNoDataImag>0</SrcNoDataImag>"
        yield f"<DstNoDataReal>{nodata!r}</DstNoDataReal><DstNoDataImag>0</DstNoDataImag>"
        yield "</BandMapping></BandList>"
        yield "</GDALWarpOptions>"
        yield "</VRTDataset>"

    def _reprojection(self) -> Iterator[str]:
        way = self.transformation
        yield "<ReprojectTransformer><ReprojectionTransformer>"
        # Without their vertical parts, by which GDAL would shift heights.
        yield f"<SourceSRS>{escape(way.source.ExportToWkt())}</SourceSRS>"
        yield f"<TargetSRS>{escape(way.target.ExportToWkt())}</TargetSRS>"
        yield "<Options>"
        middle = self._middle_longitude
        if middle is not None:
            yield f'<Option key="CENTER_LONG">{middle!r}</Option>'
        yield f'<Option key="COORDINATE_OPERATION">{escape(way.as_gdal_takes_it)}</Option>'
        yield "</Options></ReprojectionTransformer></ReprojectTransformer>"


def scales(source: AffineGrid, extent: PixelRect, grid: Grid, operation: str) -> tuple[float, float]:
    """Return GDAL's XSCALE and YSCALE in the middle of *extent*: new pixels per old one along columns and rows.

    Raises GdalFailed where the middle has no place on the grid, or for an operation that PROJ does not take.
    """
    column, row = extent.column + extent.width / 2, extent.row + extent.height / 2
    around = [(column - _STEP, row), (column + _STEP, row), (column, row - _STEP), (column, row + _STEP)]
    way = Transformation(source.crs_wkt, grid.crs_wkt, operation)
    west, east, north, south = way.forward([source.place(*place) for place in around])
    found = _pixels_between(west, east, grid) / (2 * _STEP), _pixels_between(north, south, grid) / (2 * _STEP)
    if not all(math.isfinite(scale) and scale > 0 for scale in found):
        raise GdalFailed(
            Message(QT_TRANSLATE_NOOP("TileJobs", "The middle of the raster has no place in the other CRS."))
        )
    return found


def nodata_for(data_type: str, values: Sequence[float | None]) -> tuple[str, float]:
    """Return the type and nodata value of what rasters of this type and these nodata values are warped to.

    Beside what was warped is nodata, also where the rasters have none.
    """
    common = pixel_types.common_nodata(values)
    if common is not None and pixel_types.holds(data_type, common):
        return data_type, common
    return pixel_types.with_nodata(data_type)


def _pixels_between(first: tuple[float, float], second: tuple[float, float], grid: Grid) -> float:
    return math.hypot((second[0] - first[0]) / grid.pixel_width, (second[1] - first[1]) / grid.pixel_height)


def _corners(grid: AffineGrid, rect: PixelRect) -> list[tuple[float, float]]:
    return [grid.place(column, row) for column in (rect.column, rect.right) for row in (rect.row, rect.bottom)]


def _numbers(transform: Sequence[float]) -> str:
    return ", ".join(map(repr, transform))
