"""What users are told of water from beyond a tile set, which may flow through a job's ground."""

from __future__ import annotations

from collections.abc import Mapping

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message

#: The item of a mosaic's metadata with the part of the job's ground that such water may flow through, in percent.
EDGE_CONTAMINATION_ITEM = "TILE_JOBS_EDGE_CONTAMINATION"


def edge_text(part: float) -> Message:
    """Return what the log says of the *part* of the job's ground, 0 to 1, that such water may flow through."""
    if not part:
        return Message(QT_TRANSLATE_NOOP("TileJobs", "No catchment of the job's ground reaches beyond the tile set."))
    text = QT_TRANSLATE_NOOP(
        "TileJobs",
        "Of the job's ground, {percent:.3g} % has a catchment that reaches the edge of the tile set and may go on "
        "beyond it. More water may flow there than was computed: register tiles upstream as well where that matters.",
    )
    return Message(text, percent=100 * part)


def edge_item(part: float | None) -> Mapping[str, str]:
    """Return in the mosaic itself how much of the job's ground that is; nothing where no water is followed."""
    return {} if part is None else {EDGE_CONTAMINATION_ITEM: f"{100 * part:.3g}"}
