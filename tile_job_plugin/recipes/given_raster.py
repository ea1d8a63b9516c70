"""The step that stands in a recipe for one whose result is given: it copies that."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsRasterFileWriter,
)
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.documentation import documentation_url
from tile_job_plugin.doors import said
from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked, open_raster
from tile_job_plugin.icon_files import icon_path
from tile_job_plugin.translations import translated


class GivenRaster(QgsProcessingAlgorithm):
    """Copies a raster, with the type of its pixels, into another file."""

    NAME = "copyraster"
    INPUT = "INPUT"
    OUTPUT = "OUTPUT"
    #: What fused models ask: it is no reason to start SAGA anew for each window.
    takes_no_time = True

    def __init__(self, given: str = INPUT, made: str = OUTPUT) -> None:
        """Copy what the parameter *given* takes to where the output *made* goes."""
        super().__init__()
        self._given = given
        self._made = made

    def createInstance(self) -> GivenRaster:
        """Make another one for a run."""
        return GivenRaster(self._given, self._made)

    def name(self) -> str:
        """Return its name, which users don't see."""
        return self.NAME

    def displayName(self) -> str:
        """Return what the log calls it."""
        return translated("Copy raster")

    def flags(self) -> Any:
        """Hide it: only recipes need it."""
        hidden = QgsProcessingAlgorithm.Flag.FlagHideFromToolbox | QgsProcessingAlgorithm.Flag.FlagHideFromModeler
        return super().flags() | hidden

    def helpUrl(self) -> str:
        """Return where the documentation tells what it is for."""
        return documentation_url("reference/recipes", "water-across-tiles")

    def icon(self) -> QIcon:
        """Return the icon of recipes."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return its file."""
        return icon_path("recipe")

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        """Take a raster, and give one."""
        self.addParameter(QgsProcessingParameterRasterLayer(self._given, translated("Raster")))
        self.addParameter(QgsProcessingParameterRasterDestination(self._made, translated("Copy")))

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy it, unless the feedback is cancelled."""
        source = self.parameterAsRasterLayer(parameters, self._given, context)
        target = self.parameterAsOutputLayer(parameters, self._made, context)
        if source is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self._given))
        driver = gdal.GetDriverByName(QgsRasterFileWriter.driverForExtension(Path(target).suffix))
        try:
            dataset = open_raster(source.source())
            checked(driver.CreateCopy, target, dataset, callback=lambda *_: not feedback.isCanceled())
        except GdalFailed as error:
            raise QgsProcessingException(said(error, self)) from error
        return {self._made: target}
