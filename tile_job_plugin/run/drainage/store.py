"""Where what was found of pieces is kept between passes, and between processes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Store(Protocol):
    """What is known of the pieces of one tile set, by stage; several threads may use it at the same time."""

    def get(self, stage: str, piece: int) -> bytes | None:
        """Return what a stage found of a piece; None where it has not come that far."""

    def get_all(self, stage: str) -> Mapping[int, bytes]:
        """Return what a stage has found, by pieces."""

    def put(self, stage: str, contents: Mapping[int, bytes]) -> None:
        """Keep what a stage has found of some pieces, all or nothing, in place of what it found of them earlier."""
