"""The folders of the results that are only looked at: each goes with the last layer that shows something of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject


class TryFolders(QObject):
    """Makes the folders, and removes those whose layers have been removed.

    When QGIS ends, those go that are shown, and those of jobs that have failed: till then tiles can be looked into.

    QGIS' own temporary folder won't do: it may be gone while another process still writes there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: set[Path] = set()
        self._shown: set[Path] = set()
        self._failed: set[Path] = set()
        project = QgsProject.instance()
        project.layersAdded.connect(self._note)
        project.layersRemoved.connect(self._remove_unused)
        QgsApplication.instance().aboutToQuit.connect(self._remove_ended)

    def make(self) -> Path:
        """Make a new folder."""
        folder = Path(tempfile.mkdtemp(prefix="tile_jobs_try_"))
        self._made.add(folder)
        return folder

    def remove(self, folder: Path) -> None:
        """Remove a folder, as far as no program holds its files."""
        self._made.discard(folder)
        self._shown.discard(folder)
        self._failed.discard(folder)
        shutil.rmtree(folder, ignore_errors=True)

    def note_failure(self, mosaic: Path) -> None:
        """Keep that the job whose *mosaic* was to be in one of the folders has ended without it."""
        self._failed |= self._made & set(mosaic.parents)

    def _note(self, layers: list[QgsMapLayer]) -> None:
        """Keep which folders are shown: in others a job may be under way."""
        self._shown |= self._folders_of(layers)

    def _remove_unused(self, _: list[str]) -> None:
        for folder in self._shown - self._folders_of(QgsProject.instance().mapLayers().values()):
            self.remove(folder)

    def _remove_ended(self) -> None:
        for folder in self._shown | self._failed:
            self.remove(folder)

    def _folders_of(self, layers: Iterable[QgsMapLayer]) -> set[Path]:
        return {folder for folder in self._made for layer in layers if folder in Path(layer.source()).parents}
