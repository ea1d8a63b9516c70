"""Layers as QGIS shows them after an algorithm has run."""

from __future__ import annotations

from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)


@pytest.fixture
def run_and_load(qgis_app: QgsApplication) -> Callable[..., QgsVectorLayer]:
    """Run an algorithm as its dialog does, and return its OUTPUT as it is in the project then."""
    import processing

    # A layer lives as long as its context.
    contexts = []

    def run(name: str, **parameters: Any) -> QgsVectorLayer:
        context = QgsProcessingContext()
        contexts.append(context)
        destination = QgsProcessingOutputLayerDefinition("memory:", QgsProject())
        results = processing.run(name, {**parameters, "OUTPUT": destination}, context=context, onFinish=lambda *_: None)
        layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        processor = context.layerToLoadOnCompletionDetails(results["OUTPUT"]).postProcessor()
        processor.postProcessLayer(layer, context, QgsProcessingFeedback())
        return layer

    return run
