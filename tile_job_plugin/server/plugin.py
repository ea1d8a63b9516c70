"""The plugin in QGIS Server: registers the service."""

from __future__ import annotations

import functools
from typing import Any, Callable

from processing.core.Processing import Processing

from tile_job_plugin.server.api import JobsApi


class TileJobsServerPlugin:
    """What QGIS Server loads; *add_providers* registers the plugin's algorithms."""

    def __init__(self, server_iface: Any, add_providers: Callable[[], Any]) -> None:
        @functools.cache
        def start_processing() -> Any:
            Processing.initialize()
            return add_providers()

        # QGIS' registry does not keep a Python object alive.
        self._api = JobsApi(server_iface, start_processing)
        server_iface.serviceRegistry().registerApi(self._api)
