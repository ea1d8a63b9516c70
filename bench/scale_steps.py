"""Steps of the benchmark of many tiles, in a process of their own: `python -m bench.scale_steps STEP ...`.

It reads the connection and the number of tiles from standard input, and prints what each step took as a line of JSON.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from bench.qgis_application import qgis_application
from bench.scale_rows import ManyTiles
from tile_job_plugin.jobs.block_model import PlannedBlock
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.model import JobStatus, TileStatus
from tile_job_plugin.jobs.session import Connection
from tile_job_plugin.requests.job_request import JobRequest, check_request
from tile_job_plugin.requests.registration import register_tile_set
from tile_job_plugin.requests.tile_sources import Reading

TILE_SET = "many"
#: How often what takes milliseconds is done; the median counts.
TIMES = 100
#: Tiles of a page, as the HTTP service gives them.
PAGE = 1000
#: Blocks that are taken, and tiles of each.
BLOCKS, BLOCK = 15, 16


class Step:
    """What a step works on."""

    def __init__(self, database: JobDatabase, tiles: int, connection_name: str) -> None:
        self.database = database
        self.tiles = tiles
        self.connection_name = connection_name
        self.feedback = QgsProcessingFeedback(False)

    @property
    def job_id(self) -> int:
        """The only job."""
        return self.database.jobs.jobs()[-1].id

    def register(self) -> None:
        """Check and write all tiles, as from a catalog that tells their headers."""
        source = ManyTiles(self.tiles)
        register_tile_set(self.database, TILE_SET, source, None, None, Reading(), self.feedback)

    def start(self) -> None:
        """Start a job of all tiles, as over HTTP, where no file is looked at."""
        request = JobRequest(TILE_SET, "tilejobs:relief", all_tiles=True, halo=8, mosaic="/srv/results/relief.tif")
        self.database.jobs.insert_job(check_request(self.database, request))

    def bare(self) -> float:
        """Change a row and commit."""
        job_id = self.job_id

        def change() -> None:
            with self.database.transaction() as transaction:
                transaction.execute("set_message", job_id=job_id, message="")

        return _median(change)

    def status(self) -> float:
        """Ask for a job and how far it is."""
        job_id = self.job_id
        return _median(lambda: (self.database.jobs.job(job_id), self.database.jobs.progress(job_id)))

    def claim(self) -> float:
        """Claim the job, and hand it back."""
        job_id = self.job_id
        seconds = []
        for number in range(TIMES):
            started = time.monotonic()
            job = self.database.claims.claim_job(job_id, f"bench:{number}")
            seconds.append(time.monotonic() - started)
            if job is None:
                raise SystemExit("The job could not be claimed.")
            self.database.claims.hand_back(job.claim)
        return median(seconds)

    def take(self) -> float:
        """Take a block."""
        return median(taken for taken, _ in self._blocks())

    def block(self) -> float:
        """Take, start and complete a block."""
        return median(completed for _, completed in self._blocks())

    def _blocks(self) -> list[tuple[float, float]]:
        """Return after how many seconds each of some blocks is taken, and complete."""
        job = self.database.claims.claim_job(self.job_id, "bench:blocks")
        if job is None:
            raise SystemExit("The job could not be claimed.")
        page = self.database.service.page_of_tiles(job.id, 0, 2 * BLOCKS * BLOCK)
        ids = [tile.tile_id for tile in page if tile.status is TileStatus.READY][: BLOCKS * BLOCK]
        parts = [ids[first : first + BLOCK] for first in range(0, len(ids), BLOCK)]
        blocks = self.database.blocks
        blocks.make_plan(job.claim, [PlannedBlock(part, 1, is_alone=False) for part in parts])
        helper = self.database.helpers.join(job.id, job.claim.runner, 1, job.claim.number)
        seconds = []
        for _ in parts:
            started = time.monotonic()
            block, _ = blocks.take(helper, False, lambda offered, state: [offered])
            if block is None:
                raise SystemExit("No block could be taken.")
            taken = time.monotonic()
            blocks.start_tiles(block)
            blocks.complete(block)
            seconds.append((taken - started, time.monotonic() - started))
        self.database.helpers.leave(helper)
        self.database.claims.hand_back(job.claim)
        return seconds

    def page(self) -> float:
        """Ask for the last page of the job's tiles."""
        first, *_ = self.database.service.page_of_tiles(self.job_id, 0, 1)
        after = max(first.gid + self.tiles - PAGE - 1, 0)
        return _median(lambda: self.database.service.page_of_tiles(self.job_id, after, PAGE))

    def lists(self) -> None:
        """List the tile sets and the jobs, as `listtilesets` and `listjobs` do."""
        self.database.tile_sets.summaries()
        self.database.jobs.jobs()
        self.database.jobs.all_progress()

    def tilestatus(self) -> None:
        """Write the job's tiles into a GeoPackage."""
        self._run("tilestatus", JOB_ID=self.job_id)

    def tilesetlayer(self) -> None:
        """Write the set's tiles into a GeoPackage."""
        self._run("tilesetlayer", TILE_SET=TILE_SET)

    def _run(self, algorithm: str, **parameters: object) -> None:
        from processing import run  # noqa: PLC0415 - is there only once QGIS has been started

        with tempfile.TemporaryDirectory() as folder:
            given = {"CONNECTION": self.connection_name, "OUTPUT": str(Path(folder) / "tiles.gpkg"), **parameters}
            run(f"tilejobs:{algorithm}", given, context=QgsProcessingContext(), feedback=self.feedback)

    def cancel(self) -> None:
        """Cancel the job."""
        if self.database.jobs.cancel_job(self.job_id).status is not JobStatus.CANCELLED:
            raise SystemExit("The job was not cancelled.")

    def retry(self) -> None:
        """Put the job back into the queue."""
        self.database.jobs.reopen_job(self.job_id)

    def delete(self) -> None:
        """Cancel the job again and delete it."""
        self.database.jobs.cancel_job(self.job_id)
        if not self.database.jobs.delete_job(self.job_id):
            raise SystemExit("The job was not deleted.")

    def replace(self) -> None:
        """Register the set again in the place of the one that is there."""
        self.register()


