"""Which differences between results count as seams: the user's setting."""

from __future__ import annotations

from qgis.core import QgsSettings

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.number_settings import ADVICE

#: QGIS setting: the least seam, as a part of the range of an output's values.
SEAM_SETTING = "tile_jobs/seam_threshold"
#: A screen shows 256 shades: what is 400 times smaller than one can't be seen. Rounding to 32 bits is smaller still.
USUAL_THRESHOLD = 1e-5


def seam_threshold() -> float:
    """Return it, from 0, where any difference is a seam, to 1. Raises RequestRefused where the setting is neither."""
    setting = QgsSettings().value(SEAM_SETTING, USUAL_THRESHOLD)
    try:
        return checked_threshold(setting)
    except ValueError as error:
        template = QT_TRANSLATE_NOOP("TileJobs", "{setting}: {given!r} is not a number from 0 to 1.")
        raise RequestRefused(template, ADVICE, setting=SEAM_SETTING, given=setting) from error


def checked_threshold(given: object) -> float:
    """Read a threshold. Raises ValueError for anything but a number from 0 to 1."""
    threshold = float(str(given))
    if not 0 <= threshold <= 1:
        raise ValueError(given)
    return threshold
