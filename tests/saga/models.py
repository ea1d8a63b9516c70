"""Runs of models, step by step and fused, and what they leave."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
)

from tests.fixtures.modeler import add_step


def model(algorithm_id: str) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)


def model_of(
    *steps: tuple, parameters: tuple[QgsProcessingParameterDefinition, ...] = ()
) -> QgsProcessingModelAlgorithm:
    """Make a model that takes DEM, of *steps* as `add_step` takes them."""
    made = QgsProcessingModelAlgorithm("made", "Tests")
    for definition in (QgsProcessingParameterRasterLayer("DEM", "Elevation"), *parameters):
        made.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    for step in steps:
        add_step(made, *step)
    made.updateDestinationParameters()
    return made


def run(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    folder: Path,
    feedback: QgsProcessingFeedback | None = None,
    context: QgsProcessingContext | None = None,
) -> tuple[list[str], str]:
    """Run an algorithm with all its outputs in a folder; gives their files, and what was said."""
    folder.mkdir()
    # Kept in a variable, since it owns its definitions.
    made = algorithm.create()
    names = [destination.name() for destination in made.destinationParameterDefinitions()]
    files = {name: str(folder / f"{number}.tif") for number, name in enumerate(names)}
    feedback = feedback or QgsProcessingFeedback()
    results, _ = algorithm.run({**parameters, **files}, context or QgsProcessingContext(), feedback, {}, False)
    assert {name: results[name] for name in files} == files
    return list(files.values()), feedback.textLog()


def contents(path: str) -> tuple:
    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(1)
    return band.ReadRaster(), band.GetNoDataValue(), dataset.GetGeoTransform(), dataset.GetProjection()


def starts_of_saga(said: str) -> int:
    return said.count("SAGA Version:")
