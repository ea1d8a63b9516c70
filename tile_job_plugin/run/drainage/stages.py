"""What is done in one go on the way to a product; each stage puts a mark into the store when it is through."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Callable, Protocol

from tile_job_plugin.batches import batches
from tile_job_plugin.errors import Stopped
from tile_job_plugin.run.drainage.store import Store

#: Pieces whose contents go into the store at a time where all are found at once.
_PIECES_AT_ONCE = 100


class Feedback(Protocol):
    """Tells whether somebody wants the work to stop."""

    def isCanceled(self) -> bool:
        """Whether it is to stop."""


class Stage(Protocol):
    """A stage of the preparation of a product."""

    @property
    def done_part(self) -> float:
        """How much of it is done, 0 to 1."""

    def work(self, feedback: Feedback) -> None:
        """Work until nothing is left to do; several lanes do so at the same time.

        What was found goes into the store meanwhile. Raises Stopped soon after *feedback* is cancelled.
        """


def is_done(store: Store, stage: str) -> bool:
    """Return whether a stage is through."""
    return store.get(_mark(stage), 0) is not None


def set_done(store: Store, stage: str) -> None:
    """Note that a stage is through."""
    store.put(_mark(stage), {0: b""})


def _mark(stage: str) -> str:
    return f"{stage} done"


class PieceQueue:
    """Pieces that several lanes take, each of them once."""

    def __init__(self, pieces: Iterable[int]) -> None:
        self._left = deque(pieces)

    def each(self, feedback: Feedback) -> Iterator[int]:
        """Take one piece after the other until none is left. Raises Stopped soon after *feedback* is cancelled."""
        while True:
            try:
                piece = self._left.popleft()
            except IndexError:
                return
            if feedback.isCanceled():
                raise Stopped
            yield piece


class EachPiece:
    """A stage that finds something of each piece by itself."""

    def __init__(self, name: str, pieces: int, find: Callable[[int], bytes], store: Store) -> None:
        """Begin with what an earlier process has left to do."""
        self._name = name
        self._pieces = pieces
        self._find = find
        self._store = store
        known = store.get_all(name)
        self._left = PieceQueue(piece for piece in range(pieces) if piece not in known)
        self._found = len(known)
        self._lock = threading.Lock()

    @property
    def done_part(self) -> float:
        """How much of it is done, 0 to 1."""
        return self._found / self._pieces

    def work(self, feedback: Feedback) -> None:
        """Find it of what is left. Raises Stopped soon after *feedback* is cancelled."""
        for piece in self._left.each(feedback):
            self._store.put(self._name, {piece: self._find(piece)})
            with self._lock:
                self._found += 1
        if self._found == self._pieces:
            set_done(self._store, self._name)


class AllAtOnce:
    """A stage in which one lane finds something of all pieces together, while the others have nothing to do."""

    def __init__(self, name: str, find: Callable[[], Mapping[int, bytes]], store: Store) -> None:
        self._name = name
        self._find = find
        self._store = store
        self._is_free = threading.Lock()
        self.done_part = 0.0

    def work(self, feedback: Feedback) -> None:
        """Do all of it. Raises Stopped soon after *feedback* is cancelled."""
        if not self._is_free.acquire(blocking=False):
            return
        for contents in batches(self._find().items(), _PIECES_AT_ONCE):
            if feedback.isCanceled():
                raise Stopped
            self._store.put(self._name, dict(contents))
        set_done(self._store, self._name)
        self.done_part = 1.0
