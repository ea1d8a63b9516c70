"""Picks tiles on the map: a click or a dragged rectangle adds those under it, or takes them out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from tile_job_plugin.compat import POLYGON_GEOMETRY
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.requests.ground import Ground, ground_of_rectangle
from tile_job_plugin.requests.picked_tiles import PickedTiles, pick_tiles
from tile_job_plugin.widgets.database_answer import DatabaseAnswer

#: Pixels of the screen around a click.
REACH = 1
#: Of the rectangle that is dragged and of the tiles that are chosen.
DRAGGED, CHOSEN = QColor(60, 130, 220, 60), QColor(250, 170, 40, 90)


class RectangleTool(QgsMapTool):
    """Gives a rectangle of the map: a small one around a click, or a dragged one."""

    #: In the CRS of the map.
    given = pyqtSignal(QgsRectangle)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        #: Where the mouse was pressed, and what shows the rectangle, which must not outlive the canvas.
        self._dragged: tuple[QPoint, QgsRubberBand] | None = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin a rectangle."""
        self._forget()
        self._dragged = event.pos(), _band(self.canvas(), DRAGGED)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the rectangle so far."""
        if self._dragged:
            start, band = self._dragged
            band.setToGeometry(QgsGeometry.fromRect(self._rectangle(start, event.pos())), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Give the rectangle."""
        if self._dragged:
            rectangle = self._rectangle(self._dragged[0], event.pos())
            self._forget()
            self.given.emit(rectangle)

    def deactivate(self) -> None:
        """Give up a rectangle that was begun."""
        self._forget()
        super().deactivate()

    def _forget(self) -> None:
        if self._dragged:
            _remove(self._dragged[1])
            self._dragged = None

    def _rectangle(self, start: QPoint, end: QPoint) -> QgsRectangle:
        corners = QgsRectangle(self.toMapCoordinates(start), self.toMapCoordinates(end))
        return corners.buffered(REACH * self.canvas().mapUnitsPerPixel())


class TilePicker(QObject):
    """Knows which tiles are chosen by what *chosen* gives, and shows those that were picked on the map."""

    #: The ids of all tiles that are chosen now.
    picked = pyqtSignal(list)
    #: Why tiles can't be picked, an error.
    refused = pyqtSignal(object)

    def __init__(
        self, canvas: QgsMapCanvas, tile_set: Callable[[], tuple[str, str, str]], chosen: Callable[[], Sequence[str]]
    ) -> None:
        """Ask *tile_set* for its connection, schema and name whenever they are needed."""
        super().__init__(canvas)
        self._canvas = canvas
        self._tile_set = tile_set
        self._chosen = chosen
        self._outlines: dict[str, QgsGeometry] = {}
        self._crs = QgsCoordinateReferenceSystem()
        self._band = _band(canvas, CHOSEN)
        self.tool = RectangleTool(canvas)
        self.tool.given.connect(self._ask)
        self._answer = DatabaseAnswer(self)
        self._answer.answered.connect(self._take)

    def forget(self) -> None:
        """Drop what was picked: another tile set is chosen."""
        self._answer.drop()
        self._outlines.clear()
        self.show()

    def show(self) -> None:
        """Show those of the chosen tiles whose outlines are known."""
        self._band.reset(POLYGON_GEOMETRY)
        for tile_id in self._chosen():
            if tile_id in self._outlines:
                self._band.addGeometry(self._outlines[tile_id], self._crs)

    def hide(self) -> None:
        """Leave the map to others, and show nothing on it."""
        self._answer.drop()
        self._canvas.unsetMapTool(self.tool)
        self._band.reset(POLYGON_GEOMETRY)

    def leave(self) -> None:
        """Take all of it off the map for good."""
        _remove(self._band)
        self.tool.deleteLater()
        self.deleteLater()

    @property
    def shown(self) -> QgsGeometry:
        """What is shown on the map, in its CRS."""
        return self._band.asGeometry()

    def _ask(self, rectangle: QgsRectangle) -> None:
        connection, schema, tile_set = self._tile_set()
        crs = self._canvas.mapSettings().destinationCrs()
        ground = ground_of_rectangle(rectangle, crs, "", QgsProject.instance().transformContext())
        self._answer.ask(connection, schema, partial(_pick, tile_set, ground))

    def _take(self, answer: PickedTiles | Exception | None) -> None:
        if isinstance(answer, Exception):
            self.refused.emit(answer)
        elif answer:
            self._toggle(answer)

    def _toggle(self, found: PickedTiles) -> None:
        """Take tiles out that are all chosen, otherwise add those that are not."""
        self._crs = QgsCoordinateReferenceSystem.fromWkt(found.crs_wkt)
        self._outlines.update({tile_id: QgsGeometry.fromRect(rect) for tile_id, rect in found.outlines.items()})
        chosen = list(self._chosen())
        new = [tile_id for tile_id in found.outlines if tile_id not in chosen]
        self.picked.emit([*chosen, *new] if new else [each for each in chosen if each not in found.outlines])
        self.show()


def _pick(tile_set: str, ground: Ground, database: JobDatabase) -> PickedTiles:
    return pick_tiles(database, tile_set, ground)


def _band(canvas: QgsMapCanvas, colour: QColor) -> QgsRubberBand:
    band = QgsRubberBand(canvas, POLYGON_GEOMETRY)
    band.setColor(colour)
    return band


def _remove(band: QgsRubberBand) -> None:
    band.scene().removeItem(band)
