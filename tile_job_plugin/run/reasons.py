"""Why a job failed, in one word for those who may not read errors, which tell of hosts, databases and folders."""

from __future__ import annotations

from tile_job_plugin.errors import RequestRefused
from tile_job_plugin.jobs.model import Reason
from tile_job_plugin.tiles.errors import (
    MapTilesFailed,
    MosaicFailed,
    NodataTaken,
    RasterChanged,
    RasterGone,
    RastersRefused,
    UnusableNodata,
)

_REASONS: tuple[tuple[type[Exception], Reason], ...] = (
    (RasterGone, Reason.RASTERS),
    (RasterChanged, Reason.RASTERS),
    (RastersRefused, Reason.RASTERS),
    (NodataTaken, Reason.RASTERS),
    (UnusableNodata, Reason.RASTERS),
    (MosaicFailed, Reason.FILES),
    (MapTilesFailed, Reason.FILES),
    (OSError, Reason.FILES),
    # Last, for rasters that are refused are this as well.
    (RequestRefused, Reason.REQUEST),
)


def reason_of(error: Exception) -> Reason:
    """Return the reason that an error is."""
    return next((reason for kind, reason in _REASONS if isinstance(error, kind)), Reason.OTHER)
