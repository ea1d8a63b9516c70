"""Faults of all kinds at random moments while three computers run jobs together: no tile is lost, none is run twice."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.faults.audit import Audit
from tests.faults.checks import check_job
from tests.faults.network.computers import Computer
from tests.faults.workers import CHILDREN_SECONDS, Workers
from tests.fixtures.figures import FIGURES
from tests.fixtures.qgis_process import QgisProcess
from tests.fixtures.rasters import read_pixels
from tests.fixtures.secrets import WATCH
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus

pytestmark = [pytest.mark.timeout(7200), pytest.mark.alone]

#: What can happen; all but the last to a job's runner or to one of its helpers.
KINDS = ("killed", "ended by SIGTERM", "stopped", "cut off", "replaced by one an hour ahead", "database restarted")
#: Seconds in which a worker ends that is told to, or whose job has ended; and after which one that stands still, or is
#: cut off, comes back even where nobody has taken it for lost.
TO_END, MOST_AWAY = 90.0, 180.0
#: How many of those that stand still, or are cut off, come back before that.
EARLY = 0.3
#: What lets a process, but no file and no waiting, be an hour ahead.
AHEAD = {
    "FAKETIME": "+1h",
    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    "NO_FAKE_STAT": "1",
    "PYTHONPATH": str(Path(__file__).parent / "ahead"),
}


def faketime() -> str:
    """Find the library that gives a process another clock."""
    return str(next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")))


@dataclass
class Seat:
    """A computer with a worker."""

    computer: Computer
    program: QgisProcess
    connection: str
    #: Lets the computer come back, while it stands still or is cut off; and when to do that at the latest.
    bring_back: Callable[[], None] | None = None
    until: float = 0.0
    worker: object = field(init=False)

    def start(self, job_id: int, is_ahead: bool = False) -> None:
        """Start a worker of one lane for a job; it ends with the job."""
        environment = {**AHEAD, "LD_PRELOAD": faketime()} if is_ahead else {}
        program = self.computer.qgis_process(self.program, environment=environment)
        self.workers = Workers(program, self.connection)
        self.worker = self.workers.start(stop_when_idle=False, JOB_ID=job_id, WORKERS=1)

    def kill(self) -> None:
        """Kill the worker; what it has started must not outlive it."""
        self.workers.kill(self.worker)
        assert self.computer.is_quiet_within(2 * CHILDREN_SECONDS), self.computer.processes()

    def end(self) -> None:
        """Wait until the worker has ended by itself, and nothing is left of it."""
        try:
            output, errors = self.worker.communicate(timeout=TO_END)
        except subprocess.TimeoutExpired:
            left = [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in self.computer.processes()]
            pytest.fail(
                f"{self.computer.name} does not end; its worker has ended: {self.worker.poll()}; it runs {left}"
            )
        WATCH.look_at(output + errors, "a worker")
        # One that had only just been started does not listen to SIGTERM yet, and does not wait for a database.
        assert self.worker.returncode in (0, -signal.SIGTERM) or "can't be reached" in errors, output + errors
        assert self.computer.is_quiet_within(2 * CHILDREN_SECONDS), self.computer.processes()

    def see_to(self, job_id: int, has_ended: Callable[[], bool]) -> None:
        """Start the worker again, if it has found no database when it was started."""
        ended_with = self.worker.poll()
        if ended_with is None or (ended_with == 0 and has_ended()):
            return
        self.end()
        assert ended_with != 0, "a worker has left a job that has not ended"
        self.start(job_id)

    def come_back(self) -> None:
        """Be there again."""
        if self.bring_back:
            self.bring_back()
            self.bring_back = None


class Storm:
    """Faults at random moments, for as many as are wanted."""

    def __init__(
        self, seats: list[Seat], audit: Audit, restart: Callable[[], None], chance: random.Random, gap: float
    ) -> None:
        """Let *gap* seconds pass at most until the next fault."""
        self.seats = seats
        self.counts: Counter[str] = Counter()
        #: How many have hit the runner.
        self.of_runners = 0
        #: How many were taken for lost while they stood still or were cut off.
        self.lost = 0
        self._audit = audit
        self._restart = restart
        self._chance = chance
        self._gap = gap
        self._deck: list[str] = []
        self._next = 0.0

    @property
    def count(self) -> int:
        return sum(self.counts.values())

    def pause(self) -> None:
        """Leave the job alone for a moment."""
        self._next = time.monotonic() + self._chance.uniform(0, self._gap)

    def blow(self, job_id: int) -> None:
        """Let the next fault happen, if it is time for it."""
        if time.monotonic() >= self._next:
            kind, is_runners = self._draw()
            self._do(kind, is_runners, job_id)
            self.counts[kind] += 1
            self.pause()

    def bring_back(self, job_id: int) -> None:
        """Let those come back that were taken for lost by now, or whose time has come."""
        for seat in self.seats:
            if not seat.bring_back:
                continue
            self._age(seat)
            is_lost = not self._audit.run(
                "select from tile_jobs.helper where job_id = %s and ended is null and name like %s "
                "union all select from tile_jobs.job where gid = %s and runner like %s",
                *(job_id, f"{seat.computer.name}:%") * 2,
            )
            self.lost += is_lost
            if is_lost or time.monotonic() > seat.until:
                seat.come_back()

    def _draw(self) -> tuple[str, bool]:
        if not self._deck:
            self._deck = self._chance.sample(KINDS, len(KINDS))
        return self._deck.pop(), self._chance.random() < 0.5

    def _do(self, kind: str, is_runners: bool, job_id: int) -> None:
        if kind == "database restarted":
            self._tell(kind, "", job_id)
            self._restart()
            return
        seat = self._seat(is_runners, job_id)
        self._tell(kind, seat.computer.name, job_id)
        if kind == "killed":
            seat.kill()
            seat.start(job_id)
        elif kind in ("ended by SIGTERM", "replaced by one an hour ahead"):
            seat.worker.terminate()
            seat.end()
            seat.start(job_id, kind != "ended by SIGTERM")
        elif kind == "stopped":
            seat.worker.send_signal(signal.SIGSTOP)
            self._let_be_away(seat, lambda worker=seat.worker: worker.send_signal(signal.SIGCONT))
        else:
            seat.computer.pull_the_plug()
            self._let_be_away(seat, seat.computer.plug_in)

    def _seat(self, is_runners: bool, job_id: int) -> Seat:
        """Choose the runner's, or another one, of those that are not away; at last one of those that are, come back."""
        there = [seat for seat in self.seats if not seat.bring_back]
        if len(there) == 1:
            away = self._chance.choice([seat for seat in self.seats if seat.bring_back])
            away.come_back()
            return away
        (runner,) = self._audit.run("select runner from tile_jobs.job where gid = %s", job_id)
        fitting = [seat for seat in there if (runner[0] or "").startswith(f"{seat.computer.name}:") is is_runners]
        self.of_runners += bool(is_runners and fitting)
        return self._chance.choice(fitting or there)

    def _tell(self, kind: str, computer: str, job_id: int) -> None:
        """Say what happens, for who reads of a run that has failed."""
        print(f"{time.strftime('%X')} job {job_id}: {self.count + 1}. {kind} {computer}", flush=True)

    def _let_be_away(self, seat: Seat, bring_back: Callable[[], None]) -> None:
        seconds = self._chance.uniform(0.5, 5) if self._chance.random() < EARLY else MOST_AWAY
        seat.bring_back, seat.until = bring_back, time.monotonic() + seconds

    def _age(self, seat: Seat) -> None:
        """Let its last sign of life be an hour old: the others look on for some seconds before they believe it."""
        for table, name in (("helper", "name"), ("job", "runner")):
            self._audit.run(
                f"update tile_jobs.{table} set alive = alive - interval '1 hour' "
                f"where {name} like %s and alive > clock_timestamp() - interval '30 minutes'",
                f"{seat.computer.name}:%",
            )


