"""Tile Jobs: the two entry points that QGIS and QGIS Server call."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Make the plugin for QGIS and `qgis_process` (where *iface* is None)."""
    from tile_job_plugin.plugin import TileJobsPlugin

    return TileJobsPlugin(iface)


def serverClassFactory(server_iface: Any) -> Any:
    """Make the plugin for QGIS Server."""
    from tile_job_plugin.provider import add_providers
    from tile_job_plugin.server.plugin import TileJobsServerPlugin

    return TileJobsServerPlugin(server_iface, add_providers)
