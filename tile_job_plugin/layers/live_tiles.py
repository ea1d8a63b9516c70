"""The layer of a job's tiles that follows the job database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsFeature, QgsMemoryProviderUtils, QgsVectorLayer, QgsWkbTypes

from tile_job_plugin.jobs.model import JobTile
from tile_job_plugin.layers.fields import make_fields
from tile_job_plugin.layers.tile_polygons import crs_of
from tile_job_plugin.layers.tile_status import FIELDS, attributes_of, show_status
from tile_job_plugin.tiles.model import Grid

_ID = [name for name, _ in FIELDS].index("tile_id")


class LiveTiles:
    """A layer of tiles in memory, of which those are written anew that have changed."""

    def __init__(self, title: str, grid: Grid, features: Sequence[QgsFeature]) -> None:
        """Make the layer of features that `tile_features` has made; the caller adds it to a project."""
        self.layer: QgsVectorLayer = QgsMemoryProviderUtils.createMemoryLayer(
            title, make_fields(FIELDS), QgsWkbTypes.Type.Polygon, crs_of(grid)
        )
        self.layer.dataProvider().addFeatures(features)
        self.layer.updateExtents()
        # The tiles are the job database's.
        self.layer.setReadOnly(True)
        self._numbers = {feature.attribute(_ID): feature.id() for feature in self.layer.getFeatures()}
        show_status(self.layer)

    def update(self, tiles: Iterable[JobTile]) -> None:
        """Show tiles as they are now."""
        changes = {
            self._numbers[tile.tile_id]: dict(enumerate(attributes_of(tile)))
            for tile in tiles
            if tile.tile_id in self._numbers
        }
        if changes:
            self.layer.dataProvider().changeAttributeValues(changes)
            self.layer.triggerRepaint()

    def select(self, tile_id: str) -> None:
        """Select a tile alone, unless it is selected already; one that has no place is not there."""
        number = self._numbers.get(tile_id)
        if number is not None and number not in self.layer.selectedFeatureIds():
            self.layer.selectByIds([number])

    def tile_id(self, number: int) -> str:
        """Return the id of the tile of a feature."""
        return str(self.layer.getFeature(number).attribute(_ID))
