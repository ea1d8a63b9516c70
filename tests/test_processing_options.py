"""The settings that QGIS' dialog of options shows for the plugin."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsSettings

from tile_job_plugin.recipes.recipe import RECIPES_SETTING
from tile_job_plugin.requests.service_address import SERVICE_SETTING, service_address
from tile_job_plugin.run.kept.limit import KEPT_SETTING, kept_bytes
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING, block_pixels
from tile_job_plugin.run.processes.own_workers import JOBS_SETTING, jobs_at_once
from tile_job_plugin.run.seams.seam_threshold import SEAM_SETTING, seam_threshold
from tile_job_plugin.saga.algorithm import TOOLBOX_SETTING
from tile_job_plugin.saga.provider import FOLDER_SETTING

SETTINGS = (
    *(FOLDER_SETTING, TOOLBOX_SETTING, BLOCK_SETTING, SEAM_SETTING, JOBS_SETTING, KEPT_SETTING, RECIPES_SETTING),
    SERVICE_SETTING,
)


@pytest.fixture
def options(qgis_app):
    """Show the options; gives Processing's settings."""
    from processing.core.ProcessingConfig import ProcessingConfig

    from tile_job_plugin.processing_options import add_options, remove_options

    QgsSettings().remove(KEPT_SETTING)
    add_options()
    yield ProcessingConfig
    remove_options()
    for key in SETTINGS:
        QgsSettings().remove(key)
    # As all tests have it.
    QgsSettings().setValue(KEPT_SETTING, 0)


@pytest.fixture
def press_ok(options):
    """Type values by their keys and press OK: QGIS then sets and saves each setting that it shows."""

    def press(**values):
        for setting in options.getSettings()["Tile Jobs"]:
            shown = setting.value if isinstance(setting.value, bool) else str(setting.value)
            setting.setValue(values.get(setting.name.rpartition("/")[2], shown))
            setting.save(QgsSettings())

    return press


def test_the_dialog_shows_the_settings_under_the_plugin_s_name(options):
    assert {setting.name for setting in options.getSettings()["Tile Jobs"]} == set(SETTINGS)


def test_what_is_typed_is_what_the_plugin_reads(press_ok):
    press_ok(block_pixels="4000000", jobs_at_once="3", kept_results="20", seam_threshold="0.001")
    assert (block_pixels(), jobs_at_once(), kept_bytes()) == (4_000_000, 3, 20_000_000)
    assert seam_threshold() == 0.001
    press_ok(service_url="http://127.0.0.1:8087/")
    assert service_address() == "http://127.0.0.1:8087"


def test_what_is_left_alone_is_not_written(press_ok):
    press_ok(block_pixels="4000000")
    assert [key for key in SETTINGS if QgsSettings().contains(key)] == [BLOCK_SETTING]


def test_what_was_set_elsewhere_meanwhile_stays(press_ok):
    QgsSettings().setValue(RECIPES_SETTING, "native:slope")
    press_ok(jobs_at_once="2")
    assert QgsSettings().value(RECIPES_SETTING) == "native:slope"


def test_a_list_that_a_settings_file_holds_is_shown_as_a_text(options):
    QgsSettings().setValue(RECIPES_SETTING, ["native:slope", "tilejobs:relief"])
    options.readSettings()
    assert options.getSetting(RECIPES_SETTING) == "native:slope, tilejobs:relief"


def test_no_number_of_jobs_is_refused(options):
    with pytest.raises(ValueError, match="0 is not a whole number of 1 or more"):
        options.settings[JOBS_SETTING].setValue("0")


@pytest.mark.parametrize("given", ["-0.1", "2", "nan", "a little"])
def test_a_threshold_of_seams_is_a_part(options, given):
    with pytest.raises(ValueError, match=f"{given} is not a number from 0 to 1"):
        options.settings[SEAM_SETTING].setValue(given)


def test_no_number_of_megabytes_is_refused(options):
    with pytest.raises(ValueError, match="much is not a whole number of 0 or more"):
        options.settings[KEPT_SETTING].setValue("much")


def test_an_address_that_is_none_of_http_is_refused(options):
    with pytest.raises(ValueError, match="localhost does not begin with http:// or https://"):
        options.settings[SERVICE_SETTING].setValue("localhost")


def test_none_is_left_when_the_plugin_is_unloaded(options):
    from tile_job_plugin.processing_options import remove_options

    remove_options()
    assert "Tile Jobs" not in options.getSettings()


@pytest.mark.needs_saga
def test_saga_s_tools_leave_the_toolbox_and_nothing_else(options):
    def tool():
        return QgsApplication.processingRegistry().algorithmById("sagacmd:ta_lighting_0")

    assert not tool().flags() & QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
    options.setSettingValue(TOOLBOX_SETTING, False)
    assert tool().flags() & QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
    assert not tool().flags() & QgsProcessingAlgorithm.Flag.FlagHideFromModeler
