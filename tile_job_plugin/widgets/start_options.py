"""The part of the start form that says how a job is run: its name, its turn, its time and its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.gui import QgsCollapsibleGroupBox, QgsDateTimeEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox

from tile_job_plugin.requests.queue_request import HIGHEST, LONGEST_NAME, LOWEST
from tile_job_plugin.translations import Translated
from tile_job_plugin.widgets.engine_choice import EngineChoice

#: What parameter RUN calls the places of a job.
HERE, IN_BACKGROUND, BY_WORKER = 0, 1, 2


class StartOptions(Translated, QgsCollapsibleGroupBox):
    """A group that is opened by those who need it."""

    def __init__(self, connection: Callable[[], str]) -> None:
        """Take the name of the job database's *connection* whenever it is needed."""
        super().__init__()
        self.setTitle(self.tr("More"))
        # QGIS keeps under this name whether the group is open.
        self.setObjectName("tile_jobs_start_options")
        self.setCollapsed(True)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setToolTip(self.tr("What lists and messages call the job, beside its number"))
        self.priority = QSpinBox()
        self.priority.setRange(LOWEST, HIGHEST)
        self.priority.setToolTip(self.tr("Workers take jobs with a higher priority first"))
        self.not_before = QgsDateTimeEdit()
        self.not_before.setAllowNull(True)
        self.not_before.setNullRepresentation(self.tr("at once"))
        self.not_before.clear()
        self.not_before.setToolTip(self.tr("No worker takes the job before this time"))
        self.run = self._places()
        self.engine = EngineChoice(connection)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Priority"), self.priority)
        form.addRow(self.tr("Not before"), self.not_before)
        form.addRow(self.tr("Run"), self.run)
        form.addRow(self.tr("Helpers"), self.engine)

    def values(self) -> dict[str, Any]:
        """Return the parameters of `startjob` that are not as usual, and RUN."""
        moment = self.not_before.dateTime()
        values = {
            "JOB_NAME": self.name.text().strip(),
            "PRIORITY": self.priority.value() or None,
            "NOT_BEFORE": moment.toString(Qt.DateFormat.ISODate) if moment.isValid() else None,
            "RUN": self.run.currentData(),
            **self.engine.values(),
        }
        return {name: value for name, value in values.items() if value not in (None, "")}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show parameters of `startjob`, but for the time: that of an earlier job may be over."""
        self.name.setText(values["JOB_NAME"])
        self.priority.setValue(values["PRIORITY"])
        self.not_before.clear()
        self.engine.set_values(values)

    def _places(self) -> QComboBox:
        run = QComboBox()
        run.addItem(self.tr("In the background"), IN_BACKGROUND)
        run.addItem(self.tr("Leave to a worker"), BY_WORKER)
        run.addItem(self.tr("Here, in this window"), HERE)
        tool_tips = (
            self.tr("In a separate process, which goes on when QGIS is closed"),
            self.tr("The next free worker runs the job"),
            self.tr("As a task of this window, with which the job ends"),
        )
        for row, tool_tip in enumerate(tool_tips):
            run.setItemData(row, tool_tip, Qt.ItemDataRole.ToolTipRole)
        return run
