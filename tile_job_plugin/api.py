"""The door for Python: scripts, QGIS' Python console and notebooks.

::

    connect(connection, schema)         open a job database, until the `with` block ends
    └── TileJobs
        ├── register_tile_set(…)        record which tiles there are
        ├── tile_set(name)              a registered tile set
        ├── start(…)                    put a job into the queue, where a worker takes it
        ├── estimate(…)                 what a job would take: time, disk space, memory
        ├── run(job)                    carry a job out in this process, and wait for its end
        ├── wait(job, timeout)          wait for a job's end, whoever carries it out
        ├── job(job), jobs(status)      jobs as they stand
        ├── workers()                   the workers, with what they do and what they lack
        ├── outputs(job)                the paths of a job's mosaics, by output name
        ├── progress(job), tiles(job)   how far a job has got, as a whole and tile by tile
        ├── cancel(job), retry(job)     end a job; put it back into the queue
        ├── pause(job), resume(job)     let a job rest; let it go on where it stood
        └── change(job)                 change its priority, its earliest start or its name

    TileJobsError                       base of all errors; their text names keyword arguments
    ├── RequestRefused                  what was asked for can't be done; nothing was written
    │   ├── UnknownTileSet, UnknownTiles, UnknownTown, UnknownJob
    │   ├── TileSetInUse                an unfinished job uses the tile set that would be replaced
    │   └── JobEnded, JobNotRetryable   a job can't be cancelled, or put back into the queue
    ├── RasterError                     rasters can't be read, or do not fit together
    ├── JobNotComplete                  a job that was waited for has failed, or was cancelled or paused
    ├── JobTimeout                      a job that was waited for has not ended yet; a TimeoutError as well
    ├── Stopped                         the feedback was cancelled
    └── QgisNotStarted                  the script has not started QGIS, Processing or the plugin's algorithms
    TileJobsWarning                     anything doubtful, reported through Python's `warnings`

A standalone script first starts QGIS and Processing, as docs/python.md shows. Use a TileJobs in one thread only; if
that is not the main thread, the main thread has to process events meanwhile.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from tile_job_plugin.doors import ScriptWords
from tile_job_plugin.errors import QgisNotStarted, RasterError, RequestRefused, Stopped, TileJobsError
from tile_job_plugin.jobs.connections import find_connection, find_local_connection
from tile_job_plugin.jobs.errors import (
    DatabaseClosed,
    JobEnded,
    JobNotRetryable,
    TileSetInUse,
    UnknownJob,
    UnknownTiles,
    UnknownTileSet,
    UnknownTown,
)
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import (
    Job,
    JobProgress,
    JobStatus,
    JobTile,
    NewJob,
    Phase,
    TileRecord,
    TileSetRecord,
    TileStatus,
)
from tile_job_plugin.jobs.workers import Worker
from tile_job_plugin.requests.destinations import outputs_of
from tile_job_plugin.requests.job_request import JobRequest, check_request_with_files, check_schema_name
from tile_job_plugin.requests.keyword_values import (
    GroundValues,
    TileSetValues,
    algorithm_of_ours,
    as_json,
    checked,
    checked_change,
    checked_helpers,
    id_text,
    job_number,
    job_status,
    path_text,
    seconds,
    tile_id_texts,
)
from tile_job_plugin.requests.registration import register_tile_set
from tile_job_plugin.requests.script_call import ScriptCall, TileJobsWarning, wake
from tile_job_plugin.run.errors import JobNotComplete, JobTimeout
from tile_job_plugin.run.estimate.job_estimate import HaloSource, JobEstimate
from tile_job_plugin.run.estimate_job import estimate_job
from tile_job_plugin.run.start import RunMode, resume_job, retry_job, run_job, start_job, wait_for_job

__all__ = [
    "HaloSource",
    "Job",
    "JobEnded",
    "JobEstimate",
    "JobNotComplete",
    "JobNotRetryable",
    "JobProgress",
    "JobStatus",
    "JobTile",
    "JobTimeout",
    "Phase",
    "QgisNotStarted",
    "RasterError",
    "RequestRefused",
    "Stopped",
    "TileJobs",
    "TileJobsError",
    "TileJobsWarning",
    "TileRecord",
    "TileSetInUse",
    "TileSetRecord",
    "TileStatus",
    "UnknownJob",
    "UnknownTileSet",
    "UnknownTiles",
    "UnknownTown",
    "Worker",
    "connect",
]

#: A file or folder.
Path = Union[str, "os.PathLike[str]"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def connect(connection: str | os.PathLike[str] | None = None, *, schema: str = "tile_jobs") -> TileJobs:
    """Open a job database for use in a `with` block; its tables are created or upgraded if necessary.

    *connection* is the name of a PostgreSQL connection saved in QGIS, or the folder of a private database as a
    `pathlib.Path`. None stands for the private database of this QGIS profile. A private database is created and started
    if necessary.

    Raises QgisNotStarted, RequestRefused if the *schema* can't be used, or another TileJobsError if there is no such
    connection or the database can't be reached.
    """
    with ScriptCall(words=ScriptWords(folder="connection")):
        algorithm_of_ours("startjob")
        check_schema_name(schema)
        if isinstance(connection, os.PathLike):
            found = find_local_connection(os.fspath(connection), schema)
        else:
            found = find_connection(connection or "", schema)
        return TileJobs(JobDatabase(found))


class TileJobs:
    """An open job database, as `connect` returns it. It is closed at the end of its `with` block.

    A *job* is given by its number or as a `Job` that another method has returned. A `Job` does not change; `job(job)`
    reads it again. All methods raise a TileJobsError if the database can't be reached.
    """

    def __init__(self, database: JobDatabase) -> None:
        self._database: JobDatabase | None = database
        self._connection = database.connection

    def __enter__(self) -> TileJobs:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the session with the database; jobs that workers carry out go on."""
        if self._database:
            self._database.close()
        self._database = None

    def _open(self) -> JobDatabase:
        """Return the database, in a new session where the last one was lost. Raises DatabaseClosed."""
        if self._database is None:
            raise DatabaseClosed
        wake(self._database)
        return self._database

    def _new_session(self) -> JobDatabase:
        """Open a session for a call that holds a job's lock, or waits for long. Raises DatabaseClosed."""
        if self._database is None:
            raise DatabaseClosed
        return JobDatabase(self._connection)

    # ------------------------------------------------------------------------------------------- Tile sets

    def register_tile_set(
        self,
        tile_set: str,
        *,
        folder: Path | None = None,
        pattern: str = "",
        subfolders: bool = False,
        raster: Path | QgsRasterLayer | None = None,
        tile_size: int | None = None,
        index: Path | QgsVectorLayer | None = None,
        tile_id_field: str = "",
        location_field: str = "location",
        catalog: Path | None = None,
        asset: str = "",
        band: int | None = None,
        crs: str | QgsCoordinateReferenceSystem | None = None,
        resampling: str | None = None,
        pixel_size: float | None = None,
        finest_on_top: bool = False,
        coordinate_operation: str | None = None,
        source_crs: str | QgsCoordinateReferenceSystem | None = None,
        towns: Path | QgsVectorLayer | None = None,
        town_id_field: str = "",
        town_name_field: str = "",
        output_folder: Path | None = None,
        feedback: QgsProcessingFeedback | None = None,
    ) -> TileSetRecord:
        """Record which tiles there are, and return the tile set; an earlier one of the same name is replaced.

        The tiles come from exactly one of

        - *folder*: each raster in it whose name matches *pattern* (such as "*_dem.tif; *.asc") is a tile, and with
          *subfolders* each raster below it as well;
        - *raster*: it is divided into squares of *tile_size* pixels;
        - *index*: a vector layer with the id of each tile in *tile_id_field* and its path in *location_field*;
        - *catalog*: the path or URL of a STAC item, collection or list of items (*asset* is the name of the raster in
          each), a GeoParquet file (with the same fields as *index*), or a text file with a path or URL per line. Here
          too, only rasters whose name matches *pattern* are taken.

        *band* is the number of the band to use, from 1, of rasters with several. *crs*, such as "EPSG:25832", is the
        CRS of rasters that have none. *towns* is a polygon layer with ids in *town_id_field* and, where they have some,
        names in *town_name_field*. *output_folder* is where jobs write their mosaics if no path is given. Layers are
        given as such or by their paths.

        *resampling* ("nearest", "bilinear", "cubic", "cubicspline", "average", "mode", "min", "max" or "med") gives the
        tile set a pixel grid of its own, onto which rasters of any CRS and pixel size are warped as they are read. Then
        *crs* is its CRS, and *pixel_size* is in units of that; both are chosen if None. With *finest_on_top*, rasters
        with smaller pixels cover others. *coordinate_operation* is PROJ's, with x before y, and *source_crs* the CRS of
        rasters that have none.

        Issues a TileJobsWarning for what is left out or doubtful. Raises RequestRefused or a RasterError if the tile
        set can't be made, TileSetInUse if an unfinished job uses the earlier one, and Stopped if *feedback* is
        cancelled; nothing is written then.
        """
        values = {
            "tile_set": tile_set,
            "folder": path_text(folder),
            "pattern": pattern,
            "subfolders": subfolders,
            "raster": path_text(raster),
            "tile_size": tile_size,
            "index": path_text(index),
            "tile_id_field": tile_id_field,
            "location_field": location_field,
            "catalog": path_text(catalog),
            "asset": asset,
            "band": band,
            "crs": crs,
            "resampling": resampling,
            "pixel_size": pixel_size,
            "finest_on_top": finest_on_top,
            "coordinate_operation": coordinate_operation,
            "source_crs": source_crs,
            "towns": path_text(towns),
            "town_id_field": town_id_field,
            "town_name_field": town_name_field,
            "output_folder": path_text(output_folder),
        }
        with ScriptCall(feedback) as told:
            name = id_text("tile_set", tile_set)
            keywords = TileSetValues(values)
            keywords.check()
            read = keywords.read()
            return register_tile_set(
                self._open(),
                name,
                read.source(),
                read.towns(),
                read.output_folder(),
                read.reading(),
                told,
            )

    def tile_set(self, name: str) -> TileSetRecord:
        """Return a registered tile set, with its tiles and the tiles that each town touches."""
        with ScriptCall():
            return self._open().tile_sets.tile_set(id_text("tile_set", name))

    # ------------------------------------------------------------------------------------------------ Jobs

    def start(
        self,
        tile_set: str,
        *,
        tile_ids: Iterable[str | int] | os.PathLike[str] = (),
        town_id: str | int | None = None,
        all_tiles: bool = False,
        extent: str | QgsRectangle | QgsReferencedRectangle | None = None,
        area: Path | QgsVectorLayer | QgsProcessingFeatureSourceDefinition | QgsGeometry | None = None,
        clip: bool = False,
        recipe: str = "tilejobs:relief",
        recipe_parameters: Mapping[str, Any] = _NOTHING,
        source: str | None = None,
        resampling: str | None = None,
        halo: int | None = None,
        lanes: int = 0,
        mosaic: Path | None = None,
        map_tiles: Path | None = None,
        keep_tiles: bool = False,
        retries: int = NewJob.retries,
        time_limit: float | None = None,
        engine: str | None = None,
        helpers: int = 0,
        priority: int = 0,
        not_before: datetime | None = None,
        job_name: str = "",
        background: bool = False,
        feedback: QgsProcessingFeedback | None = None,
    ) -> Job:
        """Put a job into the queue and return it at once. A worker carries it out, or `run` does in this process.

        The tiles are given in exactly one of these ways:

        - *tile_ids*: ids, and patterns such as "43*" or "r0_c?"; or a `pathlib.Path` of a UTF-8 file with one per line;
        - *town_id*: a town that they touch;
        - *all_tiles*: all of the set;
        - *extent*: a rectangle that they touch, also as text such as "7,7.1,50,50.1 [EPSG:4326]" (xmin, xmax, ymin,
          ymax);
        - *area*: a polygon layer that they touch, or a single polygon.

        An extent or a polygon without a CRS is in that of the tile set. *clip* cuts the mosaic to the town, the extent
        or the area.

        *recipe* is the id of a Processing algorithm or model, and *recipe_parameters* are its parameters, such as
        {"RADIUS": 100}. A recipe that reads several rasters is given all but the tile there, each by its path or as a
        tile set, {"tile_set": "landcover"}; *source* is the parameter that takes the tile if that leaves several,
        and *resampling* ("nearest", "bilinear", ...) warps those that are not on the tile set's grid.
        *halo* is in pixels; it is measured if None. *lanes* is the number of tiles run in parallel, 0 for one per core.
        *mosaic* is the path of a .tif file; if None, a new file in the tile set's output folder. *map_tiles* is a
        folder or an .mbtiles file. *keep_tiles* keeps the rasters of each tile beside the mosaic. A failed tile is
        tried again *retries* times. *time_limit* is in seconds per tile. *engine* ("slurm", "dask", "kubernetes" or
        "command") starts *helpers* on other computers when the job is run. Workers take jobs with a higher *priority*
        (-100 to 100) first, and none before *not_before*. *job_name* is what lists call the job.

        With *background*, a worker process is started for the job, which goes on when this process ends.

        Issues a TileJobsWarning for what is doubtful. Raises RequestRefused (which includes UnknownTileSet,
        UnknownTiles and UnknownTown) or a RasterError if the job can't be done; nothing is written in this case.
        """
        with ScriptCall(feedback) as told:
            request = _request(
                tile_set,
                tile_ids=tile_ids,
                town_id=town_id,
                all_tiles=all_tiles,
                extent=extent,
                area=area,
                clip=clip,
                recipe=recipe,
                recipe_parameters=recipe_parameters,
                source=source,
                resampling=resampling,
                halo=halo,
                lanes=lanes,
                mosaic=mosaic,
                map_tiles=map_tiles,
                keep_tiles=keep_tiles,
                retries=retries,
                time_limit=time_limit,
                engine=engine,
                helpers=helpers,
            )
            new = check_request_with_files(self._open(), request, told)
        with ScriptCall(feedback) as told:
            return start_job(self._connection, self._open(), new, _mode(background), told)

    def estimate(
        self, tile_set: str, *, try_tile: bool = False, feedback: QgsProcessingFeedback | None = None, **keywords: Any
    ) -> JobEstimate:
        """Return what a job would take on this computer; no job is started.

        *keywords* are those of `start`. The time is estimated from an earlier complete job with the same recipe. Where
        none had the same parameters, *try_tile* runs the recipe on one tile, in a temporary folder. Without either, the
        seconds are None. Helpers on other computers are not included. Without *mosaic*, the free disk space is that of
        the tile set's output folder or, if it has none, of the system's temporary folder.

        Raises what `start` raises, and Stopped if *feedback* is cancelled.
        """
        with ScriptCall(feedback) as told:
            request = _request(tile_set, **keywords)
            if request.mosaic is None and not self._open().tile_sets.output_folder(request.tile_set):
                request = replace(request, mosaic=f"{tempfile.gettempdir()}/mosaic.tif")
            new = check_request_with_files(self._open(), request, told)
            return estimate_job(self._open(), new, try_tile, told)

    def run(self, job: int | Job, *, feedback: QgsProcessingFeedback | None = None) -> Job:
        """Carry a job out in this process and return it when it has ended; *feedback* is told its progress.

        If a worker already has the job, wait for that worker, and carry the job out if the worker leaves it. The job is
        cancelled if *feedback* is. Ctrl+C leaves it to the next worker or `run`, which resumes it.

        Raises JobNotComplete if the job fails, is cancelled or is paused.
        """
        # A session of its own: it holds the job's lock, and waits where the database is away.
        with ScriptCall(feedback) as told, self._new_session() as database:
            return run_job(self._connection, database, _number(job), told)

    def wait(self, job: int | Job, timeout: float | None = None) -> Job:
        """Wait until a job has ended, whoever carries it out, and return it; at most *timeout* seconds.

        Issues a TileJobsWarning, with the reason, if the job stays in the queue for 20 seconds.

        Raises JobNotComplete if the job fails or is cancelled, and JobTimeout if it has not ended in time.
        """
        with ScriptCall() as told, self._new_session() as database:
            return wait_for_job(database, _number(job), seconds(timeout), told.warn_now)

    def job(self, job: int | Job) -> Job:
        """Return a job as it stands now."""
        with ScriptCall():
            return self._open().jobs.job(_number(job))

    def jobs(self, status: JobStatus | str | None = None) -> list[Job]:
        """Return all jobs, or those with one *status*, such as "failed", ordered by number."""
        with ScriptCall():
            return self._open().jobs.jobs(None if status is None else job_status(status))

    def workers(self) -> list[Worker]:
        """Return the workers that run now, with what each does and what it lacks, those that came first in front.

        Behind them come those that have ended in the last day as they lacked something for a job that has not ended.
        """
        with ScriptCall():
            return self._open().workers.workers()

    def outputs(self, job: int | Job) -> dict[str, str]:
        """Return the path of each of a job's mosaics by the name of its output, such as "slope", `mosaic_path` first.

        The files are there once the job is complete. Raises RequestRefused if this QGIS does not have the recipe.
        """
        with ScriptCall():
            return outputs_of(self._open().jobs.job(_number(job)))

    def progress(self, job: int | Job) -> JobProgress:
        """Return how far a job is: percent, phase, time left, and how many of its tiles are complete or have failed."""
        with ScriptCall():
            return self._open().jobs.progress(_number(job))

    def tiles(self, job: int | Job) -> list[JobTile]:
        """Return a job's tiles as they stand, in the order in which they were asked for."""
        with ScriptCall():
            return self._open().jobs.job_tiles(_number(job))

    def cancel(self, job: int | Job) -> Job:
        """End a job, wherever it runs, and return it; its complete tiles are kept. Raises JobEnded."""
        with ScriptCall():
            return self._open().jobs.cancel_job(_number(job))

    def pause(self, job: int | Job) -> Job:
        """Pause a job, wherever it runs, and return it: tiles under way are completed, and no more are begun.

        Raises RequestRefused if it has ended or is paused already.
        """
        with ScriptCall():
            return self._open().queue.pause_job(_number(job))

    def resume(self, job: int | Job, *, background: bool = False, feedback: QgsProcessingFeedback | None = None) -> Job:
        """Let a paused job go on where it stood, and return it at once; *background* is as in `start`.

        Raises RequestRefused if it is not paused.
        """
        with ScriptCall(feedback) as told:
            return resume_job(self._connection, self._open(), _number(job), _mode(background), told)

    def change(
        self,
        job: int | Job,
        *,
        priority: int | None = None,
        not_before: datetime | None = None,
        job_name: str | None = None,
    ) -> Job:
        """Change what is not None of a job that has not ended, and return it; the arguments are as in `start`.

        Whoever runs the job goes on with it. Raises RequestRefused if it has ended.
        """
        with ScriptCall():
            return self._open().queue.change_job(_number(job), *checked_change(priority, not_before, job_name))

    def retry(
        self,
        job: int | Job,
        *,
        tile_ids: Iterable[str | int] | os.PathLike[str] = (),
        engine: str | None = None,
        helpers: int | None = None,
        background: bool = False,
        feedback: QgsProcessingFeedback | None = None,
    ) -> Job:
        """Put a job that failed, was cancelled or lost its files back into the queue, and return it at once.

        Its complete tiles are not run again. Where *tile_ids* are given, as in `start`, other tiles that have failed
        stay so, and the job fails again. *engine*, *helpers* and *background* are as in `start`; None leaves the
        first two as they were, and "none" is no engine. Raises JobNotRetryable.
        """
        with ScriptCall(feedback) as told:
            wanted, named = checked_helpers(engine, helpers), tile_id_texts(tile_ids)
            return retry_job(self._connection, self._open(), _number(job), _mode(background), told, *wanted, named)


