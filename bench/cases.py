"""What is run, as data: the cases, and the order in which their tiles are sampled."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tile_job_plugin.system import usable_cores

LANES = usable_cores()
#: Metres a pixel of the elevation model. Only the number of pixels matters to the time, but with fewer metres the
#: slopes would be steeper and shadows longer, so that `solar` would need a larger halo.
PIXEL_SIZE = 10.0


@dataclass(frozen=True)
class Output:
    """An output of a recipe."""

    #: The model's parameter.
    parameter: str
    #: How the files of the other ways end: `<tile>_<file>.tif`.
    file: str

    @property
    def mosaic(self) -> str:
        """What is added to the name of the first output's mosaic for that of this one."""
        return re.sub(r"\W+", "_", self.parameter.partition(":")[2]).lower()


@dataclass(frozen=True)
class Tile:
    """One tile of a case."""

    row: int
    column: int

    @property
    def id(self) -> str:
        """The id that `registertileset` gives it."""
        return f"r{self.row}_c{self.column}"


class Subject(Enum):
    """What a case measures."""

    #: The ways to run its recipe on its tiles.
    WAYS = "ways"
    #: The ways to put its tiles together.
    MOSAIC = "mosaic"
    #: What the plugin adds to SAGA's own time.
    OVERHEAD = "overhead"
    #: The ways to find out which tiles a folder holds.
    REGISTRATION = "registration"
    #: Tiles in degrees, warped as they are read or before.
    WARPING = "warping"
    #: Lanes in one process and in several.
    HELPERS = "helpers"


@dataclass(frozen=True)
class Case:
    """A recipe on a raster that is cut into tiles."""

    name: str
    recipe: str
    #: The recipe's outputs, that of MOSAIC first.
    outputs: Sequence[Output]
    parameters: Mapping[str, object]
    #: The same as SAGA's tools, as a user would write them; {window} and {out} are the tile's files.
    steps: Sequence[str]
    columns: int
    rows: int
    tile_size: int
    #: Pixels of neighbour data, the same for all ways.
    halo: int
    #: Tiles that the ways beside Tile Jobs run in each round. Even, so that two lanes end together.
    sample: int
    #: Pixels along the side of the square that stands for the whole raster where SAGA runs it in one piece; 0 is all.
    piece: int = 0
    #: A recipe that does the same by SAGA's tools, where its own does it without.
    recipe_of_saga: str = ""
    #: By how much results may differ from those of SAGA to count as alike.
    tolerance: float = 0.0
    #: Whether Tile Jobs runs in one lane as well.
    is_in_one_lane: bool = False
    subject: Subject = Subject.WAYS

    @property
    def tiles(self) -> list[Tile]:
        """All tiles, row by row."""
        return [Tile(row, column) for row in range(self.rows) for column in range(self.columns)]

    @property
    def width(self) -> int:
        """Pixels of the raster from west to east."""
        return self.columns * self.tile_size

    @property
    def height(self) -> int:
        """Pixels of the raster from north to south."""
        return self.rows * self.tile_size

    def __str__(self) -> str:
        """Return its size."""
        return f"{len(self.tiles)} tiles of {self.tile_size} x {self.tile_size}, halo {self.halo}"

    def sample_of(self, round_number: int) -> list[Tile]:
        """Return the tiles of a round: spread over the raster, and as far as they last others in each round."""
        tiles = self.tiles
        order = spread(len(tiles))
        first = round_number * self.sample
        return [tiles[order[(first + n) % len(tiles)]] for n in range(min(self.sample, len(tiles)))]

    def with_all_tiles(self) -> Case:
        """Return the same, with no tile left out."""
        return replace(self, sample=len(self.tiles))

    def tiny(self) -> Case:
        """Return a case of the same kind that takes seconds, to see that all works."""
        piece = 200 if self.piece else 0
        return replace(self, name=f"{self.name}-tiny", columns=3, rows=2, tile_size=120, sample=2, piece=piece)


def spread(count: int) -> list[int]:
    """Return the numbers below *count*, so that any stretch of them is spread evenly from 0 to *count*.

    Each is a golden section of *count* after the one before it, and no number comes twice.
    """
    first = round(count * (math.sqrt(5) - 1) / 2)
    step = next((step for step in range(first, count) if math.gcd(step, count) == 1), 1)
    return [number * step % count for number in range(count)]


