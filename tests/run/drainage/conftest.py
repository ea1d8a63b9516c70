"""What tests of jobs that follow water share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

from tile_job_plugin.jobs.model import Job
from tile_job_plugin.run.drainage import set_drainage

#: Pixels per side of a piece in jobs, so that tiles of 180 and pieces touch each other in many ways.
PIECE = 100


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Divide tile sets into small pieces."""
    monkeypatch.setattr(set_drainage, "SIZE", PIECE)


@pytest.fixture
def completed(
    start_job: Callable[..., dict[str, Any]], open_store: Callable[[], Any], tmp_path: Path
) -> Callable[..., Job]:
    """Run a job as the keywords say, with a folder of its own; gives its row."""

    def run(**parameters: Any) -> Job:
        folder = tmp_path / f"job{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        job_id = start_job(MOSAIC=str(folder / "mosaic.tif"), **parameters)["JOB_ID"]
        with open_store() as store:
            job: Job = store.jobs.job(job_id)
            return job

    return run
