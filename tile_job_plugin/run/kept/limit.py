"""How much disk results may take that are kept for later jobs."""

from __future__ import annotations

from tile_job_plugin.number_settings import whole_number

#: QGIS setting: the most megabytes on this computer, per job database and user of it; 0 keeps nothing.
KEPT_SETTING = "tile_jobs/kept_results"
USUAL_MEGABYTES = 5000


def kept_bytes() -> int:
    """Return the most bytes that kept results may take. Raises RequestRefused where the setting is no number."""
    return whole_number(KEPT_SETTING, USUAL_MEGABYTES, least=0) * 10**6
