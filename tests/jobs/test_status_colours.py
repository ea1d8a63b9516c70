"""The colours of statuses."""

from pathlib import Path

import tile_job_plugin
from tile_job_plugin.jobs.model import TileStatus
from tile_job_plugin.jobs.status_colours import COLOURS


def test_every_status_has_a_colour_of_its_own():
    assert set(COLOURS) == set(TileStatus)
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_the_status_page_has_the_same_colours():
    page = (Path(tile_job_plugin.__file__).parent / "server" / "status.html").read_text(encoding="utf-8")
    for status, colour in COLOURS.items():
        assert f"--{status.value.replace(' ', '-')}: {colour};" in page
