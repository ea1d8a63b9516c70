"""What a user does in the window. Whatever opens a dialog is called by a timer, since it returns when that closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import Qgis
from qgis.gui import QgsGui, QgsProcessingToolboxModel
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QDockWidget, QProgressBar
from qgis.utils import iface

from tests.gui.driver import Steps, pause, wait_for
from tests.gui.looks import children, descendants, visible
from tile_job_plugin.widgets.choice_combo import ChoiceCombo


def open_from_menu(text: str) -> Steps:
    """Choose an entry of the plugin's menu, and give the dialog."""
    action = next(action for action in menu_actions() if action.text() == text)
    QTimer.singleShot(0, action.trigger)
    return (yield from wait_for(lambda: visible(AlgorithmDialog), 15))


def open_from_toolbox(algorithm_id: str) -> Steps:
    """Open an algorithm as a double click in the Toolbox does, and give the dialog."""
    tree = toolbox().algorithmTree
    role = QgsProcessingToolboxModel.Roles.RoleAlgorithmId
    tree.setCurrentIndex(next(index for index in toolbox_rows() if index.data(role) == algorithm_id))
    QTimer.singleShot(0, toolbox().executeAlgorithm)
    return (yield from wait_for(lambda: visible(AlgorithmDialog), 15))


def run(dialog: AlgorithmDialog, values: dict[str, Any]) -> Steps:
    """Set values in an open dialog, press Run, and give the results when the algorithm has finished."""
    ended: list[dict[str, Any]] = []
    dialog.algorithmFinished.connect(lambda successful, results: ended.append(results if successful else {}))
    dialog.setParameters(values)
    QTimer.singleShot(0, dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click)
    yield lambda: ended, 90
    return ended[0]


def open_from_history() -> Steps:
    """Open the last call in the History as a double click there does, and give the dialog."""
    QTimer.singleShot(0, _repeat_last_call)
    return (yield from wait_for(lambda: visible(AlgorithmDialog), 15))


def _repeat_last_call() -> None:
    if Qgis.QGIS_VERSION_INT < 32400:
        from processing.gui.HistoryDialog import HistoryDialog

        history = HistoryDialog()
        history.tree.setCurrentItem(history.tree.topLevelItem(0).child(0))
        history.executeAlgorithm()
        return
    command = QgsGui.historyProviderRegistry().queryEntries(providerId="processing")[-1].entry["python_command"]
    exec(f"import processing\n{command.replace('processing.run(', 'processing.execAlgorithmDialog(')}")


def choose(field: ChoiceCombo, text: str, look: Callable[[], None]) -> Steps:
    """Open a field's list once it is there, look at it, and choose the entry whose text begins so."""
    field.needed.emit()
    yield from wait_for(lambda: field.findText(text, Qt.MatchFlag.MatchStartsWith) >= 0, 20)
    field.showPopup()
    yield from pause()
    look()
    view = field.view()
    view.setCurrentIndex(field.model().index(field.findText(text, Qt.MatchFlag.MatchStartsWith), 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    yield from pause()


def field_of(dialog: AlgorithmDialog, parameter: str) -> Any:
    """Give what shows a parameter in a dialog: a field with choices, or QGIS' own list."""
    widget = dialog.mainWidget().wrappers[parameter].wrappedWidget()
    return widget if isinstance(widget, QComboBox) else widget.findChild(QComboBox)


def plugin_message() -> Steps:
    """Wait for what the plugin says in the message bar, and give it with its level."""

    def ours() -> Any:
        items = [item for item in iface.messageBar().items() if item.title() == "Tile Jobs"]
        return next((item for item in items if item.findChild(QProgressBar) is None), None)

    item = yield from wait_for(ours, 90)
    return [item.text(), int(item.level())]


def watched_item() -> Any:
    """Give what the message bar shows of a job that another process runs."""
    return next((item for item in iface.messageBar().items() if item.findChild(QProgressBar)), None)


def drawn() -> Steps:
    """Wait for the map."""
    yield from pause()
    yield lambda: not iface.mapCanvas().isDrawing(), 20
    yield from pause()


def toolbox() -> QDockWidget:
    return iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")


def toolbox_rows() -> list[Any]:
    """List all rows of the Toolbox."""
    tops = children(toolbox().algorithmTree.model())
    return [index for top in tops for index in (top, *descendants(top))]


def menu_actions() -> list[Any]:
    menus = [action.menu() for action in iface.pluginMenu().actions() if action.text() == "Tile Jobs"]
    return [action for menu in menus for action in menu.actions()]
