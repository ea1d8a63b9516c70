"""What algorithms of light on a terrain share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from tile_job_plugin.algorithms.terrain import TerrainAlgorithm
from tile_job_plugin.terrain.elevation import Elevation


class LightAlgorithm(TerrainAlgorithm):
    """An algorithm of sun and sky."""

    #: The parameter that limits how far it sees, in map units.
    FARTHEST: str

    def reach(self, values: Mapping[str, Any], pixel_size: float, relief: float) -> float:
        """Return the pixels around a pixel that may change it, as `SeesSoFar` of recipes describes it."""
        raise NotImplementedError

    def group(self) -> str:
        return self.tr("Sun and sky")

    def groupId(self) -> str:
        return "sunandsky"

    def read_lit_elevation(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Elevation:
        """Open DEM, with a warning if its pixels are no lengths.

        Raises ElevationRefused.
        """
        elevation = self.read_elevation(parameters, context)
        if elevation.is_in_degrees:
            feedback.pushWarning(
                self.tr(
                    "The elevation is in degrees, so its heights are taken for degrees as well. Warp it to a CRS in "
                    "metres."
                )
            )
        return elevation
