"""Where the HTTP service is, for who writes requests to it."""

from __future__ import annotations

from qgis.core import QgsSettings

#: QGIS setting: what the addresses of the service begin with.
SERVICE_SETTING = "tile_jobs/service_url"
USUAL_SERVICE = "http://localhost/"


def service_address() -> str:
    """Return what the addresses of the service begin with, without a slash at its end."""
    return str(QgsSettings().value(SERVICE_SETTING, "") or USUAL_SERVICE).rstrip("/")
