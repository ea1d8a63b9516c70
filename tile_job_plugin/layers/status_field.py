"""How the field `status` of a layer of jobs or tiles is shown."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.jobs.status_words import status_word


def show_status_words(layer: QgsVectorLayer, statuses: Iterable[JobStatus | TileStatus]) -> None:
    """Have a layer's table and forms show what statuses are called; the field's values stay the job database's."""
    words = [{said(status_word(status)): status.value} for status in statuses]
    layer.setEditorWidgetSetup(layer.fields().indexOf("status"), QgsEditorWidgetSetup("ValueMap", {"map": words}))
