"""The plugin's version."""

from __future__ import annotations

import configparser
import functools
from pathlib import Path


@functools.cache
def plugin_version() -> str:
    """Read it from metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).with_name("metadata.txt"), encoding="utf-8")
    return metadata["general"]["version"]
