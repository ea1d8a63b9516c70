"""The form in which a job is put together, estimated and started."""

from __future__ import annotations

import json
import shlex
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsMessageBar, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox

from tests.fixtures.jobs import ALL_TILES
from tests.widgets.conftest import texts_of, wait_until
from tile_job_plugin.jobs.model import JobStatus
from tile_job_plugin.main_thread import process_events
from tile_job_plugin.recipes.recipe_choices import RECENT_SETTING, recent_recipes
from tile_job_plugin.widgets import start_form
from tile_job_plugin.widgets.call_text import command_text, python_text
from tile_job_plugin.widgets.recipe_combo import recipe_search
from tile_job_plugin.widgets.recipe_form import UnwritableValue
from tile_job_plugin.widgets.result_fields import FOLDER_SETTING
from tile_job_plugin.widgets.start_form import StartForm
from tile_job_plugin.widgets.start_options import BY_WORKER, HERE
from tile_job_plugin.widgets.tile_picker import RectangleTool, TilePicker

WARNING, SUCCESS = Qgis.MessageLevel.Warning, Qgis.MessageLevel.Success


@pytest.fixture
def said():
    """What the form has said, with its level."""
    return []


@pytest.fixture
def open_form(editors, close_all, saved_connection, said, tmp_path):
    """Open the form on the test's database."""
    QgsSettings().setValue(FOLDER_SETTING, str(tmp_path))

    def open_():
        canvas, bar = QgsMapCanvas(), QgsMessageBar()
        form = StartForm(
            lambda: (saved_connection, "tile_jobs"), canvas, bar, lambda text, level: said.append((text, level))
        )
        form.canvas_of_test = canvas
        close_all.extend([form, canvas, bar])
        form.show()
        return form

    yield open_
    # A search that goes on would meet a field that is gone.
    recipe_search().finish()
    QgsProject.instance().clear()
    for setting in (FOLDER_SETTING, RECENT_SETTING):
        QgsSettings().remove(setting)


@pytest.fixture
def form(open_form, tile_set):
    """The form, with a job on all tiles of a registered set."""
    form = open_form()
    form.tile_set.set_value(tile_set)
    form.tiles.choose("ALL")
    form.recipe.recipe.set_value("native:slope")
    form.results.halo.setValue(1)
    return form


def test_fields_that_are_hidden_at_first_have_names_that_are_read_aloud(open_form):
    form = open_form()
    engine = form.options.engine
    fields = (form.tiles.town, form.tiles.layer, engine.engine, engine.helpers)
    assert all(field.accessibleName() for field in fields)


def test_tile_sets_are_offered(open_form, tile_set):
    form = open_form()
    wait_until(lambda: tile_set in texts_of(form.tile_set))


def test_each_way_to_name_tiles_gives_its_own_parameters(form):
    def values_of(parameter):
        form.tiles.choose(parameter)
        return form.tiles.values()

    form.tiles.ids.setText(" r0_c0,r0_c1 ")
    form.tiles.town.set_value("11850")
    form.tiles.clip.setChecked(True)
    assert values_of("TILE_IDS") == {"TILE_IDS": "r0_c0,r0_c1"}
    assert values_of("TOWN_ID") == {"TOWN_ID": "11850", "CLIP": True}
    assert values_of("ALL") == {"ALL": True}
    assert values_of("EXTENT") == {"EXTENT": "", "CLIP": True}
    assert values_of("AREA") == {"AREA": "", "CLIP": True}


def test_an_area_is_a_layer_of_the_project_and_may_be_its_selected_features(form, towns):
    layer = QgsVectorLayer(str(towns), "towns")
    QgsProject.instance().addMapLayer(layer)
    form.tiles.layer.setLayer(layer)
    form.tiles.choose("AREA")
    area = form.tiles.values()["AREA"]
    assert (area.source.staticValue(), area.selectedFeaturesOnly) == (layer.id(), False)
    form.tiles.selected.setChecked(True)
    assert form.tiles.values()["AREA"].selectedFeaturesOnly


def test_the_recipes_own_widgets_give_its_parameters(form):
    form.recipe.recipe.set_value("tilejobs:skyview")
    assert form.values()["RECIPE_PARAMETERS"] == ""
    box = next(box for box in form.recipe.form.findChildren(QCheckBox) if box.toolTip() == "VISIBLE")
    box.click()
    assert json.loads(form.values()["RECIPE_PARAMETERS"]) == {"VISIBLE": True}


