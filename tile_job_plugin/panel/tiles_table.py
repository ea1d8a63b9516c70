"""The view of a job's tiles, and what can be done with one of them."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QApplication, QMenu

from tile_job_plugin.jobs.job_details import ListedTile
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.panel.rows_table import RowsTable
from tile_job_plugin.panel.tiles_model import TilesModel
from tile_job_plugin.translations import Translated

#: The columns' widths at first, in characters.
WIDTHS = (14, 12, 5, 8, 38)


class TilesTable(Translated, RowsTable):
    """Shows tiles in rows."""

    #: The user wants to see what the log says of a tile; its id.
    log_wanted = pyqtSignal(str)
    #: Another tile is the current one; its id.
    chosen = pyqtSignal(str)
    #: A tile is to be shown on the map.
    place_wanted = pyqtSignal(object)

    def __init__(self, tiles: TilesModel) -> None:
        super().__init__(tiles, WIDTHS)
        self.setObjectName("tiles")
        self.setAccessibleName(self.tr("Tiles"))
        self._tiles = tiles
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.place_wanted.emit(tiles.tile_at(index.row())))
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self._add_actions()

    def current(self) -> ListedTile | None:
        """Return the tile of the current row."""
        index = self.currentIndex()
        return self._tiles.tile_at(index.row()) if index.isValid() else None

    def choose(self, row: int) -> None:
        """Make a row the current one, in sight."""
        if row != self.currentIndex().row():
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def seen(self) -> tuple[int, int] | None:
        """Return the first row that is seen, and how many there are; None where there is none."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return None
        return first, (last if last >= 0 else self._tiles.rowCount() - 1) - first + 1

    def _add_actions(self) -> None:
        """Make the entries of the context menu, which opens by the keyboard as well."""
        self.zoom = self._action(self.tr("Zoom to tile"), "/mActionZoomTo.svg")
        self.zoom.triggered.connect(lambda _: self._zoom())
        self.show_log = self._action(self.tr("Show log"), "/mActionOpenTable.svg")
        self.show_log.triggered.connect(lambda _: self._show_log())
        self.copy = self._action(self.tr("Copy tile id"), "/mActionEditCopy.svg")
        self.copy.triggered.connect(lambda _: self._copy_id())
        # What follows does nothing by itself: the page knows its job.
        self.open_window = self._action(self.tr("Open window"), "/mActionAddRasterLayer.svg")
        self.copy_command = self._action(self.tr("Copy command that runs it alone"), "/mActionEditCopy.svg")
        self.retry_tile = self._action(self.tr("Retry tile"), "/mActionReload.svg")
        self.retry = self._action(self.tr("Retry failed tiles"), "/mActionReload.svg")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def _action(self, text: str, icon: str) -> QAction:
        return QAction(QgsApplication.getThemeIcon(icon), text, self)

    def _show_menu(self, place: QPoint) -> None:
        tile = self.current()
        if tile:
            self.retry_tile.setEnabled(self.retry.isEnabled() and tile.status is TileStatus.FAILED)
            menu = QMenu(self)
            menu.addActions([self.zoom, self.show_log, self.open_window, self.copy, self.copy_command])
            menu.addActions([self.retry_tile, self.retry])
            menu.popup(self.viewport().mapToGlobal(place))

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._tiles.tile_at(index.row()).tile_id)

    def _zoom(self) -> None:
        tile = self.current()
        if tile:
            self.place_wanted.emit(tile)

    def _show_log(self) -> None:
        tile = self.current()
        if tile:
            self.log_wanted.emit(tile.tile_id)

    def _copy_id(self) -> None:
        tile = self.current()
        if tile:
            QApplication.clipboard().setText(tile.tile_id)
