"""The layers that a job's mosaics become when the algorithm that waited for the job ends."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.algorithms.layers import when_loaded
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.finish import mosaics_of
from tile_job_plugin.tiles.map_tile_stores import layer_source


def load_mosaics(job: Job, title: str, context: QgsProcessingContext) -> None:
    """Open all mosaics of *job*, and its map tiles, where *context* opens MOSAIC.

    *title* is what QGIS calls MOSAIC unless told otherwise.
    """
    if not context.willLoadLayerOnCompletion(job.mosaic_path):
        return
    mosaic = context.layerToLoadOnCompletionDetails(job.mosaic_path)
    layers = _MosaicLayers(mosaic.project)
    when_loaded(mosaic, layers.add)
    (first_title, _), *others = mosaics_of(job)
    if mosaic.name == title:
        mosaic.name = first_title
    for other_title, path in others:
        details = QgsProcessingContext.LayerDetails(other_title, mosaic.project, path.stem)
        when_loaded(details, layers.add)
        context.addLayerToLoadOnCompletion(str(path), details)
    if job.map_tiles_path:
        map_tiles = QCoreApplication.translate("TileJobs", "Map tiles")
        details = QgsProcessingContext.LayerDetails(map_tiles, mosaic.project, "MAP_TILES")
        when_loaded(details, layers.place)
        context.addLayerToLoadOnCompletion("://".join(layer_source(Path(job.map_tiles_path))), details)


class _MosaicLayers:
    """Gives the mosaics of one job the style that lies beside each, and keeps MOSAIC, the first, on top.

    Processing itself does neither: it leaves the style out, and puts each layer above the one before.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._last = ""

    def add(self, layer: QgsMapLayer) -> None:
        """Style a mosaic that is in the project, and move it below the last one."""
        layer.loadDefaultStyle()
        layer.triggerRepaint()
        self.place(layer)

    def place(self, layer: QgsMapLayer) -> None:
        """Move a layer that is in the project below the last one."""
        if self._last:
            self._move_below(layer.id(), self._last)
        self._last = layer.id()

    def _move_below(self, layer_id: str, above_id: str) -> None:
        tree = self._project.layerTreeRoot()
        node, above = tree.findLayer(layer_id), tree.findLayer(above_id)
        if node is None or above is None:  # removed by the user meanwhile
            return
        siblings = above.parent()
        siblings.insertChildNode(siblings.children().index(above) + 1, node.clone())
        node.parent().removeChildNode(node)
