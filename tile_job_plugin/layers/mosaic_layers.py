"""The layers that a job's mosaics and map tiles become."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qs

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.layers.after_loading import when_loaded
from tile_job_plugin.layers.job_group import group_of
from tile_job_plugin.requests.destinations import mosaics_of
from tile_job_plugin.tiles.map_tile_stores import layer_source

#: One to so many is the scale at which the whole world is one tile, at QGIS' 96 dots an inch.
SCALE_OF_ZOOM_0 = 591_657_528
#: So many zooms further out than the first one, a screen takes some dozen times more tiles than usual.
ZOOMS_OUT = 2


def load_mosaics(job: Job, destination: str, title: str, context: QgsProcessingContext) -> None:
    """Open all mosaics of *job*, and its map tiles, where *context* opens MOSAIC.

    *destination* is MOSAIC as it was given, by which QGIS knows it: it may be relative, or have other slashes than the
    job's path. *title* is what QGIS calls MOSAIC unless told otherwise.
    """
    if not context.willLoadLayerOnCompletion(destination):
        return
    mosaic = context.layerToLoadOnCompletionDetails(destination)
    layers = MosaicLayers(mosaic.project, job)
    when_loaded(mosaic, layers.add_mosaic)
    (first_title, _), *others = mosaics_of(job)
    if mosaic.name == title:
        mosaic.name = first_title
    for other_title, path in others:
        layers.load_mosaic(other_title, path, path.stem, context)
    layers.load_map_tiles(context)


def open_mosaics(job: Job, mosaics: Sequence[tuple[str, Path]], output: str, context: QgsProcessingContext) -> None:
    """Open the mosaics of *job*, of each its title and its path, and its map tiles in the project of *context*.

    *output* is what MOSAIC is called.
    """
    project = context.project()
    if project is None:
        return
    layers = MosaicLayers(project, job)
    for number, (title, path) in enumerate(mosaics):
        layers.load_mosaic(title, path, path.stem if number else output, context)
    layers.load_map_tiles(context)


class MosaicLayers:
    """Puts what one job made into a group: MOSAIC on top, then the other mosaics, then the map tiles."""

    def __init__(self, project: QgsProject, job: Job) -> None:
        self._project = project
        self._job = job

    def load_mosaic(self, title: str, path: Path, output: str, context: QgsProcessingContext) -> None:
        """Have a mosaic loaded when the algorithm has ended."""
        details = QgsProcessingContext.LayerDetails(title, self._project, output)
        when_loaded(details, self.add_mosaic)
        context.addLayerToLoadOnCompletion(str(path), details)

    def load_map_tiles(self, context: QgsProcessingContext) -> None:
        """Have the map tiles of the job, if they are there, loaded when the algorithm has ended."""
        path = self._job.map_tiles_path
        if not path or not Path(path).exists():
            return
        title = QCoreApplication.translate("TileJobs", "Map tiles")
        details = QgsProcessingContext.LayerDetails(title, self._project, "MAP_TILES")
        when_loaded(details, self.add_map_tiles)
        context.addLayerToLoadOnCompletion("://".join(layer_source(Path(path))), details)

    def add_mosaic(self, layer: QgsMapLayer) -> None:
        """Take in a mosaic that is in the project, with the style that lies beside it, which Processing leaves out."""
        layer.loadDefaultStyle()
        layer.triggerRepaint()
        self._place(layer)

    def add_map_tiles(self, layer: QgsMapLayer) -> None:
        """Take in map tiles that are in the project, hidden, since they look like the mosaic.

        A folder of them is as wide as the world to QGIS: they are in the project only when the map has been zoomed to
        the mosaic, and are not drawn from afar, where far too many would be needed.
        """
        least_zoom = parse_qs(layer.source()).get("zmin")
        if least_zoom:
            layer.setScaleBasedVisibility(True)
            layer.setMinimumScale(SCALE_OF_ZOOM_0 / 2 ** (int(least_zoom[0]) - ZOOMS_OUT))
        taken = self._project.takeMapLayer(layer)
        QTimer.singleShot(0, lambda: self._add_hidden(taken))

    def _add_hidden(self, layer: QgsMapLayer) -> None:
        self._project.addMapLayer(layer, False)
        self._group().addLayer(layer).setItemVisibilityChecked(False)

    def _place(self, layer: QgsMapLayer) -> None:
        """Move a layer, which QGIS has put on top of all, to the end of the job's group."""
        node = self._project.layerTreeRoot().findLayer(layer.id())
        if node is None:  # removed by the user meanwhile
            return
        self._group().addChildNode(node.clone())
        node.parent().removeChildNode(node)

    def _group(self) -> QgsLayerTreeGroup:
        return group_of(self._project, self._job)
