"""What the job database holds, as values: tile sets, jobs and their tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, NamedTuple


class JobStatus(str, Enum):
    """Where a job stands; the value is what the database and the user see."""

    #: Waits for a runner.
    READY = "ready"
    #: A runner works on its tiles (or died doing so: then the job's lock is free).
    IN_PROGRESS = "in progress"
    #: All tiles are complete; the mosaic is being written.
    MOSAICKING = "mosaicking"
    #: The mosaic is whole.
    COMPLETE = "complete"
    #: Ended with an error; `message` tells which. Can be retried.
    FAILED = "failed"
    #: Ended by a user. Can be retried.
    CANCELLED = "cancelled"

    @property
    def is_ended(self) -> bool:
        """Whether nothing more happens to the job by itself."""
        return self in (JobStatus.COMPLETE, JobStatus.FAILED, JobStatus.CANCELLED)


class Phase(str, Enum):
    """What a job is at, in the order in which it goes through them."""

    #: Nobody runs the job.
    WAITING = "waiting"
    #: What tiles must know of the water of the whole tile set is looked up, or found.
    DRAINAGE = "drainage"
    #: The halo is looked up, or measured.
    HALO = "halo"
    #: The recipe is run on the tiles.
    TILES = "tiles"
    #: Results are compared where tiles meet.
    SEAMS = "seams"
    #: The mosaics, and the kept tiles, are written.
    MOSAICS = "mosaics"
    #: The map tiles are drawn.
    MAP_TILES = "map tiles"
    #: All that was written is flushed to disk and given its final name.
    PUBLICATION = "publication"


class PhaseCost(NamedTuple):
    """What a phase has cost so far."""

    #: Of work: those of lanes that run at the same time are added.
    seconds: float
    #: How much was done in them, in the phase's own unit.
    amount: float


class Reason(str, Enum):
    """Why a job has failed, or what is wrong with its mosaic, for those who may not read `message`."""

    #: All is well.
    NONE = ""
    #: Some of its tiles have failed.
    TILES = "tiles"
    #: The tile set's rasters can't be read, or are not what was registered.
    RASTERS = "rasters"
    #: It can't be run as it was asked for.
    REQUEST = "request"
    #: Its results can't be written, or have gone.
    FILES = "files"
    #: Results differ where tiles meet.
    SEAMS = "seams"
    #: Its runners ended without a word, again and again.
    RUNNERS = "runners"
    #: Anything else.
    OTHER = "other"


class TileStatus(str, Enum):
    """Where one tile of a job stands."""

    #: Waits for a lane.
    READY = "ready"
    #: A lane works on it.
    IN_PROGRESS = "in progress"
    #: Its results are whole, under their final names.
    COMPLETE = "complete"
    #: The recipe failed on it; `message` tells why.
    FAILED = "failed"
    #: The job was cancelled before the tile was complete.
    CANCELLED = "cancelled"


class TileRecord(NamedTuple):
    """One registered tile. Columns and rows count pixels from the tile set's origin, row 0 northmost."""

    tile_id: str
    raster_path: str
    #: The tile's core.
    column: int
    row: int
    width: int
    height: int
    #: What the whole raster file covers; larger than the core when one raster is cut into a grid.
    raster_column: int
    raster_row: int
    raster_width: int
    raster_height: int
    nodata: float | None
    #: GDAL's name of the raster's type of pixels; None in sets registered when all rasters had the set's.
    data_type: str | None = None
    #: The number of the raster's band that is used, from 1; None where it may have just one.
    band: int | None = None
    #: The number of the group on whose grid the raster's columns and rows count; None where that is the tile set's.
    raster_group: int | None = None


@dataclass(frozen=True)
class RasterGroupRecord:
    """Rasters on one grid of their own, which are warped onto the tile set's."""

    crs_wkt: str
    #: GDAL's geotransform.
    transform: Sequence[float]
    #: PROJ's, to the tile set's CRS, with x before y and degrees; empty where both are the same.
    operation: str
    #: GDAL's XSCALE and YSCALE.
    x_scale: float
    y_scale: float


