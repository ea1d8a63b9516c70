"""The table of a job's tiles, which is read page by page as the user scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from tile_job_plugin.jobs.job_details import ListedTile
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.panel.status_looks import status_icon, status_title
from tile_job_plugin.translations import translated

#: Tiles that are read at once.
PAGE = 500
#: Each column's title and what it shows of a tile.
COLUMNS: Sequence[tuple[str, Callable[[ListedTile], str]]] = (
    (QT_TRANSLATE_NOOP("TileJobs", "Tile"), lambda tile: tile.tile_id),
    (QT_TRANSLATE_NOOP("TileJobs", "Status"), lambda tile: _status_title(tile.status)),
    (QT_TRANSLATE_NOOP("TileJobs", "Tries"), lambda tile: str(tile.tries)),
    (QT_TRANSLATE_NOOP("TileJobs", "Seconds"), lambda tile: "" if tile.seconds is None else f"{tile.seconds:.1f}"),
    (QT_TRANSLATE_NOOP("TileJobs", "Error"), lambda tile: tile.message.partition("\n")[0]),
)
STATUS = 1
NUMBERS = (2, 3)
_UNKNOWN = QT_TRANSLATE_NOOP("TileJobs", "Unknown")
_ROLE = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TilesModel(QAbstractTableModel):
    """Holds the tiles that were read so far."""

    #: More tiles are wanted: those behind this number.
    wanted = pyqtSignal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[ListedTile] = []
        self._rows: dict[int, int] = {}
        self._has_all = True

    def tile_at(self, row: int) -> ListedTile:
        """Return the tile of a row."""
        return self._tiles[row]

    def begin(self) -> None:
        """Forget all tiles, and ask for the first ones."""
        self.beginResetModel()
        self._tiles, self._rows, self._has_all = [], {}, True
        self.endResetModel()
        self.wanted.emit(0)

    def add(self, tiles: Sequence[ListedTile]) -> None:
        """Take in the next page."""
        self._has_all = len(tiles) < PAGE
        self._append(tiles)

    def add_up_to_one(self, tiles: Sequence[ListedTile]) -> None:
        """Take in the next tiles up to one that was asked for."""
        self._has_all = False
        self._append(tiles)

    def row_of(self, tile_id: str) -> int | None:
        """Return the row of a tile; None where it was not read."""
        return next((row for row, tile in enumerate(self._tiles) if tile.tile_id == tile_id), None)

    @property
    def last(self) -> int:
        """The number of the last tile that was read; 0 for none."""
        return self._tiles[-1].gid if self._tiles else 0

    def _append(self, tiles: Sequence[ListedTile]) -> None:
        new = [tile for tile in tiles if tile.gid not in self._rows]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._tiles), len(self._tiles) + len(new) - 1)
            for tile in new:
                self._rows[tile.gid] = len(self._tiles)
                self._tiles.append(tile)
            self.endInsertRows()

    def refresh(self, tiles: Sequence[ListedTile]) -> None:
        """Take in how tiles stand by now that were read before."""
        for tile in tiles:
            row = self._rows.get(tile.gid)
            if row is not None and tile != self._tiles[row]:
                self._tiles[row] = tile
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    # What views ask for

    def canFetchMore(self, parent: QModelIndex) -> bool:
        """Whether there may be further tiles."""
        return not self._has_all

    def fetchMore(self, parent: QModelIndex) -> None:
        """Ask for the next page, which comes later."""
        self._has_all = True
        self.wanted.emit(self.last)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many tiles were read."""
        return 0 if parent.isValid() else len(self._tiles)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return translated(COLUMNS[section][0])
        return None

    def data(self, index: QModelIndex, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows."""
        tile, column = self._tiles[index.row()], index.column()
        if role == _ROLE.DisplayRole:
            return COLUMNS[column][1](tile)
        if role == _ROLE.ToolTipRole:
            return tile.message or None
        if role == _ROLE.DecorationRole and column == STATUS:
            return QgsApplication.getThemeIcon(status_icon(tile.status) if tile.status else "/mIconWarning.svg")
        return _RIGHT if role == _ROLE.TextAlignmentRole and column in NUMBERS else None


def _status_title(status: TileStatus | None) -> str:
    return translated(_UNKNOWN) if status is None else status_title(status)
