"""The plugin in QGIS Server: registers the service."""

from __future__ import annotations

from typing import Any

from tile_job_plugin.server.api import JobsApi


class TileJobsServerPlugin:
    """What QGIS Server loads."""

    def __init__(self, server_iface: Any) -> None:
        # QGIS' registry does not keep a Python object alive.
        self._api = JobsApi(server_iface)
        server_iface.serviceRegistry().registerApi(self._api)
