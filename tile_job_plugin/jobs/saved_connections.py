"""The Postgres connections in QGIS' settings, for any thread.

QGIS hands out objects of its own, which it deletes when anybody asks again: one thread would hold what another has
deleted. So all of ours ask in turn, and keep copies.
"""

from __future__ import annotations

from threading import RLock
from typing import Any

from qgis.core import QgsProviderRegistry

_TURN = RLock()


def saved_connections() -> dict[str, str]:
    """Return the URI of each connection by its name."""
    with _TURN:
        return {name: str(connection.uri()) for name, connection in _postgres().connections(False).items()}


def save_connection(name: str, uri: str) -> None:
    """Save a connection with its user and without a password, in place of one of the same name."""
    with _TURN:
        if name in saved_connections():
            _postgres().deleteConnection(name)
        made = _postgres().createConnection(uri, {"saveUsername": True, "savePassword": False})
        _postgres().saveConnection(made, name)


def _postgres() -> Any:
    return QgsProviderRegistry.instance().providerMetadata("postgres")
