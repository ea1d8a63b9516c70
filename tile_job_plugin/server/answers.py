"""What the service answers: the JSON of a response and its schema in the OpenAPI document are made from these classes.

Types are read at run time, which Python 3.9 can't do for `int | None`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, Generic, Literal, Optional, TypeVar

from tile_job_plugin.jobs.model import JobStatus, Phase, TileStatus
from tile_job_plugin.server.json_schema import member

Data = TypeVar("Data")


@dataclass(frozen=True)
class Wrapped(Generic[Data]):
    """The wrapper of the source system."""

    status: int = field(metadata=member("The status of the response."))
    message: str = field(metadata=member("Success, or what is wrong and what to do."))
    data: Data


@dataclass(frozen=True)
class Nothing:
    """An empty object."""


@dataclass(frozen=True)
class JobAndStatus:
    """A job that was started, cancelled, paused or resumed."""

    job_id: int
    status: JobStatus


@dataclass(frozen=True)
class Link:
    """A link to another call."""

    href: str
    rel: Optional[str] = field(metadata=member("How its target is related to this document.", is_optional=True))
    type: str = field(metadata=member("The media type of its target."))
    title: str


@dataclass(frozen=True)
class Job:
    """The state of a job."""

    job_id: int
    status: JobStatus
    name: str = field(metadata=member("What people call the job; empty for nothing."))
    priority: int = field(metadata=member("Jobs with a higher one go first.", minimum=-100, maximum=100))
    not_before: Optional[datetime] = field(metadata=member("No worker takes the job before; null for none."))
    paused_since: Optional[datetime] = field(metadata=member("Since when the job is paused; null where it is not."))
    message: str = field(metadata=member("Why the job failed, or what is wrong with its mosaic; otherwise empty."))
    progress: float = field(metadata=member("Percent of all its work that is done.", minimum=0, maximum=100))
    phase: Optional[Phase] = field(metadata=member("What the job is at; null once it has ended."))
    time_left: Optional[float] = field(
        metadata=member("About how many seconds the rest will take; null where that is not known.", minimum=0)
    )
    tiles_total: int
    tiles_complete: int
    tiles_failed: int
    tile_set: str
    town_id: Optional[str] = field(metadata=member("The town whose tiles the job has."))
    recipe: str
    created: datetime
    started: Optional[datetime]
    ended: Optional[datetime]
    links: Sequence[Link] = field(metadata=member("To the job's tiles, its log and, once it is complete, its results."))


@dataclass(frozen=True)
class Jobs:
    """A page of jobs, the newest first."""

    jobs: Sequence[Job]
    next: Optional[int] = field(metadata=member("Give it as before to get the next page; null on the last page."))


@dataclass(frozen=True)
class Tile:
    """A tile and its place, in pixels from the tile set's origin; null where the tile set no longer has the tile."""

    tile_id: str
    status: TileStatus
    column: Optional[int]
    row: Optional[int] = field(metadata=member("0 is northmost."))
    width: Optional[int]
    height: Optional[int]


@dataclass(frozen=True)
class Tiles:
    """A page of a job's tiles."""

    tiles: Sequence[Tile]
    next: Optional[int] = field(metadata=member("Give it as after to get the next page; null on the last page."))


@dataclass(frozen=True)
class TileSet:
    """A tile set that jobs may be started on."""

    name: str
    tiles: int
    towns: int
    crs: str = field(metadata=member("The code of its CRS, such as EPSG:32632, or its name where it has no code."))
    pixel_width: float = field(metadata=member("Map units."))
    pixel_height: float = field(metadata=member("Map units."))
    resampling: Optional[str] = field(
        metadata=member("How rasters are resampled as they are read, such as bilinear; null where they are not.")
    )
    bounds: Optional[Sequence[float]] = field(
        metadata=member("Around all tiles, in map units: x_min, y_min, x_max, y_max.")
    )
    registered: datetime
    output_folder: Optional[str] = field(
        metadata=member("Where mosaics are written; operators alone get it.", is_optional=True)
    )
    links: Sequence[Link] = field(metadata=member("To its tiles and its towns."))


@dataclass(frozen=True)
class TileSets:
    """The tile sets that jobs may be started on, the usual one first."""

    tile_sets: Sequence[TileSet]


@dataclass(frozen=True)
class Town:
    """A town of a tile set."""

    town_id: str
    name: str = field(metadata=member("What it is called; empty where it has no name."))
    tiles: int = field(metadata=member("How many tiles it touches."))


@dataclass(frozen=True)
class Towns:
    """A page of a tile set's towns, in the order in which they were registered."""

    towns: Sequence[Town]
    next: Optional[int] = field(metadata=member("Give it as after to get the next page; null on the last page."))


@dataclass(frozen=True)
class MultiPolygon:
    """The outline of a tile in degrees of WGS 84; one that crosses the 180th meridian is cut there."""

    type: Literal["MultiPolygon"]
    coordinates: Sequence[Sequence[Sequence[Sequence[float]]]] = field(
        metadata=member("Of each polygon its rings, of each ring its points, of each point longitude and latitude.")
    )


@dataclass(frozen=True)
class TileProperties:
    """What there is to know of a tile."""

    tile_id: str
    width: int = field(metadata=member("Pixels."))
    height: int = field(metadata=member("Pixels."))
    towns: Sequence[str] = field(metadata=member("The towns that touch it."))
    raster: Optional[str] = field(
        metadata=member("Its raster, without passwords; operators alone get it.", is_optional=True)
    )


