"""The door for Python: scripts, QGIS' Python console and notebooks.

::

    connect(connection, schema)         open a job database, until the `with` block ends
    └── TileJobs
        ├── register_tile_set(…)        write down which tiles there are
        ├── tile_set(name)              a registered tile set
        ├── start(…)                    put a job into the queue, where a worker takes it
        ├── run(job)                    carry a job out in this process, and wait for its end
        ├── wait(job, timeout)          wait for a job's end, whoever carries it out
        ├── job(job), jobs(status)      jobs as they stand
        ├── progress(job), tiles(job)   how far a job is, in all and by tile
        └── cancel(job), retry(job)     end a job; put it into the queue again

    TileJobsError                       base of what goes wrong; str() of it speaks of keyword arguments
    ├── RequestRefused                  what was asked for can't be done; nothing was written
    ├── JobNotComplete                  a job that was waited for has failed or was cancelled
    ├── JobTimeout                      a job that was waited for goes on; a TimeoutError as well
    └── QgisNotStarted                  the script has not started QGIS, Processing or the plugin's algorithms
    TileJobsWarning                     what is doubtful, by Python's module `warnings`

A script of its own starts QGIS and Processing first, as docs/python.md shows. Call all this from one thread, the main
one or another whose main thread handles events.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from types import MappingProxyType, TracebackType
from typing import Any, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tile_job_plugin.doors import ScriptWords, called_by
from tile_job_plugin.errors import QgisNotStarted, RequestRefused, TileJobsError
from tile_job_plugin.jobs.connections import find_connection, find_local_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import (
    Job,
    JobProgress,
    JobStatus,
    JobTile,
    NewJob,
    TileRecord,
    TileSetRecord,
    TileStatus,
)
from tile_job_plugin.requests.job_request import JobRequest, check_request_with_files, check_schema_name
from tile_job_plugin.requests.keyword_values import (
    TileSetValues,
    algorithm_of_ours,
    as_json,
    checked,
    id_text,
    job_number,
    path_text,
    tile_id_texts,
)
from tile_job_plugin.requests.registration import register_tile_set
from tile_job_plugin.requests.tile_sources import as_gdal_writes_it
from tile_job_plugin.run.errors import JobNotComplete, JobTimeout
from tile_job_plugin.run.start import RunMode, retry_job, run_job, start_job, wait_for_job

__all__ = [
    "Job",
    "JobNotComplete",
    "JobProgress",
    "JobStatus",
    "JobTile",
    "JobTimeout",
    "QgisNotStarted",
    "RequestRefused",
    "TileJobs",
    "TileJobsError",
    "TileJobsWarning",
    "TileRecord",
    "TileSetRecord",
    "TileStatus",
    "connect",
]

#: A file or folder.
Path = Union[str, "os.PathLike[str]"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class TileJobsWarning(UserWarning):
    """What is doubtful about a tile set or a job, and keeps neither from being made."""


def connect(connection: str | os.PathLike[str] | None = None, *, schema: str = "tile_jobs") -> TileJobs:
    """Open a job database, to be used in a `with` block; its tables are made or upgraded where needed.

    *connection* is the name of a PostgreSQL connection saved in QGIS, or the folder of a private database, as a
    `pathlib.Path`; None is this profile's own private database. A private database is made and started where needed.

    Raises QgisNotStarted, RequestRefused for a *connection* or *schema* that can't be, or another TileJobsError where
    the database can't be reached.
    """
    with _Call(words=ScriptWords(folder="connection")):
        algorithm_of_ours("startjob")
        check_schema_name(schema)
        if isinstance(connection, os.PathLike):
            found = find_local_connection(os.fspath(connection), schema)
        else:
            found = find_connection(connection or "", schema)
        return TileJobs(JobDatabase(found))


class TileJobs:
    """An open job database, as `connect` returns it. It is closed at the end of its `with` block.

    A *job* is given as its number, or as a `Job` that another method has returned; that one stays as it was, and
    `job(job)` reads it anew. Every method raises a JobsError, which is a TileJobsError, where the database is away.
    """

    def __init__(self, database: JobDatabase) -> None:
        self._database = database
        self._connection = database.connection

    def __enter__(self) -> TileJobs:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the session with the database; jobs that workers carry out go on."""
        self._database.close()

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
        crs: str | QgsCoordinateReferenceSystem | None = None,
        towns: Path | QgsVectorLayer | None = None,
        town_id_field: str = "",
        output_folder: Path | None = None,
        feedback: QgsProcessingFeedback | None = None,
    ) -> TileSetRecord:
        """Write down which tiles there are, in the place of an earlier *tile_set* of that name, and return them.

        The tiles are those of exactly one of *folder*, where each raster is a tile, as far as its name fits the
        *pattern* (such as "*_dem.tif; *.asc"), with *subfolders* those below it too; *raster*, which is divided into
        squares of *tile_size* pixels; and *index*, a layer with an id in *tile_id_field* and a path in
        *location_field* for each raster. *towns* are polygons with an id in *town_id_field*. *crs*, such as
        "EPSG:25832", is that of rasters that have none. Jobs without a mosaic of their own write to *output_folder*.

        What was left out or is doubtful is a TileJobsWarning. Raises RequestRefused, or another TileJobsError about
        the rasters, and writes nothing then.
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
            "crs": crs,
            "towns": path_text(towns),
            "town_id_field": town_id_field,
            "output_folder": path_text(output_folder),
        }
        with _Call(feedback) as told:
            read = TileSetValues(values)
            read.check()
            source, found_towns = read.source(), read.towns()
            gdals_crs = as_gdal_writes_it(read.crs())
            return register_tile_set(
                self._database, tile_set, source, found_towns, values["output_folder"], gdals_crs, told
            )

    def tile_set(self, name: str) -> TileSetRecord:
        """Return a registered tile set, with its tiles and the tiles that each town touches."""
        with _Call():
            return self._database.tile_sets.tile_set(name)

    # ------------------------------------------------------------------------------------------------ Jobs

    def start(
        self,
        tile_set: str,
        *,
        tile_ids: Iterable[str | int] = (),
        town_id: str | int | None = None,
        recipe: str = "tilejobs:relief",
        recipe_parameters: Mapping[str, Any] = _NOTHING,
        halo: int | None = None,
        lanes: int = 0,
        mosaic: Path | None = None,
        map_tiles: Path | None = None,
        keep_tiles: bool = False,
        retries: int = NewJob.retries,
        time_limit: float | None = None,
        background: bool = False,
        feedback: QgsProcessingFeedback | None = None,
    ) -> Job:
        """Put a job into the queue and return it at once; a worker carries it out, or `run` does in this process.

        The tiles are those of *tile_ids* or those that the town *town_id* touches. *recipe* is the id of a Processing
        algorithm, which is run with *recipe_parameters*, such as {"RADIUS": 100}. *halo* is in pixels, and measured
        where it is None. *lanes* is how many tiles are run at once, 0 for as many as there are cores. *mosaic* is a
        .tif file; where it is None, a new one in the tile set's output folder. *map_tiles* is a folder or an .mbtiles
        file. A tile that fails is tried *retries* times again; *time_limit* is in seconds per tile.

        With *background*, a worker is started for the job, a process that goes on when this one ends.

        What is doubtful is a TileJobsWarning. Raises RequestRefused, such as UnknownTileSet, UnknownTiles and
        UnknownTown, or a RasterError, and writes nothing then.
        """
        with _Call(feedback) as told:
            request = JobRequest(
                tile_set=tile_set,
                recipe=recipe,
                tile_ids=tile_id_texts(tile_ids),
                town_id=None if town_id is None else id_text("town_id", town_id),
                recipe_parameters=as_json(recipe_parameters),
                halo=halo,
                lanes=lanes,
                mosaic=path_text(mosaic),
                map_tiles=path_text(map_tiles),
                keep_tiles=keep_tiles,
                retries=retries,
                time_limit=time_limit,
            )
            new = check_request_with_files(self._database, checked(request), told)
            return start_job(self._connection, self._database, new, _mode(background), told)

    def run(self, job: int | Job, *, feedback: QgsProcessingFeedback | None = None) -> Job:
        """Carry a job out in this process, wait for its end, and return it; *feedback* hears of its progress.

        A job that a worker has taken already is waited for. It is cancelled where *feedback* is. Ctrl+C leaves it to
        the next runner, such as another `run`, which resumes it.

        Raises JobNotComplete where the job ends without its mosaic.
        """
        # A session of its own: it holds the job's lock, and waits where the database is away.
        with _Call(feedback) as told, JobDatabase(self._connection) as database:
            return run_job(self._connection, database, _number(job), told)

    def wait(self, job: int | Job, timeout: float | None = None) -> Job:
        """Wait until a job has ended, whoever carries it out, for *timeout* seconds at most, and return it.

        A job that stays in the queue for long is a TileJobsWarning, which says why.

        Raises JobNotComplete where the job ends without its mosaic, and JobTimeout where it has not ended in time.
        """
        with _Call() as told, JobDatabase(self._connection) as database:
            return wait_for_job(database, _number(job), timeout, told.warn_now)

    def job(self, job: int | Job) -> Job:
        """Return a job as it stands now."""
        with _Call():
            return self._database.jobs.job(_number(job))

    def jobs(self, status: JobStatus | str | None = None) -> list[Job]:
        """Return all jobs, or those with one *status*, such as "failed", by their numbers."""
        with _Call():
            return self._database.jobs.jobs(None if status is None else JobStatus(status))

    def progress(self, job: int | Job) -> JobProgress:
        """Return how many of a job's tiles are complete, and how many have failed."""
        with _Call():
            return self._database.jobs.progress(_number(job))

    def tiles(self, job: int | Job) -> list[JobTile]:
        """Return a job's tiles as they stand, in the order in which they were asked for."""
        with _Call():
            return self._database.jobs.job_tiles(_number(job))

    def cancel(self, job: int | Job) -> Job:
        """End a job, wherever it runs, and return it; its complete tiles are kept. Raises JobEnded."""
        with _Call():
            return self._database.jobs.cancel_job(_number(job))

    def retry(self, job: int | Job, *, background: bool = False, feedback: QgsProcessingFeedback | None = None) -> Job:
        """Put a job that failed, was cancelled or lost its files into the queue again, and return it at once.

        What is complete of it is not run again. *background* is that of `start`. Raises JobNotRetryable.
        """
        with _Call(feedback) as told:
            return retry_job(self._connection, self._database, _number(job), _mode(background), told)


