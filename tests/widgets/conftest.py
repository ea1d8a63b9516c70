"""QGIS' dialogs without a screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from tests.jobs.records import tile_set_record
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.main_thread import process_events


@pytest.fixture(scope="session")
def editors(qgis_app: QgsApplication) -> None:
    """QGIS' own widgets, which a window sets up at its start."""
    QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def close_all(editors: None) -> Iterator[list[Any]]:
    """Close dialogs at the test's end."""
    dialogs: list[Any] = []
    yield dialogs
    for dialog in dialogs:
        dialog.close()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_dialog(close_all: list[Any]) -> Callable[..., Any]:
    """Open an algorithm's dialog as the Toolbox does, with values."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    def open_(algorithm_id: str, **values: Any) -> Any:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        dialog = algorithm.createCustomParametersWidget(None) or AlgorithmDialog(algorithm)
        close_all.append(dialog)
        dialog.setParameters(values)
        dialog.show()
        return dialog

    return open_


@pytest.fixture
def open_batch(close_all: list[Any]) -> Callable[[str], Any]:
    """Open the batch panel of an algorithm; gives its dialog."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    def open_(algorithm_id: str) -> Any:
        dialog = BatchAlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById(algorithm_id))
        close_all.append(dialog)
        dialog.show()
        return dialog

    return open_


@pytest.fixture
def open_step(close_all: list[Any]) -> Callable[..., Any]:
    """Open an algorithm as a step of a model, a new one or that with a number; gives its dialog."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    def open_(algorithm_id: str, model: QgsProcessingModelAlgorithm, child: str | None = None) -> Any:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        dialog = ModelerParametersDialog(algorithm, model, child)
        close_all.append(dialog)
        dialog.show()
        return dialog

    return open_


def wait_until(condition: Callable[[], Any], seconds: float = 10) -> None:
    """Handle events until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "what is waited for did not come"
        process_events(20)


def texts_of(combo: Any) -> list[str]:
    return [combo.itemText(row) for row in range(combo.count())]


def field_of(dialog: Any, parameter: str) -> Any:
    """The field with choices that shows a parameter."""
    from tile_job_plugin.widgets.choice_combo import ChoiceCombo

    return dialog.mainWidget().wrappers[parameter].wrappedWidget().findChild(ChoiceCombo)


@pytest.fixture
def register(store: JobDatabase) -> Callable[..., None]:
    """Register a tile set by its name, with towns."""

    def make(name: str, *towns: str) -> None:
        store.tile_sets.replace_tile_set(tile_set_record(name, towns={town: ["a"] for town in towns}))

    return make
