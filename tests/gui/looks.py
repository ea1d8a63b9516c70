"""What a user sees in the window."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication


def visible(kind: type) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def children(model: Any, parent: Any = None) -> list[Any]:
    arguments = [] if parent is None else [parent]
    return [model.index(row, 0, *arguments) for row in range(model.rowCount(*arguments))]


def descendants(index: Any) -> list[Any]:
    found = []
    for child in children(index.model(), index):
        found += [child, *descendants(child)]
    return found


def row(index: Any) -> dict[str, Any]:
    """Tell what a row of the Toolbox shows."""
    icon = index.data(Qt.ItemDataRole.DecorationRole)
    is_leaf = not index.model().rowCount(index)
    return {"text": index.data(), "is_leaf": is_leaf, "has_icon": has_icon(icon)}


def has_icon(icon: Any) -> bool:
    return isinstance(icon, QIcon) and not icon.isNull() and not icon.pixmap(16, 16).isNull()


def layers() -> list[list[str]]:
    """List the layers of the layer tree from the top: name and how each is drawn."""
    shown = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [[layer.name(), layer.renderer().type() if layer.renderer() else ""] for layer in shown]


def plain(results: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in results.items() if isinstance(value, (str, int, float))}


def providers() -> list[str]:
    """List the providers of Processing."""
    return [provider.id() for provider in QgsApplication.processingRegistry().providers()]
