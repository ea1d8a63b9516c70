"""The steps that are taken inside the window, and what is found at each; `test_window.py` reads it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsProcessingAlgorithm,
    QgsProject,
    QgsProviderRegistry,
    QgsSettings,
)
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTextEdit,
    QToolButton,
)
from qgis.utils import iface

from tests.fixtures.quick_recipe import QuickProvider
from tests.gui.actions import (
    choose,
    drawn,
    field_of,
    menu_actions,
    open_from_history,
    open_from_menu,
    open_from_toolbox,
    plugin_message,
    run,
    toolbox,
    toolbox_rows,
    watched_item,
)
from tests.gui.driver import Steps, pause, wait_for
from tests.gui.looks import children, descendants, has_icon, layers, plain, providers, row, visible
from tests.gui.names import CONNECTION, LARGE_TILES, SMALL_TILES
from tests.gui.scripted_window import ScriptedWindow
from tests.saga.processes import saga_processes
from tile_job_plugin.compat import task_thread_pool
from tile_job_plugin.jobs.connections import find_connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.run.started_jobs import StartedJob, remember, remembered_jobs
from tile_job_plugin.widgets.recipe_dialog import RecipeDialog

PLUGIN = "tile_job_plugin"
#: How the name of a group in the Toolbox begins; versions of SAGA end it in other ways.
LIGHTING = "Terrain Analysis - Lighting"


class Window(ScriptedWindow):
    """Algorithms' dialogs, the Toolbox, jobs in the background, the History and models."""

    def prepare(self) -> None:
        self._save_connection()

    def steps(self) -> Sequence[Callable[[], Steps]]:
        return (
            self.toolbox,
            self.menu,
            self.register_tile_sets,
            self.job_in_two_lanes,
            self.job_on_one_core,
            self.job_of_water,
            self.job_in_background,
            self.job_cancelled_in_message_bar,
            self.job_of_this_session,
            self.status_and_list,
            self.pick,
            self.model,
            self.reload,
            self.exit,
        )

    # Steps

    def toolbox(self) -> Steps:
        dock = toolbox()
        dock.show()
        tree = dock.algorithmTree
        tree.collapseAll()
        rows = {}
        for name in ("SAGA (saga_cmd)", "Tile Jobs"):
            provider = next(index for index in children(tree.model()) if index.data() == name)
            rows[name] = [row(index) for index in (provider, *descendants(provider))]
            tree.expand(provider)
        lighting = next(index for index in toolbox_rows() if str(index.data()).startswith(LIGHTING))
        tree.expand(lighting)
        tree.expandRecursively(provider)
        yield from pause()
        tree.scrollToBottom()
        yield from pause()
        self._grab_widget("toolbox", dock)
        tree.collapseAll()
        ours = QgsApplication.processingRegistry().providerById("tilejobs").algorithms()
        hidden = QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
        shown = [algorithm for algorithm in ours if not algorithm.flags() & hidden]
        return {"rows": rows, "help": {algorithm.id(): algorithm.shortHelpString() for algorithm in shown}}

    def menu(self) -> Steps:
        yield from pause()
        actions = menu_actions()
        return {"texts": [action.text() for action in actions], "icons": [has_icon(a.icon()) for a in actions]}

    def register_tile_sets(self) -> Steps:
        dialog = yield from open_from_menu("Register tile set…")
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
            dialog.setParameters({**values, "TOWNS": self._settings["towns"], "TOWN_ID_FIELD": "id"})
            if not results:
                dialog.resize(900, 760)
                yield from pause()
                self._grab_widget("register_tile_set", dialog)
            results.append((yield from run(dialog, {})))
        dialog.close()
        return {"preselected": connection, "choices": choices, "results": results}

    def job_in_two_lanes(self) -> Steps:
        task_thread_pool().setMaxThreadCount(2)
        dialog = yield from open_from_toolbox("tilejobs:startjob")
        dialog.setParameters(self._job(LARGE_TILES, WORKERS=2))
        self._driver.longest_gap = 0.0
        results = yield from run(dialog, {})
        gap = self._driver.longest_gap
        self._grab_widget("log", dialog)
        dialog.close()
        iface.messageBar().clearWidgets()
        yield from drawn()
        self._grab("mosaic_in_map")
        with self._store() as store:
            tiles = [
                (tile.started.timestamp(), tile.ended.timestamp()) for tile in store.jobs.job_tiles(results["JOB_ID"])
            ]
        return {"results": results, "longest_gap": gap, "tiles": tiles, "layers": layers()}

    def job_on_one_core(self) -> Steps:
        task_thread_pool().setMaxThreadCount(1)
        dialog = yield from open_from_menu("Start job…")
        results = yield from run(dialog, self._job(LARGE_TILES, WORKERS=2, RECIPE="native:slope"))
        dialog.close()
        task_thread_pool().setMaxThreadCount(2)
        return {"results": results}

    def job_of_water(self) -> Steps:
        dialog = yield from open_from_menu("Start job…")
        results = yield from run(dialog, self._job(SMALL_TILES, RECIPE="tilejobs:wetness"))
        dialog.close()
        with self._store() as store:
            job = store.jobs.job(results["JOB_ID"])
        return {"status": job.status.value, "message": job.message, "seam_error": job.seam_error}

    def job_in_background(self) -> Steps:
        QgsProject.instance().clear()
        dialog = yield from open_from_menu("Start job…")
        began = time.monotonic()
        files = {"MOSAIC": self._file("background.tif"), "MAP_TILES": self._file("map_tiles")}
        results = yield from run(dialog, self._job(LARGE_TILES, RUN=1, **files))
        seconds = time.monotonic() - began
        dialog.close()
        tasks = [task.description() for task in QgsApplication.taskManager().tasks()]
        watched = watched_item().text()
        self._driver.longest_gap = 0.0
        text = yield from plugin_message()
        gap = self._driver.longest_gap
        yield from drawn()
        self._grab("background_job")
        return {
            "results": results,
            "seconds_in_dialog": seconds,
            "tasks": tasks,
            "watched": watched,
            "remembered": remembered_jobs(),
            "message": text,
            "longest_gap": gap,
            "layers": layers(),
            "width_of_map": iface.mapCanvas().extent().width(),
        }

    def job_cancelled_in_message_bar(self) -> Steps:
        job_id = yield from self._job_under_way("cancelled.tif")
        item = watched_item()
        bar = item.findChild(QProgressBar)
        percent, shown = bar.value(), [item.text(), bar.text()]
        item.findChild(QPushButton).click()
        text = yield from plugin_message()
        yield lambda: not saga_processes(), 10
        with self._store() as store:
            tiles = {tile.status.value for tile in store.jobs.job_tiles(job_id)}
            status = store.jobs.job(job_id).status.value
        found = {"job": job_id, "percent": percent, "shown": shown, "message": text, "status": status}
        return {**found, "tiles": sorted(tiles)}

    def job_of_this_session(self) -> Steps:
        """Cancel in the task manager a job whose recipe no other process has."""
        QgsApplication.processingRegistry().addProvider(PROVIDER)
        dialog = yield from open_from_menu("Start job…")
        results = yield from run(dialog, self._slow_job("session.tif"))
        log = "\n".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
        dialog.close()
        iface.messageBar().clearWidgets()
        task = yield from self._task_under_way(results["JOB_ID"])
        task.cancel()
        text = yield from plugin_message()
        return {"job": results["JOB_ID"], "log": log, "message": text}

    def status_and_list(self) -> Steps:
        QgsProject.instance().clear()
        for _ in range(2):
            dialog = yield from open_from_toolbox("tilejobs:tilestatus")
            yield from run(dialog, {"CONNECTION": CONNECTION, "JOB_ID": 1})
            dialog.close()
        dialog = yield from open_from_menu("List jobs…")
        yield from run(dialog, {"CONNECTION": CONNECTION})
        dialog.close()
        jobs = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Jobs")
        found = {"layers": layers(), "jobs": [feature["job_id"] for feature in jobs.getFeatures()]}
        table = iface.showAttributeTable(jobs)
        table.resize(1000, 260)
        yield from pause()
        self._grab_widget("job_list", table)
        table.close()
        (action,) = jobs.actions().actions("Feature")
        first = next(jobs.getFeatures())
        context = jobs.createExpressionContext()
        context.setFeature(first)
        jobs.actions().doAction(action.id(), first, context)
        yield lambda: len(layers()) > len(found["layers"]) + 1, 20
        yield from drawn()
        return {**found, "action": action.name(), "opened": layers()}

    def pick(self) -> Steps:
        """Choose everything in the dialog, run it, open it from the History, and type what is unknown."""
        dialog = yield from open_from_toolbox("tilejobs:startjob")
        dialog.resize(900, 860)
        field_of(dialog, "CONNECTION").setCurrentText(CONNECTION)
        yield from choose(field_of(dialog, "TILE_SET"), LARGE_TILES, lambda: self._grab("pick_tile_set", dialog))
        dialog.findChild(QComboBox, "way").setCurrentText("In a town")
        yield from choose(field_of(dialog, "TOWN_ID"), "11850", lambda: self._grab("pick_town", dialog))
        yield from choose(field_of(dialog, "RECIPE"), "Relief", lambda: self._grab("pick_recipe", dialog))
        yield from self._set_recipe_parameters(dialog)
        yield from pause()
        self._grab_widget("start_job", dialog)
        values = plain(dialog.createProcessingParameters())
        results = yield from run(dialog, {})
        dialog.close()
        dialog = yield from open_from_history()
        again = plain(dialog.createProcessingParameters())
        recipe = field_of(dialog, "RECIPE")
        recipe.clearEditText()
        QTest.keyClicks(recipe.lineEdit(), "model:nowhere")
        recipe.lineEdit().clearFocus()
        yield from pause(0.6)
        typed = dialog.createProcessingParameters()["RECIPE"]
        dialog.close()
        return {"values": values, "results": plain(results), "again": again, "typed": typed}

    def _set_recipe_parameters(self, dialog: Any) -> Steps:
        """Change a number and leave an output out, in the recipe's own widgets."""
        dialog.mainWidget().wrappers["RECIPE_PARAMETERS"].wrappedWidget().findChild(QToolButton).click()
        form = yield from wait_for(lambda: visible(RecipeDialog), 10)
        form.findChildren(QgsDoubleSpinBox)[0].setValue(300)
        next(box for box in form.findChildren(QCheckBox) if box.text() == "Slope").setChecked(False)
        yield from pause()
        self._grab_widget("recipe_parameters", form)
        form.accept()

    def model(self) -> Steps:
        QgsProject.instance().clear()
        dialog = yield from open_from_toolbox("model:chain")
        self._driver.longest_gap = 0.0
        results = yield from run(dialog, {})
        gap = self._driver.longest_gap
        dialog.close()
        return {"results": plain(results), "longest_gap": gap, "layers": layers()}

    def reload(self) -> Steps:
        dialog = yield from open_from_menu("Start job…")
        results = yield from run(dialog, self._slow_job("reload.tif"))
        dialog.close()
        job_id = results["JOB_ID"]
        yield from self._task_under_way(job_id)
        iface.messageBar().clearWidgets()
        remember(StartedJob(CONNECTION, "tile_jobs", self._findings["job_in_two_lanes"]["results"]["JOB_ID"]))
        began = time.monotonic()
        qgis.utils.unloadPlugin(PLUGIN)
        unloaded = {
            "seconds": time.monotonic() - began,
            "providers": providers(),
            "menu": [action.text() for action in menu_actions()],
            "tasks": QgsApplication.taskManager().countActiveTasks(),
            "saga_processes": saga_processes(),
        }
        with self._store() as store:
            unloaded["status"] = store.jobs.job(job_id).status.value
        qgis.utils.loadPlugin(PLUGIN)
        qgis.utils.startPlugin(PLUGIN)
        loaded = {"providers": providers(), "menu": [action.text() for action in menu_actions()]}
        told = yield from self._job_of_earlier_window()
        dialog = yield from open_from_toolbox("tilejobs:runworker")
        results = yield from run(dialog, {"CONNECTION": CONNECTION, "STOP_WHEN_IDLE": True})
        dialog.close()
        with self._store() as store:
            status = store.jobs.job(job_id).status.value
        return {"unloaded": unloaded, "loaded": loaded, "told": told, "worker": results, "status": status}

    def exit(self) -> Steps:
        QgsProject.instance().clear()
        dialog = yield from open_from_menu("Start job…")
        results = yield from run(dialog, self._slow_job("session_exit.tif"))
        dialog.close()
        yield from self._task_under_way(results["JOB_ID"])
        QTimer.singleShot(0, iface.actionExit().trigger)
        question = yield from wait_for(lambda: visible(QMessageBox), 10)
        text = question.text()
        QTimer.singleShot(0, question.button(QMessageBox.StandardButton.Yes).click)
        yield lambda: not QgsApplication.taskManager().countActiveTasks(), 20
        with self._store() as store:
            status = store.jobs.job(results["JOB_ID"]).status.value
        # The window closes while this one is under way.
        # It still has tiles for some 15 seconds, longer than the window takes to close.
        watched = yield from self._job_under_way("exit.tif", TILE_IDS="r0_c0,r0_c1,r0_c2,r0_c3,r1_c0,r1_c1,r1_c2,r1_c3")
        return {"job": results["JOB_ID"], "question": text, "status": status, "watched": watched}

    # What steps share

    def _job(self, tile_set: str, **values: Any) -> dict[str, Any]:
        rows, columns = {LARGE_TILES: (3, 2), SMALL_TILES: (5, 4)}[tile_set]
        ids = [f"r{row}_c{column}" for row in range(rows) for column in range(columns)]
        return {"CONNECTION": CONNECTION, "TILE_SET": tile_set, "TILE_IDS": ",".join(ids), **values}

    def _slow_job(self, mosaic: str) -> dict[str, Any]:
        recipe = {"RECIPE": "quick:copy", "RECIPE_PARAMETERS": '{"SECONDS": 0.5}', "HALO": 0}
        return self._job(SMALL_TILES, RUN=1, MOSAIC=self._file(mosaic), **recipe)

    def _job_under_way(self, mosaic: str, **values: str) -> Steps:
        """Start a job in the background; give its number as soon as the window shows a complete tile."""
        iface.messageBar().clearWidgets()
        QgsSettings().setValue("tile_jobs/block_pixels", 0)
        dialog = yield from open_from_menu("Start job…")
        recipe = {"RECIPE": "script:deaf", "RECIPE_PARAMETERS": '{"SECONDS": 1}', "HALO": 0}
        job = self._job(SMALL_TILES, RUN=1, MOSAIC=self._file(mosaic), **recipe)
        results = yield from run(dialog, {**job, **values})
        dialog.close()
        yield lambda: watched_item() and watched_item().findChild(QProgressBar).value() > 0, 60
        # Not before the worker has read it.
        QgsSettings().remove("tile_jobs/block_pixels")
        return results["JOB_ID"]

    def _task_under_way(self, job_id: int) -> Steps:
        """Give the task of a job that this window runs, as soon as one of its tiles is complete."""

        def is_under_way() -> bool:
            with self._store() as store:
                return store.jobs.progress(job_id).complete > 0

        yield is_under_way, 30
        name = f"Job {job_id}: "
        return next(task for task in QgsApplication.taskManager().tasks() if task.description().startswith(name))

    def _job_of_earlier_window(self) -> Steps:
        """Give what is told of a job that an earlier window has started, and the layers after a click on its button."""
        text = yield from plugin_message()
        QgsProject.instance().clear()
        item = next(item for item in iface.messageBar().items() if item.title() == "Tile Jobs")
        item.findChild(QPushButton).click()
        yield from drawn()
        return {"message": text, "layers": layers()}

    def _store(self) -> JobDatabase:
        return JobDatabase(find_connection(CONNECTION))

    def _save_connection(self) -> None:
        uri = QgsDataSourceUri()
        uri.setConnection(*(self._settings[name] for name in ("host", "port", "dbname", "user", "password")))
        postgres = QgsProviderRegistry.instance().providerMetadata("postgres")
        settings = {"saveUsername": True, "savePassword": True}
        postgres.saveConnection(postgres.createConnection(uri.uri(False), settings), CONNECTION)


#: Recipes that only this session has.
PROVIDER = QuickProvider()
