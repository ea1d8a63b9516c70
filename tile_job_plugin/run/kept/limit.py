"""How much disk results may take that are kept for later jobs."""

from __future__ import annotations

from qgis.core import QgsSettings

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP

#: QGIS setting: the most megabytes on this computer, per job database and user of it; 0 keeps nothing.
KEPT_SETTING = "tile_jobs/kept_results"
USUAL_MEGABYTES = 5000


def kept_bytes() -> int:
    """Return the most bytes that kept results may take. Raises RequestRefused where the setting is no number."""
    setting = str(QgsSettings().value(KEPT_SETTING, USUAL_MEGABYTES))
    if not setting.isdecimal():
        raise RequestRefused(
            QT_TRANSLATE_NOOP("TileJobs", "{setting}: {given!r} is not a whole number of 0 or more."),
            QT_TRANSLATE_NOOP("TileJobs", "Put the setting right, or remove it."),
            setting=KEPT_SETTING,
            given=setting,
        )
    return int(setting) * 10**6
