"""The drainage of a tile set for a try, which tells what a job takes but not what its results are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeedback

from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.preparation import Preparation
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.set_drainage import SetDrainage

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class TriedDrainage(SetDrainage):
    """Products of which each piece is taken for all of the set, so that none has to be prepared."""

    def _pixels(self, product: DrainageProduct, piece: int) -> Cells:
        alone = self._water_set(Pieces(self._pieces.rect(piece), lambda rect: True), MemoryStore())
        for stage in Preparation(alone, product).stages(memory=0):
            stage.work(QgsFeedback())
        return piece_product(alone, product, 0)
