"""The plugin in QGIS Server: registers the service."""

from __future__ import annotations

import functools
from typing import Any, Callable

from processing.core.Processing import Processing

from tile_job_plugin.server.projects import ProjectFilter
from tile_job_plugin.server.qgis_api import JobsApi
from tile_job_plugin.server.settings import settings_at_start

#: What QGIS Server calls the API that lists projects.
LANDING_PAGE = "Landing Page"


class TileJobsServerPlugin:
    """What QGIS Server loads; *add_providers* registers the plugin's algorithms."""

    def __init__(self, server_iface: Any, add_providers: Callable[[], Any]) -> None:
        @functools.cache
        def start_processing() -> Any:
            Processing.initialize()
            return add_providers()

        settings = settings_at_start()
        has_root = not settings.landing_page
        if has_root:
            # QGIS Server asks its APIs in any order, so that its landing page would answer at / now and then.
            server_iface.serviceRegistry().unregisterApi(LANDING_PAGE)
        # QGIS' registries do not keep a Python object alive.
        self._api = JobsApi(server_iface, start_processing, has_root)
        server_iface.serviceRegistry().registerApi(self._api)
        self._filter = ProjectFilter(server_iface, self._api.accept, settings.projects)
        server_iface.registerFilter(self._filter)
