"""A job's tiles as polygons, and how they look: by status, so that a mosaic below them can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from tile_job_plugin.doors import said
from tile_job_plugin.jobs.model import JobTile, TileStatus
from tile_job_plugin.jobs.service import PlacedTile
from tile_job_plugin.jobs.status_colours import COLOURS, SEAM_COLOUR
from tile_job_plugin.jobs.status_words import status_word
from tile_job_plugin.layers.fields import DATE_TIME, INTEGER, REAL, TEXT, make_feature, to_date_time
from tile_job_plugin.layers.status_field import show_status_words
from tile_job_plugin.layers.tile_polygons import polygon_of
from tile_job_plugin.tiles.model import Grid, PixelRect
from tile_job_plugin.translations import translated

FIELDS = (
    ("tile_id", TEXT),
    ("status", TEXT),
    ("started", DATE_TIME),
    ("ended", DATE_TIME),
    ("message", TEXT),
    ("seam_error", REAL),
    ("seam_threshold", REAL),
    ("tries", INTEGER),
    ("seconds", REAL),
)
#: What a tile is coloured by: its status, or that it is complete and has a seam.
SEAM = "seam"
COLOURED_BY = (
    f'if("status" = \'{TileStatus.COMPLETE.value}\' and "seam_error" > "seam_threshold", \'{SEAM}\', "status")'
)
#: How much of what lies below a tile its fill hides, of 255.
_OPACITY = 90
#: What the map shows of the tile below the mouse; words stand for themselves in the user's language.
_MAP_TIP = """<b>[% "tile_id" %]</b>: [% represent_value("status") %]<br>
[% if("tries" > 0, '{tries}: ' || "tries" || '<br>', '') %][% '{seconds}: ' || round("seconds", 1) || '<br>' %]
[% if("seam_error" > 0, '± ' || round("seam_error", 6) || '<br>', '') %][% left("message", 300) %]"""


def tile_features(tiles: Iterable[PlacedTile], grid: Grid) -> Iterator[QgsFeature]:
    """Make a feature of each tile that has a place."""
    for tile in tiles:
        if tile.core:
            yield make_feature(*attributes_of(tile), geometry=polygon_of(PixelRect(*tile.core), grid))


def attributes_of(tile: PlacedTile | JobTile) -> tuple[object, ...]:
    """Return the values of a tile's fields."""
    ends = to_date_time(tile.started), to_date_time(tile.ended)
    seconds = (tile.ended - tile.started).total_seconds() if tile.started and tile.ended else None
    seam = tile.seam_error, tile.seam_threshold
    return tile.tile_id, tile.status.value, *ends, tile.message, *seam, tile.tries, seconds


def show_status(layer: QgsVectorLayer) -> None:
    """Colour a layer of tiles by their status, and let the map tell of the tile below the mouse."""
    categories = [
        QgsRendererCategory(status.value, _symbol(colour), said(status_word(status)))
        for status, colour in COLOURS.items()
    ]
    seam = QCoreApplication.translate("TileJobs", "complete, with a seam")
    categories.append(QgsRendererCategory(SEAM, _symbol(SEAM_COLOUR), seam))
    # Not by colour alone.
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setColor(QColor(COLOURS[TileStatus.FAILED]))
    hatch.setLineAngle(45)
    hatch.setDistance(2.5)
    failed = list(COLOURS).index(TileStatus.FAILED)
    categories[failed].symbol().appendSymbolLayer(hatch)
    layer.setRenderer(QgsCategorizedSymbolRenderer(COLOURED_BY, categories))
    show_status_words(layer, TileStatus)
    layer.setMapTipTemplate(_MAP_TIP.format(tries=translated("Tries"), seconds=translated("Seconds")))
    layer.triggerRepaint()


def _symbol(colour: str) -> QgsFillSymbol:
    fill = QColor(colour)
    channels = f"{fill.red()},{fill.green()},{fill.blue()}"
    return QgsFillSymbol.createSimple(
        {"color": f"{channels},{_OPACITY}", "outline_color": f"{channels},255", "outline_width": "0.3"}
    )
