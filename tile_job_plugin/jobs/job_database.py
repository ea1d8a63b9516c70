"""The job database and its parts, for those who need more than one of them."""

from __future__ import annotations

import time
from dataclasses import replace

from tile_job_plugin.jobs.claims import Claims
from tile_job_plugin.jobs.database import Database
from tile_job_plugin.jobs.drainages import Drainages
from tile_job_plugin.jobs.errors import NoJobDatabase
from tile_job_plugin.jobs.helper_signs import HelperSigns
from tile_job_plugin.jobs.helpers import Helpers
from tile_job_plugin.jobs.job_blocks import Blocks
from tile_job_plugin.jobs.job_details import JobDetails
from tile_job_plugin.jobs.job_list import JobList
from tile_job_plugin.jobs.job_queue import Queue
from tile_job_plugin.jobs.jobs import Jobs
from tile_job_plugin.jobs.kept_results import KeptResults
from tile_job_plugin.jobs.reconnect import Patience
from tile_job_plugin.jobs.service import Service
from tile_job_plugin.jobs.session import Connection, Session
from tile_job_plugin.jobs.tile_heights import TileHeights
from tile_job_plugin.jobs.tile_sets import TileSets
from tile_job_plugin.jobs.workers import Workers


class JobDatabase(Database):
    """A job database with its parts, which share its session."""

    def __init__(self, connection: Connection, patience: Patience | None = None) -> None:
        super().__init__(connection, patience)
        self.tile_sets = TileSets(self)
        self.heights = TileHeights(self)
        self.drainages = Drainages(self)
        self.jobs = Jobs(self)
        self.details = JobDetails(self)
        self.queue = Queue(self)
        self.job_list = JobList(self)
        self.claims = Claims(self)
        self.blocks = Blocks(self)
        self.kept = KeptResults(self)
        self.helpers = Helpers(self)
        self.service = Service(self)
        self.workers = Workers(self)
        self.signs = HelperSigns(self)

    def another_session(self) -> JobDatabase:
        """Open a session for other threads: it waits as this one does now, tells nobody of that, and ends with it."""
        patience = self._patience and replace(self._patience, tell=lambda news: None, pause=time.sleep)
        other = JobDatabase(self.connection, patience)
        self.follow(lambda: None, other.close)
        return other


def open_made_database(connection: Connection) -> JobDatabase:
    """Open a job database for who only looks. Raises NoJobDatabase where its schema has no tables of ours."""
    with Session(connection) as session, session.transaction() as transaction:
        transaction.execute("set_up_session", schema=connection.schema)
        if not transaction.value("has_tile_sets"):
            raise NoJobDatabase(connection.place, connection.schema)
    return JobDatabase(connection)
