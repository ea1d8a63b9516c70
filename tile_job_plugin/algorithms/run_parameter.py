"""Parameter RUN, which `startjob` and `retryjob` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterEnum

from tile_job_plugin.run.start import RunMode

RUN = "RUN"


def run_parameter(tr: Callable[[str], str]) -> QgsProcessingParameterEnum:
    """Make the parameter; its choices are those of RunMode, in order."""
    parameter = QgsProcessingParameterEnum(
        RUN,
        tr("Run the job"),
        options=[tr("Here, and wait"), tr("In the background"), tr("Leave to a worker")],
        defaultValue=int(RunMode.WAIT),
    )
    parameter.setHelp(
        tr(
            "0: wait until the job has ended. 1: return at once; the job runs in a separate process, which goes on "
            "when QGIS is closed. If no other process can run it, it runs in this window and ends with it; the log "
            "says so. 2: return at once; the next free worker (Run worker) runs it."
        )
    )
    return parameter


def read_run(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> RunMode:
    """Give the choice that the user made."""
    return RunMode(algorithm.parameterAsEnum(parameters, RUN, context))
