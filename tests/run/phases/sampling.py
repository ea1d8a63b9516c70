"""What is to be seen of a job by somebody who looks five times a second."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tile_job_plugin.jobs.connections import Connection
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobProgress, Phase

#: Seconds between two looks.
PAUSE = 0.2


@dataclass
class Samples:
    """How far a job was at one moment after another."""

    #: Seconds of a steady clock, and how far the job was then.
    seen: list[tuple[float, JobProgress]] = field(default_factory=list)
    #: When the job was first seen to have ended.
    ended: float = 0.0

    @property
    def percents(self) -> list[float]:
        return [progress.percent for _, progress in self.seen]

    @property
    def phases(self) -> list[Phase | None]:
        """Each once, in the order in which they were seen."""
        return list(dict.fromkeys(progress.phase for _, progress in self.seen))

    def running(self) -> list[tuple[float, JobProgress]]:
        """Return what was seen while somebody ran the job."""
        return [(when, seen) for when, seen in self.seen if seen.phase not in (None, Phase.WAITING)]

    def time_left_over_truth(self, after: float = 0.25, until: float = 0.8) -> list[float]:
        """Return what the time left was to the truth, from one part of the time to another; 0 where it was unknown.

        Of the last seconds a part is lost between the runner's looks and ours.
        """
        running = self.running()
        began = running[0][0]
        whole = self.ended - began
        return [
            (seen.time_left or 0.0) / (self.ended - when)
            for when, seen in running
            if after * whole <= when - began <= until * whole
        ]


@contextmanager
def sampled(connection: Connection, job_id: int) -> Iterator[Samples]:
    """Look at a job in a thread of its own until it has ended, or the block is left."""
    samples, is_over = Samples(), threading.Event()

    def look() -> None:
        with JobDatabase(connection) as store:
            while not samples.ended:
                is_last = is_over.wait(PAUSE)
                now, progress = time.monotonic(), store.jobs.progress(job_id)
                samples.seen.append((now, progress))
                if progress.phase is None or is_last:
                    samples.ended = now

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield samples
    finally:
        is_over.set()
        thread.join()
