"""Outputs OUTPUTS and OUTPUT_PATHS, which `startjob` and `retryjob` share."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputDefinition, QgsProcessingOutputMultipleLayers, QgsProcessingOutputString
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.requests.destinations import outputs_of

OUTPUTS = "OUTPUTS"
OUTPUT_PATHS = "OUTPUT_PATHS"


def output_definitions() -> list[QgsProcessingOutputDefinition]:
    """Make the definitions: a list for steps that take several layers, and paths by name for expressions."""
    translate = QCoreApplication.translate
    return [
        QgsProcessingOutputMultipleLayers(OUTPUTS, translate("TileJobs", "Mosaics of all outputs")),
        # Expressions see texts, not lists of layers; QGIS has a type for any value only since 3.34.
        QgsProcessingOutputString(OUTPUT_PATHS, translate("TileJobs", "Paths of the mosaics by output name")),
    ]


def output_values(job: Job) -> dict[str, Any]:
    """Return what the definitions promise: paths, MOSAIC first."""
    paths = outputs_of(job)
    return {OUTPUTS: list(paths.values()), OUTPUT_PATHS: paths}
