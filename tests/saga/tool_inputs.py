"""Small real inputs for many tools: a piece of the elevation model, and what SAGA and a user would make of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal, ogr

from tests.saga.tool_cases import INPUT_SUFFIXES

#: Calls of SAGA, by hand, for the rest of the inputs.
PREPARATION = (
    "ta_morphometry 0 -ELEVATION={hills} -SLOPE={slope} -ASPECT={aspect} -C_PROF={profile} -C_PLAN={plan}"
    " -C_MINI={minimal} -C_MAXI={maximal}",
    "ta_preprocessor 4 -ELEV={hills} -FILLED={filled} -FDIR={direction}",
    "ta_hydrology 0 -ELEVATION={filled} -FLOW={flow}",
    "grid_calculus 1 -GRIDS={flow} -FORMULA=ifelse(gt(g1,300000),1,nodata()) -RESULT={channels}",
    "grid_calculus 1 -GRIDS={hills} -FORMULA=int(g1/100) -TYPE=1 -RESULT={classes}",
    "grid_tools 1 -INPUT={hills} -SIZE=4 -OUTPUT={coarse}",
    "shapes_grid 6 -GRID={classes} -POLYGONS={polygons}",
    "shapes_grid 5 -GRID={hills} -ZSTEP=60 -CONTOUR={lines}",
)

#: Tables as a user writes them; those that a tool takes as an option have its columns, parted by tabs.
TABLES = {
    "table": "CODE,X,Y\n1,734000,4020000\n2,734600,4020100\n3,736000,4021500\n",
    "lookup": "LOW,HIGH,CODE,LABEL\n0,350,1,low\n350,450,2,middle\n450,2000,3,high\n",
    "kernel": "1\t2\t3\n0.5\t1\t0.5\n1\t-6\t1\n0.5\t1\t0.5\n",
    "ranges": "New Value\tMinimum\tMaximum\n1\t0\t400\n2\t400\t600\n",
    "pairs": "Value in Grid 1\tValue in Grid 2\tResulting Value\n3\t1\t31\n4\t1\t41\n",
    "weights": "Weight\n0.5\n0.3\n0.2\n",
    "words": "Original\tReplacement\nlow\tdeep down\nhigh\tup\n",
}


def write_inputs(elevation: Path, folder: Path) -> Mapping[str, Path]:
    """Write the inputs that SAGA does not make, and tell where all of them are, or will be."""
    files = {name: folder / f"{name}{suffix}" for name, suffix in INPUT_SUFFIXES.items()}
    gdal.Translate(str(files["hills"]), str(elevation), srcWin=[0, 150, 80, 70])
    gdal.Translate(str(files["east"]), str(elevation), srcWin=[60, 160, 60, 50])
    _write_points(files["hills"], files["points"], step=9)
    _write_points(files["hills"], files["more"], step=17)
    for name, text in TABLES.items():
        files[name].write_text(text)
    return files


def _write_points(raster: Path, path: Path, step: int) -> None:
    """Write a point in every so many pixels that are no nodata, with three attributes."""
    dataset = gdal.Open(str(raster))
    heights = dataset.ReadAsArray()
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    west, width, _, north, _, height = dataset.GetGeoTransform()
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = target.CreateLayer(path.stem, dataset.GetSpatialRef(), ogr.wkbPoint)
    for name, kind in (("HEIGHT", ogr.OFTReal), ("EYE", ogr.OFTReal), ("KIND", ogr.OFTInteger)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for row in range(4, heights.shape[0], step):
        # Not in columns one below the other, which some interpolations cannot take.
        for column in range(5 + row * 7 % 5, heights.shape[1], step):
            if heights[row, column] != nodata:
                point = ogr.Feature(layer.GetLayerDefn())
                place = f"POINT ({west + (column + 0.5) * width} {north + (row + 0.5) * height})"
                point.SetGeometry(ogr.CreateGeometryFromWkt(place))
                point["HEIGHT"] = float(heights[row, column])
                point["EYE"] = 1.5 + (row + column) % 4
                point["KIND"] = 1 + row * column % 3
                layer.CreateFeature(point)
