"""Triggers that write down every change of a status, so that a test sees what no row shows afterwards."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import psycopg2

from tile_job_plugin.jobs.session import Connection

TRIGGERS = """
create table tile_jobs.audit (gid bigserial, relation text, job_id integer, tile_id text, was text, became text);
create function tile_jobs.note_status() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'job' then
        insert into tile_jobs.audit (relation, job_id, was, became) values ('job', new.gid, old.status, new.status);
    else
        insert into tile_jobs.audit (relation, job_id, tile_id, was, became)
        values ('tile', new.job_id, new.tile_id, old.status, new.status);
    end if;
    return null;
end $$;
create trigger note_status after update of status on tile_jobs.job
    for each row when (old.status is distinct from new.status) execute function tile_jobs.note_status();
create trigger note_status after update of status on tile_jobs.job_tile
    for each row when (old.status is distinct from new.status) execute function tile_jobs.note_status();
"""


@dataclass(frozen=True)
class Audit:
    """What has become what."""

    connection: Connection

    @classmethod
    def install(cls, connection: Connection) -> Audit:
        """Begin to write down."""
        audit = cls(connection)
        audit.run(TRIGGERS)
        return audit

    def run(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Run a statement and give its rows."""
        with closing(psycopg2.connect(self.connection.dsn)) as session, session, session.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def tiles_run_again(self) -> list[tuple[Any, ...]]:
        """Tiles that were complete and became something else."""
        return self.run(
            "select job_id, tile_id, became from tile_jobs.audit where relation = 'tile' and was = 'complete'"
        )

    def completions(self) -> Counter[int]:
        """How often each job became complete."""
        rows = self.run("select job_id from tile_jobs.audit where relation = 'job' and became = 'complete'")
        return Counter(job_id for (job_id,) in rows)
