"""How much of a job's ground water from beyond the tile set may flow through."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy

from tile_job_plugin.recipes.drainage import EdgeContamination
from tile_job_plugin.run.drainage.contents import mask_content, mask_parts
from tile_job_plugin.run.drainage.flows import flow_of
from tile_job_plugin.run.drainage.stages import Feedback, PieceQueue
from tile_job_plugin.run.drainage.store import Store
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.tiles.model import PixelRect
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.rect_index import RectIndex

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class ContaminatedGround:
    """A stage that finds the masks of the pieces that a job touches, and counts what they say of its tiles."""

    def __init__(
        self, water_set: WaterSet, products: Sequence[EdgeContamination], cores: PixelRects, masks: Store
    ) -> None:
        """Take products that are prepared, and where *masks* are kept for later jobs."""
        self._set = water_set
        self._products = products
        self._cores = cores
        self._index = RectIndex(cores)
        self._masks = masks
        pieces = sorted({piece for core in cores for piece in water_set.pieces.touching(core)})
        self._left = PieceQueue(pieces)
        self._pieces, self._through = len(pieces), 0
        self._ground = self._contaminated = 0
        self._lock = threading.Lock()

    @property
    def done_part(self) -> float:
        """How much of it is done, 0 to 1."""
        return self._through / self._pieces

    @property
    def part(self) -> float:
        """How much of the ground is contaminated by any of the products, 0 to 1, once all is done."""
        return self._contaminated / self._ground if self._ground else 0.0

    def work(self, feedback: Feedback) -> None:
        """Count what is left. Raises Stopped soon after *feedback* is cancelled."""
        for piece in self._left.each(feedback):
            contaminated, ground = self._counted(piece)
            with self._lock:
                self._contaminated += contaminated
                self._ground += ground
                self._through += 1

    def _counted(self, piece: int) -> tuple[int, int]:
        """Return how many cells of the job's tiles in a piece are contaminated, and how many have ground."""
        rect = self._set.pieces.rect(piece)
        masks, grounds = zip(*(mask_parts(self._mask(each, piece), rect.height, rect.width) for each in self._products))
        is_counted = grounds[0] & self._of_tiles(rect)
        is_contaminated = numpy.logical_or.reduce(masks) & is_counted
        return int(numpy.count_nonzero(is_contaminated)), int(numpy.count_nonzero(is_counted))

    def _mask(self, product: EdgeContamination, piece: int) -> bytes:
        flow = flow_of(self._set, product)
        content = self._masks.get(flow.mask, piece)
        if content is None:
            content = mask_content(flow.contamination(piece))
            self._masks.put(flow.mask, {piece: content})
        return content

    def _of_tiles(self, rect: PixelRect) -> Cells:
        """Return which cells of a rectangle are those of the job's tiles."""
        result = numpy.zeros((rect.height, rect.width), bool)
        for number in self._index.touching(rect):
            core = self._cores[number].intersection(rect)
            row, column = core.row - rect.row, core.column - rect.column
            result[row : row + core.height, column : column + core.width] = True
        return result
