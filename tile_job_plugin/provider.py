"""The Processing provider `tilejobs`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.algorithms.canceljob import CancelJob
from tile_job_plugin.algorithms.changejob import ChangeJob
from tile_job_plugin.algorithms.createlocaldatabase import CreateLocalDatabase
from tile_job_plugin.algorithms.deletejobs import DeleteJobs
from tile_job_plugin.algorithms.drainagebasins import DrainageBasins
from tile_job_plugin.algorithms.edgecontamination import EdgeContamination
from tile_job_plugin.algorithms.estimatejob import EstimateJob
from tile_job_plugin.algorithms.joblog import JobLog
from tile_job_plugin.algorithms.jobstatus import JobStatus
from tile_job_plugin.algorithms.listjobs import ListJobs
from tile_job_plugin.algorithms.listtilesets import ListTileSets
from tile_job_plugin.algorithms.listtowns import ListTowns
from tile_job_plugin.algorithms.listworkers import ListWorkers
from tile_job_plugin.algorithms.openmosaic import OpenMosaic
from tile_job_plugin.algorithms.pausejob import PauseJob
from tile_job_plugin.algorithms.preparedrainage import PrepareDrainage
from tile_job_plugin.algorithms.registertileset import RegisterTileSet
from tile_job_plugin.algorithms.resumejob import ResumeJob
from tile_job_plugin.algorithms.retryjob import RetryJob
from tile_job_plugin.algorithms.runworker import RunWorker
from tile_job_plugin.algorithms.skyview import SkyView
from tile_job_plugin.algorithms.solarradiation import SolarRadiation
from tile_job_plugin.algorithms.startjob import StartJob
from tile_job_plugin.algorithms.tilesetlayer import TileSetLayer
from tile_job_plugin.algorithms.tilestatus import TileStatusLayer
from tile_job_plugin.recipes.given_raster import GivenRaster
from tile_job_plugin.recipes.shipped import SHIPPED_RECIPES, ShippedModel
from tile_job_plugin.saga.provider import SagaProvider

PLUGIN_FOLDER = Path(__file__).parent


class TileJobsProvider(QgsProcessingProvider):
    """The plugin's algorithms and its shipped recipes."""

    def id(self) -> str:
        return "tilejobs"

    def name(self) -> str:
        return "Tile Jobs"

    def longName(self) -> str:
        return str(QCoreApplication.translate("TileJobs", "Tile Jobs (terrain products for many tiles)"))

    def icon(self) -> QIcon:
        return QIcon(str(PLUGIN_FOLDER / "icon.svg"))

    def svgIconPath(self) -> str:
        return str(PLUGIN_FOLDER / "icon.svg")

    def loadAlgorithms(self) -> None:
        for algorithm in (
            CreateLocalDatabase,
            RegisterTileSet,
            ListTileSets,
            TileSetLayer,
            ListTowns,
            PrepareDrainage,
            EstimateJob,
            StartJob,
            JobStatus,
            CancelJob,
            PauseJob,
            ResumeJob,
            ChangeJob,
            RetryJob,
            ListJobs,
            TileStatusLayer,
            JobLog,
            OpenMosaic,
            RunWorker,
            ListWorkers,
            DeleteJobs,
            SkyView,
            SolarRadiation,
            DrainageBasins,
            EdgeContamination,
            GivenRaster,
        ):
            self.addAlgorithm(algorithm())
        # A model finds steps of its own provider only once that is registered.
        if QgsApplication.processingRegistry().providerById(self.id()):
            self._load_recipes()

    def _load_recipes(self) -> None:
        for recipe in SHIPPED_RECIPES:
            model = ShippedModel(recipe)
            if model.load():
                self.addAlgorithm(model)


def add_providers() -> list[QgsProcessingProvider]:
    """Register the plugin's providers; sagacmd first, since the shipped recipes are made of its algorithms."""
    saga, own = SagaProvider(), TileJobsProvider()
    for provider in (saga, own):
        QgsApplication.processingRegistry().addProvider(provider)
    # Now with the recipes.
    own.refreshAlgorithms()
    return [saga, own]
