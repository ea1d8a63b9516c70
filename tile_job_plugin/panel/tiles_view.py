"""The tiles of the job that is shown: a list of statuses to choose from, and the table."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.job_details import ListedTile
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.panel.reader import Reader
from tile_job_plugin.panel.status_looks import status_title
from tile_job_plugin.panel.tiles_model import PAGE, TilesModel
from tile_job_plugin.panel.tiles_table import TilesTable
from tile_job_plugin.translations import Translated


class TilesView(Translated, QWidget):
    """Reads the tiles that are looked at."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._job_id = 0
        self.tiles = TilesModel(self)
        self.table = TilesTable(self.tiles)
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status of the tiles that are shown"))
        self.status.addItem(self.tr("All tiles"), ())
        for status in TileStatus:
            self.status.addItem(status_title(status), (status,))
        self.status.currentIndexChanged.connect(lambda _: self.tiles.begin())
        self.tiles.wanted.connect(self._read)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.status)
        layout.addWidget(self.table)

    def show_job(self, job_id: int) -> None:
        """Show the tiles of a job."""
        self._job_id = job_id
        self.tiles.begin()

    def look(self) -> None:
        """Read the tiles that are seen again."""
        seen = self.table.seen()
        if seen is None:
            self.tiles.begin()
            return
        first, count = seen
        after = self.tiles.tile_at(first).gid - 1
        self._reader.ask((TilesView, "seen"), partial(self._page, after, count), self.tiles.refresh)

    def choose(self, tile_id: str) -> None:
        """Select a tile and scroll to it, once it is read; one whose status is not wanted is not there."""
        row = self.tiles.row_of(tile_id)
        if row is not None:
            self.table.choose(row)
        else:
            work = partial(self._tiles_up_to, tile_id, self.tiles.last)
            self._reader.ask((TilesView, "page"), work, partial(self._add_and_choose, tile_id))

    def _add_and_choose(self, tile_id: str, tiles: list[ListedTile]) -> None:
        self.tiles.add_up_to_one(tiles)
        row = self.tiles.row_of(tile_id)
        if row is not None:
            self.table.choose(row)

    def _read(self, after: int) -> None:
        self._reader.ask((TilesView, "page"), partial(self._page, after, PAGE), self.tiles.add)

    def _page(self, after: int, limit: int, database: JobDatabase) -> list[ListedTile]:
        return database.details.tiles(self._job_id, self.status.currentData(), after, limit)

    def _tiles_up_to(self, tile_id: str, after: int, database: JobDatabase) -> list[ListedTile]:
        return database.details.tiles_up_to(self._job_id, self.status.currentData(), after, tile_id)