@dataclass(frozen=True)
class TileSetGrid:
    """The grid of a registered tile set."""

    #: The tile set's.
    name: str
    crs_wkt: str
    #: Map coordinates of the upper left corner of column 0, row 0.
    x_origin: float
    y_origin: float
    #: Map units per pixel, both positive; rows run southwards.
    pixel_width: float
    pixel_height: float


@dataclass(frozen=True)
class TileSetRecord(TileSetGrid):
    """A registered tile set: its grid, its tiles and which tiles each town touches."""

    #: GDAL's name of a type that holds the pixels of all rasters, such as "Float32".
    data_type: str
    tiles: Sequence[TileRecord]
    #: Tile ids by town id.
    towns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: What towns are called, by their ids; those without a name are left out.
    town_names: Mapping[str, str] = field(default_factory=dict)
    #: Outlines of towns as WKB in the set's CRS, by town id. They are written with the set, and read by themselves.
    outlines: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)
    #: Where jobs without a MOSAIC of their own write, or None.
    output_folder: str | None = None
    #: When the set was registered; the database sets it.
    registered: datetime | None = None
    #: How rasters are resampled onto the grid, such as "bilinear"; None where all lie on it.
    resampling: str | None = None
    #: Where rasters are resampled, their own grids: where several have a pixel, the first is taken.
    raster_groups: Sequence[RasterGroupRecord] = field(default_factory=list)


@dataclass(frozen=True)
class TileSetPlace(TileSetGrid):
    """The grid of a registered tile set, and the pixels that its rasters cover."""

    #: The smallest rectangle around all rasters.
    column: int
    row: int
    width: int
    height: int


@dataclass(frozen=True)
class TileSetSummary(TileSetGrid):
    """A registered tile set without its tiles: how many it has, and where they lie."""

    output_folder: str | None
    registered: datetime
    #: How rasters are resampled onto the grid, such as "bilinear"; None where all lie on it.
    resampling: str | None
    tiles: int
    towns: int
    #: The smallest rectangle around all tiles; None in a set without any.
    column: int | None
    row: int | None
    width: int | None
    height: int | None


@dataclass(frozen=True)
class TileWithTowns:
    """A registered tile, and the towns that touch it."""

    #: Grows in the order in which tiles were registered.
    gid: int
    tile_id: str
    raster_path: str
    #: The tile's core, in pixels from the tile set's origin.
    column: int
    row: int
    width: int
    height: int
    towns: Sequence[str]


@dataclass(frozen=True)
class TownTiles:
    """A town of a tile set, and how many of the tiles it touches."""

    #: Grows in the order in which towns were registered.
    gid: int
    town_id: str
    #: Empty where it has none.
    name: str
    tiles: int


class FileHeader(NamedTuple):
    """What a raster file says about itself."""

    #: GDAL's geotransform; None where it has no georeference.
    transform: Sequence[float] | None
    #: In pixels.
    width: int
    height: int
    #: Empty where it has no CRS.
    crs_wkt: str
    #: GDAL's name of the pixels' type.
    data_type: str
    nodata: float | None


class RasterWarp(NamedTuple):
    """What warps a raster onto another grid."""

    #: PROJ's; empty where both have the same CRS.
    operation: str
    #: GDAL's XSCALE and YSCALE.
    x_scale: float
    y_scale: float


@dataclass(frozen=True)
class JobRaster:
    """A raster that a job's recipe reads beside its tiles, as it was when the job was started."""

    #: The recipe's.
    parameter: str
    #: Counts the rasters of a parameter that takes several, from 0.
    position: int
    #: The tile set whose rasters are read; None for a file.
    tile_set: str | None = None
    #: Its registration; the database sets it.
    tile_set_registered: datetime | None = None
    #: What the file said; None for a tile set.
    file: FileHeader | None = None
    #: None where it lies on the grid of the job's tile set.
    warp: RasterWarp | None = None


class WrittenPaths(NamedTuple):
    """What of a job holds paths, as the computer that started it calls them."""

    recipe_parameters: Mapping[str, Any]
    mosaic_path: str
    map_tiles_path: str | None


