"""What algorithms on a terrain share: an elevation model, and rasters that are made of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsRasterFileWriter,
)

from tile_job_plugin.algorithms.base import TileJobsAlgorithm
from tile_job_plugin.errors import RequestRefused, Stopped
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.recipe_outputs import OUTPUT_TITLE
from tile_job_plugin.terrain.elevation import Elevation
from tile_job_plugin.terrain.errors import ElevationRefused
from tile_job_plugin.terrain.result_rasters import NODATA, ResultRasters
from tile_job_plugin.translations import translated


class TerrainAlgorithm(TileJobsAlgorithm):
    """An algorithm that needs neither a job nor a job database."""

    DEM = "DEM"

    def add_elevation_parameter(self) -> None:
        """Add DEM."""
        elevation = QgsProcessingParameterRasterLayer(self.DEM, self.tr("Elevation"))
        elevation.setHelp(
            self.tr(
                "A raster of heights in the unit of its map coordinates, with square pixels; its first band is used."
            )
        )
        self.addParameter(elevation)

    def add_result_parameter(self, name: str, label: str, is_usual: bool) -> None:
        """Add a raster that can be made; *is_usual* says whether a dialog asks for it from the start.

        The label in English names it in file names, whatever language the next process has that runs a job.
        """
        result = QgsProcessingParameterRasterDestination(
            name, translated(label), optional=not is_usual, createByDefault=is_usual
        )
        result.setMetadata({OUTPUT_TITLE: label})
        self.addParameter(result)

    def read_elevation(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Elevation:
        """Open DEM.

        Raises ElevationRefused.
        """
        return Elevation(self.read_raster(parameters, self.DEM, context, ElevationRefused))

    def read_raster(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext, refusal: type[RequestRefused]
    ) -> str:
        """Return the name that GDAL knows a raster by.

        Raises a *refusal* where it is none.
        """
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or layer.providerType() != "gdal":
            raise refusal(
                QT_TRANSLATE_NOOP("TileJobs", "{given!q} is not a raster that GDAL can read."),
                QT_TRANSLATE_NOOP("TileJobs", "Give a raster file, such as a GeoTIFF."),
                given=parameters.get(name) if layer is None else layer.name(),
            )
        return str(layer.source())

    def result_rasters(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        elevation: Elevation,
        units: Mapping[str, str],
        data_type: str = "Float32",
        nodata: float = NODATA,
    ) -> tuple[ResultRasters, dict[str, str]]:
        """Return the rasters that are asked for, of all that have *units* by their names, and their paths."""
        paths = {name: self.parameterAsOutputLayer(parameters, name, context) for name in units if parameters.get(name)}
        drivers = {name: QgsRasterFileWriter.driverForExtension(Path(path).suffix) for name, path in paths.items()}
        return ResultRasters(elevation, paths, drivers, units, data_type, nodata), paths


def looker(feedback: QgsProcessingFeedback) -> Callable[[], None]:
    """Return what raises Stopped as soon as the user wants no more, in any thread."""

    def look() -> None:
        if feedback.isCanceled():
            raise Stopped

    return look
