"""What is read and written in a session with a local database, beside jobs."""

from __future__ import annotations

from tile_job_plugin.jobs.session import Session
from tile_job_plugin.jobs.statements import SCHEMA_FOLDER


def ensure_database(session: Session, name: str) -> None:
    """Make a database if it is missing."""
    with session.transaction() as transaction:
        exists = transaction.value("has_database", name=name)
    if not exists:
        session.create("create_database", name)


def set_database_up(session: Session, password: str | None) -> None:
    """Give a local database to the role that jobs use; for the superuser."""
    with session.transaction() as transaction:
        transaction.script((SCHEMA_FOLDER / "local_database.sql").read_text(encoding="utf-8"))
        transaction.execute("set_local_password", password=password)


def other_session_count(session: Session) -> int:
    """Return how many other clients have a session with the cluster."""
    with session.transaction() as transaction:
        return int(transaction.value("other_session_count"))


def begin_idle_watch(session: Session) -> bool:
    """Become the one session that watches over the use of a local database; False where another one does."""
    with session.transaction() as transaction:
        return bool(transaction.value("begin_idle_watch"))


def has_idle_watch(session: Session) -> bool:
    """Whether a session watches over the use of a local database."""
    with session.transaction() as transaction:
        return bool(transaction.value("has_idle_watch"))
