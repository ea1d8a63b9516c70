"""Algorithm `preparedrainage`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from tile_job_plugin.algorithms.base import SetupAlgorithm
from tile_job_plugin.recipes.drainage import CatchmentArea, DrainageProduct, FilledSurface, FlowMethod
from tile_job_plugin.recipes.drainage_tools import USUAL_CONVERGENCE
from tile_job_plugin.run.prepare_drainage import prepare_drainage
from tile_job_plugin.system import usable_cores


class PrepareDrainage(SetupAlgorithm):
    """Follows the water of a whole tile set, so that any of its tiles can be run by itself."""

    EPSILON = "EPSILON"
    METHOD = "METHOD"
    CONVERGENCE = "CONVERGENCE"
    PREPARED = "PREPARED"

    def name(self) -> str:
        return "preparedrainage"

    def displayName(self) -> str:
        return self.tr("Prepare drainage")

    def tags(self) -> list[str]:
        return self.tr(
            "hydrology,water,fill sinks,depressions,flow accumulation,catchment area,watershed,priority flood"
        ).split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Finds out what each tile of a set must know of the water of all the others, for recipes with filled sinks "
            "or catchment areas, such as the topographic wetness index. Any tile can then be run by itself, and gets "
            "exactly what a run over the whole set would give.\n\n"
            "A job that needs it prepares the same by itself. What was found is kept in the job database, 50 to 100 "
            "kB per million pixels, until rasters of the set change. If it is cancelled, the next call goes on from "
            "there."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_connection_parameters()
        self.add_tile_set_parameter()
        epsilon = QgsProcessingParameterNumber(
            self.EPSILON,
            self.tr("Least slope of filled ground (degrees)"),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=0.1,
            minValue=0.0,
            maxValue=45.0,
        )
        epsilon.setHelp(
            self.tr(
                "As in the recipe. 0 fills sinks to a level, on which no water flows; a slope leads it to the outlet."
            )
        )
        self.addParameter(epsilon)
        method = QgsProcessingParameterEnum(
            self.METHOD,
            self.tr("Flow"),
            [self.tr("None: filled sinks only"), self.tr("To one neighbour (D8)"), self.tr("To all lower ones (MFD)")],
            defaultValue=2,
        )
        self.addParameter(method)
        convergence = QgsProcessingParameterNumber(
            self.CONVERGENCE,
            self.tr("Convergence of MFD"),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=USUAL_CONVERGENCE,
            minValue=0.0,
        )
        self.add_advanced_parameter(convergence)
        self.add_lanes_parameter()
        self.addOutput(QgsProcessingOutputBoolean(self.PREPARED, self.tr("Whether anything was left to find out")))

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        prepared = prepare_drainage(
            self.read_connection(parameters, context, feedback),
            self.read_tile_set(parameters, context),
            [self._product(parameters, context)],
            self.parameterAsInt(parameters, self.WORKERS, context) or usable_cores(),
            feedback,
        )
        return {self.PREPARED: prepared}

    def _product(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> DrainageProduct:
        surface = FilledSurface(self.parameterAsDouble(parameters, self.EPSILON, context))
        method = [None, FlowMethod.D8, FlowMethod.MFD][self.parameterAsEnum(parameters, self.METHOD, context)]
        if method is None:
            return surface
        # D8 knows no exponent, and products that differ are prepared one by one.
        is_divided = method is FlowMethod.MFD
        convergence = self.parameterAsDouble(parameters, self.CONVERGENCE, context) if is_divided else 0.0
        return CatchmentArea(surface, method, convergence, in_cells=True)
