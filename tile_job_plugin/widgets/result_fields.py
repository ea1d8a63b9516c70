"""The fields of a job's halo and of the files that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from glob import escape
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFormLayout, QSpinBox, QWidget

from tile_job_plugin.text import file_name
from tile_job_plugin.translations import Translated
from tile_job_plugin.widgets.choice_combo import PAUSE

#: QGIS setting: the folder of the last result.
FOLDER_SETTING = "tile_jobs/start/folder"
#: The widest halo, in pixels; one less than none stands for one that is found.
WIDEST_HALO, FOUND_HALO = 100_000, -1


class ResultFields(Translated, QWidget):
    """Takes a halo, a mosaic, for which a new file is proposed, and map tiles."""

    def __init__(self) -> None:
        super().__init__()
        self.halo = _halo_box(self.tr("as needed"))
        self.mosaic = _file_field(self.tr("GeoTIFF (*.tif)"))
        self.map_tiles = _file_field(self.tr("MBTiles (*.mbtiles);;Folder (*)"))
        self._proposed = ""
        #: What a new file is to be named after.
        self._named_after = ("", "")
        # The folder, which may lie on another computer, is not read at each key.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._propose)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Halo (pixels)"), self.halo)
        for title, field in ((self.tr("Mosaic"), self.mosaic), (self.tr("Map tiles"), self.map_tiles)):
            form.addRow(title, field)
            field.lineEdit().setAccessibleName(title)

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob`."""
        if self._pause.isActive():
            self._propose()
        halo = self.halo.value()
        return {
            "HALO": None if halo == FOUND_HALO else halo,
            "MAP_TILES": self.map_tiles.filePath() or None,
            "MOSAIC": self.mosaic.filePath(),
        }

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show parameters of `startjob`, as a job had them, but files that are not there yet."""
        self.halo.setValue(FOUND_HALO if values["HALO"] is None else values["HALO"])
        self.map_tiles.setFilePath(str(_free(Path(values["MAP_TILES"]))) if values["MAP_TILES"] else "")
        self._proposed = self.mosaic.filePath()

    def propose(self, tile_set: str, recipe: str) -> None:
        """Name a new file after tile set and recipe once the user pauses, unless the user has named one."""
        self._named_after = (tile_set, recipe)
        self._pause.start()

    def remember_folder(self) -> None:
        """Propose files in the same folder from now on."""
        QgsSettings().setValue(FOLDER_SETTING, str(Path(self.mosaic.filePath()).parent))

    def _propose(self) -> None:
        self._pause.stop()
        folder = str(QgsSettings().value(FOLDER_SETTING, "") or Path.home())
        if self.mosaic.filePath() in ("", self._proposed):
            self._proposed = str(_new_file(Path(folder), *self._named_after))
            self.mosaic.setFilePath(self._proposed)


def _new_file(folder: Path, tile_set: str, recipe: str) -> Path:
    """Name a mosaic that is not there yet."""
    name = "_".join(filter(None, (tile_set and file_name(tile_set), file_name(recipe.rpartition(":")[2] or "mosaic"))))
    return _free(folder / f"{name}.tif")


def _free(path: Path) -> Path:
    """Return a path, or one with a number that no file has, and no job that keeps its results beside it."""
    numbers = ("", *(f"_{number}" for number in range(2, 10_000)))
    paths = (path.with_name(f"{path.stem}{number}{path.suffix}") for number in numbers)
    return next(each for each in paths if not each.exists() and not any(each.parent.glob(f"{escape(each.stem)}.job*")))


def _halo_box(text_if_found: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(FOUND_HALO, WIDEST_HALO)
    box.setSpecialValueText(text_if_found)
    box.setValue(FOUND_HALO)
    return box


def _file_field(kinds: str) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    field.setConfirmOverwrite(False)
    field.setFilter(kinds)
    return field
