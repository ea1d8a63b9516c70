"""Adds what a job has made to the map, and shows it there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from qgis.core import Qgis, QgsMapLayer, QgsReferencedRectangle

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.job_details import ListedTile
from tile_job_plugin.panel.surroundings import Surroundings
from tile_job_plugin.panel.tile_place import place_of
from tile_job_plugin.widgets.open_job import open_job


def open_results(around: Surroundings, job_id: int) -> None:
    """Add a job's mosaics to the map and zoom to them, or say why that can't be done."""
    database = around.database
    open_job(
        database.name,
        database.schema,
        job_id,
        lambda text: around.say(text, Qgis.MessageLevel.Warning),
        lambda layers: zoom_to(around, layers),
    )


def show_tiles(around: Surroundings, job_id: int) -> None:
    """Show on the map how a job's tiles stand, and what there is of its mosaics, from now on; zoom to them."""
    around.on_map.show(
        job_id,
        lambda layer: zoom_to(around, [layer]),
        lambda error: around.say(said(error), Qgis.MessageLevel.Warning),
    )


def zoom_to_tile(around: Surroundings, job_id: int, tile: ListedTile) -> None:
    """Show on the map where a tile of a job lies, or say why that can't be done."""
    around.database.reader.ask(
        zoom_to_tile,
        partial(place_of, job_id, tile),
        partial(_zoom_to_place, around),
        lambda error: around.say(said(error), Qgis.MessageLevel.Warning),
    )


def zoom_to(around: Surroundings, layers: Sequence[QgsMapLayer]) -> None:
    """Show the first of some layers on the map: a job's mosaics all lie in the same place."""
    if layers:
        _zoom_to_place(around, QgsReferencedRectangle(layers[0].extent(), layers[0].crs()))


def _zoom_to_place(around: Surroundings, place: QgsReferencedRectangle) -> None:
    canvas = around.iface.mapCanvas()
    canvas.setReferencedExtent(place)
    canvas.refresh()
