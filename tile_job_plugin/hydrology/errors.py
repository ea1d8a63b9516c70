"""What can go wrong with water on a terrain."""

from __future__ import annotations

from tile_job_plugin.errors import RasterError
from tile_job_plugin.messages import QT_TRANSLATE_NOOP


class FlowInCircle(RasterError):
    """Flow directions that lead back to where they started; no number is the sum of all that comes by there."""

    template = QT_TRANSLATE_NOOP("TileJobs", "Water flows in a circle: {cells} cells pass it on and never let it out.")
    advice = QT_TRANSLATE_NOOP("TileJobs", "Compute flow directions on a surface with filled sinks and without flats.")

    def __init__(self, cells: int) -> None:
        super().__init__(cells=cells)
