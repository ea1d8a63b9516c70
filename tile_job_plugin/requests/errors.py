"""What keeps a request from being carried out."""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.messages import QT_TRANSLATE_NOOP


class TemporaryMapTiles(RequestRefused):
    """Map tiles of a job that goes on without this QGIS are to go to a file that goes with it."""

    field = "map_tiles"
    template = QT_TRANSLATE_NOOP("TileJobs", "a temporary file would be gone before a job in the background is done.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give it a path, or leave it out.")


class TownsLeftOut(RequestRefused):
    """Features of a layer of towns lack an id or a geometry: a warning where others have both."""

    field = "towns"
    template = QT_TRANSLATE_NOOP("TileJobs", "features are left out: {left_out!l}.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Give each an id and a polygon, and register again, if they are wanted.")

    def __init__(self, left_out: Sequence[str]) -> None:
        """Name the features."""
        super().__init__(left_out=left_out)
