"""The icons of algorithms: a file for each in icons/, for light and dark themes and 16 pixels or more."""

from __future__ import annotations

from pathlib import Path

ICONS_FOLDER = Path(__file__).parent / "icons"


def icon_path(name: str) -> str:
    """Return the file of an icon, which is called after the algorithm that has it; recipes share one."""
    return str(ICONS_FOLDER / f"{name}.svg")
