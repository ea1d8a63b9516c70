"""How much results differ, in words that all warnings share."""

from __future__ import annotations

from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


def difference_text(output: str, unit: str, largest: float, values: tuple[float, float] | None) -> Message:
    """Return the largest difference of an output, its unit where known, and the lowest and highest of its *values*."""
    if values is None:
        text = QT_TRANSLATE_NOOP("TileJobs", "up to {largest} in {output}")
    else:
        text = QT_TRANSLATE_NOOP("TileJobs", "up to {largest} in {output}, whose values are {least} to {most}")
    least, most = values or (0.0, 0.0)
    return Message(
        text,
        largest=f"{largest:.6g} {unit}".rstrip(),
        output=output,
        least=f"{least:.6g}",
        most=f"{most:.6g} {unit}".rstrip(),
    )
