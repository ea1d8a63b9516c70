"""Runs inside a QGIS window: does there what a user does, and writes down what came of it for `test_window.py`."""

from __future__ import annotations

import json
import os
import subprocess
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import qgis.utils
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsDataSourceUri, QgsProject, QgsProviderRegistry
from qgis.gui import QgsProcessingToolboxModel
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QDockWidget, QMessageBox

from tests.gui.names import CONNECTION, LARGE_TILES, SMALL_TILES
from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.store import Store

PLUGIN = "tile_job_plugin"

#: What a step waits for, and for how many seconds at most.
Wait = tuple[Callable[[], Any], float]
Steps = Generator[Wait, None, Any]


class Driver(QObject):
    """Runs steps beside QGIS' own events, also while a dialog is open, and knows how long the window was deaf."""

    def __init__(self, steps: Steps, end: Callable[[str], None]) -> None:
        super().__init__()
        self._steps = steps
        self._end = end
        self._condition: Callable[[], Any] = lambda: True
        self._deadline = 0.0
        self._is_busy = False
        self._last_tick = time.monotonic()
        self.longest_gap = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(50)

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest_gap = max(self.longest_gap, now - self._last_tick)
        self._last_tick = now
        if not self._is_busy:
            self._is_busy = True
            self._go_on()
            self._is_busy = False

    def _go_on(self) -> None:
        try:
            if self._condition():
                self._condition, seconds = next(self._steps)
                self._deadline = time.monotonic() + seconds
            elif time.monotonic() > self._deadline:
                self._steps.throw(TimeoutError("What the step waits for did not come"))
        except StopIteration:
            self._stop("")
        except Exception:
            self._stop(traceback.format_exc())

    def _stop(self, problem: str) -> None:
        self._timer.stop()
        self._end(problem)


