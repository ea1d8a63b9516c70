"""Units of the values of rasters, which GDAL knows of most formats, but not of SAGA's."""

from __future__ import annotations

from pathlib import Path

from tile_job_plugin.gdal_calls import open_raster
from tile_job_plugin.tiles.saga_grid import read_grid_header

#: What SAGA has written in the C locale, which lacks the exponent of a square, and how others write it.
_SAGAS_WORDS = {" / ": "/", "m_": "m²"}


def unit_of(raster: Path) -> str:
    """Return the unit of the values in a raster's first band; empty where it does not say.

    Raises GdalFailed.
    """
    return _unit_of_grid(raster) or _unit_of_band(raster)


def _unit_of_grid(raster: Path) -> str:
    unit = read_grid_header(raster).get("UNIT", "")
    for theirs, ours in _SAGAS_WORDS.items():
        unit = unit.replace(theirs, ours)
    return unit


def _unit_of_band(raster: Path) -> str:
    # The band does not keep it.
    dataset = open_raster(str(raster))
    return str(dataset.GetRasterBand(1).GetUnitType())