@dataclass(frozen=True)
class NewJob:
    """What a user asks for when starting a job."""

    tile_set: str
    #: Each once; None for all tiles of the town, or of the whole set where there is none.
    tile_ids: Sequence[str] | None
    recipe: str
    recipe_parameters: Mapping[str, Any]
    #: Pixels of neighbour data around each tile; None has the runner find it.
    halo: int | None
    #: Tiles at the same time; 0 means as many as cores.
    lanes: int
    mosaic_path: str
    map_tiles_path: str | None = None
    keep_tiles: bool = False
    #: The town that named the tiles, or None.
    town_id: str | None = None
    #: What cuts the mosaic: "town_id", "extent" or "area", as the tiles are named; None where nothing does.
    clip: str | None = None
    #: The outline that cuts the mosaic, as WKB in the tile set's CRS; None for a town's, which the set has.
    outline: bytes | None = field(default=None, repr=False)
    #: How often a tile that failed is tried again.
    retries: int = 2
    #: Seconds that the recipe may take for a tile, or None.
    time_limit: float | None = None
    #: The name of the token that starts it over HTTP, empty for none; None where it is started otherwise.
    owner: str | None = None
    #: Shows those who have the key that they started the job themselves; empty for none.
    signature: str = ""
    #: What the recipe reads beside the tiles.
    rasters: Sequence[JobRaster] = ()
    #: What supplies helpers on other computers, such as "slurm"; empty for nothing.
    engine: str = ""
    #: How many helpers are asked for.
    helpers: int = 0
    #: What people call it; empty for nothing.
    name: str = ""
    #: Jobs with a higher one go first.
    priority: int = 0
    #: No runner takes it before, by the clock of the database; None where it may be taken at once.
    not_before: datetime | None = None

    @property
    def written(self) -> WrittenPaths:
        """What becomes of its row."""
        return WrittenPaths(self.recipe_parameters, self.mosaic_path, self.map_tiles_path)


class Origin(NamedTuple):
    """Who wrote what a job runs and where it writes."""

    #: The database user; None where nobody knows.
    created_by: str | None
    #: Whether the user has all rights of the tables' owner.
    is_owners: bool


class ClaimState(NamedTuple):
    """What the runner that has a job must know of it."""

    status: JobStatus
    #: Whether it is to leave the job.
    is_paused: bool


class Claim(NamedTuple):
    """A job in the hands of one runner. What is done by a claim has no effect once another runner has the job."""

    job_id: int
    #: The runner's name, another one at each claim.
    runner: str
    #: Larger than that of every earlier claim of the job.
    number: int = 0


@dataclass(frozen=True)
class Job:
    """One row of table `job`, with paths as they lead here."""

    id: int
    tile_set: str
    recipe: str
    recipe_parameters: Mapping[str, Any]
    #: Pixels of neighbour data around each tile; None until the runner has found it.
    halo: int | None
    lanes: int
    mosaic_path: str
    map_tiles_path: str | None
    keep_tiles: bool
    town_id: str | None
    #: See NewJob.
    clip: str | None
    status: JobStatus
    #: The reason of the last status, or a warning, for the user; empty while all is well.
    message: str
    #: Host and process of the last runner, and a number that tells this claim from others; or None.
    runner: str | None
    created: datetime
    started: datetime | None
    ended: datetime | None
    #: The registration of the tile set that the job's tiles come from.
    tile_set_registered: datetime
    #: The largest and the mean difference between results where tiles meet, and where; None until it is measured.
    seam_error: float | None
    seam_error_mean: float | None
    seam_error_place: str
    #: How often a tile that failed is tried again.
    retries: int
    #: Seconds that the recipe may take for a tile, or None.
    time_limit: float | None
    #: The name of the token that started it over HTTP, empty for none; None where it was started otherwise.
    owner: str | None
    #: How often it was claimed.
    claims: int
    #: Its paths as they are in the row.
    written: WrittenPaths
    #: See NewJob.
    signature: str = ""
    engine: str = ""
    helpers: int = 0
    name: str = ""
    priority: int = 0
    not_before: datetime | None = None
    #: No runner takes it, and lanes take none of its blocks, until it is resumed; None where it is not paused.
    paused_since: datetime | None = None
    #: The halo that it was started with; None where it was left to the runner, and in jobs of earlier releases.
    asked_halo: int | None = None
    #: What the town is called; None where it has no name.
    town_name: str | None = None

    @property
    def claim(self) -> Claim:
        """The job in the hands of the runner that has it, or had it last."""
        return Claim(self.id, self.runner or "", self.claims)