#: In the order in which they are done; those of one process together.
PROCESSES = (
    ("register",),
    ("start",),
    ("bare", "status", "claim", "take", "block", "page", "lists"),
    ("tilestatus",),
    ("tilesetlayer",),
    ("cancel", "retry", "delete"),
    ("replace",),
)
STEPS = tuple(step for steps in PROCESSES for step in steps)


def _median(call: Callable[[], object]) -> float:
    seconds = []
    for _ in range(TIMES):
        started = time.monotonic()
        call()
        seconds.append(time.monotonic() - started)
    return median(seconds)


def memory(key: str) -> float:
    """Return what this process holds (VmRSS), or has held at most (VmHWM), in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    match = re.search(rf"^{key}:\s*(\d+) kB", status, re.MULTILINE)
    return int(match.group(1)) / 1024 if match else 0.0


def run_steps(names: Sequence[str], tiles: int, connection: Connection) -> Iterator[Mapping[str, float]]:
    """Do steps, and yield the seconds of each and the memory that the process has taken beyond QGIS' own, in MB."""
    with qgis_application(connection) as connection_name, JobDatabase(connection) as database:
        step = Step(database, tiles, connection_name)
        before = memory("VmRSS")
        for name in names:
            call: Callable[[], float | None] = getattr(step, name)
            started = time.monotonic()
            seconds = call()
            took = time.monotonic() - started if seconds is None else seconds
            yield {"seconds": took, "memory": max(memory("VmHWM") - before, 0.0)}


def main() -> None:
    """Do the steps that the command line names."""
    given = json.load(sys.stdin)
    for cost in run_steps(sys.argv[1:], given["tiles"], Connection(given["dsn"], name="bench")):
        print(json.dumps(cost), flush=True)


if __name__ == "__main__":
    main()