def test_what_is_no_recipe_has_no_widgets_and_is_refused_by_name(form, said):
    form.recipe.recipe.set_value("tilejobs:nothing")
    assert form.values()["RECIPE"] == "tilejobs:nothing"
    assert form.recipe.form is None
    form.start()
    wait_until(lambda: said)
    assert [level for _, level in said] == [WARNING]
    assert "RECIPE: there is no Processing algorithm 'tilejobs:nothing'" in said[0][0]
    assert form.start_button.isEnabled()


def test_a_value_that_cannot_be_written_is_told_and_nothing_is_started(form, said, monkeypatch, store):
    form.values()
    # No widget of a shipped recipe can hold such a value.
    monkeypatch.setattr(form.recipe.form.rows[0], "value", lambda: json.loads("{"))
    with pytest.raises(UnwritableValue):
        form.values()
    form.start()
    assert "this value can't be written" in said[0][0]
    assert not store.jobs.jobs()


def test_a_new_file_is_proposed_in_the_folder_of_the_last_result_until_one_is_named(form, tmp_path):
    assert Path(form.values()["MOSAIC"]) == tmp_path / "jacksboro_slope.tif"
    (tmp_path / "jacksboro_slope.tif").touch()
    form.tile_set.changed.emit()
    assert Path(form.values()["MOSAIC"]) == tmp_path / "jacksboro_slope_2.tif"
    form.results.mosaic.setFilePath(str(tmp_path / "mine.tif"))
    form.tile_set.changed.emit()
    assert Path(form.values()["MOSAIC"]) == tmp_path / "mine.tif"


def test_a_file_is_proposed_once_the_user_pauses(form, tmp_path):
    former = form.values()["MOSAIC"]
    QTest.keyClicks(form.tile_set.lineEdit(), "_north")
    assert form.results.mosaic.filePath() == former
    wait_until(lambda: Path(form.results.mosaic.filePath()) == tmp_path / "jacksboro_north_slope.tif")


def test_the_job_is_estimated_in_the_background(form, said, store):
    form.estimate()
    assert not form.estimate_button.isEnabled()
    wait_until(form.estimate_button.isEnabled, seconds=60)
    assert not said
    assert form.estimate_text.text().startswith("Tiles: 6, ")
    assert "by one tile tried" in form.estimate_text.text()
    assert not store.jobs.jobs()


def test_a_form_that_is_gone_hears_of_nothing(form, close_all, monkeypatch):
    errors = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: errors.append(error))
    form.estimate()
    close_all.remove(form)
    # As where the plugin is unloaded.
    sip.delete(form)
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks(), seconds=60)
    process_events(200)
    assert errors == []


def test_the_job_that_is_shown_is_started(form, said, store, tmp_path):
    started = []
    form.started.connect(started.append)
    form.options.run.setCurrentIndex(1)
    form.start()
    assert not form.start_button.isEnabled()
    wait_until(lambda: started, seconds=60)
    (job,) = store.jobs.jobs()
    assert started == [job.id]
    assert said == [(f"Job {job.id} was started.", SUCCESS)]
    assert (job.status, job.recipe, job.halo) == (JobStatus.READY, "native:slope", 1)
    assert job.mosaic_path == str(tmp_path / "jacksboro_slope.tif")
    assert recent_recipes()[0] == "native:slope"
    assert store.jobs.progress(job.id).total == 6


def test_the_job_gets_the_name_the_turn_the_time_and_the_helpers_that_are_given(form, said, store, set_engine):
    set_engine(command_line="{command}")
    options = form.options
    options.run.setCurrentIndex(options.run.findData(BY_WORKER))
    options.name.setText(" Relief of June ")
    options.priority.setValue(-7)
    options.not_before.setDateTime(QDateTime(2099, 6, 21, 20, 0, 0))
    options.engine.engine.setCurrentIndex(options.engine.engine.findData("command"))
    options.engine.helpers.setValue(3)
    form.start()
    wait_until(lambda: said, seconds=60)
    (job,) = store.jobs.jobs()
    assert (job.name, job.priority) == ("Relief of June", -7)
    assert job.not_before == datetime(2099, 6, 21, 20).astimezone()
    assert (job.engine, job.helpers) == ("command", 3)


