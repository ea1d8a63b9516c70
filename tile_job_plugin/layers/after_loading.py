"""What happens to layers once Processing has put them into the project."""

from __future__ import annotations

from typing import Callable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

AfterLoading = Callable[[QgsMapLayer], None]


def when_loaded(details: QgsProcessingContext.LayerDetails, call: AfterLoading) -> None:
    """Call *call* with the layer of *details* when it is in the project."""
    processor = _Caller(call)
    _KEPT.append(processor)
    details.setPostProcessor(processor)


class _Caller(QgsProcessingLayerPostProcessorInterface):
    """Calls a function; serves one layer only, since the context deletes what was set for a layer."""

    def __init__(self, call: AfterLoading) -> None:
        super().__init__()
        self._call = call

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._call(layer)
        _KEPT.remove(self)


#: What waits for its layer; QGIS keeps only the C++ part alive.
_KEPT: list[_Caller] = []
