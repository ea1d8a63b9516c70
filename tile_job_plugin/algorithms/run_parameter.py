"""Parameter RUN, which `startjob`, `retryjob` and `resumejob` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

from tile_job_plugin.run.start import RunMode

RUN = "RUN"


def run_parameter(usual: RunMode = RunMode.WAIT) -> QgsProcessingParameterEnum:
    """Make the parameter; its choices are those of RunMode, in order, of which one is *usual*."""
    translate = QCoreApplication.translate
    parameter = QgsProcessingParameterEnum(
        RUN,
        translate("TileJobs", "Run the job"),
        options=[
            translate("TileJobs", "Here, and wait"),
            translate("TileJobs", "In the background"),
            translate("TileJobs", "Leave to a worker"),
        ],
        defaultValue=int(usual),
    )
    parameter.setHelp(
        translate(
            "TileJobs",
            "0: wait until the job has ended. 1: return at once; the job runs in a separate process, which goes on "
            "when QGIS is closed. If no other process can run it, it runs in this window and ends with it; the log "
            "says so. 2: return at once; the next free worker (Run worker) runs it.",
        )
    )
    return parameter


def read_run(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> RunMode:
    """Return the choice that the user made."""
    return RunMode(algorithm.parameterAsEnum(parameters, RUN, context))
