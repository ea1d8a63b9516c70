"""The plugin's version."""

from __future__ import annotations

from tile_job_plugin.plugin_metadata import plugin_metadata

#: The metadata item that every raster has which the plugin has written.
VERSION_ITEM = "TILE_JOBS_VERSION"


def plugin_version() -> str:
    """Return what metadata.txt says."""
    return plugin_metadata()["version"]
