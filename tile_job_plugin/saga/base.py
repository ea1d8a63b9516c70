"""What SAGA's algorithms share: a folder of their own for a run, and SAGA's errors as Processing's."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tile_job_plugin.saga.errors import SagaError


class SagaAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that saga_cmd carries out."""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run it in a folder that is removed afterwards."""
        try:
            with tempfile.TemporaryDirectory(prefix="tile_jobs_saga_") as folder:
                return self.run_in(Path(folder), parameters, context, feedback)
        except SagaError as error:
            raise QgsProcessingException(str(error)) from error

    def run_in(
        self,
        folder: Path,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run SAGA, with *folder* for what it needs on the way; give the outputs. Raises SagaError."""
        raise NotImplementedError
