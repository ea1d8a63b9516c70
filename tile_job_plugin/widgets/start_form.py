"""The form in which a job is put together, estimated and started."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Callable

import processing
from qgis.core import Qgis, QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProject
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.recipes.recipe_choices import remember_recipe
from tile_job_plugin.requests.tile_count import TileCount
from tile_job_plugin.text import file_name
from tile_job_plugin.translations import Translated
from tile_job_plugin.widgets.background_run import Told, run_in_background
from tile_job_plugin.widgets.copy_button import CopyButton
from tile_job_plugin.widgets.database_combo import DatabaseCombo
from tile_job_plugin.widgets.lookup import Question
from tile_job_plugin.widgets.recipe_choice_form import RecipeChoiceForm
from tile_job_plugin.widgets.recipe_form import UnwritableValue
from tile_job_plugin.widgets.result_fields import ResultFields
from tile_job_plugin.widgets.start_options import HERE, IN_BACKGROUND, StartOptions
from tile_job_plugin.widgets.tile_choice import TileChoice
from tile_job_plugin.widgets.tile_counter import TileCounter
from tile_job_plugin.widgets.try_folders import TryFolders

#: The recipe that is shown at first.
RECIPE = "tilejobs:relief"
#: Shows a text to the user.
Say = Callable[[str, Qgis.MessageLevel], None]


class StartForm(Translated, QWidget):
    """Shows what a job takes, from the tile set to the result, and buttons to estimate and to start it."""

    #: A job was started; its number.
    started = pyqtSignal(int)

    def __init__(
        self, database: Callable[[], tuple[str, str]], canvas: QgsMapCanvas, bar: QgsMessageBar, say: Say
    ) -> None:
        """Take the connection and the schema from *database* whenever they are needed."""
        super().__init__()
        self._database = database
        self._say = say
        self.tile_set = DatabaseCombo(self._sets_with, self.tr("No tile sets registered"))
        self.tiles = TileChoice(self._towns_with, self._named_set, canvas)
        self.recipe = RecipeChoiceForm(RECIPE, canvas, bar)
        self.results = ResultFields()
        self.options = StartOptions(lambda: self._database()[0])
        self.count_text = QLabel()
        self.count_text.setWordWrap(True)
        self.estimate_text = QLabel()
        self.estimate_text.setWordWrap(True)
        self.register_button = QPushButton(self.tr("Register…"))
        self.show_button = QPushButton(self.tr("Show tiles"))
        self.estimate_button = QPushButton(self.tr("Estimate"))
        self.try_button = QPushButton(self.tr("Try on one tile"))
        self.try_button.setToolTip(self.tr("Runs the recipe on the tile in the middle and opens a temporary mosaic"))
        self.copy_button = CopyButton(self.values, self._refuse)
        self.start_button = QPushButton(self.tr("Start"))
        self._counter = TileCounter(self)
        self._try_folders = TryFolders(self)
        self._middle = ""
        self._lay_out()
        self._connect()
        self._propose()
        self._show_count(None)

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob`. Raises UnwritableValue."""
        return {**self.work(), **self.options.values()}

    def work(self) -> dict[str, Any]:
        """Return the parameters that say what the job does and makes. Raises UnwritableValue."""
        connection, schema = self._database()
        return {
            "CONNECTION": connection,
            "SCHEMA": schema,
            "TILE_SET": self.tile_set.value(),
            **self.tiles.values(),
            **self.recipe.values(),
            **self.results.values(),
        }

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show parameters of `startjob`, as a job had them; what it has made is not to be replaced."""
        self.tile_set.set_value(values["TILE_SET"])
        self.tiles.set_values(values)
        self.recipe.set_values(values)
        self.results.set_values(values)
        self.options.set_values(values)
        self._propose()

    def forget(self) -> None:
        """Drop the names that were read from the database: another one is chosen."""
        self.tile_set.forget()
        self.tiles.town.forget()
        self.estimate_text.clear()

    def estimate(self) -> None:
        """Show what the job would take; one tile is tried where no earlier job tells."""
        if values := self._told(self.work):
            self.estimate_button.setEnabled(False)
            self.estimate_text.setText(self.tr("Estimating…"))
            self._run("tilejobs:estimatejob", {**values, "TRY": True}, self._show_estimate, self._refuse_estimate)

    def start(self) -> None:
        """Start the job, and say so; of one that is run in this window, say that it is complete."""
        if values := self._told(self.values):
            self.start_button.setEnabled(False)
            remember_recipe(values["RECIPE"])
            self.results.remember_folder()
            self._run("tilejobs:startjob", _shown(values), self._tell_start, self._refuse_start)

    def try_one(self) -> None:
        """Start a job on the tile in the middle of those that are chosen; its mosaic is temporary."""
        if values := self._told(self.work):
            for name in self.tiles.values():
                del values[name]
            tile_id, folder = self._middle, self._try_folders.make()
            place = {"MOSAIC": f"{folder}/{file_name(tile_id)}.tif", "MAP_TILES": None, "RUN": IN_BACKGROUND}
            self.try_button.setEnabled(False)
            self._run(
                "tilejobs:startjob",
                {**values, "TILE_IDS": tile_id, **place},
                partial(self._tell_try, tile_id),
                partial(self._refuse_try, folder),
            )

    def note_failure(self, mosaic_path: str) -> None:
        """Keep that a job has ended without its mosaic; nothing of one that was only tried stays."""
        self._try_folders.note_failure(Path(mosaic_path))

    def register(self) -> None:
        """Open the dialog that registers a tile set."""
        connection, schema = self._database()
        dialog = processing.createAlgorithmDialog(
            "tilejobs:registertileset", {"CONNECTION": connection, "SCHEMA": schema}
        )
        dialog.algorithmFinished.connect(partial(self._take_registered, dialog))
        dialog.show()

    def _take_registered(self, dialog: Any, is_registered: bool, _: Any) -> None:
        """Choose the tile set that was just registered."""
        if is_registered:
            self.tile_set.forget()
            self.tile_set.set_value(dialog.createProcessingParameters()["TILE_SET"])

    def show_tiles(self) -> None:
        """Add the tiles of the set to the map."""
        connection, schema = self._database()
        output = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, QgsProject.instance())
        values = {"CONNECTION": connection, "SCHEMA": schema, "TILE_SET": self.tile_set.value(), "OUTPUT": output}
        self._run("tilejobs:tilesetlayer", values, lambda outputs, told: None, self._refuse)

    def _run(
        self,
        algorithm_id: str,
        values: Mapping[str, Any],
        done: Callable[[Mapping[str, Any], Told], None],
        failed: Callable[[str], None],
    ) -> None:
        """Run an algorithm in the background; the form may be gone at its end, as the plugin was unloaded."""

        def if_there(call: Callable[..., None]) -> Callable[..., None]:
            return lambda *told: None if sip.isdeleted(self) else call(*told)

        run_in_background(algorithm_id, values, if_there(done), if_there(failed))

    def _told(self, values: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
        """Return parameters, or say why they can't be given."""
        try:
            return values()
        except UnwritableValue as error:
            self._refuse(str(error))
            return None

    def _show_estimate(self, outputs: Mapping[str, Any], told: Told) -> None:
        self.estimate_button.setEnabled(True)
        self.estimate_text.setText("\n".join([told.lines[-1], *told.warnings]))

    def _refuse_estimate(self, reason: str) -> None:
        self.estimate_button.setEnabled(True)
        self.estimate_text.clear()
        self._refuse(reason)

    def _tell_start(self, outputs: Mapping[str, Any], told: Told) -> None:
        self.start_button.setEnabled(True)
        self._propose()
        is_complete = outputs["STATUS"] == JobStatus.COMPLETE.value
        text = self.tr("Job {job} is complete.") if is_complete else self.tr("Job {job} was started.")
        self._tell(text.format(job=outputs["JOB_ID"]), outputs, told)

    def _refuse_start(self, reason: str) -> None:
        self.start_button.setEnabled(True)
        self._refuse(reason)

    def _tell_try(self, tile_id: str, outputs: Mapping[str, Any], told: Told) -> None:
        self._offer_try()
        text = self.tr("Tile {tile} is tried as job {job}.")
        self._tell(text.format(tile=tile_id, job=outputs["JOB_ID"]), outputs, told)

    def _refuse_try(self, folder: Path, reason: str) -> None:
        self._try_folders.remove(folder)
        self._offer_try()
        self._refuse(reason)

    def _tell(self, text: str, outputs: Mapping[str, Any], told: Told) -> None:
        """Say that a job was started, and what was warned of."""
        for warning in told.warnings:
            self._refuse(warning)
        self._say(text, Qgis.MessageLevel.Success)
        self.started.emit(outputs["JOB_ID"])

    def _offer_try(self) -> None:
        self.try_button.setEnabled(bool(self._middle))

    def _count(self) -> None:
        """Have the tiles counted that are chosen by now."""
        connection, schema = self._database()
        names = {"CONNECTION": connection, "SCHEMA": schema, "TILE_SET": self.tile_set.value()}
        self._counter.ask({**names, **self.tiles.values()})

    def _show_count(self, found: TileCount | Exception | None) -> None:
        """Say how many tiles are chosen, or why that is not known; only some can be tried."""
        self._middle = found.middle if isinstance(found, TileCount) else ""
        self._offer_try()
        if isinstance(found, TileCount):
            text = self.tr("{tiles} of {total} tiles, {megapixels:.1f} Mpx")
            self.count_text.setText(
                text.format(tiles=found.tiles, total=found.total, megapixels=found.pixels / 1_000_000)
            )
        else:
            self.count_text.setText(said(found) if found else "")

    def _refuse(self, reason: str) -> None:
        self._say(reason, Qgis.MessageLevel.Warning)

    def _sets_with(self, text: str) -> Question:
        connection, schema = self._database()
        return Question(connection, schema, text=text)

    def _towns_with(self, text: str) -> Question | None:
        connection, schema = self._database()
        tile_set = self.tile_set.value()
        return Question(connection, schema, tile_set, text) if tile_set else None

    def _named_set(self) -> tuple[str, str, str]:
        return (*self._database(), self.tile_set.value())

    def _propose(self) -> None:
        self.results.propose(self.tile_set.value(), self.recipe.recipe.value())

    def _connect(self) -> None:
        self.tile_set.changed.connect(self.tiles.town.forget)
        self.tile_set.changed.connect(self._propose)
        self.recipe.changed.connect(self._propose)
        self.tile_set.changed.connect(self._count)
        self.tile_set.changed.connect(self.tiles.picker.forget)
        self.tiles.picker.refused.connect(lambda error: self._refuse(said(error)))
        self.tiles.changed.connect(self._count)
        self._counter.counted.connect(self._show_count)
        self.try_button.clicked.connect(lambda _: self.try_one())
        self.register_button.clicked.connect(lambda _: self.register())
        self.show_button.clicked.connect(lambda _: self.show_tiles())
        self.estimate_button.clicked.connect(lambda _: self.estimate())
        self.start_button.clicked.connect(lambda _: self.start())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Tile set"), self.tile_set)
        form.addRow("", _in_a_row(self.register_button, self.show_button))
        form.addRow(self.tr("Tiles"), self.tiles)
        form.addRow("", self.count_text)
        recipe = QgsCollapsibleGroupBox(self.tr("Recipe"))
        # QGIS keeps under this name whether the group is open.
        recipe.setObjectName("tile_jobs_recipe")
        QVBoxLayout(recipe).addWidget(self.recipe)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(recipe)
        column.addWidget(self.results)
        column.addWidget(self.options)
        column.addWidget(self.estimate_text)
        column.addWidget(_in_a_row(self.start_button, self.estimate_button, self.try_button, self.copy_button))
        column.addStretch()


def _shown(values: dict[str, Any]) -> dict[str, Any]:
    """Have the mosaic of a job that is run in this window opened; who watches the others opens theirs."""
    if values["RUN"] != HERE:
        return values
    return {**values, "MOSAIC": QgsProcessingOutputLayerDefinition(values["MOSAIC"], QgsProject.instance())}


def _in_a_row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return row
