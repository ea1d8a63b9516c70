"""The layers that a job's mosaics become when the algorithm that waited for the job ends."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.finish import mosaics_of


def load_mosaics(job: Job, title: str, context: QgsProcessingContext) -> None:
    """Open all mosaics of *job* where *context* opens MOSAIC; *title* is what QGIS calls that unless told otherwise."""
    if not context.willLoadLayerOnCompletion(job.mosaic_path):
        return
    mosaic = context.layerToLoadOnCompletionDetails(job.mosaic_path)
    layers = MosaicLayers(mosaic.project)
    KEPT.append(layers)
    mosaic.setPostProcessor(layers)
    (first_title, _), *others = mosaics_of(job)
    if mosaic.name == title:
        mosaic.name = first_title
    for other_title, path in others:
        details = QgsProcessingContext.LayerDetails(other_title, mosaic.project, path.stem)
        details.setPostProcessor(layers)
        context.addLayerToLoadOnCompletion(str(path), details)


class MosaicLayers(QgsProcessingLayerPostProcessorInterface):
    """Gives the mosaics of one job the style that lies beside each, and keeps MOSAIC, the first, on top.

    Processing itself does neither: it leaves the style out, and puts each layer above the one before.
    """

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._above = ""

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        layer.loadDefaultStyle()
        layer.triggerRepaint()
        if self._above:
            self._move_below(layer.id(), self._above)
        self._above = layer.id()

    def _move_below(self, layer_id: str, above_id: str) -> None:
        tree = self._project.layerTreeRoot()
        node, above = tree.findLayer(layer_id), tree.findLayer(above_id)
        if node is None or above is None:  # removed by the user meanwhile
            return
        siblings = above.parent()
        siblings.insertChildNode(siblings.children().index(above) + 1, node.clone())
        node.parent().removeChildNode(node)


#: QGIS does not keep a post-processor alive.
KEPT: list[MosaicLayers] = []
