"""A stage in which pieces hand the values of their edge cells to their neighbours until none changes any more."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Protocol

from tile_job_plugin.errors import Stopped
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.hydrology.sheet import Links, Sheet
from tile_job_plugin.run.drainage.contents import edge_content, edge_values, edge_waits
from tile_job_plugin.run.drainage.stages import Feedback, set_done
from tile_job_plugin.run.drainage.store import Store

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells

#: Seconds after which what has changed is put into the store.
_FLUSH_SECONDS = 2.0
#: Seconds after which a computation is interrupted, to hand over what it has come to.
_RUN_SECONDS = 1.0
#: Seconds after which a lane that has nothing to do looks whether it is to stop.
_LOOK_SECONDS = 0.2


class Tiles(Protocol):
    """What is computed of tiles that are together in a sheet."""

    def put(self, place: int, tile: Any) -> None:
        """Put a tile into a place."""

    def receive(self, cells: Cells, values: Cells) -> None:
        """Take what is known of some cells by their numbers, in rows by kind."""

    def values(self, cells: Cells) -> Cells:
        """Return what is known of some cells, in rows by kind."""

    def run(self, links: Links, go_on: Callable[[], bool]) -> bool:
        """Compute what follows, as long as it is to *go on*; return whether that is all."""


class PieceExchange:
    """Computes as many pieces together as there is memory for, and others in their place where these are through."""

    def __init__(
        self,
        name: str,
        exchange: Exchange,
        sheet: Sheet,
        tiles: Tiles,
        begin: Callable[[int], Any],
        store: Store,
        order: Callable[[dict[int, None]], Iterator[int]],
    ) -> None:
        """Go on from where an earlier process has come to; *begin* makes of a piece what is put into *tiles*.

        In its *order*, pieces take the place of others: `iter` for that which has waited longest, `reversed` for the
        last one. It changes no value, but how often they are begun.
        """
        self._name = name
        self._exchange = exchange
        self._sheet = sheet
        self._tiles = tiles
        self._begin = begin
        self._store = store
        self._order = order
        self._links: Links | None = None
        #: Whether there is something to compute, and whether a lane does so.
        self._has_work = self._is_running = False
        #: Pieces that lanes are about to put into the sheet, and how many of these wait for that.
        self._beginning: set[int] = set()
        self._arriving = 0
        #: Pieces of which the store does not have what is known, and those that wait as far as it knows.
        self._changed: set[int] = set()
        self._unsettled: set[int] = set()
        #: For what is above, and what lanes wait for.
        self._free = threading.Condition()
        self._flushing = threading.Lock()
        self._flushed = time.monotonic()
        #: How often a piece was begun.
        self.begun = 0
        self._restore()

    def _restore(self) -> None:
        for piece, content in self._store.get_all(self._name).items():
            self._exchange.restore(piece, edge_values(content))
            if not edge_waits(content):
                del self._exchange.waiting[piece]
        self._left = set(self._exchange.waiting)
        #: Edge cells of which nothing was known at the last flush: who looks at progress counts no cells.
        self._unknown = self._exchange.unknown

    @property
    def done_part(self) -> float:
        """How much of it is done, 0 to 1: half of it pieces that were begun, half of it edge cells that are known."""
        edges = self._exchange.edges
        return 1 - (len(self._left) / len(edges.frames) + self._unknown / len(edges)) / 2

    def work(self, feedback: Feedback) -> None:
        """Begin and compute pieces until nothing changes. Raises Stopped soon after *feedback* is cancelled."""
        while task := self._next(feedback):
            task()
            if time.monotonic() - self._flushed > _FLUSH_SECONDS:
                self._flush()
        self._flush()
        if feedback.isCanceled():
            raise Stopped
        if unknown := self._exchange.unknown:
            raise FlowInCircle(unknown)
        set_done(self._store, self._name)

    def _next(self, feedback: Feedback) -> Callable[[], None] | None:
        """Return what a lane is to do; None where nothing is left, or the lane is to stop."""
        with self._free:
            while not feedback.isCanceled():
                if task := self._task(feedback):
                    return task
                if not self._is_running and not self._beginning:
                    return None
                self._free.wait(_LOOK_SECONDS)
        return None

    def _task(self, feedback: Feedback) -> Callable[[], None] | None:
        """Take what can be done now."""
        waiting = self._order(self._exchange.waiting)
        outside = next((piece for piece in waiting if piece not in self._beginning), None)
        if outside is not None and (self._has_room or self._make_room()):
            self._beginning.add(outside)
            return partial(self._add, outside)
        if self._has_work and not self._is_running and not self._arriving:
            self._is_running = True
            return partial(self._run, feedback)
        return None

    @property
    def _has_room(self) -> bool:
        return self._sheet.room > len(self._beginning)

    def _make_room(self) -> bool:
        """Take out the piece that has not changed for the longest time, if one is through; return whether it was."""
        if self._has_work or not self._sheet.places:
            return False
        self._sheet.remove(next(iter(self._sheet.places)))
        self._links = None
        return True

    def _add(self, piece: int) -> None:
        """Begin a piece, and put it into the sheet as soon as nothing is computed there."""
        try:
            begun = self._begin(piece)
            with self._free:
                self._arriving += 1
                while self._is_running:
                    self._free.wait()
                self._arriving -= 1
                self._put(piece, begun)
        finally:
            with self._free:
                self._beginning.remove(piece)
                self._free.notify_all()

    def _put(self, piece: int, begun: Any) -> None:
        self._sheet.add(piece)
        self._tiles.put(self._sheet.places[piece], begun)
        self._tiles.receive(self._sheet.edge(piece), self._exchange.of(piece))
        places, values = self._exchange.around(piece)
        self._tiles.receive(self._sheet.ring(piece)[places], values)
        del self._exchange.waiting[piece]
        self._left.discard(piece)
        self._links = None
        self._has_work = True
        self.begun += 1

    def _run(self, feedback: Feedback) -> None:
        """Compute for a while, and hand over what has changed."""
        end = time.monotonic() + _RUN_SECONDS
        try:
            self._links = self._links or self._sheet.links()
            is_through = self._tiles.run(self._links, lambda: time.monotonic() < end and not feedback.isCanceled())
            with self._free:
                self._hand_over()
                self._has_work = not is_through
                if is_through:
                    self._changed |= self._unsettled
        finally:
            with self._free:
                self._is_running = False
                self._free.notify_all()

    def _hand_over(self) -> None:
        for piece in list(self._sheet.places):
            affected = self._exchange.hand_over(piece, self._tiles.values(self._sheet.edge(piece)))
            self._changed |= affected
            if piece in affected:
                self._sheet.touch(piece)
        # They see each other's edge cells without being told.
        for piece in self._sheet.places:
            self._exchange.waiting.pop(piece, None)

    def _flush(self) -> None:
        """Put what has changed into the store, as it is at one moment."""
        with self._flushing:
            with self._free:
                changed, self._changed = self._changed, set()
                waiting = {piece for piece in changed if self._waits(piece)}
                self._unsettled = (self._unsettled - changed) | waiting
                contents = {piece: edge_content(self._exchange.of(piece), piece in waiting) for piece in changed}
            try:
                if contents:
                    self._store.put(self._name, contents)
            except BaseException:
                with self._free:
                    self._changed |= changed
                raise
            self._unknown = self._exchange.unknown
            self._flushed = time.monotonic()

    def _waits(self, piece: int) -> bool:
        is_computed = self._has_work and piece in self._sheet.places
        return is_computed or piece in self._exchange.waiting
