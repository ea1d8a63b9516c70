"""The drainage of a tile set: found in the job database, or prepared, and what windows then take of it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.recipes.drainage import DrainageProduct, EdgeContamination, FilledSurface, edge_contamination
from tile_job_plugin.run.drainage.contaminated_ground import ContaminatedGround
from tile_job_plugin.run.drainage.database_store import DatabaseStore
from tile_job_plugin.run.drainage.drainage_raster import (
    MASK,
    NUMBERS,
    DrainageRaster,
    PieceFiles,
    PixelType,
    drainage_raster,
)
from tile_job_plugin.run.drainage.made_from import made_from
from tile_job_plugin.run.drainage.memory_store import MemoryStore
from tile_job_plugin.run.drainage.pieces import SIZE, Pieces
from tile_job_plugin.run.drainage.preparation import Preparation, memory_for_pieces
from tile_job_plugin.run.drainage.products import piece_product
from tile_job_plugin.run.drainage.set_heights import SetHeights
from tile_job_plugin.run.drainage.stages import Stage
from tile_job_plugin.run.drainage.store import Store
from tile_job_plugin.run.drainage.surfaces import WaterSet
from tile_job_plugin.run.errors import DrainageMissing
from tile_job_plugin.tiles.pixel_rects import PixelRects
from tile_job_plugin.tiles.tile_columns import ManyTiles
from tile_job_plugin.tiles.windows import Windows

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Carries a stage out in lanes, after which all is done to the part that the other one returns. Raises Stopped.
RunStage = Callable[[Stage, Callable[[], float]], None]


class SetDrainage:
    """Some products that follow the water of a whole tile set."""

    def __init__(
        self,
        database: JobDatabase,
        tile_set: ManyTiles,
        products: Sequence[DrainageProduct],
        trusted: Sequence[str],
        folder: Callable[[], Path],
    ) -> None:
        """Look nothing up yet.

        What *trusted* users have found is taken as well. *folder* returns where this process may write, and removes
        what is there in the end.
        """
        self.products = products
        self._database = database
        self._tile_set = tile_set
        self._trusted = trusted
        self._folder = folder
        self._looking = threading.Lock()
        #: What the job database knows, once that is all that the products take.
        self._known: WaterSet | None = None

    def is_prepared(self) -> bool:
        """Whether the job database knows all that the products take, for the rasters as they are."""
        with self._looking:
            self._known = self._found()
        return self._known is not None

    def prepare(self, run: RunStage, wait: Callable[[], None]) -> None:
        """See that the job database knows it. While another process prepares the same, call *wait* again and again.

        Raises DrainageMissing where rasters change meanwhile, and what *wait* and *run* raise.
        """
        drainages = self._database.drainages
        own = drainages.own(self._tile_set.name, made_from(self._tile_set))
        while (take := drainages.take(own)) is None:
            wait()
        try:
            water_set = self._water_set(self._pieces, DatabaseStore(self._session.drainages, own, take))
            for number, product in enumerate(self.products):
                preparation = Preparation(water_set, product)
                for stage in preparation.stages(memory_for_pieces()):
                    run(stage, partial(self._done_part, number, preparation))
        finally:
            drainages.leave(own)
        if not self.is_prepared():
            raise DrainageMissing(self._tile_set.name)

    @property
    def contaminations(self) -> Sequence[EdgeContamination]:
        """Where the products may lack water from beyond the set."""
        return list(dict.fromkeys(filter(None, map(edge_contamination, self.products))))

    def contaminated_part(self, cores: PixelRects, run: RunStage) -> float:
        """Return how much of the ground of some tiles water from beyond the set may flow through, 0 to 1.

        The products must be prepared. What is found is kept for later jobs, unless another process prepares something
        at the moment. Raises what *run* raises.
        """
        drainages = self._database.drainages
        own = drainages.own(self._tile_set.name, made_from(self._tile_set))
        take = drainages.take(own)
        masks = MemoryStore() if take is None else DatabaseStore(self._session.drainages, own, take)
        try:
            ground = ContaminatedGround(self._prepared(), self.contaminations, cores, masks)
            run(ground, lambda: ground.done_part)
        finally:
            if take is not None:
                drainages.leave(own)
        return ground.part

    def raster(self, name: str, product: DrainageProduct) -> DrainageRaster:
        """Return the raster of a product that a recipe takes by the parameter *name*."""
        return drainage_raster(name, self._tile_set, self._files[product])

    def _found(self) -> WaterSet | None:
        drainages, name = self._session.drainages, self._tile_set.name
        for drainage_id in drainages.found(name, made_from(self._tile_set), self._trusted):
            store = DatabaseStore(drainages, drainage_id)
            water_set = replace(self._water_set(self._pieces, store), kept=self._kept_surfaces)
            if all(Preparation(water_set, product).is_through() for product in self.products):
                return water_set
        return None

    def _done_part(self, number: int, preparation: Preparation) -> float:
        return (number + preparation.done_part) / len(self.products)

    def _pixels(self, product: DrainageProduct, piece: int) -> Cells:
        return piece_product(self._prepared(), product, piece)

    def _prepared(self) -> WaterSet:
        """Return what the job database knows. Raises DrainageMissing where that is not all that the products take."""
        with self._looking:
            self._known = self._known or self._found()
        if self._known is None:
            raise DrainageMissing(self._tile_set.name)
        return self._known

    def _water_set(self, pieces: Pieces, store: Store) -> WaterSet:
        return WaterSet(pieces, self._heights, store, self._tile_set.grid.pixel_width)

    @cached_property
    def _kept_surfaces(self) -> Mapping[FilledSurface, Callable[[int], Cells]]:
        """What returns the pieces of the surfaces that several products are made of."""
        return {surface: self._files[surface].read for surface in self._surfaces}

    @property
    def _surfaces(self) -> Sequence[FilledSurface]:
        flows = (product for product in self.products if not isinstance(product, FilledSurface))
        return list(dict.fromkeys(flow.surface for flow in flows if flow.surface))

    @cached_property
    def _files(self) -> dict[DrainageProduct, PieceFiles]:
        """Where the pieces of each product, and of the surfaces that water flows on, are put in this process."""
        return {
            product: PieceFiles(
                self._folder() / f"drainage_{number}",
                self._tile_set.grid,
                self._pieces,
                self._pixel_type(product),
                partial(self._pixels, product),
            )
            for number, product in enumerate(dict.fromkeys([*self.products, *self._surfaces]), start=1)
        }

    def _pixel_type(self, product: DrainageProduct) -> PixelType:
        if isinstance(product, EdgeContamination):
            return MASK
        return PixelType(self._heights.data_type) if isinstance(product, FilledSurface) else NUMBERS

    @cached_property
    def _session(self) -> JobDatabase:
        """A session for lanes, which store and read pieces."""
        return self._database.another_session()

    @cached_property
    def _windows(self) -> Windows:
        # Not in the order of the job's tiles: where rasters overlap, all jobs on the set see the same water.
        return Windows(self._tile_set)

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(self._tile_set.extent, lambda rect: bool(self._windows.rasters_in(rect)), SIZE)

    @cached_property
    def _heights(self) -> SetHeights:
        return SetHeights(self._windows, self._tile_set.extent, self._folder())
