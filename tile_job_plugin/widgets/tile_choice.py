"""The widget in which the tiles of a job are chosen: in one of the ways that `startjob` knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.core import QgsMapLayerProxyModel, QgsProcessingFeatureSourceDefinition
from qgis.gui import QgsExtentWidget, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tile_job_plugin.algorithms.ways import TILE_NAMING, Way
from tile_job_plugin.translations import Translated, translated
from tile_job_plugin.widgets.database_combo import Ask, DatabaseCombo
from tile_job_plugin.widgets.tile_picker import TilePicker

#: As long as Qt lets a text be.
LONGEST = 2**31 - 1


class TileChoice(Translated, QWidget):
    """A list of ways, and the field of the one that is chosen."""

    #: Other tiles are chosen.
    changed = pyqtSignal()

    def __init__(self, towns: Ask, tile_set: Callable[[], tuple[str, str, str]], canvas: QgsMapCanvas) -> None:
        """Ask for towns by *towns*, and take extents, and tiles of the *tile_set*, from a *canvas*."""
        super().__init__()
        self.ids = QLineEdit()
        self.ids.setAccessibleName(self.tr("Tile ids (comma-separated)"))
        self.ids.setPlaceholderText(self.tr("4315, 4283 or 43*"))
        # Qt would cut the ids of some thousand tiles.
        self.ids.setMaxLength(LONGEST)
        self.pick = QPushButton(self.tr("Pick on the map"))
        self.pick.setCheckable(True)
        self.pick.setToolTip(self.tr("Click a tile, or drag a rectangle over tiles, to add them or to take them out"))
        self.picker = TilePicker(canvas, tile_set, self.chosen_ids)
        self._canvas = canvas
        self.town = DatabaseCombo(towns, self.tr("No towns in this tile set"))
        self.extent = QgsExtentWidget()
        self.extent.setMapCanvas(canvas)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.selected = QCheckBox(self.tr("Selected features only"))
        self.clip = QCheckBox(self.tr("Clip the mosaic to it"))
        self.way = QComboBox()
        self.way.setAccessibleName(self.tr("Tiles"))
        self.way.addItems([translated(way.label) for way in TILE_NAMING.ways])
        self.town.setAccessibleName(self.tr("Town"))
        self.layer.setAccessibleName(self.tr("Area (polygons)"))
        self._fields = [self._field_of(way) for way in TILE_NAMING.ways]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.way, *self._fields, self.clip):
            layout.addWidget(widget)
        self._connect()
        self._show()

    def choose(self, parameter: str) -> None:
        """Show the way that is known by a parameter, such as TOWN_ID, or by ALL."""
        names = [(*way.needs, *way.sets)[0] for way in TILE_NAMING.ways]
        self.way.setCurrentIndex(names.index(parameter))

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show the parameters of `startjob` that name the tiles; EXTENT is a rectangle, AREA a layer."""
        self.ids.setText(values.get("TILE_IDS", ""))
        self.town.set_value(values.get("TOWN_ID", ""))
        if extent := values.get("EXTENT"):
            self.extent.setOutputCrs(extent.crs())
            self.extent.setOutputExtentFromUser(extent, extent.crs())
        if area := values.get("AREA"):
            self.layer.setLayer(area)
            self.selected.setChecked(False)
        self.clip.setChecked(values.get("CLIP", False))
        self.way.setCurrentIndex([way.is_given_in(values) for way in TILE_NAMING.ways].index(True))

    def showEvent(self, event: QShowEvent) -> None:
        """Show on the map which tiles are chosen, as long as the choice itself is shown."""
        super().showEvent(event)
        self.picker.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the map as it was."""
        super().hideEvent(event)
        self.picker.hide()

    def chosen_ids(self) -> list[str]:
        """Return the ids and patterns in their field."""
        return [tile_id for text in self.ids.text().split(",") if (tile_id := text.strip())]

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob` that name the tiles."""
        way = self._chosen
        values: dict[str, Any] = dict(way.sets)
        if "TILE_IDS" in way.needs:
            values["TILE_IDS"] = self.ids.text().strip()
        elif "TOWN_ID" in way.needs:
            values["TOWN_ID"] = self.town.value()
        elif "EXTENT" in way.needs:
            values["EXTENT"] = self._extent_text()
        elif "AREA" in way.needs:
            values["AREA"] = self._area()
        if "CLIP" in way.options:
            values["CLIP"] = self.clip.isChecked()
        return values

    @property
    def _chosen(self) -> Way:
        return TILE_NAMING.ways[int(self.way.currentIndex())]

    def _field_of(self, way: Way) -> QWidget:
        fields = {"TILE_IDS": [self.ids, self.pick], "TOWN_ID": [self.town], "EXTENT": [self.extent]}
        fields["AREA"] = [self.layer, self.selected]
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        for name in way.needs:
            for widget in fields[name]:
                layout.addWidget(widget)
        return page

    def _connect(self) -> None:
        self.destroyed.connect(self.picker.leave)
        self.way.currentIndexChanged.connect(self._show)
        self.pick.toggled.connect(self._set_tool)
        self.picker.tool.deactivated.connect(lambda: self.pick.setChecked(False))
        self.picker.picked.connect(lambda ids: self.ids.setText(",".join(ids)))
        self.ids.textChanged.connect(lambda _: self.picker.show())
        for signal in (
            self.ids.textChanged,
            self.town.changed,
            self.extent.extentChanged,
            self.layer.layerChanged,
            self.selected.toggled,
            self.clip.toggled,
        ):
            signal.connect(lambda *_: self.changed.emit())

    def _set_tool(self, is_wanted: bool) -> None:
        if is_wanted:
            self._canvas.setMapTool(self.picker.tool)
        else:
            self._canvas.unsetMapTool(self.picker.tool)

    def _show(self, *_: Any) -> None:
        for number, field in enumerate(self._fields):
            field.setVisible(number == self.way.currentIndex())
        self.clip.setVisible("CLIP" in self._chosen.options)
        self.changed.emit()

    def _extent_text(self) -> str:
        """Return the extent as Processing reads it; empty for none."""
        if not self.extent.isValid():
            return ""
        rectangle = self.extent.outputExtent()
        ends = (rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum())
        crs = self.extent.outputCrs()
        return ",".join(map(repr, ends)) + (f" [{crs.authid()}]" if crs.isValid() else "")

    def _area(self) -> QgsProcessingFeatureSourceDefinition | str:
        layer = self.layer.currentLayer()
        if layer is None:
            return ""
        return QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=self.selected.isChecked())
