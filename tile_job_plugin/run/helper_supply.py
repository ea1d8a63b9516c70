"""Helpers of a job: asked for at an engine, told in the log, and taken back when they are not needed any more."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from qgis.core import QgsApplication

from tile_job_plugin.engines.engine_choices import ENGINES, find_engine
from tile_job_plugin.engines.engine_settings import PREFIX, setting
from tile_job_plugin.engines.errors import EngineFailed, EngineNotConfigured, SettingWrong
from tile_job_plugin.engines.helper_order import HelperOrder
from tile_job_plugin.errors import RequestRefused, TileJobsError
from tile_job_plugin.jobs.connections import Connection, is_local_connection
from tile_job_plugin.jobs.errors import JobsError
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, RECORD, Message, Tell
from tile_job_plugin.run.errors import LocalDatabaseNotElsewhere, NotRunnableElsewhere, TooManyHelpers
from tile_job_plugin.run.lanes.memory import KEPT_FREE
from tile_job_plugin.run.processes.helper_command import helper_arguments, helper_program

__all__ = ["ENGINES", "HelperSupply", "check_engine", "take_helpers_back"]

#: What users may set: lanes of a helper, 0 for those of the job; the most helpers of a job; the folder of their logs.
LANES, MOST_HELPERS, LOGS = "helper_lanes", "most_helpers", "helper_logs"
USUAL_MOST_HELPERS = 100
#: Bytes that QGIS with its plugins takes before a lane begins (measured with QGIS 3.22: 250 to 310 MB).
QGIS_BYTES = 320 * 2**20


def check_engine(engine: str, helpers: int, connection: str) -> None:
    """Refuse an engine that this computer can't ask for so many helpers; nothing is started or asked.

    The *connection* is that of the job database, by its name. Raises EngineNotConfigured, TooManyHelpers or
    LocalDatabaseNotElsewhere.
    """
    if not engine:
        return
    if helpers > (most := _whole_number(engine, MOST_HELPERS, USUAL_MOST_HELPERS)):
        raise TooManyHelpers(helpers, most, f"{PREFIX}{MOST_HELPERS}")
    # A command line may start helpers on this computer.
    if engine != "command" and is_local_connection(connection):
        raise LocalDatabaseNotElsewhere
    _whole_number(engine, LANES, 0)
    helper_program(engine)
    find_engine(engine).check()


class HelperSupply:
    """The helpers of one job that a runner has."""

    def __init__(
        self,
        connection: Connection,
        database: JobDatabase,
        job: Job,
        tell: Tell,
        warn: Tell,
    ) -> None:
        """Prepare to ask; *tell* and *warn* hear what came of it."""
        self._connection = connection
        self._database = database
        self._job = job
        self._tell = tell
        self._warn = warn
        #: What is asked for, and the engine's answer as long as nobody has read it.
        self._order: HelperOrder
        self._answer: Future[str] | None = None

    @contextmanager
    def asked(self, lanes: int, window: int) -> Iterator[None]:
        """Ask the job's engine, if it has one, for helpers that run so many *lanes* with *window* bytes each.

        They are asked for beside what is done meanwhile, as engines may take a minute to answer, and taken back
        afterwards, unless that raises: the job may go on elsewhere then. Helpers that an earlier runner has asked for
        are kept, if any are left. What an engine refuses is told, and changes nothing else.
        """
        if not self._job.engine:
            yield
            return
        with ThreadPoolExecutor(1, "tile_jobs_engine") as thread:
            self._begin(thread, lanes, window)
            try:
                yield
            except BaseException:
                # The error in hand says more than that of a database that is away.
                with suppress(JobsError):
                    self._settle()
                raise
            self._settle()
        take_helpers_back(self._database, self._job)

    def look(self) -> None:
        """Tell what the engine has answered, if it has by now."""
        if self._answer and self._answer.done():
            self._settle()

    def _begin(self, thread: ThreadPoolExecutor, lanes: int, window: int) -> None:
        former = self._database.jobs.supply(self._job.id)
        try:
            self._check()
            if former and find_engine(self._job.engine).is_left(former):
                kept = QT_TRANSLATE_NOOP("TileJobs", "{engine}: helpers of an earlier runner are kept: {ids}")
                self._tell(Message(kept, engine=self._job.engine, ids=former))
                return
            self._order = self._ordered(lanes, window)
        except (EngineFailed, RequestRefused, NotRunnableElsewhere) as refused:
            self._tell_refusal(refused)
            return
        self._answer = thread.submit(find_engine(self._job.engine).start, self._order)

    def _settle(self) -> None:
        """Wait for the answer, keep and tell it."""
        answer, self._answer = self._answer, None
        if answer is None:
            return
        try:
            ids = answer.result()
        except (EngineFailed, RequestRefused) as refused:
            self._tell_refusal(refused)
            return
        self._database.jobs.set_supply(self._job.claim, ids)
        order = self._order
        text = QT_TRANSLATE_NOOP(
            "TileJobs", "{engine}: helpers asked for: {count}, with {lanes} lanes and {memory} MB each. They are: {ids}"
        )
        values = {"count": order.count, "lanes": order.lanes, "memory": order.memory_mb, "ids": ids}
        self._tell(Message(text, engine=self._job.engine, **values))

    def _tell_refusal(self, refused: TileJobsError) -> None:
        text = QT_TRANSLATE_NOOP("TileJobs", "The job goes on without helpers. {reason}")
        self._warn(Message(text, reason=refused))

    def _check(self) -> None:
        # The row may be written by others than `startjob`.
        if self._job.engine not in ENGINES:
            text = QT_TRANSLATE_NOOP("TileJobs", "there is no such engine.")
            raise EngineNotConfigured(self._job.engine, Message(text))
        check_engine(self._job.engine, self._job.helpers, self._connection.name)

    def _ordered(self, lanes: int, window: int) -> HelperOrder:
        lanes = _whole_number(self._job.engine, LANES, 0) or lanes
        usual = Path(QgsApplication.qgisSettingsDirPath()) / "tile_jobs" / "helpers"
        return HelperOrder(
            job=self._job.id,
            count=self._job.helpers,
            program=helper_program(self._job.engine),
            arguments=helper_arguments(self._connection, self._job.id, lanes),
            lanes=lanes,
            # A helper leaves as much of its memory as any worker.
            memory=int((QGIS_BYTES + lanes * window) / (1 - KEPT_FREE)),
            logs=Path(setting(LOGS, str(usual))),
        )


def take_helpers_back(database: JobDatabase, job: Job) -> None:
    """End what an engine has supplied for a job that needs it no more; the job's log tells why it can't be.

    Helpers that are left end by themselves, as the job has no work for them.
    """
    if job.engine not in ENGINES:
        return
    with suppress(JobsError):
        ids = database.jobs.take_supply(job.id)
        try:
            if ids:
                find_engine(job.engine).end(ids)
        except (EngineFailed, EngineNotConfigured) as error:
            text = QT_TRANSLATE_NOOP("TileJobs", "Helpers could not be taken back, and end by themselves. {reason}")
            database.jobs.log(job.id, Message(text, reason=error).text(RECORD))


def _whole_number(engine: str, name: str, usual: int) -> int:
    text = setting(name)
    if text and not text.isdecimal():
        reason = QT_TRANSLATE_NOOP("TileJobs", "which is no whole number")
        raise SettingWrong(engine, f"{PREFIX}{name}", text, Message(reason))
    return int(text) if text else usual
