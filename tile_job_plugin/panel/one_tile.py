"""What the user can do with one tile of a job, to see why it is as it is."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsProcessingUtils, QgsProject, QgsRasterLayer

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.layers.job_group import group_of
from tile_job_plugin.panel.started_with import settings_of
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.run.tile_window import TileWindow, write_tile_window
from tile_job_plugin.text import file_name
from tile_job_plugin.translations import translated
from tile_job_plugin.widgets.call_text import command_text

#: The parameters of a job that a call for one of its tiles has as well.
_SETTINGS = ("RECIPE", "RECIPE_PARAMETERS", "TIME_LIMIT")


def open_window(around: Surroundings, job_id: int, tile_id: str) -> None:
    """Add to the map what the recipe reads for a tile, with its halo, or say why that can't be done."""
    around.database.worker.ask(
        (open_window, job_id, tile_id),
        partial(_written_window, job_id, tile_id),
        _add,
        partial(_refuse, around),
    )


def copy_command(around: Surroundings, job_id: int, tile_id: str) -> None:
    """Put the command into the clipboard that runs a job's recipe on a tile alone."""
    around.database.reader.ask(
        copy_command, partial(_job, job_id), partial(_copy, around, tile_id), partial(_refuse, around)
    )


def call_for(job: Job, tile_id: str) -> dict[str, Any]:
    """Return the parameters of `startjob` that run a job's recipe on one of its tiles, with the same halo."""
    settings = settings_of(job)
    mosaic = Path(job.mosaic_path)
    return {
        "TILE_SET": job.tile_set,
        "TILE_IDS": tile_id,
        **{name: settings[name] for name in _SETTINGS},
        "HALO": job.halo,
        "MOSAIC": str(mosaic.with_name(f"{mosaic.stem}_{file_name(tile_id)}.tif")),
    }


def _written_window(job_id: int, tile_id: str, database: JobDatabase) -> TileWindow:
    # An earlier window, or that of another database's job with this number, may be on the map.
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_", dir=QgsProcessingUtils.tempFolder()))
    return write_tile_window(job_id, tile_id, folder, database)


def _add(window: TileWindow) -> None:
    title = translated("Window of tile {tile}").format(tile=window.tile_id)
    layer = QgsRasterLayer(str(window.path), title)
    QgsProject.instance().addMapLayer(layer, False)
    group_of(QgsProject.instance(), window.job).addLayer(layer)


def _job(job_id: int, database: JobDatabase) -> Job:
    return database.jobs.job(job_id)


def _copy(around: Surroundings, tile_id: str, job: Job) -> None:
    place = {"CONNECTION": around.database.name, "SCHEMA": around.database.schema}
    QgsApplication.clipboard().setText(command_text("tilejobs:startjob", {**place, **call_for(job, tile_id)}))


def _refuse(around: Surroundings, error: Exception) -> None:
    around.say(said(error), Qgis.MessageLevel.Warning)
