"""What can go wrong with an elevation model and what is made of it."""

from __future__ import annotations

from tile_job_plugin.errors import RasterError, RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP


class ElevationRefused(RasterError, RequestRefused):
    """An elevation model that nothing can be computed on."""

    field = "dem"


class ResultRefused(RasterError, RequestRefused):
    """A result can't be written where it should go."""

    template = QT_TRANSLATE_NOOP("TileJobs", "{path} can't be written: {reason}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Choose another file, such as a GeoTIFF in a folder of yours.")


class LatitudeUnknown(RequestRefused):
    """No latitude is given, and the elevation model has none."""

    field = "latitude"
    template = QT_TRANSLATE_NOOP("TileJobs", "nothing is given, and the elevation has no CRS to derive it from.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give it in degrees.")
