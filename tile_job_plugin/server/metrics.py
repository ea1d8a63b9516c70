"""Figures for Prometheus, in its text format (prometheus.io/docs/instrumenting/exposition_formats)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tile_job_plugin.jobs.service import Figures
from tile_job_plugin.server.context import RequestContext
from tile_job_plugin.server.http import Response

TEXT = "text/plain; version=0.0.4; charset=utf-8"


def metrics(context: RequestContext, values: Mapping[str, Any]) -> Response:
    """Return the figures."""
    return Response("".join(_lines(context.database.service.figures())).encode(), content_type=TEXT)


def _lines(figures: Figures) -> Iterator[str]:
    yield from _family("jobs", "Jobs by status.", {status.value: count for status, count in figures.jobs.items()})
    tiles = {"complete": figures.tiles_complete, "failed": figures.tiles_failed, "left": figures.tiles_left}
    yield from _family("tiles", "Tiles of all jobs by status.", tiles)
    yield from _gauge("tiles_per_minute", "Tiles that became complete in the last minute.", figures.tiles_a_minute)
    yield from _gauge(
        "oldest_waiting_job_seconds", "Seconds since the oldest waiting job was started.", figures.oldest_waiting
    )
    yield from _gauge("workers", "Workers that are alive.", figures.workers)


def _family(name: str, explanation: str, values: Mapping[str, float]) -> Iterator[str]:
    yield from _head(name, explanation)
    yield from (f'tile_jobs_{name}{{status="{status}"}} {value:.12g}\n' for status, value in values.items())


def _gauge(name: str, explanation: str, value: float) -> Iterator[str]:
    yield from _head(name, explanation)
    yield f"tile_jobs_{name} {value:.12g}\n"


def _head(name: str, explanation: str) -> Iterator[str]:
    yield f"# HELP tile_jobs_{name} {explanation}\n"
    yield f"# TYPE tile_jobs_{name} gauge\n"
