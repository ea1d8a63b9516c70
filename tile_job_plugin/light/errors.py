"""What can go wrong with light on a terrain."""

from __future__ import annotations

from tile_job_plugin.errors import RasterError, RequestRefused


class SkyFactorRefused(RasterError, RequestRefused):
    """A raster that can't be the sky view factor of an elevation model."""

    field = "svf"
