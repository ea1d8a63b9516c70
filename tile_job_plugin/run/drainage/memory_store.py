"""What passes keep of pieces, for as long as the process lasts."""

from __future__ import annotations

import threading
from collections.abc import Mapping


class MemoryStore:
    """The pieces of one drainage, for several threads at once."""

    def __init__(self) -> None:
        #: What is known, by stage and piece.
        self.stages: dict[str, dict[int, bytes]] = {}
        self._lock = threading.Lock()

    def get(self, stage: str, piece: int) -> bytes | None:
        """Return what is known of a piece at a stage."""
        return self.stages.get(stage, {}).get(piece)

    def get_all(self, stage: str) -> Mapping[int, bytes]:
        """Return what is known of all pieces at a stage."""
        with self._lock:
            return dict(self.stages.get(stage, {}))

    def put(self, stage: str, contents: Mapping[int, bytes]) -> None:
        """Keep what was found of pieces."""
        with self._lock:
            self.stages.setdefault(stage, {}).update(contents)
