"""The lines of the tables, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

#: What stands at the beginning of each line, in the table's order.
TITLES = {
    "tiles": "a. Tile Jobs, up to the last tile",
    "mosaics": "   Tile Jobs, mosaics of all outputs",
    "command": "   Tile Jobs, the whole command",
    "memory": "   Peak memory of the QGIS process, MB",
    "by-saga": "   Tile Jobs by SAGA's tools, to the last",
    "calls": "b. GNU parallel, a call a step",
    "calls-1": "c. GNU parallel, a call a step, -c=1",
    "script-1": "d. GNU parallel, a script a tile, -c=1",
    "qgis": "e. GNU parallel, qgis_process a tile",
    "one-lane": "   Tile Jobs, 1 lane of 1 SAGA thread",
    "one-lane-threads": "   Tile Jobs, 1 lane of all SAGA threads",
    "limit": "   SAGA alone in one piece, by the lanes",
    "whole": "   saga_cmd over the whole, GeoTIFF",
    "whole-cog": "   the same, then gdal_translate to COG",
    "write-mosaic": "f. Tile Jobs",
    "gdal-translate": "   gdalbuildvrt + gdal_translate",
    "gdal-merge": "   gdal_merge.py: no overviews, no COG",
    "gdal-merge-cog": "   gdal_merge.py, then gdal_translate",
    "saga-mosaic": "   SAGA's mosaicking: no overviews, no COG",
    "saga-mosaic-cog": "   SAGA's mosaicking, then gdal_translate",
    "overhead-tiles": "   Tile Jobs, up to the last tile",
    "overhead-saga": "   saga_cmd's processor time",
    "added": "   Added a tile, ms",
    "register": "g. Tile Jobs, the whole command",
    "gdaltindex": "   gdaltindex",
    "grid-command": "h. Tile Jobs on a working grid, all of it",
    "grid-tiles": "   Tile Jobs on it, up to the last tile",
    "warp-command": "   gdalwarp, then Tile Jobs, all of it",
    "warp": "   gdalbuildvrt + gdalwarp alone",
    "warp-tiles": "   Tile Jobs then, up to the last tile",
    "two-lanes": "i. One worker, up to the last tile",
    "two-workers": "   A worker per lane",
    "unlike": "   Pixels unlike those of Tile Jobs, %",
}
#: The lines of Tile Jobs, with which the others of their table are compared.
OURS = ("tiles", "write-mosaic", "register", "grid-command", "two-lanes")
#: Lines that are compared with another one, since they have mosaics as well.
COMPARED_WITH = {"whole": "command", "whole-cog": "command"}
#: The lines that are compared with nothing.
ALONE = (
    *OURS,
    "mosaics",
    "command",
    "memory",
    "overhead-tiles",
    "overhead-saga",
    "added",
    "unlike",
    "grid-tiles",
    "warp",
    "warp-tiles",
)


class Kind(Enum):
    """What a bound bounds."""

    #: The line divided by ours is this or more.
    LEAST_TIMES_OURS = "at least {:g}"
    #: The line divided by ours is this or less.
    MOST_TIMES_OURS = "no more than {:g}"
    #: Ours divided by the line is this or less.
    MOST_TIMES_LINE = "at most {:g}"
    #: The line's own figure is less than this.
    BELOW = "below {:g}"


@dataclass(frozen=True)
class Goal:
    """What is asked of a line."""

    kind: Kind
    bound: float

    def value(self, line: float, ours: float | None) -> float:
        """Return what the bound bounds, where the line's median is *line* and that of ours is *ours*."""
        if self.kind is Kind.BELOW:
            return line
        if ours is None:
            raise ValueError("There is nothing of Tile Jobs to compare with.")
        return ours / line if self.kind is Kind.MOST_TIMES_LINE else line / ours

    def is_met(self, line: float, ours: float | None) -> bool:
        """Return whether the medians *line* and *ours* reach it."""
        value = self.value(line, ours)
        if self.kind is Kind.LEAST_TIMES_OURS:
            return value >= self.bound
        return value < self.bound if self.kind is Kind.BELOW else value <= self.bound

    def __str__(self) -> str:
        """Return it in words."""
        return self.kind.value.format(self.bound)


def _least(bound: float) -> Goal:
    return Goal(Kind.LEAST_TIMES_OURS, bound)


#: The tables whose ways are compared pixel by pixel.
TABLES_COMPARED = ("relief-large", "relief-small", "solar-large", "solar-small", "mosaic")
#: How near to SAGA's own time a job must come.
NEAR_LIMIT = Goal(Kind.MOST_TIMES_LINE, 1.15)
#: By table and line.
GOALS = {
    ("relief-large", "calls"): _least(8),
    ("relief-large", "calls-1"): _least(4.5),
    ("relief-large", "script-1"): _least(2.5),
    ("relief-large", "qgis"): _least(6),
    ("relief-large", "one-lane"): _least(1.85),
    ("relief-large", "limit"): NEAR_LIMIT,
    ("relief-small", "script-1"): _least(10),
    ("relief-small", "limit"): NEAR_LIMIT,
    ("solar-large", "calls"): _least(1.3),
    ("solar-large", "script-1"): _least(1),
    ("solar-large", "limit"): NEAR_LIMIT,
    ("solar-small", "script-1"): _least(2),
    ("solar-small", "limit"): NEAR_LIMIT,
    ("mosaic", "gdal-translate"): Goal(Kind.MOST_TIMES_LINE, 1.05),
    # "Several times as fast".
    ("mosaic", "gdal-merge"): _least(3),
    ("mosaic", "saga-mosaic"): _least(3),
    ("overhead", "added"): Goal(Kind.BELOW, 15),
    ("helpers", "two-workers"): Goal(Kind.MOST_TIMES_OURS, 1.05),
    # Beyond the halo's reach a pixel or two may differ (SOLAR_HALO).
    # To the last bit.
    ("warping", "unlike"): Goal(Kind.BELOW, 1e-9),
    **{(table, "unlike"): Goal(Kind.BELOW, 0.01) for table in TABLES_COMPARED},
}
