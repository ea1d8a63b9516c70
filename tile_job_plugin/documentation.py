"""Addresses within the published documentation, which help buttons open."""

from __future__ import annotations

from tile_job_plugin.plugin_metadata import plugin_metadata


def documentation_url(page: str, heading: str) -> str:
    """Return where a page below docs/ is published, such as "reference/algorithms", from one of its headings on.

    *heading* is given as its anchor.
    """
    return f"{plugin_metadata()['homepage']}/{page}/#{heading}"
