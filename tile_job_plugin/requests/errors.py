"""What keeps a request from being carried out."""

from __future__ import annotations

from collections.abc import Sequence

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.text import listed


class NoUsableTown(RequestRefused):
    """None of the features of a layer of towns has both an id and a geometry."""

    def __init__(self, left_out: Sequence[str]) -> None:
        """Name the features."""
        super().__init__(left_out_text(left_out))
        self.left_out = left_out


def left_out_text(left_out: Sequence[str]) -> str:
    """Say which features of a layer of towns are left out, and what to do about it."""
    return (
        f"TOWNS: {len(left_out)} feature(s) are left out: {listed(left_out)}. Give each an id and a polygon, and "
        "register again, if they are wanted."
    )
