"""The version of the plugin."""

from __future__ import annotations

import configparser
import functools
from pathlib import Path


@functools.cache
def plugin_version() -> str:
    """Read it from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(Path(__file__).parent.parent / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]
