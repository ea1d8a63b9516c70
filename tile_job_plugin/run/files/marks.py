"""What files tell of the job that wrote them: by that alone they are known again, and removed with the job.

A raster, a style and an MBTiles file hold their job's number, when it was started and when they were written; the last
is their time of change as well, until somebody changes them. A folder of map tiles has a list of its files.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tile_job_plugin.errors import RasterError
from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.files.written_files import Stamp, WrittenFiles, stamp_of, stamps_below
from tile_job_plugin.tiles.map_tile_stores import (
    MAP_TILE_LIST,
    MAP_TILE_NAME,
    add_mbtiles_metadata,
    read_mbtiles_metadata,
)
from tile_job_plugin.tiles.mosaic import read_metadata

JOB, CREATED, WRITTEN = "TILE_JOBS_JOB", "JOB_CREATED", "JOB_WRITTEN"
#: The coarsest that a file system keeps times (FAT), in nanoseconds; it leaves out the rest.
COARSEST_TIME = 2 * 10**9
#: The end of a style.
STYLE_MARK = re.compile(rf"<!-- {JOB}=(\S+) {CREATED}=(\S+) {WRITTEN}=(\S+) -->\s*$")
#: Bytes at its end that hold the mark.
STYLE_MARK_LENGTH = 1000


@dataclass(frozen=True)
class Mark:
    """What all files of one run of a job's end tell."""

    job: Job
    written: datetime

    @classmethod
    def of(cls, job: Job) -> Mark:
        """Make the mark for files that are written from now on."""
        return cls(job, datetime.now(timezone.utc))

    @property
    def values(self) -> dict[str, str]:
        """The mark by name."""
        return {**_job_values(self.job), WRITTEN: self.written.isoformat()}

    def set_on_raster(self, path: Path) -> None:
        """Complete a raster that was written with these values as metadata. Raises OSError."""
        moment = _nanoseconds(self.written)
        os.utime(path, ns=(moment, moment))

    def set_on_style(self, path: Path) -> None:
        """Mark a style. Raises OSError."""
        with path.open("a", encoding="utf-8") as file:
            file.write(f"<!-- {' '.join(f'{name}={value}' for name, value in self.values.items())} -->\n")
        self.set_on_raster(path)

    def set_on_map_tiles(self, path: Path) -> None:
        """Mark an .mbtiles file, or list the files of a folder. Raises OSError or sqlite3.Error."""
        if path.is_dir():
            content = {**self.values, "files": stamps_below(path)}
            (path / MAP_TILE_LIST).write_bytes(gzip.compress(json.dumps(content).encode(), mtime=0))
        else:
            add_mbtiles_metadata(path, self.values)
            self.set_on_raster(path)


def is_written_by(job: Job, path: Path) -> bool:
    """Return whether a file is one that a job has written, and nobody has changed since."""
    stamp = stamp_of(path)
    if stamp is None:
        return False
    values = _values_in(path)
    if {name: values.get(name) for name in (JOB, CREATED)} != _job_values(job):
        return False
    try:
        written = _nanoseconds(datetime.fromisoformat(values[WRITTEN]))
    except (LookupError, ValueError, TypeError):
        return False
    # A change is always later.
    return 0 <= written - stamp.modified < COARSEST_TIME


def listed_map_tiles(folder: Path, job: Job | None = None) -> WrittenFiles | None:
    """Read the list of a folder of map tiles; None where there is none, or another job than *job* has written it."""
    listed = folder / MAP_TILE_LIST
    try:
        content = json.loads(gzip.decompress(listed.read_bytes()))
        stamps = {name: Stamp(int(size), int(modified)) for name, (size, modified) in content["files"].items()}
        writer = {name: content[name] for name in (JOB, CREATED)}
    except (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if job and writer != _job_values(job):
        return None
    tiles = {name: stamp for name, stamp in stamps.items() if MAP_TILE_NAME.fullmatch(name)}
    own = stamp_of(listed)
    return WrittenFiles(folder, {**tiles, MAP_TILE_LIST: own} if own else tiles)


def _nanoseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(microseconds=1) * 1000


def _job_values(job: Job) -> dict[str, str]:
    return {JOB: str(job.id), CREATED: job.created.astimezone(timezone.utc).isoformat()}


def _values_in(path: Path) -> Mapping[str, str]:
    suffix = path.suffix.lower()
    if suffix == ".qml":
        return _values_in_style(path)
    try:
        return read_mbtiles_metadata(path) if suffix == ".mbtiles" else read_metadata(path)
    except RasterError:
        return {}


def _values_in_style(path: Path) -> Mapping[str, str]:
    try:
        end = path.read_bytes()[-STYLE_MARK_LENGTH:].decode(errors="replace")
    except OSError:
        return {}
    found = STYLE_MARK.search(end)
    return dict(zip((JOB, CREATED, WRITTEN), found.groups())) if found else {}
