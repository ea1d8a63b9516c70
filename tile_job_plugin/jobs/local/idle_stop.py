"""Stops a local database that nobody uses: `python -m tile_job_plugin.jobs.local.idle_stop FOLDER SECONDS`."""

from __future__ import annotations

import subprocess  # nosec B404
import sys
import threading
import time
from pathlib import Path

from tile_job_plugin.jobs.errors import ConnectionLost
from tile_job_plugin.jobs.local.cluster import Cluster
from tile_job_plugin.jobs.local.cluster_session import begin_idle_watch, other_session_count
from tile_job_plugin.jobs.session import Session
from tile_job_plugin.system import start_module

#: The longest time between two looks, in seconds.
LOOK_SECONDS = 5.0


def start_idle_stop(cluster: Cluster, seconds: float) -> None:
    """Start a process that stops the cluster once it has had no session and no call for *seconds*."""
    nothing = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    process = start_module(__spec__.name, str(cluster.folder), str(seconds), **nothing)
    # Waited for, so that it leaves no zombie in a QGIS that stays open.
    threading.Thread(target=process.wait, daemon=True).start()


def stop_when_idle(cluster: Cluster, seconds: float) -> None:
    """Wait until the cluster is idle and stop it; end at once where another process does this already."""
    with Session(cluster.connection()) as session:
        if begin_idle_watch(session):
            _wait_until_idle(cluster, session, seconds)


def _wait_until_idle(cluster: Cluster, session: Session, seconds: float) -> None:
    last_session = time.time()
    while True:
        time.sleep(min(LOOK_SECONDS, seconds / 4))
        if other_session_count(session):
            last_session = time.time()
        elif time.time() - max(last_session, cluster.last_used()) > seconds and _stop_unless_used(
            cluster, session, seconds
        ):
            return


def _stop_unless_used(cluster: Cluster, session: Session, seconds: float) -> bool:
    # Whoever asks for the cluster holds this lock and leaves its time: nobody is handed one that is about to stop.
    with cluster.lock():
        unused = time.time() - cluster.last_used() > seconds and not other_session_count(session)
        if unused:
            cluster.stop()
    return unused


def main(folder: str, seconds: str) -> None:
    """Run as the cluster's owner until the cluster ends, in whatever way."""
    cluster = Cluster(Path(folder))
    # Only now: the owner may be unable to read the files of this plugin, which are loaded by now.
    cluster.owner.become()
    try:
        stop_when_idle(Cluster(Path(folder)), float(seconds))
    except ConnectionLost:
        return


if __name__ == "__main__":
    main(*sys.argv[1:])
