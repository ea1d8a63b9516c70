"""Algorithm `solarradiation`."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from tile_job_plugin.algorithms.light import LightAlgorithm
from tile_job_plugin.algorithms.terrain import looker
from tile_job_plugin.assumed_latitude import assumed_latitude
from tile_job_plugin.doors import said
from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.light.errors import SkyFactorRefused
from tile_job_plugin.light.insolation_rasters import DIFFUSE, DIRECT, TOTAL, UNITS, Light, write_insolation
from tile_job_plugin.light.reach import insolation_reach
from tile_job_plugin.light.sky_factor import SkyFactor
from tile_job_plugin.light.sun import Place, Sun, representative_days, suns_of
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.terrain.elevation import Elevation

#: Hours between two positions of the sun, at least and at most.
SHORTEST_STEP, LONGEST_STEP = 0.01, 12


class SolarRadiation(LightAlgorithm):
    """Computes how much of the sun's energy reaches each pixel."""

    SVF = "SVF"
    DAY = "DAY"
    DAY_STOP = "DAY_STOP"
    DAYS_STEP = "DAYS_STEP"
    HOUR_STEP = "HOUR_STEP"
    LATITUDE = "LATITUDE"
    LONGITUDE = "LONGITUDE"
    TRANSMITTANCE = "TRANSMITTANCE"
    MAX_DISTANCE = "MAX_DISTANCE"
    FARTHEST = MAX_DISTANCE
    DIRECT, DIFFUSE, TOTAL = DIRECT, DIFFUSE, TOTAL

    def name(self) -> str:
        return "solarradiation"

    def displayName(self) -> str:
        return self.tr("Solar radiation")

    def tags(self) -> list[str]:
        return self.tr("insolation,irradiance,sun,shadow,solar energy,dem,terrain").split(",")

    def shortHelpString(self) -> str:
        return self.tr(
            "Computes how much of the sun's energy reaches each pixel of an elevation model under a clear sky, in kWh "
            "per square metre: directly, by the sky, and both together, on one day or between two.\n\n"
            "The terrain casts shadows. The results are those of SAGA's tool Potential Incoming Solar Radiation by "
            "lumped atmospheric transmittance, with slim shadows. Rasters of any size are worked on in blocks."
        )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.add_elevation_parameter()
        sky = QgsProcessingParameterRasterLayer(self.SVF, self.tr("Sky view factor"), optional=True)
        sky.setHelp(
            self.tr(
                "On the pixels of the elevation, as the algorithm of this name makes it. Where there is none, only "
                "the pixel's own slope hides the sky."
            )
        )
        self.addParameter(sky)
        self._add_days()
        self._add_number(
            self.HOUR_STEP,
            self.tr("Time step (hours)"),
            self.tr("Smaller is more exact, and takes more time in proportion."),
            (SHORTEST_STEP, LONGEST_STEP),
            0.5,
        )
        self._add_number(
            self.LATITUDE,
            self.tr("Latitude (degrees, south negative)"),
            self.tr("Empty: that of the middle of the elevation. One holds for all pixels."),
            (-90, 90),
        )
        self._add_number(
            self.TRANSMITTANCE,
            self.tr("Transmittance of the atmosphere (percent)"),
            self.tr("Usually between 60 and 80."),
            (0, 100),
            70,
            is_advanced=True,
        )
        self._add_number(
            self.LONGITUDE,
            self.tr("Longitude for hours in UTC (degrees, west negative)"),
            self.tr(
                "A day is the 24 hours from midnight in UTC at this longitude. At 0 that is mean solar time, wherever "
                "the elevation lies, as in SAGA."
            ),
            (-180, 180),
            0,
            is_advanced=True,
        )
        self._add_number(
            self.MAX_DISTANCE,
            self.tr("Longest shadow (map units)"),
            self.tr(
                "Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. In a large "
                "raster of high relief, a limit saves time and memory."
            ),
            (0, sys.float_info.max),
            is_advanced=True,
        )
        self.add_result_parameter(self.TOTAL, QT_TRANSLATE_NOOP("TileJobs", "Total radiation"), is_usual=True)
        self.add_result_parameter(self.DIRECT, QT_TRANSLATE_NOOP("TileJobs", "Direct radiation"), is_usual=False)
        self.add_result_parameter(self.DIFFUSE, QT_TRANSLATE_NOOP("TileJobs", "Diffuse radiation"), is_usual=False)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a last day before the first as well."""
        fits, problem = super().checkParameterValues(parameters, context)
        if not fits:
            return False, problem
        first, last = self._read_days(parameters, context)
        if last < first:
            refusal = RequestRefused(
                QT_TRANSLATE_NOOP("TileJobs", "{last} is before the first day, {first}."),
                QT_TRANSLATE_NOOP("TileJobs", "Give a later day, or none."),
                field="day_stop",
                first=first,
                last=last,
            )
            return False, said(refusal, self)
        return True, ""

    def reach(self, values: Mapping[str, Any], pixel_size: float, relief: float) -> float:
        """Return how far shadows reach on this relief, MAX_DISTANCE at most; infinite where no latitude is known."""
        context = QgsProcessingContext()
        farthest = self._read_number(values, self.MAX_DISTANCE, context)
        latitude = self._read_latitude(values, context)
        if latitude is None or (farthest is None and math.isinf(relief)):
            return math.inf
        suns = self._read_suns(values, context, latitude)
        return insolation_reach(pixel_size, suns, relief, math.inf if farthest is None else farthest)

    def carry_out(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        elevation = self.read_lit_elevation(parameters, context, feedback)
        sky = self._read_sky(parameters, context, elevation)
        farthest = self._read_number(parameters, self.MAX_DISTANCE, context)
        latitude = self._read_latitude(parameters, context)
        light = Light(
            self._read_suns(parameters, context, elevation.latitude() if latitude is None else latitude),
            self.parameterAsDouble(parameters, self.TRANSMITTANCE, context) / 100,
            math.inf if farthest is None else farthest,
        )
        results, paths = self.result_rasters(parameters, context, elevation, UNITS)
        with results:
            write_insolation(elevation, sky, light, results, looker(feedback), feedback.setProgress)
        return dict(paths)

    def _add_days(self) -> None:
        only_date = QgsProcessingParameterDateTime.Type.Date
        day = QgsProcessingParameterDateTime(self.DAY, self.tr("Day"), only_date, "2026-06-21")
        day.setHelp(
            self.tr("Year, month, day, such as 2026-06-21. The sun stands nearly the same on one day of all years.")
        )
        self.addParameter(day)
        last = QgsProcessingParameterDateTime(self.DAY_STOP, self.tr("Last day"), only_date, optional=True)
        last.setHelp(self.tr("Empty: one day only."))
        self.addParameter(last)
        step = QgsProcessingParameterNumber(
            self.DAYS_STEP, self.tr("Step between days"), QgsProcessingParameterNumber.Type.Integer, 5, minValue=1
        )
        step.setHelp(
            self.tr(
                "Each day that is computed stands for as many. If there are no more from the first to the last, the "
                "one in the middle stands for all."
            )
        )
        self.addParameter(step)

    def _add_number(
        self,
        name: str,
        label: str,
        help_text: str,
        limits: tuple[float, float],
        default: float | None = None,
        is_advanced: bool = False,
    ) -> None:
        """Add a number between limits, which may be left empty if it has no default."""
        least, most = limits
        number = QgsProcessingParameterNumber(
            name,
            label,
            QgsProcessingParameterNumber.Type.Double,
            default,
            optional=default is None,
            minValue=least,
            maxValue=most,
        )
        number.setHelp(help_text)
        if is_advanced:
            number.setFlags(number.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(number)

    def _read_sky(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, elevation: Elevation
    ) -> SkyFactor | None:
        if parameters.get(self.SVF) in (None, NULL, ""):
            return None
        return SkyFactor(self.read_raster(parameters, self.SVF, context, SkyFactorRefused), elevation)

    def _read_number(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        if parameters.get(name) in (None, NULL, ""):
            return None
        return float(self.parameterAsDouble(parameters, name, context))

    def _read_days(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[date, date]:
        first, last = (self.parameterAsDateTime(parameters, name, context).date() for name in (self.DAY, self.DAY_STOP))
        return first.toPyDate(), (last if last.isValid() else first).toPyDate()

    def _read_latitude(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> float | None:
        """Return the latitude that is given, or assumed by a job; None for that of the elevation's middle."""
        given = self._read_number(parameters, self.LATITUDE, context)
        return assumed_latitude() if given is None else given

    def _read_suns(self, parameters: Mapping[str, Any], context: QgsProcessingContext, latitude: float) -> list[Sun]:
        days = representative_days(
            *self._read_days(parameters, context), self.parameterAsInt(parameters, self.DAYS_STEP, context)
        )
        place = Place(latitude, self.parameterAsDouble(parameters, self.LONGITUDE, context))
        return suns_of(days, self.parameterAsDouble(parameters, self.HOUR_STEP, context), place)
