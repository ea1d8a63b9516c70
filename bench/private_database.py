"""A job database of the benchmark's own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tile_job_plugin.jobs.local.cluster import Cluster
from tile_job_plugin.jobs.session import Connection


@contextmanager
def private_database() -> Iterator[Connection]:
    """Make a private cluster, and remove it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="tile_jobs_bench_"))
    # The cluster may be another user's.
    folder.chmod(0o755)
    cluster = Cluster(folder / "cluster")
    try:
        yield cluster.ensure()
    finally:
        cluster.stop()
        shutil.rmtree(folder)
