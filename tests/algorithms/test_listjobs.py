"""The table of jobs."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsExpression, QgsFeature, QgsVectorLayer
from qgis.utils import plugins

from tile_job_plugin.algorithms.listjobs import ListJobs
from tile_job_plugin.layers.job_actions import offer_to_open
from tile_job_plugin.plugin import TileJobsPlugin


@pytest.fixture
def list_jobs(run_algorithm, saved_connection, tmp_path):
    """List jobs into a file, and give its rows as dictionaries."""

    def run(**parameters):
        path = str(tmp_path / "jobs.gpkg")
        run_algorithm("tilejobs:listjobs", CONNECTION=saved_connection, OUTPUT=path, **parameters)
        layer = QgsVectorLayer(path, "jobs", "ogr")
        assert layer.isValid()
        assert not layer.isSpatial()
        return [dict(zip(layer.fields().names(), row.attributes(), strict=True)) for row in layer.getFeatures()]

    return run


@pytest.fixture
def three_jobs(start_job, run_algorithm, saved_connection, tmp_path):
    """A complete, a ready and a cancelled job, numbered 1 to 3."""
    start_job(RECIPE="native:slope", TILE_IDS="r0_c0")
    for _ in range(2):
        start_job(RECIPE="native:slope", TILE_IDS="r0_c0", RUN=2)
    run_algorithm("tilejobs:canceljob", CONNECTION=saved_connection, JOB_ID=3)


def test_no_jobs_make_an_empty_table(list_jobs):
    assert list_jobs() == []


def test_jobs_are_listed_in_order_with_where_they_stand(three_jobs, list_jobs, tmp_path):
    rows = list_jobs()
    assert [(row["job_id"], row["status"]) for row in rows] == [(1, "complete"), (2, "ready"), (3, "cancelled")]
    assert list(rows[0]) == ["fid", *(name for name, _ in ListJobs.FIELDS)]
    assert (rows[0]["tile_set"], rows[0]["recipe"]) == ("jacksboro", "native:slope")
    assert [(row["phase"], row["progress"], row["time_left"]) for row in rows] == [
        *((NULL, 100, NULL), ("waiting", 0, NULL), (NULL, 0, NULL))
    ]
    assert rows[0]["mosaic"] == str(tmp_path / "mosaic.tif")
    assert rows[0]["created"] <= rows[0]["started"] <= rows[0]["ended"]


@pytest.mark.parametrize(("status", "job_ids"), [("waiting", [2]), ("ready", [2]), ("cancelled", [3]), ("failed", [])])
def test_jobs_of_one_status_are_listed_alone(three_jobs, list_jobs, status, job_ids):
    assert [row["job_id"] for row in list_jobs(STATUS=status)] == job_ids


def test_a_waiting_job_is_called_so_in_the_dialog_and_in_the_table(three_jobs, run_and_load, saved_connection):
    assert "ready" not in ListJobs().create().parameterDefinition("STATUS").options()
    layer = run_and_load("tilejobs:listjobs", CONNECTION=saved_connection)
    setup = layer.editorWidgetSetup(layer.fields().indexOf("status"))
    assert (setup.type(), setup.config()["map"][0]) == ("ValueMap", {"waiting": "ready"})


def test_each_row_of_the_table_has_a_button_for_its_job(start_job, run_and_load, saved_connection, monkeypatch):
    for _ in range(2):
        start_job(RECIPE="native:slope", RUN=2)
    layer = run_and_load("tilejobs:listjobs", CONNECTION=saved_connection)
    (action,) = layer.actions().actions("Feature")
    assert action.name() == "Open mosaics"
    assert layer.attributeTableConfig().actionWidgetVisible()
    opened = []
    plugin = TileJobsPlugin(None)
    monkeypatch.setattr(plugin, "open_mosaics", lambda *values: opened.append(values))
    monkeypatch.setitem(plugins, "tile_job_plugin", plugin)
    for feature in layer.getFeatures():
        context = layer.createExpressionContext()
        context.setFeature(feature)
        # As QGIS runs it, which puts values in for expressions first.
        exec(QgsExpression.replaceExpressionText(action.command(), context), {})
    assert opened == [(saved_connection, "tile_jobs", 1), (saved_connection, "tile_jobs", 2)]


@pytest.mark.parametrize("name", ["Höhen \U0001f5fa", "[% 1 + 1 %]", 'a "b" \\ %n'])
def test_a_button_names_any_connection_to_the_letter(qgis_app, name, monkeypatch):
    layer = QgsVectorLayer("None?field=job_id:integer", "", "memory")
    offer_to_open(layer, name, "tile_jobs")
    (action,) = layer.actions().actions("Feature")
    opened = []
    plugin = TileJobsPlugin(None)
    monkeypatch.setattr(plugin, "open_mosaics", lambda *values: opened.append(values))
    monkeypatch.setitem(plugins, "tile_job_plugin", plugin)
    context = layer.createExpressionContext()
    feature = QgsFeature(layer.fields())
    feature["job_id"] = 7
    context.setFeature(feature)
    exec(QgsExpression.replaceExpressionText(action.command(), context), {})
    assert opened == [(name, "tile_jobs", 7)]