def test_a_job_that_is_run_here_has_its_mosaic_opened_when_it_is_complete(form, said, store):
    form.options.run.setCurrentIndex(form.options.run.findData(HERE))
    form.start()
    wait_until(lambda: said, seconds=120)
    assert said == [("Job 1 is complete.", SUCCESS)]
    assert store.jobs.job(1).status is JobStatus.COMPLETE
    assert [layer.source() for layer in QgsProject.instance().mapLayers().values()] == [store.jobs.job(1).mosaic_path]


def test_the_tiles_of_the_set_are_added_to_the_map(form, said):
    form.show_tiles()
    wait_until(lambda: QgsProject.instance().mapLayers(), seconds=30)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == 6
    assert not said


def test_the_tiles_that_are_chosen_are_counted_as_they_change(form):
    wait_until(lambda: form.count_text.text() == "6 of 6 tiles, 0.1 Mpx")
    form.tiles.choose("TILE_IDS")
    wait_until(lambda: not form.count_text.text())
    assert not form.try_button.isEnabled()
    form.tiles.ids.setText("r0_c*")
    wait_until(lambda: form.count_text.text().startswith("2 of 6 tiles"))
    form.tiles.ids.setText("nowhere*")
    wait_until(lambda: "nowhere*" in form.count_text.text())
    assert not form.try_button.isEnabled()


def test_the_tiles_of_an_area_are_counted(form, towns):
    layer = QgsVectorLayer(str(towns), "towns")
    QgsProject.instance().addMapLayer(layer)
    form.tiles.layer.setLayer(layer)
    form.tiles.choose("AREA")
    wait_until(lambda: "of 6 tiles" in form.count_text.text())


def test_one_tile_in_the_middle_is_tried_with_a_temporary_mosaic(form, said, store, monkeypatch):
    wait_until(form.try_button.isEnabled)
    # What runs in the background is tested elsewhere.
    monkeypatch.setattr(start_form, "IN_BACKGROUND", BY_WORKER)
    started = []
    form.started.connect(started.append)
    form.try_one()
    wait_until(lambda: started, seconds=60)
    (job,) = store.jobs.jobs()
    assert [tile.tile_id for tile in store.jobs.job_tiles(job.id)] == ["r1_c1"]
    folder = Path(job.mosaic_path).parent
    assert folder.name.startswith("tile_jobs_try_")
    folder.rmdir()
    assert said == [(f"Tile r1_c1 is tried as job {job.id}.", SUCCESS)]


def test_other_tiles_may_be_chosen_while_one_is_tried(form, said, store, monkeypatch):
    wait_until(form.try_button.isEnabled)
    # What runs in the background is tested elsewhere.
    monkeypatch.setattr(start_form, "IN_BACKGROUND", BY_WORKER)
    form.try_one()
    form.tiles.choose("TILE_IDS")
    wait_until(lambda: said and not form.count_text.text(), seconds=60)
    assert said == [("Tile r1_c1 is tried as job 1.", SUCCESS)]
    assert not form.try_button.isEnabled()
    Path(store.jobs.job(1).mosaic_path).parent.rmdir()


def test_the_call_can_be_copied_for_a_shell_and_for_python(form, tmp_path):
    form.copy_button.copy(command_text)
    command = shlex.split(QgsApplication.clipboard().text())
    assert command[:3] == ["qgis_process", "run", "tilejobs:startjob"]
    assert {"--TILE_SET=jacksboro", "--ALL=true", "--RECIPE=native:slope", "--HALO=1"} <= set(command)
    form.copy_button.copy(python_text)
    calls = []
    exec(QgsApplication.clipboard().text(), {"processing": SimpleNamespace(run=lambda *call: calls.append(call))})
    ((algorithm_id, values),) = calls
    assert algorithm_id == "tilejobs:startjob"
    assert values == {name: value for name, value in form.values().items() if value not in (None, "")}


