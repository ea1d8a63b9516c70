"""What must be known of a whole tile set before a product of it can be made piece by piece, stage after stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Callable, NamedTuple

from tile_job_plugin.recipes.drainage import CatchmentArea, FilledSurface
from tile_job_plugin.run.drainage.filling import LevelFilling, SlopingFilling
from tile_job_plugin.run.drainage.flows import DividedFlow, SingleFlow, flow_of
from tile_job_plugin.run.drainage.stages import AllAtOnce, EachPiece, Stage, is_done
from tile_job_plugin.run.drainage.surfaces import Filled, WaterSet

#: Bytes for the cells of pieces that may have to be run again.
MEMORY = 512 * 1024 * 1024


class _Step(NamedTuple):
    """A stage that may still be to be done."""

    name: str
    begin: Callable[[], Stage]


class Preparation:
    """The way to a product, as far as another one, or an earlier process, has not gone it."""

    def __init__(self, water_set: WaterSet, product: FilledSurface | CatchmentArea, memory: int = MEMORY) -> None:
        """Keep cells of up to *memory* bytes, beside the piece that each lane has at hand."""
        self._set = water_set
        self._memory = memory
        self._steps = list(self._steps_to(product))
        self._finished = 0
        self._current: Stage | None = None

    def stages(self) -> Iterator[Stage]:
        """Yield what is left to do, each stage when the one before it is through."""
        for step in self._steps:
            if not is_done(self._set.store, step.name):
                self._current = step.begin()
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

    def _steps_to(self, product: FilledSurface | CatchmentArea) -> Iterator[_Step]:
        if isinstance(product, FilledSurface):
            yield from self._fill(Filled(self._set, product))
            return
        if product.surface:
            yield from self._fill(Filled(self._set, product.surface))
        flow = flow_of(self._set, product)
        yield from self._single_flow(flow) if isinstance(flow, SingleFlow) else self._divided_flow(flow)

    def _fill(self, surface: Filled) -> Iterator[_Step]:
        if surface.kind.least_slope > 0:
            yield _Step(surface.edges, partial(SlopingFilling(surface).stage, self._memory))
            return
        filling = LevelFilling(surface)
        yield self._each_piece(filling.basins, filling.find_basins)
        yield self._all_at_once(surface.edges, filling.find_levels)

    def _single_flow(self, flow: SingleFlow) -> Iterator[_Step]:
        yield self._each_piece(flow.through, flow.find_through)
        yield self._all_at_once(flow.inflow, flow.find_inflow)

    def _divided_flow(self, flow: DividedFlow) -> Iterator[_Step]:
        yield _Step(flow.edges, partial(flow.stage, self._memory))

    def _each_piece(self, name: str, find: Callable[[int], bytes]) -> _Step:
        return _Step(name, lambda: EachPiece(name, len(self._set.pieces), find, self._set.store))

    def _all_at_once(self, name: str, find: Callable[[], Mapping[int, bytes]]) -> _Step:
        return _Step(name, lambda: AllAtOnce(name, find, self._set.store))
