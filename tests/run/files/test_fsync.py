"""What the job database calls complete is on the disk before: every fsync, rename and commit of a job, in order."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from tile_job_plugin.jobs.session import Session, Transaction
from tile_job_plugin.run.files import fsync


class Trace:
    """What a job has done, in order; files and folders by what they are, whatever their names become."""

    def __init__(self):
        self.events = []
        #: The thread of each event: lanes do their work at the same time.
        self.threads = []
        self._lock = threading.Lock()

    def add(self, kind, what=None):
        with self._lock:
            self.events.append((kind, what))
            self.threads.append(threading.get_ident())

    def first(self, kind, what, after=-1):
        return next(number for number, event in enumerate(self.events) if number > after and event == (kind, what))

    def is_synced(self, inode, before):
        """Whether a file was brought to the disk before an event, by itself or with its file system."""
        return any(kind == "all" or (kind, what) == ("fsync", inode) for kind, what in self.events[:before])


def inode(path):
    return Path(path).stat().st_ino


@pytest.fixture
def trace(monkeypatch):
    """Trace all jobs from now on; each call is carried out as well."""
    trace = Trace()
    real_fsync, real_all = os.fsync, fsync._sync_file_system
    real_execute, real_transaction = Transaction.execute, Session.transaction

    def traced_fsync(descriptor):
        real_fsync(descriptor)
        trace.add("fsync", os.fstat(descriptor).st_ino)

    def traced_all(folder):
        is_done = real_all(folder)
        if is_done:
            trace.add("all")
        return is_done

    def traced_execute(transaction, statement, /, **values):
        real_execute(transaction, statement, **values)
        trace.add("statement", statement)

    @contextmanager
    def traced_transaction(session):
        with real_transaction(session) as transaction:
            before = len(trace.events)
            yield transaction
        done = {what for kind, what in trace.events[before:] if kind == "statement"}
        trace.add("commit", frozenset(done & {"complete_block", "complete_job"}))

    def traced_rename(name):
        real = getattr(Path, name)

        def rename(path, target):
            moved = inode(path)
            below = [inode(file) for file in path.rglob("*")] if path.is_dir() else []
            real(path, target)
            trace.add("rename", (moved, str(target), tuple(below)))

        return rename

    monkeypatch.setattr(os, "fsync", traced_fsync)
    monkeypatch.setattr(fsync, "_sync_file_system", traced_all)
    monkeypatch.setattr(Transaction, "execute", traced_execute)
    monkeypatch.setattr(Session, "transaction", traced_transaction)
    for name in ("rename", "replace"):
        monkeypatch.setattr(Path, name, traced_rename(name))
    return trace


def commit_after(trace, number, statement, thread=None):
    """The number of the first commit of a statement after an event, in any thread or in one."""
    return next(
        later
        for later in range(number, len(trace.events))
        if trace.events[later][0] == "commit" and statement in trace.events[later][1]
        if thread in (None, trace.threads[later])
    )


@pytest.mark.parametrize(("map_tiles", "many"), [("web", 50), ("web", 2), ("web.mbtiles", 50)])
def test_what_is_called_complete_was_brought_to_the_disk_before(
    trace, start_job, tmp_path, monkeypatch, map_tiles, many
):
    monkeypatch.setattr(fsync, "MANY_FILES", many)
    folder = tmp_path / "out"
    start_job(
        RECIPE="native:slope",
        HALO=1,
        TILE_IDS="r0_c0,r0_c1",
        MOSAIC=str(folder / "slope.tif"),
        KEEP_TILES=True,
        MAP_TILES=str(folder / map_tiles),
    )
    # QGIS may keep statistics beside a raster that it opens, whenever it likes.
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".aux.xml")]
    assert {"slope.tif", "slope.qml"} < {path.name for path in files}
    last = commit_after(trace, 0, "complete_job")
    renames = {
        target: (number, moved, below)
        for number, (kind, what) in enumerate(trace.events[:last])
        if kind == "rename"
        for moved, target, below in [what]
        if "work" not in Path(target).parts
    }
    for path in files:
        place = path if str(path) in renames else folder / map_tiles
        number, moved, below = renames[str(place)]
        assert inode(path) in (moved, *below)
        assert trace.is_synced(inode(path), number), path
        assert number < trace.first("fsync", inode(place.parent), number) < last, place


def test_results_are_on_the_disk_before_their_tiles_are_complete(trace, start_job, tmp_path):
    start_job(RECIPE="native:slope", HALO=1, TILE_IDS="r0_c0,r0_c1", MOSAIC=str(tmp_path / "out" / "slope.tif"))
    published = [
        (number, moved, below)
        for number, (kind, what) in enumerate(trace.events)
        if kind == "rename"
        for moved, target, below in [what]
        if Path(target).parent.name == "results"
    ]
    assert published
    for number, moved, below in published:
        assert below
        assert all(trace.is_synced(part, number) for part in (moved, *below))
        thread = trace.threads[number]
        committed = commit_after(trace, number, "complete_block", thread)
        own = [kind for (kind, _), of in zip(trace.events[number:committed], trace.threads[number:]) if of == thread]
        assert "fsync" in own


@pytest.mark.parametrize(
    ("kind", "is_own"), [("ext4", True), ("overlay", True), ("cifs", False), ("nfs4", False), ("fuse.sshfs", False)]
)
def test_only_disks_of_this_computer_are_flushed_as_a_whole(tmp_path, kind, is_own):
    device = tmp_path.stat().st_dev
    line = "36 27 {numbers} / /mnt rw,relatime shared:1 master:2 - {kind} //nas/gis rw"
    mounts = tmp_path / "mountinfo"
    numbers = f"{os.major(device)}:{os.minor(device)}"
    mounts.write_text("\n".join((line.format(numbers="7:99", kind="ext4"), line.format(numbers=numbers, kind=kind))))
    assert fsync.is_on_own_disk(tmp_path, mounts) is is_own
    mounts.write_text("")
    assert not fsync.is_on_own_disk(tmp_path, mounts)
