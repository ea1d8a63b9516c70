"""How far pieces have come that are likely to be run again, as many as fit into some memory."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tile_job_plugin.hydrology.neighbours import Cells


class PieceState(Protocol):
    """What a piece knows of its cells."""

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""

    def run(self, around: Cells) -> None:
        """Go as far as the values of the cells around it allow, in rows by kind."""

    def edge(self) -> Cells:
        """Return the values of its edge cells, in rows by kind."""


class PieceStates:
    """The states of the pieces that were run last."""

    def __init__(self, memory: int) -> None:
        """Keep states of up to *memory* bytes together, and always the last one."""
        self._memory = memory
        self._states: OrderedDict[int, PieceState] = OrderedDict()
        self._bytes = 0

    def __contains__(self, piece: int) -> bool:
        return piece in self._states

    def take(self, piece: int) -> PieceState | None:
        """Take out the state of a piece; None where it is not kept."""
        state = self._states.pop(piece, None)
        if state:
            self._bytes -= state.nbytes
        return state

    def put(self, piece: int, state: PieceState) -> None:
        """Keep the state of a piece, and let those go that were not used for the longest time."""
        self._states[piece] = state
        self._bytes += state.nbytes
        while self._bytes > self._memory and len(self._states) > 1:
            _, oldest = self._states.popitem(last=False)
            self._bytes -= oldest.nbytes
