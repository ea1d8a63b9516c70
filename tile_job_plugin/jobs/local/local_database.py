"""The local database: a private Postgres cluster that is a saved connection of QGIS."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsDataSourceUri, QgsSettings

from tile_job_plugin.jobs.errors import ConnectionNameTaken, LocalDatabaseNotRunning
from tile_job_plugin.jobs.local.cluster import Cluster, Tell, tell_nobody
from tile_job_plugin.jobs.local.cluster_session import has_idle_watch
from tile_job_plugin.jobs.local.idle_stop import start_idle_stop
from tile_job_plugin.jobs.local.owner import is_root
from tile_job_plugin.jobs.saved_connections import save_connection, saved_connections
from tile_job_plugin.jobs.session import Connection, Session

DEFAULT_NAME = "Tile Jobs"
#: Seconds without use until the database stops.
IDLE_SECONDS = 600.0
#: Where root's databases lie: no other user can reach root's own profile.
ROOT_FOLDER = Path("/var/lib/tile_jobs")


def ensure(
    name: str = DEFAULT_NAME,
    folder: str | Path | None = None,
    idle_seconds: float = IDLE_SECONDS,
    tell: Tell = tell_nobody,
) -> Connection:
    """Make and start the local database where needed, save it as a connection of QGIS, and return how to log in.

    Without a *folder* it is the one that the name had before, or one of this QGIS profile.
    """
    name = name or DEFAULT_NAME
    if name in saved_connections() and not is_local(name):
        raise ConnectionNameTaken(name)
    cluster = Cluster(Path(folder) if folder else _folder(name))
    connection = start(cluster, idle_seconds, tell)
    _save(name, cluster.folder, connection)
    return replace(connection, name=name)


def start(cluster: Cluster, idle_seconds: float = IDLE_SECONDS, tell: Tell = tell_nobody) -> Connection:
    """Make and start a local database where needed, and return how to log in; QGIS' settings stay as they are."""
    connection = cluster.ensure(tell)
    with Session(connection) as session:
        if not has_idle_watch(session):
            start_idle_stop(cluster, idle_seconds)
    return connection


def running(cluster: Cluster) -> Connection:
    """Return how to log in to a local database that runs. Raises LocalDatabaseNotRunning, and starts nothing."""
    if not cluster.is_running():
        raise LocalDatabaseNotRunning
    return cluster.connection()


def made_cluster(name: str) -> Cluster | None:
    """Return the local database *name* where it is there, running or not."""
    cluster = Cluster(_folder(name or DEFAULT_NAME))
    return cluster if cluster.is_made() else None


def is_local(name: str) -> bool:
    """Whether the connection *name* is a local database of this profile."""
    return bool(QgsSettings().contains(_setting(name)))


def name_in(folder: str | Path) -> str:
    """Return the name of the local database in *folder*, or a new one after the folder."""
    wanted = Path(folder).resolve()
    names = (DEFAULT_NAME, *(name for name in saved_connections() if is_local(name)))
    known = (name for name in names if _folder(name).resolve() == wanted)
    # Folders may be called alike, and a / would divide the name in QGIS' settings.
    return next(known, f"{DEFAULT_NAME} {wanted.name} {hashlib.sha256(str(wanted).encode()).hexdigest()[:8]}")


def stop(folder: str | Path | None = None) -> None:
    """Stop the local database in *folder*, or the default one."""
    cluster = Cluster(Path(folder) if folder else _folder(DEFAULT_NAME))
    if cluster.is_running():
        with cluster.lock():
            cluster.stop()


def default_folder() -> Path:
    """Return the folder of this profile's local database."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    if not is_root():
        return profile / "tile_jobs" / "database"
    ROOT_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
    return ROOT_FOLDER / hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:16]


def _folder(name: str) -> Path:
    known = QgsSettings().value(_setting(name))
    return Path(known) if known else default_folder()


def _setting(name: str) -> str:
    return f"tile_jobs/local_databases/{quote(name, safe='')}"


def _save(name: str, folder: Path, connection: Connection) -> None:
    """Save the connection where it is new or has changed, without a password: others may read QGIS' settings."""
    options = connection.options
    uri = QgsDataSourceUri()
    uri.setConnection(options["host"], options["port"], options["dbname"], options["user"], "")
    if saved_connections().get(name) != uri.uri(False):
        save_connection(name, uri.uri(False))
    QgsSettings().setValue(_setting(name), str(folder))
