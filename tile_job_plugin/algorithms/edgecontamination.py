"""Algorithm `edgecontamination`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)

from tile_job_plugin.algorithms.water import WaterAlgorithm
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.recipes.drainage_tools import contamination
from tile_job_plugin.run.drainage.drainage_raster import MASK


class EdgeContamination(WaterAlgorithm):
    """Tells which pixels water from beyond an elevation model may flow through."""

    METHOD = "METHOD"
    CONTAMINATION = "CONTAMINATION"

    def name(self) -> str:
        return "edgecontamination"

    def displayName(self) -> str:
        return self.tr("Edge contamination")

    def tags(self) -> list[str]:
        return self.tr("hydrology,catchment area,flow accumulation,edge effect,taudem,d8,mfd,dem,terrain").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Computes which pixels of an elevation model have a catchment that reaches its edge, so that water from "
            "beyond may flow through them and catchment areas computed there may be too small.\n\n"
            "Such water may come in by each pixel at the edge of the ground, that is, at the edge of the raster or "
            "beside nodata, and flows on to lower pixels. Water does not flow out of sinks or over flats: fill sinks "
            "first, to a surface that falls everywhere, such as by SAGA's Fill Sinks (Planchon/Darboux). Rasters of "
            "any size are worked on in blocks."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_elevation_parameter()
        methods = [self.tr("To one neighbour (D8)"), self.tr("To all lower ones (MFD)")]
        method = QgsProcessingParameterEnum(self.METHOD, self.tr("Flow"), methods, defaultValue=1)
        method.setHelp(self.tr("As in the catchment areas that it is to be compared with."))
        self.addParameter(method)
        label = QT_TRANSLATE_NOOP("TileJobs", "Edge contamination")
        self.add_result_parameter(self.CONTAMINATION, label, is_usual=True)
        # A model can leave out only what its step can leave out.
        result = self.parameterDefinition(self.CONTAMINATION)
        result.setFlags(result.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        product = contamination(self.parameterAsEnum(parameters, self.METHOD, context), None)
        return self.write(product, self.CONTAMINATION, MASK, parameters, context, feedback)
