"""Sets of pieces from arrays, a store in memory, and lanes that prepare a product."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy

from tests.hydrology.plain import walked
from tests.hydrology.test_edge_contamination import mark_whole, mark_whole_by_all
from tile_job_plugin.errors import Stopped
from tile_job_plugin.hydrology import multiple_flow, single_flow
from tile_job_plugin.hydrology.neighbours import ringed
from tile_job_plugin.hydrology.single_flow import steepest
from tile_job_plugin.hydrology.sloping_fill import filled, least_rise
from tile_job_plugin.recipes.drainage import (
    CatchmentArea,
    DrainageBasins,
    EdgeContamination,
    FilledSurface,
    FlowMethod,
)
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import Pieces
from tile_job_plugin.run.drainage.preparation import Preparation
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.tiles.model import PixelRect

Cells = Any

#: The side of a cell in map units.
CELL = 10
#: Bytes that hold all pieces of any of these sets.
ENOUGH_MEMORY = 2**29
SURFACES = [FilledSurface(0), FilledSurface(0.1)]
PRODUCTS = [
    *SURFACES,
    *[EdgeContamination(each, method, 1.1) for each in (None, *SURFACES) for method in FlowMethod],
    *[CatchmentArea(each, FlowMethod.D8, 1.1, in_cells=True) for each in (None, *SURFACES)],
    *[CatchmentArea(each, FlowMethod.MFD, 1.1, in_cells=True) for each in (None, *SURFACES)],
    *[DrainageBasins(each) for each in (None, *SURFACES)],
]


class Killed(Exception):
    """The process is no more."""


class MortalStore(MemoryStore):
    """A store whose process is killed before it puts something for the last time."""

    def __init__(self, contents: dict[str, dict[int, bytes]], puts: int) -> None:
        super().__init__()
        self.stages = contents
        self._puts = puts

    def put(self, stage: str, contents: Mapping[int, bytes]) -> None:
        if not self._puts:
            raise Killed
        self._puts -= 1
        super().put(stage, contents)


class Patience:
    """A feedback that is cancelled after it was asked so many times."""

    def __init__(self, looks: float = float("inf")) -> None:
        self._looks = looks

    def isCanceled(self) -> bool:
        self._looks -= 1
        return self._looks < 0


class ArrayHeights:
    """The heights of a set from an array, whose corner lies anywhere; all around is no ground."""

    def __init__(self, cells: Cells, row: int = -3, column: int = 5) -> None:
        self.extent = PixelRect(column, row, cells.shape[1], cells.shape[0])
        self._cells = cells

    def __call__(self, rect: PixelRect) -> Cells:
        margin = max(rect.width, rect.height) + 1
        row, column = rect.row - self.extent.row + margin, rect.column - self.extent.column + margin
        return ringed(self._cells, rings=margin)[row : row + rect.height, column : column + rect.width]

    def has_ground(self, rect: PixelRect) -> bool:
        return not numpy.isnan(self(rect)).all()


def water_set(heights: ArrayHeights, size: int, store: MemoryStore | None = None) -> WaterSet:
    """A set of pieces with so many cells per side; those without ground are missing."""
    return WaterSet(Pieces(heights.extent, heights.has_ground, size), heights, store or MemoryStore(), CELL)


def prepare(
    water: WaterSet, product: Any, lanes: int = 1, feedback: Patience | None = None, memory: int = ENOUGH_MEMORY
) -> list[Any]:
    """Go all stages that are left to a product, or until *feedback* is cancelled; gives these."""
    stages = []
    for stage in Preparation(water, product).stages(memory):
        stages.append(stage)
        with ThreadPoolExecutor(lanes) as pool:
            for lane in [pool.submit(stage.work, feedback or Patience()) for _ in range(lanes)]:
                lane.result()
    return stages


def prepare_with_breaks(water: WaterSet, product: Any, looks: int) -> None:
    """Prepare a product, stopped again and again, each time a little later."""
    for stops in itertools.count(1):
        with contextlib.suppress(Stopped):
            prepare(water, product, feedback=Patience(looks * stops))
            return


def made(water: WaterSet, product: Any, whole: Cells) -> Cells:
    """Put the pieces of a product together, in the shape and type of the *whole*."""
    result = numpy.full_like(whole, numpy.nan)
    extent = water.heights.extent
    for piece in range(len(water.pieces)):
        rect = water.pieces.rect(piece)
        row, column = rect.row - extent.row, rect.column - extent.column
        cells = piece_product(water, product, piece)
        assert cells.dtype == whole.dtype
        result[row : row + rect.height, column : column + rect.width] = cells
    return result


def whole_product(cells: Cells, product: Any) -> Cells:
    """The product of a whole grid."""
    if isinstance(product, FilledSurface):
        return filled(cells, least_rise(product.least_slope, CELL))
    surface = whole_product(cells, product.surface) if product.surface else cells
    if isinstance(product, EdgeContamination):
        mark = mark_whole if product.method is FlowMethod.D8 else mark_whole_by_all
        return numpy.where(numpy.isnan(cells), numpy.nan, mark(surface))
    if isinstance(product, DrainageBasins):
        return walked(steepest(ringed(surface)))
    if product.method is FlowMethod.D8:
        return single_flow.accumulated(steepest(ringed(surface)), 0)
    return multiple_flow.accumulated(surface, product.convergence)