class Window:
    """What is done in the window, step by step; each step's findings are kept under its name."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._folder = Path(settings["folder"])
        self._findings: dict[str, Any] = {}
        self._driver = Driver(self._script(), self._end)

    def _script(self) -> Steps:
        window = qgis.utils.iface.mainWindow()
        yield window.isVisible, 30
        window.setGeometry(0, 0, 1280, 860)
        self._save_connection()
        steps = (
            self.toolbox,
            self.menu,
            self.register_tile_sets,
            self.job_in_two_lanes,
            self.job_on_one_core,
            self.job_in_background,
            self.job_cancelled_in_task_manager,
            self.status_and_list,
            self.model,
            self.reload,
            self.exit,
        )
        for step in steps:
            began = time.monotonic()
            self._findings[step.__name__] = yield from step()
            self._findings[step.__name__]["seconds"] = time.monotonic() - began

    def _end(self, problem: str) -> None:
        self._findings["problem"] = problem
        (self._folder / "findings.json").write_text(json.dumps(self._findings, indent=1), encoding="utf-8")
        if problem:
            self._grab("problem")
            os._exit(1)
        QTimer.singleShot(0, qgis.utils.iface.actionExit().trigger)

    # Steps

    def toolbox(self) -> Steps:
        dock = self._toolbox()
        dock.show()
        tree = dock.algorithmTree
        tree.collapseAll()
        rows = {}
        for name in ("SAGA (saga_cmd)", "Tile Jobs"):
            provider = next(index for index in _children(tree.model()) if index.data() == name)
            rows[name] = [_row(index) for index in (provider, *_descendants(provider))]
            tree.expand(provider)
        lighting = next(index for index in self._rows() if index.data() == "Terrain Analysis - Lighting, Visibility")
        tree.expand(lighting)
        tree.expandRecursively(provider)
        yield from _pause()
        tree.scrollToBottom()
        yield from _pause()
        self._grab_widget("toolbox", dock)
        tree.collapseAll()
        ours = QgsApplication.processingRegistry().providerById("tilejobs").algorithms()
        return {"rows": rows, "help": {algorithm.id(): algorithm.shortHelpString() for algorithm in ours}}

    def menu(self) -> Steps:
        yield from _pause()
        actions = self._menu_actions()
        return {"texts": [action.text() for action in actions], "icons": [_has_icon(a.icon()) for a in actions]}

    def register_tile_sets(self) -> Steps:
        dialog = yield from self._open_from_menu("Register tile set…")
        combo = dialog.mainWidget().wrappers["CONNECTION"].wrappedWidget()
        combo = combo if isinstance(combo, QComboBox) else combo.findChild(QComboBox)
        chosen = dialog.mainWidget().createProcessingParameters
        dialog.setParameters({"TILE_SET": SMALL_TILES})
        connection = chosen()["CONNECTION"]
        choices = [combo.itemText(number) for number in range(combo.count())]
        results = []
        for name, size in ((LARGE_TILES, 180), (SMALL_TILES, 90)):
            raster = self._settings["elevation"]
            values = {"CONNECTION": CONNECTION, "TILE_SET": name, "RASTER": raster, "TILE_SIZE": size}
            results.append((yield from self._run(dialog, values)))
        dialog.close()
        return {"preselected": connection, "choices": choices, "results": results}

    def job_in_two_lanes(self) -> Steps:
        task_thread_pool().setMaxThreadCount(2)
        dialog = yield from self._open_from_toolbox("tilejobs:startjob")
        dialog.resize(900, 860)
        dialog.setParameters(self._job(LARGE_TILES, WORKERS=2))
        yield from _pause()
        self._grab_widget("start_job", dialog)
        self._driver.longest_gap = 0.0
        results = yield from self._run(dialog, {})
        gap = self._driver.longest_gap
        self._grab_widget("log", dialog)
        dialog.close()
        qgis.utils.iface.messageBar().clearWidgets()
        yield from self._drawn()
        self._grab("mosaic_in_map")
        with self._store() as store:
            tiles = [(tile.started.timestamp(), tile.ended.timestamp()) for tile in store.job_tiles(results["JOB_ID"])]
        return {"results": results, "longest_gap": gap, "tiles": tiles, "layers": _layers()}

    def job_on_one_core(self) -> Steps:
        task_thread_pool().setMaxThreadCount(1)
        dialog = yield from self._open_from_menu("Start job…")
        results = yield from self._run(dialog, self._job(LARGE_TILES, WORKERS=2, RECIPE="native:slope"))
        dialog.close()
        task_thread_pool().setMaxThreadCount(2)
        return {"results": results}

    def job_in_background(self) -> Steps:
        QgsProject.instance().clear()
        dialog = yield from self._open_from_menu("Start job…")
        began = time.monotonic()
        files = {"MOSAIC": self._file("background.tif"), "MAP_TILES": self._file("map_tiles")}
        results = yield from self._run(dialog, self._job(LARGE_TILES, RUN=1, **files))
        seconds = time.monotonic() - began
        dialog.close()
        tasks = [task.description() for task in QgsApplication.taskManager().tasks()]
        self._driver.longest_gap = 0.0
        text = yield from self._message()
        gap = self._driver.longest_gap
        yield from self._drawn()
        self._grab("background_job")
        return {
            "results": results,
            "seconds_in_dialog": seconds,
            "tasks": tasks,
            "message": text,
            "longest_gap": gap,
            "layers": _layers(),
            "width_of_map": qgis.utils.iface.mapCanvas().extent().width(),
        }

    def job_cancelled_in_task_manager(self) -> Steps:
        job_id, task = yield from self._running_background_job("cancelled.tif")
        task.cancel()
        text = yield from self._message()
        with self._store() as store:
            tiles = {tile.status.value for tile in store.job_tiles(job_id)}
            status = store.job(job_id).status.value
        return {
            "job": job_id,
            "message": text,
            "status": status,
            "tiles": sorted(tiles),
            "saga_processes": self._saga_processes(),
        }

    def status_and_list(self) -> Steps:
        QgsProject.instance().clear()
        for _ in range(2):
            dialog = yield from self._open_from_toolbox("tilejobs:tilestatus")
            yield from self._run(dialog, {"CONNECTION": CONNECTION, "JOB_ID": 1})
            dialog.close()
        dialog = yield from self._open_from_menu("List jobs…")
        yield from self._run(dialog, {"CONNECTION": CONNECTION})
        dialog.close()
        jobs = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Jobs")
        return {"layers": _layers(), "jobs": [feature["job_id"] for feature in jobs.getFeatures()]}

    def model(self) -> Steps:
        QgsProject.instance().clear()
        dialog = yield from self._open_from_toolbox("model:chain")
        self._driver.longest_gap = 0.0
        results = yield from self._run(dialog, {})
        gap = self._driver.longest_gap
        dialog.close()
        return {"results": _plain(results), "longest_gap": gap, "layers": _layers()}

    def reload(self) -> Steps:
        job_id, _ = yield from self._running_background_job("reload.tif", LARGE_TILES)
        began = time.monotonic()
        qgis.utils.unloadPlugin(PLUGIN)
        unloaded = {
            "seconds": time.monotonic() - began,
            "providers": self._providers(),
            "menu": [action.text() for action in self._menu_actions()],
            "tasks": QgsApplication.taskManager().countActiveTasks(),
            "saga_processes": self._saga_processes(),
        }
        with self._store() as store:
            unloaded["status"] = store.job(job_id).status.value
        qgis.utils.loadPlugin(PLUGIN)
        qgis.utils.startPlugin(PLUGIN)
        loaded = {"providers": self._providers(), "menu": [action.text() for action in self._menu_actions()]}
        dialog = yield from self._open_from_toolbox("tilejobs:runworker")
        results = yield from self._run(dialog, {"CONNECTION": CONNECTION, "STOP_WHEN_IDLE": True})
        dialog.close()
        with self._store() as store:
            status = store.job(job_id).status.value
        return {"unloaded": unloaded, "loaded": loaded, "worker": results, "status": status}

    def exit(self) -> Steps:
        QgsProject.instance().clear()
        job_id, _ = yield from self._running_background_job("exit.tif")
        QTimer.singleShot(0, qgis.utils.iface.actionExit().trigger)
        question = yield from _wait_for(lambda: _visible(QMessageBox), 10)
        text = question.text()
        QTimer.singleShot(0, question.button(QMessageBox.StandardButton.Yes).click)
        yield lambda: not QgsApplication.taskManager().countActiveTasks(), 20
        with self._store() as store:
            return {"job": job_id, "question": text, "status": store.job(job_id).status.value}

    # What steps are made of

    def _job(self, tile_set: str, **values: Any) -> dict[str, Any]:
        rows, columns = {LARGE_TILES: (3, 2), SMALL_TILES: (5, 4)}[tile_set]
        ids = [f"r{row}_c{column}" for row in range(rows) for column in range(columns)]
        return {"CONNECTION": CONNECTION, "TILE_SET": tile_set, "TILE_IDS": ",".join(ids), **values}

    def _running_background_job(self, mosaic: str, tile_set: str = SMALL_TILES) -> Steps:
        """Start a job in the background; give its number and its task as soon as one of its tiles is complete."""
        dialog = yield from self._open_from_menu("Start job…")
        results = yield from self._run(dialog, self._job(tile_set, RUN=1, MOSAIC=self._file(mosaic)))
        dialog.close()
        qgis.utils.iface.messageBar().clearWidgets()
        job_id = results["JOB_ID"]

        def is_under_way() -> bool:
            with self._store() as store:
                return store.progress(job_id).complete > 0

        yield is_under_way, 30
        name = f"Tile Jobs: job {job_id}"
        return job_id, next(task for task in QgsApplication.taskManager().tasks() if task.description() == name)

    def _open_from_menu(self, text: str) -> Steps:
        action = next(action for action in self._menu_actions() if action.text() == text)
        QTimer.singleShot(0, action.trigger)
        return (yield from _wait_for(lambda: _visible(AlgorithmDialog), 15))

    def _open_from_toolbox(self, algorithm_id: str) -> Steps:
        toolbox = self._toolbox()
        tree = toolbox.algorithmTree
        role = QgsProcessingToolboxModel.RoleAlgorithmId
        tree.setCurrentIndex(next(index for index in self._rows() if index.data(role) == algorithm_id))
        QTimer.singleShot(0, toolbox.executeAlgorithm)
        return (yield from _wait_for(lambda: _visible(AlgorithmDialog), 15))

    def _run(self, dialog: AlgorithmDialog, values: dict[str, Any]) -> Steps:
        """Set values in an open dialog, press Run, and give the results when the algorithm has finished."""
        ended: list[dict[str, Any]] = []
        dialog.algorithmFinished.connect(lambda successful, results: ended.append(results if successful else {}))
        dialog.setParameters(values)
        QTimer.singleShot(0, dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click)
        yield lambda: ended, 90
        return ended[0]

    def _message(self) -> Steps:
        """Wait for what the plugin says in the message bar, and give it with its level."""

        def ours() -> Any:
            return next((item for item in qgis.utils.iface.messageBar().items() if item.title() == "Tile Jobs"), None)

        item = yield from _wait_for(ours, 90)
        return [item.text(), int(item.level())]

    def _drawn(self) -> Steps:
        yield from _pause()
        yield lambda: not qgis.utils.iface.mapCanvas().isDrawing(), 20
        yield from _pause()

    def _toolbox(self) -> QDockWidget:
        return qgis.utils.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")

    def _rows(self) -> list[Any]:
        """List all rows of the Toolbox."""
        tops = _children(self._toolbox().algorithmTree.model())
        return [index for top in tops for index in (top, *_descendants(top))]

    def _menu_actions(self) -> list[Any]:
        menus = [action.menu() for action in qgis.utils.iface.pluginMenu().actions() if action.text() == "Tile Jobs"]
        return [action for menu in menus for action in menu.actions()]

    def _providers(self) -> list[str]:
        return [provider.id() for provider in QgsApplication.processingRegistry().providers()]

    def _saga_processes(self) -> list[str]:
        found = subprocess.run(["pgrep", "-af", "saga_cmd"], capture_output=True, text=True, check=False).stdout
        return [line for line in found.splitlines() if str(self._folder) in line]

    def _store(self) -> Store:
        return Store(find_connection(CONNECTION))

    def _save_connection(self) -> None:
        uri = QgsDataSourceUri()
        uri.setConnection(*(self._settings[name] for name in ("host", "port", "dbname", "user", "password")))
        postgres = QgsProviderRegistry.instance().providerMetadata("postgres")
        settings = {"saveUsername": True, "savePassword": True}
        postgres.saveConnection(postgres.createConnection(uri.uri(False), settings), CONNECTION)

    def _file(self, name: str) -> str:
        return str(self._folder / name)

    def _grab(self, name: str) -> None:
        window = qgis.utils.iface.mainWindow().geometry()
        screen = QApplication.primaryScreen()
        screen.grabWindow(0, window.x(), window.y(), window.width(), window.height()).save(self._file(f"{name}.png"))

    def _grab_widget(self, name: str, widget: Any) -> None:
        widget.grab().save(self._file(f"{name}.png"))


def start(settings_file: str) -> None:
    """Begin as soon as QGIS handles events."""
    RUNNING.append(Window(json.loads(Path(settings_file).read_text(encoding="utf-8"))))


#: Kept here, since QGIS forgets what the code that it starts with defines.
RUNNING: list[Window] = []


def _wait_for(find: Callable[[], Any], seconds: float) -> Steps:
    """Wait until something is there, and give it."""
    yield find, seconds
    return find()


def _pause(seconds: float = 0.3) -> Steps:
    """Let QGIS draw."""
    end = time.monotonic() + seconds
    yield lambda: time.monotonic() > end, seconds + 10


def _visible(kind: type) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def _children(model: Any, parent: Any = None) -> list[Any]:
    arguments = [] if parent is None else [parent]
    return [model.index(row, 0, *arguments) for row in range(model.rowCount(*arguments))]


def _descendants(index: Any) -> list[Any]:
    found = []
    for child in _children(index.model(), index):
        found += [child, *_descendants(child)]
    return found


def _row(index: Any) -> dict[str, Any]:
    """Tell what a row of the Toolbox shows."""
    icon = index.data(Qt.ItemDataRole.DecorationRole)
    is_leaf = not index.model().rowCount(index)
    return {"text": index.data(), "is_leaf": is_leaf, "has_icon": _has_icon(icon)}


def _has_icon(icon: Any) -> bool:
    return isinstance(icon, QIcon) and not icon.isNull() and not icon.pixmap(16, 16).isNull()


def _layers() -> list[list[str]]:
    """List the layers of the layer tree from the top: name and how each is drawn."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    layers = [node.layer() for node in nodes]
    return [[layer.name(), layer.renderer().type() if layer.renderer() else ""] for layer in layers]


def _plain(results: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in results.items() if isinstance(value, (str, int, float))}
