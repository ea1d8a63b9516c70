"""A power cut right after a job is complete: a disk's image is copied at that moment, and the copy looked at.

By `make test-power-cut` only: it mounts images, which takes root or sudo, and a Linux that has ext4 and loop devices.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.fixtures.figures import FIGURES
from tile_job_plugin.jobs.job_database import JobDatabase
from tile_job_plugin.jobs.jobs import Jobs
from tile_job_plugin.run.files.lost_files import lost_files

pytestmark = pytest.mark.timeout(1800)

IMAGE_MB = 200
TIMES = 4


def as_root(*command: object) -> None:
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    subprocess.run([*sudo, *map(str, command)], check=True, stdout=subprocess.DEVNULL)


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    place.mkdir(exist_ok=True)
    as_root("mount", "-o", "loop", image, place)
    try:
        as_root("chmod", "777", place)
        yield
    finally:
        as_root("umount", place)


@pytest.fixture
def new_disk(tmp_path: Path) -> Callable[[str], Path]:
    """Make the image of an empty ext4 disk."""

    def make(name: str) -> Path:
        image = tmp_path / name
        with image.open("wb") as file:
            file.truncate(IMAGE_MB * 1024 * 1024)
        as_root("mkfs.ext4", "-q", "-F", image)
        return image

    return make


@pytest.mark.usefixtures("tile_by_tile")
@pytest.mark.parametrize("map_tiles", ["web", "web.mbtiles"])
def test_a_complete_job_survives_a_power_cut(new_disk, run_forty, own_database, monkeypatch, tmp_path, map_tiles):
    place, cut = tmp_path / "disk", tmp_path / "cut.img"
    for number in range(TIMES):
        image = new_disk(f"{number}.img")
        with mounted(image, place):
            mosaic = place / "out" / "slope.tif"
            complete = and_then(Jobs.complete_job, partial(shutil.copyfile, image, cut))
            with monkeypatch.context() as patch:
                patch.setattr(Jobs, "complete_job", complete)
                job_id = run_forty(mosaic, KEEP_TILES=True, MAP_TILES=str(place / "out" / map_tiles))["JOB_ID"]
        with JobDatabase(own_database) as store, mounted(cut, place):
            job, tiles = store.jobs.job(job_id), store.jobs.job_tiles(job_id)
            assert lost_files(job, [tile.tile_id for tile in tiles]) == []
            cut.unlink()
            files = sum(path.is_file() for path in (place / "out").rglob("*"))
    FIGURES.append(f"{TIMES} power cuts right after a job was complete, {map_tiles}: {files} files, 0 lost")


def and_then(method: Callable[..., bool], action: Callable[[], object]) -> Callable[..., bool]:
    """Do something at the very moment at which a method has succeeded."""

    def wrapper(*arguments: object, **named: object) -> bool:
        is_done = method(*arguments, **named)
        if is_done:
            action()
        return is_done

    return wrapper