RELIEF_OUTPUTS = (Output("hillshade:Hillshade", "shade"), Output("slope:Slope", "slope"))
RELIEF_STEPS = (
    "ta_lighting 0 -ELEVATION={window} -SHADE={out}_shade.tif -METHOD=0 -AZIMUTH=315 -DECLINATION=45",
    "ta_morphometry 0 -ELEVATION={window} -SLOPE={out}_slope.tif -METHOD=6 -UNIT_SLOPE=1",
)

#: Pixels within which the horizon is searched.
SOLAR_RADIUS = 100
#: Hours between two positions of the sun; the lowest then stands 13 degrees above the horizon.
SOLAR_STEP = 2
#: What the sky view needs, and one pixel more. Shadows may reach further: with this halo 41 of the 25 million pixels of
#: `solar-small` get another radiation than in the whole raster, with 200 none. A larger halo would favour Tile Jobs,
#: which computes less of it.
SOLAR_HALO = SOLAR_RADIUS + 1
SOLAR_OUTPUTS = (Output("radiation:Solar radiation", "total"), Output("sky_view:Sky view factor", "svf"))
SOLAR_PARAMETERS = {
    "RADIUS": SOLAR_RADIUS * PIXEL_SIZE,
    "DAY": "2026-06-21",
    "HOUR_STEP": SOLAR_STEP,
    "LATITUDE": 36,
}
# SAGA 8.5 reads a day only with a time behind it, and silently takes today for any other.
SOLAR_STEPS = (
    f"ta_lighting 3 -DEM={{window}} -SVF={{out}}_svf.tif -RADIUS={SOLAR_RADIUS * PIXEL_SIZE} -METHOD=0 -NDIRS=8",
    "ta_lighting 2 -GRD_DEM={window} -GRD_SVF={out}_svf.tif -GRD_TOTAL={out}_total.tif -LOCATION=0 -LATITUDE=36 "
    f"-PERIOD=1 -DAY=2026-06-21T00:00:00 -HOUR_STEP={SOLAR_STEP} -METHOD=2 -LUMPED=70 -SHADOW=0",
)

RELIEF_LARGE = Case(
    "relief-large",
    "tilejobs:relief",
    RELIEF_OUTPUTS,
    {},
    RELIEF_STEPS,
    columns=8,
    rows=8,
    tile_size=1000,
    halo=8,
    sample=16,
    is_in_one_lane=True,
)
SOLAR_LARGE = Case(
    "solar-large",
    "tilejobs:solar",
    SOLAR_OUTPUTS,
    SOLAR_PARAMETERS,
    SOLAR_STEPS,
    columns=8,
    rows=8,
    tile_size=1000,
    halo=SOLAR_HALO,
    sample=8,
    piece=2000,
    recipe_of_saga="tilejobs:solar_saga",
    # Sums of 32-bit floats, in another order.
    tolerance=1e-5,
)
CASES = (
    RELIEF_LARGE,
    replace(RELIEF_LARGE, name="relief-small", columns=20, rows=20, tile_size=250, sample=24, is_in_one_lane=False),
    SOLAR_LARGE,
    replace(SOLAR_LARGE, name="solar-small", columns=20, rows=20, tile_size=250, sample=24),
    # Hillshades of large tiles are put together.
    replace(RELIEF_LARGE, name="mosaic", subject=Subject.MOSAIC),
    # The same recipe on tiles in degrees.
    replace(RELIEF_LARGE, name="warping", columns=6, rows=6, subject=Subject.WARPING),
    # Who wants helpers has much to compute; joining takes some seconds once.
    replace(
        SOLAR_LARGE,
        name="helpers",
        recipe="tilejobs:solar_saga",
        columns=20,
        rows=15,
        tile_size=500,
        subject=Subject.HELPERS,
    ),
    # A recipe that does next to nothing, on many tiles.
    Case(
        "overhead",
        "sagacmd:grid_tools_33",
        (Output("COPY", "copy"),),
        {},
        ("grid_tools 33 -GRID={window} -COPY={out}_copy.tif",),
        columns=50,
        rows=40,
        tile_size=100,
        halo=1,
        sample=0,
        subject=Subject.OVERHEAD,
    ),
    # Many files with little in them.
    Case(
        "registration",
        "registertileset",
        (),
        {},
        (),
        columns=100,
        rows=100,
        tile_size=50,
        halo=0,
        sample=0,
        subject=Subject.REGISTRATION,
    ),
)
