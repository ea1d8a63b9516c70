"""Helper scripts of the checkout; none of them is part of the plugin."""

from __future__ import annotations

from pathlib import Path

#: The checkout.
ROOT = Path(__file__).resolve().parent.parent
#: The plugin's name for QGIS: its package, and the folder in the zip.
PLUGIN = "tile_job_plugin"
