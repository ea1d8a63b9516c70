"""The plugin's version."""

from __future__ import annotations

import configparser
import functools
from pathlib import Path

#: The metadata item that every raster has which the plugin has written.
VERSION_ITEM = "TILE_JOBS_VERSION"


@functools.cache
def plugin_version() -> str:
    """Read it from metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).with_name("metadata.txt"), encoding="utf-8")
    return metadata["general"]["version"]