def _request(
    tile_set: str,
    *,
    tile_ids: Iterable[str | int] | os.PathLike[str] = (),
    town_id: str | int | None = None,
    extent: Any = None,
    area: Any = None,
    recipe: str = "tilejobs:relief",
    recipe_parameters: Mapping[str, Any] = _NOTHING,
    mosaic: Path | None = None,
    map_tiles: Path | None = None,
    engine: str | None = None,
    **others: Any,
) -> JobRequest:
    """Return what the keyword arguments of `start` ask for; *others* are fields of a request as they are."""
    ground = GroundValues(extent, path_text(area))
    ground.check()
    request = JobRequest(
        tile_set=id_text("tile_set", tile_set),
        recipe=recipe,
        tile_ids=tile_id_texts(tile_ids),
        town_id=None if town_id is None else id_text("town_id", town_id),
        extent=ground.extent(),
        area=ground.area(),
        recipe_parameters=as_json(recipe_parameters),
        mosaic=path_text(mosaic),
        map_tiles=path_text(map_tiles),
        engine=engine or "",
        **others,
    )
    return checked(request)


def _mode(background: bool) -> RunMode:
    return RunMode.BACKGROUND if background else RunMode.LEAVE


def _number(job: int | Job) -> int:
    return job.id if isinstance(job, Job) else job_number(job)
