"""What the user can do with jobs: the actions, and what is said when they are done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Callable

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QInputDialog, QMessageBox, QWidget

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, Counted, Plural
from tile_job_plugin.panel.bulk_actions import Outcomes, change_each, delete_each, retry_each
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.requests.queue_request import HIGHEST, LOWEST
from tile_job_plugin.text import listed
from tile_job_plugin.translations import Translated

#: How many refusals the message bar shows without a click.
SHOWN = 2
#: What is said of one job and of several that something was done with.
_CANCELLED = QT_TRANSLATE_N_NOOP("TileJobs", "1 job cancelled.", "{count} jobs cancelled.")
_PAUSED = QT_TRANSLATE_N_NOOP("TileJobs", "1 job paused.", "{count} jobs paused.")
_RESUMED = QT_TRANSLATE_N_NOOP("TileJobs", "1 job resumed.", "{count} jobs resumed.")
_RETRIED = QT_TRANSLATE_N_NOOP("TileJobs", "1 job retried.", "{count} jobs retried.")
_PRIORITIZED = QT_TRANSLATE_N_NOOP("TileJobs", "Priority of 1 job changed.", "Priority of {count} jobs changed.")
_DELETED = QT_TRANSLATE_N_NOOP("TileJobs", "1 job deleted.", "{count} jobs deleted.")


class JobCommands(Translated, QObject):
    """The actions on the jobs that *chosen* gives the numbers of; *priority* tells that of the first."""

    def __init__(
        self, around: Surroundings, chosen: Callable[[], Sequence[int]], priority: Callable[[], int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._chosen = chosen
        self._priority = priority
        self._parent = parent
        self.cancel = self._action(self.tr("Cancel"), "/mTaskCancel.svg", self._cancel)
        self.cancel.setToolTip(self.tr("Run no more tiles; complete ones are kept"))
        self.pause = self._action(self.tr("Pause"), "/temporal_navigation/pause.svg", self._pause)
        self.pause.setToolTip(self.tr("Complete the tiles under way, and begin no more"))
        self.resume = self._action(self.tr("Resume"), "/mActionPlay.svg", self._resume)
        self.resume.setToolTip(self.tr("Let paused jobs go on where they stood"))
        self.priority = self._action(self.tr("Priority…"), "/mActionArrowUp.svg", self._ask_for_priority)
        self.priority.setToolTip(self.tr("Say which jobs workers take first"))
        self.retry = self._action(self.tr("Retry"), "/mActionReload.svg", self._retry)
        self.retry.setToolTip(self.tr("Run the tiles that are not complete, in a separate process"))
        self.again = self._action(self.tr("Run again with changes"), "/mActionDuplicateLayer.svg", self._run_again)
        self.again.setToolTip(self.tr("Show in the tab Start what the job was started with"))
        self.delete = self._action(self.tr("Delete…"), "/mActionDeleteSelected.svg", self._ask_to_delete)
        self.delete.setToolTip(self.tr("Delete the selected jobs (Del)"))
        self.delete.setShortcut(Qt.Key.Key_Delete)
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def actions(self) -> list[QAction]:
        """The actions, in the order in which they are shown."""
        return [self.cancel, self.pause, self.resume, self.priority, self.retry, self.again, self.delete]

    def enable(self) -> None:
        """Enable the actions where there are jobs for them."""
        for action in self.actions:
            action.setEnabled(bool(self._chosen()))
        self.again.setEnabled(len(self._chosen()) == 1)

    def _cancel(self) -> None:
        self._change(lambda database, job_id: database.jobs.cancel_job(job_id), _CANCELLED)

    def _pause(self) -> None:
        self._change(lambda database, job_id: database.queue.pause_job(job_id), _PAUSED)

    def _resume(self) -> None:
        self._change(lambda database, job_id: database.queue.resume_job(job_id), _RESUMED)

    def _retry(self) -> None:
        self._carry_out(partial(retry_each, self._chosen()), _RETRIED)

    def retry_tile(self, job_id: int, tile_id: str) -> None:
        """Retry one of a job's failed tiles."""
        self._carry_out(partial(retry_each, [job_id], tile_ids=[tile_id]), _RETRIED)

    def _run_again(self) -> None:
        (job_id,) = self._chosen()
        self._around.wishes.run_again.emit(job_id)

    def _ask_for_priority(self) -> None:
        job_ids = self._chosen()
        dialog = QInputDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Priority"))
        dialog.setLabelText(
            self.tr("Priority ({lowest} to {highest}, highest first)").format(lowest=LOWEST, highest=HIGHEST)
        )
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(LOWEST, HIGHEST)
        dialog.setIntValue(self._priority())
        dialog.intValueSelected.connect(
            lambda priority: self._carry_out(
                partial(change_each, job_ids, partial(_prioritize, priority)), _PRIORITIZED
            )
        )
        dialog.open()

    def _ask_to_delete(self) -> None:
        job_ids = self._chosen()
        if not job_ids:
            return
        box = DeletionQuestion(job_ids, self._parent)
        box.confirmed.connect(lambda with_files: self._carry_out(partial(delete_each, job_ids, with_files), _DELETED))
        box.open()

    def _change(self, change: Callable[[JobDatabase, int], object], texts: Plural) -> None:
        self._carry_out(partial(change_each, self._chosen(), change), texts)

    def _carry_out(self, work: Callable[[JobDatabase], Outcomes], texts: Plural) -> None:
        self._around.database.worker.ask(object(), work, partial(self._tell, texts), self._tell_failure)

    def _tell(self, texts: Plural, outcomes: Outcomes) -> None:
        """Say what was done, and what was not and why."""
        self._around.database.look()
        reasons = [self._reason(job_id, reason) for job_id, reason in outcomes.refused.items()] + outcomes.warnings
        parts = [said(Counted(texts, len(outcomes.done))), *reasons[:SHOWN]]
        if len(reasons) > SHOWN:
            parts.append(self.tr("{count} more messages.").format(count=len(reasons) - SHOWN))
        level = Qgis.MessageLevel.Warning if reasons else Qgis.MessageLevel.Success
        self._around.say(" ".join(parts), level, "\n".join(reasons) if len(reasons) > SHOWN else "")

    def _reason(self, job_id: int, reason: Exception | str) -> str:
        text = reason if isinstance(reason, str) else said(reason)
        return str(self.tr("Job {job}: {reason}").format(job=job_id, reason=text))

    def _tell_failure(self, error: Exception) -> None:
        self._around.say(said(error), Qgis.MessageLevel.Warning)

    def _action(self, text: str, icon: str, act: Callable[[], None]) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self._parent)
        action.triggered.connect(lambda _: act())
        return action


def _prioritize(priority: int, database: JobDatabase, job_id: int) -> None:
    database.queue.change_job(job_id, priority)


class DeletionQuestion(Translated, QMessageBox):
    """Asks whether jobs are to be deleted, and whether their files are as well."""

    #: They are; with whether their files are.
    confirmed = pyqtSignal(bool)

    def __init__(self, job_ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Delete jobs"))
        question = QT_TRANSLATE_N_NOOP("TileJobs", "Delete job {jobs}?", "Delete {count} jobs?")
        self.setText(said(Counted(question, len(job_ids), jobs=listed(job_ids))))
        self.setInformativeText(
            self.tr(
                "Deleted from the job database, with their tiles and logs: {jobs}. Jobs that have not ended stay."
            ).format(jobs=listed(job_ids))
        )
        self.files = QCheckBox(self.tr("Delete mosaics, map tiles and kept tile results as well"))
        self.setCheckBox(self.files)
        self.button = self.addButton(self.tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.button.clicked.connect(lambda _: self.confirmed.emit(self.files.isChecked()))
