"""What metadata.txt says of the plugin."""

from __future__ import annotations

import configparser
import functools
from pathlib import Path


@functools.cache
def plugin_metadata() -> configparser.SectionProxy:
    """Read its items, by their names."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).with_name("metadata.txt"), encoding="utf-8")
    return metadata["general"]
