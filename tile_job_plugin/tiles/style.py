"""How a mosaic looks in the map: a .qml file beside it, which QGIS applies by itself when the mosaic is added."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsGradientColorRamp,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.file_moves import move
from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.errors import MosaicFailed
from tile_job_plugin.tiles.scratch import scratch_folder

if TYPE_CHECKING:
    from tile_job_plugin.tiles.pixels import Pixels

UNWRITTEN = QT_TRANSLATE_NOOP("TileJobs", "The style of the mosaic {path} can't be written: {reason}")

#: As many pixels of the widest overview as tell how the values are spread.
_SAMPLE_SIZE = 1024

#: Percent of the values that the colours leave out at either end.
_OUTLIERS = 2

#: From low to high: as easy to tell apart for the colour-blind, and as even in print, as colours can be.
_COLOURS = "#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"

#: From north by east, south and west back to north: 1 degree and 359 look alike.
_COLOURS_AROUND = "#e2d9e2", "#6276ba", "#2f1436", "#b25652", "#e2d9e2"


def write_style(mosaic: Path, title: str, scratch: Path | None = None) -> None:
    """Write a style for a mosaic: grey for shaded relief, as its *title* or 8-bit pixels tell, else colours.

    The colours span 2 to 98 percent of the values, or the whole circle for aspect; nodata is transparent. The folder
    *scratch*, where it lies on the same file system, takes what is not finished.

    Raises MosaicFailed.
    """
    try:
        dataset = open_raster(str(mosaic))
    except GdalFailed as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The mosaic {path} can't be styled: QGIS can't read it."), path=mosaic
        ) from error
    data_type = gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType)
    write_style_for(mosaic, title, data_type, sampled_values(mosaic, _SAMPLE_SIZE), scratch)


def write_style_for(mosaic: Path, title: str, data_type: str, values: Pixels, scratch: Path | None = None) -> None:
    """Write the style of a mosaic, as `write_style` does, whose pixels are not looked at: *values* are some of them.

    *data_type* is GDAL's name of their type. Raises MosaicFailed.
    """
    try:
        with scratch_folder(mosaic, scratch) as folder:
            unfinished = folder / "style.qml"
            if message := _save_style(unfinished, title, data_type, value_span(values)):
                raise MosaicFailed(UNWRITTEN, path=mosaic, reason=message)
            move(unfinished, mosaic.with_suffix(".qml"))
    except OSError as error:
        raise MosaicFailed(UNWRITTEN, path=mosaic, reason=f"{error.strerror or error}.") from error


def _save_style(path: Path, title: str, data_type: str, span: tuple[float, float]) -> str:
    """Save a style; return why that can't be done, empty where it is.

    It is that of a layer of one pixel: QGIS reads pixels of each layer that it makes, and lets no other thread run
    Python meanwhile, such as the main one.
    """
    pixel = str(path.with_name("pixel.tif"))
    checked(gdal.GetDriverByName("GTiff").Create, pixel, 1, 1, 1, gdal.GetDataTypeByName(data_type)).FlushCache()
    layer = QgsRasterLayer(pixel)
    layer.setRenderer(_renderer(layer.dataProvider(), title, *span))
    message, is_saved = layer.saveNamedStyle(str(path))
    return "" if is_saved else str(message)


def sampled_values(raster: Path, most: int) -> Pixels:
    """Return pixels of a raster that have values, at *most* so many in each direction, from an overview."""
    dataset = open_raster(str(raster))
    band = dataset.GetRasterBand(1)
    width, height = min(most, dataset.RasterXSize), min(most, dataset.RasterYSize)
    pixels: Pixels = checked(band.ReadAsArray, buf_xsize=width, buf_ysize=height)
    mask = checked(band.GetMaskBand().ReadAsArray, buf_xsize=width, buf_ysize=height)
    values: Pixels = pixels[(mask != 0) & numpy.isfinite(pixels)]
    return values


def value_span(values: Pixels) -> tuple[float, float]:
    """Return between which numbers most of the values lie."""
    if values.size == 0:
        return 0.0, 1.0
    low, high = map(float, numpy.percentile(values, [_OUTLIERS, 100 - _OUTLIERS]))
    return (low, high) if low < high else (low, low + 1)


def _renderer(provider: QgsRasterDataProvider, title: str, low: float, high: float) -> QgsRasterRenderer:
    if "shad" in title.lower() or provider.dataType(1) == Qgis.DataType.Byte:
        return _grey(provider, low, high)
    if "aspect" in title.lower():
        return _coloured(provider, 0, 360 if high > 2 * math.pi else 2 * math.pi, _COLOURS_AROUND)
    return _coloured(provider, low, high, _COLOURS)


def _grey(provider: QgsRasterDataProvider, low: float, high: float) -> QgsRasterRenderer:
    stretch = QgsContrastEnhancement(provider.dataType(1))
    stretch.setContrastEnhancementAlgorithm(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    stretch.setMinimumValue(low)
    stretch.setMaximumValue(high)
    renderer = QgsSingleBandGrayRenderer(provider, 1)
    renderer.setContrastEnhancement(stretch)
    # SAGA shades by the angle between surface and light, in radians; others by brightness.
    if provider.dataType(1) != Qgis.DataType.Byte and high <= math.pi:
        renderer.setGradient(QgsSingleBandGrayRenderer.Gradient.WhiteToBlack)
    return renderer


def _coloured(provider: QgsRasterDataProvider, low: float, high: float, colours: Sequence[str]) -> QgsRasterRenderer:
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    renderer.createShader(
        _ramp(colours), QgsColorRampShader.Type.Interpolated, QgsColorRampShader.ClassificationMode.Continuous
    )
    return renderer


def _ramp(colours: Sequence[str]) -> QgsGradientColorRamp:
    between = ":".join(f"{number / (len(colours) - 1)};{colour}" for number, colour in enumerate(colours[1:-1], 1))
    return QgsGradientColorRamp.create({"color1": colours[0], "color2": colours[-1], "stops": between})
