"""A job that waits until a test lets it go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg2

from tile_job_plugin.jobs.session import Connection


@contextmanager
def held(connection: Connection, job_id: int) -> Iterator[int]:
    """Let nobody take the blocks of a job that wait, and give their number: takers pass over what is locked."""
    with closing(psycopg2.connect(connection.dsn)) as session, session, session.cursor() as cursor:
        cursor.execute("select from tile_jobs.job_block where job_id = %s and status = 'waiting' for update", [job_id])
        yield cursor.rowcount