@pytest.fixture
def start_small(elevation, own_connection, run_algorithm, tmp_path, times):
    """Start `relief` on a hundred small tiles, or two, here or for workers; gives the job's number and its mosaic."""
    values = {"CONNECTION": own_connection, "TILE_SET": "small"}
    run_algorithm("tilejobs:registertileset", RASTER=str(elevation), TILE_SIZE=times(35, 25), **values)

    def start(name, run=2):
        mosaic = tmp_path / f"job {name}" / "slope.tif"
        more = {"ALL": True, "RECIPE": "tilejobs:relief", "HALO": 8, "MOSAIC": str(mosaic), "RUN": run}
        return run_algorithm("tilejobs:startjob", **values, **more)["JOB_ID"], mosaic

    return start


@pytest.fixture
def storm(new_computer, qgis_process_program, own_connection, own_cluster, audit, chance, times, tile_by_tile):
    """Three computers, and what is to happen to them."""
    seats = [Seat(new_computer(), qgis_process_program, own_connection) for _ in range(3)]

    def restart():
        own_cluster.stop()
        time.sleep(chance.uniform(0, 3))
        own_cluster.ensure()

    return Storm(seats, audit, restart, chance, gap=times(4.0, 12.0))


def test_no_tile_is_lost_or_run_twice_whatever_happens_to_computers_at_random_moments(
    storm, start_small, own_database, audit, times
):
    _, alone = start_small("undisturbed", run=0)
    pixels = read_pixels(alone)
    wanted, jobs, given_up = times(2, 100), 0, 0
    while storm.count < wanted:
        job_id, mosaic = start_small(jobs)
        jobs += 1
        while not run_to_its_end(job_id, storm, audit, wanted):
            given_up += 1
            retry(own_database, job_id)
        with JobDatabase(own_database) as store:
            log = [entry.message for entry in store.jobs.log_entries(job_id)]
            assert not [line for line in log if "Traceback" in line]
            check_job(store, job_id, mosaic, pixels)
    assert audit.tiles_run_again() == []
    assert set(audit.completions().values()) == {1}
    tiles = audit.run("select count(*) from tile_jobs.job_tile where job_id = %s", job_id)[0][0]
    FIGURES.append(
        f"{storm.count} faults, {storm.of_runners} of them to runners, in {jobs} jobs of {tiles} tiles on 3 computers: "
        f"{json.dumps(storm.counts)}; {storm.lost} were taken for lost meanwhile, {given_up} retries after three "
        "losses in vain: 0 tiles lost, 0 run twice, 0 processes left, 0 half files, mosaics identical"
    )