@dataclass(frozen=True)
class TileFeature:
    """A tile of a tile set, as a feature of GeoJSON."""

    type: Literal["Feature"]
    id: str
    geometry: Optional[MultiPolygon] = field(metadata=member("Null where the CRS has no place on earth."))
    properties: TileProperties


@dataclass(frozen=True)
class TileCollection:
    """A page of a tile set's tiles, as GeoJSON (RFC 7946)."""

    type: Literal["FeatureCollection"]
    features: Sequence[TileFeature]
    links: Sequence[Link] = field(metadata=member("To this page (self) and, unless it is the last, the next one."))


@dataclass(frozen=True)
class LogEntry:
    """An entry of a job's log."""

    time: datetime
    tile_id: Optional[str]
    message: str


@dataclass(frozen=True)
class Log:
    """A page of a job's log, the oldest entries first."""

    entries: Sequence[LogEntry]
    last: int = field(metadata=member("Give it as after to get later entries."))


@dataclass(frozen=True)
class Lack:
    """Why a worker can't run a job, or help with it."""

    job_id: int
    reason: str


@dataclass(frozen=True)
class Worker:
    """A process that runs jobs and helps with them."""

    host: str
    process: int = field(metadata=member("The number of the process on the host."))
    since: datetime
    lanes: int = field(metadata=member("Lanes for every job; 0 leaves that to the job.", minimum=0))
    hours: str = field(metadata=member("When it takes jobs, by the clock of its host; empty for always."))
    plugin: str = field(metadata=member("The version of Tile Jobs; empty, as all versions, for one that has ended."))
    qgis: str
    gdal: str
    saga: str = field(metadata=member("The version of SAGA; empty where there is none."))
    job_id: Optional[int] = field(metadata=member("The job that it runs, or helps or was to help with; null for none."))
    is_runner: bool = field(metadata=member("Whether it runs the job, and does not only help."))
    blocks: Optional[int] = field(
        metadata=member("How many blocks of the job it has run; null before the first.", minimum=0)
    )
    lacks: Sequence[Lack] = field(metadata=member("What it lacks for jobs that have not ended."))
    ended: Optional[datetime] = field(metadata=member("When it ended for what it lacks; null for one that runs."))


@dataclass(frozen=True)
class Workers:
    """The workers that run now, and those that have lately ended for what they lack."""

    workers: Sequence[Worker]


@dataclass(frozen=True)
class Health:
    """The state of what the service needs."""

    database: Literal["ok"]


@dataclass(frozen=True)
class Problem:
    """An error, as RFC 9457 and OGC API - Processes have it."""

    type: str = field(metadata=member("The kind of error: a URI."))
    title: str
    status: int = field(metadata=member("The status of the response."))
    detail: str = field(metadata=member("What is wrong and what to do."))


@dataclass(frozen=True)
class LandingPage:
    """Where OGC API - Processes begins."""

    title: str
    description: str
    links: Sequence[Link]


@dataclass(frozen=True)
class Conformance:
    """The conformance classes that are met."""

    conforms_to: Sequence[str] = field(metadata=member(name="conformsTo"))


@dataclass(frozen=True)
class ProcessSummary:
    """A recipe that may be run."""

    id: str
    version: str
    title: str
    description: str
    job_control_options: Sequence[str] = field(metadata=member(name="jobControlOptions"))
    output_transmission: Sequence[str] = field(metadata=member(name="outputTransmission"))
    links: Sequence[Link]


@dataclass(frozen=True)
class Processes:
    """A page of recipes."""

    processes: Sequence[ProcessSummary]
    links: Sequence[Link]


@dataclass(frozen=True)
class ProcessInput:
    """An input of a recipe."""

    title: str
    description: Optional[str] = field(metadata=member(is_optional=True))
    schema: Mapping[str, Any] = field(metadata=member("The schema of its value."))
    min_occurs: int = field(metadata=member("0 where it may be left out.", name="minOccurs"))


@dataclass(frozen=True)
class ProcessOutput:
    """An output of a recipe."""

    title: str
    schema: Mapping[str, Any] = field(metadata=member("The schema of its value."))


@dataclass(frozen=True)
class Process(ProcessSummary):
    """A recipe with its inputs and outputs, by their names."""

    inputs: Mapping[str, ProcessInput]
    outputs: Mapping[str, ProcessOutput]


class ProcessStatus(str, Enum):
    """The status of a job, in the words of OGC API - Processes."""

    ACCEPTED = "accepted"
    RUNNING = "running"
    SUCCESSFUL = "successful"
    FAILED = "failed"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class StatusInfo:
    """The state of a job, as OGC API - Processes has it."""

    process_id: str = field(metadata=member(name="processID"))
    type: Literal["process"]
    job_id: str = field(metadata=member(name="jobID"))
    status: ProcessStatus
    message: str = field(metadata=member("Why the job failed, or what is wrong with its mosaic; otherwise empty."))
    created: datetime
    started: Optional[datetime] = field(metadata=member(is_optional=True))
    finished: Optional[datetime] = field(metadata=member(is_optional=True))
    progress: int = field(metadata=member("Percent of all its work that is done.", minimum=0, maximum=100))
    links: Sequence[Link]


@dataclass(frozen=True)
class JobList:
    """A page of jobs, the newest first."""

    jobs: Sequence[StatusInfo]
    links: Sequence[Link]
