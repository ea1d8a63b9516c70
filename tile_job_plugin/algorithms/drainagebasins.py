"""Algorithm `drainagebasins`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from tile_job_plugin.algorithms.water import WaterAlgorithm
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes import drainage
from tile_job_plugin.run.drainage.drainage_raster import NUMBERS


class DrainageBasins(WaterAlgorithm):
    """Tells which outlet each pixel drains to."""

    BASINS = "BASINS"

    def name(self) -> str:
        return "drainagebasins"

    def displayName(self) -> str:
        return self.tr("Drainage basins")

    def tags(self) -> list[str]:
        return self.tr("hydrology,watershed,catchment,subbasin,river basin,outlet,d8,dem,terrain").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Computes which pixels of an elevation model drain to the same place: from each pixel, water flows to the "
            "neighbour to which the slope is steepest (D8), until it comes to an outlet, which is a pixel at the edge "
            "of the ground, or to one that has no lower neighbour.\n\n"
            "All pixels of a basin have the number of the pixel that their water ends at. Numbers count the pixels of "
            "the raster row by row, from 1 at its north-western corner. Sinks are basins of their own: fill them "
            "first, to a surface that falls everywhere, such as by SAGA's Fill Sinks (Planchon/Darboux). Rasters of "
            "any size are worked on in blocks."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_elevation_parameter()
        self.add_result_parameter(self.BASINS, QT_TRANSLATE_NOOP("TileJobs", "Drainage basins"), is_usual=True)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        return self.write(drainage.DrainageBasins(None), self.BASINS, NUMBERS, parameters, context, feedback)
