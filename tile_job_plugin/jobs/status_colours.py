"""The colour of each status, in the map and on the status page.

They are Okabe and Ito's, which people with colour blindness can tell apart (https://jfly.uni-koeln.de/color/).
"""

from __future__ import annotations

from tile_job_plugin.jobs.model import TileStatus

COLOURS = {
    TileStatus.READY: "#bbbbbb",
    TileStatus.IN_PROGRESS: "#f0e442",
    TileStatus.COMPLETE: "#0072b2",
    TileStatus.FAILED: "#d55e00",
    TileStatus.CANCELLED: "#777777",
}
#: Of complete tiles whose results differ from their neighbours' where they meet.
SEAM_COLOUR = "#e69f00"
