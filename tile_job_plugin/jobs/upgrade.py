"""Makes the schema of the job database, and brings it up to date."""

from __future__ import annotations

from pathlib import Path

from tile_job_plugin.jobs.errors import AccessDenied, SchemaTooNew
from tile_job_plugin.jobs.session import Transaction
from tile_job_plugin.jobs.statements import SCHEMA_FOLDER
from tile_job_plugin.messages import QT_TRANSLATE_NOOP, Message


def schema_files() -> dict[int, Path]:
    """Return the numbered files by the version that each leads to."""
    return {int(path.name[:3]): path for path in sorted(SCHEMA_FOLDER.glob("[0-9][0-9][0-9]_*.sql"))}


def is_current(transaction: Transaction, schema: str) -> bool:
    """Whether the schema has the newest version; one that is newer still is refused."""
    newest = max(schema_files())
    version = _version(transaction)
    if version > newest:
        raise SchemaTooNew(schema, version, newest)
    return version == newest


def upgrade(transaction: Transaction, schema: str, place: str) -> None:
    """Run the files that the schema has not seen yet. Whoever does it second waits, and finds it done."""
    transaction.execute("lock_upgrade", schema=schema)
    usable = transaction.value("schema_usable", schema=schema)
    if usable is None:
        transaction.create("create_schema", schema)
    elif not usable:
        raise AccessDenied(
            place, Message(QT_TRANSLATE_NOOP("TileJobs", "it has no right to use the schema '{schema}'"), schema=schema)
        )
    transaction.execute("create_version_table")
    seen = _version(transaction)
    for version, path in schema_files().items():
        if version > seen:
            transaction.script(path.read_text(encoding="utf-8"))
            transaction.execute("add_schema_version", version=version)


def _version(transaction: Transaction) -> int:
    if not transaction.value("has_version_table"):
        return 0
    return int(transaction.value("schema_version"))
