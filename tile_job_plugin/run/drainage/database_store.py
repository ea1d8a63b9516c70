"""What passes keep of pieces, in the job database."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from tile_job_plugin.jobs.drainages import Drainages


class DatabaseStore:
    """The pieces of one drainage, for several threads at once."""

    def __init__(self, drainages: Drainages, drainage_id: int, take: int = 0) -> None:
        """Read, and write as who began to prepare the drainage with the number *take*."""
        self._drainages = drainages
        self._drainage_id = drainage_id
        self._take = take
        self._lock = threading.Lock()

    def get(self, stage: str, piece: int) -> bytes | None:
        """Return what is known of a piece at a stage."""
        with self._lock:
            return self._drainages.pieces(self._drainage_id, stage, [piece]).get(piece)

    def get_all(self, stage: str) -> dict[int, bytes]:
        """Return what is known of all pieces at a stage."""
        with self._lock:
            return self._drainages.all_pieces(self._drainage_id, stage)

    def put(self, stage: str, contents: Mapping[int, bytes]) -> None:
        """Keep what was found of pieces. Raises DrainageTaken where somebody else prepares the drainage since."""
        with self._lock:
            self._drainages.keep(self._drainage_id, self._take, stage, contents)
