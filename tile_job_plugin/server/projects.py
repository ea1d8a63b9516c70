"""Keeps requests from opening a QGIS project of their choice.

QGIS Server opens the project that a request names in MAP before it asks any API, whatever the address: a file, or a row
in any Postgres database. The service needs none.
"""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QUrl
from qgis.server import QgsServerFilter

#: The parameter that names a project, and the one that calls a service of QGIS Server's own.
MAP, SERVICE = "MAP", "SERVICE"


class ProjectFilter(QgsServerFilter):
    """Takes MAP out of requests, however it was given, before QGIS Server opens the project."""

    def __init__(self, server_iface: Any, is_ours: Callable[[QUrl], bool], are_projects_served: bool) -> None:
        """Where *are_projects_served*, leave MAP to requests other than those to our addresses."""
        super().__init__(server_iface)
        self._is_ours = is_ours
        self._are_projects_served = are_projects_served

    def requestReady(self) -> None:
        """Take MAP out. QGIS Server has read the request's parameters, and nothing else yet."""
        handler = self.serverInterface().requestHandler()
        is_ours = not handler.parameter(SERVICE) and self._is_ours(QUrl(handler.url()))
        if is_ours or not self._are_projects_served:
            handler.removeParameter(MAP)
            # QGIS Server has noted the project's place before, and has other plugins change it there.
            self.serverInterface().setConfigFilePath("")

    def onRequestReady(self) -> bool:
        """Do the same where newer versions call this instead; let the request go on."""
        self.requestReady()
        return True
