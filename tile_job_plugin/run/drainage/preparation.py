"""What must be known of a whole tile set before a product of it can be made piece by piece, stage after stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Callable, NamedTuple

from tile_job_plugin.recipes.drainage import DrainageBasins, DrainageProduct, FilledSurface
from tile_job_plugin.run.drainage.basins_of_set import BasinsOfSet
from tile_job_plugin.run.drainage.filling import LevelFilling, SlopingFilling
from tile_job_plugin.run.drainage.flows import DividedFlow, SingleFlow, flow_of
from tile_job_plugin.run.drainage.stages import AllAtOnce, EachPiece, Stage, is_done
from tile_job_plugin.run.drainage.surfaces import Filled, WaterSet
from tile_job_plugin.system import free_memory

#: How much of the memory that is free pieces may take that are computed together.
_PART_OF_FREE = 0.5


def memory_for_pieces() -> int:
    """Return how many bytes pieces may take that are computed together."""
    return int(free_memory() * _PART_OF_FREE)


class _Step(NamedTuple):
    """A stage that may still be to be done."""

    name: str
    #: Takes how many bytes its cells may have.
    begin: Callable[[int], Stage]


class Preparation:
    """The way to a product, as far as another one, or an earlier process, has not gone it."""

    def __init__(self, water_set: WaterSet, product: DrainageProduct) -> None:
        self._set = water_set
        self._steps = list(self._steps_to(product))
        self._finished = 0
        self._current: Stage | None = None

    def stages(self, memory: int) -> Iterator[Stage]:
        """Yield what is left to do, each stage when the one before it is through.

        Cells of pieces that may have to be computed again take up to *memory* bytes, or as many as one piece has,
        beside the piece that each lane has at hand.
        """
        for step in self._steps:
            if not is_done(self._set.store, step.name):
                self._current = step.begin(memory)
                yield self._current
            self._current = None
            self._finished += 1

    def is_through(self) -> bool:
        """Whether nothing is left to do."""
        return all(is_done(self._set.store, step.name) for step in self._steps)

    @property
    def done_part(self) -> float:
        """How much of the way is done, 0 to 1."""
        current = self._current.done_part if self._current else 0
        return (self._finished + current) / len(self._steps)

    def _steps_to(self, product: DrainageProduct) -> Iterator[_Step]:
        if isinstance(product, FilledSurface):
            yield from self._fill(Filled(self._set, product))
            return
        if product.surface:
            yield from self._fill(Filled(self._set, product.surface))
        if isinstance(product, DrainageBasins):
            yield from self._basins(BasinsOfSet.of(self._set, product))
            return
        flow = flow_of(self._set, product)
        yield from self._single_flow(flow) if isinstance(flow, SingleFlow) else self._divided_flow(flow)

    def _fill(self, surface: Filled) -> Iterator[_Step]:
        if surface.kind.least_slope > 0:
            yield _Step(surface.edges, SlopingFilling(surface).stage)
            return
        filling = LevelFilling(surface)
        yield self._each_piece(filling.basins, filling.find_basins)
        yield self._all_at_once(surface.edges, filling.find_levels)

    def _single_flow(self, flow: SingleFlow) -> Iterator[_Step]:
        yield self._each_piece(flow.through, flow.find_through)
        yield self._all_at_once(flow.inflow, flow.find_inflow)

    def _basins(self, basins: BasinsOfSet) -> Iterator[_Step]:
        yield self._each_piece(basins.flow.through, basins.flow.find_through)
        yield self._all_at_once(basins.outlets, basins.find_outlets)

    def _divided_flow(self, flow: DividedFlow) -> Iterator[_Step]:
        yield _Step(flow.edges, flow.stage)

    def _each_piece(self, name: str, find: Callable[[int], bytes]) -> _Step:
        return _Step(name, lambda _: EachPiece(name, len(self._set.pieces), find, self._set.store))

    def _all_at_once(self, name: str, find: Callable[[], Mapping[int, bytes]]) -> _Step:
        return _Step(name, lambda _: AllAtOnce(name, find, self._set.store))
