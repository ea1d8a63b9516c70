"""The settings of QGIS that engines are reached by; docs/reference/settings.md explains them."""

from __future__ import annotations

from qgis.core import QgsSettings

PREFIX = "tile_jobs/"


def setting(name: str, default: str = "") -> str:
    """Return what the user has set, without blanks around it, or the default."""
    # A list where a text with commas was written into the file by hand.
    value = QgsSettings().value(f"{PREFIX}{name}")
    text = ",".join(value) if isinstance(value, list) else str(value if value is not None else "")
    return text.strip() or default
