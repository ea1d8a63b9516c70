"""One saga_cmd that runs script after script, so that its start is paid once for many.

saga_cmd reads its script line by line. At the end of what it has been given so far stands a line that imports a raster
whose pixels are in a named pipe: SAGA waits in it, without using the processor, until more lines are there and the pipe
is removed. The import then finds no pixels, which SAGA passes over.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Callable

from tile_job_plugin.errors import Stopped
from tile_job_plugin.saga.cmd.find import Saga
from tile_job_plugin.saga.cmd.process import RunningSaga, limited_threads, reason_in, saga_threads, start_saga
from tile_job_plugin.saga.cmd.temporary import locked_folder
from tile_job_plugin.saga.errors import SagaFailed, exit_text

_WAIT = """<VRTDataset rasterXSize="1" rasterYSize="1">
  <VRTRasterBand dataType="Byte" band="1">
    <SimpleSource>
      <SourceFilename relativeToVRT="1">{pipe}</SourceFilename>
      <SourceProperties RasterXSize="1" RasterYSize="1" DataType="Byte" BlockXSize="1" BlockYSize="1"/>
      <SrcRect xOff="0" yOff="0" xSize="1" ySize="1"/>
      <DstRect xOff="0" yOff="0" xSize="1" ySize="1"/>
    </SimpleSource>
  </VRTRasterBand>
</VRTDataset>
"""

#: The thread that starts them, which lasts as long as this process.
_STARTER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="start of saga_cmd")

#: The process that SAGA's algorithms use in this context; None gives each run one of its own.
shared_process: ContextVar[SharedProcess | None] = ContextVar("shared_process", default=None)


@dataclass(frozen=True)
class HandedOver:
    """Lines of a script, and its number."""

    saga: Saga
    lines: Sequence[str]
    number: int
    #: How many threads SAGA may use; 0 is all cores.
    threads: int

    @property
    def begin(self) -> str:
        """What SAGA prints when it comes to it."""
        return f"Tile Jobs: begin of script {self.number}"

    @property
    def end(self) -> str:
        """What SAGA prints when it is through with it."""
        return f"Tile Jobs: end of script {self.number}"


class SharedProcess:
    """Runs scripts in the order in which they were handed over; used by one thread."""

    def __init__(self) -> None:
        self._kept = contextlib.ExitStack()
        self._folder = self._kept.enter_context(locked_folder())
        self._path = self._folder / "script.txt"
        self._waiting: deque[HandedOver] = deque()
        self._numbers = count(1)
        self._running: RunningSaga | None = None
        #: Which SAGA the running process is, and how many threads it may use.
        self._started_with: tuple[Saga, int] | None = None
        self._pipe_numbers = count(1)
        #: In what SAGA waits at the end of its lines.
        self._pipe: Path | None = None

    def start_early(self, saga: Saga) -> None:
        """Start SAGA where it does not run yet."""
        self._make_way_for(saga)
        if self._running is None:
            self._start(saga, saga_threads.get())

    @property
    def is_ready(self) -> bool:
        """Whether its SAGA waits, or is about to, and no script is left behind."""
        return self._running is not None and not self._waiting

    def new_folder(self) -> Path:
        """Make a folder for what a script needs, which is gone at the end of the process at the latest."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def hand_over(self, saga: Saga, lines: Sequence[str]) -> HandedOver:
        """Put *lines* behind the scripts that wait, which all have the same SAGA and number of threads.

        Raises OSError where they can't be written.
        """
        self._make_way_for(saga)
        script = HandedOver(saga, lines, next(self._numbers), saga_threads.get())
        if self._running:
            try:
                self._append([script])
            except OSError:
                # Scripts before this one get a new process.
                self._stop()
                raise
        self._waiting.append(script)
        return script

    def run(
        self,
        script: HandedOver,
        *,
        tool: str,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
        on_line: Callable[[str], None],
    ) -> str:
        """Wait until SAGA is through with *script*, and return what it printed; scripts before it are forgotten.

        The hooks are called as by `run_saga`. Raises SagaFailed or Stopped, after which the next script gets a
        new process.
        """
        while self._waiting[0] is not script:
            self._waiting.popleft()
        lines: list[str] = []

        def take(line: str) -> None:
            lines.append(line)
            on_line(line)

        try:
            running = self._come_to(script, is_cancelled, tool)
            if _read_to(script.end, running.lines(is_cancelled, tool, on_progress), take):
                return "\n".join(lines)
            exit_code = self._ended(running)
        except Stopped:
            # Scripts after this one may not be meant.
            self._stop()
            raise
        finally:
            self._waiting.popleft()
        raise SagaFailed(tool, reason_in(lines) or exit_text(exit_code))

    def close(self) -> None:
        """Kill what still runs."""
        self._stop()
        self._kept.close()

    def _make_way_for(self, saga: Saga) -> None:
        """Stop what was started as another SAGA or with another number of threads, if nobody waits for it."""
        if not self._waiting and self._started_with != (saga, saga_threads.get()):
            self._stop()

    def _come_to(self, script: HandedOver, is_cancelled: Callable[[], bool], tool: str) -> RunningSaga:
        """Wait until SAGA begins with *script*; one that ends before that is followed by another, once."""
        said: list[str] = []
        for _ in range(2):
            running = self._running or self._start(script.saga, script.threads)
            if _read_to(script.begin, running.lines(is_cancelled, tool, lambda percent: None), said.append):
                return running
            exit_code = self._ended(running)
        raise SagaFailed(tool, reason_in(said) or exit_text(exit_code))

    def _ended(self, running: RunningSaga) -> int:
        """Let go of a process that has ended, and return its exit code."""
        self._running = self._pipe = None
        return running.exit_code()

    def _stop(self) -> None:
        if self._running:
            self._running.kill()
        self._running = self._pipe = None

    def _start(self, saga: Saga, threads: int) -> RunningSaga:
        """Start SAGA with all scripts that wait."""
        self._path.unlink(missing_ok=True)
        self._append(self._waiting)
        self._started_with = saga, threads
        # It would die with the thread that starts it.
        with limited_threads(threads):
            start = partial(copy_context().run, start_saga, saga, [self._path.name], self._folder)
        self._running = _STARTER.submit(start).result()
        return self._running

    def _append(self, scripts: Iterable[HandedOver]) -> None:
        """Add the lines of scripts and one to wait in, and let SAGA go on from the one before. Raises OSError."""
        pipe = self._folder / f"pipe_{next(self._pipe_numbers)}"
        os.mkfifo(pipe)
        raster = pipe.with_suffix(".vrt")
        raster.write_text(_WAIT.format(pipe=pipe.name), encoding="utf-8")
        lines = [line for script in scripts for line in (f"echo {script.begin}", *script.lines, f"echo {script.end}")]
        with self._path.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in (*lines, f"io_gdal 0 -FILES={raster.name}"))
        if self._pipe:
            _remove_pipe(self._pipe)
        self._pipe = pipe


def _read_to(mark: str, lines: Iterable[str], take: Callable[[str], None]) -> bool:
    """Take lines up to *mark*; return whether it came."""
    for line in lines:
        if line == mark:
            return True
        take(line)
    return False


def _remove_pipe(pipe: Path) -> None:
    """Remove a pipe, and let go whoever waits in it, has just opened it, or is about to."""
    # Linux opens both ends of a pipe without waiting for anybody.
    both_ends = os.open(pipe, os.O_RDWR)
    pipe.unlink()
    os.close(both_ends)
