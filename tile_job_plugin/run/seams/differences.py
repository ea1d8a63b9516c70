"""How much results differ, in words that all warnings share."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def difference_text(output: str, unit: str, largest: float, values: tuple[float, float] | None) -> str:
    """Return the largest difference of an output, its unit where known, and the lowest and highest of its *values*."""
    if values is None:
        text = QCoreApplication.translate("TileJobs", "up to {largest} in {output}")
    else:
        text = QCoreApplication.translate("TileJobs", "up to {largest} in {output}, whose values are {least} to {most}")
    least, most = values or (0.0, 0.0)
    return str(
        text.format(
            largest=f"{largest:.6g} {unit}".rstrip(),
            output=output,
            least=f"{least:.6g}",
            most=f"{most:.6g} {unit}".rstrip(),
        )
    )
