"""The Processing provider `sagacmd`: the tools of the installed SAGA, run by saga_cmd."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProcessingProvider, QgsSettings
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.doors import said
from tile_job_plugin.saga.algorithm import SagaToolAlgorithm
from tile_job_plugin.saga.cmd.find import Saga, find_saga
from tile_job_plugin.saga.errors import SagaError
from tile_job_plugin.saga.outputs import WRITTEN_FORMATS
from tile_job_plugin.saga.tools.catalogue import load_catalogue
from tile_job_plugin.saga.tools.descriptions import Catalogue, Kind

#: The setting that names SAGA's folder; empty means to look for it.
FOLDER_SETTING = "tile_jobs/saga_folder"
NO_TOOLS = Catalogue("", {}, {})


def installed_saga() -> Saga:
    """Find the SAGA that the user's settings name, or the one that is installed. Raises SagaNotFound."""
    return find_saga(str(QgsSettings().value(FOLDER_SETTING, "") or "") or None)


class SagaProvider(QgsProcessingProvider):
    """An algorithm for each tool that Processing can carry; none if no SAGA is installed."""

    def __init__(self) -> None:
        """Make the provider; its tools are read when QGIS loads it."""
        super().__init__()
        self.catalogue = NO_TOOLS
        self._problem = ""

    def id(self) -> str:
        """Name the provider in algorithm ids."""
        return "sagacmd"

    def name(self) -> str:
        """Name it in the Toolbox."""
        return "SAGA (saga_cmd)"

    def longName(self) -> str:
        """Name it with SAGA's version."""
        version = self.catalogue.version
        return f"SAGA {version} (saga_cmd)" if version else self.name()

    def versionInfo(self) -> str:
        """Return SAGA's version, empty if none is installed."""
        return self.catalogue.version

    def icon(self) -> QIcon:
        """Show it in the Toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return where the icon is."""
        return str(Path(__file__).parent / "icon.svg")

    def defaultRasterFileExtension(self) -> str:
        """Return what SAGA writes itself."""
        return "tif"

    def defaultRasterFileFormat(self) -> str:
        """Name the same by GDAL's driver, for which QGIS 4 asks instead."""
        return "GTiff"

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        """Return what SAGA writes itself."""
        return "gpkg" if hasGeometry else "csv"

    def supportsNonFileBasedOutput(self) -> bool:
        """SAGA writes files only."""
        return False

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return what QGIS can write, and SAGA's own header."""
        return [*super().supportedOutputRasterLayerExtensions(), "sgrd"]

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """Return what SAGA writes itself."""
        return [format.lstrip(".") for format in (*WRITTEN_FORMATS[Kind.VECTOR], *WRITTEN_FORMATS[Kind.TABLE])]

    def supportedOutputTableExtensions(self) -> list[str]:
        """Return what SAGA writes itself."""
        return [format.lstrip(".") for format in WRITTEN_FORMATS[Kind.TABLE]]

    def loadAlgorithms(self) -> None:
        """Make an algorithm of each tool."""
        self.catalogue = NO_TOOLS
        try:
            saga = installed_saga()
            self.catalogue = load_catalogue(saga, Path(QgsApplication.qgisSettingsDirPath()) / "tile_jobs")
        except SagaError as error:
            self._warn_once(said(error))
            return
        for tool in self.catalogue.tools.values():
            self.addAlgorithm(SagaToolAlgorithm(tool, saga))

    def _warn_once(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            QgsMessageLog.logMessage(problem, "Tile Jobs", Qgis.MessageLevel.Warning)
