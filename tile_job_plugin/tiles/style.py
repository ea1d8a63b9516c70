"""How a mosaic looks in the map: a .qml file beside it, which QGIS applies by itself when the mosaic is added."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsGradientColorRamp,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.file_moves import move
from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.tiles.classes import are_classes
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

#: Light ones of which any two can be told apart, also by the colour-blind; for classes in turn, the largest first.
_COLOURS_OF_CLASSES = (
    *("#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#44bb99"),
    *("#bbcc33", "#aaaa00", "#99ddff", "#dddddd"),
)

#: As many classes at most have an entry in the legend; a basin that is smaller than all these has the colour of the one
#: with the next number.
_MOST_CLASSES = 200

#: By the words of SAGA and others for units, in lower case, what stands after a number.
_SYMBOLS = {
    "degree": "°",
    "degrees": "°",
    "percent": "%",
    "radian": "rad",
    "radians": "rad",
    "metre": "m",
}


@dataclass(frozen=True)
class Looks:
    """What the style of a mosaic depends on beside its values."""

    #: That of the output, which no language changes.
    name: str
    #: GDAL's name of the pixels' type.
    data_type: str
    #: The unit of the values; empty where none is known.
    unit: str

    @property
    def is_grey(self) -> bool:
        """Whether it is shaded relief."""
        return "shad" in self.name.lower() or self.data_type == "Byte"

    def legend(self) -> QgsColorRampLegendNodeSettings:
        """Return what the legend says beside numbers."""
        legend = QgsColorRampLegendNodeSettings()
        symbol = _SYMBOLS.get(self.unit.lower(), self.unit)
        legend.setSuffix(symbol if symbol in ("", "°") else f" {symbol}")
        return legend


def write_style(mosaic: Path, name: str, scratch: Path | None = None) -> None:
    """Write a style for a mosaic: grey for shaded relief, as its *name* or 8-bit pixels tell, else colours.

    The colours span 2 to 98 percent of the values, or the whole circle for aspect; those of classes, such as basins,
    tell neighbours apart. Nodata is transparent. The legend shows the unit of the values, if the mosaic says it. The
    folder *scratch*, where it lies on the same file system, takes what is not finished.

    Raises MosaicFailed.
    """
    try:
        dataset = open_raster(str(mosaic))
    except GdalFailed as error:
        raise MosaicFailed(
            QT_TRANSLATE_NOOP("TileJobs", "The mosaic {path} can't be styled: QGIS can't read it."), path=mosaic
        ) from error
    band = dataset.GetRasterBand(1)
    looks = Looks(name, gdal.GetDataTypeName(band.DataType), band.GetUnitType())
    write_style_for(mosaic, looks, sampled_values(mosaic, _SAMPLE_SIZE), scratch)


def write_style_for(mosaic: Path, looks: Looks, values: Pixels, scratch: Path | None = None) -> None:
    """Write the style of a mosaic, as `write_style` does, whose pixels are not looked at: *values* are some of them.

    Raises MosaicFailed.
    """
    try:
        with scratch_folder(mosaic, scratch) as folder:
            unfinished = folder / "style.qml"
            if message := _save_style(unfinished, looks, values):
                raise MosaicFailed(UNWRITTEN, path=mosaic, reason=message)
            move(unfinished, mosaic.with_suffix(".qml"))
    except OSError as error:
        raise MosaicFailed(UNWRITTEN, path=mosaic, reason=f"{error.strerror or error}.") from error


def _save_style(path: Path, looks: Looks, values: Pixels) -> str:
    """Save a style; return why that can't be done, empty where it is.

    It is that of a layer of one pixel: QGIS reads pixels of each layer that it makes, and lets no other thread run
    Python meanwhile, such as the main one.
    """
    pixel = str(path.with_name("pixel.tif"))
    raster = checked(gdal.GetDriverByName("GTiff").Create, pixel, 1, 1, 1, gdal.GetDataTypeByName(looks.data_type))
    # Without a place, GDAL would print an error when QGIS opens it.
    raster.SetGeoTransform((0, 1, 0, 1, 0, -1))
    raster.FlushCache()
    layer = QgsRasterLayer(pixel)
    layer.setRenderer(_renderer(layer.dataProvider(), looks, values))
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


def _renderer(provider: QgsRasterDataProvider, looks: Looks, values: Pixels) -> QgsRasterRenderer:
    if are_classes(looks.name):
        return _of_classes(provider, values)
    low, high = value_span(values)
    if looks.is_grey:
        return _grey(provider, looks, low, high)
    if "aspect" in looks.name.lower():
        return _coloured(provider, looks, 0, 360 if high > 2 * math.pi else 2 * math.pi, _COLOURS_AROUND)
    return _coloured(provider, looks, low, high, _COLOURS)


def _grey(provider: QgsRasterDataProvider, looks: Looks, low: float, high: float) -> QgsRasterRenderer:
    stretch = QgsContrastEnhancement(provider.dataType(1))
    stretch.setContrastEnhancementAlgorithm(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    stretch.setMinimumValue(low)
    stretch.setMaximumValue(high)
    renderer = QgsSingleBandGrayRenderer(provider, 1)
    renderer.setContrastEnhancement(stretch)
    renderer.setLegendSettings(looks.legend())
    # SAGA shades by the angle between surface and light, in radians; others by brightness.
    if provider.dataType(1) != Qgis.DataType.Byte and high <= math.pi:
        renderer.setGradient(QgsSingleBandGrayRenderer.Gradient.WhiteToBlack)
    return renderer


def _coloured(
    provider: QgsRasterDataProvider, looks: Looks, low: float, high: float, colours: Sequence[str]
) -> QgsRasterRenderer:
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    renderer.createShader(
        _ramp(colours), QgsColorRampShader.Type.Interpolated, QgsColorRampShader.ClassificationMode.Continuous
    )
    renderer.shader().rasterShaderFunction().setLegendSettings(looks.legend())
    return renderer


def _of_classes(provider: QgsRasterDataProvider, values: Pixels) -> QgsRasterRenderer:
    ramp, last = _ramp(_COLOURS_OF_CLASSES), len(_COLOURS_OF_CLASSES) - 1
    colours = cycle([ramp.color(number / last) for number in range(last + 1)])
    classes = sorted(zip(largest_classes(values, _MOST_CLASSES) or [math.inf], colours), key=itemgetter(0))
    shader = QgsColorRampShader()
    shader.setColorRampType(QgsColorRampShader.Type.Discrete)
    # Each is the upper end of an interval, so that classes between them have a colour as well.
    ends = [*(each for each, _ in classes[:-1]), math.inf]
    shader.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(end, colour, f"{each:.16g}") for end, (each, colour) in zip(ends, classes)]
    )
    function = QgsRasterShader()
    function.setRasterShaderFunction(shader)
    return QgsSingleBandPseudoColorRenderer(provider, 1, function)


def largest_classes(values: Pixels, most: int) -> list[float]:
    """Return the classes that have the most pixels, at *most* so many, the largest first."""
    classes, counts = numpy.unique(values, return_counts=True)
    found: list[float] = classes[numpy.argsort(-counts, kind="stable")[:most]].tolist()
    return found


def _ramp(colours: Sequence[str]) -> QgsGradientColorRamp:
    between = ":".join(f"{number / (len(colours) - 1)};{colour}" for number, colour in enumerate(colours[1:-1], 1))
    return QgsGradientColorRamp.create({"color1": colours[0], "color2": colours[-1], "stops": between})
