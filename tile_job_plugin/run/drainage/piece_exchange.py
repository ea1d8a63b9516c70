"""A stage in which pieces hand the values of their edge cells to their neighbours until none changes any more."""

from __future__ import annotations

import math
import threading
import time
from typing import TYPE_CHECKING, Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.hydrology.errors import FlowInCircle
from tile_job_plugin.hydrology.exchange import Exchange
from tile_job_plugin.run.drainage.contents import edge_content, edge_values, edge_waits
from tile_job_plugin.run.drainage.piece_states import PieceState, PieceStates
from tile_job_plugin.run.drainage.stages import Feedback, set_done
from tile_job_plugin.run.drainage.store import Store

if TYPE_CHECKING:
    pass

#: Seconds after which what has changed is put into the store.
_FLUSH_SECONDS = 2.0
#: Seconds after which a lane that has no piece looks whether it is to stop.
_LOOK_SECONDS = 0.2


class PieceExchange:
    """Runs waiting pieces, those in memory first: it costs little to run them again, and much to begin with others."""

    def __init__(
        self,
        name: str,
        exchange: Exchange,
        begin: Callable[[int], PieceState],
        store: Store,
        memory: int,
    ) -> None:
        """Go on from where an earlier process has come to; *begin* makes the state of a piece anew."""
        self._name = name
        self._exchange = exchange
        self._begin = begin
        self._store = store
        self._states = PieceStates(memory)
        self._running: set[int] = set()
        self._changed: set[int] = set()
        self._part = 0.0
        #: For what is above, and what lanes wait for.
        self._free = threading.Condition()
        self._flushing = threading.Lock()
        self._flushed = time.monotonic()
        #: How often pieces were run.
        self.runs = 0
        self._restore()

    def _restore(self) -> None:
        for piece, content in self._store.get_all(self._name).items():
            self._exchange.restore(piece, edge_values(content))
            if not edge_waits(content):
                del self._exchange.waiting[piece]

    @property
    def done_part(self) -> float:
        """How much of it is done, 0 to 1; it may stand still when pieces must be run again."""
        waiting, pieces = len(self._exchange.waiting), len(self._exchange.edges.frames)
        self._part = max(self._part, 1 - waiting / pieces)
        return self._part

    def work(self, feedback: Feedback) -> None:
        """Run one piece after the other until none waits. Raises Stopped soon after *feedback* is cancelled."""
        while (piece := self._next(feedback)) is not None:
            self._run(piece)
            if time.monotonic() - self._flushed > _FLUSH_SECONDS:
                self._flush()
        self._flush()
        if feedback.isCanceled():
            raise Stopped
        if unknown := self._exchange.unknown:
            raise FlowInCircle(unknown)
        set_done(self._store, self._name)

    def _next(self, feedback: Feedback) -> int | None:
        """Take a piece to run; None where no piece waits any more, or the lane is to stop."""
        with self._free:
            while not feedback.isCanceled():
                ready = [piece for piece in self._exchange.waiting if piece not in self._running]
                if ready:
                    piece = min(ready, key=self._cost)
                    self._running.add(piece)
                    return piece
                if not self._running:
                    return None
                self._free.wait(_LOOK_SECONDS)
        return None

    def _cost(self, piece: int) -> tuple[bool, float]:
        """Return what sorts the pieces that are best run first before the others."""
        return piece not in self._states, self._exchange.waiting[piece]

    def _run(self, piece: int) -> None:
        try:
            with self._free:
                state = self._states.take(piece)
            state = state or self._begin(piece)
            with self._free:
                del self._exchange.waiting[piece]
                around = self._exchange.around(piece)
            state.run(around)
        except BaseException:
            with self._free:
                self._exchange.waiting.setdefault(piece, math.inf)
                self._let_go(piece)
            raise
        with self._free:
            self._changed.update([piece, *self._exchange.hand_over(piece, state.edge())])
            self._states.put(piece, state)
            self.runs += 1
            self._let_go(piece)

    def _let_go(self, piece: int) -> None:
        self._running.remove(piece)
        self._free.notify_all()

    def _flush(self) -> None:
        """Put what has changed into the store, as it is at one moment."""
        with self._flushing:
            with self._free:
                changed, self._changed = self._changed, set()
                contents = {piece: edge_content(self._exchange.of(piece), self._waits(piece)) for piece in changed}
            try:
                if contents:
                    self._store.put(self._name, contents)
            except BaseException:
                with self._free:
                    self._changed |= changed
                raise
            self._flushed = time.monotonic()

    def _waits(self, piece: int) -> bool:
        return piece in self._exchange.waiting or piece in self._running
