"""What a job is at, how far it is and how long the rest will take, told to whoever waits for it and to the database."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Callable

from qgis.core import QgsProcessingFeedback

from tile_job_plugin.jobs.errors import DatabaseRefused
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import Job, Phase, PhaseCost
from tile_job_plugin.jobs.status_words import phase_title
from tile_job_plugin.messages import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP, Counted, Message, Tell
from tile_job_plugin.run.phases.costs import JobSize, PhaseEstimates
from tile_job_plugin.run.phases.done_part import DonePart
from tile_job_plugin.run.phases.forecast import Forecast
from tile_job_plugin.system import slowdown

#: Seconds between two times that the database is told, at least and, where nothing has changed, at most.
TELL_SECONDS, RENEW_SECONDS = 1.0, 10.0
#: What is worth telling: so many percent of the job, or seconds and this part of the time left.
LEAST_PERCENT, LEAST_SECONDS, LEAST_PART = 0.1, 1.0, 0.02


class JobPhases:
    """The phases of one job in the hands of this runner; used by its thread alone."""

    def __init__(
        self,
        database: JobDatabase,
        job: Job,
        size: JobSize,
        feedback: QgsProcessingFeedback,
        tell: Tell,
    ) -> None:
        """Go on from where the job is, by what the phases of such jobs have cost; *tell* gets what each phase took."""
        self._database = database
        self._job = job
        self._feedback = feedback
        self._tell_user = tell
        self._forecast = Forecast(database.jobs.progress(job.id).percent, time.monotonic())
        self._estimates = PhaseEstimates(size, database.jobs.phase_costs(job.id))
        self._phase = Phase.HALO
        self._left: Callable[[], float | None] = lambda: None
        #: When the database was told, what, and which moment it expects as the end.
        self._told_at = 0.0
        self._told: tuple[Phase, float, float | None] = (self._phase, 0.0, None)

    @property
    def time_left(self) -> float | None:
        """Seconds until the job is complete; None where nobody knows."""
        return self._forecast.time_left

    @property
    def tile_rate(self) -> float | None:
        """What is known of the tiles before any was run: seconds of a lane per pixel of a window."""
        return self._estimates.tile_rate

    def begin(self, phase: Phase, left: Callable[[], float | None]) -> None:
        """Be at a phase from now on, of which *left* gives the seconds that are left, or None."""
        self._phase, self._left = phase, left
        self._update()
        self._tell()

    @contextmanager
    def timed(self, phase: Phase, lanes: int = 0) -> Iterator[None]:
        """Tell at the end how long a phase took, and on how many lanes."""
        started = time.monotonic()
        yield
        taken = QT_TRANSLATE_NOOP("TileJobs", "{phase}: {seconds:.1f} s")
        text = Message(taken, phase=phase_title(phase), seconds=time.monotonic() - started)
        if lanes:
            on_lanes = QT_TRANSLATE_N_NOOP("TileJobs", "{text} on 1 lane", "{text} on {count} lanes")
            text = Counted(on_lanes, lanes, text=text)
        self._tell_user(text)

    @contextmanager
    def measured(self, phase: Phase) -> Iterator[DonePart]:
        """Be at a phase that says how much of it is done, tell how long it took and keep what it has cost."""
        started = time.monotonic()
        part = DonePart(self._estimates.seconds(phase))
        with self.timed(phase):
            self.begin(phase, part.left)
            yield part
        alone = (time.monotonic() - started) / slowdown()
        self.keep_cost(phase, PhaseCost(alone, self._estimates.size.amount(phase)))

    def keep_cost(self, phase: Phase, cost: PhaseCost | None) -> None:
        """Keep what a phase has cost, for later jobs and runners of this one; None where nothing was measured."""
        if cost:
            # No job fails for want of it.
            with suppress(DatabaseRefused):
                self._database.jobs.add_phase_cost(self._job.claim, phase, cost)
            self._estimates = PhaseEstimates(self._estimates.size, {**self._estimates.costs, phase: cost})

    def look(self) -> None:
        """See how far the job is, and tell it where that is news; to be called about twice a second."""
        self._update()
        if self._is_news():
            self._tell()

    def _update(self) -> None:
        left, after = self._left(), self._estimates.after(self._phase)
        whole = None if left is None or after is None else left + after
        self._forecast.update(whole, time.monotonic())
        self._feedback.setProgress(self._forecast.percent)

    def _is_news(self) -> bool:
        _, percent, told = self._told
        left, since = self._forecast.time_left, time.monotonic() - self._told_at
        if left is None or told is None:
            return left is not told or since > RENEW_SECONDS
        shift = abs(left + since - told)
        is_much = self._forecast.percent - percent > LEAST_PERCENT or shift > max(LEAST_SECONDS, LEAST_PART * left)
        return since > (TELL_SECONDS if is_much else RENEW_SECONDS)

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        self._told = (self._phase, self._forecast.percent, self._forecast.time_left)
        # No job fails for want of its progress.
        with suppress(DatabaseRefused):
            self._database.jobs.tell_progress(self._job.claim, *self._told)
