"""The drainage of a tile set for a try, which tells what a job takes but not what its results are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback

from tile_job_plugin.recipes.drainage import DrainageProduct
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.preparation import Preparation
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.set_drainage import SetDrainage

if TYPE_CHECKING:
    import numpy

    Cells = numpy.ndarray[Any, Any]


class TriedDrainage(SetDrainage):
    """Products of which each piece is taken for all of the set, so that none has to be prepared."""

    def _pixels(self, product: DrainageProduct, piece: int) -> Cells:
        alone = self._water_set(Pieces(self._pieces.rect(piece), lambda rect: True), _MemoryStore())
        for stage in Preparation(alone, product).stages():
            stage.work(QgsFeedback())
        return piece_product(alone, product, 0)


class _MemoryStore:
    """Keeps what was found for as long as the try lasts."""

    def __init__(self) -> None:
        self._stages: dict[str, dict[int, bytes]] = {}

    def get(self, stage: str, piece: int) -> bytes | None:
        return self.get_all(stage).get(piece)

    def get_all(self, stage: str) -> Mapping[int, bytes]:
        return self._stages.get(stage, {})

    def put(self, stage: str, contents: Mapping[int, bytes]) -> None:
        self._stages.setdefault(stage, {}).update(contents)
