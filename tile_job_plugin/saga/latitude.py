"""The latitude of a tool that is left without one, which SAGA would take from the grid."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal, osr

from tile_job_plugin.assumed_latitude import assumed_latitude
from tile_job_plugin.gdal_calls import gdal_errors
from tile_job_plugin.messages import QT_TRANSLATE_NOOP
from tile_job_plugin.saga.errors import LatitudeMissing, SagaError
from tile_job_plugin.saga.tools.descriptions import ToolDescription

#: The option of the tools whose latitude SAGA takes from the grid where it is empty.
LATITUDE = "LATITUDE"
#: Their elevation, by the tool's key.
_ELEVATION = {"ta_lighting_2": "GRD_DEM"}
#: Their ids as algorithms.
LATITUDE_ALGORITHMS = frozenset(f"sagacmd:{key}" for key in _ELEVATION)


def needs_latitude(tool: ToolDescription) -> bool:
    """Whether a tool takes a latitude that SAGA would take from the grid."""
    return tool.key in _ELEVATION


def latitude_argument(tool: ToolDescription, inputs: Sequence[str], first: str | None) -> str:
    """Return the argument that *tool* is called with where its latitude is empty: that of its elevation's middle.

    *inputs* are its other arguments. An elevation that an earlier line of the same script will have written lies on the
    ground of the run's *first* raster.

    Raises LatitudeMissing where that can't be told.
    """
    latitude = assumed_latitude()
    if latitude is None:
        option = f"-{_ELEVATION[tool.key]}="
        elevation = next((word[len(option) :] for word in inputs if word.startswith(option)), "")
        raster = elevation if Path(elevation).is_file() else first
        latitude = _middle_of(raster) if raster else None
    if latitude is None:
        raise LatitudeMissing(tool.name)
    return f"-{LATITUDE}={latitude!r}"


def _middle_of(raster: str) -> float | None:
    """Return the latitude of a raster's middle in WGS 84, in degrees; None where it has no CRS."""
    with gdal_errors(
        SagaError, QT_TRANSLATE_NOOP("TileJobs", "the place of {raster} can't be read: {reason}"), raster=raster
    ):
        dataset = gdal.OpenEx(raster, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        crs, transform = dataset.GetSpatialRef(), dataset.GetGeoTransform(can_return_null=True)
        if crs is None or transform is None:
            return None
        x, y = gdal.ApplyGeoTransform(transform, dataset.RasterXSize / 2, dataset.RasterYSize / 2)
        degrees = osr.SpatialReference()
        degrees.ImportFromEPSG(4326)
        for reference in (crs, degrees):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        _, latitude, _ = osr.CoordinateTransformation(crs, degrees).TransformPoint(x, y)
    return round(float(latitude), 4)