def _mode(background: bool) -> RunMode:
    return RunMode.BACKGROUND if background else RunMode.LEAVE


def _number(job: int | Job) -> int:
    return job.id if isinstance(job, Job) else job_number(job)


# ------------------------------------------------------------------------------------------------- How it is said


class _Feedback(QgsProcessingMultiStepFeedback):
    """Keeps warnings, and hands all on to another feedback."""

    def __init__(self, outer: QgsProcessingFeedback) -> None:
        super().__init__(1, outer)
        # Qt does not keep it.
        self._outer = outer
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        """Keep a warning."""
        self.warnings.append(warning)
        super().pushWarning(warning)

    def warn_now(self, warning: str) -> None:
        """Give a warning to who called a method of `TileJobs`, through the function below it."""
        warnings.warn(warning, TileJobsWarning, stacklevel=4)


class _Call:
    """A call at this door: messages speak of keyword arguments, and warnings are given when it is over.

    A program that makes errors of warnings would otherwise break what it calls in the middle.
    """

    def __init__(self, feedback: QgsProcessingFeedback | None = None, words: ScriptWords | None = None) -> None:
        self._feedback = _Feedback(feedback or QgsProcessingFeedback(False))
        self._words = words or ScriptWords()
        self._ends = ExitStack()

    def __enter__(self) -> _Feedback:
        self._ends.enter_context(called_by(self._words))
        return self._feedback

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ends.close()
        if isinstance(error, TileJobsError):
            error.words = self._words
        for warning in self._feedback.warnings:
            warnings.warn(warning, TileJobsWarning, stacklevel=3)
