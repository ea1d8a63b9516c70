"""Real elevation for the demo and the tests: Jacksboro fault, Tennessee, as matplotlib's sample data hold it."""

from __future__ import annotations

from pathlib import Path

import numpy
from matplotlib import cbook
from osgeo import gdal

gdal.UseExceptions()

#: UTM zone 16 north, where 84 to 90 degrees west lie.
PROJECTED_CRS = "EPSG:32616"
NODATA = -9999


def write_elevation_model(path: Path) -> None:
    """Write the model as it is: WGS 84, 3 arc-seconds, 344 x 403 pixels of whole metres.

    Its `ymin` is wrong, so the south edge follows from `ymax` and `dy`; the highest cell then lies on
    Cross Mountain (36.198 N, 84.231 W).
    """
    with numpy.load(cbook.get_sample_data("jacksboro_fault_dem.npz", asfileobj=False)) as data:
        elevation = numpy.asarray(data["elevation"])
        transform = (
            float(data["xmin"]), float(data["dx"]), 0.0,
            float(data["ymax"]), 0.0, -float(data["dy"]),
        )  # fmt: skip
    rows, columns = elevation.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Int16)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection("EPSG:4326")
    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
    dataset.GetRasterBand(1).WriteArray(elevation)


def write_projected_elevation_model(path: Path, pixel_size: float) -> None:
    """Write the model in UTM, *pixel_size* metres a pixel, as Float32; corners outside it are nodata."""
    source = "/vsimem/jacksboro.tif"
    write_elevation_model(Path(source))
    gdal.Warp(
        str(path),
        source,
        dstSRS=PROJECTED_CRS,
        xRes=pixel_size,
        yRes=pixel_size,
        targetAlignedPixels=True,
        resampleAlg="cubicspline",
        outputType=gdal.GDT_Float32,
        dstNodata=NODATA,
    )
    gdal.Unlink(source)