def run_to_its_end(job_id: int, storm: Storm, audit: Audit, wanted: int) -> bool:
    """Run a job on all computers, with faults; return whether it is complete."""
    for seat in storm.seats:
        seat.start(job_id)
    storm.pause()
    while not (status := job_status(audit, job_id)).is_ended:
        if storm.count < wanted and status is not JobStatus.READY:
            storm.blow(job_id)
        storm.bring_back(job_id)
        for seat in storm.seats:
            # The job may have ended while a fault took its time.
            seat.see_to(job_id, lambda: job_status(audit, job_id).is_ended)
        time.sleep(0.1)
    for seat in storm.seats:
        seat.come_back()
    for seat in storm.seats:
        seat.end()
    return status is JobStatus.COMPLETE


def job_status(audit: Audit, job_id: int) -> JobStatus:
    ((status,),) = audit.run("select status from tile_jobs.job where gid = %s", job_id)
    return JobStatus(status)


def retry(connection, job_id: int) -> None:
    """Retry a job that has failed since it, or one of its tiles, has lost its process three times in vain."""
    with JobDatabase(connection) as store:
        message = store.jobs.job(job_id).message
        assert "ended without a word" in message or "tiles failed" in message or "1 tile failed" in message, message
        store.jobs.reopen_job(job_id)
