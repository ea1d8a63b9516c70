"""Opens the mosaics of a job, as the dialog of `openmosaic` would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import QgsMapLayer

from tile_job_plugin.widgets.background_run import run_in_background

ALGORITHM = "tilejobs:openmosaic"


def open_job(
    connection: str,
    schema: str,
    job_id: int,
    tell: Callable[[str], None],
    shown: Callable[[Sequence[QgsMapLayer]], None] = lambda layers: None,
) -> None:
    """Open the mosaics of a job; *tell* hears why that fails, and *shown* which layers there are now."""
    values = {"CONNECTION": connection, "SCHEMA": schema, "JOB_ID": job_id}
    run_in_background(ALGORITHM, values, lambda outputs, told: shown(told.layers), tell)