def test_a_call_with_selected_features_is_not_copied(form, towns, said):
    layer = QgsVectorLayer(str(towns), "towns")
    QgsProject.instance().addMapLayer(layer)
    form.tiles.layer.setLayer(layer)
    form.tiles.choose("AREA")
    form.copy_button.copy(command_text)
    assert f"--AREA={towns}" in shlex.split(QgsApplication.clipboard().text())
    form.tiles.selected.setChecked(True)
    form.copy_button.copy(command_text)
    assert [level for _, level in said] == [WARNING]


def test_curl_is_offered_for_jobs_that_the_service_can_be_asked_for(form):
    menu, curl = form.copy_button.menu(), form.copy_button.curl
    menu.aboutToShow.emit()
    assert curl.isEnabled()
    curl.trigger()
    assert QgsApplication.clipboard().text().startswith("printf 'Authorization: Bearer %s' \"$TOKEN\" | curl ")
    form.tiles.choose("TILE_IDS")
    form.tiles.ids.setText("@/home/me/ids.txt")
    menu.aboutToShow.emit()
    assert not curl.isEnabled()
    assert curl.toolTip() == "The service reads no files of tile ids. Write the ids into the field."


@pytest.fixture
def map_of_tiles(form, elevation):
    """The form's map, which shows all of the elevation model."""
    layer = QgsRasterLayer(str(elevation), "elevation")
    canvas = form.canvas_of_test
    canvas.setDestinationCrs(layer.crs())
    canvas.resize(300, 300)
    canvas.setExtent(layer.extent())
    form.tiles.choose("TILE_IDS")
    form.tiles.pick.click()
    return canvas, layer.extent()


def drag(form, canvas, start, end):
    """Drag on the map from one place to another, each a part of the way to the right and down, and wait."""
    counted = []
    form.tiles.picker.picked.connect(counted.append)
    size = canvas.viewport().size()
    places = [QPoint(int(x * size.width()), int(y * size.height())) for x, y in (start, end)]
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(canvas.viewport(), places[1])
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=places[1])
    wait_until(lambda: counted)


def test_a_click_on_the_map_adds_a_tile_and_another_one_takes_it_out(form, map_of_tiles):
    canvas, _ = map_of_tiles
    drag(form, canvas, (0.5, 0.2), (0.5, 0.2))
    (tile_id,) = form.tiles.chosen_ids()
    assert tile_id.startswith("r0_")
    assert not form.tiles.picker.shown.isEmpty()
    drag(form, canvas, (0.5, 0.2), (0.5, 0.2))
    assert form.tiles.chosen_ids() == []
    assert form.tiles.picker.shown.isEmpty()


def test_a_rectangle_on_the_map_adds_all_tiles_under_it(form, map_of_tiles):
    canvas, extent = map_of_tiles
    drag(form, canvas, (0.005, 0.005), (0.998, 0.998))
    assert sorted(form.tiles.chosen_ids()) == sorted(ALL_TILES.split(","))
    assert form.tiles.picker.shown.boundingBox().width() == pytest.approx(extent.width(), rel=0.01)
    form.tiles.ids.setText("r0_c0")
    assert form.tiles.picker.shown.boundingBox().width() < extent.width()


def test_another_tool_ends_the_picking(form, map_of_tiles):
    canvas, _ = map_of_tiles
    assert form.tiles.pick.isChecked()
    canvas.setMapTool(QgsMapToolPan(canvas))
    assert not form.tiles.pick.isChecked()
    form.tiles.pick.click()
    form.tiles.pick.click()
    assert canvas.mapTool() is None


def test_a_form_that_is_hidden_leaves_the_map_to_others(form, map_of_tiles):
    canvas, _ = map_of_tiles
    drag(form, canvas, (0.5, 0.2), (0.5, 0.2))
    form.hide()
    assert canvas.mapTool() is None
    assert form.tiles.picker.shown.isEmpty()
    form.show()
    assert not form.tiles.picker.shown.isEmpty()


def test_a_form_that_is_gone_leaves_nothing_on_the_map(form, close_all, map_of_tiles):
    canvas, _ = map_of_tiles
    drag(form, canvas, (0.5, 0.2), (0.5, 0.2))
    assert canvas.findChildren(TilePicker)
    close_all.remove(form)
    form.close()
    form.deleteLater()
    # What is removed has its own removed with the next events.
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)] == []
    assert canvas.findChildren((TilePicker, RectangleTool)) == []
