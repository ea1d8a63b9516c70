"""Virtual rasters: GDAL's VRT format, written without opening the files that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import NamedTuple

from tile_job_plugin.gdal_calls import split_options
from tile_job_plugin.tiles.model import AffineGrid, Grid, PixelRect


@dataclass(frozen=True)
class Source:
    """A raster file on the grid, and the part of it to show."""

    path: str
    extent: PixelRect
    shown: PixelRect
    data_type: str
    #: Pixels of this value let what lies below show through; None copies all pixels, which takes half the time.
    see_through: float | None = None
    #: The number of its band to show, from 1.
    band: int = 1
    #: Width and height of the file's blocks; only a hint.
    block_size: tuple[int, int] = (256, 256)
    #: The value that all its pixels become, but those of *see_through*; None leaves them as they are.
    becomes: float | None = None


class Georeference(NamedTuple):
    """Where a raster says that it lies."""

    crs_wkt: str
    #: GDAL's geotransform.
    transform: tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class VirtualRaster:
    """One band over a rectangle of the grid; where no source is, it is nodata."""

    grid: Grid | AffineGrid
    rect: PixelRect
    data_type: str
    nodata: float | None
    sources: Sequence[Source]
    #: Where it says that it lies; None for its place on the grid.
    georeference: Georeference | None = None
    #: The unit of its values; empty where none is known.
    unit: str = ""

    def part(self, rect: PixelRect, sources: Sequence[Source]) -> VirtualRaster:
        """Return *rect* of it, which just these of its sources touch."""
        shown = [replace(source, shown=source.shown.intersection(rect)) for source in sources]
        return replace(self, rect=rect, sources=shown)

    def xml(self, metadata: Mapping[str, str] | None = None) -> str:
        """Write it in GDAL's VRT format."""
        return "\n".join(self._lines(metadata or {}))

    def _lines(self, metadata: Mapping[str, str]) -> Iterator[str]:
        yield f'<VRTDataset rasterXSize="{self.rect.width}" rasterYSize="{self.rect.height}">'
        crs_wkt, transform = self.georeference or (self.grid.crs_wkt, self.grid.geotransform(self.rect))
        yield f"<SRS>{escape(crs_wkt)}</SRS>"
        yield f"<GeoTransform>{', '.join(map(repr, transform))}</GeoTransform>"
        yield "<Metadata>"
        for key, value in metadata.items():
            yield f'<MDI key="{escape(key)}">{escape(value)}</MDI>'
        yield "</Metadata>"
        yield f'<VRTRasterBand dataType="{self.data_type}" band="1">'
        if self.nodata is not None:
            yield f"<NoDataValue>{self.nodata!r}</NoDataValue>"
        if self.unit:
            yield f"<UnitType>{escape(self.unit)}</UnitType>"
        for source in self.sources:
            yield self._source(source)
        yield "</VRTRasterBand>"
        yield "</VRTDataset>"

    def _source(self, source: Source) -> str:
        kind, values = "SimpleSource", ""
        if source.see_through is not None:
            kind, values = "ComplexSource", f"<NODATA>{source.see_through!r}</NODATA>"
        if source.becomes is not None:
            values += f"<ScaleOffset>{source.becomes!r}</ScaleOffset><ScaleRatio>0</ScaleRatio>"
        name, options = split_options(source.path)
        # With its size, type and blocks told, GDAL opens the file only when its pixels are read.
        return (
            f"<{kind}>"
            f'<SourceFilename relativeToVRT="0">{escape(name)}</SourceFilename>{_open_options(options)}'
            f"<SourceBand>{source.band}</SourceBand>"
            f'<SourceProperties RasterXSize="{source.extent.width}" RasterYSize="{source.extent.height}"'
            f' DataType="{source.data_type}" BlockXSize="{source.block_size[0]}" BlockYSize="{source.block_size[1]}"/>'
            f"<SrcRect {_rect(source.shown, source.extent)}/>"
            f"<DstRect {_rect(source.shown, self.rect)}/>"
            f"{values}</{kind}>"
        )


def _open_options(options: Sequence[str]) -> str:
    if not options:
        return ""
    pairs = (option.partition("=") for option in options)
    items = "".join(f'<OOI key="{escape(key)}">{escape(value)}</OOI>' for key, _, value in pairs)
    return f"<OpenOptions>{items}</OpenOptions>"


def _rect(rect: PixelRect, within: PixelRect) -> str:
    return (
        f'xOff="{rect.column - within.column}" yOff="{rect.row - within.row}"'
        f' xSize="{rect.width}" ySize="{rect.height}"'
    )
