"""Layers as QGIS shows them after an algorithm has run."""

from __future__ import annotations

from pathlib import Path
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


@pytest.fixture
def table_of(
    run_algorithm: Callable[..., dict[str, Any]], saved_connection: str, tmp_path: Path
) -> Callable[..., list[dict[str, Any]]]:
    """Run an algorithm whose OUTPUT is a table, and return its rows, without the ids that the file gives them."""

    def run(name: str, **parameters: Any) -> list[dict[str, Any]]:
        path = str(tmp_path / f"{name}.gpkg")
        run_algorithm(f"tilejobs:{name}", CONNECTION=saved_connection, OUTPUT=path, **parameters)
        layer = QgsVectorLayer(path, name, "ogr")
        assert layer.isValid()
        names = layer.fields().names()[1:]
        return [dict(zip(names, row.attributes()[1:])) for row in layer.getFeatures()]

    return run
