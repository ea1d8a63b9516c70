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

    def _read(self, after: int) -> None:
        self._reader.ask((TilesView, "page"), partial(self._page, after, PAGE), self.tiles.add)

    def _page(self, after: int, limit: int, database: JobDatabase) -> list[ListedTile]:
        return database.details.tiles(self._job_id, self.status.currentData(), after, limit)
