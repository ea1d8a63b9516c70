"""The connections to Postgres that QGIS has saved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Callable

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsDataSourceUri, QgsSettings

from tile_job_plugin.jobs.driver import Error, parse_dsn
from tile_job_plugin.jobs.errors import (
    AuthenticationUnavailable,
    LocalDatabaseNotMade,
    MasterPasswordNotGiven,
    UnknownConnection,
    UnusableConnection,
)
from tile_job_plugin.jobs.local import local_database
from tile_job_plugin.jobs.local.cluster import Tell, tell_nobody
from tile_job_plugin.jobs.path_map import PATH_MAP_SETTING, PathMap
from tile_job_plugin.jobs.saved_connections import saved_connections
from tile_job_plugin.jobs.session import Connection, connect

#: The name of the connection to the local database of this profile.
DEFAULT_LOCAL_NAME = local_database.DEFAULT_NAME

__all__ = [
    "DEFAULT_LOCAL_NAME",
    "Connection",
    "connect",
    "find_connection",
    "find_existing_connection",
    "find_local_connection",
    "find_running_connection",
    "is_local_connection",
    "needs_master_password",
]


def find_connection(name: str, schema: str = "tile_jobs", tell: Tell = tell_nobody) -> Connection:
    """Return a saved connection by its name; an empty one is the local database, made and started if needed.

    *tell* hears what that takes.
    """
    if not name or local_database.is_local(name):
        return _local(local_database.ensure(name, tell=tell), schema)
    saved = saved_connections()
    if name not in saved:
        raise UnknownConnection(name, saved)
    uri = QgsDataSourceUri(saved[name])
    _check_authentication(name, uri.authConfigId())
    dsn = uri.connectionInfo(True)
    try:
        parse_dsn(dsn)
    except Error:
        # What libpq says may repeat the password.
        raise UnusableConnection(name) from None
    return Connection(dsn, schema, name, paths=_paths())


def find_existing_connection(name: str, schema: str = "tile_jobs") -> Callable[[], Connection] | None:
    """Find a connection for who only looks; None where that would make a database or ask for the master password.

    What is returned may be called in another thread, and starts a local database that has stopped.
    """
    if not name or local_database.is_local(name):
        cluster = local_database.made_cluster(name)
        return (
            None if cluster is None else lambda: replace(local_database.start(cluster), schema=schema, paths=_paths())
        )
    if needs_master_password(name) and not QgsApplication.authManager().masterPasswordIsSet():
        return None
    connection = find_connection(name, schema)
    return lambda: connection


def find_running_connection(name: str, schema: str = "tile_jobs") -> Callable[[], Connection]:
    """Find a connection for who looks on again and again, which starts nothing and asks for no password.

    What is returned may be called in another thread, and raises LocalDatabaseNotRunning. Raises LocalDatabaseNotMade,
    MasterPasswordNotGiven, and what `find_connection` raises.
    """
    if not name or local_database.is_local(name):
        cluster = local_database.made_cluster(name)
        if cluster is None:
            raise LocalDatabaseNotMade
        called = name or local_database.DEFAULT_NAME
        return lambda: replace(local_database.running(cluster), name=called, schema=schema, paths=_paths())
    if needs_master_password(name) and not QgsApplication.authManager().masterPasswordIsSet():
        raise MasterPasswordNotGiven(name)
    connection = find_connection(name, schema)
    return lambda: connection


def find_local_connection(folder: str, schema: str = "tile_jobs") -> Connection:
    """Return the local database in a folder, made and started if needed, and saved as a connection of QGIS."""
    return _local(local_database.ensure(local_database.name_in(folder), folder), schema)


def _local(connection: Connection, schema: str) -> Connection:
    renew = partial(find_connection, connection.name, schema)
    return replace(connection, schema=schema, renew=renew, paths=_paths())


def _paths() -> PathMap:
    return PathMap.read(QgsSettings().value(PATH_MAP_SETTING))


def is_local_connection(name: str) -> bool:
    """Whether a saved connection, or an empty name, means a local database, which only this computer reaches."""
    return not name or local_database.is_local(name)


def needs_master_password(name: str) -> bool:
    """Whether a saved connection logs in by QGIS' authentication, which the master password opens."""
    return bool(QgsDataSourceUri(saved_connections().get(name, "")).authConfigId())


def _check_authentication(name: str, configuration: str) -> None:
    # QGIS leaves the user and password out, without a word, where it can't read them.
    if configuration:
        readable, _ = QgsApplication.authManager().loadAuthenticationConfig(configuration, QgsAuthMethodConfig(), True)
        if not readable:
            raise AuthenticationUnavailable(name, configuration)
