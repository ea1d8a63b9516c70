"""QGIS with Processing and the plugin in this process, with a profile of its own."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsCoordinateTransform, QgsDataSourceUri, QgsProviderRegistry

from tile_job_plugin import classFactory
from tile_job_plugin.jobs.session import Connection

#: Where Debian has Processing.
PLUGINS = "/usr/share/qgis/python/plugins"


@contextmanager
def qgis_application(connection: Connection) -> Iterator[str]:
    """Start QGIS, save a job database as a connection of its profile, and give the name of that."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="tile_jobs_profile_") as profile:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
        application = QgsApplication([], False)
        application.initQgis()
        sys.path.append(PLUGINS)
        from processing.core.Processing import Processing  # noqa: PLC0415 - needs the path

        Processing.initialize()
        plugin = classFactory(None)
        plugin.initProcessing()
        _save(connection)
        yield connection.name
        del plugin
        QgsCoordinateTransform.invalidateCache()


def _save(connection: Connection) -> None:
    options = connection.options
    uri = QgsDataSourceUri()
    uri.setConnection(
        options.get("host", ""), options.get("port", ""), options["dbname"], options["user"], options.get("password")
    )
    postgres = QgsProviderRegistry.instance().providerMetadata("postgres")
    settings = {"saveUsername": True, "savePassword": True}
    postgres.saveConnection(postgres.createConnection(uri.uri(False), settings), connection.name)
