"""The settings that QGIS shows under Settings > Options > Processing > Providers > Tile Jobs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from processing.core.ProcessingConfig import ProcessingConfig, Setting
from qgis.PyQt.QtGui import QIcon

from tile_job_plugin.recipes.recipe import RECIPES_SETTING
from tile_job_plugin.requests.service_address import SERVICE_SETTING, USUAL_SERVICE
from tile_job_plugin.run.kept.limit import KEPT_SETTING, USUAL_MEGABYTES
from tile_job_plugin.run.lanes.block_size import BLOCK_SETTING
from tile_job_plugin.run.lanes.blocks import MOST_PIXELS
from tile_job_plugin.run.processes.own_workers import JOBS_SETTING, USUAL_JOBS
from tile_job_plugin.run.seams.seam_threshold import SEAM_SETTING, USUAL_THRESHOLD, checked_threshold
from tile_job_plugin.saga.algorithm import TOOLBOX_SETTING
from tile_job_plugin.saga.provider import FOLDER_SETTING
from tile_job_plugin.translations import translated

GROUP = "Tile Jobs"


class Option(Setting):
    """A setting under the plugin's own key, by which it is read everywhere, also where there is no Processing."""

    value: Any

    def __init__(self, key: str, description: str, default: Any, **kind: Any) -> None:
        super().__init__(GROUP, key, description, default, **kind)
        self.qname = key
        self.read()

    def read(self, qsettings: Any = None) -> None:
        """Read the value; a text with commas comes back from QGIS' settings file as a list."""
        super().read(qsettings)
        if isinstance(self.value, list):
            self.value = ", ".join(self.value)
        self._read = str(self.value)

    def save(self, qsettings: Any = None) -> None:
        """Write a value that was changed here: QGIS saves all settings at once, also those set elsewhere meanwhile."""
        if str(self.value) != self._read:
            super().save(qsettings)
            self._read = str(self.value)


def add_options() -> None:
    """Have QGIS show the settings."""
    ProcessingConfig.setGroupIcon(GROUP, QIcon(str(Path(__file__).with_name("icon.svg"))))
    for option in (
        Option(FOLDER_SETTING, translated("Folder of saga_cmd (empty = search)"), "", valuetype=Setting.FOLDER),
        Option(TOOLBOX_SETTING, translated("Show SAGA's tools in the Toolbox"), True),
        Option(
            BLOCK_SETTING,
            translated("Maximum pixels of a block (0 = tile by tile)"),
            MOST_PIXELS,
            valuetype=Setting.INT,
        ),
        Option(
            SEAM_SETTING,
            translated("Differences that are no seams (part of the output's range)"),
            str(USUAL_THRESHOLD),
            valuetype=Setting.STRING,
            validator=_check_threshold,
        ),
        Option(JOBS_SETTING, translated("Background jobs at a time"), USUAL_JOBS, validator=_check_jobs),
        Option(
            KEPT_SETTING,
            translated("Disk space for kept results (MB, 0 = keep none)"),
            USUAL_MEGABYTES,
            validator=_check_kept,
        ),
        Option(
            RECIPES_SETTING, translated("Allowed recipes, comma-separated (empty = all)"), "", valuetype=Setting.STRING
        ),
        Option(
            SERVICE_SETTING,
            translated("Base URL of the HTTP service in copied curl commands"),
            USUAL_SERVICE,
            valuetype=Setting.STRING,
            validator=_check_service,
        ),
    ):
        ProcessingConfig.addSetting(option)


def remove_options() -> None:
    """Take them away."""
    for option in ProcessingConfig.getSettings().get(GROUP, []):
        ProcessingConfig.removeSetting(option.name)


def _check_threshold(value: Any) -> None:
    try:
        checked_threshold(value)
    except ValueError as error:
        raise ValueError(translated("{value} is not a number from 0 to 1.").format(value=value)) from error


def _check_jobs(value: Any) -> None:
    if not str(value).isdecimal() or int(value) < 1:
        raise ValueError(translated("{value} is not a whole number of 1 or more.").format(value=value))


def _check_kept(value: Any) -> None:
    if not str(value).isdecimal():
        raise ValueError(translated("{value} is not a whole number of 0 or more.").format(value=value))


def _check_service(value: Any) -> None:
    if value and not str(value).startswith(("http://", "https://")):
        raise ValueError(translated("{value} does not begin with http:// or https://.").format(value=value))
