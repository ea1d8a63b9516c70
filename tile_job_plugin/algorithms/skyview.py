"""Algorithm `skyview`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterNumber

from tile_job_plugin.algorithms.light import LightAlgorithm
from tile_job_plugin.algorithms.terrain import looker
from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.light.reach import sky_view_reach
from tile_job_plugin.light.sky_view_rasters import FACTOR, TERRAIN, UNITS, VISIBLE, write_sky_view
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

#: SAGA takes no fewer; more than one per degree add nothing but time.
LEAST_DIRECTIONS, MOST_DIRECTIONS = 3, 360


class SkyView(LightAlgorithm):
    """Computes how much of the sky each pixel sees."""

    RADIUS = "RADIUS"
    DIRECTIONS = "DIRECTIONS"
    FARTHEST = RADIUS
    VISIBLE, SVF, TERRAIN = VISIBLE, FACTOR, TERRAIN

    def name(self) -> str:
        return "skyview"

    def displayName(self) -> str:
        return self.tr("Sky view factor")

    def tags(self) -> list[str]:
        return self.tr("svf,skyview,visible sky,terrain view factor,horizon,dem,terrain").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Computes how much of the sky each pixel of an elevation model sees: the sky view factor (the part of an "
            "unobstructed sky's diffuse light that reaches it), the visible sky (percent of the hemisphere), and the "
            "terrain view factor (the part of the light that comes from the terrain).\n\n"
            "From each pixel, rays search the horizon up to the given radius. The results are those of SAGA's tool Sky "
            "View Factor by cell size, in about a twentieth of the time. Rasters of any size are worked on in blocks."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_elevation_parameter()
        number = QgsProcessingParameterNumber
        radius = number(self.RADIUS, self.tr("Search radius (map units)"), number.Type.Double, 3000, minValue=0)
        radius.setHelp(self.tr("How far away terrain may hide the sky. The time grows with it."))
        self.addParameter(radius)
        directions = number(
            self.DIRECTIONS,
            self.tr("Directions"),
            number.Type.Integer,
            8,
            minValue=LEAST_DIRECTIONS,
            maxValue=MOST_DIRECTIONS,
        )
        directions.setHelp(self.tr("In how many directions the horizon is searched. The time grows with it."))
        self.addParameter(directions)
        self.add_result_parameter(self.SVF, QT_TRANSLATE_NOOP("TileJobs", "Sky view factor"), is_usual=True)
        self.add_result_parameter(self.VISIBLE, QT_TRANSLATE_NOOP("TileJobs", "Visible sky"), is_usual=False)
        self.add_result_parameter(self.TERRAIN, QT_TRANSLATE_NOOP("TileJobs", "Terrain view factor"), is_usual=False)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a radius of 0 as well, within which there is nothing to see."""
        fits, problem = super().checkParameterValues(parameters, context)
        if fits and self.parameterAsDouble(parameters, self.RADIUS, context) == 0:
            return False, said(
                RequestRefused(
                    QT_TRANSLATE_NOOP("TileJobs", "nothing is within 0 map units."),
                    QT_TRANSLATE_NOOP("TileJobs", "Give a larger number."),
                    field="radius",
                ),
                self,
            )
        return fits, problem

    def reach(self, values: Mapping[str, Any], pixel_size: float, relief: float) -> float:
        """Return the pixels of the radius, whatever the relief."""
        radius = float(self.parameterAsDouble(values, self.RADIUS, QgsProcessingContext()))
        return sky_view_reach(pixel_size, radius)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        elevation = self.read_lit_elevation(parameters, context, feedback)
        radius = self.parameterAsDouble(parameters, self.RADIUS, context)
        directions = self.parameterAsInt(parameters, self.DIRECTIONS, context)
        results, paths = self.result_rasters(parameters, context, elevation, UNITS)
        with results:
            write_sky_view(elevation, radius, directions, results, looker(feedback), feedback.setProgress)
        return dict(paths)