@dataclass(frozen=True)
class EarlierJob:
    """A complete job of the same recipe as one that is to be run, and what it has cost."""

    job_id: int
    mosaic_path: str
    #: Whether its tiles are of the same set, and its recipe had the same parameters.
    is_same_set: bool
    has_same_parameters: bool
    #: Pixels.
    halo: int
    #: Of all processes that have run its tiles.
    lanes: int
    blocks: int
    #: By its phases.
    costs: Mapping[Phase, PhaseCost]


@dataclass(frozen=True)
class MeasuredHalo:
    """What was found about a recipe on a tile set."""

    #: Pixels of neighbour data that tiles are given.
    halo: int
    #: How far results change from the edge of a window, in pixels; None where no end of it was found.
    reach: int | None
    #: By how much results still differed at the halo's distance from the edge; 0 where the halo is wide enough.
    remaining: float
    #: Between the lowest and the highest pixel of the roughest tile that was measured; None where nobody looked.
    relief: float | None = None
    #: Which results still differed, in words.
    differing: str = ""
    #: Whether a job with this halo had seams.
    left_seams: bool = False


class SeamError(NamedTuple):
    """How much a job's results differ where tiles meet, in the units of the output that differs most."""

    largest: float
    mean: float
    #: Where the largest difference is, in words.
    place: str
    #: Larger differences are seams.
    threshold: float


@dataclass(frozen=True)
class JobTile:
    """One row of table `job_tile`."""

    tile_id: str
    status: TileStatus
    message: str
    started: datetime | None
    ended: datetime | None
    #: The largest difference from the results of its neighbours, along its edges; None where it was not measured.
    seam_error: float | None
    #: Where the error is larger, the tile has a seam.
    seam_threshold: float = 0.0
    #: In how many claims that ended without a word it was under way.
    deaths: int = 0
    #: How often it was run, or is being run.
    tries: int = 0


@dataclass(frozen=True)
class JobProgress:
    """How far a job is, and how many of its tiles stand where."""

    #: Tiles.
    total: int
    complete: int
    failed: int
    #: How much of all its work is done, 0 to 100; 100 only where the job is complete.
    percent: float
    #: What the job is at; None once it has ended.
    phase: Phase | None
    #: About how many seconds its runner needs for the rest; None where that is not known, or nobody runs it.
    time_left: float | None


@dataclass(frozen=True)
class Decline:
    """One row of table `job_declined`: a worker that can't run a job."""

    #: The worker, as in `Job.runner`.
    runner: str
    #: What it lacks.
    reason: str
    #: Whether that worker still runs.
    is_alive: bool


class Versions(NamedTuple):
    """What a process runs recipes with; empty for what it has not."""

    plugin: str
    qgis: str
    gdal: str
    saga: str


class Likeness(NamedTuple):
    """What a computer makes of a recipe on a terrain that is the same everywhere."""

    #: The same where all pixels are; empty where the recipe fails on it.
    checksum: str
    #: How it fails.
    problem: str
    #: Changes with the models that the recipe is made of; empty where there are none.
    models: str
    versions: Versions


@dataclass(frozen=True)
class Waiting:
    """What a job waits for that nobody runs."""

    #: How many workers there are.
    workers: int
    #: Those that can't run the job, the latest first.
    declines: Sequence[Decline]
    #: Since when it is paused; None where it is not.
    paused_since: datetime | None = None
    #: Until when nobody may take it; None where it may be taken.
    not_before: datetime | None = None

    @property
    def is_hopeless(self) -> bool:
        """Whether each of the workers there are has said that it can't run the job."""
        return 0 < self.workers <= sum(decline.is_alive for decline in self.declines)


@dataclass(frozen=True)
class FormerRunner:
    """A runner that still has a job which was cancelled and retried since, or whose sign of life is late."""

    job_id: int
    runner: str
    #: Seconds since its last sign of life; None where it gives none.
    silence: float | None


@dataclass(frozen=True)
class LogEntry:
    """One row of table `job_log`."""

    logged: datetime
    tile_id: str | None
    message: str
