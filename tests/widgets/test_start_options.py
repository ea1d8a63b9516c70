"""The group of the start form that says how a job is run."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QDateTime, Qt

from tile_job_plugin.widgets.start_options import BY_WORKER, IN_BACKGROUND, StartOptions


@pytest.fixture
def open_options(close_all):
    """Open the group on a connection, by its name."""

    def open_(connection="a server"):
        options = StartOptions(lambda: connection)
        close_all.append(options)
        options.show()
        return options

    return open_


@pytest.fixture
def engines_of(open_options):
    """Tell which engines can be chosen on a connection, and the tool tips of all."""

    def engines_of(connection):
        options = open_options(connection)
        options.setCollapsed(False)
        combo = options.engine.engine
        rows = range(combo.count())
        tool_tips = {combo.itemData(row): combo.itemData(row, Qt.ItemDataRole.ToolTipRole) for row in rows}
        return {combo.itemData(row) for row in rows if combo.model().item(row).isEnabled()}, tool_tips

    return engines_of


def test_the_group_is_closed_at_first_and_gives_only_where_the_job_runs(open_options):
    options = open_options()
    assert options.isCollapsed()
    assert options.values() == {"RUN": IN_BACKGROUND}


def test_what_is_given_becomes_parameters(open_options):
    options = open_options()
    options.name.setText("relief ")
    options.priority.setValue(5)
    options.not_before.setDateTime(QDateTime(2030, 1, 2, 3, 4, 0))
    options.run.setCurrentIndex(1)
    assert options.values() == {
        "JOB_NAME": "relief",
        "PRIORITY": 5,
        "NOT_BEFORE": "2030-01-02T03:04:00",
        "RUN": BY_WORKER,
    }


def test_a_time_can_be_taken_out_again(open_options):
    options = open_options()
    options.not_before.setDateTime(QDateTime(2030, 1, 2, 3, 4, 0))
    options.not_before.clear()
    assert options.values() == {"RUN": IN_BACKGROUND}


def test_helpers_are_asked_for_only_at_an_engine(open_options, set_engine):
    set_engine(command_line="{command}")
    options = open_options()
    options.engine.helpers.setValue(4)
    assert not options.engine.helpers.isEnabled()
    assert options.values() == {"RUN": IN_BACKGROUND}
    options.engine.engine.setCurrentIndex(options.engine.engine.findData("command"))
    assert options.engine.helpers.isEnabled()
    assert options.values() == {"RUN": IN_BACKGROUND, "ENGINE": "command", "HELPERS": 4}


def test_only_engines_that_are_set_up_can_be_chosen_and_tool_tips_say_what_others_lack(engines_of, set_engine):
    enabled, tool_tips = engines_of("a server")
    assert "dask" not in enabled
    assert "tile_jobs/dask_scheduler" in tool_tips["dask"]
    set_engine(dask_scheduler="tcp://scheduler:8786")
    enabled, tool_tips = engines_of("a server")
    assert "dask" in enabled
    assert tool_tips["dask"] == ""


def test_the_local_database_can_t_have_helpers_on_other_computers(engines_of, set_engine):
    set_engine(dask_scheduler="tcp://scheduler:8786", command_line="{command}")
    enabled, tool_tips = engines_of("")
    assert enabled == {"", "command"}
    assert "local" in tool_tips["dask"]
