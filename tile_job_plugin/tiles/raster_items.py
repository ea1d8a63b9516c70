"""What a raster's file tells of itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.gdal_calls import checked


def items_of(path: Path) -> Mapping[str, str]:
    """Return the metadata of a raster, by name; none where it can't be read."""
    try:
        dataset = checked(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    except GdalFailed:
        return {}
    return dict(dataset.GetMetadata())
